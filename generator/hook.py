"""MkDocs' door: ``mkdocs build`` and ``mkdocs serve`` write the pages first and index the site last.

The site is the same without it: ``recalling build`` calls the rooms itself. While it serves, MkDocs
writes a script into each page that loads it again after a change; the policy of the pages is eased
there, and only there, to let it run.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator import publishing
from generator.faults import BadInput
from generator.progress import Progress

__all__ = ["on_config", "on_post_build", "on_post_page", "on_serve", "on_startup"]

_commands: set[str] = set()
"""The command that runs; MkDocs tells it once, before the configuration is read again for each change."""


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 (MkDocs names it)
    """Remember whether the pages are served or built for good."""
    _commands.add(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages before MkDocs looks for them. Faults end the build, or wait for the next change."""
    try:
        publishing.generate(Path(config.config_file_path).parent, Progress())
    except BadInput as bad:
        raise Abort(str(bad)) from None
    return config


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch the templates too, which lie beside the code that fills them."""
    for folder in sorted(Path(__file__).parent.glob("*/templates")):
        server.watch(str(folder))
    return server


def on_post_page(output: str, **_: object) -> str:
    """The page as it is, but for the policy of one that is served."""
    eased = output.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'", 1)
    return eased if "serve" in _commands else output


def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Make the built site searchable."""
    publishing.index(Path(config.site_dir))

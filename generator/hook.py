"""MkDocs' door: ``mkdocs build`` and ``mkdocs serve`` write the pages first and index the site last.

The site is the same without it: ``recalling build`` calls the rooms itself.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator import publishing
from generator.faults import BadInput
from generator.progress import Progress

__all__ = ["on_config", "on_post_build"]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Write the pages before MkDocs looks for them. Faults end the build, or wait for the next change."""
    try:
        publishing.generate(Path(config.config_file_path).parent, Progress())
    except BadInput as bad:
        raise Abort(str(bad)) from None
    return config


def on_post_build(config: MkDocsConfig, **_: object) -> None:
    """Make the built site searchable."""
    publishing.index(Path(config.site_dir))

"""From the editors' content to the site: write the pages, let MkDocs build them, index them, put them in place.

The site that is there stays as it is until the new one is complete.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator import pages
from generator.edition import Edition, build, read_text
from generator.edition.names import names_of
from generator.faults import BadInput, Fault
from generator.progress import Progress
from generator.records import load
from generator.records.instruments import load_instruments
from generator.records.loading import TEXT_SUFFIXES

__all__ = ["PAGES", "generate", "index", "publish", "read_edition", "serve"]

PAGES = Path(".build/pages")
"""The folder of generated pages, MkDocs' ``docs_dir``, below the project."""


def read_edition(project: Path, progress: Progress) -> Edition:
    """The edition that ``content/`` describes. Raises :class:`BadInput` with every fault of the run."""
    content = project / "content"
    try:
        return build(load(content), names_of(load_instruments(content / "instruments.yml")), progress)
    except BadInput as bad:
        raise BadInput([*bad.faults, *_faults_in_texts(content)]) from None


def _faults_in_texts(content: Path) -> Iterator[Fault]:
    """The faults of all texts, so that a fault in a record hides none of them."""
    for file in sorted((content / "documents").rglob("*")):
        if file.suffix in TEXT_SUFFIXES and file.is_file():
            try:
                read_text(file)
            except BadInput as bad:
                yield from bad.faults


def generate(project: Path, progress: Progress) -> Edition:
    """Write the tree of pages; the edition they show comes back."""
    faults: list[Fault] = []
    try:
        editorial = pages.load_editorial(project / "content")
    except BadInput as bad:
        faults += bad.faults
    try:
        edition = read_edition(project, progress)
    except BadInput as bad:
        faults += bad.faults
    if faults:
        raise BadInput(faults)
    with _template_faults():
        files = pages.pages(edition, editorial, progress)
    changes = pages.write(project / PAGES, files)
    progress.end(f"{len(files)} pages, {changes.written} written, {changes.same} unchanged, {changes.removed} removed")
    return edition


def publish(project: Path, site: Path, progress: Progress) -> Edition:
    """Build the whole site and put it at ``site``; on any fault the site that is there stays."""
    edition = generate(project, progress)
    fresh = project / ".build" / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    progress("building the site", 0, 1)
    with _template_faults(), _warnings_shown():
        mkdocs_build(load_config(str(project / "mkdocs.yml"), site_dir=str(fresh), strict=True, hooks=[]))
    _without_unused(fresh)
    progress.end()
    progress("indexing for search", 0, 1)
    index(fresh)
    progress.end()
    _put_in_place(fresh, site)
    return edition


def serve(project: Path, address: str, progress: Progress) -> None:
    """Serve the site until interrupted; the hook writes the pages anew whenever something changes."""
    generate(project, progress)
    with _warnings_shown():
        mkdocs_serve(str(project / "mkdocs.yml"), dev_addr=address)


def index(site: Path) -> None:
    """Make the built site searchable: Pagefind's index goes into ``site/pagefind``."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words only
    if done.returncode:
        raise BadInput([Fault(site, 1, 1, done.stderr.strip() or "an error of Pagefind", "a site that can be indexed")])


def _without_unused(site: Path) -> None:
    """Material copies its scripts and style sheets into every site; no page of this one loads them."""
    for folder in ("javascripts", "stylesheets"):
        shutil.rmtree(site / "assets" / folder, ignore_errors=True)


def _put_in_place(fresh: Path, site: Path) -> None:
    old = fresh.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        shutil.move(site, old)
    shutil.move(fresh, site)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _template_faults() -> Iterator[None]:
    """A template that fails is a fault like any other: its file, its line, what went wrong."""
    try:
        yield
    except jinja2.TemplateError as error:
        raise BadInput([_template_fault(error)]) from None
    except MkDocsException as error:
        raise BadInput(
            [Fault(Path("mkdocs.yml"), 1, 1, str(error), "a configuration and pages that MkDocs builds")]
        ) from None


def _template_fault(error: jinja2.TemplateError) -> Fault:
    expected = "a template that renders"
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Fault(_shown(error.filename or error.name or "template"), error.lineno, 1, error.message or "", expected)
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((f for f in reversed(frames) if f.filename.endswith((".j2", ".html"))), frames[-1])
    return Fault(_shown(frame.filename), frame.lineno or 1, 1, str(error), expected)


def _shown(file: str) -> Path:
    return Path(os.path.relpath(file))


@contextmanager
def _warnings_shown() -> Iterator[None]:
    """MkDocs tells its warnings to a logger; they belong on the terminal."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)

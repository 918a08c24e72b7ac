"""From the editors' content to the site: write the pages, let MkDocs build them, index them, put them in place.

The site that is there stays as it is until the new one is complete.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve

from generator import pages
from generator.edition import Edition, build, read_text
from generator.edition.names import names_in
from generator.faults import BadInput, Fault
from generator.keeping import State, Store, digest, frame, in_memory, opened
from generator.progress import Progress
from generator.publishing.bundles import Shelf
from generator.publishing.engine import Engine
from generator.publishing.faults import engine_faults
from generator.publishing.lock import locked
from generator.publishing.rendering import render
from generator.publishing.searching import SIZES, index_again
from generator.publishing.stamp import Stamp
from generator.records import load
from generator.records.loading import TEXT_SUFFIXES
from generator.symbols import Symbol, SymbolError

__all__ = ["BUILT", "PAGES", "RENDERED", "STORE", "generate", "kept", "page_keys", "publish", "read_edition", "serve"]

BUILT = Path(".build")
"""What builds keep, below the project."""

PAGES = BUILT / "pages"
"""The folder of generated pages, MkDocs' ``docs_dir``."""

RENDERED, STORE = BUILT / "rendered", BUILT / "kept.sqlite"
"""The pages that were made, and what is known of them and of the texts."""


def read_edition(project: Path, progress: Progress, store: Store | None = None) -> Edition:
    """The edition that ``content/`` describes. Raises :class:`BadInput` with every fault of the run."""
    content = project / "content"
    try:
        return build(
            load(content, store=store, progress=progress),
            names_in(content),
            progress,
            store,
        )
    except BadInput as bad:
        raise BadInput([*bad.faults, *_faults_in_texts(content)]) from None


def _faults_in_texts(content: Path) -> Iterator[Fault]:
    """The faults of all texts, so that a fault in a record hides none of them."""
    for file in sorted((content / "documents").rglob("*")):
        if file.suffix in TEXT_SUFFIXES and file.is_file():
            try:
                read_text(file, wanted=_named(file.relative_to(content / "documents")))
            except BadInput as bad:
                yield from bad.faults


def _named(file: Path) -> tuple[Symbol, ...]:
    """The symbol that the place of a text says, where it is one."""
    try:
        return (Symbol.parse(file.with_suffix("").as_posix()),)
    except SymbolError:
        return ()


def generate(project: Path, progress: Progress, store: Store | None = None) -> tuple[Edition, Mapping[str, State]]:
    """Write the tree of pages; the edition they show comes back, and the state of every file."""
    faults: list[Fault] = []
    try:
        editorial = pages.load_editorial(project / "content")
    except BadInput as bad:
        faults += bad.faults
    try:
        with _left_alone():
            edition = read_edition(project, progress, store)
    except BadInput as bad:
        faults += bad.faults
    if faults:
        raise BadInput(faults)
    tree = pages.Tree(project / PAGES)
    with engine_faults():
        changes = pages.write_pages(edition, editorial, tree, store or in_memory(), progress)
    number = len(tree.states)
    progress.end(f"{number} pages, {changes.written} written, {changes.same} unchanged, {changes.removed} removed")
    return edition, tree.states


@contextmanager
def _left_alone() -> Iterator[None]:
    """What is made in here stays until the end: the collector need not walk through it, now or later."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def publish(project: Path, site: Path, progress: Progress) -> Mapping[str, int]:
    """Build the whole site and put it at ``site``; on any fault the site that is there stays.

    What there is comes back, counted. Where neither the sources nor the site have changed since the last build, the
    site is left as it is.
    """
    with kept(project, progress) as store:
        stamp = Stamp(project, site)
        if (counts := stamp.counts(store)) is not None:
            progress.say("nothing has changed")
            return counts
        edition, states = generate(project, progress, store)
        _build(project, site, states, store, progress)
        stamp.leave(store, edition.counts)
    return edition.counts


@contextmanager
def kept(project: Path, progress: Progress) -> Iterator[Store]:
    """What earlier builds kept, for one build at a time; what the disk refuses is told like any other fault."""
    built = project / BUILT
    try:
        with locked(built, progress.say), opened(project / STORE) as store:
            yield store
    except OSError as error:
        file = Path(os.path.relpath(error.filename or built))
        expected = "a disk that takes the site and what is kept for the next build"
        raise BadInput([Fault(file, 1, 1, error.strerror or str(error), expected)]) from None


def _build(project: Path, site: Path, tree: Mapping[str, State], store: Store, progress: Progress) -> None:
    """The pages that are written to the site they make."""
    fresh = project / BUILT / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    with engine_faults():
        engine = Engine(project, fresh)
        engine.rest()
    outcome = render(engine, page_keys(frame(project), tree), store, project / RENDERED, progress)
    _without_unused(fresh)
    progress.end(f"{outcome.made} made, {outcome.kept} kept")
    bundles = index_again(fresh, outcome.seals, Shelf(project / BUILT / "index", store), progress, SIZES)
    progress.end(f"{bundles.made} made, {bundles.kept} kept")
    _put_in_place(fresh, site)


def page_keys(frame: bytes, tree: Mapping[str, State]) -> Mapping[str, bytes]:
    """What each page is made under: its own words, and all that every page is put into."""
    return {name: digest(frame, name, state.seal) for name, state in tree.items()}


def serve(project: Path, address: str, progress: Progress) -> None:
    """Serve the site until interrupted; the hook writes the pages anew whenever something changes."""
    generate(project, progress)
    with _warnings_shown():
        mkdocs_serve(str(project / "mkdocs.yml"), dev_addr=address)


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

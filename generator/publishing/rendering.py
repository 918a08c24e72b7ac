"""The tree of pages to the pages of the site: those that changed are made, in as many processes as there are cores.

What is kept of a page is its file below ``.build/rendered`` and, in the store, the key it was made under and where it
leads. The site is put together of links to these files, so that twenty thousand of them cost next to nothing.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.faults import BadInput, Fault
from generator.keeping import State, Store
from generator.progress import Tell
from generator.publishing.engine import Engine, Rendered
from generator.publishing.faults import engine_faults
from generator.publishing.linking import link, write
from generator.spreading import spread

__all__ = ["PAGE_ROOMS", "Outcome", "render", "render_share"]

_ROOM = "rendered"
PAGE_ROOMS = (_ROOM,)
"""Where the store keeps what is known of pages that were made."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the pages."""

    made: int
    kept: int
    seals: Mapping[str, str]
    """Of each page, by the name of its file on the site, what stands for its bytes."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is known of a page that was made before."""

    state: State
    """Of its file."""

    anchors: list[str]
    links: list[str]

    @classmethod
    def of(cls, page: Rendered, file: Path) -> _Kept:
        return cls(State.of(file, page.html), list(page.anchors), list(page.links))

    def value(self) -> bytes:
        return json.dumps([self.state, self.anchors, self.links]).encode()

    @classmethod
    def parsed(cls, value: bytes) -> _Kept:
        state, anchors, links = json.loads(value)
        return cls(State(*state), anchors, links)


def render(engine: Engine, keys: Mapping[str, bytes], store: Store, shelf: Path, progress: Tell) -> Outcome:
    """Make every page of the engine's tree and link it into the engine's site.

    ``keys`` stand for all that each page is made of. Raises :class:`BadInput` with what MkDocs warns of, with templates
    that fail, and with links that lead nowhere.
    """
    pages = engine.pages()
    kept, number, faults = _kept_or_made(engine, keys, store, shelf, progress)
    faults += _broken(kept, pages, Path(os.path.relpath(engine.config.docs_dir)))
    if faults:
        raise BadInput(faults)
    _clear(store, shelf, pages)
    for dest in pages.values():
        link(shelf / dest, Path(engine.config.site_dir) / dest)
    seals = {pages[name]: page.state.seal for name, page in kept.items()}
    return Outcome(number, len(pages) - number, seals)


def render_share(engine: Engine, keys: Mapping[str, bytes], store: Store, shelf: Path, progress: Tell) -> None:
    """Make the pages that ``keys`` names, and no others, and keep them for a build of the whole site.

    Raises :class:`BadInput` as :func:`render` does, but for links that lead nowhere, which only the whole can tell.
    """
    _, _, faults = _kept_or_made(engine, keys, store, shelf, progress)
    if faults:
        raise BadInput(faults)
    _clear(store, shelf, {name: dest for name, dest in engine.pages().items() if name in keys})


def _kept_or_made(
    engine: Engine, keys: Mapping[str, bytes], store: Store, shelf: Path, progress: Tell
) -> tuple[dict[str, _Kept], int, list[Fault]]:
    """The pages that have a key, how many of them had to be made, and what is at fault with them."""
    pages = {name: dest for name, dest in engine.pages().items() if name in keys}
    kept = dict(_kept(store, keys, pages, shelf))
    wanted = [name for name in pages if name not in kept]
    faults: list[Fault] = []
    for done, (name, page) in enumerate(spread(_made, engine, wanted), start=1):
        progress("making pages", done, len(wanted))
        faults += page.faults
        file = shelf / pages[name]
        write(file, page.html)
        kept[name] = _Kept.of(page, file)
        if not page.faults:
            store.put(_ROOM, [(name, keys[name], kept[name].value())])
    return kept, len(wanted), faults


def _kept(
    store: Store, keys: Mapping[str, bytes], pages: Mapping[str, str], shelf: Path
) -> Iterator[tuple[str, _Kept]]:
    """The pages that need not be made again."""
    for name, value in store.fitting(_ROOM, {name: keys[name] for name in pages}):
        page = _Kept.parsed(value)
        if page.state.is_intact(shelf / pages[name]):
            yield name, page


def _made(engine: Engine, name: str) -> Rendered:
    with engine_faults():
        return engine.render(name)


def _broken(kept: dict[str, _Kept], pages: dict[str, str], tree: Path) -> Iterator[Fault]:
    """Links to pages and places that are not there."""
    urls = {name: f"/{dest.removesuffix('index.html')}" for name, dest in pages.items()}
    known = set(urls.values())
    for name, page in kept.items():
        known.update(f"{urls[name]}#{anchor}" for anchor in page.anchors)
    for name, page in kept.items():
        for address in page.links:
            if address not in known:
                yield Fault(tree / name, 1, 1, f'a link to "{address}"', "a page of the site, or a place on one")


def _clear(store: Store, shelf: Path, pages: dict[str, str]) -> None:
    """Forget the pages that are no more."""
    store.keep_only(_ROOM, pages)
    wanted = set(pages.values())
    for file in [file for file in shelf.rglob("*") if file.is_file()]:
        if file.relative_to(shelf).as_posix() not in wanted:
            file.unlink()

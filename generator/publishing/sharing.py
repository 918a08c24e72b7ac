"""A build shared among machines: each reads its share of the texts, then makes its share of the pages; one joins them.

What passes from one machine to the next is the folder ``.build`` that a build leaves anyway. Nothing has to be trusted:
whatever is missing in it, or was made of something else, is made again by the one that joins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from generator.edition import AGREED, TEXT_ROOMS, read_share
from generator.edition.names import names_in
from generator.keeping import frame, opened
from generator.progress import Progress
from generator.publishing.building import BUILT, RENDERED, STORE, generate, kept, page_keys
from generator.publishing.engine import Engine
from generator.publishing.faults import engine_faults
from generator.publishing.linking import link_all
from generator.publishing.rendering import PAGE_ROOMS, render_share
from generator.records import load

__all__ = ["Part", "make_pages", "read_texts", "take_over"]

Item = TypeVar("Item")


class Part(NamedTuple):
    """One of several shares, counted from 1: ``2/8``."""

    number: int
    of: int

    @classmethod
    def parse(cls, written: str) -> Part:
        """Read it as it is written. Raises ``ValueError`` for what is no part."""
        number, _, of = written.partition("/")
        part = cls(int(number), int(of))
        if not 1 <= part.number <= part.of:
            raise ValueError(written)
        return part

    def share(self, items: Sequence[Item]) -> Sequence[Item]:
        """The items of this part: as many as in the others, and neighbours, so that a session stays together."""
        return items[len(items) * (self.number - 1) // self.of : len(items) * self.number // self.of]


def read_texts(project: Path, part: Part, progress: Progress) -> int:
    """Read this part's share of the held texts into ``.build``; how many they are.

    Raises :class:`BadInput` with every fault of the records, and of these texts.
    """
    content = project / "content"
    with kept(project, progress) as store:
        loaded, names = load(content), names_in(content)
        number = read_share(loaded, names, frozenset(part.share(list(loaded.texts))), progress, store)
        progress.end()
    return number


def make_pages(project: Path, part: Part, progress: Progress) -> int:
    """Make this part's share of the pages into ``.build``; how many they are. No site comes of it.

    Raises :class:`BadInput` as a build does, but for links that lead nowhere: only the whole can tell.
    """
    with kept(project, progress) as store:
        _, states = generate(project, progress, store)
        with engine_faults():
            engine = Engine(project, project / BUILT / "site")
        keys = page_keys(frame(project), states)
        share = part.share(sorted(engine.pages()))
        render_share(engine, {name: keys[name] for name in share}, store, project / RENDERED, progress)
        progress.end()
    return len(share)


def take_over(project: Path, folders: Iterable[Path], progress: Progress) -> None:
    """Have the project's ``.build`` keep what the parts' have in theirs; damaged values are left out."""
    if not (folders := list(folders)):
        return
    with kept(project, progress) as store:
        store.keep_only(AGREED, ())  # the parts were read with answers of their own
        for folder in folders:
            with opened(folder / STORE.name) as other:
                store.take(other, (*TEXT_ROOMS, *PAGE_ROOMS))
            link_all(folder / RENDERED.name, project / RENDERED)

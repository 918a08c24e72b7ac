"""Pages in groups for the search: neighbours together, none larger than a limit, the same from the same names alone.

A changed page has its own group indexed again and no other, so a group must be small; each group that holds an answer
is asked by itself, so there must be few. A page that is added or removed moves others between groups of its own folder
at most, and of those that share a group with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

__all__ = ["grouped"]


def grouped(pages: Iterable[str], most: int) -> list[list[str]]:
    """The pages, in the order of their symbols, in groups of at most so many."""
    return list(_divided(sorted(pages, key=_order), most, 1))


def _divided(pages: list[str], most: int, depth: int) -> Iterator[list[str]]:
    """By folders as deep as this, and the large ones by those below them; small neighbours stay together."""
    if len(pages) <= most:
        yield pages
        return
    held: list[str] = []
    for folder in _folders(pages, depth):
        for part in _divided(folder, most, depth + 1):
            if len(held) + len(part) > most:
                yield held
                held = []
            held = held + part
    yield held


def _folders(pages: list[str], depth: int) -> list[list[str]]:
    return [list(found) for _, found in groupby(pages, key=lambda page: page.split("/")[:depth])]


def _order(page: str) -> tuple[tuple[tuple[int, str], ...], ...]:
    """Figures count as numbers: ``A/RES/60/9`` comes before ``A/RES/60/10``."""
    return tuple(tuple(_parts(part)) for part in page.split("/"))


def _parts(part: str) -> Iterator[tuple[int, str]]:
    for figures, others in re.findall(r"(\d+)|(\D+)", part):
        yield (int(figures), "") if figures else (-1, others)

"""From a page of a divided list to the others: back to the whole, to the parts beside it, to the sheets of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pages.parts import Part
from generator.pages.room import sheet_file

__all__ = ["CURRENT", "TalliedBody", "Tally", "beside", "by_body", "numbered"]

CURRENT = 'aria-current="page"'
"""The attribute of a link to the page on which it stands."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries stand on a page or in a stretch of one, with the link to it."""

    anchor: str
    """Its own place on the overview; empty where none leads to it."""

    link: Markdown
    count: int


@dataclass(frozen=True, slots=True)
class TalliedBody:
    """A body with its sessions."""

    name: str
    anchor: str
    count: int
    tallies: tuple[Tally, ...]


def beside(files: Sequence[tuple[str, str]], place: int, links: Links) -> Iterator[Markdown]:
    """Links to the pages before and after one of several, which are given as their files and names."""
    if place > 0:
        yield links.page(files[place - 1][0], f"← {files[place - 1][1]}", "", 'rel="prev"')
    if place + 1 < len(files):
        yield links.page(files[place + 1][0], f"{files[place + 1][1]} →", "", 'rel="next"')


def numbered(stem: str, number: int, count: int, links: Links) -> tuple[Markdown, ...]:
    """Links to all sheets of a list, the one that is open marked; none where it is on one sheet."""
    every = range(1, count + 1) if count > 1 else ()
    return tuple(
        links.page(sheet_file(stem, each), f"Page {each}", "", *([CURRENT] if each == number else [])) for each in every
    )


def by_body(found: Sequence[Part], tallied: Callable[[Part], Iterator[Tally]]) -> tuple[TalliedBody, ...]:
    """The parts under their bodies, each with its tallies; what has none is left out."""
    grouped = ((name, list(group)) for name, group in groupby(found, key=lambda part: part.body))
    bodies = ((name, group[0], tuple(each for part in group for each in tallied(part))) for name, group in grouped)
    return tuple(
        TalliedBody(name, first.stem.partition("/")[0], sum(each.count for each in tallies), tallies)
        for name, first, tallies in bodies
        if tallies
    )

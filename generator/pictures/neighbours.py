"""A document among its neighbours: on the left what it leans on, on the right what leans on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pictures.drawing import address, drawn
from generator.pictures.recalls import Tie, Web, anchor_of
from generator.symbols import Symbol

__all__ = ["neighbourhood"]

_MOST = 12
"""How many neighbours a side shows: the nearest in time."""

_LONG = 16
"""A symbol of more letters is written in two lines."""

_LINE = 18.0
_GAP = 6.0
_WIDTH = 304.0
_SIDE = 116.0
"""How much of the width the names on either side take."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One document on a side."""

    lines: tuple[str, ...]
    page: str
    y: float
    """Where its first line stands."""

    middle: float
    basis: str


@dataclass(frozen=True, slots=True)
class Side:
    """The neighbours on one side, earliest first."""

    name: str
    words: float
    """Where the names stand: they end there on the left and begin there on the right."""

    edge: float
    """Where the lines to the middle begin."""

    neighbours: tuple[Neighbour, ...]
    more: int
    """How many documents more the page's own lists have."""

    lists: str
    """The anchor of that list."""


def neighbourhood(symbol: Symbol, web: Web, network: str = "citations") -> Markup:
    """The small figure for a document's page, at most 4 KB. Empty where it has no neighbour in the edition.

    ``network`` is the path of the page on which the document stands in the whole network.
    """
    before = [(tie.target, tie) for tie in web.leans_on(symbol)][-_MOST:]
    after = [(tie.source, tie) for tie in web.carries(symbol)][:_MOST]
    names = {other: _lines(other, web) for other, _ in (*before, *after)}
    heights = [sum(_LINE * len(names[other]) + _GAP for other, _ in side) for side in (before, after)]
    left = Side(
        "Leans on",
        _SIDE,
        _SIDE + 5,
        tuple(_stacked(before, names, (max(heights) - heights[0]) / 2, symbol)),
        len(web.recalls.get(symbol, ())) - len(before),
        "cites",
    )
    right = Side(
        "Leaned on by",
        _WIDTH - _SIDE,
        _WIDTH - _SIDE - 5,
        tuple(_stacked(after, names, (max(heights) - heights[1]) / 2, symbol)),
        len(web.carries(symbol)) - len(after),
        "recalled-by",
    )
    if not names:
        return Markup("")
    return drawn(
        "neighbours",
        sides=(left, right),
        width=_WIDTH,
        middle=_WIDTH / 2,
        height=max(heights),
        network=address(symbol.path, network, anchor_of(symbol)),
    )


def _lines(symbol: Symbol, web: Web) -> tuple[str, ...]:
    """A document's symbol; where that is long a name on record, if it is shorter; in two lines if need be."""
    record = web.entries[web.places[symbol]].record
    names = [name.name for name in record.names if name.near is None]
    shortest = min((name for name in names if len(symbol.text) > _LONG), key=len, default=symbol.text)
    words = min(symbol.text, shortest, key=len)
    if len(words) <= _LONG:
        return (words,)
    breaks = [place + 1 for place, sign in enumerate(words[:-1]) if sign in " /"]
    half = min(breaks, key=lambda place: abs(place - len(words) / 2), default=len(words))
    return tuple(filter(None, (words[:half].strip(), words[half:].strip())))


def _stacked(
    ties: list[tuple[Symbol, Tie]], names: dict[Symbol, tuple[str, ...]], top: float, here: Symbol
) -> Iterator[Neighbour]:
    for other, tie in ties:
        height = _LINE * len(names[other])
        page = address(here.path, other.path)
        yield Neighbour(names[other], page, top + _LINE - 4, top + height / 2 + 1, tie.basis.value)
        top += height + _GAP

"""The network of recalls: a row for each document in the order of time, and an arc from each to those it refers to.

Rows, because a document's name is read across: 70 names stand below each other at 360 pixels as well as on paper.
Every arc hangs between a later row and an earlier one, so that up is always "leans on" and down "is leaned on by".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.edition import Basis, Entry
from generator.pictures.drawing import address, cut, drawn, width_of
from generator.pictures.recalls import Tie, Web, anchor_of
from generator.symbols import Symbol

__all__ = ["network", "pictured"]

_MOST = 120
"""More documents than these are too many for one picture; those with most ties are drawn."""

_MOST_TIES = 400
"""More arcs than these are a tangle, and some 45 KB."""

_ROW = 19
_REACH = 80.0
"""How far the longest arc swings out on a phone; the style sheet stretches it where there is room."""

_UNDATED = "n. d."
_HERE = "citations"
"""The page's path below the site's root."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The arcs from one document to others of the same basis, and the stripes that light up those others' rows."""

    basis: str
    arcs: str
    stripes: str


@dataclass(frozen=True, slots=True)
class Row:
    """One document."""

    anchor: str
    symbol: str
    title: str
    when: str
    """Its year where that is another than the row's before; "n. d." for a document without a date on record."""

    standing: str
    counts: str
    page: str
    middle: float
    after: float
    """Where the symbol ends, about."""

    leans_on: tuple[Lines, ...]
    carries: tuple[Lines, ...]


def network(web: Web) -> Markup:
    """The figure for the page of the network, every document in it picked by its address there. Empty without a tie."""
    shown = pictured(web)
    middles = {entry.symbol: _ROW * (place + 0.5) for place, entry in enumerate(shown)}
    years = [str(entry.record.date.year) if entry.record.date else _UNDATED for entry in shown]
    whens = _once(years)
    rows = tuple(_row(entry, when, web, middles) for entry, when in zip(shown, whens, strict=True))
    return drawn("network", rows=rows, height=_ROW * len(rows)) if rows else Markup("")


def pictured(web: Web) -> list[Entry]:
    """The documents that have a tie within the edition, in the order of time.

    Where they or their ties are too many, those with most ties, as long as there is room for the arcs between them.
    """
    chosen: set[Symbol] = set()
    arcs = 0
    for symbol in web.most_tied:
        arcs += sum(tie.target in chosen for tie in web.leans_on(symbol))
        arcs += sum(tie.source in chosen for tie in web.carries(symbol))
        if arcs > _MOST_TIES or len(chosen) == _MOST:
            break
        chosen.add(symbol)
    return [web.entries[place] for place in sorted(web.places[symbol] for symbol in chosen)]


def _once(years: list[str]) -> list[str]:
    """Each year where it is first met; "n. d." wherever it stands."""
    first = {year: place for place, year in reversed(list(enumerate(years)))}
    return [year if year == _UNDATED or first[year] == place else "" for place, year in enumerate(years)]


def _row(entry: Entry, when: str, web: Web, middles: Mapping[Symbol, float]) -> Row:
    record, symbol = entry.record, entry.symbol
    out, back = web.leans_on(symbol), web.carries(symbol)
    return Row(
        anchor=anchor_of(symbol),
        symbol=symbol.text,
        title=cut(record.heading, 70),
        when=when,
        standing=entry.standing.value,
        counts=f"leans on {len(web.recalls.get(symbol, ()))}, leaned on by {len(back)}",
        page=address(_HERE, symbol.path),
        middle=middles[symbol],
        after=width_of(symbol.text, 14),
        leans_on=tuple(_lines(symbol, out, middles)),
        carries=tuple(_lines(symbol, back, middles)),
    )


def _lines(symbol: Symbol, ties: tuple[Tie, ...], middles: Mapping[Symbol, float]) -> Iterator[Lines]:
    """The lines of a document's ties, those that rest on a text apart from those that rest on a record."""
    for basis in Basis:
        drawn = [tie for tie in ties if tie.basis is basis and tie.source in middles and tie.target in middles]
        others = (middles[tie.target if tie.source == symbol else tie.source] for tie in drawn)
        if drawn:
            arcs = "".join(_arc(middles[tie.source], middles[tie.target], _ROW * len(middles)) for tie in drawn)
            yield Lines(basis.value, arcs, "".join(f"M4 {_short(other)}h1400" for other in others))


def _arc(source: float, target: float, height: float) -> str:
    """Half an ellipse to the left of the rows; long ones swing out further, but by less than they are longer."""
    length = abs(source - target)
    swing = _REACH * (length / height) ** 0.7
    return f"M0 {_short(source)}A{_short(swing)} {_short(length / 2)} 0 0 {int(target < source)} 0 {_short(target)}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")

"""The timeline of a large edition at a glance: a lane for each body and kind, and in it a bar for each year.

Where the stops are too many for a mark each, their number is drawn: a bar is as long as its share of the lane's fullest
year. The years lead to their pages. What it weighs depends on how many years and lanes there are, not on the stops.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.edition import Edition
from generator.pictures.drawing import address, drawn, width_of
from generator.pictures.lanes import Tallied, tallied
from generator.pictures.pieces import Box

__all__ = ["overview_of_years"]

_HERE = "timeline"
"""The page's path below the site's root."""

_WIDTH = 976.0
_NAMES = 150.0
"""Across: how much of the width the names of the lanes take."""

_LANE = 64.0
_BAR = 44.0
_TOP = 28.0
_LABEL = 40.0
"""What a year's number takes of the width, with the gap behind it."""

_ROW = 20.0
"""Down: what a year takes of the height."""

_YEARS = 52.0
_LEAST = 340.0
"""Down: how wide it is at the least, so that its letters are not enlarged on a phone."""

_COLUMN = 36.0
_LINE = 18.0
_SIZE = 16.0


@dataclass(frozen=True, slots=True)
class Year:
    """A year: the strip that can be picked, its number where it is written, what it says, its page."""

    box: Box
    x: float
    y: float
    label: str
    said: str
    page: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A lane: its name line by line, how many stops its fullest year has, the outline of all bars."""

    name: str
    lines: tuple[str, ...]
    x: float
    y: float
    fullest: int
    outline: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole in one form, for the template."""

    form: str
    width: float
    height: float
    years: tuple[Year, ...]
    lanes: tuple[Bars, ...]


def overview_of_years(edition: Edition, page: Callable[[int], str]) -> Markup:
    """The figure for the head of a divided timeline; ``page`` says the path of a year's page. Empty without a stop."""
    found = tallied(edition)
    counts: dict[int, int] = {}
    for lane in found:
        for year, count in lane.counts.items():
            counts[year] = counts.get(year, 0) + count
    if not counts:
        return Markup("")
    links = {year: address(_HERE, page(year)) for year in sorted(counts)}
    return drawn("years", pictures=(_across(found, counts, links), _down(found, counts, links)))


def _across(found: Sequence[Tallied], counts: Mapping[int, int], links: Mapping[int, str]) -> Drawing:
    first, last = min(counts), max(counts)
    wide = (_WIDTH - _NAMES) / (last - first + 1)
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10_000) if step * wide >= _LABEL)
    height = _TOP + _LANE * len(found)
    years = tuple(
        Year(
            box=Box(_NAMES + wide * (year - first), 0, wide, height),
            x=_NAMES + wide * (year - first + 0.5),
            y=_TOP - 10,
            label="" if year % every else str(year),
            said=_said(year, counts[year]),
            page=page,
        )
        for year, page in links.items()
    )
    return Drawing("across", _WIDTH, height, years, tuple(_lying(found, first, wide)))


def _lying(found: Sequence[Tallied], first: int, wide: float) -> Iterator[Bars]:
    """The lanes below each other, the bars standing in them."""
    for number, lane in enumerate(found):
        base, fullest = _TOP + _LANE * (number + 1) - 6, max(lane.counts.values())
        bars = (
            f"M{_short(_NAMES + wide * (year - first) + wide * 0.1)} {_short(base)}"
            f"v-{_short(_BAR * count / fullest)}h{_short(wide * 0.8)}V{_short(base)}z"
            for year, count in lane.counts.items()
        )
        lines = tuple(textwrap.wrap(lane.name, 19))
        yield Bars(lane.name, lines, 0, base - _LINE * len(lines), fullest, "".join(bars))


def _down(found: Sequence[Tallied], counts: Mapping[int, int], links: Mapping[int, str]) -> Drawing:
    head = max(width_of(lane.name, _SIZE) for lane in found) + 24
    column = max(_COLUMN, (_LEAST - _YEARS) / len(found))
    width = _YEARS + column * len(found)
    places = {year: head + _ROW * place for place, year in enumerate(links)}
    years = tuple(
        Year(Box(0, top, width, _ROW), 0, top + 15, str(year), _said(year, counts[year]), links[year])
        for year, top in places.items()
    )
    lanes = tuple(_standing(lane, _YEARS + column * number, column, head, places) for number, lane in enumerate(found))
    return Drawing("down", width, head + _ROW * len(places), years, lanes)


def _standing(lane: Tallied, left: float, wide: float, head: float, places: Mapping[int, float]) -> Bars:
    """A lane beside others, the bars lying in it."""
    fullest = max(lane.counts.values())
    bars = (
        f"M{_short(left)} {_short(places[year] + 3)}h{_short((wide - 6) * count / fullest)}v{_short(_ROW - 6)}"
        f"H{_short(left)}z"
        for year, count in lane.counts.items()
    )
    return Bars(lane.name, (lane.name,), left + min(wide / 2, 20), head - 10, fullest, "".join(bars))


def _said(year: int, count: int) -> str:
    return f"{year}: {count:,}"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")

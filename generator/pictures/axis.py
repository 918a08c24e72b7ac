"""The line of time: where a day stands on it, and the years and phases it is divided into."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition import Edition, Stop

__all__ = ["Axis", "Span", "axis", "phases", "years"]


@dataclass(frozen=True, slots=True)
class Axis:
    """Turns days into units of the picture."""

    first: datetime.date
    last: datetime.date
    origin: float
    day: float
    """How many units a day is long."""

    pauses: tuple[datetime.date, ...] = ()
    """Days before which the line stands still, to leave room for a name."""

    pause: float = 0

    def at(self, day: datetime.date) -> float:
        """Where the day begins."""
        return self.origin + (day - self.first).days * self.day + self.pause * sum(day >= each for each in self.pauses)

    def after(self, day: datetime.date) -> float:
        """Where the day is over."""
        return self.at(day) + self.day

    def bar(self, first: datetime.date, last: datetime.date, least: float) -> tuple[float, float]:
        """Where a mark for these days begins and ends: in their middle, and so long at least."""
        start, end = self.at(first), self.after(last)
        short = max(0.0, least - (end - start)) / 2
        return start - short, end + short


@dataclass(frozen=True, slots=True)
class Span:
    """A named stretch of the line."""

    name: str
    anchor: str
    """What it leads to on the timeline; empty where nothing stands there."""

    first: datetime.date
    last: datetime.date


def axis(
    edition: Edition, origin: float, length: float, pauses: tuple[datetime.date, ...] = (), pause: float = 0
) -> Axis:
    """A line of this length over whole years, from the first stop's to the last one's, not counting pauses."""
    found = list(_stops(edition))
    first = datetime.date(min(stop.start.year for stop in found), 1, 1)
    last = datetime.date(max(stop.end.year for stop in found), 12, 31)
    return Axis(first, last, origin, length / ((last - first).days + 1), pauses, pause)


def _stops(edition: Edition) -> Iterator[Stop]:
    return (stop for stretch in edition.timeline for stop in stretch.stops)


def phases(edition: Edition) -> tuple[Span, ...]:
    """The phases of the story, as the timeline names and anchors them."""
    found = (stretch.phase for stretch in edition.timeline if stretch.phase)
    return tuple(Span(phase.name, phase.id, phase.start.first, phase.end.last) for phase in found)


def years(edition: Edition, line: Axis) -> tuple[Span, ...]:
    """Every year of the line; the timeline has a heading, ``y2006``, for those in which something begins."""
    begun = {stop.start.year for stop in _stops(edition)}
    every = range(line.first.year, line.last.year + 1)
    return tuple(
        Span(str(year), f"y{year}" if year in begun else "", datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        for year in every
    )

"""The lanes of the timeline's picture: which stop runs in which, and what is written beside its mark."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.edition import Edition, Stop
from generator.pictures.drawing import cut
from generator.records import DocumentKind, EventKind

__all__ = ["Lane", "Tallied", "abreast", "label_of", "lanes", "milestones", "said", "tallied"]

_BY_KIND = {
    EventKind.SUMMIT: "Summits",
    EventKind.PREPARATION: "Preparations",
    EventKind.FORUM: "Forums",
    EventKind.MEETING: "Other events",
    EventKind.REVIEW: "Other events",
    EventKind.BODY: "Other events",
    EventKind.OTHER: "Other events",
    EventKind.REPORT: "Reports and drafts",
    EventKind.DRAFT: "Reports and drafts",
}

_BODIES = ("General Assembly", "Economic and Social Council")
"""Whose texts have a lane of their own; what others adopted shares one."""

_OTHERS = "Other bodies"
_ORDER = ("Summits", "Preparations", "Forums", "Other events", *_BODIES, _OTHERS, "Reports and drafts")
_NAMED = {EventKind.SUMMIT, EventKind.FORUM}
_ADOPTED = {EventKind.RESOLUTION, EventKind.OUTCOME}
_SHORT = 18
"""A title of so many letters has room beside its mark."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane with its stops, earliest first."""

    name: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Tallied:
    """One lane with the number of its stops that begin in each year, for the years that have one."""

    name: str
    counts: Mapping[int, int]


def tallied(edition: Edition) -> tuple[Tallied, ...]:
    """The lanes that have a stop, in the order of the picture, counted in one walk over the stops."""
    counts: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for stretch in edition.timeline:
        for stop in stretch.stops:
            counts[_lane(stop, edition)][stop.start.year] += 1
    return tuple(Tallied(name, dict(sorted(counts[name].items()))) for name in _ORDER if name in counts)


def lanes(edition: Edition) -> tuple[Lane, ...]:
    """The lanes that have a stop, in the order of the picture: those who met, then what was adopted and reported."""
    stops = [stop for stretch in edition.timeline for stop in stretch.stops]
    named = ((name, tuple(stop for stop in stops if _lane(stop, edition) == name)) for name in _ORDER)
    return tuple(Lane(name, running) for name, running in named if running)


def _lane(stop: Stop, edition: Edition) -> str:
    if stop.kind in _BY_KIND:
        return _BY_KIND[stop.kind]
    entry = edition.find(stop.documents[0]) if stop.documents else None
    return entry.record.body if entry and entry.record.body in _BODIES else _OTHERS


def label_of(stop: Stop) -> str:
    """What names a summit or forum at a glance, its title or town; a resolution's number; nothing for the rest."""
    if stop.kind in _NAMED:
        return stop.title if len(stop.title) <= _SHORT else stop.place.partition(",")[0]
    if stop.kind not in _ADOPTED or not stop.documents:
        return ""
    symbol = stop.documents[0]
    return symbol.short if symbol.is_resolution and symbol.short != symbol.text else ""


def said(stop: Stop) -> str:
    """The date and the title, in one line of the picture, and what is written beside the mark."""
    label = label_of(stop)
    beside = f" ({label})" if label and label not in stop.title else ""
    return cut(f"{stop.when}: {stop.title}", 100) + beside


def milestones(edition: Edition) -> tuple[Stop, ...]:
    """The summits that agreed on outcome documents of their own: they are marked through all lanes."""
    stops = (stop for stretch in edition.timeline for stop in stretch.stops)
    return tuple(stop for stop in stops if stop.kind is EventKind.SUMMIT and _has_outcome(stop, edition))


def _has_outcome(stop: Stop, edition: Edition) -> bool:
    entries = map(edition.find, stop.documents)
    return any(entry is not None and entry.record.kind is DocumentKind.OUTCOME for entry in entries)


def abreast(extents: Iterable[tuple[float, float]]) -> tuple[int, ...]:
    """For each mark, given where it begins and ends, the first row of its lane in which it touches none before it."""
    ends: list[float] = []
    rows: list[int] = []
    for start, end in extents:
        row = next((row for row, taken in enumerate(ends) if taken <= start), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return tuple(rows)

"""The timeline's picture for a phone: time runs down, the lanes stand beside each other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.edition import Edition, Stop
from generator.pictures.axis import Axis, Span, axis, phases, years
from generator.pictures.drawing import width_of
from generator.pictures.lanes import Lane, abreast, label_of, lanes, milestones, said
from generator.pictures.pieces import Box, LaneDrawn, Picture, Piece

__all__ = ["down"]

_YEARS = 50.0
"""How much of the width the years take."""

_YEAR = 46.0
_PAUSE = 30.0
"""What a phase's name takes of the height."""

_HEAD = 150.0
"""What the names of the lanes take; those of narrow lanes are written upwards."""

_SIZE = 16.0
_LINE = 18.0
_DOT = 10.0
_STEP = 12.0
"""From one mark to the next beside it."""

_WORDS = 60.0
"""What the numbers of resolutions take, in lanes that have some."""


def down(edition: Edition) -> Picture:
    """The picture, as wide as its lanes need."""
    spans = phases(edition)
    count = years(edition, axis(edition, 0, 1))
    line = axis(edition, _HEAD, _YEAR * len(count), tuple(span.first for span in spans), _PAUSE)
    bottom = line.after(line.last)
    drawn = tuple(_lanes(edition, line, bottom))
    width = drawn[-1].head.box.x + drawn[-1].head.box.width
    return Picture(
        form="down",
        width=width,
        height=bottom,
        phases=tuple(_band(span, line, width) for span in spans),
        years=tuple(_year(span, line, width) for span in count),
        lanes=drawn,
        milestones=tuple(_milestone(stop, line, width) for stop in milestones(edition)),
    )


def _band(span: Span, line: Axis, width: float) -> Piece:
    start = line.at(span.first) - _PAUSE
    return Piece(Box(0, start, width, line.after(span.last) - start), (span.name,), 4, start + 21, span.anchor)


def _year(span: Span, line: Axis, width: float) -> Piece:
    start, end = line.at(span.first), line.after(span.last)
    return Piece(Box(0, start, width, end - start), (span.name,), 4, start + 14, span.anchor)


def _milestone(stop: Stop, line: Axis, width: float) -> Piece:
    start, end = line.bar(stop.start.first, stop.end.last, 1.5)
    town = stop.place.partition(",")[0]
    return Piece(Box(0, start, width, end - start), (town,), 4, start - 4)


def _lanes(edition: Edition, line: Axis, bottom: float) -> Iterator[LaneDrawn]:
    left = _YEARS
    for lane in lanes(edition):
        drawn = _lane(lane, line, left, bottom)
        left += drawn.head.box.width
        yield drawn


def _lane(lane: Lane, line: Axis, left: float, bottom: float) -> LaneDrawn:
    bars = [line.bar(stop.start.first, stop.end.last, _DOT) for stop in lane.stops]
    rows = abreast((start, end + 1) for start, end in bars)
    labels = [_number(stop) for stop in lane.stops]
    width = max(_STEP * (max(rows) + 1), _STEP + _WORDS if any(labels) else 0) + 6
    free = [_is_free(bar, bars) for bar in bars]
    lefts = [left + 3 + _STEP * row for row in rows]
    shown = [label if alone else "" for label, alone in zip(labels, free, strict=True)]
    marks = tuple(map(_mark, lane.stops, bars, shown, lefts))
    return LaneDrawn(lane.name, _head(lane.name, left, width, bottom, upwards=not any(labels)), marks)


def _head(name: str, left: float, width: float, bottom: float, *, upwards: bool) -> Piece:
    box = Box(left, 0, width, bottom)
    if upwards:
        return Piece(box, (name,), left + width / 2 + 5, _HEAD - 10, upwards=True)
    lines = tuple(textwrap.wrap(name, int(width / width_of("n", _SIZE))))
    return Piece(box, lines, left + 4, _HEAD - 10 - _LINE * (len(lines) - 1))


def _number(stop: Stop) -> str:
    """The number of a resolution; names of towns have no room."""
    label = label_of(stop)
    return label if label[:1].isdigit() and "/" in label else ""


def _is_free(bar: tuple[float, float], bars: list[tuple[float, float]]) -> bool:
    """Whether no other mark of the lane stands where the words of this one would."""
    middle = sum(bar) / 2
    return sum(start < middle + _LINE / 2 and end > middle - _LINE / 2 for start, end in bars) == 1


def _mark(stop: Stop, bar: tuple[float, float], label: str, left: float) -> Piece:
    start, end = bar
    return Piece(
        box=Box(left, start, _DOT, end - start),
        lines=(label,) if label else (),
        x=left + _DOT + 4,
        y=(start + end) / 2 + 5,
        anchor=stop.id,
        kind=stop.kind.value,
        said=said(stop),
    )

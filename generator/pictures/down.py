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

_YEARS = 40.0
"""How much of the width the years take."""

_YEAR = 46.0
_PAUSE = 27.0
"""What a phase's name takes of the height."""

_HEAD = 128.0
_SIZE = 14.0
_LINE = 15.0
_DOT = 9.0
_COLUMN = 12.0
_SHORT = 8
"""Words of so many letters are written beside their mark; numbers of resolutions are, names of towns are not."""


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
    return Piece(Box(0, start, width, line.after(span.last) - start), (span.name,), 5, start + 19, span.anchor)


def _year(span: Span, line: Axis, width: float) -> Piece:
    start, end = line.at(span.first), line.after(span.last)
    return Piece(Box(0, start, width, end - start), (span.name,), 5, start + 16, span.anchor)


def _milestone(stop: Stop, line: Axis, width: float) -> Box:
    start, end = line.bar(stop.start.first, stop.end.last, 1.5)
    return Box(_YEARS, start, width - _YEARS, end - start)


def _lanes(edition: Edition, line: Axis, bottom: float) -> Iterator[LaneDrawn]:
    left = _YEARS
    for lane in lanes(edition):
        drawn = _lane(lane, line, left, bottom)
        left += drawn.head.box.width
        yield drawn


def _lane(lane: Lane, line: Axis, left: float, bottom: float) -> LaneDrawn:
    labels = [_label(stop) for stop in lane.stops]
    words = max((width_of(label, _SIZE) + 3 for label in labels if label), default=0)
    bars = [line.bar(stop.start.first, stop.end.last, _DOT) for stop in lane.stops]
    rows = abreast(line.bar(stop.start.first, stop.end.last, _LINE if words else _DOT + 1) for stop in lane.stops)
    column = _COLUMN + words
    width = column * (max(rows) + 1) + 8
    marks = tuple(_mark(*each, left + 5 + column * row) for *each, row in zip(lane.stops, bars, labels, rows, strict=True))
    lines = tuple(textwrap.wrap(lane.name, int(width / width_of("n", _SIZE)))) if words else (lane.name,)
    return LaneDrawn(lane.name, Piece(Box(left, 0, width, bottom), lines, left + 4, _HEAD - 8), marks)


def _label(stop: Stop) -> str:
    label = label_of(stop)
    return label if label[:1].isdigit() and len(label) <= _SHORT else ""


def _mark(stop: Stop, bar: tuple[float, float], label: str, left: float) -> Piece:
    start, end = bar
    return Piece(
        box=Box(left, start, _DOT, end - start),
        lines=(label,) if label else (),
        x=left + _DOT + 3,
        y=(start + end) / 2 + 4.5,
        anchor=stop.id,
        kind=stop.kind.value,
        said=said(stop),
    )

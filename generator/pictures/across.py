"""The timeline's picture for a page with room: time runs from left to right, the lanes lie below each other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.edition import Edition, Stop
from generator.pictures.axis import Axis, Span, axis, phases, years
from generator.pictures.drawing import width_of
from generator.pictures.lanes import Lane, abreast, label_of, lanes, milestones, said
from generator.pictures.pieces import Box, LaneDrawn, Picture, Piece

__all__ = ["across"]

_WIDTH = 976.0
_NAMES = 118.0
"""How much of the width the names of the lanes take."""

_SIZE = 16.0
_LINE = 18.0
_ROW = 20.0
_BARE_ROW = 14.0
"""A row of marks that have no words."""

_DOT = 9.0
_FOOT = 30.0
"""Where the stop that is pointed at is told."""


def across(edition: Edition) -> Picture:
    """The picture, 976 units wide and as high as its lanes need."""
    line = axis(edition, _NAMES, _WIDTH - _NAMES - _DOT)
    named = [(span, _wrapped(span, line)) for span in phases(edition)]
    top = _LINE * max((len(lines) for _, lines in named), default=0) + 10
    drawn = tuple(_lanes(edition, line, top + 30))
    bottom = drawn[-1].head.box.y + drawn[-1].head.box.height
    return Picture(
        form="across",
        width=_WIDTH,
        height=bottom + _FOOT,
        phases=tuple(_band(span, lines, line, bottom) for span, lines in named),
        years=tuple(_year(span, line, top, bottom) for span in years(edition, line)),
        lanes=drawn,
        milestones=tuple(_milestone(stop, line, top + 30, bottom) for stop in milestones(edition)),
    )


def _wrapped(span: Span, line: Axis) -> tuple[str, ...]:
    room = line.after(span.last) - line.at(span.first) - 10
    return tuple(textwrap.wrap(span.name, max(8, int(room / width_of("n", _SIZE)))))


def _band(span: Span, lines: tuple[str, ...], line: Axis, bottom: float) -> Piece:
    start = line.at(span.first)
    return Piece(Box(start, 0, line.after(span.last) - start, bottom), lines, start + 6, _LINE, span.anchor)


def _year(span: Span, line: Axis, top: float, bottom: float) -> Piece:
    start, end = line.at(span.first), line.after(span.last)
    return Piece(Box(start, top, end - start, bottom - top), (span.name,), (start + end) / 2, top + 17, span.anchor)


def _milestone(stop: Stop, line: Axis, top: float, bottom: float) -> Piece:
    start, end = line.bar(stop.start.first, stop.end.last, 1.5)
    return Piece(Box(start, top, end - start, bottom - top), (), start, top)  # its mark has the town


def _lanes(edition: Edition, line: Axis, top: float) -> Iterator[LaneDrawn]:
    for lane in lanes(edition):
        drawn = _lane(lane, line, top)
        top += drawn.head.box.height
        yield drawn


def _lane(lane: Lane, line: Axis, top: float) -> LaneDrawn:
    bars = [line.bar(stop.start.first, stop.end.last, _DOT) for stop in lane.stops]
    labels = [label_of(stop) for stop in lane.stops]
    rows = abreast(_extent(*bar, label) for bar, label in zip(bars, labels, strict=True))
    row = _ROW if any(labels) else _BARE_ROW
    lines = tuple(textwrap.wrap(lane.name, 15))
    height = max(row * (max(rows) + 1), _LINE * len(lines)) + 10
    middles = [top + 5 + row * (number + 0.5) for number in rows]
    marks = tuple(map(_mark, lane.stops, bars, labels, middles))
    return LaneDrawn(lane.name, Piece(Box(0, top, _WIDTH, height), lines, 0, top + _LINE + 1), marks)


def _extent(start: float, end: float, label: str) -> tuple[float, float]:
    """The mark with its words and the gap behind them."""
    words = width_of(label, _SIZE) + 4 if label else 0
    return (start - words, end + 3) if _ends(end, label) else (start, end + words + 3)


def _ends(end: float, label: str) -> bool:
    """Whether the words have no room behind the mark and stand before it."""
    return bool(label) and end + 4 + width_of(label, _SIZE) > _WIDTH


def _mark(stop: Stop, bar: tuple[float, float], label: str, middle: float) -> Piece:
    start, end = bar
    ends = _ends(end, label)
    return Piece(
        box=Box(start, middle - _DOT / 2, end - start, _DOT),
        lines=(label,) if label else (),
        x=start - 4 if ends else end + 4,
        y=middle + 5,
        anchor=stop.id,
        kind=stop.kind.value,
        said=said(stop),
        ends=ends,
    )

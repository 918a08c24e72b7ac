"""Where the cells of a table stand: short stretches between gaps, many of them numbers.

A text layer prints the cells one after the other, in an order that may be that of the rows or of the columns. They
are kept in that order, a row each; which stood beside which is not told, and that is a doubt of the reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.readers.textlayer.forms import ALONE, DIVISION, ENDED, NUMBER, NUMBERED, OPENS
from generator.readers.textlayer.gutters import Cell, parted_by_blanks
from generator.readers.textlayer.lines import Line

__all__ = ["parted"]

_FIGURES = re.compile(r"[(–—-]?\d[\d ,.]*(?:per cent|%)?\)?(?: [a-z])?|[–—-]")
_LETTER = re.compile(r"[A-Z]|[IVX]+")
_FEWEST = 4
"""So many cells a table has at the least, and a figure that stands alone among them."""

_LINES = 4
"""So many lines a cell has at the most."""

_LONG = 60
"""A line of so many letters that ends with a stop is no cell's."""


def parted(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Sequence[Sequence[Cell]]]]:
    """The lines up to each table, with its rows of cells; behind the last one there are none.

    Where the layer keeps no blanks, each row is one cell.
    """
    if any(line.indent is not None for line in lines):
        yield from parted_by_blanks(lines)
    else:
        yield from ((text, [[cell] for cell in cells]) for text, cells in _parted_by_gaps(lines))


def _parted_by_gaps(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Sequence[Cell]]]:
    text: list[Line] = []
    cells: list[Cell] = []
    for stretch in [*_stretches(lines), []]:
        is_title = not cells and bool(text) and DIVISION.fullmatch(text[-1].words) is not None
        if stretch and not is_title and _may_be_cell(stretch, is_first=not cells):
            cells.append(stretch)
            continue
        end = _end(cells)
        if end:
            yield text, cells[:end]
            text = []
        text += [line for cell in cells[end:] for line in cell]
        text += stretch
        cells = []
    yield text, []


def _end(cells: Sequence[Cell]) -> int:
    """How many of these are a table's: those up to a number or a sentence behind the last figure; 0 without figures."""
    figures = [n for n, cell in enumerate(cells) if _is_figure(cell)]
    if not figures or len(cells) < _FEWEST:
        return 0
    behind = range(figures[-1] + 1, len(cells))
    return next((n for n in behind if _is_numbered(cells[n]) or _is_sentence(cells[n])), len(cells))


def _stretches(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines between gaps, a number that stands alone with what it numbers."""
    stretch: list[Line] = []
    for line in lines:
        is_apart = line.follows_gap or (bool(stretch) and line.page != stretch[-1].page)
        if is_apart and stretch and not _is_number(stretch):
            yield stretch
            stretch = []
        stretch.append(line)
    yield stretch


def _is_numbered(stretch: Sequence[Line]) -> bool:
    return _is_number(stretch[:1]) or NUMBERED.match(stretch[0].words) is not None


def _is_number(stretch: Sequence[Line]) -> bool:
    """Whether all that stands here is the number of a paragraph; a dash is an empty cell."""
    words = stretch[0].words
    is_figure = _FIGURES.fullmatch(words) and not words.endswith(".")
    return len(stretch) == 1 and NUMBER.fullmatch(words) is not None and not is_figure


def _may_be_cell(stretch: Sequence[Line], *, is_first: bool) -> bool:
    """Whether a stretch is as short as a cell; a number may begin one, but not the first of a table."""
    first = stretch[0]
    if len(stretch) == 1 and not is_first and _LETTER.fullmatch(first.words):
        return True
    if len(stretch) > _LINES or any(ALONE.fullmatch(line.words) or OPENS.match(line.words) for line in stretch):
        return False
    if _is_numbered(stretch):
        return not is_first and not ENDED.search(stretch[-1].words)
    return not stretch[-1].words.endswith(";")


def _is_sentence(cell: Cell) -> bool:
    return len(cell[0].words) > _LONG and cell[-1].words.endswith(".")


def _is_figure(cell: Cell) -> bool:
    return all(_FIGURES.fullmatch(line.words) for line in cell)

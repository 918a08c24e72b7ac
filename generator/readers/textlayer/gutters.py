"""Tables in a layer that keeps the page's blanks: which stretches of a line stand below each other.

The columns of each page are told by its fullest rows. A line goes on with the row above it where it leaves the first
column empty, or begins there in small letters, and brings no second figure into a column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.readers.textlayer.forms import ALONE, BINDS, ENDED, NUMBER, NUMBERED, OPENS, ORGAN
from generator.readers.textlayer.lines import Line

__all__ = ["Cell", "parted_by_blanks"]

Cell = Sequence[Line]

_SHORT = 62
"""A line of more letters is no cell's."""

_BETWEEN = 4
"""So many lines of one stretch may stand between two that have several: cells that run on, and headings of groups."""

_FIGURES = re.compile(r"[(–—-]?\d[\d ,.]*(?:per cent|%)?\)?(?: [a-z])?|[–—-]|\.{2,}")

_SECTION = re.compile(r"(?:[A-Z]|[IVXLC]+)\.")

_DASHES = ("–", "—", "-")
"""What stands in an empty cell."""

_Row = list[Line]


def parted_by_blanks(lines: Sequence[Line]) -> Iterator[tuple[Sequence[Line], Sequence[Sequence[Cell]]]]:
    """The lines up to each table, with its rows of cells; behind the last one there are none."""
    rows = [list(row) for _, row in groupby(lines, key=lambda line: line.number)]
    organ = next((n for n, row in enumerate(rows) if ORGAN.fullmatch(row[0].words) or _opens(row)), 0)
    begin = at = organ
    text: list[Line] = [line for row in rows[:organ] for line in row]
    while at < len(rows):
        end = _end(rows, at) if _has_cells(rows[at]) else at
        if end == at:
            at += 1
            continue
        yield [*text, *(line for row in rows[begin:at] for line in row)], _cells(rows[at:end])
        text, begin, at = [], end, end
    yield [*text, *(line for row in rows[begin:] for line in row)], []


def _opens(row: _Row) -> bool:
    return bool(NUMBERED.match(row[0].words) or OPENS.match(row[0].words))


def _has_cells(row: _Row) -> bool:
    """Whether a row has several stretches, the number of a paragraph and a rule apart."""
    first = row[0].words
    is_numbered = len(row) == 2 and first not in _DASHES and (NUMBER.fullmatch(first) or _SECTION.fullmatch(first))
    return len(row) > 1 and not is_numbered and all(len(line.words) <= _SHORT for line in row)


def _end(rows: Sequence[_Row], begin: int) -> int:
    """Behind the last row of a table that begins here; the same place where only one row has cells."""
    end, count = begin, 0
    for at in range(begin, len(rows)):
        if _has_cells(rows[at]):
            end, count = at + 1, count + 1
        elif at - end >= _BETWEEN or not _may_stand_between(rows[at]):
            break
    if count < 2:
        return begin
    while end < len(rows) and _runs_on(rows[end]):
        end += 1
    return end


def _may_stand_between(row: _Row) -> bool:
    words = row[0].words
    return len(row) == 1 and len(words) <= _SHORT and not (ALONE.fullmatch(words) or _opens(row) or words[-1] == ";")


def _runs_on(row: _Row) -> bool:
    """Whether a line behind the last full row of a table is the rest of one of its cells, set in from the margin."""
    indent = row[0].indent or 0
    return len(row) == 1 and not row[0].follows_gap and indent > 12 and not ENDED.search(row[0].words)


def _cells(rows: Sequence[_Row]) -> list[list[Cell]]:
    """The rows with their cells, one for each column; an empty cell has no lines."""
    table: list[list[list[Line]]] = []
    for _, page in groupby(rows, key=lambda row: row[0].page):
        lines = list(page)
        columns = _columns(lines)
        for row in lines:
            placed: list[list[Line]] = [[] for _ in columns]
            for line in row:
                placed[_column(line, columns)].append(line)
            if table and _goes_on(table[-1], placed, follows_gap=row[0].follows_gap):
                for cell, more in zip(table[-1], placed, strict=True):
                    cell += more
            else:
                table.append(placed)
    return [list(row) for row in table]


def _columns(rows: Sequence[_Row]) -> list[tuple[int, int]]:
    """Where the columns of a page begin and end, in characters, by the rows that have the most stretches."""
    counts = Counter(map(len, rows))
    most = max(counts, key=lambda count: (count > 1, count if counts[count] > 1 else 0, count))
    spans = sorted((line.left, line.left + len(line.words)) for row in rows if len(row) == most for line in row)
    columns: list[tuple[int, int]] = []
    for start, end in spans:
        if columns and start < columns[-1][1]:
            columns[-1] = columns[-1][0], max(end, columns[-1][1])
        else:
            columns.append((start, end))
    return columns


def _column(line: Line, columns: Sequence[tuple[int, int]]) -> int:
    """The column that a stretch shares most with, or else stands nearest to."""
    start, end = line.left, line.left + len(line.words)
    return max(range(len(columns)), key=lambda n: min(end, columns[n][1]) - max(start, columns[n][0]))


def _goes_on(above: Sequence[Cell], row: Sequence[Cell], *, follows_gap: bool) -> bool:
    """Whether a line goes on with the cells of the row above it."""
    if follows_gap or len(above) != len(row):
        return False
    if any(one and other and _is_figure(other) for one, other in zip(above, row, strict=True)):
        return False
    first = row[0]
    return not first or first[0].words[:1].islower() or bool(above[0] and BINDS.search(above[0][-1].words))


def _is_figure(cell: Cell) -> bool:
    return all(_FIGURES.fullmatch(line.words) for line in cell)

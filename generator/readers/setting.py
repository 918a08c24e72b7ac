"""Printed lines back to paragraphs, tables and notes: by their indents, distances and rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.blocks import Block
from generator.document import Table
from generator.marked import Place, Text
from generator.readers.hyphens import Hyphens
from generator.readers.measures import Measures, is_full
from generator.readers.numerals import NUMBER
from generator.readers.printed_line import Cell, Line
from generator.readers.spaces import tidied

__all__ = ["Setter"]

_ENDED = re.compile(r"[,;:.][”\"’)]?(?:\d*| ?(?:\d{1,3}|[a-z])/)$|\b(?:and|or)$")
_STOPPED = re.compile(r"[,;:.][”\"’)]?(?:\d*| ?(?:\d{1,3}|[a-z])/)$")
_SLASHED = re.compile(r"(?P<label>\d{1,3}|\*{1,3}|[a-z])/\s+(?=\S)")
_STARRED = re.compile(r"(?P<label>\*{1,3})\s+(?=\S)")


@dataclass(slots=True)
class Setter:
    """Lines on their way to paragraphs and notes."""

    measures: Measures
    hyphens: Hyphens
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    slashed: set[str] = field(default_factory=set)
    """The labels that notes print with a slash, ``1/``, as their markers do."""
    _last: Line | None = None
    _opened: Line | None = None
    """The line that the last paragraph began with."""
    _columns: tuple[float, ...] = ()
    """Where the columns of the open table begin."""
    _rule: Line | None = None
    _noted: Line | None = None
    """The last line of a note."""

    def take(self, line: Line, number: int) -> None:
        """Take one more line in."""
        if line.is_rule:
            self._rule = line
        elif label := self._begins_note(line):
            self._note(line, number, label)
        elif self._continues_note(line):
            self.notes[-1] = replace(self.notes[-1], text=self._run_on(self.notes[-1].text, line.text))
            self._noted = line
        else:
            self._text(line, number)

    # Notes

    def _is_below_rule(self, line: Line) -> bool:
        return self._rule is not None and (self._rule.page, self._rule.column) == (line.page, line.column)

    def _begins_note(self, line: Line) -> str:
        """The label of the note that a line begins; nothing where it begins none."""
        small = line.size < 0.95 * self.measures.size
        below = self._is_below_rule(line) or self._follows_note(line)
        if line.label and (below or small):
            return line.label
        match = _SLASHED.match(line.text.words) or (_STARRED.match(line.text.words) if below else None)
        return match["label"] if match and (below or small) else ""

    def _follows_note(self, line: Line) -> bool:
        last = self._noted
        return last is not None and (last.page, last.column) == (line.page, line.column) and last.base < line.base

    def _continues_note(self, line: Line) -> bool:
        if not self.notes:
            return False
        if self._follows_note(line):
            return True
        return self._is_below_rule(line) and self._rule_is_above_notes(line)

    def _rule_is_above_notes(self, line: Line) -> bool:
        """Whether what follows a rule without a label is the rest of a note: it is as small as that note."""
        noted = self._noted
        return noted is not None and noted.page < line.page + 1 and abs(noted.size - line.size) < 0.6

    def _note(self, line: Line, number: int, label: str) -> None:
        text = line.text
        if line.label:
            text = replace(text, markers=text.markers[1:])
        elif match := _SLASHED.match(text.words) or _STARRED.match(text.words):
            text = text.cut(match.end())
            self.slashed |= {label} if match.re is _SLASHED else set()
        self.notes.append(Block("note", tidied(text), Place(number, 1), label=label))
        self._noted = line

    # Text

    def _text(self, line: Line, number: int) -> None:
        last, self._last = self._last, line
        if line.table:
            self._table(line, number)
        elif line.cells and self._is_head(line):
            self.body += [Block("paragraph", tidied(c.text), Place(number, n)) for n, c in enumerate(line.cells, 1)]
        elif last is not None and self._continues_table(last, line):
            return
        elif last is not None and self.body and not self.body[-1].table and self._goes_on(last, line):
            self.body[-1] = replace(self.body[-1], text=self._run_on(self.body[-1].text, line.text))
        else:
            self._open(line, number)

    def _is_head(self, line: Line) -> bool:
        """Whether a line stands in the head of the first page, or beside the text below it."""
        return line.page == 1 and not line.column and (line.base < 0.27 * line.height or self._is_beside(line))

    def _is_beside(self, line: Line) -> bool:
        return line.left < self.measures.edges[line.frame][0] - 20 and line.base < 0.45 * line.height

    def _open(self, line: Line, number: int) -> None:
        heading = line.bold and not NUMBER.match(line.text.words)
        self.body.append(Block("heading" if heading else "paragraph", line.text, Place(number, 1), level=int(heading)))
        self._opened = line

    def _run_on(self, text: Text, more: Text) -> Text:
        """The text with one more line, a word divided between them mended."""
        joint = self.hyphens.joint(text.words, more.words)
        if joint is None:
            return text.cut(0, len(text.words) - 1) + more
        return text + (_space(text, more) if joint else Text("")) + more

    # Whether a line goes on with the paragraph before it

    def _goes_on(self, last: Line, line: Line) -> bool:
        text = self.body[-1].text.words
        if abs(line.size - last.size) > 1 or (_ENDED.search(text) and NUMBER.match(line.text.words)):
            return False
        overleaf = (line.page, line.column) != (last.page, last.column)
        if line.bold != last.bold and (overleaf or not self._is_full(last) or _STOPPED.search(text)):
            return False
        if self._is_head(line) and not self._is_full(last) and not self._is_beside(line):
            return line.text.words[:1].islower() or text == "Distr."
        if overleaf:
            return self._goes_on_overleaf(last, line, text)
        return self._is_near(last, line) and not self._is_indented_anew(last, line, text)

    def _is_full(self, line: Line) -> bool:
        return is_full(line, self.measures.edges[line.frame])

    def _has_no_room(self, last: Line, line: Line) -> bool:
        """Whether the first word of a line is too long for the end of the one before, which begins at the left."""
        words = line.text.words or " "
        letter = (line.right - line.left) / len(words)
        first = words.split(maxsplit=1)[:1]
        left, right = self.measures.edges[last.frame]
        begins_left = last.left < left + 0.4 * (right - left)
        return begins_left and last.right + letter * (1 + sum(map(len, first))) > right

    def _is_near(self, last: Line, line: Line) -> bool:
        step = line.base - last.base
        return 0 < step <= 1.27 * self.measures.leading * max(1.0, line.size / self.measures.size)

    def _is_indented_anew(self, last: Line, line: Line, text: str) -> bool:
        """Whether the place at which a line begins shows that it begins a paragraph."""
        little = 0.5 * self.measures.size
        if line.bold and last.bold:
            return False
        hangs = self._opened is last and abs(line.left - last.words_at) < little
        if line.left > last.left + little and not hangs:
            return True
        edge = self.measures.edges[line.frame][0]
        repeated = self._opened is last and line.left > edge + little and abs(line.left - last.left) < little
        return repeated and _STOPPED.search(text) is not None and not self._is_full(last)

    def _goes_on_overleaf(self, last: Line, line: Line, text: str) -> bool:
        """On the next page or column, where no distance tells."""
        if not _STOPPED.search(text):
            return self._is_full(last) or line.text.words[:1].islower() or self._has_no_room(last, line)
        edge = self.measures.edges[line.frame][0]
        hanging = self._opened is not None and self._opened.words_at - self._opened.left > 1
        indent = line.left - edge
        if (
            hanging
            and self._opened is not None
            and abs(indent - (self._opened.words_at - self._edge(self._opened))) < 4
        ):
            return indent > 4 or not text.endswith(".")
        if indent > 0.5 * self.measures.size:
            return False
        return self.measures.indents and self._is_full(last)

    def _edge(self, line: Line) -> float:
        return self.measures.edges[line.frame][0]

    # Tables

    def _table(self, line: Line, number: int) -> None:
        before, table = self.body[-1].table if self.body else None, line.table
        assert table is not None  # noqa: S101 - the caller asked
        if before and len(before.rows[0]) == len(table.rows[0]) and self._is_overleaf(line):
            pairs = enumerate(zip(before.rows, table.rows, strict=False))
            again = next((n for n, rows in pairs if not _is_same(*rows)), 0)
            self.body[-1] = replace(self.body[-1], table=Table((*before.rows, *table.rows[again:])))
        else:
            self.body.append(Block("table", Text(""), Place(number, 1), table=table))
        self._opened = line

    def _is_overleaf(self, line: Line) -> bool:
        """Whether a table stands on the next page, or in the next column, after one."""
        last = self._opened
        if last is None or last.table is None:
            return False
        return last.page == line.page - 1 or (last.page == line.page and last.column == 1 and line.column == 2)

    def _continues_table(self, last: Line, line: Line) -> bool:
        """Take a line into an unruled table; two lines with gaps make one, each further one is a row of it."""
        if last.table or line.column != last.column or line.page != last.page:
            return False
        block = self.body[-1]
        if line.cells and last.cells and self._opened is last and not block.table and not self._is_head(last):
            self._columns = _columns_of(last, line)
            rows = (_aligned(last.cells, self._columns), _aligned(line.cells, self._columns))
            self.body[-1] = Block("table", Text(""), block.place, table=Table(rows))
        elif block.table and self._columns and self._opened is not None and not self._opened.table:
            if not line.cells:
                return self._wraps(last, line)
            self._add_row(line)
        else:
            return False
        return True

    def _add_row(self, line: Line) -> None:
        table = self.body[-1].table
        assert table is not None  # noqa: S101 - the caller looked
        rows = (*table.rows, _aligned(line.cells, self._columns))
        self.body[-1] = replace(self.body[-1], table=Table(rows))

    def _wraps(self, last: Line, line: Line) -> bool:
        """Whether a line is the rest of a cell of the row above: close to it, and within its column."""
        table = self.body[-1].table
        assert table is not None  # noqa: S101 - the caller looked
        at = max((n for n, left in enumerate(self._columns) if line.left > left - 6), default=0)
        following = self._columns[at + 1] if at + 1 < len(self._columns) else float("inf")
        if line.base - last.base > 1.3 * line.size or line.right > following - 6 or not table.rows[-1][at].words:
            return False
        row = list(table.rows[-1])
        row[at] = self._run_on(row[at], line.text)
        self.body[-1] = replace(self.body[-1], table=Table((*table.rows[:-1], tuple(row))))
        return True


def _is_same(row: Sequence[Text], other: Sequence[Text]) -> bool:
    """Whether a row says what another does, as the head of a table does overleaf."""
    return [cell.words for cell in row] == [cell.words for cell in other]


def _columns_of(*lines: Line) -> tuple[float, ...]:
    """Where the columns of a table begin, by the line with the most cells."""
    most = max(lines, key=lambda line: len(line.cells))
    return tuple(cell.left for cell in most.cells)


def _aligned(cells: Sequence[Cell], columns: Sequence[float]) -> tuple[Text, ...]:
    """The cells of a row, each in its column; an empty text where a column has none."""
    if len(cells) >= len(columns):
        return tuple(tidied(cell.text) for cell in cells)
    row = [Text("")] * len(columns)
    at = -1
    for n, cell in enumerate(cells):
        open_columns = range(at + 1, len(columns) - (len(cells) - 1 - n))
        at = min(
            open_columns, key=lambda column: min(abs(columns[column] - cell.left), abs(columns[column] - cell.right))
        )
        row[at] = tidied(cell.text)
    return tuple(row)


def _space(text: Text, more: Text) -> Text:
    """A space in the face of its neighbours, where they share one."""
    before = next((mark for mark in text.emphasis if mark.end == len(text.words)), None)
    after = next((mark for mark in more.emphasis if mark.start == 0), None)
    if before and after and before.face == after.face:
        return Text(" ", (replace(after, start=0, end=1),))
    return Text(" ")

"""The printed lines of a PDF's pages: words set back into their lines, with their faces and raised markers.

pdfplumber gives every word with its box, size and font. Sizes and distances are measured by the text's own
usual size, so that letter and A4 pages, large and small print agree.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from pdfplumber.utils.text import extract_words

from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.columns import columns, gutter
from generator.readers.direction import turned
from generator.readers.numerals import NUMBER
from generator.readers.open_tables import open_tables
from generator.readers.printed_line import Cell, Line
from generator.readers.ruled import Drawn, RuledTable, inside, ruled_tables
from generator.readers.sheets import Sheet

__all__ = ["page_lines"]

_DESCENT = 0.216
"""How far a letter's box reaches below the line it stands on, in sizes."""

_SMALL = 0.8
"""A marker is smaller than this, measured by the size of its line."""

_RAISED = 0.17
"""A marker stands so much above its line at the least, measured likewise."""

_LABEL = re.compile(r"(?:\d{1,3}|\*{1,3}|[a-z]),?")
_RULE = re.compile(r"[_\u2014-]{6,}")
_SIGN = re.compile(r"\(cid:\d+\)|[\uf0a0-\uf0ff]")
"""A sign from a font of signs, which has no letter of its own: standing alone it is a bullet."""

_FIELD = re.compile(r"(\d{1,2})F")
"""What a word processor of about 2010 left behind a marker: "0F" behind 1, unseen in print."""


_Word = dict[str, Any]


@dataclass
class _Row:
    words: list[_Word]
    column: int

    @cached_property
    def base(self) -> float:
        """The height that most of its letters stand on."""
        return Counter(_base(word) for word in self.words for _ in word["text"]).most_common(1)[0][0]

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have."""
        return float(Counter(word["size"] for word in self.words for _ in word["text"]).most_common(1)[0][0])


def page_lines(page: Sheet, known: float | None = None) -> tuple[list[Line], float | None]:
    """The lines of a page in the order they are read, not yet numbered; and the middle of the gutter of two columns.

    ``known`` is the gutter of the pages before.
    """
    words = extract_words(page.chars, extra_attrs=["size", "fontname"], x_tolerance=1.5)
    words = [word for word in words if word["size"] > 1]
    if not words:
        return [], known
    usual = _usual(words)
    drawn = Drawn.on(page)
    setting = _Setting(page, usual, drawn)
    tables = ruled_tables(page, words)
    free = _outside(words, tables)
    tables += open_tables(page, free, drawn, usual)
    free = _outside(free, tables)
    at = gutter(free, usual, float(page.width), known)
    rows = list(_rows(free, usual, at))
    lines = [setting.line(row) for row in rows]
    rules = [setting.rule(left, at, lines) for left, at in drawn.rules(free, float(page.width))]
    return _in_order(lines, [*rules, *(setting.table(table, words, at) for table in tables)]), at or known


def _outside(words: Iterable[_Word], tables: Sequence[RuledTable]) -> list[_Word]:
    return [word for word in words if not any(inside(word, table.box) for table in tables)]


def _usual(words: Iterable[_Word]) -> float:
    """The size of the text: the largest that a good part of the page has, for notes may fill most of it."""
    sizes = Counter(round(word["size"], 1) for word in words for _ in word["text"])
    return float(max(size for size, letters in sizes.items() if letters >= sizes.total() / 5))


def _in_order(lines: list[Line], drawn: list[Line]) -> list[Line]:
    """The tables and rules put where their heights place them among the lines of their columns."""
    ordered = list(lines)
    for one in drawn:
        above = [n for n, line in enumerate(ordered) if line.column in (one.column, 0) or not one.column]
        above = [n for n in above if ordered[n].base <= one.base]
        first = next((n for n, line in enumerate(ordered) if line.column >= one.column), len(ordered))
        ordered.insert(above[-1] + 1 if above else first, one)
    return ordered


def _base(word: _Word) -> float:
    return float(word["bottom"] - _DESCENT * word["size"])


def _rows(words: list[_Word], usual: float, at: float | None = None) -> Iterator[_Row]:
    """The words of each line from left to right; what is small belongs to the line it is raised or lowered from."""
    for column, part in columns(words, usual, at):
        rows: list[_Row] = []
        height = float("-inf")
        for word in sorted(part, key=_base):
            if _base(word) - height > 2:
                rows.append(_Row([], column))
                height = _base(word)
            rows[-1].words.append(word)
        for row in sorted(_with_raised(rows), key=lambda row: row.base):
            yield _Row(sorted(row.words, key=lambda word: float(word["x0"])), row.column)


def _with_raised(rows: list[_Row]) -> list[_Row]:
    """The rows, each with the small words that stand beside its own a little above or below them."""
    loose = [all(len(word["text"]) <= 4 for word in row.words) for row in rows]
    holders = [(row, row.base, row.size) for row in rows]
    for row, short in zip(rows, loose, strict=True):
        for word in list(row.words) if short else ():
            if holder := _holder(word, holders):
                row.words.remove(word)
                holder.words.append(word)
    return [row for row in rows if row.words]


def _holder(word: _Word, rows: Iterable[tuple[_Row, float, float]]) -> _Row | None:
    """The row that a small word is raised or lowered from: it stands beside one of its words."""
    near = [
        (abs(base - _base(word) - 0.2 * size), row)
        for row, base, size in rows
        if word["size"] < _SMALL * size and -0.4 * size <= base - _base(word) <= 0.7 * size
        if any(max(other["x0"] - word["x1"], word["x0"] - other["x1"]) < size for other in row.words)
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


class _Setting(NamedTuple):
    """What is known of a page when its words are set."""

    page: Sheet
    usual: float
    drawn: Drawn

    def line(self, row: _Row) -> Line:
        """A row as a line."""
        words = turned(list(self._without_fields(row)))
        pieces = list(_pieces(words))
        cells = [Cell(self.joined(piece, row), piece[0]["x0"], piece[-1]["x1"]) for piece in pieces]
        whole = cells[0].text
        for cell in cells[1:]:
            whole = whole + Text(" ") + cell.text
        label = words[0]["text"].rstrip(",") if _is_raised(words[0], row) else ""
        full = [word for word in words if not _is_raised(word, row)] or words
        return Line(
            whole,
            left=min(word["x0"] for word in words),
            right=max(word["x1"] for word in words),
            base=row.base,
            size=max(float(word["size"]) for word in words),
            page=self.page.page_number,
            column=row.column,
            bold=all("Bold" in word["fontname"] for word in full),
            label=label,
            words_at=_words_at(words),
            cells=tuple(cells) if len(cells) > 1 else (),
            is_rule=_RULE.fullmatch(whole.words) is not None,
            height=float(self.page.height),
        )

    def rule(self, left: float, at: float, lines: list[Line]) -> Line:
        """A drawn rule, in the column of what stands below it."""
        below = [line for line in lines if line.base > at and abs(line.left - left) < 16]
        column = min(below, key=lambda line: line.base).column if below else 0
        page = self.page
        return Line(Text(""), left, left, at, 0, page.page_number, column, is_rule=True, height=float(page.height))

    def table(self, table: RuledTable, words: list[_Word], at: float | None) -> Line:
        """A table as one line, in the column that it stands in; ``at`` is the gutter."""
        rows = tuple(
            tuple(self._cell([w for w in words if box and inside(w, box)]) for box in row) for row in table.rows
        )
        left, top, right, _ = table.box
        column = 0 if at is None or left < at < right else 1 if right <= at else 2
        page = self.page
        return Line(
            Text(""), left, right, top, self.usual, page.page_number, column, table=Table(rows), height=page.height
        )

    def _cell(self, words: list[_Word]) -> Text:
        text = Text("")
        for row in _rows(words, self.usual):
            divided = text.words.endswith("-") and not text.words.endswith(" -")
            text = text + Text(" " if text and not divided else "") + self.joined(row.words, row)
        return text

    def _without_fields(self, row: _Row) -> Iterator[_Word]:
        before: _Word | None = None
        for word in row.words:
            field = _FIELD.fullmatch(word["text"]) if before and _is_raised(before, row) else None
            if not (field and before and before["text"] == str(int(field[1]) + 1)):
                yield word
            before = word

    def joined(self, words: list[_Word], row: _Row) -> Text:
        """The words with the spaces that their boxes leave; one before a marker may stand for the one behind it."""
        text, before, owed = Text(""), None, False
        for word in words:
            face = self._face(word)
            apart = before is not None and _apart(before, word) > 0.12 * max(before["size"], word["size"])
            if _is_raised(word, row):
                place = Place(1, len(text.words) + 1)
                text = text + Text("", markers=(Marker(0, word["text"].rstrip(","), place),))
                owed = apart or owed
            else:
                if apart or (owed and word["text"][0].isalnum()):
                    text = text + _faced(" ", face if before and face == self._face(before) else "")
                text, owed = text + _faced(_named(word["text"]), face), False
            before = word
        return text

    def _face(self, word: _Word) -> str:
        font = word["fontname"]
        if "Italic" in font or "Oblique" in font:
            return "italic"
        return "bold" if "Bold" in font else "underlined" if self.drawn.underline(word) else ""


def _is_raised(word: _Word, row: _Row) -> bool:
    small = word["size"] < _SMALL * row.size and _LABEL.fullmatch(word["text"]) is not None
    return small and row.base - _base(word) > _RAISED * row.size


def _pieces(row: list[_Word]) -> Iterator[list[_Word]]:
    """The stretches of a row between wide gaps; a paragraph's number stays with its words."""
    piece = [row[0]]
    for before, word in pairwise(row):
        numbered = len(piece) == 1 and NUMBER.fullmatch(_named(piece[0]["text"]))
        if word["x0"] - before["x1"] > (48 if numbered else 24):
            yield piece
            piece = []
        piece.append(word)
    yield piece


def _named(words: str) -> str:
    """The words with a bullet for what stands for one in fonts of signs."""
    return "•" if _SIGN.fullmatch(words) else words


def _apart(before: _Word, word: _Word) -> float:
    return float(max(word["x0"] - before["x1"], before["x0"] - word["x1"]))


def _words_at(words: list[_Word]) -> float:
    behind = words[1:] if len(words) > 1 and NUMBER.fullmatch(_named(words[0]["text"])) else words
    return float(behind[0]["x0"])


def _faced(words: str, face: str) -> Text:
    return Text(words, (Emphasis(0, len(words), face),) if face else ())  # type: ignore[arg-type]  # one of the faces

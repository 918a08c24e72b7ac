"""Tables in plain text: lines with tabs in them, and the lettered notes that stand below them.

A page that lost its markup divides the cells of a row by tabs; a row with one cell has none. The raised letter
of a note is glued to the last word of its cell ("inflationa"), and its note follows the table ("a See A/75/1.").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.blocks import Block
from generator.document import Table
from generator.marked import Marker, Place, Text

__all__ = ["Line", "stretches", "table", "with_lettered_notes"]

Line = tuple[int, str]
"""A line with its number in the file, from 1."""

_NUMBER = re.compile(r"\s*(?:\(?[\da-zA-Z]{1,5}[.)]|[•●▪–—-])\t[^\t]*$")
_WORD = re.compile(r"[^\W\d_]+")
_NOTE = re.compile(r"(?P<letter>[a-z])\s+(?=[A-Z“(])")


def stretches(source: str) -> Iterator[tuple[bool, list[Line]]]:
    """The lines that are not empty, in order, and whether they are the rows of one table.

    A table is at least two lines with tabs and what stands between them, with no empty line in it; tabs behind the
    numbers of a list make none. A row may be all empty cells.
    """
    numbered = enumerate(source.split("\n"), 1)
    for blank, group in groupby(numbered, key=lambda line: not (line[1].strip() or "\t" in line[1])):
        if blank:
            continue
        lines = list(group)
        rows = [index for index, (_, line) in enumerate(lines) if "\t" in line and not _NUMBER.match(line)]
        first, end = (rows[0], rows[-1] + 1) if len(rows) > 1 else (0, 0)
        if len(rows) > 1 and 2 * len(rows) > len(lines):
            first, end = _with_edges(lines, first, end)
        parts = (False, lines[:first]), (True, lines[first:end]), (False, lines[end:])
        yield from ((tabbed, part) for tabbed, part in parts if part)


def _with_edges(lines: list[Line], first: int, end: int) -> tuple[int, int]:
    """The stretch of a table with the rows of one cell above and below it: no sentences, and no notes."""
    while first > 0 and not lines[first - 1][1].rstrip().endswith((".", ";", ",", ":")):
        first -= 1
    while end < len(lines) and not lines[end][1].rstrip().endswith((".", ";", ",", ":")):
        end += 1
    return first, end


def table(rows: Sequence[Line]) -> Block:
    """The block of a table's lines."""
    cells = tuple(tuple(Text(cell.strip()) for cell in line.split("\t")) for _, line in rows)
    return Block("table", Text(""), Place(rows[0][0], 1), table=Table(cells))


def with_lettered_notes(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the lines "a …", "b …" below a table as notes, and their letters in its cells as markers."""
    pending: list[Block] = []
    kept = list(blocks)
    known = _Vocabulary.of(kept)
    for block in kept:
        match = _NOTE.match(block.text.words) if pending and block.kind == "paragraph" else None
        if match and match["letter"] == chr(ord("a") + len(pending) - 1):
            pending.append(replace(block, kind="note", label=match["letter"], text=block.text.cut(match.end())))
            continue
        yield from _told(pending, known)
        pending = [block] if block.table else []
        if not pending:
            yield block
    yield from _told(pending, known)


def _told(pending: Sequence[Block], known: _Vocabulary) -> Iterator[Block]:
    """A table, its cells marked, and the notes below it."""
    if not pending:
        return
    held, *notes = pending
    labels = {note.label for note in notes}
    if held.table and labels:
        rows = tuple(tuple(known.marked(cell, labels, held.place) for cell in row) for row in held.table.rows)
        held = replace(held, table=replace(held.table, rows=rows))
    yield held
    yield from notes


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """How often each word of a text stands in it: that tells "inflationa", a word with its marker, from "Canada"."""

    counts: Counter[str]

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> _Vocabulary:
        """All words of the blocks and of their tables, in small letters."""
        texts = [block.text.words for block in blocks]
        texts += [cell.words for block in blocks if block.table for row in block.table.rows for cell in row]
        return cls(Counter(word.lower() for text in texts for word in _WORD.findall(text)))

    def marked(self, cell: Text, labels: set[str], place: Place) -> Text:
        """The cell with the letter at its end as a marker, where it is one."""
        at = len(cell.words) - 1
        if cell.words[at:] not in labels or not self._ends(cell.words, at):
            return cell
        return Text(cell.words[:at], cell.emphasis, (*cell.markers, Marker(at, cell.words[at:], place)))

    def _ends(self, words: str, at: int) -> bool:
        """Whether a cell's words end before their last letter: with a figure, a bracket, a word of the text."""
        whole = _WORD.findall(words[-40:])[-1].lower()
        if len(whole) == 1:
            return at > 0 and not words[at - 1].isspace()
        return 0 < self.counts[whole] <= self.counts[whole[:-1]]

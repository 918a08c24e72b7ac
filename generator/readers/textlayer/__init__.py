"""The text layer of an official PDF: lines as they were printed, numbers and notes out of their order.

A number may stand behind the line it numbers ("Renews with gratitude …", "2.", "Government of Tunisia …"), the labels
of notes apart from their texts; running heads and job numbers stand between the pages, and nothing says where a
paragraph ends. So it is read in steps, each in a module of its own: the pages (``pages``), the width of their
column (``measures``), the notes at their feet (``labels``, ``zones``), the numbers (``numbers``), the tables
(``tables``), the paragraphs (``paragraphs``), the markers (``calls``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count as count_from

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Marker, Place, Text
from generator.readers.source import is_united_nations
from generator.readers.textlayer.calls import Call, calls
from generator.readers.textlayer.joined import Joined
from generator.readers.textlayer.lines import Line
from generator.readers.textlayer.measures import Column, measured
from generator.readers.textlayer.numbers import numbered
from generator.readers.textlayer.pages import pages
from generator.readers.textlayer.paragraphs import paragraphs
from generator.readers.textlayer.succession import Succession
from generator.readers.textlayer.tables import parted
from generator.readers.textlayer.zones import doubts, notes

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "the text layer of an official PDF, with numbers alone on their lines or a rule above the notes"

_SIGNS = re.compile(r"^ *(?:_{6,}|\d{1,3}\.|\*\d{7}\*|\d\d-\d{5}(?: \([A-Z]\))?|/\.{3})(?: {3}| *$)", re.MULTILINE)


def recognises(source: str) -> bool:
    """Whether this is a UN document's text with the marks of a printed page."""
    return is_united_nations(source) and _SIGNS.search(source) is not None


def read(source: str) -> Reading:
    """The blocks of the text, its numbers and notes put back where they belong.

    Doubtful are pages with fewer notes than labels, and tables: of these the cells alone are told.
    """
    printed = pages(source)
    body = [line for page in printed for line in page.body]
    column = measured(body)
    found = notes(printed, column)
    pieces = list(_pieces(body, column))
    called: dict[int, list[Call]] = defaultdict(list)
    texts = [(text.words, text.pages) for rows in pieces for row in rows for text in row]
    for call in calls(texts, {note.label: note.page for note in found}):
        called[call.paragraph].append(call)
    count = count_from(0)
    blocks = [_block([[_text(text, called[next(count)]) for text in row] for row in rows], rows) for rows in pieces]
    blocks += [_note(Joined.of(note.lines), note.label) for note in found]
    tables = ((block.place, _doubt(block.table)) for block in blocks if block.table)
    return Reading("textlayer", tuple(sorted(blocks, key=lambda block: block.place)), (*doubts(printed), *tables))


def _pieces(lines: Sequence[Line], column: Column) -> Iterator[list[list[Joined]]]:
    """Each paragraph as a table of one cell, and the cells of each table."""
    is_masthead = True
    so_far = Succession()
    for text, rows in parted(lines):
        for paragraph in paragraphs(numbered(text, column), column, so_far, is_whole=is_masthead):
            yield [[Joined.of(paragraph)]]
        if rows:
            yield [[Joined.of(cell) for cell in row] for row in rows]
        is_masthead = False


def _text(text: Joined, found: Sequence[Call]) -> Text:
    whole, position = Text(""), 0
    for call in found:
        marker = Marker(0, call.label, text.place(call.start + text.words.startswith(" ", call.start)))
        whole = whole + Text(text.words[position : call.start]) + Text("", markers=(marker,))
        position = call.end
    return whole + Text(text.words[position:])


def _block(texts: Sequence[Sequence[Text]], rows: Sequence[Sequence[Joined]]) -> Block:
    first = next(line for row in rows for cell in row for line in cell.lines)
    place = Place(first.number, first.left + 1)
    if len(texts) == 1:
        return Block("paragraph", texts[0][0], place)
    return Block("table", Text(""), place, table=Table(tuple(map(tuple, texts)), heads=0))


def _doubt(table: Table) -> str:
    if any(len(row) > 1 for row in table.rows):
        return "a table, of which only blanks tell the rows and columns"
    return "a table, of which only the cells are told"


def _note(text: Joined, label: str) -> Block:
    return Block("note", Text(text.words), Place(text.lines[0].number, text.lines[0].left + 1), label=label)

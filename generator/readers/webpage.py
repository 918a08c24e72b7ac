"""The plain text of a web page: a paragraph a line, its notes run into the lines.

Lists may be indented; rows of a table are lines with tabs in them. Notes may also stand in lines of
their own, where the page prints raised digits or brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.blocks import Block, Reading
from generator.citations import note_extent
from generator.document import Table
from generator.marked import Marker, Place, Text
from generator.readers.extent import Extent
from generator.readers.notes import RAISED, Labels, calls, plain_label
from generator.readers.source import is_united_nations
from generator.readers.stars import with_stars

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "the plain text of a UN document, with a line like “The General Assembly,” or “Resolution adopted by …”"

_NOTE_LINE = re.compile(rf"(?P<label>[{RAISED}]{{1,3}}|\[\d{{1,3}}\]|\^\d{{1,3}}\^)\s*(?=\S)")


def recognises(source: str) -> bool:
    """Whether this is a UN document's plain text; ask the readers of richer layouts first."""
    return is_united_nations(source)


def read(source: str, extent: Extent = note_extent) -> Reading:
    """The blocks of the text. ``extent`` says where a note run into a line ends."""
    labels = Labels()
    lines = [(number, line) for number, line in enumerate(source.split("\n"), 1) if line.strip()]
    blocks: list[Block] = []
    for tabbed, group in groupby(lines, key=lambda line: "\t" in line[1]):
        rows = list(group)
        if tabbed and len(rows) > 1 and any("\t" in line.strip() for _, line in rows):
            blocks.append(_table(rows))
        else:
            blocks.extend(block for number, line in rows for block in _line(number, line, labels, extent))
    return Reading("webpage", with_stars(blocks))


def _line(number: int, line: str, labels: Labels, extent: Extent) -> Iterator[Block]:
    """A line as a paragraph, followed by the notes that were run into it; or as a note of its own."""
    indent = len(line) - len(line.lstrip())
    words = line.strip()
    place = Place(number, indent + 1)
    if match := _NOTE_LINE.match(words):
        text = Text(words[match.end() :])
        yield Block("note", text, place, label=plain_label(match["label"].strip("[]^")))
        return
    text, notes = _unglued(words, place, labels, extent)
    yield Block("paragraph", text, place, level=indent // 2)
    yield from notes


def _unglued(words: str, place: Place, labels: Labels, extent: Extent) -> tuple[Text, list[Block]]:
    """The words without the notes run into them, with a marker for each; and the notes."""
    text, notes, position = Text(""), list[Block](), 0
    for call in calls(words, labels, extent):
        marker = Marker(0, call.label, Place(place.line, place.column + call.start))
        text = text + Text(words[position : call.start]) + Text("", markers=(marker,))
        position = max(call.end, call.note_end)
        if call.note_end:
            note = Text(words[call.end : call.note_end])
            notes.append(Block("note", note, Place(place.line, place.column + call.end), label=call.label))
    return text + Text(words[position:]), notes


def _table(rows: list[tuple[int, str]]) -> Block:
    cells = tuple(tuple(Text(cell.strip()) for cell in line.strip("\n").split("\t")) for _, line in rows)
    return Block("table", Text(""), Place(rows[0][0], 1), table=Table(cells))

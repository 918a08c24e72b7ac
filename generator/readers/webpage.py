"""The plain text of a web page: a paragraph a line, its notes run into the lines.

Lists may be indented; rows of a table are lines with tabs in them. Notes may also stand in lines of
their own, where the page prints raised digits or brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.blocks import Block, Reading
from generator.citations import note_extent
from generator.marked import Marker, Place, Text
from generator.readers.chain import chain_end
from generator.readers.endnotes import with_notes_at_end
from generator.readers.extent import Extent
from generator.readers.labels import Labels
from generator.readers.notes import RAISED, calls, plain_label
from generator.readers.source import is_united_nations
from generator.readers.stars import with_stars
from generator.readers.tabbed import stretches, table, with_lettered_notes

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "the plain text of a UN document, with a line like “The General Assembly,” or “Resolution adopted by …”"

_NOTE_LINE = re.compile(rf"(?P<label>[{RAISED}]{{1,3}}|\[\d{{1,3}}\]|\^\d{{1,3}}\^)\s*(?=\S)")


def recognises(source: str) -> bool:
    """Whether this is a UN document's plain text; ask the readers of richer layouts first."""
    return is_united_nations(source)


def read(source: str, extent: Extent = note_extent) -> Reading:
    """The blocks of the text. ``extent`` says where a note run into a line ends."""
    labels = Labels()
    blocks: list[Block] = []
    doubts: list[tuple[Place, str]] = []
    for tabbed, lines in stretches(source):
        if tabbed:
            blocks.append(table(lines))
            continue
        for number, line in lines:
            found = list(_line(number, line, labels, extent))
            blocks += found
            doubts += (doubt for block in found if (doubt := _doubt(block, line)))
    return Reading("webpage", with_stars(with_notes_at_end(with_lettered_notes(blocks))), tuple(doubts))


def _doubt(block: Block, line: str) -> tuple[Place, str] | None:
    """Where a note in the middle of its line ends with neither a stop nor a reference, its end was only inferred."""
    words = block.text.words
    if block.kind != "note" or words.endswith((".", ".”", '."', ".)")) or chain_end(words, 0, len(words)) == len(words):
        return None
    rest = line[block.place.column - 1 + len(words) :]
    sentence = f"Note {block.label} has no stop in its line; where it ends is uncertain."
    return (block.place, sentence) if rest.strip() else None


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
    pieces, notes, position = list[Text](), list[Block](), 0
    for call in calls(words, labels, extent):
        marker = Marker(0, call.label, Place(place.line, place.column + call.start))
        pieces += [Text(words[position : call.start]), Text("", markers=(marker,))]
        position = max(call.end, call.note_end)
        if call.note_end:
            note = Text(words[call.end : call.note_end])
            notes.append(Block("note", note, Place(place.line, place.column + call.end), label=call.label))
    return Text.joined([*pieces, Text(words[position:])]), notes

"""The text layer of an official PDF: lines as they were printed, numbers and notes out of their order.

A number may stand behind the line it numbers ("Renews with gratitude …", "2.", "Government of Tunisia …"), the labels
of notes apart from their texts; running heads and job numbers stand between the pages, and nothing says where a
paragraph ends. So it is read in steps, each in a module of its own: the pages (``pages``), the width of their
column (``measures``), the notes at their feet (``zones``), the numbers (``numbers``), the paragraphs
(``paragraphs``), the markers (``calls``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.blocks import Block, Reading
from generator.marked import Marker, Place, Text
from generator.readers.source import is_united_nations
from generator.readers.textlayer.calls import Call, calls
from generator.readers.textlayer.joined import Joined
from generator.readers.textlayer.measures import measured
from generator.readers.textlayer.numbers import numbered
from generator.readers.textlayer.pages import pages
from generator.readers.textlayer.paragraphs import paragraphs
from generator.readers.textlayer.zones import doubts, notes

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "the text layer of an official PDF, with numbers alone on their lines or a rule above the notes"

_SIGNS = re.compile(r"^(?:_{6,}|\d{1,3}\.|\*\d{7}\*|\d\d-\d{5}(?: \([A-Z]\))?)$", re.MULTILINE)


def recognises(source: str) -> bool:
    """Whether this is a UN document's text with the marks of a printed page."""
    return is_united_nations(source) and _SIGNS.search(source) is not None


def read(source: str) -> Reading:
    """The blocks of the text, its numbers and notes put back where they belong.

    Where fewer notes stand on a page than labels, that is a doubt of the reading.
    """
    printed = pages(source)
    body = [line for page in printed for line in page.body]
    column = measured(body)
    found = notes(printed, column)
    texts = [Joined.of(lines) for lines in paragraphs(numbered(body, column), column)]
    called: dict[int, list[Call]] = defaultdict(list)
    for call in calls([(text.words, text.pages) for text in texts], {note.label: note.page for note in found}):
        called[call.paragraph].append(call)
    blocks = [_block(text, called[at]) for at, text in enumerate(texts)]
    blocks += [_note(Joined.of(note.lines), note.label) for note in found]
    return Reading("textlayer", tuple(sorted(blocks, key=lambda block: block.place)), tuple(doubts(printed)))


def _block(text: Joined, found: Sequence[Call]) -> Block:
    whole, position = Text(""), 0
    for call in found:
        marker = Marker(0, call.label, text.place(call.end - len(call.label)))
        whole = whole + Text(text.words[position : call.start]) + Text("", markers=(marker,))
        position = call.end
    return Block("paragraph", whole + Text(text.words[position:]), Place(text.lines[0].number, 1))


def _note(text: Joined, label: str) -> Block:
    return Block("note", Text(text.words), Place(text.lines[0].number, 1), label=label)

"""Blocks to a document: which paragraph is which, and where the notes belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.blocks import Block, Reading
from generator.document import Document, Kind, Note, Paragraph
from generator.faults import Fault
from generator.marked import Place, Text
from generator.structure import divisions
from generator.structure.anchors import addressed
from generator.structure.body import Body
from generator.structure.doubts import doubts
from generator.structure.letters import plain
from generator.structure.masthead import enacting_organ, is_item_line, is_masthead_line, masthead
from generator.structure.numbering import leading_number
from generator.structure.outline import outline
from generator.structure.printed import printed
from generator.structure.signs import is_closing, is_title
from generator.structure.volumes import Resolution, resolutions, told_apart

__all__ = ["Resolution", "build", "faults", "outline", "printed", "resolutions"]

_MOST_LINES = 60
"""No masthead has more lines in one block."""


def build(reading: Reading) -> Document:
    """The document that a reading holds. Every word of every block is in it, in the order of the blocks."""
    reading = told_apart(reading)
    blocks = [block for block in reading.blocks if block.kind not in ("note", "rule")]
    lines, body = _divided(blocks)
    speaker = next((organ for block in body if (organ := enacting_organ(plain(block.text.words)))), None)
    above = [plain(line.text.words) for line in lines]
    acts = speaker is not None or masthead(above, None).heading is not None
    joined = [_joined(part) for block in body for part in _closing_lines(block)]
    paragraphs = addressed(Body(joined, speaker, "preamble" if acts else "numbered").read())
    closing = [plain(paragraph.text.words) for paragraph in paragraphs if paragraph.kind is Kind.CLOSING]
    return Document(
        masthead(above, speaker, closing),
        (*(Paragraph(Kind.MASTHEAD, line.text, line.place, table=line.table) for line in lines), *paragraphs),
        tuple(Note(block.label, _spaced(block.text), block.place) for block in reading.blocks if block.kind == "note"),
        reading.layout,
        (*reading.doubts, *doubts(paragraphs)),
        reading.about,
    )


def faults(document: Document, file: Path) -> list[Fault]:
    """What is wrong with the notes of a document: a marker without a note, a note without one, a note given twice."""
    return sorted((*_markers_without_notes(document, file), *_notes_without_markers(document, file)))


def _markers_without_notes(document: Document, file: Path) -> Iterator[Fault]:
    defined = {note.label for note in document.notes}
    for _, marker in document.markers():
        if marker.label not in defined:
            yield Fault(file, *marker.place, f"the marker {marker.label} without a note", f"a note {marker.label}")


def _notes_without_markers(document: Document, file: Path) -> Iterator[Fault]:
    called = {marker.label for _, marker in document.markers()}
    defined: dict[str, Place] = {}
    for note in document.notes:
        if note.label in defined:
            first = defined[note.label].line
            yield Fault(file, *note.place, f"a second note {note.label}", f"one note {note.label}, as on line {first}")
        elif note.label not in called:
            yield Fault(
                file, *note.place, f"the note {note.label} without a marker", f"a marker {note.label} in the text"
            )
        defined.setdefault(note.label, note.place)


def _divided(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The lines of the masthead, one by one, and the blocks of the text."""
    lines = [line for block in blocks for line in _lines(block)]
    end = next((n for n, line in enumerate(lines) if enacting_organ(plain(line.text.words))), None)
    if end is None:
        end = next((n for n, line in enumerate(lines) if _begins_text(line)), len(lines))
    head = lines[: _before_first_part(lines, end)]
    if len(head) == len(lines):
        return head, []
    first = lines[len(head)]
    rest = [block for block in blocks if block.place > first.place]
    holder = next(block for block in reversed(blocks) if block.place <= first.place)
    return head, [*_remaining(holder, first.place), *rest]


def _before_first_part(lines: Sequence[Block], end: int) -> int:
    """The end of the masthead, without the "A" and its title that head the first of several resolutions."""
    if sum(enacting_organ(plain(line.text.words)) is not None for line in lines) < 2:
        return end
    for bare in (end - 1, end - 2):
        if bare > 0 and _is_bare(lines[bare].text.words):
            return bare
    return end


def _is_bare(words: str) -> bool:
    return len(words) <= 5 and divisions.division_heading(words, is_heading=True) is not None


_AMENDS = re.compile(
    r"(?:Insert|Replace|Delete|Reword|Substitute|Add|After|Before|In|At the end of)\b.{0,90}\b(?:paragraphs?"
    r"|subparagraphs?|words?|section|annex|read|reading)\b|(?:(?:Preambular|Operative) p|P)aragraph \d+\b|Page \d+,"
)
"""How an amendment or a correction begins to say what is changed."""


def _begins_text(line: Block) -> bool:
    """Whether a line of a text in which no organ speaks is the first below the masthead."""
    words = plain(line.text.words)
    if is_masthead_line(words) or is_item_line(words) or line.table is not None:
        return line.table is not None
    heading = line.kind == "heading"
    numbered = bool(line.number or leading_number(words))
    if _AMENDS.match(words):
        return True
    opens = words in ("Introduction", "Preamble") or divisions.division_heading(words, is_heading=heading) is not None
    return numbered or opens or (not is_title(words) and len(words) > 60)


def _remaining(holder: Block, place: Place) -> list[Block]:
    """The lines of a block from a place on: the first alone, the others together as the layout had them."""
    first, *others = [line for line in _lines(holder) if line.place >= place]
    if not others:
        return [first]
    joined = others[0].text
    for line in others[1:]:
        joined = joined + Text("\n") + line.text
    return [first, replace(others[0], text=joined)]


def _lines(block: Block) -> list[Block]:
    """The printed lines of a block, each at its own place; a block of very many is a paragraph, and stays whole."""
    words, lines, start = block.text.words, list[Block](), 0
    if "\n" not in words or words.count("\n") > _MOST_LINES:
        return [_joined(block)]
    for row, line in enumerate(words.split("\n")):
        column = block.place.column if row == 0 else 1
        text = block.text.cut(start, start + len(line)).trimmed()
        lines.append(replace(block, text=text, place=Place(block.place.line + row, column)))
        start += len(line) + 1
    return lines


def _closing_lines(block: Block) -> list[Block]:
    """The meeting and the date apart, where one block holds both."""
    lines = _lines(block) if "\n" in block.text.words else []
    return lines if lines and all(is_closing(plain(line.text.words)) for line in lines) else [block]


def _joined(block: Block) -> Block:
    text = _spaced(block.text)
    return block if text is block.text else replace(block, text=text)


def _spaced(text: Text) -> Text:
    """The text with its line ends as spaces."""
    if "\n" in text.words:
        text = replace(text, words=text.words.replace("\n", " "))
    return text.trimmed()

"""The words of a document in the order of its source: the proof that nothing was lost and nothing moved."""

from __future__ import annotations

from collections.abc import Iterator

from generator.document import Document, Note, Paragraph
from generator.marked import Place, Text

__all__ = ["printed"]


def printed(document: Document) -> str:
    """Every character of the text but white space, numbers, markers and notes included, as its source has them.

    A note that is run into a line stands behind its marker again; all others stand where they were printed.
    """
    run_in = {note.place: note for note in document.notes}
    pieces = [(paragraph.place, "".join(_paragraph(paragraph, run_in))) for paragraph in document.paragraphs]
    pieces += [(note.place, note.label + _text(note.text, {})) for note in run_in.values()]
    in_order = sorted(pieces, key=lambda piece: piece[0])
    return "".join("".join(words for _, words in in_order).split())


def _paragraph(paragraph: Paragraph, run_in: dict[Place, Note]) -> Iterator[str]:
    yield paragraph.number
    yield _text(paragraph.text, run_in)
    for row in paragraph.table.rows if paragraph.table else ():
        for cell in row:
            yield _text(cell, run_in)


def _text(text: Text, run_in: dict[Place, Note]) -> str:
    """The words with their markers; the notes run in behind a marker are taken out of ``run_in``."""
    pieces, position = [], 0
    for marker in text.markers:
        pieces += [text.words[position : marker.at], marker.label]
        behind = Place(marker.place.line, marker.place.column + len(marker.label))
        if note := run_in.pop(behind, None):
            pieces.append(note.text.words)
        position = marker.at
    return "".join([*pieces, text.words[position:]])

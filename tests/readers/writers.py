"""A document written out in the layouts that the readers read: the other half of a round trip."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.document import Document, Kind, Note, Paragraph
from generator.marked import Text

__all__ = ["markdown", "webpage", "webpage_without_stops"]


def webpage(document: Document) -> str:
    """The plain text of a web page: a paragraph a line, each note run in behind its first marker.

    Numbered paragraphs are indented, with no empty line between them. Lettered notes stand below their table, each
    letter glued to the word that it follows.
    """
    return _webpage(document, lambda note, _: note)


def webpage_without_stops(document: Document) -> str:
    """The same, and a note in the middle of a line has lost its stop, as the one in resolution 60/252 has."""
    return _webpage(document, lambda note, rest: note.removesuffix(".") if rest.strip() else note)


def _webpage(document: Document, ended: Callable[[str, str], str]) -> str:
    """``ended`` gives the words of a note before the rest of its line."""
    notes = {note.label: note for note in document.notes if not note.label.isalpha()}
    written = ""
    for paragraph in document.paragraphs:
        listed = bool(paragraph.number) and paragraph.kind not in (Kind.HEADING, Kind.TABLE)
        indent, end = ("  " * (paragraph.level + 1), "\n") if listed else ("", "\n\n")
        written += "" if listed or written.endswith("\n\n") else "\n"
        written += "".join(
            f"{indent}{line}{end}" for line in _lines(paragraph, lambda text: _run_in(text, notes, ended))
        )
        written += "".join(f"{line}\n\n" for line in _below(paragraph, document) if paragraph.table)
    return written + "".join(f"\n{note.label} {note.text.words}\n" for note in notes.values())


def _below(table: Paragraph, document: Document) -> list[str]:
    """The lettered notes between a table and what comes after it."""
    following = min((p.place for p in document.paragraphs if p.place > table.place), default=None)
    lettered = [note for note in document.notes if note.label.isalpha() and note.place > table.place]
    return [f"{note.label} {note.text.words}" for note in lettered if following is None or note.place < following]


def markdown(document: Document) -> str:
    """Markdown: markers raised, notes together at the end."""
    lines = [line for paragraph in document.paragraphs for line in _marked_up(paragraph)]
    notes = [f"<sup>{_escaped(note.label)}</sup> {_raised(note.text)}" for note in document.notes]
    return "\n\n".join([*lines, "---", *notes]) + "\n"


def _marked_up(paragraph: Paragraph) -> list[str]:
    """The lines in Markdown: headings and tables say what they are."""
    if paragraph.table:
        rows = [f"| {' | '.join(_raised(cell) for cell in row)} |" for row in paragraph.table.rows]
        return ["\n".join([rows[0], "|" + "---|" * len(paragraph.table.rows[0]), *rows[1:]])]
    lines = _lines(paragraph, _raised)
    return [f"{'#' * paragraph.level} {line}" for line in lines] if paragraph.kind is Kind.HEADING else lines


def _lines(paragraph: Paragraph, written):
    """A paragraph's lines: a division's number may stand alone above its title."""
    number, words = paragraph.number, written(paragraph.text)
    if paragraph.table:
        return ["\n".join(_row(row, written) for row in paragraph.table.rows)]
    if paragraph.kind is Kind.HEADING and number and not number.endswith("."):
        return [number, words] if words else [number]
    return [f"{number} {words}".strip()]


def _row(row, written):
    return "\t".join(written(cell) for cell in row)


def _run_in(text: Text, notes: dict[str, Note], ended: Callable[[str, str], str]) -> str:
    """The words with bare labels for markers; a note is taken out of ``notes`` at its first marker."""
    pieces, position = [], 0
    for marker in text.markers:
        pieces += [text.words[position : marker.at], marker.label]
        if marker.label.isdigit() and (note := notes.pop(marker.label, None)):
            pieces.append(ended(note.text.words, text.words[marker.at :]))
        position = marker.at
    return "".join([*pieces, text.words[position:]])


def _raised(text: Text) -> str:
    pieces, position = [], 0
    for marker in text.markers:
        pieces += [_escaped(text.words[position : marker.at]), f"<sup>{_escaped(marker.label)}</sup>"]
        position = marker.at
    return "".join([*pieces, _escaped(text.words[position:])])


def _escaped(words: str) -> str:
    return re.sub(r"([\\*_#<>\[\]&|^`~-])", r"\\\1", words)

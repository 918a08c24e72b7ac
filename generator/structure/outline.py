"""A document as readable text: one line for each paragraph and note."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from generator.document import Document, Note, Paragraph
from generator.marked import Text

__all__ = ["outline"]

_SHOWN = 4
"""Words shown at either end of a paragraph."""


def outline(document: Document) -> str:
    """The facts of the masthead, then a line for each paragraph and each note, with the place of every marker."""
    return "\n".join(
        [*_facts(document), "", *map(_paragraph, document.paragraphs), "", *map(_note, document.notes), ""]
    )


def _facts(document: Document) -> Iterator[str]:
    for one in fields(document.masthead):
        if value := getattr(document.masthead, one.name):
            yield f"{one.name}: {'; '.join(value) if isinstance(value, tuple) else value}"


def _paragraph(paragraph: Paragraph) -> str:
    indent = "  " * paragraph.level
    anchor = f"#{paragraph.anchor}" if paragraph.anchor else "-"
    number = f" {paragraph.number}" if paragraph.number else ""
    part = f" in {paragraph.part}" if paragraph.part else ""
    table = f" [{len(paragraph.table.rows)} rows]" if paragraph.table else ""
    head = f"{indent}{paragraph.kind.value} {anchor}{number}{part}{table}"
    return f"{head}: {_ends(paragraph.text)}{_markers(paragraph.text)}"


def _note(note: Note) -> str:
    return f"note {note.label} at {note.place.line}:{note.place.column}: {note.text.words}"


def _ends(text: Text) -> str:
    words = list(text.tokens())
    if len(words) <= 2 * _SHOWN + 1:
        return " ".join(words)
    return " ".join([*words[:_SHOWN], "…", *words[-_SHOWN:]])


def _markers(text: Text) -> str:
    shown = (f"{m.label} at {m.place.line}:{m.place.column} after {_before(text, m.at)!r}" for m in text.markers)
    return "".join(f" | {marker}" for marker in shown)


def _before(text: Text, at: int) -> str:
    return text.words[:at].split()[-1] if text.words[:at].strip() else ""

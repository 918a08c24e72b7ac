"""Documents written out in a layout and read back: what comes back otherwise, and why it must.

Each layout loses something that the official files say: faces, the ends of notes, the borders of tables. Where that
leaves the words open to two readings, the difference has a class, seen from the document that was written out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

from generator.document import Document, Kind, Note, Paragraph
from generator.readers import read
from generator.readers.chain import chain_end
from generator.structure import build
from tests.readers import laid_out_pages, markup_writers, printed_pages, writers

from .official import UNEXPLAINED
from .printed import NO_ORGAN, speaks, why_printed

__all__ = ["LAYOUTS", "RoundTrip", "round_trip"]

LAYOUTS: dict[str, Callable[[Document], str | bytes]] = {
    "webpage": writers.webpage,
    "webpage without stops": writers.webpage_without_stops,
    "markdown": writers.markdown,
    "html superscripts": markup_writers.html_superscripts,
    "html links": markup_writers.html_links,
    "html tooltips": markup_writers.html_tooltips,
    "docx": markup_writers.docx,
    "textlayer": printed_pages.textlayer,
    "textlayer with blanks": laid_out_pages.laid_out,
}


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """What became of one document: for each thing that came back otherwise, the class of the difference."""

    structure: str | None
    markers: str | None
    masthead: str | None
    notes: int
    """Numbered notes that were written out."""
    lost: tuple[str, ...]
    """For each of them that came back with other words or not at all."""


def round_trip(document: Document, layout: str) -> RoundTrip:
    """Write a document out in a layout, read it back, and compare."""
    written = LAYOUTS[layout](document)
    again = build(read(written if isinstance(written, bytes) else written.encode(), Path("again")))
    found = _notes(again, layout)
    lost = [document.note(label) for label, words in _notes(document, layout).items() if found.get(label) != words]
    return RoundTrip(
        structure=_structural(document, again, layout) if _shape(document) != _shape(again) else None,
        markers=_misplaced(document, again) if _markers(document) != _markers(again) else None,
        masthead=_why_misread(document) if _facts(document, layout) != _facts(again, layout) else None,
        notes=len(_notes(document, layout)),
        lost=tuple(_why_lost(document, note, layout) for note in lost if note),
    )


def _shape(document: Document) -> list[tuple[str, str, str, int]]:
    """The body's; a masthead is compared by its facts, for its lines may be broken anywhere."""
    return [(p.kind.value, p.anchor, p.number, p.level) for p in _body(document)]


def _body(document: Document) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is not Kind.MASTHEAD]


def _markers(document: Document) -> list[tuple[str, str]]:
    """Every marker with the address of what it stands in."""
    return [(getattr(holder, "anchor", ""), marker.label) for holder, marker in document.markers()]


def _notes(document: Document, layout: str) -> dict[str, str]:
    """The words of the numbered notes; a stop or a hyphen that the layout loses does not count."""
    numbered = {n.label: _spelled(n.text.words, layout) for n in document.notes if n.label.isdigit()}
    if layout == "webpage without stops":
        return {label: words.removesuffix(".") for label, words in numbered.items()}
    return numbered


def _spelled(words: str, layout: str) -> str:
    """The words as the layout can say them: a text layer loses hyphens at the ends of lines."""
    words = " ".join(words.split())
    return re.sub(r"[-\u2010\u2011]", "", words) if layout.startswith("textlayer") else words


def _facts(document: Document, layout: str) -> list[str]:
    return [_spelled(str(getattr(document.masthead, one.name)), layout) for one in fields(document.masthead)]


# Why


def _why_misread(document: Document) -> str:
    return UNEXPLAINED if speaks(document) else NO_ORGAN


def _structural(document: Document, again: Document, layout: str) -> str:
    """The class of the first paragraph that came back as something else."""
    if layout.startswith("textlayer"):
        return why_printed(document, again)
    came_back = [*_shape(again), None]
    for paragraph, shape, other in zip(_body(document), _shape(document), came_back, strict=False):
        if shape == other:
            continue
        if paragraph.table:
            return _why_no_table(paragraph)
        if paragraph.kind is Kind.HEADING and paragraph.text.words.endswith((":", ".")):
            return "a heading that only its face shows"
        break
    tables = (paragraph for paragraph in document.paragraphs if paragraph.table)
    whys = (why for table in tables if (why := _why_no_table(table)) != UNEXPLAINED)
    return next(whys, "a paragraph whose end its note took" if layout == "webpage without stops" else UNEXPLAINED)


def _why_no_table(paragraph: Paragraph) -> str:
    rows = paragraph.table.rows if paragraph.table else ()
    if len(rows) == 1:
        return "a table of one row"
    if any(len(row) == 1 and not row[0].words for row in rows):
        return "a table with an empty line in it"
    if all(len(row) == 1 or re.fullmatch(r"\d+\.", row[0].words) for row in rows):
        return "a table that reads like a numbered list"
    return UNEXPLAINED


def _misplaced(document: Document, again: Document) -> str:
    """Why there are other markers: lost with a note or a table, or found in words that read like one."""
    more = len(_markers(again)) > len(_markers(document))
    if more:
        return "a number that the official file has among its words"
    return "lost with its note or its table"


def _why_lost(document: Document, note: Note, layout: str) -> str:
    words, label = note.text.words, note.label
    before, after = _around(document, label)
    if not words.strip(" ."):
        return "a note without words"
    if layout == "docx" and _are_left_out(document):
        return "the official file leaves out notes, and a word processor counts them anew"
    if layout.startswith("webpage") and before[-1:].isalpha() and after[:1].islower():
        return "a marker inside a word"
    if layout.startswith("webpage") and re.search(rf"[a-z]{label}[A-Z]", before):
        return "a name that holds the digit"
    if layout == "webpage without stops":
        return (
            "the sentence goes on like the note" if chain_end(words, 0, len(words)) else "a note that refers to nothing"
        )
    return UNEXPLAINED


def _around(document: Document, label: str) -> tuple[str, str]:
    """The words before and behind the first marker of a note."""
    for holder, marker in document.markers():
        if marker.label == label and marker.at <= len(holder.text.words):
            return holder.text.words[: marker.at], holder.text.words[marker.at :]
    return "", ""


def _are_left_out(document: Document) -> bool:
    labels = [int(note.label) for note in document.notes if note.label.isdigit()]
    return labels != list(range(labels[0], labels[0] + len(labels))) if labels else False

"""Emendations: the held text stays what it is; a copy of the document carries the readings given.

An entry names a place (``op6``, ``fn2``), the words as held and the words as given. The words as
held must stand there exactly once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from generator.document import Document, Note, Paragraph
from generator.edition.held import Applied
from generator.marked import Text
from generator.records import Emendation, Outcome
from generator.records import Note as EditorsNote

__all__ = ["Misplaced", "emend", "misplaced_notes"]


@dataclass(frozen=True, slots=True)
class Misplaced:
    """An entry (an emendation, a note, an outcome) whose place or quotation is not in the text, or is there twice."""

    index: int
    """Its position in the record's list, from 0."""

    field: str
    """The field at fault: ``at``, ``held`` or ``quote``."""

    found: str
    expected: str


def emend(document: Document, entries: Sequence[Emendation]) -> tuple[Document, tuple[Applied, ...], list[Misplaced]]:
    """The document with all readings given, where each one stands in it, and the entries that fit nowhere."""
    if not entries:
        return document, (), []
    held = _texts(document)
    located, misplaced = _located(held, entries)
    given: dict[str, Text] = {}
    spans: list[tuple[str, int, int, Emendation]] = []
    for anchor, found in located.items():
        given[anchor], placed = _carried_out(held[anchor], sorted(found, key=lambda pair: pair[0]))
        spans += [(anchor, start, end, entry) for start, end, entry in placed]
    emended = _with_texts(document, given)
    return emended, _numbered(emended, spans), misplaced


def misplaced_notes(document: Document, notes: Sequence[EditorsNote | Outcome]) -> Iterator[Misplaced]:
    """The notes or outcomes whose paragraph is not in the document, or whose quotation is not in it exactly once."""
    texts = _texts(document)
    for index, note in enumerate(notes):
        yield from _misplaced(texts, index, note.at, "quote", note.quote)


def _misplaced(
    texts: Mapping[str, Text], index: int, anchor: str, field: str, quotation: str | None
) -> Iterator[Misplaced]:
    text = texts.get(anchor)
    if text is None:
        yield Misplaced(index, "at", f'"{anchor}"', "the anchor of a paragraph or note of the text")
    elif quotation and (times := text.words.count(quotation)) != 1:
        said = "is not there" if not times else f"stands there {times} times"
        yield Misplaced(index, field, f'"{quotation}", which {said}', f"words that stand exactly once in {anchor}")


def _texts(document: Document) -> dict[str, Text]:
    holders = chain[Paragraph | Note](document.paragraphs, document.notes)
    return {holder.anchor: holder.text for holder in holders if holder.anchor}


def _located(
    texts: Mapping[str, Text], entries: Sequence[Emendation]
) -> tuple[dict[str, list[tuple[int, Emendation]]], list[Misplaced]]:
    """By anchor, each entry with the offset of its words; and the entries that fit nowhere."""
    located: defaultdict[str, list[tuple[int, Emendation]]] = defaultdict(list)
    misplaced: list[Misplaced] = []
    for index, entry in enumerate(entries):
        if faults := list(_misplaced(texts, index, entry.at, "held", entry.held)):
            misplaced += faults
        else:
            located[entry.at].append((texts[entry.at].words.index(entry.held), entry))
    return located, misplaced


def _carried_out(text: Text, found: Sequence[tuple[int, Emendation]]) -> tuple[Text, list[tuple[int, int, Emendation]]]:
    """The text with the readings given, and the spans at which they now stand, from left to right."""
    placed: list[tuple[int, int, Emendation]] = []
    shift = 0
    for at, entry in found:
        start = at + shift
        text = text.replaced(start, start + len(entry.held), entry.given)
        shift += len(entry.given) - len(entry.held)
        placed.append((start, start + len(entry.given), entry))
    return text, placed


def _with_texts(document: Document, texts: dict[str, Text]) -> Document:
    paragraphs = (
        replace(each, text=texts[each.anchor]) if each.anchor in texts else each for each in document.paragraphs
    )
    notes = (replace(each, text=texts[each.anchor]) if each.anchor in texts else each for each in document.notes)
    return replace(document, paragraphs=tuple(paragraphs), notes=tuple(notes))


def _numbered(document: Document, spans: Sequence[tuple[str, int, int, Emendation]]) -> tuple[Applied, ...]:
    order = {p.anchor: place for place, p in enumerate(chain[Paragraph | Note](document.paragraphs, document.notes))}
    ordered = sorted(spans, key=lambda span: (order[span[0]], span[1]))
    return tuple(Applied(number, *span) for number, span in enumerate(ordered, start=1))

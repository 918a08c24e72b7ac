"""The requests of a held text: its operative paragraphs, each with its sub-paragraphs, as the grammar reads them."""

from __future__ import annotations

from collections.abc import Iterator

from generator import mandates
from generator.citations.model import Passage
from generator.document import Document, Kind
from generator.edition.references import passages

__all__ = ["requests"]


def requests(document: Document, context: mandates.Context) -> Iterator[mandates.Request]:
    """Every request, in the order of the text; its spans lie in the passages of the document."""
    for opener, below in _with_subparagraphs(document):
        yield from mandates.read(opener, below, context)


def _with_subparagraphs(document: Document) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each operative paragraph with what stands below it."""
    known = {passage.key: passage for passage in passages(document)}
    opener: Passage | None = None
    below: list[Passage] = []
    for place, paragraph in enumerate(document.paragraphs):
        if opener and paragraph.kind is Kind.SUBPARAGRAPH:
            below.append(known[f"p{place}"])
            continue
        if opener:
            yield opener, below
        opener, below = known.get(f"p{place}") if paragraph.kind is Kind.OPERATIVE else None, []
    if opener:
        yield opener, below

"""A paragraph shown away from its page, with a note beside it: what this edition looks like, on its first page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.links import Links, file_of
from generator.pages.markdown import Markdown, escaped
from generator.pages.text import ParagraphShown, excerpt
from generator.symbols import Symbol, SymbolError

__all__ = ["Specimen", "specimen"]


@dataclass(frozen=True, slots=True)
class Specimen:
    """One paragraph of a held text, and the ways from it to its page."""

    paragraph: ParagraphShown
    number: Markdown
    """Its printed number, a link to the paragraph."""

    source: Markdown
    """The document's symbol, a link to its page."""

    title: str
    date: str


def specimen(address: str, links: Links) -> Specimen | None:
    """The paragraph at ``A/RES/60/252#op9``; nothing where no held text has it."""
    symbol, _, anchor = address.partition("#")
    try:
        entry = links.edition.find(Symbol.parse(symbol))
    except SymbolError:
        return None
    paragraph = excerpt(entry, anchor, links) if entry and anchor else None
    if entry is None or paragraph is None:
        return None
    return Specimen(
        paragraph=paragraph,
        number=links.page(file_of(entry.symbol), paragraph.number or anchor, anchor, ".number"),
        source=links.document(entry.symbol, escaped(entry.record.designated)),
        title=entry.record.heading,
        date=str(entry.record.date or ""),
    )

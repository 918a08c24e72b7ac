"""Why a document comes back otherwise from the lines of a printed page: what these lines do not tell."""

from __future__ import annotations

import re

from generator.document import Document, Kind, Paragraph
from tests.readers import typeset

from .official import UNEXPLAINED

__all__ = ["NO_ORGAN", "speaks", "why_printed"]

NO_ORGAN = "the official file has no line of an organ"


def speaks(document: Document) -> bool:
    """Whether a line names the organ that speaks; where none does, only words tell the masthead from the text."""
    return any(paragraph.kind is Kind.ENACTING for paragraph in document.paragraphs)


def why_printed(document: Document, again: Document) -> str:
    """The class of the first paragraph whose words or kind came back otherwise."""
    written, read = _body(document), _body(again)
    if not speaks(document):
        return NO_ORGAN
    pairs = enumerate(zip(written, read, strict=False))
    at = next((n for n, (one, other) in pairs if _seen(one) != _seen(other)), min(len(written), len(read)) - 1)
    near = written[max(at - 1, 0) : at + 2]
    if any(paragraph.table for paragraph in near):
        return "a table, of which a text layer keeps no borders"
    return _by_words(written[at], near, read[at])


def _body(document: Document) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is not Kind.MASTHEAD]


def _seen(paragraph: Paragraph) -> tuple[str, ...]:
    letters = re.sub(r"[\W_]", "", paragraph.text.words)
    return (paragraph.kind.value, paragraph.anchor, paragraph.number, letters)


def _by_words(written: Paragraph, near: list[Paragraph], read: Paragraph) -> str:
    following = near[-1]
    if any(re.match(r"\d+\W? [A-Z]|\W+ ?[A-Z]", one.text.words) for one in near if one.kind is not Kind.HEADING):
        return "a number that the official file misprints"
    if written.kind is Kind.HEADING and written.text.words.endswith((":", ".")):
        return "a heading that only its face shows"
    if written.kind is following.kind is Kind.HEADING:
        return "a heading right below a heading"
    if _letters(read).startswith(_letters(written)) and following is not written:
        return _why_joined(written, following)
    if f"\n{near[-1].number}" != "\n" and _letters(written).startswith(_letters(read)):
        return "a number of a list inside the text that begins a line"
    return UNEXPLAINED


def _why_joined(written: Paragraph, following: Paragraph) -> str:
    """Why two paragraphs came back as one."""
    if written.kind is not Kind.HEADING and not re.search(r"[,;:.]\W?$", written.text.words):
        return "a paragraph without its stop"
    last = [words for line in typeset.lines(written, set(), is_old=False, at=0) for words in line.words if words][-1]
    if typeset.is_full(last, following.text.words):
        return "a paragraph that ends with a full line"
    return UNEXPLAINED


def _letters(paragraph: Paragraph) -> str:
    return re.sub(r"[\W\d_]", "", paragraph.text.words)

"""How to cite a document, as its page shows it; where its text is held, with what a script needs for a paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import takewhile

from generator.edition import Edition, Entry
from generator.pages.markdown import Markdown
from generator.quoting import Format, cited, offered, pattern, structured
from generator.records import Record

__all__ = ["Quotation", "Quotations", "gap", "quotations"]

_LABELS = {
    Format.UN: "United Nations",
    Format.CHICAGO: "Chicago",
    Format.OSCOLA: "OSCOLA",
    Format.BLUEBOOK: "Bluebook",
    Format.BIBTEX: "BibTeX",
    Format.RIS: "RIS",
}

_CODE = {Format.BIBTEX, Format.RIS}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A citation of the document in one format."""

    form: str
    label: str
    words: Markdown
    gap: Markdown
    """What is another in the citation of a paragraph; empty where no text is held."""

    is_code: bool
    """Whether its lines must stay as they are."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """The part of a page that says how to cite it."""

    each: tuple[Quotation, ...]
    data: Markdown
    """The page for search engines, as JSON-LD."""


def quotations(entry: Entry, edition: Edition) -> Quotations:
    """What the page of a document prints. Everything is escaped for a block of HTML that no Markdown is read in."""
    return Quotations(
        each=tuple(_quotation(entry, form) for form in offered(entry.record)),
        data=Markdown(structured(entry, edition)),
    )


def _quotation(entry: Entry, form: Format) -> Quotation:
    words = cited(entry.record, form)
    return Quotation(
        form=form.value,
        label=_label(entry.record, form),
        words=_verbatim(words),
        gap=_attribute(gap(words, pattern(entry.record, form))) if entry.text else Markdown(""),
        is_code=form in _CODE,
    )


def gap(words: str, pattern: str) -> str:
    """What the citation of a paragraph has in place of a stretch of the document's: ``51 1 , ⟨place⟩``.

    First how many signs of the document's citation stand before it, then how many stand after it. That the key of an
    entry ends in the paragraph's anchor is the script's own business.
    """
    pattern = pattern.replace("-⟨anchor⟩", "", 1)
    before = _alike(words, pattern)
    after = _alike(words[before:][::-1], pattern[before:][::-1])
    return f"{before} {after} {pattern[before : len(pattern) - after]}"


def _alike(one: str, other: str) -> int:
    """How many signs they have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _label(record: Record, form: Format) -> str:
    return f"Documents of the {record.body}" if form is Format.OWN else _LABELS[form]


def _verbatim(words: str) -> Markdown:
    """Words between tags, or between single quotation marks in one."""
    return Markdown(escape(words, quote=False).replace("'", "&#39;"))


def _attribute(words: str) -> Markdown:
    """Words between double quotation marks in a tag, with their line breaks."""
    return Markdown(escape(words).replace("\n", "&#10;"))

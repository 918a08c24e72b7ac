"""How to cite a document, as its page shows it; where its text is held, with what a script needs for a paragraph."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

from generator.edition import Edition, Entry
from generator.pages.markdown import Markdown
from generator.quoting import PINPOINTS, Format, cited, offered, pattern, structured
from generator.records import Record

__all__ = ["Quotation", "Quotations", "quotations"]

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
    pattern: Markdown
    """The same for any paragraph, its place, anchor and address still open; empty where no text is held."""

    is_code: bool
    """Whether its lines must stay as they are."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """The part of a page that says how to cite it."""

    each: tuple[Quotation, ...]
    pinpoints: Markdown
    """The words for a paragraph's place in each format, as JSON; empty where no text is held."""

    data: Markdown
    """The page for search engines, as JSON-LD."""


def quotations(entry: Entry, edition: Edition) -> Quotations:
    """What the page of a document prints. Everything is escaped for a block of HTML that no Markdown is read in."""
    forms = offered(entry.record)
    words = {form: PINPOINTS[form] for form in forms} if entry.text else {}
    return Quotations(
        each=tuple(_quotation(entry, form) for form in forms),
        pinpoints=_verbatim(json.dumps(words, ensure_ascii=False, separators=(",", ":"))) if words else Markdown(""),
        data=Markdown(structured(entry, edition)),
    )


def _quotation(entry: Entry, form: Format) -> Quotation:
    return Quotation(
        form=form.value,
        label=_label(entry.record, form),
        words=_verbatim(cited(entry.record, form)),
        pattern=_attribute(pattern(entry.record, form)) if entry.text else Markdown(""),
        is_code=form in _CODE,
    )


def _label(record: Record, form: Format) -> str:
    return f"Documents of the {record.body}" if form is Format.OWN else _LABELS[form]


def _verbatim(words: str) -> Markdown:
    """Words between tags, or between single quotation marks in one."""
    return Markdown(escape(words, quote=False).replace("'", "&#39;"))


def _attribute(words: str) -> Markdown:
    """Words between double quotation marks in a tag, with their line breaks."""
    return Markdown(escape(words).replace("\n", "&#10;"))

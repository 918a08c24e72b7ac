"""Citations in the styles of lawyers, scholars and the United Nations itself, made by a CSL processor.

The styles that the Citation Style Language's own collection has for OSCOLA, the Bluebook and Chicago know no
documents of the United Nations: whichever type an item has, they print a year for the day of adoption, leave
out "UN Doc" or the place, or put the title where the number belongs. So the folder ``styles`` has four small
styles of its own, each with the rule it follows; the words that differ from style to style (UNGA, G.A.) are
in the item, as the abbreviations of a reference manager would be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    Locator,
    formatter,
)
from citeproc.model import CitationStylesElement  # type: ignore[import-untyped]
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from generator.quoting import facts
from generator.quoting.formats import Format
from generator.records import DateKind, DocumentKind, Record

__all__ = ["STYLES", "item", "styled"]

CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)
CitationStylesElement.get_root = cache(CitationStylesElement.get_root)
"""The processor looks up the same terms, macros and forms of dates in a style for every citation anew, by XPath: that
was two fifths of a page. Styles stay as they are, so each is looked up once."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style calls things."""

    file: str
    words: tuple[str, str]
    """A resolution, a decision."""

    organs: Mapping[str, str] = field(default_factory=dict)
    """Organs before the number of a resolution; one that is not here keeps its name."""

    authors: Mapping[str, str] = field(default_factory=dict)
    """Organs that stand as author under another name than ``prefix`` and their own."""

    prefix: str = ""
    """Before the name of an organ of the United Nations."""

    document: str = ""
    """Before a symbol of the United Nations."""


_OSCOLA_ORGANS = {
    "General Assembly": "UNGA",
    "Security Council": "UNSC",
    "Economic and Social Council": "ECOSOC",
    "Human Rights Council": "UNHRC",
}

_UN = Style("un", ("resolution", "decision"))

STYLES: Mapping[Format, Style] = {
    Format.UN: _UN,
    Format.OWN: _UN,
    Format.CHICAGO: Style("chicago", ("Resolution", "Decision"), prefix="UN "),
    Format.OSCOLA: Style("oscola", ("Res", "Dec"), _OSCOLA_ORGANS, _OSCOLA_ORGANS, "UN ", "UN Doc "),
    Format.BLUEBOOK: Style(
        "bluebook",
        ("Res.", "Dec."),
        organs={"General Assembly": "G.A.", "Security Council": "S.C.", "Economic and Social Council": "E.S.C."},
        prefix="U.N. ",
        document="U.N. Doc. ",
    ),
}
"""The formats that a style makes."""


def styled(record: Record, form: Format, place: str = "", address: str = "") -> str:
    """A document's citation; with a ``place``, that of a paragraph, whose ``address`` is then printed where one is.

    Raises ``KeyError`` for a format that no style makes.
    """
    source = CiteProcJSON([item(record, form, address)])
    bibliography = CitationStylesBibliography(_style(STYLES[form].file), source, formatter.plain)
    # The place comes in words of its own, because a locator of CSL has but one label and one number.
    cited = CitationItem("cited", locator=Locator("paragraph", place)) if place else CitationItem("cited")
    citation = Citation([cited])
    bibliography.register(citation)
    return str(bibliography.cite(citation, _missing))


@cache
def _style(name: str) -> CitationStylesStyle:
    file = resources.files("generator.quoting") / "styles" / f"{name}.csl"
    return CitationStylesStyle(str(file), validate=False)


def _missing(cited: CitationItem) -> None:
    raise LookupError(cited.key)


def item(record: Record, form: Format, address: str = "") -> dict[str, object]:
    """The CSL item of a document, with the words that this format has for what it is."""
    style = STYLES[form]
    fields: dict[str, object] = {"id": "cited", "type": "legislation" if facts.is_numbered(record) else "report"}
    texts = {
        "authority": _authority(record, form),
        "title": facts.title(record) if facts.title_was_read(record) else "",
        "annote": _description(record),
        "call-number": _document(record, style),
        "URL": address or record.official_address or "",
    }
    if facts.is_numbered(record):
        texts["number"] = record.key.short
        texts["genre"] = style.words[record.kind is DocumentKind.DECISION]
    fields |= {name: text for name, text in texts.items() if text}
    return fields | _issued(record, form)


def _authority(record: Record, form: Format) -> str:
    style = STYLES[form]
    if facts.is_numbered(record):
        named = style.organs.get(record.body)
        return "" if form is Format.OWN else named or _prefixed(record.body, style)
    author = facts.author(record)
    named = style.authors.get(record.body)
    return author.replace(record.body, named) if named and author.startswith(record.body) else _prefixed(author, style)


def _prefixed(author: str, style: Style) -> str:
    is_ours = author == "Secretary-General" or author.startswith(tuple(facts.PRINCIPAL))
    return f"{style.prefix}{author}" if is_ours else author


def _document(record: Record, style: Style) -> str:
    """The symbol or, for what has none, the designation where it says more than the title."""
    if record.symbol is None:
        return record.designated if record.designated != record.title or style is _UN else ""
    return f"{style.document if record.body in facts.PRINCIPAL else ''}{record.symbol}"


def _description(record: Record) -> str:
    """What stands without quotation marks: the editors' title, in its brackets; that it is a draft."""
    if not facts.title_was_read(record):
        return facts.title(record)
    return DocumentKind.DRAFT.value if record.kind is DocumentKind.DRAFT else ""


def _issued(record: Record, form: Format) -> dict[str, object]:
    date = facts.issued(record)
    if date is None or form is Format.OWN:
        return {}
    if form is Format.UN and not (date.day and record.date_kind is DateKind.ADOPTED):
        return {}
    if record.designation and str(date.year) in record.designation:
        return {}  # "ITU Council Resolution 1179 (2001)" says it already
    return {"issued": {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}}

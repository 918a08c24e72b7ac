"""A document in the words of schema.org, for search engines: only what its record and its text confirm.

The page is the edition's own (its licence and language are said of the page); what it is about is the document,
a ``Legislation`` where it is a resolution or its draft (a "legal document such as an act, decree, bill, etc.
(enforceable or not)", https://schema.org/Legislation), a ``Report`` or another ``CreativeWork`` else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from generator.citations.model import Status
from generator.edition import Edition, Entry
from generator.quoting import facts
from generator.records import DateKind, DocumentKind, Record
from generator.symbols import Symbol

__all__ = ["structured"]

Node = dict[str, object]

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Of the editors' words, as the foot of every page says; nothing is claimed for the text of the document."""

_ADOPTED = {DocumentKind.RESOLUTION, DocumentKind.DECISION}
_TYPES = {
    **dict.fromkeys((*_ADOPTED, DocumentKind.DRAFT), "Legislation"),
    **dict.fromkeys(
        (DocumentKind.REPORT, DocumentKind.SECRETARY_GENERAL_REPORT, DocumentKind.COMMITTEE_REPORT), "Report"
    ),
}


def structured(entry: Entry, edition: Edition) -> str:
    """The page of a document as JSON-LD on one line, safe between the tags of a ``script`` element.

    No sign of it can end the element or begin another: ``<``, ``>`` and ``&`` are written as escapes of JSON.
    """
    page: Node = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "inLanguage": "en",
        "license": _LICENCE,
        "isPartOf": {"@type": "WebSite", "name": "Recalling"},
        "mainEntity": _document(entry, edition),
    }
    written = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
    return written.translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def _document(entry: Entry, edition: Edition) -> Node:
    record = entry.record
    node: Node = {
        "@type": _TYPES.get(record.kind, "CreativeWork"),
        "@id": record.official_address,
        "name": facts.title(record),
        "alternateName": list(dict.fromkeys(name.name for name in record.names)),
        **_identified(record),
        **_dated(record),
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": facts.publisher(record)},
        "isBasedOn": [_cited(draft, edition) for draft in entry.drafts],
        "citation": [_cited(target, edition) for target in dict.fromkeys(_targets(entry))],
    }
    return {name: value for name, value in node.items() if value}


def _identified(record: Record) -> Mapping[str, object]:
    symbols = [record.designated, *map(str, record.aliases)]
    if _TYPES.get(record.kind) == "Legislation":
        return {"legislationIdentifier": symbols, "legislationType": record.kind.value}
    return {
        "reportNumber" if _TYPES.get(record.kind) == "Report" else "identifier": symbols,
        "genre": record.kind.value,
    }


def _dated(record: Record) -> Mapping[str, object]:
    """The day of adoption, with the body that adopted; or that of publication. Only whole days are dates there."""
    day = record.date.iso if record.date and record.date.day else ""
    if record.kind in _ADOPTED and record.date_kind is DateKind.ADOPTED:
        passed = {"@type": "Organization", "name": facts.full_body(record)}
        return {"legislationDate": day, "legislationPassedBy": passed, "datePublished": _distributed(record)}
    issued = record.date_kind in {DateKind.DISTRIBUTED, DateKind.PUBLISHED}
    return {"datePublished": day if issued else _distributed(record)}


def _distributed(record: Record) -> str:
    return record.distributed.iso if record.distributed and record.distributed.day else ""


def _targets(entry: Entry) -> Iterator[Symbol]:
    """What it cites beyond doubt, other than its own drafts."""
    resolved = (each.target for each in entry.cites if each.target and each.status is Status.RESOLVED)
    return (target for target in resolved if target not in entry.drafts)


def _cited(symbol: Symbol, edition: Edition) -> Node:
    """Another document, by its official address; with its name where that does not hold its symbol."""
    entry = edition.find(symbol)
    address = entry.record.official_address if entry else symbol.address if symbol.is_given else None
    if address and address == symbol.address:
        return {"@id": address}
    name = entry.record.designated if entry else symbol.text
    node: Node = {"@type": "CreativeWork", "@id": address, "name": name}
    return {key: value for key, value in node.items() if value}

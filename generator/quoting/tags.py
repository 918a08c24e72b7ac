"""What reference managers read in the head of a page: the tags of Google Scholar and of Dublin Core.

A page with ``citation_technical_report_institution`` is taken for a report, which has the fields that a
document of the United Nations needs: an institution, a number, a type.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.quoting import facts
from generator.records import PartialDate, Record

__all__ = ["tags"]


def tags(record: Record) -> Mapping[str, str]:
    """The content of each tag by its name; what the record does not say is left out."""
    author, publisher = facts.full_author(record), facts.publisher(record)
    date = facts.issued(record)
    found = {
        "citation_title": facts.title(record),
        "citation_author": author,
        "citation_publication_date": _scholars(date) if date else "",
        "citation_technical_report_institution": publisher,
        "citation_technical_report_number": str(record.symbol or ""),
        "citation_language": "en",
        "DC.title": facts.title(record),
        "DC.creator": author,
        "DC.publisher": publisher,
        "DC.date": date.iso if date else "",
        "DC.identifier": record.designated,
        "DC.type": record.kind.value.capitalize(),
        "DC.language": "en",
    }
    return {name: content for name, content in found.items() if content}


def _scholars(date: PartialDate) -> str:
    """``2006/03/27``, ``2006/03``, ``2006``: the form that Google Scholar asks for."""
    return date.iso.replace("-", "/")

"""What reference managers read in the head of a page: the tags of Google Scholar.

A page with ``citation_technical_report_institution`` is taken for a report, which has the fields that a
document of the United Nations needs: an institution, a number, a type. Only what these tags have no name for is told
in Dublin Core's: the type and, where there is no number, the designation.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.quoting import facts
from generator.records import PartialDate, Record

__all__ = ["tags"]


def tags(record: Record) -> Mapping[str, str]:
    """The content of each tag by its name; what the record does not say is left out."""
    date = facts.issued(record)
    found = {
        "citation_title": facts.title(record),
        "citation_author": facts.full_author(record),
        "citation_publication_date": _scholars(date) if date else "",
        "citation_technical_report_institution": facts.publisher(record),
        "citation_technical_report_number": str(record.symbol or ""),
        "citation_language": "en",
        "DC.identifier": "" if record.symbol else record.designated,
        "DC.type": record.kind.label,
    }
    return {name: content for name, content in found.items() if content}


def _scholars(date: PartialDate) -> str:
    """``2006/03/27``, ``2006/03``, ``2006``: the form that Google Scholar asks for."""
    return date.iso.replace("-", "/")

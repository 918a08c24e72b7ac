"""A document as a RIS record, the form that every reference manager imports.

Written here and not by a library: a record is one line for each field, and what has to be known are the tags, which
a library would only give other names. The tests read what is written here with rispy.
"""

from __future__ import annotations

from generator.quoting import facts
from generator.quoting.places import Place
from generator.records import PartialDate, Record

__all__ = ["ris"]


def ris(record: Record, place: Place | None = None) -> str:
    """The record of a document, or of the paragraph at a place, without a line break at its end.

    Tags as in the RIS specification for reports: M3 type of work, SN number of the report, SP where in it.
    """
    date = facts.issued(record)
    fields = {
        "TY": "RPRT",
        "AU": facts.full_author(record),
        "TI": facts.title(record),
        "M3": record.kind.label,
        "SN": str(record.symbol) if record.symbol else record.designated,
        "PY": f"{date.year:04}" if date else "",
        "DA": _date(date) if date else "",
        "PB": facts.publisher(record),
        "SP": place.pinpoint if place else "",
        "LA": "en",
        "UR": (place.address if place else "") or record.official_address or "",
    }
    return "\n".join([*(f"{tag}  - {value}" for tag, value in fields.items() if value), "ER  - "])


def _date(date: PartialDate) -> str:
    """``YYYY/MM/DD/`` with what is not known left empty between its strokes."""
    month, day = (f"{part:02}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04}/{month}/{day}/"

r"""A document as a BibTeX entry, ready for BibTeX and biblatex.

Written here and not by a library: those that write BibTeX (bibtexparser, pybtex) escape a lone brace as ``\{``,
which BibTeX still counts, so that one brace too many in a title ends the entry, and all that follow, in the wrong
place. The tests read what is written here with bibtexparser.
"""

from __future__ import annotations

import re

from generator.quoting import facts
from generator.quoting.places import Place
from generator.records import Record

__all__ = ["bibtex"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names that BibTeX's own styles define, each in its language."""

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}


def bibtex(record: Record, place: Place | None = None) -> str:
    """The entry of a document, or of the paragraph at a place, without a line break at its end.

    It is a ``@techreport``: the type whose fields (institution, type, number) are those of a United Nations
    document. The title stands in double braces, so that no style changes its capitals.
    """
    date = facts.issued(record)
    number = str(record.symbol) if record.symbol else record.designated
    fields = {
        "author": f"{{{{{_escaped(facts.full_author(record))}}}}}",
        "title": f"{{{{{_escaped(facts.title(record))}}}}}",
        "institution": f"{{{_escaped(facts.publisher(record))}}}",
        "type": f"{{{_escaped(record.kind.label)}}}",
        "number": f"{{{_escaped(number)}}}",
        "year": f"{{{date.year}}}" if date else "",
        "month": _MONTHS[date.month - 1] if date and date.month else "",
        "day": f"{{{date.day}}}" if date and date.day else "",
        "note": f"{{{_escaped(place.pinpoint)}}}" if place else "",
        "url": f"{{{_address(record, place)}}}" if _address(record, place) else "",
    }
    lines = (f"  {name} = {value}," for name, value in fields.items() if value)
    return "\n".join([f"@techreport{{{_key(record, place)},", *lines, "}"])


def _key(record: Record, place: Place | None) -> str:
    """The symbol with hyphens for what a key must not have: ``A-RES-60-252``, ``A-RES-60-252-op3-a``."""
    key = re.sub(r"[^A-Za-z0-9.]+", "-", record.key.text).strip("-")
    return f"{key}-{place.anchor}" if place else key


def _address(record: Record, place: Place | None) -> str:
    """An address stands as it is (``url`` is read verbatim); only what would end the field is encoded."""
    address = (place.address if place else "") or record.official_address or ""
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _escaped(words: str) -> str:
    return "".join(_SIGNS.get(character, character) for character in words)

"""The citation of a document or of a paragraph, in any format."""

from __future__ import annotations

from generator.quoting import facts
from generator.quoting.bibtex import bibtex
from generator.quoting.formats import Format
from generator.quoting.pinpoint import pinpoint
from generator.quoting.places import OPEN, Place
from generator.quoting.ris import ris
from generator.quoting.styled import styled
from generator.records import Record

__all__ = ["cited", "offered", "pattern"]


def offered(record: Record) -> tuple[Format, ...]:
    """The formats that this document can be cited in: all, but the organ's own way only where that is another."""
    return tuple(form for form in Format if form is not Format.OWN or facts.is_numbered(record))


def cited(record: Record, form: Format, anchor: str = "", address: str = "") -> str:
    """The citation of a document; with an ``anchor``, that of a paragraph, ``address`` being where it can be read.

    BibTeX and RIS have several lines, everything else one. Without an ``address`` a paragraph is
    said to be found where the official text is; one whose place cannot be said is cited by its document.
    """
    words = pinpoint(anchor, form)
    return _written(record, form, Place(words, anchor, address) if words else None)


def pattern(record: Record, form: Format) -> str:
    """The citation of any paragraph, ``⟨place⟩``, ``⟨anchor⟩`` and ``⟨address⟩`` standing for what is its own."""
    return _written(record, form, OPEN)


def _written(record: Record, form: Format, place: Place | None) -> str:
    match form:
        case Format.BIBTEX:
            return bibtex(record, place)
        case Format.RIS:
            return ris(record, place)
        case _ if place:
            return styled(record, form, place.pinpoint, place.address)
        case _:
            return styled(record, form)

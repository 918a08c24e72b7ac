"""What a citation says of a document: only what its record confirms."""

from __future__ import annotations

from generator.records import DateKind, DocumentKind, PartialDate, Record, TitleStatus

__all__ = [
    "PRINCIPAL",
    "author",
    "full_author",
    "is_numbered",
    "is_of_the_united_nations",
    "issued",
    "publisher",
    "title",
    "title_was_read",
]

PRINCIPAL = {
    "General Assembly",
    "Security Council",
    "Economic and Social Council",
    "Trusteeship Council",
    "Human Rights Council",
}
"""Organs whose documents bear symbols of the United Nations."""

_BY_SECRETARY_GENERAL = {DocumentKind.SECRETARY_GENERAL_REPORT, DocumentKind.SECRETARY_GENERAL_NOTE}


def is_numbered(record: Record) -> bool:
    """Whether it is cited by its number: a resolution or decision of an organ that numbers them."""
    return record.key.short != record.key.text and record.symbol is not None


def author(record: Record) -> str:
    """Whose words it is: the organ, with its committee; the Secretary-General for his reports and notes."""
    if record.kind in _BY_SECRETARY_GENERAL:
        return "Secretary-General"
    return " ".join(filter(None, [record.body, record.committee]))


def title_was_read(record: Record) -> bool:
    """Whether the title was read on the document, or in another that quotes it."""
    return record.title_status in {TitleStatus.PRINTED, TitleStatus.QUOTED}


def title(record: Record) -> str:
    """The title, in square brackets where the editors supplied or inferred it."""
    return record.title if title_was_read(record) else f"[{record.title}]"


def issued(record: Record) -> PartialDate | None:
    """The document's date as far as it is known.

    Of a text that a conference adopted before it closed, only the year is sure.
    """
    if record.date and record.date_kind is DateKind.SESSION_CLOSED:
        return PartialDate(record.date.year)
    return record.date


def is_of_the_united_nations(record: Record) -> bool:
    """Whether an organ of the United Nations speaks, so that its name can stand behind "United Nations"."""
    return record.body in PRINCIPAL


def full_author(record: Record) -> str:
    """The author as a catalogue names it: ``United Nations General Assembly``."""
    return f"United Nations {author(record)}" if is_of_the_united_nations(record) else author(record)


def full_body(record: Record) -> str:
    """The organ as a catalogue names it: ``United Nations General Assembly``."""
    return f"United Nations {record.body}" if is_of_the_united_nations(record) else record.body


def publisher(record: Record) -> str:
    """Who issued it: the United Nations for the documents of their organs, else the body itself."""
    return "United Nations" if is_of_the_united_nations(record) else record.body

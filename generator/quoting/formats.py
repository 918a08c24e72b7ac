"""The forms of a citation that the edition offers."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Format"]


class Format(StrEnum):
    """A form of citation; its value is its name in pages and in readers' browsers, and never changes."""

    UN = "un"
    """A footnote of a United Nations document."""

    OWN = "un-own"
    """The same in documents of the organ itself, which does not name itself."""

    CHICAGO = "chicago"
    OSCOLA = "oscola"
    BLUEBOOK = "bluebook"
    BIBTEX = "bibtex"
    RIS = "ris"

"""The closed lists of a record: each word stands in the files as it is printed on the pages."""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "DateKind",
    "DifferenceKind",
    "DocumentKind",
    "EmendationKind",
    "Matter",
    "Status",
    "TitleStatus",
    "Vote",
]


class DocumentKind(StrEnum):
    """What a document is."""

    RESOLUTION = "resolution"
    DRAFT = "draft resolution"
    ADDENDUM = "addendum"
    DECISION = "decision"
    OUTCOME = "outcome document"
    MINISTERIAL = "ministerial declaration"
    REPORT = "report"
    SECRETARY_GENERAL_REPORT = "report of the Secretary-General"
    SECRETARY_GENERAL_NOTE = "note by the Secretary-General"
    COMMITTEE_REPORT = "committee report"
    COMMITTEE_DOCUMENT = "committee document"

    @property
    def label(self) -> str:
        """The kind at the beginning of a line; the names in it keep their capitals."""
        return self.value[0].upper() + self.value[1:]


class DateKind(StrEnum):
    """What happened on a document's date."""

    ADOPTED = "adopted"
    DISTRIBUTED = "distributed"
    PUBLISHED = "published"
    SESSION = "session"
    """Only the year or month of the session that took the document up is known."""
    SESSION_CLOSED = "session closed"
    """The last day of the conference that adopted it; the day of adoption is not known."""


class TitleStatus(StrEnum):
    """Where a title comes from."""

    PRINTED = "printed"
    QUOTED = "quoted"
    """As another document quotes it; the title page was not seen."""
    INFERRED = "inferred"
    """Deduced from the agenda item or the series; the title page was not seen."""
    SUPPLIED = "supplied"
    """Given by the editors because the printed title is not known; shown in square brackets."""


class Status(StrEnum):
    """How sure a fact is."""

    CONFIRMED = "confirmed"
    """Read in the official document or a copy of it, or on the public page named."""
    PATTERN = "pattern"
    """An address built as the official resolver builds them, not opened."""
    INFERRED = "inferred"
    """Deduced from confirmed facts; shown as such, never as a fact."""


class Vote(StrEnum):
    """How a text was adopted. The second does not follow from the third."""

    RECORDED = "recorded vote"
    WITHOUT = "without a vote"
    """The meeting's record says so."""
    NONE_RECORDED = "no recorded vote"
    """The lists of recorded votes do not have it; how it was adopted is not said."""


class Matter(StrEnum):
    """What a source is the source of."""

    IDENTITY = "identity"
    """Symbol, title, body, session, agenda item, date, meeting."""
    EXISTENCE = "existence"
    """That there is such a document, and what it is."""
    SYMBOL = "symbol"
    TITLE = "title"
    DATE = "date"
    ADOPTION = "adoption"
    SPONSORS = "sponsors"
    INTRODUCTION = "introduction"
    TEXT = "text"
    RECALLS = "recalls"
    """What it recalls and cites."""
    ABSTRACT = "abstract"
    REMARKS = "remarks"
    ADDRESS = "address"
    """Where the official text is."""
    EVENT = "event"


class EmendationKind(StrEnum):
    """What was wrong with a reading of the held text."""

    HYPHEN = "hyphen lost at a line break"
    BLANK = "blank filled"
    REPEATED = "words given twice"
    REFERENCE = "wrong reference"
    MISPRINT = "misprint"


class DifferenceKind(StrEnum):
    """Why the held text reads otherwise than the text as adopted or issued, without being wrong."""

    EDITED = "edited before publication"
    LATER = "changed after the draft was issued"
    COPY = "form of the copy"
    PARAPHRASE = "paraphrase"

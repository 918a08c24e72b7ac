"""What else stands on the timeline: events, and the phases of the story."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.records.dates import PartialDate, printed_range
from generator.records.fields import Date, DocumentSymbol, Entry, Identifier, Markdown, Words
from generator.records.model import Source

__all__ = ["Event", "EventKind", "Phase", "Timeline"]


class EventKind(StrEnum):
    """What an event is; the timeline is filtered by it."""

    RESOLUTION = "resolution"
    """A resolution or decision was adopted."""
    OUTCOME = "outcome"
    """A declaration, agenda or outcome document was adopted."""
    DRAFT = "draft"
    REPORT = "report"
    SUMMIT = "summit"
    PREPARATION = "preparation"
    """A preparatory or regional meeting on the way to a summit."""
    FORUM = "forum"
    MEETING = "meeting"
    REVIEW = "review"
    BODY = "body"
    """A body was set up or met for the first time."""
    OTHER = "other"


class Event(Entry):
    """One entry of the timeline that is not a document."""

    id: Identifier
    """Its anchor on the timeline; never changed once published."""

    start: Date
    end: Date | None = None
    """The last day; left out where it is the first."""

    when: Words | None = None
    """The dates in words, where a range would mislead: three sittings in five weeks."""

    title: Words
    place: Words | None = None
    kind: EventKind
    description: Markdown
    """One or two sentences in our own words."""

    documents: tuple[DocumentSymbol, ...] = ()
    """The documents it made or is known from; each has a record."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    remarks: tuple[Markdown, ...] = ()

    @property
    def until(self) -> PartialDate:
        """The last day, which may be the first."""
        return self.end or self.start

    @property
    def printed(self) -> str:
        """Its dates as a reader wants them: "10 to 12 December 2003"."""
        return self.when or printed_range(self.start, self.until)


class Phase(Entry):
    """A chapter of the story. It holds every event and document dated from its first day to its last."""

    id: Identifier
    name: Words
    start: Annotated[Date, Field(alias="from")]
    end: Annotated[Date, Field(alias="to")]
    intro: Markdown
    """What this chapter is about, in our own words."""


class Timeline(Entry):
    """The file ``events.yml``."""

    phases: tuple[Phase, ...] = ()
    """In the order of time; they do not overlap."""

    events: tuple[Event, ...] = ()
    """In the order of time."""

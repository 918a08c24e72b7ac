"""What a request is: who is asked to do what, for whom, by when, each with its place in the text.

The grammar knows nothing of documents or pages: it reads the passages of one paragraph and hands back
requests whose spans lie in them. What came of a request is a matter of record and not of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.mandates.when import When
from generator.plain import plain

__all__ = ["Addressee", "Bound", "Context", "Request", "RequestVerb", "Span", "Time"]


class RequestVerb(StrEnum):
    """The kind of a request, from the strongest to the mildest as drafters use them."""

    DEMANDS = "demands"
    DECIDES = "decides"
    REQUESTS = "requests"
    INSTRUCTS = "instructs"
    AUTHORIZES = "authorizes"
    URGES = "urges"
    CALLS_UPON = "calls upon"
    CALLS_FOR = "calls for"
    APPEALS = "appeals"
    RECOMMENDS = "recommends"
    INVITES = "invites"
    ENCOURAGES = "encourages"


class Bound(StrEnum):
    """How a time bounds what is asked."""

    BY = "by"
    AT = "at"
    """At a session, on a day, in a year or during it."""
    BEFORE = "before"
    FROM = "from"
    UNTIL = "until"
    FOR = "for"
    WITHIN = "within"
    EVERY = "every"


class Span(NamedTuple):
    """A stretch of a passage: its key, and characters of its words, half open."""

    key: str
    start: int
    end: int


@plain
class Addressee:
    """One of those who are asked."""

    span: Span
    name: str
    """As printed, without its article: ``Secretary-General``, ``relevant United Nations bodies``."""


@plain
class Time:
    """When the thing asked is due or done."""

    span: Span
    bound: Bound
    when: When


@plain
class Request:
    """One request: one verb with those it is addressed to and what it asks of them."""

    verb: RequestVerb
    said: Span
    """The verb as printed, without its adverbs: ``Requests``, ``reiterates its request``."""

    addressees: tuple[Addressee, ...]
    """Nobody for "Calls for the full implementation of …", and for what the organ decides to do itself."""

    actions: tuple[Span, ...]
    """What is asked, in the words of the text: from its verb to the end of the clause, then each sub-paragraph."""

    times: tuple[Time, ...] = ()
    product: Span | None = None
    """What is to come of it: "a report on the modalities", "a new forum"; the words, without what they are about."""

    forums: tuple[Span, ...] = ()
    """To whom it goes: "to the General Assembly", "through the Economic and Social Council"."""

    @property
    def spans(self) -> Iterator[Span]:
        """Every span of the request."""
        yield self.said
        yield from (addressee.span for addressee in self.addressees)
        yield from self.actions
        yield from (time.span for time in self.times)
        yield from self.forums
        if self.product:
            yield self.product


@dataclass(frozen=True, slots=True)
class Context:
    """What the grammar must be told to read a paragraph."""

    organ: str = "General Assembly"
    """The body that speaks: whose session "its sixty-first session" is where no other is named."""

    date: date | None = None
    """The date of the text: what was over before it cannot be when a request is due."""

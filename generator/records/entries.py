"""What a record lists: names, relations, sources, notes, emendations. The docstrings are help in editors' tools."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from generator.records.fields import (
    Anchor,
    Checksum,
    DocumentSymbol,
    Entry,
    Markdown,
    Moment,
    Shorthand,
    Url,
    Whole,
    Words,
)
from generator.records.vocabulary import (
    DifferenceKind,
    EmendationKind,
    Matter,
    Status,
    Vote,
)

__all__ = [
    "Adoption",
    "Difference",
    "Emendation",
    "HeldText",
    "Name",
    "Note",
    "Outcome",
    "Relation",
    "Source",
]


class Name(Entry):
    """What other texts call a document. A name that stands for nothing else may be written as a text."""

    name: Words
    """The name as printed, without article: ``Tunis Agenda``."""

    near: Words | None = None
    """For a name that many documents bear ("Plan of Action"): words that the citing document must have too."""


class Relation(Entry):
    """A document that this one recalls, cites, endorses or reproduces. May be written as its symbol alone."""

    to: DocumentSymbol
    """The other document. It may be one that the edition does not know."""

    verb: Words | None = None
    """The verb of the paragraph, as printed: ``Bearing in mind``."""

    name: Words | None = None
    """The name used, where the paragraph gives no number."""

    pinpoint: Words | None = None
    """The place in the other document, as printed: ``chap. III, para. 17``."""

    via: DocumentSymbol | None = None
    """The document in which the note says the text is found."""

    how: Words | None = None
    """Where in this document, or in what form: ``footnote 5``."""

    source: Words | None = None
    """Where this was read, if not in the source given for all."""


class Source(Entry):
    """Where facts come from: the official document first, then the copy in which it was read."""

    matters: Annotated[tuple[Matter, ...], Shorthand(), Field(alias="for", min_length=1)]
    """What it is the source of."""

    official: Words | None = None
    """The official document that says so: a symbol, with the page or paragraph."""

    read_in: Words | None = None
    """The copy in which it was read: an address, or a collection and a path in it."""

    status: Status
    """How sure it is."""


class Adoption(Entry):
    """How a text was adopted."""

    proponent: Words | None = None
    """The line in brackets under the heading: ``without reference to a Main Committee (A/60/L.50 and Add.1)``."""

    vote: Vote | None = None
    """Only what a source says. "No recorded vote" is not "without a vote"."""

    source: Words | None = None
    """The source of the vote; a vote is never printed without one."""


class HeldText(Entry):
    """Where the text that lies beside the record comes from."""

    address: Annotated[Url | None, Field(alias="from")] = None
    """The address of the page or file it was copied from; left out where none is known."""

    obtained: Words
    """How it came to the edition, in a few words."""

    layout: Words | None = None
    """The name of the reader, where the file itself does not show its layout."""

    fetched: Moment | None = None
    """When it was fetched from that address, in Universal Time: ``2026-05-04T10:20:30Z``."""

    bytes: Whole | None = None
    """How long the file is."""

    sha256: Checksum | None = None
    """The checksum of the file; a file that has another one is a fault."""


class Note(Entry):
    """A note by the editors, beside one paragraph."""

    at: Anchor
    """The paragraph's anchor."""

    quote: Words | None = None
    """Words of the paragraph that the note is about; they must stand in it exactly once."""

    text: Markdown
    """The note, in our own words."""

    sources: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Where it can be checked; Markdown links are allowed."""


class Emendation(Entry):
    """A correction of the held text. The file is never touched; the page shows both readings."""

    at: Anchor
    """The paragraph's or the note's anchor."""

    held: Words
    """The words as held; they must stand there exactly once."""

    given: Words
    """The words the edition prints instead."""

    kind: EmendationKind
    why: Markdown
    """One or two sentences for the reader."""

    source: Words
    """Where the reading given is found."""


class Difference(Entry):
    """Where the held text and the adopted or official one differ and neither is wrong."""

    at: Anchor
    held: Words
    """The words as held, or what is missing."""

    adopted: Words
    """The words of the text as adopted or issued, or what stands there."""

    kind: DifferenceKind
    source: Words


class Outcome(Entry):
    """What came of something that the document asks for."""

    at: Anchor
    """The anchor of the paragraph that asks."""

    quote: Words | None = None
    """Where the paragraph asks for more than one thing: words of the one that is meant, which stand there once."""

    document: DocumentSymbol | None = None
    """The document that answered it. Left out where the answer was an event."""

    text: Markdown
    """What came of it, in a sentence of our own."""

    source: Words
    """Where that can be checked; Markdown links are allowed."""

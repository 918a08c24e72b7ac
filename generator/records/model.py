"""What a record says of one document. The docstring under each field is its help in editors' tools."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.records.fields import (
    Anchor,
    Checksum,
    Date,
    DocumentSymbol,
    Entry,
    Markdown,
    Moment,
    Printed,
    Shorthand,
    Url,
    Whole,
    Words,
    expected,
)
from generator.records.vocabulary import (
    DateKind,
    DifferenceKind,
    DocumentKind,
    EmendationKind,
    Matter,
    Status,
    TitleStatus,
    Vote,
)
from generator.symbols import Symbol

__all__ = [
    "Adoption",
    "Difference",
    "Emendation",
    "HeldText",
    "Name",
    "Note",
    "Outcome",
    "Record",
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


class Record(Entry):
    """One document of the edition: what it is, what it leans on, and what the editors say of it."""

    symbol: DocumentSymbol | None = None
    """The document's UN symbol; the path of the file is the same. Either this or an address."""

    address: DocumentSymbol | None = None
    """For what the UN gave no symbol: its address in the edition, in the shape of a symbol."""

    designation: Words | None = None
    """With an address: what the document is called, ``Plenipotentiary Resolution 73 (Minneapolis, 1998)``."""

    title: Words
    """The title as printed; where it is not known, what the editors call it (see ``title_status``)."""

    title_status: TitleStatus = TitleStatus.PRINTED
    """Where the title comes from."""

    subtitle: Words | None = None
    kind: DocumentKind
    """What the document is."""

    body: Words
    """The organ or conference whose document it is: ``General Assembly``."""

    committee: Words | None = None
    """The committee, where it is a committee's document."""

    session: Printed | None = None
    """The session's number, or its year for the Economic and Social Council: ``60``, ``2006``."""

    agenda_item: Printed | None = None
    """The number as printed: ``49``, ``95 (c)``, ``46 and 120``."""

    date: Date | None = None
    """The document's own date; ``date_kind`` says what happened on it."""

    date_kind: DateKind | None = None
    distributed: Date | None = None
    """When an adopted text was distributed."""

    meeting: Whole | None = None
    """The number of the plenary meeting that adopted it."""

    adoption: Adoption | None = None
    sponsors: tuple[Words, ...] = ()
    """The States and groups that submitted it, as printed."""

    introduced_by: Words | None = None
    names: tuple[Annotated[Name, Shorthand("name")], ...] = ()
    """What texts call it. The reader of citations links these names, so each must be sure."""

    aliases: tuple[DocumentSymbol, ...] = ()
    """Other symbols of the same document; both halves of a joint symbol."""

    adopted_as: DocumentSymbol | None = None
    """For a draft: the resolution it became. The way back is derived."""

    parent: DocumentSymbol | None = None
    """For an addendum: the document it adds to. The way back is derived."""

    reproduces: tuple[Annotated[Relation, Shorthand("to")], ...] = ()
    """Documents whose text it carries, with the place where it does."""

    recalls: tuple[Annotated[Relation, Shorthand("to")], ...] = ()
    """What its "Recalling" paragraphs recall."""

    cites: tuple[Annotated[Relation, Shorthand("to")], ...] = ()
    """What else it cites; the list need not be complete."""

    endorses: tuple[Annotated[Relation, Shorthand("to")], ...] = ()
    """What it endorses or adopts."""

    abstract: Markdown | None = None
    """What it is and does, in our own words, 30 to 70 of them where the source allows."""

    remarks: tuple[Markdown, ...] = ()
    """What a careful reader should know beside the abstract."""

    official: Url | None = None
    """The official text, where it is not at the address the UN's resolver derives from the symbol."""

    no_official: Words | None = None
    """Why there is no address of an official text."""

    copies: tuple[Url, ...] = ()
    """Public copies that are not official."""

    text: HeldText | None = None
    """Where the held text comes from; needed where a text lies beside the record."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Where the facts come from."""

    notes: tuple[Note, ...] = ()
    """Notes by the editors, in the order of the text."""

    emendations: tuple[Emendation, ...] = ()
    """Corrections of the held text."""

    differences: tuple[Difference, ...] = ()
    """Differences from the adopted or official text that are no errors."""

    outcomes: tuple[Outcome, ...] = ()
    """What came of what the held text asks for."""

    @model_validator(mode="after")
    def _has_one_key(self) -> Self:
        named = [name for name in ("symbol", "address", "designation") if getattr(self, name) is not None]
        if named not in (["symbol"], ["address", "designation"]):
            what = "either a symbol, or an address with a designation"
            raise expected(what, found=" and ".join(named) or "neither symbol nor address")
        return self

    @property
    def key(self) -> Symbol:
        """The symbol or the address: the document's one key in the edition."""
        key = self.symbol or self.address
        assert key is not None  # noqa: S101 - _has_one_key lets no record be without one
        return key

    @property
    def designated(self) -> str:
        """How a reader names it: the symbol, or the designation of what has none."""
        return self.designation or self.key.text

    @property
    def heading(self) -> str:
        """The title, in square brackets where the editors supplied it."""
        return f"[{self.title}]" if self.title_status is TitleStatus.SUPPLIED else self.title

    @property
    def official_address(self) -> str | None:
        """Where the official text is: as stated, else as the resolver has it; ``None`` where there is none."""
        if self.official or self.no_official or self.symbol is None:
            return self.official
        return self.symbol.address

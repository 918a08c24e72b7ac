"""What a record says of one document. The docstring under each field is its help in editors' tools."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.records.entries import (
    Adoption,
    Difference,
    Emendation,
    HeldText,
    Name,
    Note,
    Outcome,
    Relation,
    Source,
)
from generator.records.fields import (
    Date,
    DocumentSymbol,
    Entry,
    Markdown,
    Printed,
    Shorthand,
    Url,
    Whole,
    Words,
    expected,
)
from generator.records.vocabulary import (
    DateKind,
    DocumentKind,
    TitleStatus,
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
    def named(self) -> str:
        """What it is called and what it is about, in a line; what has no symbol may be called by its title alone."""
        return self.title if self.designated == self.title else f"{self.designated}: {self.title}"

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

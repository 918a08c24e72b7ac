"""The edition: texts and records brought together, every reference resolved or shown as open.

This is what the pages are made from; it knows nothing of pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from generator.citations.model import Citation, Status
from generator.document import Document
from generator.mandates import Request
from generator.records import Emendation, Event, EventKind, Note, PartialDate, Phase, Record
from generator.symbols import Symbol

__all__ = [
    "Applied",
    "Around",
    "Basis",
    "Edition",
    "Entry",
    "Holding",
    "Problem",
    "Reference",
    "Standing",
    "Stop",
    "Stretch",
]


class Basis(StrEnum):
    """What a reference rests on."""

    TEXT = "text"
    """The held text says so, at a place that can be pointed at."""
    RECORD = "record"
    """The record says so, with its source; the edition does not hold the text."""


class Standing(StrEnum):
    """How the edition knows a document."""

    HELD = "held"
    """With its full text."""
    KNOWN = "known"
    """By its record alone."""
    NAMED = "named"
    """Only because something cites it."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a citation, cut at word boundaries; an ellipsis says where words were left out."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Reference:
    """One document refers to another (or tries to)."""

    source: Symbol
    basis: Basis
    verb: str
    """The verb phrase of the citing clause as printed, or a plain word where a record says so."""

    relation: str
    status: Status
    shown: str
    """What the source prints (or, for a record, the target's symbol)."""

    target: Symbol | None
    standing: Standing
    anchor: str = ""
    """Where it stands in the source: ``op3``, ``fn4``; empty for a record."""

    target_anchor: str = ""
    """The paragraph meant, where the target is held and the pinpoint leads to one."""

    pinpoint: str = ""
    """The pinpoint in words: ``paragraph 71``, ``annex``."""

    around: Around | None = None
    candidates: tuple[Symbol, ...] = ()
    why: str = ""
    how: str = ""
    """Where in the source, or in what form, as a record says it: ``footnote 5``."""

    other: str = ""
    """What is cited where no symbol names it: a treaty, a sales number."""


@dataclass(frozen=True, slots=True)
class Applied:
    """An emendation in its place."""

    number: int
    """Counted through the document, from 1, in the order of the text."""

    anchor: str
    start: int
    end: int
    """Where the reading given stands in the emended paragraph, half open."""

    entry: Emendation

    @property
    def address(self) -> str:
        """``em2``, the anchor of its explanation."""
        return f"em{self.number}"


@dataclass(frozen=True, slots=True)
class Holding:
    """A held text as read, emended, and with its citations found."""

    document: Document
    """Emended."""

    published: Document
    """As the source has it."""

    citations: Mapping[str, tuple[Citation, ...]]
    """By the key of their passage: a paragraph's place in the document (``p12``), a note's (``n0``)."""

    emendations: tuple[Applied, ...]
    notes: tuple[Note, ...]
    """The editors' notes, in the order of the text."""

    requests: tuple[Request, ...] = ()
    """Who is asked to do what, in the order of the text; the keys of their spans are those of the passages."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the edition: its record, its text where it is held, what it cites and what cites it."""

    record: Record
    held: Holding | None
    cites: tuple[Reference, ...]
    cited_by: tuple[Reference, ...]
    drafts: tuple[Symbol, ...] = ()
    """The drafts that became it, and their addenda."""

    addenda: tuple[Symbol, ...] = ()
    reproduced_in: tuple[Symbol, ...] = ()
    """The documents that carry its text."""

    stop: str = ""
    """The id of its place on the timeline, if it has one."""

    @property
    def symbol(self) -> Symbol:
        """The key of its record."""
        return self.record.key

    @property
    def standing(self) -> Standing:
        """Held or known; an entry is never merely named."""
        return Standing.HELD if self.held else Standing.KNOWN


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop on the timeline: an event, or a document that no event tells of."""

    id: str
    """Its anchor on the timeline."""

    start: PartialDate
    end: PartialDate
    when: str
    """The date or dates as a reader wants them."""

    kind: EventKind
    title: str
    description: str
    """Markdown, in our own words."""

    place: str = ""
    documents: tuple[Symbol, ...] = ()
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase of the story (or what lies before, between or after the phases) with its stops in order."""

    phase: Phase | None
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not settled, for the apparatus page and the build's count."""

    kind: str
    """``unresolved``, ``ambiguous``, ``contradicted``, ``blank``, ``record`` (text and record disagree), ``doubt``."""

    source: Symbol
    anchor: str
    words: str
    why: str
    candidates: tuple[Symbol, ...] = ()


@dataclass(frozen=True)
class Edition:
    """Everything the site shows."""

    entries: Mapping[Symbol, Entry]
    aliases: Mapping[Symbol, Symbol]
    """Other symbols of a document, and the key of its entry."""

    timeline: tuple[Stretch, ...]
    problems: tuple[Problem, ...]

    def find(self, symbol: Symbol) -> Entry | None:
        """The entry of a document, whichever of its symbols is given."""
        return self.entries.get(self.aliases.get(symbol, symbol))

    def held(self) -> Iterator[tuple[Entry, Holding]]:
        """The entries with a text, with it."""
        return ((entry, entry.held) for entry in self.entries.values() if entry.held)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """What there is, counted: for the end of a build and for the page about the edition."""
        texts = [held for _, held in self.held()]
        citations = [c for held in texts for found in held.citations.values() for c in found]
        return {
            "documents": len(self.entries),
            "texts": len(texts),
            "paragraphs": sum(bool(p.anchor) for held in texts for p in held.document.paragraphs),
            "footnotes": sum(len(held.document.notes) for held in texts),
            "markers": sum(1 for held in texts for _ in held.document.markers()),
            "citations": len(citations),
            **{f"citations {status}": sum(c.status is status for c in citations) for status in Status},
            "references on record": sum(
                r.basis is Basis.RECORD for entry in self.entries.values() for r in entry.cites
            ),
            "emendations": sum(len(held.emendations) for held in texts),
            "notes": sum(len(held.notes) for held in texts),
            "stops on the timeline": sum(len(stretch.stops) for stretch in self.timeline),
        }

"""What is known of one held text: the text itself, what it refers to, and all of it in short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.citations.model import Citation, Pinpoint, Status
from generator.document import Document, Masthead
from generator.edition.asked import Mandate
from generator.mandates import Request
from generator.marked import Place
from generator.plain import plain
from generator.records import Emendation, Note
from generator.symbols import Symbol

__all__ = [
    "Applied",
    "Around",
    "Basis",
    "Found",
    "HeldText",
    "Holding",
    "Outline",
    "Reference",
    "Standing",
]

_AROUND = 90
"""How many characters of context a citation is shown with on either side, at most."""


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


@plain
class Around:
    """The words around a citation. Its paragraph's are held once for all that is cited there, and cut when shown."""

    paragraph: str
    start: int
    end: int
    """Of the citation in its paragraph, half open."""

    @property
    def before(self) -> str:
        """From a word boundary up to the citation; an ellipsis says where words were left out."""
        words = self.paragraph[: self.start]
        return words if len(words) <= _AROUND else "…" + words[-_AROUND:].partition(" ")[2]

    @property
    def words(self) -> str:
        return self.paragraph[self.start : self.end]

    @property
    def after(self) -> str:
        """The same behind it."""
        words = self.paragraph[self.end :]
        return words if len(words) <= _AROUND else words[:_AROUND].rpartition(" ")[0] + " …"


@plain
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


@plain
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


@plain
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


class Found(NamedTuple):
    """A reference, and the pinpoint of its target: to which anchor that leads only the target's own outline tells."""

    reference: Reference
    pinpoint: Pinpoint | None


@plain
class Outline:
    """A held text in short."""

    masthead: Masthead
    """As published."""

    addresses: str
    """The anchors of its paragraphs in alphabetical order, with spaces between them."""

    found: tuple[Found, ...]
    """What it refers to, in the order of the text."""

    doubts: tuple[tuple[Place, str], ...]
    mandates: tuple[Mandate, ...]
    """What it asks for, in the order of the text."""

    counts: Mapping[str, int]
    """How much there is of each thing that an edition counts."""

    @property
    def anchors(self) -> frozenset[str]:
        """Of its paragraphs."""
        return frozenset(self.addresses.split())


@dataclass(frozen=True, slots=True)
class HeldText:
    """A held text: its outline at hand, the whole of it when asked for."""

    outline: Outline
    load: Callable[[], Holding]
    identity: bytes = b""
    """Stands for the text and all that was read in it."""

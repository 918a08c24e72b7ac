"""The edition: texts and records brought together, every reference resolved or shown as open.

This is what the pages are made from; it knows nothing of pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.citations.model import Status
from generator.edition.held import Basis, HeldText, Holding, Outline, Reference, Standing
from generator.records import Event, EventKind, PartialDate, Phase, Record
from generator.symbols import Symbol

__all__ = [
    "Edition",
    "Entry",
    "Problem",
    "Stop",
    "Stretch",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the edition: its record, its text where it is held, what it cites and what cites it."""

    record: Record
    text: HeldText | None
    cites: tuple[Reference, ...]
    cited_by: tuple[Reference, ...]
    drafts: tuple[Symbol, ...] = ()
    """The drafts that became it, and their addenda."""

    addenda: tuple[Symbol, ...] = ()
    reproduced_in: tuple[Symbol, ...] = ()
    """The documents that carry its text."""

    stop: str = ""
    """The id of its place on the timeline, if it has one."""

    identity: bytes = b""
    """Stands for its record and its text: what they tell is the same as long as this is."""

    face: bytes = b""
    """Stands for what the pages of other documents may tell of it: its record, and the anchors of its text."""

    @property
    def symbol(self) -> Symbol:
        """The key of its record."""
        return self.record.key

    @property
    def held(self) -> Holding | None:
        """The text itself, fetched from where it is kept; to know whether there is one, ask for ``text``."""
        return self.text.load() if self.text else None

    @property
    def standing(self) -> Standing:
        """Held or known; an entry is never merely named."""
        return Standing.HELD if self.text else Standing.KNOWN


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

    def held(self, wanted: Callable[[Outline], object] = lambda _: True) -> Iterator[tuple[Entry, Holding]]:
        """The entries with a text, with it: those whose outlines are wanted, one after another."""
        for entry in self.entries.values():
            if entry.text and wanted(entry.text.outline):
                yield entry, entry.text.load()

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """What there is, counted: for the end of a build and for the page about the edition."""
        texts = [entry.text.outline.counts for entry in self.entries.values() if entry.text]
        total = Counter[str]()
        for counts in texts:
            total.update(counts)
        references = (reference for entry in self.entries.values() for reference in entry.cites)
        return {
            "documents": len(self.entries),
            "texts": len(texts),
            **{name: total[name] for name in ("paragraphs", "footnotes", "markers", "citations")},
            **{f"citations {status}": total[f"citations {status}"] for status in Status},
            "references on record": sum(reference.basis is Basis.RECORD for reference in references),
            **{name: total[name] for name in ("emendations", "notes")},
            "stops on the timeline": sum(len(stretch.stops) for stretch in self.timeline),
        }

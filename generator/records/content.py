"""What ``content/`` holds, as one thing: records, texts, events, phases, and the ways back between them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.records.dates import PartialDate
from generator.records.events import Event, Phase
from generator.records.model import Record
from generator.symbols import Symbol

__all__ = ["Content"]


@dataclass(frozen=True)
class Content:
    """Everything the editors have written, checked. Documents are keyed by their record's own symbol."""

    records: Mapping[Symbol, Record]
    """Every record, in the order of symbols."""

    events: tuple[Event, ...]
    """In the order of time."""

    phases: tuple[Phase, ...]
    """In the order of time."""

    texts: Mapping[Symbol, Path]
    """The held texts: the file beside each record that has one."""

    marks: Mapping[Symbol, bytes] = field(default_factory=dict)
    """What stands for each record: the same as long as it is. A record that was not read from a file has none."""

    def key(self, symbol: Symbol) -> Symbol:
        """The symbol under which the document that bears this one is on record; the symbol itself where it is not."""
        return self.aliases.get(symbol, symbol)

    def record(self, symbol: Symbol) -> Record | None:
        """The record of the document that bears the symbol, be it an alias; ``None`` where it is not known."""
        return self.records.get(self.key(symbol))

    @cached_property
    def aliases(self) -> Mapping[Symbol, Symbol]:
        """Every other symbol of a document, and the one its record is kept under."""
        return {alias: key for key, record in self.records.items() for alias in record.aliases}

    @cached_property
    def days(self) -> Mapping[Symbol, datetime.date]:
        """The day of every document whose day is known."""
        return {key: record.date.first for key, record in self.records.items() if record.date and record.date.day}

    def drafts_of(self, symbol: Symbol) -> tuple[Symbol, ...]:
        """The drafts that became this resolution."""
        return self._drafts.get(symbol, ())

    def addenda_to(self, symbol: Symbol) -> tuple[Symbol, ...]:
        """The addenda of this document."""
        return self._addenda.get(symbol, ())

    def reproduced_in(self, symbol: Symbol) -> tuple[Symbol, ...]:
        """The documents that carry this one's text."""
        return self._reproductions.get(symbol, ())

    def phase_of(self, date: PartialDate) -> Phase | None:
        """The phase in which the date begins; ``None`` outside the story."""
        return next((phase for phase in self.phases if phase.start.first <= date.first <= phase.end.last), None)

    @cached_property
    def _drafts(self) -> Mapping[Symbol, tuple[Symbol, ...]]:
        return self._backwards((record.adopted_as, key) for key, record in self.records.items())

    @cached_property
    def _addenda(self) -> Mapping[Symbol, tuple[Symbol, ...]]:
        return self._backwards((record.parent, key) for key, record in self.records.items())

    @cached_property
    def _reproductions(self) -> Mapping[Symbol, tuple[Symbol, ...]]:
        return self._backwards(
            (relation.to, key) for key, record in self.records.items() for relation in record.reproduces
        )

    def _backwards(self, pairs: Iterator[tuple[Symbol | None, Symbol]]) -> Mapping[Symbol, tuple[Symbol, ...]]:
        """From each target, whichever of its symbols was named, to everything that points at it."""
        back: defaultdict[Symbol, list[Symbol]] = defaultdict(list)
        for target, key in pairs:
            if target is not None:
                back[self.key(target)].append(key)
        return {target: tuple(keys) for target, keys in back.items()}

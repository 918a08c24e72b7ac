"""Who refers to whom, in the order of time: what the network, its table and the neighbourhoods are made from."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.edition import Basis, Edition, Entry
from generator.symbols import Symbol

__all__ = ["Tie", "Web", "anchor_of", "web"]


@dataclass(frozen=True, slots=True)
class Tie:
    """One document refers to another, once or often."""

    source: Symbol
    target: Symbol
    basis: Basis
    """The text where it is held and says so, else the record."""


@dataclass(frozen=True)
class Web:
    """All ties of an edition, and its documents in the order of time."""

    entries: tuple[Entry, ...]
    recalls: Mapping[Symbol, tuple[Tie, ...]]
    """By the document that refers; earliest target first, what the edition only names last."""

    recalled_by: Mapping[Symbol, tuple[Tie, ...]]
    """By the document referred to; earliest source first."""

    @cached_property
    def places(self) -> Mapping[Symbol, int]:
        """Where each document stands in the order of time."""
        return {entry.symbol: place for place, entry in enumerate(self.entries)}

    def leans_on(self, symbol: Symbol) -> tuple[Tie, ...]:
        """The ties of a document to others of the edition; not those to what the edition only names."""
        return tuple(tie for tie in self.recalls.get(symbol, ()) if tie.target in self.places)

    def carries(self, symbol: Symbol) -> tuple[Tie, ...]:
        """The ties of others to a document."""
        return self.recalled_by.get(symbol, ())

    @cached_property
    def most_tied(self) -> tuple[Symbol, ...]:
        """The documents that have a tie within the edition, those with most of them first."""
        ties = Counter({symbol: len(found) for symbol, found in self.recalled_by.items() if symbol in self.places})
        for symbol, found in self.recalls.items():
            ties[symbol] += sum(tie.target in self.places for tie in found)
        tied = (symbol for symbol in self.places if ties[symbol])
        return tuple(sorted(tied, key=lambda symbol: -ties[symbol]))


def anchor_of(symbol: Symbol) -> str:
    """The document's place on the page of the network: ``A-RES-60-252``."""
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in symbol.text).strip("-")


def web(edition: Edition) -> Web:
    """The edition's ties, each pair of documents once."""
    ties = tuple(_ties(edition.entries))
    recalled_by = _grouped(ties, lambda tie: tie.target)
    symbols = sorted(edition.entries, key=lambda symbol: _moment(symbol, recalled_by, edition))
    entries = tuple(edition.entries[symbol] for symbol in symbols)
    place = {symbol: number for number, symbol in enumerate(symbols)}
    by_target = _placed(
        _grouped(ties, lambda tie: tie.source), lambda tie: (place.get(tie.target, len(place)), tie.target.order)
    )
    return Web(entries, by_target, _placed(recalled_by, lambda tie: (place[tie.source], tie.source.order)))


def _ties(entries: Mapping[Symbol, Entry]) -> Iterator[Tie]:
    for symbol, entry in entries.items():
        bases: dict[Symbol, Basis] = {}
        for reference in entry.cites:
            if reference.target is not None and reference.target != symbol:
                known = bases.get(reference.target)
                bases[reference.target] = Basis.TEXT if Basis.TEXT in {known, reference.basis} else Basis.RECORD
        yield from (Tie(symbol, target, basis) for target, basis in bases.items())


def _grouped(ties: Iterable[Tie], end: Callable[[Tie], Symbol]) -> dict[Symbol, list[Tie]]:
    found: defaultdict[Symbol, list[Tie]] = defaultdict(list)
    for tie in ties:
        found[end(tie)].append(tie)
    return found


def _placed(
    grouped: Mapping[Symbol, list[Tie]], order: Callable[[Tie], tuple[int, object]]
) -> dict[Symbol, tuple[Tie, ...]]:
    return {symbol: tuple(sorted(ties, key=order)) for symbol, ties in grouped.items()}


def _moment(
    symbol: Symbol, recalled_by: Mapping[Symbol, list[Tie]], edition: Edition
) -> tuple[datetime.date, bool, Symbol]:
    """When a document came about; one without a date stands before the first that refers to it, or last."""
    if date := edition.entries[symbol].record.date:
        return date.first, True, symbol
    sources = (edition.entries[tie.source].record.date for tie in recalled_by.get(symbol, ()))
    return min((date.first for date in sources if date), default=datetime.date.max), False, symbol

"""Where a reader stands: the map of a long text, and what lies before and after a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.edition import Edition, Entry
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pages.text import ParagraphShown
from generator.records import DocumentKind
from generator.symbols import Symbol

__all__ = ["Chains", "Mark", "Step", "chains", "mapped", "steps"]

_LONG = 8
"""A text of fewer paragraphs is seen at a glance."""

_MAPPED = {"preambular", "operative", "numbered", "heading"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph in the map of its text."""

    anchor: str
    label: str
    """``pp2``, ``14``; of a heading its number, ``II`` or ``Annex``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Step:
    """A document that lies next to another one."""

    way: str
    """``Before``, ``After`` …"""

    link: Markdown
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Chains:
    """The documents of an edition in order, each with the one before and the one after it."""

    in_time: Mapping[Symbol, tuple[Entry | None, Entry | None]]
    under_title: Mapping[Symbol, tuple[Entry | None, Entry | None]]
    """Resolutions of one body under one title, which follow each other from year to year."""


def mapped(paragraphs: Sequence[ParagraphShown]) -> tuple[Mark, ...]:
    """The paragraphs that have an address and stand under no other; none where the text is short."""
    marks = tuple(
        Mark(each.anchor, each.number.rstrip(".") or each.anchor, each.kind)
        for each in paragraphs
        if each.anchor and each.kind in _MAPPED
    )
    return marks if len(marks) >= _LONG else ()


def chains(edition: Edition) -> Chains:
    """All documents that have a date, by that date; two of one day by their symbols."""
    dated = [entry for entry in edition.entries.values() if entry.record.date]
    ordered = sorted(dated, key=lambda entry: (entry.record.date and entry.record.date.first, entry.symbol))
    titled: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in ordered:
        if entry.record.kind is DocumentKind.RESOLUTION:
            titled[entry.record.body, entry.record.title.casefold()].append(entry)
    return Chains(dict(_linked(ordered)), {key: pair for chain in titled.values() for key, pair in _linked(chain)})


def _linked(ordered: Iterable[Entry]) -> Iterator[tuple[Symbol, tuple[Entry | None, Entry | None]]]:
    around = [None, *ordered, None]
    for (before, now), (_, after) in pairwise(pairwise(around)):
        if now is not None:
            yield now.symbol, (before, after)


def steps(entry: Entry, links: Links, chains: Chains) -> Iterator[Step]:
    """From a document to its neighbours: in time, under the same title, from draft to resolution and back."""
    before, after = chains.in_time.get(entry.symbol, (None, None))
    earlier, later = chains.under_title.get(entry.symbol, (None, None))
    adopted = entry.record.adopted_as
    ways = (
        ("Before", before, 'rel="prev"'),
        ("After", after, 'rel="next"'),
        *(("Draft", links.edition.find(draft), "") for draft in entry.drafts),
        ("Adopted as", links.edition.find(adopted) if adopted else None, ""),
        ("Same title, before", earlier, ""),
        ("Same title, after", later, ""),
    )
    for way, other, relation in ways:
        if other is not None:
            link = links.document(other.symbol, other.record.designated, "", *filter(None, [relation]))
            yield Step(way, link, other.record.heading, str(other.record.date or ""))

"""The timeline's page: phases, in them years, in them events and documents in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.edition import Edition, Stop, Stretch
from generator.pages import prose
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.records import EventKind, Source
from generator.symbols import Symbol

__all__ = ["FILE", "KINDS", "Chapter", "Shown", "Year", "chapters"]

FILE = "timeline.md"

KINDS = {
    EventKind.RESOLUTION: "Resolutions",
    EventKind.OUTCOME: "Outcome texts",
    EventKind.DRAFT: "Drafts",
    EventKind.REPORT: "Reports",
    EventKind.SUMMIT: "Summits",
    EventKind.PREPARATION: "Preparatory meetings",
    EventKind.FORUM: "Forums",
    EventKind.MEETING: "Other meetings",
    EventKind.REVIEW: "Reviews",
    EventKind.BODY: "New bodies",
    EventKind.OTHER: "Around the story",
}
"""What a reader can show or hide, in the order of the boxes."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry of the timeline."""

    id: str
    kind: str
    when: str
    iso: str
    title: str
    place: str
    description: Markdown
    documents: tuple[Markdown, ...]
    remarks: tuple[Markdown, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The entries that begin in one year."""

    year: int
    anchor: str
    """``y2006``; where a phase begins within a year, ``y2006-`` and the phase's id for its second part."""

    entries: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A phase of the story with its years; or, without a name, what lies outside the phases."""

    id: str
    name: str
    intro: Markdown
    years: tuple[Year, ...]


def chapters(edition: Edition) -> tuple[Chapter, ...]:
    """The whole timeline in order."""
    links = Links(edition, FILE)
    begun: set[int] = set()
    return tuple(_chapter(number, stretch, links, begun) for number, stretch in enumerate(edition.timeline))


def _chapter(number: int, stretch: Stretch, links: Links, begun: set[int]) -> Chapter:
    phase = stretch.phase
    anchor = phase.id if phase else f"outside-{number}"
    return Chapter(
        id=anchor,
        name=phase.name if phase else "",
        intro=prose.blocks(phase.intro, links) if phase else Markdown(""),
        years=tuple(_years(stretch, links, anchor, begun)),
    )


def _years(stretch: Stretch, links: Links, chapter: str, begun: set[int]) -> Iterator[Year]:
    for year, stops in groupby(stretch.stops, key=lambda stop: stop.start.year):
        anchor = f"y{year}-{chapter}" if year in begun else f"y{year}"
        begun.add(year)
        yield Year(year, anchor, tuple(_shown(stop, links) for stop in stops))


def _shown(stop: Stop, links: Links) -> Shown:
    event = stop.event
    return Shown(
        id=stop.id,
        kind=stop.kind.value,
        when=stop.when,
        iso=stop.start.iso,
        title=stop.title,
        place=stop.place,
        description=prose.line(stop.description, links),
        documents=tuple(_document(symbol, links) for symbol in stop.documents),
        remarks=tuple(prose.line(remark, links) for remark in event.remarks) if event else (),
        sources=event.sources if event else (),
    )


def _document(symbol: Symbol, links: Links) -> Markdown:
    entry = links.edition.find(symbol)
    return links.document(symbol, entry.record.designated if entry else symbol.text)

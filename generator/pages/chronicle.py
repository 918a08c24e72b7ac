"""The timeline: phases, in them years, in them events and documents in order.

One page while they have room on it; then the page has the phases and the number of entries of each year, and each year
has pages of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from generator import pictures
from generator.edition import Edition, Stop, Stretch
from generator.keeping import digest
from generator.pages import prose
from generator.pages.forwarding import boxes
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pages.plan import Plan
from generator.pages.press import matter
from generator.pages.room import Room, sheet_file, sheets
from generator.pages.ways import Tally, beside, numbered
from generator.records import EventKind, Source
from generator.symbols import Symbol

__all__ = ["FILE", "KINDS", "Chapter", "Shown", "Within", "Year", "chapters", "leaves", "moved"]

FILE = "timeline.md"
_FOLDER = "timeline"

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
    years: tuple[Year, ...] = ()
    tallies: tuple[Tally, ...] = ()
    """Instead of the years, on an overview."""


@dataclass(frozen=True, slots=True)
class Within:
    """What one year holds of a stretch, on a page of its own."""

    anchor: str
    phase: Markdown
    """The link to the phase; empty outside the phases."""

    entries: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """The stops of a stretch that begin in one year, before they are shown."""

    year: int
    anchor: str
    stretch: int
    """The place of the stretch in the timeline."""

    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What a page of a divided timeline holds of one year."""

    file: str
    number: int
    count: int
    """How many sheets the year has."""

    runs: tuple[_Run, ...]


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The timeline; where it has become an overview, the pages of the years too.

    A year's page depends on its own stops and what they name; the overview on how many stops each year has.
    """
    edition, links, room = plan.edition, plan.links.at(FILE), plan.room
    years = [stop.start.year for stretch in edition.timeline for stop in stretch.stops]
    said = f", from {min(years)} to {max(years)}" if years else ""
    front = matter("Timeline", f"Documents and events in order{said}.", kind="timeline")
    if len(years) <= room.stops:
        found = chapters(links)
        shown = (entry for chapter in found for year in chapter.years for entry in year.entries)
        drawn = pictures.overview(edition)
        yield ready(FILE, "chronicle", front, {"overview": drawn, "chapters": found, "kinds": _kinds(shown)})
        return
    drawn = pictures.overview_of_years(edition, lambda year: f"{_FOLDER}/{year}")
    values = {"overview": drawn, "chapters": _tallied(links), "count": len(years)}
    front["moved"] = str(boxes(links.moved, FILE, room.moved))
    yield ready(FILE, "chronicle-overview", front, values)
    yield from _years_apart(plan)


def moved(edition: Edition, room: Room) -> dict[tuple[str, str], str]:
    """Where the stops of a divided timeline and the beginnings of its years stand now, by their place on the whole."""
    if sum(len(stretch.stops) for stretch in edition.timeline) <= room.stops:
        return {}
    found: dict[tuple[str, str], str] = {}
    for sheet in _sheets(edition, room):
        for run in sheet.runs:
            found.setdefault((FILE, run.anchor), sheet.file)
            found.update(((FILE, stop.id), sheet.file) for stop in run.stops)
    return found


def chapters(links: Links) -> tuple[Chapter, ...]:
    """The whole timeline in order."""
    return tuple(replace(chapter, years=tuple(_year(run, links) for run in runs)) for chapter, runs in _chapters(links))


def _tallied(links: Links) -> tuple[Chapter, ...]:
    """The same with how much each year holds."""
    return tuple(
        replace(chapter, tallies=tuple(_tally(run, links) for run in runs)) for chapter, runs in _chapters(links)
    )


def _chapters(links: Links) -> Iterator[tuple[Chapter, tuple[_Run, ...]]]:
    for number, (stretch, runs) in enumerate(zip(links.edition.timeline, _runs(links.edition), strict=True)):
        phase = stretch.phase
        intro = prose.blocks(phase.intro, links) if phase else Markdown("")
        yield Chapter(_id(number, stretch), phase.name if phase else "", intro), runs


def _id(number: int, stretch: Stretch) -> str:
    return stretch.phase.id if stretch.phase else f"outside-{number}"


def _runs(edition: Edition) -> Iterator[tuple[_Run, ...]]:
    """The years of each stretch; one that has begun in a stretch before has the stretch in its anchor."""
    begun: set[int] = set()
    for number, stretch in enumerate(edition.timeline):
        runs = []
        for year, stops in groupby(stretch.stops, key=lambda stop: stop.start.year):
            anchor = f"y{year}-{_id(number, stretch)}" if year in begun else f"y{year}"
            begun.add(year)
            runs.append(_Run(year, anchor, number, tuple(stops)))
        yield tuple(runs)


def _year(run: _Run, links: Links) -> Year:
    return Year(run.year, run.anchor, tuple(_shown(stop, links) for stop in run.stops))


def _tally(run: _Run, links: Links) -> Tally:
    return Tally(run.anchor, links.page(FILE, run.year, run.anchor), len(run.stops))


def _sheets(edition: Edition, room: Room) -> Iterator[_Sheet]:
    """The pages of all years in the order of time."""
    every = sorted((run for runs in _runs(edition) for run in runs), key=lambda run: run.year)
    for year, runs in groupby(every, key=lambda run: run.year):
        cut = sheets([(run, stop) for run in runs for stop in run.stops], room.stops)
        for number, held in enumerate(cut, start=1):
            grouped = groupby(held, key=lambda pair: pair[0])
            clipped = tuple(replace(run, stops=tuple(stop for _, stop in pairs)) for run, pairs in grouped)
            yield _Sheet(sheet_file(f"{_FOLDER}/{year}", number), number, len(cut), clipped)


def _years_apart(plan: Plan) -> Iterator[Leaf]:
    found = list(_sheets(plan.edition, plan.room))
    files = [(sheet.file, str(sheet.runs[0].year)) for sheet in found if sheet.number == 1]
    places = {file: place for place, (file, _) in enumerate(files)}
    for sheet in found:
        at, year = plan.links.at(sheet.file), sheet.runs[0].year
        values = {
            "year": year,
            "ways": (at.page(FILE, "Timeline"), *beside(files, places[f"{_FOLDER}/{year}.md"], at)),
            "pages": numbered(f"{_FOLDER}/{year}", sheet.number, sheet.count, at),
            "first": sheet.number == 1,
        }
        front = matter(f"Timeline, {year}", f"Documents and events of {year}, in order.", kind="timeline", part="year")
        shown = (symbol for run in sheet.runs for stop in run.stops for symbol in stop.documents)
        faces = (entry.face for symbol in shown if (entry := plan.edition.find(symbol)))
        rests_on = digest(plan.ground, repr(sheet), repr(values), *faces)
        yield Leaf(sheet.file, "chronicle-year", front, rests_on, partial(_filled, sheet, values, at))


def _filled(sheet: _Sheet, values: Mapping[str, object], links: Links) -> Mapping[str, object]:
    stretches = tuple(_within(run, links) for run in sheet.runs)
    kinds = _kinds(entry for each in stretches for entry in each.entries)
    return {**values, "stretches": stretches, "kinds": kinds}


def _within(run: _Run, links: Links) -> Within:
    phase = links.edition.timeline[run.stretch].phase
    name = links.page(FILE, phase.name, phase.id) if phase else Markdown("")
    return Within(run.anchor, name, tuple(_shown(stop, links) for stop in run.stops))


def _kinds(shown: Iterable[Shown]) -> dict[str, str]:
    present = {entry.kind for entry in shown}
    return {kind.value: name for kind, name in KINDS.items() if kind.value in present}


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

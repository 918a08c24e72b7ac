"""What no field can know by itself: rules within one record, and between all of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.faults import Fault
from generator.records.events import Timeline
from generator.records.model import Record
from generator.records.reading import Sheet, read
from generator.symbols import Symbol

__all__ = ["Entered", "check_all", "check_one", "check_timeline"]


@dataclass(frozen=True, slots=True)
class Entered:
    """A record with the file it was entered in."""

    record: Record
    file: Path
    path: str
    """Its file's path below ``documents/``, without suffix."""

    text: Path | None = None
    """The held text beside it."""

    given: Sheet | None = None
    """What stands in the file, where it is not written yet."""

    mark: bytes = b""
    """Stands for what stands in the file, and for how it is read."""

    @property
    def sheet(self) -> Sheet:
        """What stands in the file, with its places: wanted only where something is at fault."""
        return self.given or read(self.file)

    @property
    def key_field(self) -> str:
        """The field that holds the record's key."""
        return "symbol" if self.record.symbol else "address"


# --- one record ---------------------------------------------------------------------------------


def check_one(entered: Entered) -> Iterator[Fault]:
    """Every fault of a record that can be seen without looking at another."""
    for rule in (_at_its_path, _in_its_session, _dated, _voted, _with_text, _sourced):
        yield from rule(entered)


def _at_its_path(entered: Entered) -> Iterator[Fault]:
    key = entered.record.key
    if key.path != entered.path:
        yield entered.sheet.fault(
            (entered.key_field,), f'"{key}" in the file {entered.path}.yml', f"the file {key.path}.yml"
        )


def _in_its_session(entered: Entered) -> Iterator[Fault]:
    session, symbol = entered.record.session, entered.record.symbol
    if session and symbol and symbol.session and symbol.session != session:
        yield entered.sheet.fault(("session",), f'"{session}"', f'"{symbol.session}", as the symbol has it')


def _dated(entered: Entered) -> Iterator[Fault]:
    date, kind = entered.record.date, entered.record.date_kind
    if date and not kind:
        yield entered.sheet.fault(("date",), "a date of no kind", 'a "date_kind" beside it')
    if kind and not date:
        yield entered.sheet.fault(("date_kind",), "the kind of no date", 'a "date" beside it')
    distributed = entered.record.distributed
    if date and distributed and distributed.last < date.first:
        yield entered.sheet.fault(("distributed",), f"{distributed}, before {date}", "a day on or after the date")


def _voted(entered: Entered) -> Iterator[Fault]:
    adoption = entered.record.adoption
    if adoption and adoption.vote and not adoption.source:
        yield entered.sheet.fault(("adoption", "vote"), f'"{adoption.vote}" without a source', 'a "source" beside it')


def _with_text(entered: Entered) -> Iterator[Fault]:
    """What speaks of a held text needs one, and a held text needs its origin."""
    if entered.text:
        if not entered.record.text:
            yield entered.sheet.fault(
                (), f'no field "text" beside {entered.text.name}', "where the held text comes from"
            )
        yield from _unchanged(entered, entered.text)
        return
    for field in ("text", "notes", "emendations", "differences", "outcomes"):
        if getattr(entered.record, field):
            yield entered.sheet.fault_at_key((field,), f'"{field}" without a held text', "a text beside the record")


def _unchanged(entered: Entered, file: Path) -> Iterator[Fault]:
    """A held text is never edited; where its checksum is on record, that is proved."""
    held = entered.record.text
    if held and held.sha256 and sha256(file.read_bytes()).hexdigest() != held.sha256:
        found = f"the checksum of another file than {file.name} is now"
        yield entered.sheet.fault(("text", "sha256"), found, "the text as it was obtained; correct it by emendations")


def _sourced(entered: Entered) -> Iterator[Fault]:
    for number, source in enumerate(entered.record.sources):
        if not source.official and not source.read_in:
            yield entered.sheet.fault(
                ("sources", number), "a source that names nothing", '"official", "read_in" or both'
            )


# --- all records --------------------------------------------------------------------------------

_POINTERS = ("adopted_as", "parent")
"""The fields that point to another record, which must be there."""


def check_all(entries: Mapping[Symbol, Entered], named: Set[str]) -> Iterator[Fault]:
    """Every fault between records.

    ``entries`` are keyed by each record's own symbol; ``named`` are the paths of all record files,
    so that a record that could not be read is not reported again by those that point to it.
    """
    owners = {key: key for key in entries}
    for entered in entries.values():
        yield from _claims(entered, owners, entries)
    for entered in entries.values():
        yield from _goals_exist(entered, owners, named)
    yield from _cycles(entries, owners)


def _claims(entered: Entered, owners: dict[Symbol, Symbol], entries: Mapping[Symbol, Entered]) -> Iterator[Fault]:
    """Enters a record's aliases among the owners; a symbol that another document has is a fault."""
    for number, alias in enumerate(entered.record.aliases):
        owner = owners.setdefault(alias, entered.record.key)
        if owner != entered.record.key or alias in entries:
            found = f'"{alias}", which {entries[owner].file} has already'
            yield entered.sheet.fault(("aliases", number), found, "one record for one document")


def _goals_exist(entered: Entered, owners: Mapping[Symbol, Symbol], named: Set[str]) -> Iterator[Fault]:
    for field in _POINTERS:
        goal = getattr(entered.record, field)
        if goal is not None and goal not in owners and goal.path not in named:
            yield entered.sheet.fault((field,), f'"{goal}", which has no record', "the symbol of a document on record")


def _cycles(entries: Mapping[Symbol, Entered], owners: Mapping[Symbol, Symbol]) -> Iterator[Fault]:
    """One fault for each circle, at the field with which its first member enters it."""
    goals = {key: _goals(entered.record, owners) for key, entered in entries.items()}
    told: set[Symbol] = set()
    for key, entered in entries.items():
        circle = _circle(key, goals)
        if circle and told.isdisjoint(circle):
            told.update(circle)
            field = goals[key][(*circle, key)[1]]
            yield entered.sheet.fault((field,), "the circle " + " → ".join(map(str, (*circle, key))), "an end to it")


def _goals(record: Record, owners: Mapping[Symbol, Symbol]) -> dict[Symbol, str]:
    """The documents on record to which a record points, each with the field that does."""
    named = ((owners.get(getattr(record, field)), field) for field in _POINTERS)
    return {goal: field for goal, field in named if goal is not None}


def _circle(start: Symbol, goals: Mapping[Symbol, Mapping[Symbol, str]]) -> list[Symbol]:
    """The way from ``start`` back to itself, or nothing."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop()
        if start in goals[way[-1]]:
            return way
        ways += [[*way, goal] for goal in goals[way[-1]] if goal not in seen]
        seen.update(goals[way[-1]])
    return []


# --- the timeline -------------------------------------------------------------------------------


def check_timeline(timeline: Timeline, sheet: Sheet, known: Set[str]) -> Iterator[Fault]:
    """Every fault of ``events.yml``; ``known`` are the paths of the documents on record."""
    yield from _ids_once(timeline, sheet)
    yield from _phases_in_order(timeline, sheet)
    for number, event in enumerate(timeline.events):
        route = ("events", number)
        if event.end and event.end.last < event.start.first:
            yield sheet.fault((*route, "end"), f"{event.end}, before {event.start}", "a day on or after the start")
        for place, symbol in enumerate(event.documents):
            if symbol.path not in known:
                found = f'"{symbol}", which has no record'
                yield sheet.fault((*route, "documents", place), found, "the symbol of a document on record")


def _ids_once(timeline: Timeline, sheet: Sheet) -> Iterator[Fault]:
    seen: set[str] = set()
    for field in ("phases", "events"):
        for number, entry in enumerate(getattr(timeline, field)):
            if entry.id in seen:
                yield sheet.fault((field, number, "id"), f'"{entry.id}" a second time', "an id of its own")
            seen.add(entry.id)


def _phases_in_order(timeline: Timeline, sheet: Sheet) -> Iterator[Fault]:
    for number, phase in enumerate(timeline.phases):
        if phase.end.last < phase.start.first:
            yield sheet.fault(
                ("phases", number, "to"), f"{phase.end}, before {phase.start}", "a day on or after the start"
            )
        if number and phase.start.first <= (before := timeline.phases[number - 1]).end.last:
            found = f'{phase.start}, inside "{before.name}"'
            yield sheet.fault(("phases", number, "from"), found, f"a day after {before.end}")

"""The timeline: events, and the documents that no event tells of, in one order, divided into phases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.edition.model import Stop, Stretch
from generator.records import Content, DateKind, DocumentKind, Event, EventKind, PartialDate, Record
from generator.symbols import Symbol

__all__ = ["stops_of", "timeline"]

_KINDS = {
    DocumentKind.RESOLUTION: EventKind.RESOLUTION,
    DocumentKind.DECISION: EventKind.RESOLUTION,
    DocumentKind.DRAFT: EventKind.DRAFT,
    DocumentKind.ADDENDUM: EventKind.DRAFT,
    DocumentKind.OUTCOME: EventKind.OUTCOME,
    DocumentKind.MINISTERIAL: EventKind.OUTCOME,
}


def timeline(content: Content) -> tuple[Stretch, ...]:
    """Every event and every dated document once, by its first day, in stretches of the phases."""
    told = {content.key(symbol) for event in content.events for symbol in _tells_of(event, content)}
    untold = (record for key, record in content.records.items() if key not in told and record.date)
    stops = sorted(
        (*map(_of_event, content.events), *map(_of_document, untold)),
        key=lambda stop: (stop.start.first, stop.end.last, stop.id),
    )
    grouped = groupby(stops, key=lambda stop: content.phase_of(stop.start))
    return tuple(Stretch(phase, tuple(group)) for phase, group in grouped)


def _tells_of(event: Event, content: Content) -> Iterator[Symbol]:
    """The documents that came about on the day of the event: those it has no need to be told beside."""
    for symbol in event.documents:
        record = content.record(symbol)
        if record and record.date and _overlap(record.date, event.start, event.until):
            yield symbol


def _overlap(date: PartialDate, start: PartialDate, end: PartialDate) -> bool:
    """Whether a date, which may be a whole year, can lie between two others."""
    return date.first <= end.last and start.first <= date.last


def _of_event(event: Event) -> Stop:
    return Stop(
        id=event.id,
        start=event.start,
        end=event.until,
        when=event.printed,
        kind=event.kind,
        title=event.title,
        description=event.description,
        place=event.place or "",
        documents=event.documents,
        event=event,
    )


def _of_document(record: Record) -> Stop:
    assert record.date is not None  # noqa: S101 - only dated documents are asked for
    return Stop(
        id="doc-" + "".join(c if c.isalnum() else "-" for c in record.key.text.casefold()),
        start=record.date,
        end=record.date,
        when=_when(record),
        kind=_KINDS.get(record.kind, EventKind.REPORT),
        title=record.heading,
        description=f"{record.kind.label}, {record.designated}.",
        documents=(record.key,),
    )


def _when(record: Record) -> str:
    plain = record.date_kind in {None, DateKind.ADOPTED, DateKind.PUBLISHED, DateKind.DISTRIBUTED}
    return str(record.date) if plain else f"{record.date} ({record.date_kind})"


def stops_of(stretches: Iterable[Stretch], content: Content) -> Mapping[Symbol, str]:
    """For each document the id of its own stop: the one of its date if there is one, else the first that names it."""
    naming: defaultdict[Symbol, list[Stop]] = defaultdict(list)
    for stretch in stretches:
        for stop in stretch.stops:
            for symbol in stop.documents:
                naming[content.key(symbol)].append(stop)
    return {key: _own(content.records[key], stops).id for key, stops in naming.items() if key in content.records}


def _own(record: Record, stops: Sequence[Stop]) -> Stop:
    dated = [stop for stop in stops if record.date and _overlap(record.date, stop.start, stop.end)]
    about_it_first = sorted(dated, key=lambda stop: stop.documents[0] != record.key)
    return (about_it_first or list(stops))[0]

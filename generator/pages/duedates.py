"""The due dates of requests as iCalendar files: only what the texts themselves date to a month or closer.

A month is an all-day stretch of its days, a day of every year comes back each year. Sessions and whole years are left
out: an entry that lasts a year helps nobody who looks at a week. Once the requests have outgrown their page, each year
in which some are due has a file of its own, and the one for all has what is due from the year of the newest text on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from icalendar import Calendar, Event

from generator.edition import Edition, Entry
from generator.edition.asked import Told, ToldTime
from generator.keeping import digest
from generator.mandates import DayOfYear, Period
from generator.mandates.when import When
from generator.pages.leaves import Leaf
from generator.pages.links import place_in_words
from generator.pages.mandates import One, every
from generator.pages.plan import Plan

__all__ = ["FILE", "calendar", "file_of_year", "leaves", "years"]

FILE = "mandates.ics"

_LONGEST = timedelta(days=92)
"""A period longer than a quarter of a year is no date."""


class _Due(NamedTuple):
    """A time of a request, closely dated."""

    one: One
    told: Told
    time: ToldTime
    first: date
    last: date
    is_yearly: bool


def file_of_year(year: object) -> str:
    """The calendar of what is due in one year: ``mandates/2006.ics``."""
    return f"mandates/{year}.ics"


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The files: one, or where the requests are divided one more for each year in which something is due."""
    edition, found = plan.edition, every(plan.edition)
    times = tuple(_times(found))
    if len(found) <= plan.room.requests:
        yield _leaf(FILE, times)
        return
    by_year: defaultdict[int, list[_Due]] = defaultdict(list)
    for each in times:
        by_year[each.first.year].append(each)
    newest = max((entry.record.date.year for entry in edition.entries.values() if entry.record.date), default=0)
    coming = [each for each in times if each.is_yearly or each.last.year >= newest]
    yield _leaf(FILE, coming)
    yield from (_leaf(file_of_year(year), by_year[year]) for year in sorted(by_year))


def _leaf(file: str, times: Sequence[_Due]) -> Leaf:
    rests_on = digest(*(each.one.entry.identity + f"{each.time.anchor} {each.time.start}".encode() for each in times))
    return Leaf(file, "", {}, rests_on, lambda: {"text": _calendar(times)})


def years(found: Iterable[One]) -> set[int]:
    """The years in which something is due that a calendar has."""
    return {each.first.year for each in _times(found)}


def calendar(edition: Edition) -> str:
    """All of it in one file, with the line ends that the format asks for; the same for the same edition."""
    return _calendar(_times(every(edition)))


def _calendar(times: Iterable[_Due]) -> str:
    found = Calendar()
    found.add("prodid", "-//Recalling//Who is asked to do what//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Recalling: who is asked to do what")
    for each in times:
        found.add_component(_event(each))
    return str(found.to_ical().decode("utf-8"))


def _times(found: Iterable[One]) -> Iterator[_Due]:
    for one in found:
        told = one.mandate.told
        for words, when in zip(told.times if told else (), one.mandate.times, strict=False):
            if told and (days := _days(when, one.entry)):
                yield _Due(one, told, words, *days, isinstance(when, DayOfYear))


def _event(due: _Due) -> Event:
    record, anchor = due.one.entry.record, due.time.anchor
    assert record.date is not None  # noqa: S101 - nothing is due of a text without a date
    event = Event()
    event.add("uid", f"{record.key.text}/{anchor}/{due.time.start}@recalling")
    event.add("dtstamp", datetime.combine(record.date.last, time(), UTC))
    event.add("dtstart", due.first)
    event.add("dtend", due.last + timedelta(days=1))
    if due.is_yearly:
        event.add("rrule", {"freq": "yearly"})
    event.add("summary", f"{_asked(due.one)}: {record.designated}, {place_in_words(anchor)}")
    event.add("description", " ".join(part.words for part in due.told.parts))
    event.add("url", record.key.address)
    event.add("transp", "TRANSPARENT")
    return event


def _days(when: When, entry: Entry) -> tuple[date, date] | None:
    """The first day and the last; for a day of every year the first one after the text was adopted."""
    match when:
        case _ if entry.record.date is None:
            return None
        case Period() as period if period.month and period.last - period.first <= _LONGEST:
            return period.first, period.last
        case DayOfYear(month=month, day=int(day)) if (month, day) != (2, 29):
            adopted = entry.record.date.last
            first = date(adopted.year, month, day)
            first = first if first > adopted else date(adopted.year + 1, month, day)
            return first, first
        case _:
            return None


def _asked(one: One) -> str:
    return ", ".join(one.mandate.addressees) or one.mandate.verb.value.capitalize()

"""The due dates of requests as an iCalendar file: only what the texts themselves date to a month or closer.

A month is an all-day stretch of its days, a day of every year comes back each year. Sessions and whole years are left
out: an entry that lasts a year helps nobody who looks at a week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.edition import Edition, Entry, Holding
from generator.edition.references import holder_of
from generator.mandates import DayOfYear, Period, Request, Span, Time
from generator.pages.links import place_in_words

__all__ = ["FILE", "calendar"]

FILE = "mandates.ics"

_LONGEST = timedelta(days=92)
"""A period longer than a quarter of a year is no date."""


def calendar(edition: Edition) -> str:
    """The whole file, with the line ends that the format asks for; the same whenever the same edition is built."""
    found = Calendar()
    found.add("prodid", "-//Recalling//Who is asked to do what//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Recalling: who is asked to do what")
    for entry, holding in edition.held():
        for request, when in _dated(holding):
            if event := _event(entry, holding, request, when):
                found.add_component(event)
    return str(found.to_ical().decode("utf-8"))


def _dated(holding: Holding) -> Iterator[tuple[Request, Time]]:
    return ((request, when) for request in holding.requests for when in request.times)


def _event(entry: Entry, holding: Holding, request: Request, when: Time) -> Event | None:
    days = _days(when, entry)
    if days is None or entry.record.date is None:
        return None
    anchor = holder_of(holding.document, when.span.key).anchor
    place = place_in_words(anchor)
    event = Event()
    event.add("uid", f"{entry.symbol.text}/{anchor}/{when.span.start}@recalling")
    event.add("dtstamp", datetime.combine(entry.record.date.last, time(), UTC))
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + timedelta(days=1))
    if isinstance(when.when, DayOfYear):
        event.add("rrule", {"freq": "yearly"})
    event.add("summary", f"{_asked(request)}: {entry.record.designated}, {place}")
    event.add("description", " ".join(_words(holding, span) for span in request.actions))
    event.add("url", entry.symbol.address)
    event.add("transp", "TRANSPARENT")
    return event


def _days(when: Time, entry: Entry) -> tuple[date, date] | None:
    """The first day and the last; for a day of every year the first one after the text was adopted."""
    match when.when:
        case Period() as period if period.month and period.last - period.first <= _LONGEST:
            return period.first, period.last
        case DayOfYear(month=month, day=int(day)) if entry.record.date and (month, day) != (2, 29):
            adopted = entry.record.date.last
            first = date(adopted.year, month, day)
            first = first if first > adopted else date(adopted.year + 1, month, day)
            return first, first
        case _:
            return None


def _asked(request: Request) -> str:
    return ", ".join(each.name for each in request.addressees) or request.verb.value.capitalize()


def _words(holding: Holding, span: Span) -> str:
    return holder_of(holding.document, span.key).text.words[span.start : span.end]

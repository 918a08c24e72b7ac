"""When what is asked is due or done: sessions, dates, periods, frequencies and lengths of time.

A time counts where it goes with what is asked (see :mod:`generator.mandates.bearing`); a budget "for 2021", a
resolution "of 20 December 2002" and "the 2020 review cycle" name no time of a request.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.mandates.bearing import Bearing
from generator.mandates.dates import Found, date_at, number_at, range_at, year_at
from generator.mandates.frequencies import STARTS, from_now_at, period_at, rate_at
from generator.mandates.model import Bound
from generator.mandates.sessions import Owner, sessions_at
from generator.mandates.tokens import Line, Phrase, Stretch, phrases, word_set
from generator.mandates.when import DayOfYear, Period, When

__all__ = ["Timed", "times"]


class Timed(NamedTuple):
    """A time in a line."""

    stretch: Stretch
    bound: Bound
    when: When


_STARTING = ("starting", "beginning", "commencing")
_LEADS: dict[Phrase, Bound] = {
    tuple(words.split()): bound
    for bound, run in {
        Bound.BY: ("by", "no later than", "not later than"),
        Bound.AT: ("at", "in", "on", "during", "throughout", "over", "of", "towards", "early in", "late in"),
        Bound.FOR: ("for",),
        Bound.BEFORE: ("before", "prior to", "in advance of", "well in advance of", "in time for"),
        Bound.FROM: (
            *("from", "as from", "as of", "after", "effective", "effective from", "with effect from"),
            *(f"{word} {preposition}" for word in _STARTING for preposition in ("at", "in", "on", "from", "with")),
        ),
        Bound.UNTIL: ("until", "through"),
    }.items()
    for words in run
}
_LED = phrases(*(" ".join(lead) for lead in _LEADS))
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_EDGES = phrases(
    *("the end of", "end of", "the beginning of", "the course of", "the middle of", "late", "early", "the"),
    *(
        "the period",
        "the period from",
        "the financial period",
        "the financial period from",
        "the year",
        "the years",
        "the biennium",
        "the first day of",
    ),
    *(f"the {which} {day} of" for which in ("first", "second", "third", "last") for day in _WEEKDAYS),
)
"""What may stand between the preposition and the date."""

_ENDS = phrases("the end of", "end of")
_NOT_OF_SESSIONS = word_set("on for over towards")
_NAMING = word_set("proclaim declare designate")
_COMMAS = phrases(", and", ",", "and")


def times(line: Line, stretch: Stretch, owner: Owner, adopted: date | None) -> Iterator[Timed]:
    """The times in a stretch of a line, in order; ``owner`` says whose session it may be that has no other owner."""
    bearing = Bearing(line, stretch.start, adopted)
    behind = stretch.start
    for at in range(*stretch):
        if at >= behind and _may_begin(line, at) and (found := _read(line, at, owner)):
            bearing.pass_up_to(at)
            yield from (timed for timed in found if bearing.counts(found[0].stretch.start, *timed))
            behind = max(timed.stretch.end for timed in found)


def _may_begin(line: Line, at: int) -> bool:
    """Whether a time can begin here at all: most words are passed over by this one look."""
    word = line.lows[at]
    return word in _LED or word in STARTS or number_at(line, at) is not None or line.low(at - 1) in _NAMING


def _read(line: Line, at: int, owner: Owner) -> list[Timed]:
    """Time = lead ( sessions | length | dates ) | rate | length since now | a date that is proclaimed."""
    lead = tuple(line.low(near) for near in range(at, line.past(at, _LED)))
    found = _led(line, at, lead, owner) if lead else []
    return found or _rate(line, at) or _from_now(line, at) or _proclaimed(line, at)


def _led(line: Line, at: int, lead: Phrase, owner: Owner) -> list[Timed]:
    bound, start = _LEADS[lead], at + len(lead)
    if lead == ("for",) and (length := period_at(line, start)):
        return [Timed(Stretch(at, length.end), Bound.FOR, length.length)]
    return _sessions(line, at, lead, owner) or _dates(line, at, start, lead, bound)


def _sessions(line: Line, at: int, lead: Phrase, owner: Owner) -> list[Timed]:
    if lead[-1] in _NOT_OF_SESSIONS or (lead == ("of",) and line.low(at - 1) not in {"agenda", "debate"}):
        return []
    found = sessions_at(line, at + len(lead), owner)
    starts = [at, *(each.start for each in found[1:])]
    return [Timed(Stretch(s, f.end), _LEADS[lead], f.when) for s, f in zip(starts, found, strict=False)]


def _dates(line: Line, at: int, start: int, lead: Phrase, bound: Bound) -> list[Timed]:
    """Dates = [ edge ] ( range | date { "," year } )."""
    begin = line.past(start, _EDGES)
    begin += line.low(begin) == "from"
    found = range_at(line, begin) or date_at(line, begin)
    if (
        found is None
        or _is_part_of_name(line, begin, found)
        or not _fits(lead, begin - start, found, line.low(found.end))
    ):
        return []
    bound = _bound(line, start, bound, found)
    return [Timed(Stretch(at, found.end), bound, found.when), *_more_years(line, found.end, bound)]


def _bound(line: Line, start: int, bound: Bound, found: Found) -> Bound:
    """Before the end of a year is by that year; from a day to a day is during these days."""
    if bound is Bound.BEFORE and line.past(start, _ENDS) > start:
        return Bound.BY
    return Bound.AT if bound is Bound.FROM and _is_range(found) else bound


def _fits(lead: Phrase, edge: int, found: Found, follows: str) -> bool:
    """``for the period 2024–2025``, ``for September 2021``, not "the budget for 2021"; a month needs its year."""
    if lead == ("of",):
        return False
    if lead == ("for",):
        return edge > 1 or bool(found.when.month)
    if lead == ("from",) and not found.when.month and not _is_range(found):
        return follows in {"onward", "onwards", "on"}
    return lead != ("in",) or not isinstance(found.when, DayOfYear)


def _is_range(found: Found) -> bool:
    return isinstance(found.when, Period) and found.when.to is not None


def _is_part_of_name(line: Line, begin: int, found: Found) -> bool:
    """``2017/18``, ``the 2020 review cycle``."""
    named = line.low(begin - 1) == "the" and found.end == begin + 1
    return named or line.low(found.end) in {"–", "/", "-"}


def _more_years(line: Line, at: int, bound: Bound) -> Iterator[Timed]:
    """``in 2021, 2022 and 2023``."""
    while (near := line.past(at, _COMMAS)) > at:
        year = year_at(line, near)
        if year is None:
            return
        yield Timed(Stretch(near, near + 1), bound, Period(year))
        at = near + 1


def _rate(line: Line, at: int) -> list[Timed]:
    rate = rate_at(line, at)
    return [Timed(Stretch(at, rate.end), Bound.EVERY, rate.every)] if rate else []


def _from_now(line: Line, at: int) -> list[Timed]:
    length = from_now_at(line, at)
    return [Timed(Stretch(at, length.end), Bound.WITHIN, length.length)] if length else []


def _proclaimed(line: Line, at: int) -> list[Timed]:
    """``proclaim 17 May … World Information Society Day``, ``proclaim 2027 the International Year of …``."""
    if line.low(at - 1) not in _NAMING:
        return []
    found = date_at(line, at)
    if found is None:
        return []
    bound = Bound.EVERY if isinstance(found.when, DayOfYear) else Bound.AT
    return [Timed(Stretch(at, found.end), bound, found.when)]

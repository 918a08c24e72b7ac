"""When what is asked is due or done: sessions, dates, periods, frequencies and lengths of time.

A time counts where it goes with what is asked (see :mod:`generator.mandates.bearing`); a budget "for 2021", a
resolution "of 20 December 2002" and "the 2020 review cycle" name no time of a request.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.mandates.bearing import Bearing
from generator.mandates.dates import COUNTS, Found, date_at, range_at
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
_NO_LATER = ("no later than", "not later than", "by no later than", "at the latest")
_LEADS: dict[Phrase, Bound] = {
    tuple(words.split()): bound
    for bound, run in {
        Bound.BY: (
            "by",
            *_NO_LATER,
            *(f"{lead} {preposition}" for lead in _NO_LATER for preposition in ("by", "at", "in", "during")),
        ),
        Bound.AT: (
            *("at", "in", "on", "during", "throughout", "over", "of", "towards", "early in", "late in", "between"),
            *("on or around", "on or about", "around"),
        ),
        Bound.WITHIN: ("within",),
        Bound.FOR: ("for",),
        Bound.BEFORE: ("before", "prior to", "in advance of", "well in advance of", "in time for", "ahead of"),
        Bound.FROM: (
            *("from", "as from", "as of", "after", "effective", "effective from", "with effect from", "beyond"),
            *("effective as of", "effective as from", *_STARTING),
            *(f"{word} {preposition}" for word in _STARTING for preposition in ("at", "in", "on", "from", "with")),
        ),
        Bound.UNTIL: ("until", "through", "through to", "up to", "up until", "to", "between now and", "from now until"),
    }.items()
    for words in run
}
_LED = phrases(*(" ".join(lead) for lead in _LEADS))
_UNITS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "day", "week", "part")
_OPENINGS = (" from", " of", *(f" {word}" for word in _STARTING), *(f" {word} on" for word in _STARTING))
_EDGES = phrases(
    *("the end of", "end of", "the beginning of", "the course of", "the middle of", "late", "early", "the", "both"),
    *("the start of", "the remainder of", "the rest of", "the end of the year", "the month of", "the week of"),
    *(f"the {kind}period{behind}" for kind in ("", "financial ", "budget ") for behind in ("", *_OPENINGS)),
    *(f"the {kind}{unit}" for kind in ("", "financial ", "calendar ") for unit in ("year", "years", "biennium")),
    *(f"the {which} {unit} of" for which in ("first", "second", "third", "last") for unit in _UNITS),
)
"""What may stand between the preposition and the date."""

_JOINTS = phrases(", and", ",", "and", "or", ", or")
_ENDS = phrases("the end of", "end of")
_NOT_OF_SESSIONS = word_set("over towards effective around beyond")
_NAMING = word_set("proclaim declare designate")
_SETTING = _NAMING | {"observe"}
_MOVING = ("exten", "prolong", "postpon", "defer", "reschedul")
_MOVED = 15
"""How far, in tokens, the verb of "extend the mandate … to 2030" reaches."""

_BEGINNINGS = _LED.keys() | STARTS | COUNTS.keys()
"""The words that a time can begin with, beside figures."""

_OF_MONTHS = {(word,) for word in (*_STARTING, "beyond")}
_YEARS = word_set("year years biennium")
_BUDGETS = word_set("budget budgets fund states contributions assessment assessments account expenses plan estimates")
"""What is "for the year 2036" without being asked for then."""

_OF_THINGS = {
    ("of",): word_set("agenda debate week segment"),
    ("for",): word_set("report agenda note study paper update briefing"),
}
"""Before these prepositions, what may be of or for a session."""


def times(line: Line, stretch: Stretch, owner: Owner, adopted: date | None) -> Iterator[Timed]:
    """The times in a stretch of a line, in order; ``owner`` says whose session it may be that has no other owner."""
    bearing = Bearing(line, stretch.start, adopted)
    behind = stretch.start
    for at in range(*stretch):
        if at >= behind and _may_begin(line, at) and (found := _read(line, at, owner)):
            bearing.pass_up_to(at)
            yield from (timed for timed in found if bearing.counts(found[0].stretch.start, *timed))
            behind = max(timed.stretch.end for timed in found)
            bearing.skip_to(behind)


def _may_begin(line: Line, at: int) -> bool:
    """Whether a time can begin here at all: most words are passed over by this one look."""
    word = line.lows[at]
    return word in _BEGINNINGS or (len(word) < 4 and word.isdigit()) or (at > 0 and line.lows[at - 1] in _SETTING)


def _read(line: Line, at: int, owner: Owner) -> list[Timed]:
    """Time = lead ( sessions | length | dates ) | rate | length since now | a date that is proclaimed."""
    lead = line.lows[at : line.past(at, _LED)]
    found = _led(line, at, lead, owner) if lead else []
    return found or _rate(line, at) or _from_now(line, at) or _proclaimed(line, at)


def _led(line: Line, at: int, lead: Phrase, owner: Owner) -> list[Timed]:
    bound, start = _LEADS[lead], at + len(lead)
    lasting = lead == ("for",) or (lead == ("by",) and "period" in {line.low(start + 1), line.low(start + 2)})
    if lasting and (length := period_at(line, start)):
        return [Timed(Stretch(at, length.end), Bound.FOR, length.length)]
    if lead == ("to",) and not _is_moved(line, at):
        return []
    return _sessions(line, at, lead, owner) or _dates(line, at, start, lead, bound)


def _is_moved(line: Line, at: int) -> bool:
    """``extend the mandate to 2030``, ``defer its decision to its ninetieth session``."""
    return any(word.startswith(_MOVING) for word in line.lows[max(0, at - _MOVED) : at])


def _sessions(line: Line, at: int, lead: Phrase, owner: Owner) -> list[Timed]:
    if not _is_of_session(line, at, lead):
        return []
    found = sessions_at(line, at + len(lead), owner)
    starts = [at, *(each.start for each in found[1:])]
    return [Timed(Stretch(s, f.end), _LEADS[lead], f.when) for s, f in zip(starts, found, strict=False)]


def _is_of_session(line: Line, at: int, lead: Phrase) -> bool:
    """``agenda of its session``, ``a report for its session``, ``on the margins of its session``; not "over its"."""
    if lead == ("on",):
        return line.low(at + 2) in {"margins", "sidelines"}
    if lead in _OF_THINGS:
        return line.low(at - 1) in _OF_THINGS[lead]
    return lead[-1] not in _NOT_OF_SESSIONS


def _dates(line: Line, at: int, start: int, lead: Phrase, bound: Bound) -> list[Timed]:
    """Dates = [ edge ] ( range | date { "," year } )."""
    begin = line.past(start, _EDGES)
    begin += line.low(begin) == "from"
    found = range_at(line, begin, "and" if lead == ("between",) else "to") or date_at(line, begin)
    if found is None or _is_part_of_name(line, begin, found) or not _fits(line, at, lead, begin - start, found):
        return []
    bound = _bound(line, start, bound, found)
    return [Timed(Stretch(at, found.end), bound, found.when), *_more_dates(line, found.end, bound)]


def _more_dates(line: Line, at: int, bound: Bound) -> Iterator[Timed]:
    """``in 2021, 2022 and 2023``, ``by the end of 2021 or the beginning of 2022``."""
    while (joint := line.past(at, _JOINTS)) > at:
        near = line.past(joint, _EDGES)
        found = range_at(line, near) or date_at(line, near)
        if found is None:
            return
        yield Timed(Stretch(joint, found.end), bound, found.when)
        at = found.end


def _bound(line: Line, start: int, bound: Bound, found: Found) -> Bound:
    """Before the end of a year is by that year; from a day to a day is during these days."""
    if bound is Bound.BEFORE and line.past(start, _ENDS) > start:
        return Bound.BY
    return Bound.AT if bound is Bound.FROM and _is_range(found) else bound


def _fits(line: Line, at: int, lead: Phrase, edge: int, found: Found) -> bool:
    """``for the period 2024–2025``, ``for September 2021``, not "the budget for 2021"; a month needs its year."""
    before, month = line.low(at - 1), bool(found.when.month)
    match lead:
        case ("at",) | ("in",):
            return before != "as"
        case ("between",):
            return _is_range(found)
        case ("for",):
            return before not in _BUDGETS if line.low(at + edge) in _YEARS else edge > 1 or month
        case ("as", "of"):
            return before in {"", ",", "effective"}
        case ("from",):
            return month or _is_range(found) or line.low(found.end) in {"onward", "onwards", "on"}
        case _:
            return lead != ("of",) and (month or lead not in _OF_MONTHS)


def _is_range(found: Found) -> bool:
    return isinstance(found.when, Period) and found.when.to is not None


def _is_part_of_name(line: Line, begin: int, found: Found) -> bool:
    """``2017/18``, ``the 2020 review cycle``."""
    named = line.low(begin - 1) == "the" and found.end == begin + 1
    return named or line.low(found.end) in {"–", "/", "-"}


def _rate(line: Line, at: int) -> list[Timed]:
    rate = rate_at(line, at)
    return [Timed(Stretch(at, rate.end), Bound.EVERY, rate.every)] if rate else []


def _from_now(line: Line, at: int) -> list[Timed]:
    length = from_now_at(line, at)
    return [Timed(Stretch(at, length.end), length.bound, length.length)] if length else []


def _proclaimed(line: Line, at: int) -> list[Timed]:
    """``proclaim 17 May … World Information Society Day``, ``observe 2027 as the International Year of …``."""
    found = date_at(line, at) if line.low(at - 1) in _SETTING else None
    if found is None or not (line.low(at - 1) in _NAMING or line.low(found.end) == "as"):
        return []
    bound = Bound.EVERY if isinstance(found.when, DayOfYear) else Bound.AT
    return [Timed(Stretch(at, found.end), bound, found.when)]

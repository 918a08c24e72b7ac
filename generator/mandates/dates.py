"""Dates as texts print them: "June 2006", "31 December 2023", "2 and 3 June 2022", "the second quarter of 2023"."""

from __future__ import annotations

import calendar
from typing import NamedTuple

from generator.citations.tokens import MONTHS
from generator.mandates.tokens import Line, phrases, word_set
from generator.mandates.when import DayOfYear, Duration, Period

__all__ = ["COUNTS", "Found", "date_at", "duration_at", "number_at", "range_at", "year_at"]

_MONTHS = {name.lower(): number for name, number in MONTHS.items()}
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
COUNTS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "twenty-four": 24},
    **{"thirteen": 13, "fourteen": 14, "seventeen": 17, "nineteen": 19, "forty": 40, "fifty": 50, "hundred": 100},
    **{"thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90},
}
"""Small numbers in words."""

_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_KINDS_OF_DAY = word_set("working calendar business consecutive")
_JOINTS = phrases(", and", ",", "and")
_PARTS = {("first", "half"): (1, 6), ("second", "half"): (7, 12), ("first", "quarter"): (1, 3),
          ("second", "quarter"): (4, 6), ("third", "quarter"): (7, 9), ("fourth", "quarter"): (10, 12),
          ("last", "quarter"): (10, 12)}  # fmt: skip
_OPENINGS = _WEEKDAYS | _MONTHS.keys() | {first for first, _ in _PARTS}
"""The words that a date begins with, beside numbers and "mid-"."""

_NEXT_DATE = 10
_ENDING = phrases("and ending", "and ending on", ", ending", ", ending on")
_IN_DATES = _WEEKDAYS | _MONTHS.keys() | word_set("and , from to on")
_DASHES = frozenset(("–", "-", "\u2012", "—"))


class Found(NamedTuple):
    """A time and the token behind it."""

    when: Period | DayOfYear
    end: int


def year_at(line: Line, at: int) -> int | None:
    """The year that stands here, if a number from 1946 to 2099 does and no name goes on with it ("2030 Agenda").

    "Mid-2024" is that year.
    """
    word = line.low(at).removeprefix("mid-")
    if len(word) != 4 or not (word.isascii() and word.isdigit()) or not 1946 <= int(word) <= 2099:
        return None
    return None if line.is_capital(at + 1) else int(word)


def date_at(line: Line, at: int) -> Found | None:
    """Date = [ weekday ] day [ "and" day ] month [ year ] | [ "mid-" ] month [ year ] | part "of" year | year."""
    word = line.low(at)
    if word not in _OPENINGS and not word[:1].isdigit() and not word.startswith("mid-"):
        return None
    at += (word in _WEEKDAYS) * (1 + (line.low(at + 1) == ","))
    if (day := _day(line, at)) is not None:
        return _days(line, at, day)
    month = _MONTHS.get(line.low(at).removeprefix("mid-"))
    if month and line.is_capital(at) | line.low(at).startswith("mid-"):
        return _in_year(line, at + 1, month, None)
    if (part := _part(line, at)) is not None:
        return part
    year = year_at(line, at)
    return Found(Period(year), at + 1) if year else None


def _day(line: Line, at: int) -> int | None:
    word = line.low(at)
    return int(word) if word.isascii() and word.isdigit() and len(word) < 3 and 1 <= int(word) <= 31 else None


def _days(line: Line, at: int, day: int) -> Found | None:
    """``2 and 3 June 2022`` is one period of two days; days that do not follow each other are not read."""
    last = _day(line, at + 2) if line.low(at + 1) in {"and", "to"} | _DASHES else None
    month_at = at + 1 if last is None else at + 3
    month = _MONTHS.get(line.low(month_at))
    if month is None or not line.is_capital(month_at):
        return None
    found = _in_year(line, month_at + 1, month, day)
    if last is None or found is None:
        return found
    if not isinstance(found.when, Period):
        return None
    end = _period(found.when.year, month, last)
    return Found(Period(found.when.year, month, day, to=end), found.end) if end and last > day else None


def _in_year(line: Line, at: int, month: int, day: int | None) -> Found | None:
    """The month, or day of a month, with the year behind it, or behind the date it is joined with."""
    if (year := year_at(line, at)) is None:
        return _of_next(line, at, month, day)
    period = _period(year, month, day)
    return Found(period, at + 1) if period else None


def _of_next(line: Line, at: int, month: int, day: int | None) -> Found | None:
    """``22 November, and Tuesday, 23 November 2021``: the year of the next date, if these are joined."""
    year = _year_behind(line, at) if day is not None else None
    if year and (period := _period(year, month, day)):
        return Found(period, at)
    exists = day is None or day <= calendar.monthrange(2000, month)[1]
    return Found(DayOfYear(month, day), at) if exists else None


def _year_behind(line: Line, at: int) -> int | None:
    """The year of the date or range that "and" or a comma joins to a date that ends here."""
    begin = line.past(at, _JOINTS)
    for near in range(begin, begin + _NEXT_DATE if begin > at else begin):
        if line.low(near - 1) in _MONTHS and (year := year_at(line, near)):
            return year
        if _day(line, near) is None and line.low(near) not in _IN_DATES:
            return None
    return None


def _period(year: int, month: int, day: int | None) -> Period | None:
    return Period(year, month, day) if day is None or day <= calendar.monthrange(year, month)[1] else None


def _part(line: Line, at: int) -> Found | None:
    """``the first half of 2024``, ``the second or third quarter of 2024``."""
    other = 2 * (line.low(at + 1) in {"or", "and"})
    unit = line.low(at + other + 1)
    begin, end = _PARTS.get((line.low(at), unit)), _PARTS.get((line.low(at + other), unit))
    year = year_at(line, at + other + 3) if line.low(at + other + 2) == "of" else None
    if year is None or begin is None or end is None:
        return None
    return Found(Period(year, begin[0], to=Period(year, end[1])), at + other + 4)


def range_at(line: Line, at: int, joint: str = "to") -> Found | None:
    """Range = date ( joint | "–" | "until" ) date: ``1 July 2021 to 30 June 2022``, ``16 to 27 August 2021``.

    The joint is "and" behind "between"; "and ending on" serves too.
    """
    first = date_at(line, at)
    if first is None:
        return None
    behind = max(line.past(first.end, _ENDING), first.end + (line.low(first.end) in {joint, "until"} | _DASHES))
    if behind == first.end:
        return first if isinstance(first.when, Period) and first.when.to else None
    last = date_at(line, behind)
    if last is None or not isinstance(last.when, Period):
        return None
    begin = first.when if isinstance(first.when, Period) else _period(last.when.year, first.when.month, first.when.day)
    if begin is None or begin.first > last.when.first:
        return None
    return Found(Period(begin.year, begin.month, begin.day, to=last.when), last.end)


def number_at(line: Line, at: int) -> int | None:
    """A small number in words or digits."""
    word = line.low(at)
    if len(word) < 4 and word.isdigit() and word.isascii():
        return int(word)
    return COUNTS.get(word)


def duration_at(line: Line, at: int) -> tuple[Duration, int] | None:
    """Duration = number unit: ``six months``; the length and the token behind it."""
    count = number_at(line, at)
    at = line.past_words(at + 1, _KINDS_OF_DAY)
    unit = _UNITS.get(line.low(at).removesuffix("s"))
    return (Duration(count, unit), at + 1) if count and unit else None

"""Dates that know how much of themselves is known: a day, a month or a year."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cached_property

__all__ = ["PartialDate", "printed_range"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""In English whatever the machine's language, as the texts are."""

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True, slots=False)
class PartialDate:
    """A date in the calendar, as exactly as it is known: ``2006-03-27``, ``2006-04`` or ``2000``.

    Prints as UN documents do: "27 March 2006", "April 2006", "2000". Orders by its first day;
    of two that begin together the less exact one comes first.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read an ISO date, whole or cut off after the month or the year.

        Raises ``ValueError``, with what was expected, for another form and for a day that does not exist.
        """
        match = _ISO.fullmatch(written.strip())
        if match is None:
            raise ValueError("a date as YYYY-MM-DD, YYYY-MM or YYYY")
        year, month, day = (int(part) if part else None for part in match.groups())
        if not year:
            raise ValueError("a year from 0001")
        if month is not None and not 1 <= month <= 12:
            raise ValueError("a month from 01 to 12")
        days = calendar.monthrange(year, month)[1] if month else 0
        if day is not None and not 1 <= day <= days:
            raise ValueError(f"a day that exists: {cls(year, month)} has {days} days")
        return cls(year, month, day)

    @property
    def precision(self) -> str:
        """``day``, ``month`` or ``year``."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def iso(self) -> str:
        """As in the record: ``2006-03-27``, ``2006-04``, ``2000``; right for ``<time datetime>``."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @cached_property
    def first(self) -> datetime.date:
        """The first day it can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @cached_property
    def last(self) -> datetime.date:
        """The last day it can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = _MONTHS[self.month - 1] if self.month else ""
        return " ".join(filter(None, (str(self.day or ""), month, str(self.year))))

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first, other.last) < (other.first, self.last)


def printed_range(start: PartialDate, end: PartialDate) -> str:
    """Two dates as one phrase: "10 to 12 December 2003", "30 October to 2 November 2006", "April 2006".

    The month and the year are printed once where both dates share them.
    """
    if start == end:
        return str(start)
    tail = str(end)
    if not (start.day and end.day) or start.year != end.year:
        return f"{start} to {tail}"
    same_month = start.month == end.month
    return f"{start.day if same_month else str(start).removesuffix(f' {start.year}')} to {tail}"

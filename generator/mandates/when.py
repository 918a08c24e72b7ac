"""Times as data, each with its own precision: a period, a day of every year, a session, a frequency, a duration.

Nothing here invents a day. "By June 2006" is a month; "at its sixty-third session" is a session, of which only the
General Assembly's are known to open in a certain month.
"""

from __future__ import annotations

import calendar
from datetime import date

from generator.plain import plain

__all__ = ["ASSEMBLY", "DayOfYear", "Duration", "Every", "Period", "Session", "When"]

ASSEMBLY = "General Assembly"
_BEFORE_FIRST = 1945
"""Session s of the General Assembly opens in September of 1945 + s: the sixty-third in September 2008."""


@plain
class Period:
    """A stretch of the calendar, as exactly as it is known: ``2006-06``, ``2015``, ``2021-07-01/2022-06-30``."""

    year: int
    month: int | None = None
    day: int | None = None
    to: Period | None = None
    """Where the period ends, if not with the day, month or year it begins with."""

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        if self.to:
            return self.to.last
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts) + (f"/{self.to}" if self.to else "")


@plain
class DayOfYear:
    """A day or a month of no named year: ``--05-31``, ``--07``."""

    month: int
    day: int | None = None

    def __str__(self) -> str:
        return f"--{self.month:02}" + (f"-{self.day:02}" if self.day else "")


@plain
class Session:
    """A session of a body; without a number the next one: ``S63``, ``S47:Human Rights Council``, ``S+1``."""

    number: int | None
    body: str = ASSEMBLY
    """As printed where it is named; empty where the text leaves open whose session it is."""

    @property
    def period(self) -> Period | None:
        """From the month in which an ordinary session of the Assembly opens to the month in which the next does."""
        if self.body != ASSEMBLY or self.number is None:
            return None
        opens = _BEFORE_FIRST + self.number
        return Period(opens, 9, to=Period(opens + 1, 9))

    def __str__(self) -> str:
        if self.number is None:
            return "S+1"
        return f"S{self.number}" + (f":{self.body}" if self.body != ASSEMBLY else "")


@plain
class Duration:
    """A length of time: ``P6M`` for "within six months"."""

    count: int
    unit: str
    """``D``, ``W``, ``M`` or ``Y``."""

    def __str__(self) -> str:
        return f"P{self.count}{self.unit}"


@plain
class Every:
    """A frequency: ``R/P1Y`` for "annually", ``R/P2Y`` for "every two years"."""

    each: Duration

    def __str__(self) -> str:
        return f"R/{self.each}"


When = Period | DayOfYear | Session | Duration | Every
"""A time in normal form; ``str`` gives it as ISO 8601 writes it, and sessions as ``S63``."""

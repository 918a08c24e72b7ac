"""Whether what is printed can be true: the date against the session, the record and the order of time."""

from __future__ import annotations

import re
from datetime import date

from generator.citations.council_years import years_of
from generator.citations.found import Found
from generator.citations.model import Context, Status, Target
from generator.citations.organs import ASSEMBLY, SECURITY, consistent

__all__ = ["checked"]


_COUNCIL = re.compile(r"S/RES/(?P<number>\d{1,4})[A-Z]?\((?P<year>\d{4})\)")
_MISFITS = {
    ASSEMBLY.name: "Session {} of the General Assembly did not sit on {}.",
    SECURITY.name: "The number says {}, the date {}.",
}


def checked(one: Found, context: Context) -> tuple[Status, str]:
    """The status of a citation, and why: contradicted where its date, its session or the order of time says so."""
    if one.status is Status.RESOLVED and (why := _contradiction(one, context)):
        return Status.CONTRADICTED, why
    return one.status, one.why


def _contradiction(one: Found, context: Context) -> str:
    for goal in one.targets:
        if one.day is None and one.organ is not SECURITY and not (goal.symbol and context.dates.get(goal.symbol)):
            continue  # there is nothing to check it against
        numbered = _by_number(goal) if one.organ is SECURITY else ""
        if why := numbered or (_by_date(one, goal, context) if one.day else "") or _by_time(one, goal, context):
            return why
    return ""


def _by_number(goal: Target) -> str:
    """The year in brackets against the numbers of the Security Council, which run through the years."""
    if goal.symbol is None or not (act := _COUNCIL.match(goal.symbol.text)):
        return ""
    earliest, latest = years_of(int(act["number"]))
    if earliest <= int(act["year"]) <= latest:
        return ""
    return f"Number {act['number']} of the Security Council is not of {act['year']}: its numbers run through the years."


def _by_date(one: Found, goal: Target, context: Context) -> str:
    """The printed date against the session, the year in brackets and the date on record."""
    if one.day is None or goal.symbol is None or one.organ is None:
        return ""
    session = goal.symbol.session or ""
    if not consistent(one.organ, session, one.day):
        return _MISFITS.get(one.organ.name, "{} does not fit {}.").format(session, _printed(one.day))
    recorded = context.dates.get(goal.symbol)
    if recorded and recorded != one.day and len(one.targets) == 1:
        return f"The record says that {goal.symbol} was adopted on {_printed(recorded)}."
    return ""


def _by_time(one: Found, goal: Target, context: Context) -> str:
    """Nothing cites what did not exist yet."""
    if context.date is None:
        return ""
    if one.day and one.day > context.date:
        return f"It is dated {_printed(one.day)}, after the text that cites it."
    recorded = context.dates.get(goal.symbol) if goal.symbol else None
    if recorded and recorded > context.date:
        return f"{goal.symbol} was adopted on {_printed(recorded)}, after the text that cites it."
    return ""


def _printed(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

"""Numbers of the Security Council without their year: "resolution 1325", "resolutions 1325 and 1820 (2008)".

The year behind a list is only the last number's own. What the number itself settles, or a date beside it, is
resolved; the rest is shown as unresolved, and never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.citations.council_years import years_of
from generator.citations.found import Found, target
from generator.citations.model import Status, Target
from generator.citations.organs import SECURITY, Organ
from generator.citations.tokens import DATES, days

__all__ = ["find_yearless", "run_before", "yearless"]

_NUMBER = r"[1-9]\d{2,3}(?![\d/]|[.,]\d|\s?[(/]|\s?[A-Z]\b)"
_LINK = r"(?:,\s(?:and\s)?|\s(?:and|or)\s)"
_RUN = rf"{_NUMBER}(?:{_LINK}{_NUMBER})*"
_RUN_BEFORE = re.compile(rf"(?<![\w/().,\-\u2010-\u2013])(?<![\w)],\s)(?:{_NUMBER}{_LINK})+\Z")
_NAMED = re.compile(rf"(?:Security\sCouncil|UNSC)\sresolutions?\s(?P<numbers>{_RUN})")
_OWN = re.compile(rf"\b(?:[Ii]ts|[Cc]ouncil)\sresolutions?\s(?P<numbers>{_RUN})")
_OF_THE_COUNCIL = re.compile(rf"[Rr]esolutions?\s(?P<numbers>{_RUN})\sof\sthe\sSecurity\sCouncil\b")
_AFTER = re.compile(rf"\((?:19|20)\d\d\){_LINK}(?P<numbers>{_NUMBER})(?=[,;.]|\s?\Z)")
_DIGITS = re.compile(r"\d+")
_WHY = "The Security Council’s resolutions are numbered with their year, which is not printed here."


def find_yearless(words: str, home: Organ, found: Sequence[Found] = ()) -> list[Found]:
    """The numbers of the Council without their year that a passage cites, in order.

    ``home`` is the body whose text it is, ``found`` what is cited in the passage so far.
    """
    own = home is SECURITY
    if not own and "Security" not in words and "UNSC" not in words:
        return []
    patterns = (_NAMED, _OF_THE_COUNCIL, _OWN) if own else (_NAMED, _OF_THE_COUNCIL)
    runs = {run.span("numbers") for pattern in patterns for run in pattern.finditer(words)}
    behind = {one.end for one in found if one.organ is SECURITY}
    last = [run.span("numbers") for run in _AFTER.finditer(words) if words.find(")", run.start()) + 1 in behind]
    single = [one for span in last for one in yearless(words, *span) if one.targets]
    return [*(one for span in sorted(runs) for one in yearless(words, *span)), *single]


def run_before(words: str, begin: int, end: int) -> re.Match[str] | None:
    """The numbers without a year that lead up to one at ``end``: "1325 and " before "1820 (2008)"."""
    return _RUN_BEFORE.search(words, begin, end)


def yearless(words: str, start: int, end: int) -> Iterator[Found]:
    """Each number of a run, with the year that the number, or the date right behind it, settles."""
    for number in _DIGITS.finditer(words, start, end):
        dated = DATES.match(words, number.end()) if number.end() == end else None
        day = days(dated["dates"])[0][1] if dated else None
        goals = _meant(int(number[0]), day.year if day else None)
        status, why = (Status.RESOLVED, "") if goals else (Status.UNRESOLVED, _WHY)
        found = Found(number.start(), number.end(), SECURITY.form, goals, status, why, organ=SECURITY)
        if dated:
            found.dated, found.day, found.reach = dated["dates"], day, dated.end()
        yield found


def _meant(number: int, dated: int | None) -> tuple[Target, ...]:
    earliest, latest = years_of(number)
    year = earliest if earliest == latest else dated if dated and earliest <= dated <= latest else None
    return (target(SECURITY.symbol(f"{number}({year})", decision=False)),) if year else ()

"""What a passage cites by its own words alone: by numbers and symbols, and by what leans on these within it.

It means the same in whatever text the passage stands. Texts of the United Nations repeat each other's passages and,
more still, each other's notes; so what was found in one is kept for the next that is the same, up to
``_KEPT`` passages. What is kept is never changed afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.citations.agencies import find_agencies
from generator.citations.anaphora import find_anaphors, find_internal
from generator.citations.documents import find_documents
from generator.citations.found import Found, added, apart, pinned
from generator.citations.model import Status
from generator.citations.numbers import find_numbers
from generator.citations.organs import HUMAN_RIGHTS, Organ
from generator.citations.pinpoints import before
from generator.citations.sets import find_sets
from generator.citations.spots import Span, Told, spotted
from generator.citations.treaties import find_treaties
from generator.citations.yearless import find_yearless

__all__ = ["NOTHING", "Look", "found_until", "lead", "look"]

_KEPT = 16384


class Look(NamedTuple):
    """What a passage shows by its own words alone. It serves many texts, so that nothing in it is ever changed."""

    found: list[Found] | None
    """What it cites; ``None`` where that depends on the date of the text."""

    names: tuple[Span, ...] = ()
    """Where the names on record stand."""

    nouns: tuple[Span, ...] = ()
    """Where the nouns of instruments stand."""

    calls: bool = False
    """Whether a word calls for a room whose citations have neither slash nor bracket."""

    inward: bool = False
    """Whether it may point into its own text, whichever that is."""


NOTHING = Look([])


@lru_cache(maxsize=_KEPT)
def look(words: str, home: Organ, names: Told) -> Look:
    """One look at a passage; ``home`` is the body whose text it is, ``names`` are those on record."""
    named, nouns, calls = spotted(words, names)
    if not (calls or _cued(words)):
        return Look([], named, nouns) if nouns or named else NOTHING
    if HUMAN_RIGHTS.name in words:
        return Look(None, named, nouns, calls, inward=True)
    found = _cited(words, home, None, calls)
    inward = any(one.status is Status.INTERNAL for one in found)
    return Look(found, named, nouns, calls, inward) if found or nouns or named else NOTHING


@lru_cache(maxsize=_KEPT)
def found_until(words: str, home: Organ, until: date | None, calls: bool) -> list[Found]:
    """What a passage cites that names the Human Rights Council: not what the Council adopted after ``until``."""
    return _cited(words, home, until, calls)


def _cued(words: str) -> bool:
    """Whether a passage without a call may hold a citation that is not by name; seven passages of ten do not."""
    return (
        "/" in words
        or "(" in words
        or "esolution" in words  # what comes after costs more
        or "ecision" in words
        or "present " in words
        or "above" in words
        or "below" in words
    )


def _cited(words: str, home: Organ, until: date | None, calls: bool) -> list[Found]:
    """Numbers, then what leans on them, then pinpoints; what comes first keeps its place."""
    found: list[Found] = []
    if calls or "/" in words or "(" in words:
        found = find_documents(words) + find_treaties(words) + find_agencies(words)
    if "/" in words or "(" in words:
        found += find_numbers(words, home, until, [(one.start, one.end) for one in apart(found)])
    found += find_yearless(words, home, found)
    found += find_internal(words, found)
    found = apart(found + find_sets(words, found))
    found = added(found, find_anaphors(words, found))
    lead(words, found, found)
    return apart(found)


def lead(words: str, found: Iterable[Found], cited: Iterable[Found]) -> None:
    """Take in the pinpoints that lead up to what is found, none of them from within what is cited before it."""
    begin = 0
    others = iter(cited)
    other = next(others, None)
    for one in found:
        while other and other.right <= one.left:
            begin, other = other.right, next(others, None)
        _led(words, one, begin)


def _led(words: str, one: Found, begin: int) -> None:
    """Take in the pinpoint that leads up to a citation: "paragraph 71 of" the Tunis Agenda."""
    if one.form == "agency" and one.head < 0:
        return  # "decisions 9/CP.19 to 15/CP.19" is no place in the second
    start, places = before(words, one.left, begin)
    if places:
        one.targets = pinned(one.targets, places)
        one.candidates = pinned(one.candidates, places)
        one.start = one.head = start

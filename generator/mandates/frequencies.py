"""How often, and how long: "annually", "every two years", "an annual report", "within six months"."""

from __future__ import annotations

from typing import NamedTuple

from generator.citations.ordinals import ordinal
from generator.mandates.dates import date_at, duration_at, number_at
from generator.mandates.model import Bound
from generator.mandates.tokens import Line, phrases, word_set
from generator.mandates.vocabulary import DETERMINERS, PREPOSITIONS, PRODUCTS
from generator.mandates.when import Duration, Every

__all__ = ["STARTS", "Length", "Rate", "from_now_at", "period_at", "rate_at"]

_YEAR = Duration(1, "Y")
_ADVERBS = {"annually": _YEAR, "biennially": Duration(2, "Y"), "triennially": Duration(3, "Y"),
             "quadrennially": Duration(4, "Y"), "biannually": Duration(6, "M"), "semi-annually": Duration(6, "M"),
             "semiannually": Duration(6, "M")}  # fmt: skip
_ADJECTIVES = {
    "annual": _YEAR,
    "yearly": _YEAR,
    "twice-yearly": Duration(6, "M"),
    "semiannual": Duration(6, "M"),
    "half-yearly": Duration(6, "M"),
    "weekly": Duration(1, "W"),
    "daily": Duration(1, "D"),
    "biennial": Duration(2, "Y"),
    "triennial": Duration(3, "Y"),
    "quadrennial": Duration(4, "Y"),
    "semi-annual": Duration(6, "M"),
    "biannual": Duration(6, "M"),
    "quarterly": Duration(3, "M"),
    "monthly": Duration(1, "M"),
}
_REPEATED = PRODUCTS | word_set("basis cycle event exchange account discussion")
_ALSO_ADVERBS = frozenset(("yearly", "quarterly", "monthly", "weekly"))
"""Those that are adverbs too: "report quarterly", not "quarterly statistics"."""

_BEHIND_ADVERBS = PREPOSITIONS | word_set(", ; . : and or but starting beginning")
_UNITS = {"year": _YEAR, "month": Duration(1, "M"), "quarter": Duration(3, "M"), "week": Duration(1, "W"),
          "biennium": Duration(2, "Y")}  # fmt: skip
_ORDINALS = {"second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5}
_TIMES = {"once": 1, "twice": 2}
_A_YEAR = phrases("a year", "per year", "each year", "every year", "annually", "yearly", "per annum")
_ONE = word_set("one a an")
_REACH_OF_ONE = 6
_REACH_OF_DATE = 9
_MONEY = word_set("dollars euros per cent rate average")
_BEFORE_LENGTH = word_set(
    "a an the maximum minimum initial total further additional new another next first coming following period term of"
    " at least"
)
_ANOTHER = word_set("next another further additional coming following")
_LIMITS = word_set("than least latest ,") | {""}
_UNDATED = word_set(", basis starting beginning commencing")
_SHORT = frozenset(("D", "W"))
_TERMS = word_set("period term mandate cycle phase extension")
_COMING = phrases(*(f"the {which}" for which in ("next", "coming", "following", "first", "forthcoming", "additional")))
_AROUND = phrases(
    *("from the date of", "after the adoption", "of the adoption", "before", "prior to", "in advance of", "ahead of"),
    *("after", "following", "from the adoption"),
)
_SINCE_ADOPTION = phrases("from the date of", "after the adoption", "of the adoption", "from the adoption")
_BEFORE = word_set("before prior in ahead")
_HAD = word_set("in subsequent previous")
_NOUNS_OF_DOING = ("ing", "tion", "sion")
"""``the submission of annual reports``, ``convening of annual meetings``; not "the cycle of annual reports"."""

STARTS = frozenset((*_ADVERBS, *_ADJECTIVES, "every", "each", "once", "twice", "within", "a", "per"))
"""The words, beside numbers, that a frequency or a length from now begins with."""


class Rate(NamedTuple):
    """A frequency and the token behind it."""

    every: Every
    end: int


class Length(NamedTuple):
    """A length of time and the token behind it."""

    length: Duration
    end: int
    bound: Bound = Bound.WITHIN


def rate_at(line: Line, at: int) -> Rate | None:
    """Rate = "annually" | ( "every" | "each" ) length | "once a year" | "annual" in "an annual report"."""
    word = line.low(at)
    if word in _ADVERBS:
        return Rate(Every(_ADVERBS[word]), at + 1)
    if word in {"every", "each"}:
        return _every(line, at + 1)
    if word in _ALSO_ADVERBS and line.low(at + 1) in _BEHIND_ADVERBS and not _is_adjective(line, at):
        return Rate(Every(_ADJECTIVES[word]), at + 1)
    if word in _ADJECTIVES and _is_asked_for(line, at):
        return Rate(Every(_ADJECTIVES[word]), at + 1)
    return _so_often(line, at)


def _is_adjective(line: Line, at: int) -> bool:
    """``a quarterly and annual report``."""
    return line.low(at - 1) in DETERMINERS or line.low(at + 1) in {"and", "or"}


def _so_often(line: Line, at: int) -> Rate | None:
    """``once a year``, ``three times a year``, ``at least one mission a year``."""
    word = line.low(at)
    count = _TIMES.get(word) or (number_at(line, at) if line.low(at + 1) == "times" else None)
    begin = at + 1 + (word not in _TIMES)
    if count and 12 % count == 0 and (end := line.past(begin, _A_YEAR)) > begin:
        return Rate(Every(Duration(12 // count, "M") if count > 1 else _YEAR), end)
    if word in {"a", "per"} and line.low(at + 1) == "year" and _is_one(line, at):
        return Rate(Every(_YEAR), at + 2)
    return None


def _is_one(line: Line, at: int) -> bool:
    """Whether one thing is asked for a year, and no sum of money."""
    before = [line.low(near) for near in range(at - 1, at - _REACH_OF_ONE, -1)]
    return bool(_ONE & set(before)) and not _MONEY & set(before)


def _every(line: Line, at: int) -> Rate | None:
    at += line.low(at) == "calendar"
    if found := duration_at(line, at):
        return Rate(Every(found[0]), found[1])
    count = _ORDINALS.get(line.low(at), 1)
    at += count > 1
    unit = _UNITS.get(line.low(at))
    return Rate(Every(Duration(unit.count * count, unit.unit)), at + 1) if unit else None


def _is_asked_for(line: Line, at: int) -> bool:
    """``submit an annual report``; not "in its annual report", which is there already."""
    things = {line.low(near) for near in (at + 1, at + 2, at + 3)}
    return bool(things & _REPEATED) and _is_new(line, at) and not line.is_capital(at - 1) and not _is_dated(line, at)


def _is_dated(line: Line, at: int) -> bool:
    """``a biennial meeting of States in 2036``: one of them."""
    for near in range(at + 1, at + _REACH_OF_DATE):
        if line.low(near) in _UNDATED:
            return False
        if line.low(near) in {"in", "on", "from"} and date_at(line, near + 1):
            return True
    return False


def _is_new(line: Line, at: int) -> bool:
    """Whether what stands here is "a" thing or things, and not one that is there: "their plans and annual reports"."""
    for near in range(at - 1, at - _REACH_OF_ONE, -1):
        word = line.low(near)
        if word == "of":
            return line.low(near - 1).endswith(_NOUNS_OF_DOING)
        if word in DETERMINERS or word in _HAD:
            return word in {"a", "an"}
        if number_at(line, near) or ordinal(word):
            return False
        if line.is_capital(near) or word in PREPOSITIONS or not word[:1].isalpha():
            break
    return True


def period_at(line: Line, at: int) -> Length | None:
    """Behind "for": ``a period of three years``, ``another six months``, ``two years``, ``a three-year term``.

    Days and weeks tell how large a meeting is ("for five days", "for a duration of two weeks"), not when it is.
    """
    near = line.past_words(at, _BEFORE_LENGTH)
    found = duration_at(line, near) or (_hyphened(line, near) or _single(line, near) if near > at else None)
    return Length(*found) if found and found[0].unit not in _SHORT else None


def _single(line: Line, at: int) -> tuple[Duration, int] | None:
    """``the next year``, ``a further month``; not "a year"."""
    unit = _UNITS.get(line.low(at)) if line.low(at - 1) in _ANOTHER else None
    return (unit, at + 1) if unit else None


def _hyphened(line: Line, at: int) -> tuple[Duration, int] | None:
    """``three-year term``."""
    count, _, unit = line.low(at).partition("-")
    if line.low(at + 1) not in _TERMS or unit not in {"year", "month"} or line.low(at - 1) == "the":
        return None
    number = number_at(Line.read(count), 0)
    return (Duration(number, unit[0].upper()), at + 2) if number else None


def from_now_at(line: Line, at: int) -> Length | None:
    """``within a maximum period of six months``, ``over the next two years``, ``four weeks before the session``."""
    if line.low(at) in {"within", "in", "over", "during", "throughout"}:
        return _coming(line, at)
    if number_at(line, at) is None:
        return None
    found = duration_at(line, at)
    near = _AROUND if line.low(at - 1) in _LIMITS else _SINCE_ADOPTION
    if found is None or line.past(found[1], near) == found[1]:
        return None
    return Length(*found, Bound.BEFORE if line.low(found[1]) in _BEFORE else Bound.WITHIN)


def _coming(line: Line, at: int) -> Length | None:
    """``within six months``, ``within a year``; behind "in" or "over" only what is to come: "the next six months"."""
    begin = line.past_words(at + 1, _BEFORE_LENGTH)
    if line.low(at) != "within" and line.past(at + 1, _COMING) == at + 1:
        return None
    found = duration_at(line, begin)
    if found is None and line.low(at) == "within" and line.low(at + 1) in {"a", "one"}:
        unit = _UNITS.get(line.low(at + 2))
        found = (unit, at + 3) if unit else None
    return Length(*found) if found else None

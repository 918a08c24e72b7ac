"""How often, and how long: "annually", "every two years", "an annual report", "within six months"."""

from __future__ import annotations

from typing import NamedTuple

from generator.mandates.dates import duration_at, number_at
from generator.mandates.tokens import Line, phrases, word_set
from generator.mandates.vocabulary import DETERMINERS, PRODUCTS
from generator.mandates.when import Duration, Every

__all__ = ["STARTS", "Length", "Rate", "from_now_at", "period_at", "rate_at"]

_YEAR = Duration(1, "Y")
_ADVERBS = {"annually": _YEAR, "yearly": _YEAR, "biennially": Duration(2, "Y"), "triennially": Duration(3, "Y"),
             "biannually": Duration(6, "M")}  # fmt: skip
_ADJECTIVES = {
    "annual": _YEAR,
    "biennial": Duration(2, "Y"),
    "triennial": Duration(3, "Y"),
    "quadrennial": Duration(4, "Y"),
    "semi-annual": Duration(6, "M"),
    "biannual": Duration(6, "M"),
    "quarterly": Duration(3, "M"),
    "monthly": Duration(1, "M"),
}
_REPEATED = PRODUCTS | word_set("basis cycle event exchange account discussion")
_UNITS = {"year": _YEAR, "month": Duration(1, "M"), "quarter": Duration(3, "M")}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_A_YEAR = phrases("a year", "per year")
_BEFORE_LENGTH = word_set("a an the maximum further additional new next first coming following period of")
_SINCE_ADOPTION = phrases("from the date of", "after the adoption", "of the adoption")

STARTS = frozenset((*_ADVERBS, *_ADJECTIVES, "every", "each", "once", "twice", "within"))
"""The words, beside numbers, that a frequency or a length from now begins with."""


class Rate(NamedTuple):
    """A frequency and the token behind it."""

    every: Every
    end: int


class Length(NamedTuple):
    """A length of time and the token behind it."""

    length: Duration
    end: int


def rate_at(line: Line, at: int) -> Rate | None:
    """Rate = "annually" | ( "every" | "each" ) length | "once a year" | "annual" in "an annual report"."""
    word = line.low(at)
    if word in _ADVERBS:
        return Rate(Every(_ADVERBS[word]), at + 1)
    if word in {"every", "each"}:
        return _every(line, at + 1)
    if word in {"once", "twice"} and (end := line.past(at + 1, _A_YEAR)) > at + 1:
        return Rate(Every(_YEAR if word == "once" else Duration(6, "M")), end)
    if word in _ADJECTIVES and _is_asked_for(line, at):
        return Rate(Every(_ADJECTIVES[word]), at + 1)
    return None


def _every(line: Line, at: int) -> Rate | None:
    if found := duration_at(line, at):
        return Rate(Every(found[0]), found[1])
    count = _ORDINALS.get(line.low(at), 1)
    at += count > 1
    unit = _UNITS.get(line.low(at))
    return Rate(Every(Duration(unit.count * count, unit.unit)), at + 1) if unit else None


def _is_asked_for(line: Line, at: int) -> bool:
    """``submit an annual report``; not "in its annual report", which is there already."""
    things = {line.low(near) for near in (at + 1, at + 2, at + 3)}
    before = (line.low(near) for near in (at - 1, at - 2, at - 3))
    owner = next((word for word in before if word in DETERMINERS or word in {"of", "in"}), "a")
    return bool(things & _REPEATED) and owner in {"a", "an"} and not line.is_capital(at - 1)


def period_at(line: Line, at: int) -> Length | None:
    """Behind "for": ``a period of three years``, ``a further six months``; not a bare ``five days``."""
    near = line.past_words(at, _BEFORE_LENGTH)
    found = duration_at(line, near) if near > at else None
    return Length(*found) if found else None


def from_now_at(line: Line, at: int) -> Length | None:
    """``within a maximum period of six months``, ``three years from the date of adoption``."""
    if line.low(at) == "within":
        found = duration_at(line, line.past_words(at + 1, _BEFORE_LENGTH))
        return Length(*found) if found else None
    if number_at(line, at) is None:
        return None
    found = duration_at(line, at)
    return Length(*found) if found and line.past(found[1], _SINCE_ADOPTION) > found[1] else None

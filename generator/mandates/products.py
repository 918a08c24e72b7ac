"""What is to come of a request, and to whom it goes: "a report", "to the General Assembly"."""

from __future__ import annotations

from generator.mandates.tokens import Line, Stretch, word_set
from generator.mandates.vocabulary import DETERMINERS, PREPOSITIONS, PRODUCTS, RELATIVES

__all__ = ["forums", "product"]

_DELIVERING = word_set(
    """
    submit present report transmit provide prepare convey circulate communicate deliver issue brief inform apprise
    convene hold organize establish conduct make recommend develop update
    """
)
_TOWARDS = word_set("to through before")
_BODIES = word_set("assembly council committee commission conference board forum group subcommittee parties congress")
_SMALL = word_set("of on for the")
_REACH = 40
_LONGEST = 14


def product(line: Line, action: Stretch) -> Stretch | None:
    """The first thing that a verb of giving or holding in the action is to bring about, up to what it is about."""
    given = _given(line, action)
    if given is None:
        return None
    for at in range(given + 1, min(action.end, given + _REACH)):
        if line.low(at) in {"a", "an"} and (end := _noun_end(line, at, action.end)):
            return Stretch(at, end)
    return Stretch(given, given + 1) if line.low(given) in {"report", "brief"} else None


def _given(line: Line, action: Stretch) -> int | None:
    """Where the verb of giving or holding stands."""
    near = enumerate(line.lows[action.start : min(action.end, action.start + _REACH)], start=action.start)
    return next((at for at, word in near if word in _DELIVERING), None)


def _noun_end(line: Line, at: int, end: int) -> int:
    """Behind the noun that an article opens, where the noun is a thing that can be delivered or held; else 0."""
    for near in range(at + 1, min(end, at + _LONGEST)):
        word = line.low(near)
        if word in PREPOSITIONS or word in RELATIVES or word in DETERMINERS or word in {";", ":", ".", "called"}:
            return near if line.low(near - 1) in PRODUCTS else 0
    return 0


def forums(line: Line, action: Stretch) -> tuple[Stretch, ...]:
    """``to the General Assembly``, ``through the Economic and Social Council``: bodies to which a thing is brought."""
    if _given(line, action) is None:
        return ()
    stop = min(action.end, action.start + 2 * _REACH)
    near = enumerate(line.lows[action.start : stop], start=action.start)
    return tuple(each for at, word in near if word in _TOWARDS and (each := _forum(line, at, stop)))


def _forum(line: Line, at: int, stop: int) -> Stretch | None:
    """The preposition with the body's name, all of it in capitals but for the small words."""
    if line.low(at + 1) != "the" or not line.is_capital(at + 2):
        return None
    end = at + 3
    while end < stop and (line.is_capital(end) or _goes_on(line, end)):
        end += 1
    heads = {line.low(near) for near in range(at + 2, end)}
    return Stretch(at, end) if heads & _BODIES else None


def _goes_on(line: Line, at: int) -> bool:
    """Whether a small word stands inside a name: "the Economic and Social Council"."""
    small = line.low(at) in _SMALL or (line.low(at) == "and" and line.low(at + 1) != "the")
    return small and (line.is_capital(at + 1) or (line.low(at + 1) == "the" and line.is_capital(at + 2)))

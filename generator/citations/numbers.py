"""Numbers of resolutions and decisions, alone, in lists and in groups.

``resolutions 56/183 of 21 December 2001, 57/238 of 20 December 2002 and 57/270 B of 23 June 2003``:
each item is a citation of its own, whose span is the number with its letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from generator.citations.choice import Choice, choose
from generator.citations.found import Found, pinned, target
from generator.citations.heads import Head, head_before
from generator.citations.model import Status, Target
from generator.citations.organs import ENVIRONMENT, Organ
from generator.citations.pinpoints import after, before
from generator.citations.tokens import BLANK, DATES, ITEM, LINK, NUMBER, days, expanded_letters

__all__ = ["find_numbers"]

_DASHES = str.maketrans("\u2010\u2011\u2013", "---")


def find_numbers(words: str, home: Organ, taken: Iterable[tuple[int, int]] = ()) -> list[Found]:
    """The numbered acts that a passage cites, in order.

    ``home`` is the body whose text it is; ``taken`` are stretches that are read already (document symbols).
    """
    reader = _Reader(words, home)
    closed = iter(sorted(taken))
    stretch = next(closed, None)
    for match in NUMBER.finditer(words):
        start = _beginning(words, match.start())
        while stretch and stretch[1] <= start:
            stretch = next(closed, None)
        if start >= reader.reached and not (stretch and stretch[0] <= start):
            reader.item(start)
    return reader.found


def _beginning(words: str, digit: int) -> int:
    """Where the number begins whose first digit this is, ``S-`` and ``ES-`` with it; -1 inside another word."""
    start = digit
    if words[digit - 1 : digit] in {"-", "\u2010", "\u2011", "\u2013"} and words[digit - 2 : digit - 1] == "S":
        start = digit - 3 if words[digit - 3 : digit - 2] == "E" else digit - 2
    before_it = words[start - 1 : start]
    return -1 if before_it and (before_it.isdigit() or before_it in "/.-\u2010\u2011\u2013_$€+:") else start


class _Reader:
    """list = head item { link [ head ] item }, read item by item."""

    def __init__(self, words: str, home: Organ) -> None:
        self.words = words
        self.home = home
        self.found: list[Found] = []
        self.reached = 0
        self._head: Head | None = None
        self._pending: list[Found] = []

    def item(self, start: int) -> None:
        """Item = number [ dates ] [ pinpoints ] | blank"""
        if blank := BLANK.match(self.words, start):
            self._blank(blank)
        elif number := ITEM.match(self.words, start):
            self._number(number)

    def _blank(self, blank: re.Match[str]) -> None:
        head = self._opened(blank.start())
        if head is None and not blank["date"]:
            return
        why = "The draft leaves the number open."
        found = Found(blank.start(), blank.end(), "blank", (), Status.BLANK, why, blank["date"] or "")
        self._keep(found, head)

    def _number(self, number: re.Match[str]) -> None:
        start, words = number.start(), self.words
        head = self._opened(start)
        dates = DATES.match(words, number.end())
        if head is None and dates is None:
            return
        year = number["bracket"] if number["bracket"] and number["bracket"].isdigit() else None
        spans = days(dates["dates"], int(year) if year else None) if dates else []
        day = spans[-1][1] if spans else None
        right = dates.end() if dates else number.end()
        choice = choose(words, number, head, self.home, day, right)
        if choice is None:
            return
        found = Found(start, number.end(), choice.form, _targets(number, choice), choice.status, choice.why)
        found.candidates, found.organ, found.reach = choice.candidates, choice.organ, right
        self._dated(found, spans)
        self._pinpointed(found)
        self._keep(found, head)

    def _opened(self, start: int) -> Head | None:
        """The head that governs the item here: its own, or that of the list it continues."""
        linked = bool(self.found) and self._linked(start)
        head = head_before(self.words, start)
        if head is None:
            return self._head if linked else None
        if head.bare and self._head and self._linked(head.start):
            return head.of(self._head)
        self._pending = []
        return head

    def _linked(self, start: int) -> bool:
        """Whether only a link, or a link and a pinpoint, stands between the last item and this place."""
        if not self.found:
            return False
        right = self.found[-1].right
        return bool(LINK.fullmatch(self.words, right, before(self.words, start)[0]))

    def _dated(self, found: Found, spans: list[tuple[str, date | None]]) -> None:
        """Give the dates to the items that wait for one: by position where there is one each, else the only one."""
        self._pending.append(found)
        if not spans:
            return
        each = spans if len(spans) == len(self._pending) else spans[-1:] * len(self._pending)
        for waiting, (printed, day) in zip(self._pending, each, strict=True):
            if not waiting.dated:
                waiting.dated, waiting.day = printed, day
        self._pending = []

    def _pinpointed(self, found: Found) -> None:
        end, places = after(self.words, found.right)
        if places:
            found.targets = pinned(found.targets, places)
            found.candidates = pinned(found.candidates, places)
            found.end = found.reach = end

    def _keep(self, found: Found, head: Head | None) -> None:
        linked = head is not None and head is self._head
        found.head = found.start if linked or head is None else min(head.start, found.start)
        self._head = head
        self.found.append(found)
        self.reached = found.right


def _targets(number: re.Match[str], choice: Choice) -> tuple[Target, ...]:
    """The documents an item names: several for a group of letters."""
    if choice.organ is None or choice.status is Status.UNRESOLVED:
        return ()
    letters = expanded_letters(number["letters"] or number["old_letters"])
    return tuple(_target(number, choice, letter) for letter in letters)


def _target(number: re.Match[str], choice: Choice, letter: str) -> Target:
    assert choice.organ is not None  # noqa: S101 - _targets has asked
    printed = _printed(number, letter)
    if choice.kind == "conclusions":
        return Target(None, other=f"ECOSOC:agreed-conclusions:{printed}")
    if choice.organ is ENVIRONMENT:
        return target(f"UNEP/EA.{number['session']}/{choice.kind[:3].title()}.{number['number']}")
    return target(choice.organ.symbol(printed, choice.kind == "decision"))


def _printed(number: re.Match[str], letter: str) -> str:
    """The number closed up, as it stands in a symbol: ``57/270B``, ``217A(III)``, ``1325(2000)``."""
    if number["session"]:
        return f"{number['session']}/{number['number']}{letter}".translate(_DASHES)
    if number["year"]:
        return f"{number['year']}/{number['serial']}"
    return f"{number['old']}{letter}({number['bracket']})".translate(_DASHES)

"""Numbers of resolutions and decisions, alone, in lists and in groups.

``resolutions 56/183 of 21 December 2001, 57/238 of 20 December 2002 and 57/270 B of 23 June 2003``:
each item is a citation of its own, whose span is the number with its letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from generator.citations.choice import choose
from generator.citations.found import Found, pinned, target
from generator.citations.heads import Head, head_before
from generator.citations.items import Choice, Item
from generator.citations.model import Pinpoint, Status, Target
from generator.citations.organs import ENVIRONMENT, SECURITY, Organ, consistent
from generator.citations.pinpoints import after, before
from generator.citations.subjects import head_over_subject
from generator.citations.tokens import (
    BLANK,
    BRACKETED,
    DATES,
    ITEM,
    LETTER_GROUPS,
    LONGEST_LINK,
    NUMBER,
    SLASHED,
    days,
    expanded_letters,
    letters_of,
    links,
)
from generator.citations.yearless import run_before, yearless

__all__ = ["find_numbers"]

_FAR = 120
"""How far back (characters) numbers without a year may stand before one that has it."""

_LETTER_ALONE = re.compile(r"(?:,\s|,?\sand\s)(?P<letter>[A-Z])(?=\sof\s\d)")
_RESUMING = re.compile(r"[^;(]{0,200}(?:\sand|,)\s+")
_HYPHENS = frozenset("-\u2010\u2011\u2013")
_INSIDE = _HYPHENS | frozenset("/._$€+:")
"""What stands before a number only where it is a part of something else: an amount, a symbol, a time."""

_DASHES = str.maketrans("\u2010\u2011\u2013", "---")


def find_numbers(
    words: str, home: Organ, until: date | None = None, taken: Iterable[tuple[int, int]] = ()
) -> list[Found]:
    """The numbered acts that a passage cites, in order.

    ``home`` is the body whose text it is, ``until`` its date; ``taken`` are stretches that are read already.
    """
    if "/" not in words and "(" not in words:
        return []
    reader = _Reader(words, home, until)
    closed = iter(sorted(taken))
    stretch = next(closed, None)
    for digit in _first_digits(words):
        start = _beginning(words, digit)
        while stretch and stretch[1] <= start:
            stretch = next(closed, None)
        if start >= reader.reached and not (stretch and stretch[0] <= start):
            reader.item(start)
    return reader.found


def _first_digits(words: str) -> Iterator[int]:
    """Where the first digit of each number stands that may be a resolution's."""
    if BRACKETED.search(words):
        return (number.start() for number in NUMBER.finditer(words))
    return (_first_digit(words, slash.start()) for slash in SLASHED.finditer(words))


def _first_digit(words: str, end: int) -> int:
    """Where the digits begin, four at most, that reach up to a place."""
    start = end - 1
    while end - start < 4 and words[start - 1 : start].isdigit():
        start -= 1
    return start


def _beginning(words: str, digit: int) -> int:
    """Where the number begins whose first digit this is, ``S-`` and ``ES-`` with it; -1 inside another word."""
    start = digit
    before_it = words[digit - 1 : digit]
    if before_it in _HYPHENS and words[digit - 2 : digit - 1] == "S":
        start = digit - 3 if words[digit - 3 : digit - 2] == "E" else digit - 2
        before_it = words[start - 1 : start]
    return -1 if before_it in _INSIDE or before_it.isdigit() else start


class _Reader:
    """Grammar: ``list = head item {link [head] item}``, read item by item."""

    def __init__(self, words: str, home: Organ, until: date | None) -> None:
        self.words = words
        self.home = home
        self.until = until
        self.found: list[Found] = []
        self.reached = 0
        self._head: Head | None = None
        self._pending: list[Found] = []
        self._list: list[tuple[Found, re.Match[str], tuple[Pinpoint, ...]]] = []

    def item(self, start: int) -> None:
        """Grammar: ``item = number [pinpoints] [dates] [pinpoints] | blank``."""
        if number := ITEM.match(self.words, start):
            self._number(number)
        elif blank := BLANK.match(self.words, start):
            self._blank(blank)

    def _blank(self, blank: re.Match[str]) -> None:
        head = self._opened(blank.start())
        if head is None and not blank["date"]:
            return
        why = "The draft leaves the number open."
        found = Found(blank.start(), blank.end(), "blank", (), Status.BLANK, why, blank["date"] or "")
        self._keep(found, head)

    def _yearless(self, start: int) -> None:
        """Grammar: ``mixed = head {number link} number "(" year ")"``: the numbers before that print no year."""
        run = run_before(self.words, max(self.reached, start - _FAR), start)
        head = self._opened(run.start()) if run else None
        if run is None or head is None or head.foreign or (head.organs and SECURITY not in head.organs):
            return
        for found in yearless(self.words, *run.span()):
            self._keep(found, head)

    def _number(self, number: re.Match[str]) -> None:
        words = self.words
        if number["bracket"] and number["bracket"].isdigit():
            self._yearless(number.start())
        head = self._opened(number.start())
        end, places = after(words, number.end())
        dates = DATES.match(words, end)
        if head is None and dates is None:
            return
        right = dates.end() if dates else end
        spans = days(dates["dates"], _bracketed_year(number)) if dates else ()
        listed = self.found[-1].organ if head is not None and head is self._head else None
        choice = choose(
            Item(words, number, head, self.home, self.until, spans[-1][1] if spans else None, right, listed)
        )
        if choice is None:
            return
        if not places:
            end, places = after(words, right)
            right = max(right, end)
        found = Found(number.start(), end if places else number.end(), "", ())
        found.reach = right
        _settle(found, number, choice, places)
        self._dated(found, spans)
        self._keep(found, head)
        if choice.after:
            self._revise(choice)
        self._list.append((found, number, places))
        if number["letters"] and head is not None:
            self._more_letters(number, choice, head)

    def _more_letters(self, number: re.Match[str], choice: Choice, head: Head) -> None:
        """Grammar: ``item {link letter dates}``: "47/120 A of 18 December 1992 and B of 20 September 1993"."""
        while more := _LETTER_ALONE.match(self.words, self.reached):
            dates = DATES.match(self.words, more.end())
            if dates is None or choice.organ is None:
                return
            found = Found(
                more.start("letter"),
                more.end(),
                choice.form,
                (_act(number, choice.organ, choice.kind, more["letter"]),),
            )
            found.organ, found.reach = choice.organ, dates.end()
            self._dated(found, days(dates["dates"]))
            self._keep(found, head)

    def _revise(self, choice: Choice) -> None:
        """Give the body named behind a list to all its items: "resolutions 1/3 and 2/14 of the … Assembly"."""
        for found, number, places in self._list:
            kind = "decision" if found.form.endswith("decision") else "resolution"
            _settle(found, number, replace(choice, kind=kind), places)

    def _opened(self, start: int) -> Head | None:
        """The head that governs the item here: its own, or that of the list it continues."""
        if self._links_to(start):
            return self._head
        head = head_before(self.words, start) or head_over_subject(self.words, start, self._right())
        if head is None:
            return self._head if self._linked(start) or self._resumed(start) else None
        yearly = head.its and bool(self._head and self._head.foreign) and self.words[start + 4 : start + 5] == "/"
        if (head.bare or yearly) and self._head and self._linked(head.start):
            return head.of(self._head)
        self._pending, self._list = [], []
        return head

    def _linked(self, start: int) -> bool:
        """Whether only a link, or a link and a pinpoint, stands between the last item and this place."""
        return self._links_to(start) or self._links_to(before(self.words, start, self._right())[0])

    def _links_to(self, start: int) -> bool:
        """Whether only a link stands between the last item and this place."""
        begin = self._right()
        return bool(self.found) and 0 <= start - begin < LONGEST_LINK and links(self.words[begin:start])

    def _right(self) -> int:
        return self.found[-1].right if self.found else 0

    def _resumed(self, start: int) -> bool:
        """Whether the list goes on behind words of its own: "76/251 on one thing and 76/258 on another"."""
        return bool(self.found) and bool(_RESUMING.fullmatch(self.words, self.found[-1].right, start))

    def _dated(self, found: Found, spans: Sequence[tuple[str, date | None]]) -> None:
        """Give the dates to the items that wait for one: by position where there is one each, else the only one."""
        self._pending.append(found)
        if not spans:
            return
        each = spans if len(spans) == len(self._pending) else [spans[-1]] * len(self._pending)
        for waiting, (printed, day) in zip(self._pending, each, strict=True):
            if waiting is found or len(spans) > 1 or _may_be_of(waiting, day):
                waiting.dated, waiting.day = printed, day
        self._pending = []

    def _keep(self, found: Found, head: Head | None) -> None:
        linked = head is not None and head is self._head
        found.head = found.start if linked or head is None else min(head.start, found.start)
        self._head = head
        self.found.append(found)
        self.reached = found.right


def _may_be_of(waiting: Found, day: date | None) -> bool:
    """Whether the date behind a list may be an earlier item's; in "56/183 and 57/238 of 20 December 2002" not."""
    symbol = waiting.targets[0].symbol if waiting.targets else None
    if symbol is None or day is None or waiting.organ is None:
        return False
    return consistent(waiting.organ, symbol.session or "", day)


def _settle(found: Found, number: re.Match[str], choice: Choice, places: tuple[Pinpoint, ...]) -> None:
    """Say whose act a found number is."""
    found.form, found.status, found.why, found.organ = choice.form, choice.status, choice.why, choice.organ
    found.targets = pinned(_targets(number, choice), places)
    found.stretches = _stretches(number, len(found.targets))
    found.candidates = pinned(choice.candidates, places)


def _bracketed_year(number: re.Match[str]) -> int | None:
    bracket = number["bracket"] or ""
    return int(bracket) if bracket.isdigit() else None


def _targets(number: re.Match[str], choice: Choice) -> tuple[Target, ...]:
    """The documents an item names: several for a group of letters."""
    if choice.organ is None or choice.status in (Status.UNRESOLVED, Status.AMBIGUOUS):
        return ()
    return _acts(number[0], choice.organ, choice.kind)


@lru_cache(maxsize=65536)
def _acts(written: str, organ: Organ, kind: str) -> tuple[Target, ...]:
    """The acts of a body that a number of its making names, as printed: ``57/270 A and B`` → two."""
    number = ITEM.match(written)
    assert number is not None  # noqa: S101 - it was found as one
    letters = [letter for letter, _ in expanded_letters(letters_of(number))]
    return tuple(_act(number, organ, kind, letter) for letter in letters or ("",))


def _stretches(number: re.Match[str], targets: int) -> tuple[tuple[int, int], ...]:
    """Where each of a group of letters is printed: "57/270 A" and "B"; of a range only the ends are."""
    if targets < 2:
        return ()
    begin = number.start(next(name for name in LETTER_GROUPS if number[name]))
    places = [begin + place for _, place in expanded_letters(letters_of(number))]
    printed = [(at, at if at == following else at + 1) for at, following in pairwise([*places, -1])]
    return ((number.start(), printed[0][1]), *printed[1:-1], (printed[-1][0], number.end()))


def _act(number: re.Match[str], organ: Organ, kind: str, letter: str) -> Target:
    printed = _printed(number, letter)
    if kind == "conclusions":
        return Target(None, other=f"ECOSOC:agreed-conclusions:{printed}")
    if organ is ENVIRONMENT:
        return target(f"UNEP/EA.{number['session']}/{kind[:3].title()}.{number['number']}")
    return target(organ.symbol(printed, kind == "decision"))


def _printed(number: re.Match[str], letter: str) -> str:
    """The number closed up, as it stands in a symbol: ``57/270B``, ``217A(III)``, ``1325(2000)``."""
    if number["session"]:
        return f"{number['session']}/{number['number']}{letter}".translate(_DASHES)
    if number["year"]:
        return f"{number['year']}/{number['serial']}{letter}"
    return f"{number['old']}{letter}({number['bracket']})".translate(_DASHES)

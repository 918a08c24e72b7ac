"""Numbers and divisions in their order: which of them begins a paragraph because the one before it has begun one."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from generator.readers.numerals import numeral
from generator.readers.textlayer.forms import ACTS, DECIMAL, DIVISION, NUMBERED
from generator.readers.textlayer.lines import Line

__all__ = ["Succession", "number_of"]

_VALUE = re.compile(r"(\d{1,3})\.(?= |$)")
_LETTERED = re.compile(r"\([a-z]+\)|[a-z]+\.")
_MISPRINTED = re.compile(rf"(\d{{1,3}}) ?\.? ?(?={ACTS.pattern})")
"""A number that lost its stop or has it elsewhere: "3 Calls upon", "3 .Calls upon"."""

_CARRIES_NUMBER = re.compile(
    r"(?<!;)(?: and| or|\b(?:(?:sub)?paragraphs?|to|articles?|sections?|rules?|annex|chapter|part|No\.))$",
    re.IGNORECASE,
)
"""What stands before a number that is cited; "; and" stands before the last one of a list."""


def _predecessors() -> dict[str, set[str]]:
    """Before each number that is no list's first: what must have begun a paragraph, or it stands inside the text."""
    before: dict[str, set[str]] = defaultdict(set)
    for dress, kind in (("({})", "letter"), ("({})", "roman"), ("{}.", "letter"), ("{}.", "roman")):
        for value in range(2, 40):
            before[dress.format(numeral(value, kind))].add(dress.format(numeral(value - 1, kind)))
    return {number: those for number, those in before.items() if number not in ("(i)", "i.")}


def _divisions() -> dict[str, str]:
    """Before the number of each section and annex: the one that it follows upon."""
    series = [[numeral(value, kind).upper() for value in range(1, 27)] for kind in ("roman", "letter", "decimal")]
    return {later: earlier for numbers in series for earlier, later in pairwise(numbers)}


_BEFORE = _predecessors()
_DIVISIONS = _divisions()


def number_of(line: Line) -> str:
    """The number with which a line opens its paragraph, beside its words or before them; empty where it has none."""
    match = NUMBERED.match(line.words)
    return line.opens or (match["number"] if match else "")


@dataclass(slots=True)
class Succession:
    """The numbers and divisions with which paragraphs have begun so far."""

    reached: int = 0
    """The last number of a list that runs through the text."""
    opened: set[str] = field(default_factory=set)

    def learn(self, line: Line) -> None:
        """Take in that a paragraph begins with this line."""
        value = _value(line)
        if value:
            # Below each number the letters begin anew.
            self.opened = {one for one in self.opened if not _LETTERED.fullmatch(one)}
        self.reached = value or self.reached
        self.opened.add(number_of(line))
        if DIVISION.fullmatch(line.words):
            self.opened.add(line.words)

    def is_next(self, line: Line, above: str) -> bool:
        """Whether a line below these words begins the next numbered paragraph, section or annex."""
        return not _CARRIES_NUMBER.search(above) and (_value(line) == self.reached + 1 or self._is_next_division(line))

    def is_sudden(self, line: Line) -> bool:
        """Whether the line's number follows upon none: then it is likely a number of the text."""
        number = number_of(line)
        if DECIMAL.fullmatch(number):
            return self._is_sudden_decimal(number)
        before = _BEFORE.get(number)
        return before is not None and before.isdisjoint(self.opened)

    def carries(self, above: str) -> bool:
        """Whether these words cite the number that stands behind them."""
        return _CARRIES_NUMBER.search(above) is not None

    def _is_sudden_decimal(self, number: str) -> bool:
        whole, part = number.rstrip(".").split(".")
        return part != "1" and {f"{whole}.{int(part) - 1}", f"{whole}.{int(part) - 1}."}.isdisjoint(self.opened)

    def _is_next_division(self, line: Line) -> bool:
        if not DIVISION.fullmatch(line.words):
            return False
        name, _, number = line.words.rpartition(" ")
        earlier = _DIVISIONS.get(number.removesuffix("."), "")
        return bool(earlier) and f"{name} {earlier}{'.' * number.endswith('.')}".strip() in self.opened


def _value(line: Line) -> int:
    """The number of a numbered paragraph that a line opens; 0 where it opens none."""
    words = line.opens or line.words
    match = _VALUE.match(words) or _MISPRINTED.match(words)
    return int(match[1]) if match else 0

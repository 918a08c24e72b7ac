"""How wide a line of Times is, and how much room was left in it.

A text layer says nowhere where a paragraph ends. But a printed line takes every word that fits: where the first
word of the next line would have fitted, somebody ended the line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import mean, quantiles

from pdfminer.fontmetrics import FONT_METRICS

from generator.readers.textlayer.lines import Line

__all__ = ["Column", "measured", "width"]

_TIMES = FONT_METRICS["Times-Roman"][1]
_USUAL = 500.0
"""The width of a letter that the table lacks, in thousandths of the size."""

_OFFICIAL = 346.0
"""The column of the UN's resolutions, in points of Times at 10 points: so in all text layers at hand, 2002 to 2023."""

_LETTER = 6.0
"""The width of every letter that a typewriter sets, at 10 points."""

_LONGEST = 70, 80
"""So many letters have the longest lines of typed pages; of printed ones they have more."""

_TWO = 1.07
"""A line wider than the column, by this much, took the next one in when it lost its hyphen."""

_WORD = re.compile(r"(?P<word>(?:\(?(?:\d+|[A-Z]|[Nn]os?\.|v\.) )*[^ ]+)(?: (?P<label>\d{1,3}/?)(?=[ ,;.]|$))?")
"""The first word of a line, with what no line break parts: "8 September" of a date, a marker."""

_MARKERS = re.compile(r"(?<=[a-z\d,;.)”’]) (\d{1,3}/?)(?=[ ,;.]|$)")
_RAISED = 0.6
"""The size of a marker, by the size of the text."""

_SHORT = 100.0
"""No line that goes on is narrower than this, but those of a table are."""

_FEW = 10
"""From fewer lines nobody tells how wide a column is."""

_NARROWER = 0.95
"""By so much at the least, set in Times, the lines of typed pages are narrower than the official column."""

_FEWEST = 6
"""From fewer nobody tells whether it was typed."""

_GOES_ON = re.compile(r"[a-z]")


@lru_cache(maxsize=4096)
def width(words: str) -> float:
    """The most that words take, set in Times at 10 points, in points."""
    return sum(_TIMES.get(letter, _USUAL) for letter in words.replace("\u00a0", " ")) / 100


@lru_cache(maxsize=4096)
def least_width(words: str) -> float:
    """The least that words take: what may be a marker is taken to be one, small and close to its word."""
    raised = "".join(_MARKERS.findall(words))
    return width(_MARKERS.sub("", words)) + _RAISED * width(raised)


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a document."""

    width: float
    is_typed: bool = False
    """Whether all letters are as wide as each other."""

    @property
    def indent(self) -> float:
        """How far a first line is indented."""
        return self.width * 0.066

    def of(self, words: str) -> float:
        """The most that words take in it, in points."""
        return _LETTER * len(words) if self.is_typed else width(words)

    def room(self, line: str, following: str, indent: float = 0.0) -> float:
        """What the first word of the following line would have left of this one; negative where this one is full."""
        word = _WORD.match(following)
        first = self.of(word["word"]) + _RAISED * self.of(word["label"] or "") if word else 0.0
        return self.width - indent - self._last(line) - self.of(" ") - first

    def is_full(self, line: str) -> bool:
        """Whether a line is too wide to begin a paragraph, whose first lines are indented."""
        return self.width - 0.85 * self.indent < self._least(line) <= 1.01 * self.width

    def _last(self, line: str) -> float:
        """The width of a line; of one that took the next in, as it lost its hyphen, the most that is the second's."""
        whole = self.of(line)
        return whole if self._least(line) <= _TWO * self.width else whole - 0.88 * self.width

    def _least(self, line: str) -> float:
        return self.of(line) if self.is_typed else least_width(line)


def measured(lines: Sequence[Line]) -> Column:
    """The column in which these lines were set, by those that go on in the line below."""
    running = [above.words for above, below in pairwise(lines) if _GOES_ON.match(below.words)]
    running = [words for words in running if width(words) > _SHORT]
    full = [width(words) for words in running]
    if _are_typed(running, full):
        return Column(_LETTER * max(map(len, running)), is_typed=True)
    if len(full) < _FEW:
        return Column(_OFFICIAL)
    usual = sorted(full)[len(full) // 2]
    edge = quantiles([one for one in full if one <= 1.1 * usual], n=20, method="inclusive")[-1]
    return Column(_OFFICIAL if 0.85 * _OFFICIAL <= edge <= 1.03 * _OFFICIAL else edge)


def _are_typed(lines: Sequence[str], widths: Sequence[float]) -> bool:
    """Whether lines that go on are as long as a typewriter's, and narrow, or more even by letters than by widths."""
    if len(lines) < _FEWEST:
        return False
    letters = [len(line) for line in lines]
    is_even = mean(letters) / max(letters) > mean(widths) / max(widths)
    is_narrow = max(widths) < _NARROWER * _OFFICIAL
    return (is_even or is_narrow) and _LONGEST[0] <= max(letters) <= _LONGEST[1]

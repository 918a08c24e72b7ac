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
from statistics import quantiles

from pdfminer.fontmetrics import FONT_METRICS

from generator.readers.textlayer.lines import Line

__all__ = ["Column", "measured", "width"]

_TIMES = FONT_METRICS["Times-Roman"][1]
_USUAL = 500.0
"""The width of a letter that the table lacks, in thousandths of the size."""

_OFFICIAL = 346.0
"""The column of the UN's resolutions, in points of Times at 10 points: so in all text layers at hand, 2002 to 2023."""

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

    @property
    def indent(self) -> float:
        """How far a first line is indented."""
        return self.width * 0.066

    def room(self, line: str, following: str, indent: float = 0.0) -> float:
        """What the first word of the following line would have left of this one; negative where this one is full."""
        word = _WORD.match(following)
        first = width(word["word"]) + _RAISED * width(word["label"] or "") if word else 0.0
        return self.width - indent - self._last(line) - width(" ") - first

    def is_full(self, line: str) -> bool:
        """Whether a line is too wide to begin a paragraph, whose first lines are indented."""
        return self.width - 0.85 * self.indent < least_width(line) <= 1.01 * self.width

    def _last(self, line: str) -> float:
        """The width of a line; of one that took the next in, as it lost its hyphen, the most that is the second's."""
        whole = width(line)
        return whole if least_width(line) <= _TWO * self.width else whole - 0.88 * self.width


def measured(lines: Sequence[Line]) -> Column:
    """The column in which these lines were set, by those that go on in the line below."""
    full = [width(above.words) for above, below in pairwise(lines) if _GOES_ON.match(below.words)]
    full = [one for one in full if one > _SHORT]
    if len(full) < _FEW:
        return Column(_OFFICIAL)
    usual = sorted(full)[len(full) // 2]
    edge = quantiles([one for one in full if one <= 1.1 * usual], n=20, method="inclusive")[-1]
    return Column(_OFFICIAL if 0.85 * _OFFICIAL <= edge <= 1.03 * _OFFICIAL else edge)

"""Words that a line's end divides: a hyphen of their own stays, the printer's goes.

The official documents of today are set without hyphenation: what stands at a line's end is a hyphen of the
word's own ("development-oriented"). The printed volumes and much else before were hyphenated; there the
words of the document itself, and failing that the form of the two halves, tell the one from the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.readers.vocabulary import is_word

__all__ = ["HYPHENS", "Hyphens"]

HYPHENS = ("-", "\u2011", "\u2010", "\u00ad")

_WORD = re.compile(r"\w+(?:-\w+)*")
_SUSPENDED = re.compile(r"(?:and|or|to|nor)\b(?!-)")
_FIRST_HALF = re.compile(
    r"""anti|co|cross|eighty|ex|extra|far|fifty|follow|forty|full|half|high|inter|intra|large|long|low|multi|ninety|
non|post|pre|pro|quasi|re|self|semi|seventy|short|sixty|small|socio|sub|thirty|trans|twenty|ultra|under|vice|
well""",
    re.VERBOSE,
)
"""What compounds with a hyphen begin with, in UN spelling."""

_ALWAYS = re.compile(
    r"co|cross|eighty|far|fifty|follow|forty|full|half|high|large|long|low|multi|ninety|non|quasi|self|semi|seventy|"
    "short|sixty|small|socio|thirty|twenty|vice|well"
)
"""Those whose compounds keep it whether or not the word list has them in one: "co-operation", "non-governmental"."""

_LONG = 5
"""So many letters has what compounds end with: "coming" is none."""

_VOWELS = re.compile(r"(?:re|pre|de)-e.*|co-o.*|(?:anti|semi|multi)-i.*")
"""Two vowels that a hyphen parts: "re-engage", "co-operate"."""


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What a document shows of its own hyphens."""

    words: frozenset[str]
    """All its words, small, but for those at line ends."""

    is_hyphenated: bool
    """Whether its printer divided words at line ends."""

    @classmethod
    def of(cls, lines: Sequence[str], *, is_volume: bool) -> Hyphens:
        """What the lines of a document show; those of the printed volumes are taken to be hyphenated."""
        words = frozenset(word.lower() for word in _whole_words(lines))
        shown = cls(words, is_hyphenated=False)
        ends = [(line, after) for line, after in pairwise(lines) if line.endswith(HYPHENS)]
        divided = [shown._is_divided(*_halves(line, after)) for line, after in ends]
        return cls(words, is_volume or divided.count(True) > max(1, divided.count(False)))

    def joint(self, before: str, after: str) -> str | None:
        """What goes between two lines of a paragraph: a space, nothing, or ``None`` where the hyphen goes."""
        if not before.endswith(HYPHENS):
            return " "
        if before.endswith((" -", " \u2011")):
            return " "
        if _SUSPENDED.match(after):
            return " "
        left, right = _halves(before, after)
        divided = self._is_divided(left, right)
        named = right[:1].isupper() and not left.isupper()
        if named or (divided and not self.is_hyphenated and _FIRST_HALF.fullmatch(left.lower())):
            return ""  # "Co-operation" and "South-East" stand in names, whatever the text around them writes
        if before.endswith("\u00ad") or divided or (divided is None and self._looks_divided(left, right)):
            return None
        return ""

    def _is_divided(self, left: str, right: str) -> bool | None:
        """Whether the document's own words say that a word was divided; ``None`` where they say nothing."""
        joined, hyphened = (left + right).lower() in self.words, f"{left}-{right}".lower() in self.words
        return joined if joined != hyphened else None

    def _looks_divided(self, left: str, right: str) -> bool:
        """Whether two halves make one word, or are none by themselves, where the printer divided words."""
        first, last = left.lower().split("-")[-1], right.lower().split("-")[0]
        if not self.is_hyphenated or not right[:1].islower() or not first.isalpha():
            return False
        if _VOWELS.fullmatch(f"{first}-{last}"):
            return False
        if is_word(first + last):
            return not (_ALWAYS.fullmatch(first) and len(last) >= _LONG and self._is_known(last))
        return not _FIRST_HALF.fullmatch(first) and not (self._is_known(first) and self._is_known(last))

    def _is_known(self, half: str) -> bool:
        return half in self.words or (len(half) > 2 and is_word(half))


def _halves(before: str, after: str) -> tuple[str, str]:
    left, right = _WORD.findall(before[:-1])[-1:], _WORD.findall(after)[:1]
    return "".join(left), "".join(right)


def _whole_words(lines: Sequence[str]) -> Iterator[str]:
    """The words of all lines but the halves at their ends."""
    before = ""
    for line in lines:
        words = _WORD.findall(line)
        yield from words[before.endswith(HYPHENS) : len(words) - line.endswith(HYPHENS)]
        before = line

"""Invented words, as often as real ones.

The small words of the language stand at the first ranks; all others are made of syllables and mean nothing. How
often a word of each rank comes is measured; the words of one subject keep to the documents on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from .drawing import Draw

__all__ = ["Vocabulary", "word"]

_SMALL = (
    *("the", "and", "of", "to", "in", "for", "on", "with", "its", "as", "by", "that", "from", "at", "such", "all"),
    *("their", "an", "or", "into", "this", "through", "be", "are", "other", "which", "between", "among", "these"),
)
_HEADS = (
    *("b", "br", "d", "dr", "f", "fl", "g", "gr", "h", "k", "kl", "l"),
    *("m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "z"),
)
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ou")
_TAILS = ("", "", "", "n", "r", "l", "s", "m", "nd", "rt")
_TWO_SYLLABLES = len(_HEADS) * len(_VOWELS) * (1 + len(_HEADS) * len(_VOWELS))
"""How many words have two syllables or one; those of running text have three, about as many letters as real ones."""
_TOPIC = 900
"""How many of its own words a subject has."""
_STREAM = 5000
"""How many words of running text are made for a subject; documents take theirs from it."""
_SHARED = 60
"""Words of the first ranks belong to every subject."""


def word(number: int) -> str:
    """The invented word with a number; each number has its own, and the first are the shortest."""
    syllables, rest = [], number
    while True:
        rest, head = divmod(rest, len(_HEADS))
        rest, vowel = divmod(rest, len(_VOWELS))
        syllables.append(_HEADS[head] + _VOWELS[vowel])
        if not rest:
            break
        rest -= 1
    return "".join(syllables) + _TAILS[number % 7 + number % 4]


class Vocabulary:
    """Words by rank, and for each subject a stream of running text."""

    def __init__(self, seed: str, figures: Mapping[str, Any], documents: int) -> None:
        words = figures["words"]
        self._ranks = [rank for rank, _ in words["ranks"]]
        self._sums = [total for _, total in words["ranks"]]
        self._seed = seed
        self._streams: dict[int, list[str]] = {}
        self.subjects = max(8, documents // 8)
        self._beyond = _growth(words, figures["documents"], documents)

    def text(self, subject: int, words: int = 0) -> list[str]:
        """Running text for a document on a subject: the longer it is, the more other subjects it touches on."""
        text = self.stream(subject * 31 % self.subjects)
        for more in range(1, 1 + words // 1200):
            text = text + self.stream((subject * 31 + more * 17) % self.subjects)
        return text

    def stream(self, subject: int) -> list[str]:
        """The running text of a subject: words, some with a comma."""
        if subject not in self._streams:
            self._streams[subject] = self._written(Draw(f"{self._seed}/subject/{subject}"))
        return self._streams[subject]

    def _written(self, draw: Draw) -> list[str]:
        own: list[str] = []
        while len(own) < _TOPIC:
            if (rank := self._rank(draw)) >= _SHARED:
                own.append(_at_rank(rank))
        stream = [self._next(draw, own) for _ in range(_STREAM)]
        return [f"{each}," if number % 13 == 12 and len(each) > 3 else each for number, each in enumerate(stream)]

    def _next(self, draw: Draw, own: list[str]) -> str:
        rank = self._rank(draw)
        return _at_rank(rank) if rank < _SHARED else own[int(draw.random() ** 2 * len(own))]

    def _rank(self, draw: Draw) -> int:
        """A rank from 0 by the measured shares; the last step reaches further the more documents there are."""
        at = int(draw.random() * self._sums[-1])
        step = bisect_right(self._sums, at)
        low = self._ranks[step - 1] if step else 0
        high = self._ranks[step] if step < len(self._ranks) - 1 else self._beyond
        return low + draw.below(high - low)


def _growth(words: Mapping[str, Any], measured: int, documents: int) -> int:
    """How many different words so many documents have: each doubling adds what the last measured one added."""
    number, size = words["different"], measured
    step = number / words["different in every second document"]
    while size < documents:
        number, size = int(number * step), size * 2
    return int(number)


def _at_rank(rank: int) -> str:
    return _SMALL[rank] if rank < len(_SMALL) else word(rank - len(_SMALL) + _TWO_SYLLABLES)

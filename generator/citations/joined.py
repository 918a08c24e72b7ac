"""All passages of a document in one string: one search over it does the work of one a passage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

__all__ = ["Joined", "Spans"]

Spans = dict[int, list[tuple[int, int]]]
"""Stretches by the place of their passage in the document; characters in that passage, half open."""

_SEAM = "\0"
"""Between two passages: no letter and no white space, so that no word and no name reaches across it."""


class Joined:
    """The words of all passages, and where each passage begins."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.words = _SEAM.join(texts)
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def by_passage(self, spans: Iterable[tuple[int, int]]) -> Spans:
        """Stretches of the joined words, each given to its passage; what reaches across a seam is dropped."""
        given: Spans = {}
        for start, end in spans:
            place = bisect_right(self._starts, start) - 1
            begin = self._starts[place]
            if end < self._starts[place + 1]:
                given.setdefault(place, []).append((start - begin, end - begin))
        return given

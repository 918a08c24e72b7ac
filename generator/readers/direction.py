"""Which way printed words run: from the left or from the right."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import Any

__all__ = ["from_right_to_left", "turned"]

_Word = dict[str, Any]


def turned(words: list[_Word]) -> list[_Word]:
    """Words that are written from right to left, in the order in which they are read."""
    in_order: list[_Word] = []
    for to_left, run in groupby(words, key=lambda word: from_right_to_left(word["text"])):
        in_order += ({**word, "text": word["text"][::-1]} for word in reversed(list(run))) if to_left else run
    return in_order


def from_right_to_left(words: str) -> bool:
    """Whether most letters of the words are of a script that is written from right to left."""
    kinds = [unicodedata.bidirectional(letter) in ("R", "AL") for letter in words if letter.isalpha()]
    return sum(kinds) * 2 > len(kinds)

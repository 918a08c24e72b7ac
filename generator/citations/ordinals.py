"""Ordinal numbers in words, as sessions are printed: "Fifty-seventh" is 57."""

from __future__ import annotations

__all__ = ["ordinal"]

_ONES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
]
_ONES += ["fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

_ORDINALS = {word: number for number, word in enumerate(_ONES, 1)}
for _place, _ten in enumerate(_TENS, 2):
    _ORDINALS[_ten[:-1] + "ieth"] = _place * 10
    _ORDINALS.update({f"{_ten}-{one}": _place * 10 + number for number, one in enumerate(_ONES[:9], 1)})


def ordinal(words: str) -> int | None:
    """The number that an ordinal up to the ninety-ninth names; ``None`` for other words."""
    return _ORDINALS.get(words.strip().lower())

"""Numbers before paragraphs: as they are printed, and as a browser or a word processor prints them by itself."""

from __future__ import annotations

import re

__all__ = ["NUMBER", "numeral"]

NUMBER = re.compile(r"(?:\d{1,3}\.|\(?[a-z]{1,4}\)|\([A-Z]\)|[a-z]\.|[ivx]{2,4}\.|[•●▪–])(?=\s|$)")
"""What is printed before a paragraph."""

_ONES = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
_TENS = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"]


def numeral(value: int, kind: str) -> str:
    """A number from 1 as ``letter`` (a, …, z, aa), ``roman`` (up to 99) or ``decimal``."""
    if kind == "letter":
        return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    if kind == "roman" and value < 100:
        return _TENS[value // 10] + _ONES[value % 10]
    return str(value)

"""Whether letters make an English word: where a printer divided words, it tells his hyphens from their own."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["is_word"]

_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in [
        (r"our(?=[a-z])|our$", "or"),
        ("is(?=e|ing|ation)", "iz"),
        ("mme", "m"),
        ("tre(?=d)", "tere"),
        ("(?<=[bt])re(?=s?$)", "er"),
        ("ence(?=s?$)", "ense"),
        ("ll(?=[ei])", "l"),
    ]
)
"""The United Nations write British English, the word list is American."""


def is_word(letters: str) -> bool:
    """Whether small letters are a word, of British or American spelling."""
    return letters in _list() or any(
        pattern.sub(american, letters) in _list() for pattern, american in _AMERICAN if pattern.search(letters)
    )


@cache
def _list() -> frozenset[str]:
    """Read when it is first needed, which hardly any text does: it takes a fifth of a second."""
    from spellchecker import SpellChecker

    return frozenset(SpellChecker(language="en").word_frequency.keys())

"""Whether the letters of a PDF are those that it prints: a font need not say which they are."""

from __future__ import annotations

import re

__all__ = ["illegible"]

_NAMELESS = re.compile(r"\(cid:\d+\)|[\ue000-\uf8ff\ufffd]")
"""A letter of which the font says nothing but its number."""

_MANY = 0.05
"""Of this part of all letters nothing is known where more than a bullet or two has no name."""

_WORD = re.compile(r"[^\W\d_]{2,}")

_FREQUENT = {
    *("the", "of", "and", "to", "in", "on", "for", "by", "with", "its", "that"),
    *("de", "la", "le", "les", "des", "et", "du", "en", "el", "los", "las", "del", "que", "un"),
    *("der", "die", "das", "und", "von"),
}
"""Words without which there is no page in English, French, Spanish or German."""

_ENOUGH, _FEWEST = 40, 0.02
"""Among so many words at least this part is frequent ones; in running text it is a third."""


def illegible(text: str) -> str:
    """What is wrong with the letters of a text; nothing where they make words, or are of another script than ours."""
    letters = sum(not letter.isspace() for letter in text)
    nameless = _NAMELESS.findall(text)
    if sum(map(len, nameless)) > _MANY * letters:
        return f"{len(nameless)} letters of fonts that do not say which letters they are"
    words = [word.lower() for word in _WORD.findall(text)]
    latin = sum(word.isascii() for word in words) * 2 > len(words)
    if latin and len(words) >= _ENOUGH and sum(word in _FREQUENT for word in words) < _FEWEST * len(words):
        return f"letters that make no words: {' '.join(text.split())[:30]!r}"
    return ""

"""Letters as they are compared: printers' spaces and hyphens are plain ones, each character in its own place."""

from __future__ import annotations

__all__ = ["plain"]

_PLAIN = (("\u00a0", " "), ("\u2007", " "), ("\u2009", " "), ("\u202f", " "), ("\u2010", "-"), ("\u2011", "-"))


def plain(words: str) -> str:
    """The words with plain spaces and hyphens, as long as before: offsets in one are offsets in the other."""
    if not words.isascii():
        for printed, typed in _PLAIN:
            words = words.replace(printed, typed)
    return words

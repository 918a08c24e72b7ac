"""A stand-in until the grammar of citations says where a note ends."""

from __future__ import annotations

import re

__all__ = ["note_extent"]

_END = re.compile(r"\.(?= [A-Z]|$)|(?<=annex)(?= )")


def note_extent(words: str, start: int) -> int:
    """The end of a note that begins at ``start``: the first full stop that ends a sentence."""
    match = _END.search(words, start)
    return match.end() if match else len(words)

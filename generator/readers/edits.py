"""Many small changes to a text at once, with its marks kept where they were."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.marked import Emphasis, Text

__all__ = ["Edit", "edited"]


class Edit(NamedTuple):
    """A stretch of the words, half open, and what stands in its place."""

    start: int
    end: int
    words: str


def edited(text: Text, edits: Sequence[Edit]) -> Text:
    """The text with all edits made; they come in order and do not overlap.

    One pass whatever their number: a text of a million characters may hold a hundred thousand line ends.
    """
    if not edits:
        return text
    starts = [edit.start for edit in edits]
    shifts = [0, *accumulate(len(edit.words) - (edit.end - edit.start) for edit in edits)]

    def moved(offset: int) -> int:
        before = bisect_right(starts, offset - 1)
        last = edits[before - 1] if before else Edit(0, 0, "")
        if offset < last.end:
            return last.start + shifts[before - 1] + min(offset - last.start, len(last.words))
        return offset + shifts[before]

    pieces, position = [], 0
    for edit in edits:
        pieces += [text.words[position : edit.start], edit.words]
        position = edit.end
    emphasis = (Emphasis(moved(mark.start), moved(mark.end), mark.face) for mark in text.emphasis)
    return Text(
        "".join([*pieces, text.words[position:]]),
        tuple(mark for mark in emphasis if mark.start < mark.end),
        tuple(marker.moved_to(moved(marker.at)) for marker in text.markers),
    )

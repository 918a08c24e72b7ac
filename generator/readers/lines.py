"""Lines and paragraphs: which line of a paragraph begins something new."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.blocks import Block
from generator.marked import Emphasis, Marker, Place, Text

__all__ = ["divided", "parted"]

_ENUMERATED = re.compile(r"\s*(?:\d{1,3}[.)]|\([a-z]{1,4}\)|\(\d{1,2}\)|[a-z]{1,4}[.)]|[•●▪–-])\s")
_ENDED = re.compile(r"[,;:.](?:\s+(?:and|or))?[”\"]?\s*$")


def parted(block: Block) -> Iterator[Block]:
    """A paragraph whose lines begin new paragraphs without an empty line between them, divided.

    A line begins something new when the one before it has ended (by a stop, a comma, a colon) and it
    begins with a number or in another face, or when it begins with the marker of a note.
    """
    called = {marker.at for marker in block.text.markers}
    faced = {mark.start for mark in block.text.emphasis}
    newlines = (match.end() for match in re.finditer("\n", block.text.words))
    starts = [0, *(at for at in newlines if at in called or _begins(block.text.words, at, emphasised=at in faced))]
    if len(starts) == 1:
        yield replace(block, text=block.text.trimmed())
        return
    for start, text in zip(starts, divided(block.text, starts), strict=True):
        line = block.place.line + block.text.words.count("\n", 0, start)
        yield replace(block, text=text, place=Place(line, 1 if start else block.place.column))


def divided(text: Text, starts: Sequence[int]) -> Iterator[Text]:
    """The text divided at line ends, each mark in its own part; a marker at a part's beginning stays there."""
    ends = [*(start - 1 for start in starts[1:]), len(text.words)]
    markers: list[list[Marker]] = [[] for _ in starts]
    emphasis: list[list[Emphasis]] = [[] for _ in starts]
    for marker in text.markers:
        markers[bisect_right(starts, marker.at) - 1].append(marker)
    for mark in text.emphasis:
        for part in range(bisect_right(starts, mark.start) - 1, bisect_right(starts, mark.end - 1)):
            emphasis[part].append(mark)
    for part, (start, end) in enumerate(zip(starts, ends, strict=True)):
        moved = tuple(replace(marker, at=marker.at - start) for marker in markers[part])
        faces = tuple(
            replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start) for m in emphasis[part]
        )
        yield Text(text.words[start:end], tuple(m for m in faces if m.start < m.end), moved).trimmed()


def _begins(words: str, start: int, *, emphasised: bool) -> bool:
    if not _ENDED.search(words[max(0, start - 20) : start - 1]):
        return False
    return emphasised or _ENUMERATED.match(words, start) is not None

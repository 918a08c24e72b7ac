"""Lines and paragraphs: which line of a paragraph begins something new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.blocks import Block
from generator.marked import Place, Text

__all__ = ["parted"]

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
    ends = [*(start - 1 for start in starts[1:]), len(block.text.words)]
    for start, end in zip(starts, ends, strict=True):
        yield replace(block, text=_stretch(block.text, start, end), place=_place(block, start))


def _stretch(text: Text, start: int, end: int) -> Text:
    """The lines between two line ends, with the marker of a note that stands at their very beginning."""
    markers = tuple(replace(m, at=m.at - start) for m in text.markers if start <= m.at <= end)
    return replace(text.cut(start, end), markers=markers).trimmed()


def _begins(words: str, start: int, *, emphasised: bool) -> bool:
    if not _ENDED.search(words[max(0, start - 20) : start - 1]):
        return False
    return emphasised or _ENUMERATED.match(words, start) is not None


def _place(block: Block, start: int) -> Place:
    return Place(block.place.line + block.text.words.count("\n", 0, start), block.place.column if not start else 1)

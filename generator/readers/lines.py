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
    starts = [0, *(m.end() for m in re.finditer("\n", block.text.words) if _begins(block, m.end()))]
    ends = [*(start - 1 for start in starts[1:]), len(block.text.words)]
    for start, end in zip(starts, ends, strict=True):
        yield replace(block, text=_stretch(block.text, start, end), place=_place(block, start))


def _stretch(text: Text, start: int, end: int) -> Text:
    """The lines between two line ends, with the marker of a note that stands at their very beginning."""
    markers = tuple(replace(m, at=m.at - start) for m in text.markers if start <= m.at <= end)
    return replace(text.cut(start, end), markers=markers).trimmed()


def _begins(block: Block, start: int) -> bool:
    words = block.text.words
    if any(marker.at == start for marker in block.text.markers):
        return True
    if not _ENDED.search(words[: start - 1]):
        return False
    emphasised = any(mark.start == start for mark in block.text.emphasis)
    return emphasised or _ENUMERATED.match(words, start) is not None


def _place(block: Block, start: int) -> Place:
    return Place(block.place.line + block.text.words.count("\n", 0, start), block.place.column if not start else 1)

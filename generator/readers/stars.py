"""Stars: the markers of notes that are not counted, in the masthead and behind names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.blocks import Block
from generator.marked import Marker, Place, Text
from generator.readers.edits import Edit, edited

__all__ = ["with_stars"]

_CALL = re.compile(r"(?<=[^\s*])\*{1,3}(?=[\s,;:.)]|$)")
_NOTE = re.compile(r"(?P<label>\*{1,3})\s+(?=[^\s*])")


def with_stars(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with their stars as markers, and the lines that begin with as many stars as notes.

    Stars that only ever begin a line are bullets, stars that only ever follow a word are words: both stay.
    """
    blocks = tuple(blocks)
    called = {match[0] for block in blocks if "*" in block.text.words for match in _CALL.finditer(block.text.words)}
    called |= {marker.label for block in blocks for marker in block.text.markers}
    noted = tuple(_noted(block, called) for block in blocks)
    labels = {block.label for block in noted if block.kind == "note" and block.label.startswith("*")}
    return tuple(replace(block, text=_marked(block, labels)) for block in noted) if labels else noted


def _noted(block: Block, called: set[str]) -> Block:
    match = _NOTE.match(block.text.words)
    if block.kind != "paragraph" or match is None or match["label"] not in called:
        return block
    return replace(block, kind="note", label=match["label"], text=block.text.cut(match.end()))


def _marked(block: Block, labels: set[str]) -> Text:
    """The block's text with its stars taken out of the words and put in as markers."""
    calls = [match for match in _CALL.finditer(block.text.words) if match[0] in labels]
    stars = tuple(Marker(match.start(), match[0], _place(block, match.start())) for match in calls)
    marked = replace(block.text, markers=tuple(sorted((*block.text.markers, *stars), key=lambda marker: marker.at)))
    return edited(marked, [Edit(*match.span(), "") for match in calls])


def _place(block: Block, offset: int) -> Place:
    words = block.text.words
    row = words.count("\n", 0, offset)
    column = offset - words.rfind("\n", 0, offset) + (0 if row else block.place.column - 1)
    return Place(block.place.line + row, column)

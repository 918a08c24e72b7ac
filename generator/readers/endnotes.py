"""Numbered notes in lines of their own at the end of plain text: ``1/ See …`` as until the 1990s, or ``1 See …``.

Such a line is a note only where its number is called in the text: ``1963,1/``, ``Declaration, 1``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.blocks import Block
from generator.marked import Marker, Place, Text
from generator.readers.edits import Edit, edited
from generator.readers.labels import opens_as_most

__all__ = ["with_notes_at_end"]

_NOTE = re.compile(r"(?P<label>\d{1,3})(?P<slash>/?)\s{1,9}(?=\S)")
_CALL = re.compile(
    r"(?<=[^\s/(\d-]) ?(?:(?P<slashed>\d{1,3})/)(?=[\s,;.:)”]|$)|(?<=[,;:)”]) (?P<bare>\d{1,3})(?=[\s,;.]|$)(?![.,]\d)"
)


def with_notes_at_end(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, those at the end that are notes as such, and their markers in the others."""
    blocks = tuple(blocks)
    first, labels = _notes(blocks)
    if not labels:
        return blocks
    marked = [_marked(block, labels) for block in blocks[:first]]
    called = {marker.label for block in marked for marker in block.text.markers}
    if not called.issuperset(labels):
        return blocks
    return (*marked, *map(_note, blocks[first:]))


def _notes(blocks: Sequence[Block]) -> tuple[int, dict[str, str]]:
    """Where the notes at the end begin, and the form of each label; no labels where they do not run on from 1."""
    found: list[re.Match[str]] = []
    for block in reversed(blocks):
        match = _NOTE.match(block.text.words) if block.kind == "paragraph" else None
        if match is None or not (match["slash"] or opens_as_most(block.text.words, match.end())):
            break
        if found and int(match["label"]) != int(found[-1]["label"]) - 1:
            break
        found.append(match)
    labels = {match["label"]: match["slash"] for match in reversed(found)}
    return (len(blocks) - len(found), labels) if next(iter(labels), "") == "1" else (len(blocks), {})


def _note(block: Block) -> Block:
    match = _NOTE.match(block.text.words)
    assert match  # noqa: S101 - _notes lets no other block be one
    return replace(block, kind="note", label=match["label"], text=block.text.cut(match.end()), level=0)


def _marked(block: Block, labels: dict[str, str]) -> Block:
    """The block with the numbers that call these notes as markers."""
    if block.kind != "paragraph":
        return block
    calls = [(m, m["slashed"] or m["bare"]) for m in _CALL.finditer(block.text.words)]
    calls = [(m, label) for m, label in calls if labels.get(label) == ("/" if m["slashed"] else "")]
    own = tuple(Marker(m.start(), label, _place(block.place, m.start())) for m, label in calls)
    markers = tuple(sorted((*block.text.markers, *own), key=lambda marker: marker.at))
    text: Text = edited(replace(block.text, markers=markers), [Edit(*m.span(), "") for m, _ in calls])
    return replace(block, text=text)


def _place(place: Place, offset: int) -> Place:
    return Place(place.line, place.column + offset)

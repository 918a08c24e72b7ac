"""Several resolutions in one file, as the printed volumes have them, and notes whose numbers begin anew.

A resolution of a volume begins with its number and title, ``2905 (XXVI). Question of …``, and an organ speaks below it.
Its notes stand at the feet of columns or pages, among those of its neighbours; their numbers begin anew with each page
or with each resolution, and only the place of a marker tells which of them it calls.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.blocks import Block, Reading
from generator.marked import Marker, Place, Text
from generator.structure.divisions import annex_heading
from generator.structure.letters import plain
from generator.structure.masthead import enacting_organ, item_number
from generator.structure.signs import is_closing

__all__ = ["Resolution", "resolutions", "told_apart"]

_MOSTLY = 0.8
"""This part of the pages must begin with a first note before numbers are taken to begin anew with each page."""

_FIRST = ("1", "*")

_Labels = dict[tuple[Place, str], str]
"""For a marker, by its place and what it prints, the label of its note."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """One of the resolutions that a file holds."""

    title: str
    """As printed, with its number."""

    page: int
    """The page of the file on which it begins, from 1; 0 where the layout has no pages."""

    reading: Reading


def resolutions(reading: Reading) -> tuple[Resolution, ...]:
    """The resolutions of a file in their order; nothing where it holds only one."""
    body = [block for block in reading.blocks if block.kind not in ("note", "rule")]
    parts = [part for part in _parts(body) if _speaks(part)]
    if len({_number(part[0]) for part in parts}) < max(2, len(parts)):
        return ()
    noted = _Noted(reading)
    found = []
    for part in parts:
        first, last = part[0].place, part[-1].place
        blocks, notes = noted.resolved(part)
        inside = tuple(doubt for doubt in reading.doubts if first <= doubt[0] <= last)
        inner = replace(reading, blocks=(*blocks, *notes), doubts=inside)
        found.append(Resolution(_title(part), noted.page(first), inner))
    return tuple(found)


def told_apart(reading: Reading) -> Reading:
    """A reading whose note numbers begin anew with each page, each note with a label of its own: ``1``, then ``1p2``.

    One whose labels differ is given back as it is, and so is one that calls two notes of a page alike.
    """
    notes = [block for block in reading.blocks if block.kind == "note"]
    noted = _Noted(reading)
    if len({note.label for note in notes}) == len(notes) or not noted.by_page:
        return reading
    blocks, own = noted.resolved([block for block in reading.blocks if block.kind != "note"])
    called = {note.place for note in own}
    rest = [note for note in notes if note.place not in called]
    return replace(reading, blocks=tuple(sorted((*blocks, *own, *rest), key=lambda block: block.place)))


def _parts(body: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks from one number and title to the next; what stands above the first is the volume's own."""
    starts = [n for n, block in enumerate(body) if _number(block)]
    for start, end in pairwise([*starts, len(body)]):
        yield _without_headings_below(list(body[start:end]))


def _number(block: Block) -> str:
    """The number of the resolution that a block begins; nothing for most, which is seen at a glance."""
    words = block.text.words
    if block.number or not (words[:1].isdecimal() or words.startswith(("Resolution ", "S-", "ES-"))):
        return ""
    return item_number(plain(words))


def _title(part: Sequence[Block]) -> str:
    """The number and title; where they stand one below the other, both."""
    first, *below = part
    words = first.text.words
    if item_number(plain(words)).strip(".") == plain(words).strip(". ") and below and below[0].kind == "heading":
        words = f"{words} {below[0].text.words}"
    return " ".join(words.split())


def _speaks(part: Sequence[Block]) -> bool:
    return any(enacting_organ(plain(block.text.words)) for block in part)


def _without_headings_below(part: list[Block]) -> list[Block]:
    """Without the headings of the volume that stand between two resolutions: those behind the closing lines."""
    end = len(part)
    while end > 1 and part[end - 1].kind == "heading" and not _opens_annex(part[end - 1]):
        end -= 1
    closes = is_closing(plain(part[end - 1].text.words))
    return part[:end] if closes or end == len(part) or end == 1 else part


def _opens_annex(block: Block) -> bool:
    return annex_heading(plain(block.text.words), is_heading=True) is not None


@dataclass
class _Noted:
    """Which notes the markers of a file call."""

    reading: Reading
    by_page: bool = field(init=False)
    """Whether the numbers of notes begin anew with each page."""
    _notes: dict[str, list[Block]] = field(default_factory=lambda: defaultdict(list))
    _taken: set[Place] = field(default_factory=set)

    def __post_init__(self) -> None:
        for block in self.reading.blocks:
            if block.kind == "note":
                self._notes[block.label].append(block)
        self.by_page = self._begins_with_pages()

    def page(self, place: Place) -> int:
        """The page that a place is on; 0 where the layout has none."""
        return bisect_right(self.reading.pages, place.line)

    def _begins_with_pages(self) -> bool:
        notes = [block for block in self.reading.blocks if block.kind == "note"]
        labels = Counter((self.page(note.place), note.label) for note in notes)
        if not self.reading.pages or len(labels) < len(notes):
            return False
        first = [b.label for a, b in pairwise(notes) if self.page(a.place) != self.page(b.place)]
        return sum(label in _FIRST for label in first) >= _MOSTLY * max(len(first), 1)

    def resolved(self, part: Sequence[Block]) -> tuple[list[Block], list[Block]]:
        """The blocks of a resolution, its markers under the labels of their notes, and these notes in their order."""
        own: dict[tuple[int, str], Block] = {}
        labels: _Labels = {}
        for marker in (marker for block in part for text in _texts(block) for marker in text.markers):
            key = (self.page(marker.place) if self.by_page else 0, marker.label)
            if key not in own and (note := self._called(marker)):
                taken = {other.label for other in own.values() if other.place != note.place}
                own[key] = replace(note, label=f"{note.label}p{self.page(note.place)}") if note.label in taken else note
            if key in own:
                labels[marker.place, marker.label] = own[key].label
        notes = sorted({note.place: note for note in own.values()}.values(), key=lambda note: note.place)
        self._taken |= {note.place for note in notes}
        return [_relabelled(block, labels) for block in part], notes

    def _called(self, marker: Marker) -> Block | None:
        """The note that a marker calls first: the next one of this label; by pages one of the same page."""
        notes = self._notes[marker.label]
        page = self.page(marker.place)
        if self.by_page and (here := [note for note in notes if self.page(note.place) == page]):
            return here[0]
        if len(notes) == 1:
            return notes[0]
        left = [note for note in notes if note.place not in self._taken]
        below = [note for note in left if note.place > marker.place]
        return next(iter([*below, *left]), None)


def _texts(block: Block) -> tuple[Text, ...]:
    return (block.text, *(cell for row in block.table.rows for cell in row)) if block.table else (block.text,)


def _relabelled(block: Block, labels: _Labels) -> Block:
    if all(labels.get((m.place, m.label), m.label) == m.label for text in _texts(block) for m in text.markers):
        return block
    table = block.table and replace(
        block.table, rows=tuple(tuple(_with(cell, labels) for cell in row) for row in block.table.rows)
    )
    return replace(block, text=_with(block.text, labels), table=table)


def _with(text: Text, labels: _Labels) -> Text:
    return replace(text, markers=tuple(replace(m, label=labels.get((m.place, m.label), m.label)) for m in text.markers))

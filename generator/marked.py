"""Marked text: the words of a paragraph, and what the layout says about them.

The words stand alone in one string; italics, note markers and emendations point into it by offsets
(characters, half open). A note marker has no width: its digits are not words of the paragraph.
Cutting and joining keeps every mark where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from generator.plain import plain

__all__ = ["Emphasis", "Marker", "Place", "Text"]


class Place(NamedTuple):
    """A place in a source file: line and column, both counted from 1."""

    line: int
    column: int


@plain
class Emphasis:
    """A stretch that the source prints in another face."""

    start: int
    end: int
    face: Literal["italic", "bold", "underlined"] = "italic"


@plain
class Marker:
    """The place at which a note is called."""

    at: int
    """Offset in the words: the marker stands before the character with this number."""

    label: str
    """What is printed: ``4``, ``*``."""

    place: Place
    """Where the marker stands in the source file."""

    def moved_to(self, at: int) -> Marker:
        """The same at another place among the words."""
        return Marker(at, self.label, self.place)


@plain
class Text:
    """Words with their marks. Immutable; slicing and adding give new texts with the marks moved."""

    words: str
    emphasis: tuple[Emphasis, ...] = ()
    markers: tuple[Marker, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.markers)

    def __str__(self) -> str:
        return self.words

    def __add__(self, other: Text) -> Text:
        return Text.joined((self, other))

    @classmethod
    def joined(cls, parts: Iterable[Text]) -> Text:
        """The parts as one text, in one pass."""
        words, emphasis, markers, shift = list[str](), list[Emphasis](), list[Marker](), 0
        for part in parts:
            words.append(part.words)
            if part.emphasis:
                emphasis += (_moved(mark, shift) for mark in part.emphasis)
            if part.markers:
                markers += (marker.moved_to(marker.at + shift) for marker in part.markers)
            shift += len(part.words)
        return cls("".join(words), _merged(emphasis), tuple(markers))

    def cut(self, start: int, end: int | None = None) -> Text:
        """The stretch from ``start`` to ``end``, with the marks that stand in it.

        A marker at ``start`` belongs to the stretch before it (a marker follows what it marks),
        except at the very beginning of the text; one at ``end`` belongs to this stretch.
        """
        end = len(self.words) if end is None else end
        kept = (Emphasis(max(e.start, start) - start, min(e.end, end) - start, e.face) for e in self.emphasis)
        return Text(
            self.words[start:end],
            tuple(mark for mark in kept if mark.start < mark.end),
            tuple(m.moved_to(m.at - start) for m in self.markers if start < m.at <= end or m.at == start == 0),
        )

    def trimmed(self) -> Text:
        """Without white space at either end; markers at the ends stay."""
        words = self.words.strip()
        if len(words) == len(self.words):
            return self
        if not self.markers and not self.emphasis:
            return Text(words)
        start = len(self.words) - len(self.words.lstrip())
        end = max(start, len(self.words.rstrip()))
        cut = self.cut(start, end)
        edges = tuple(m.moved_to(min(max(m.at - start, 0), end - start)) for m in self.markers)
        return replace(cut, markers=edges)

    def replaced(self, start: int, end: int, words: str) -> Text:
        """With ``words`` in the place of the stretch; marks behind it move, marks inside it shrink to fit."""
        shift = len(words) - (end - start)

        def moved(offset: int) -> int:
            if offset <= start:
                return offset
            return offset + shift if offset >= end else min(offset, start + len(words))

        return Text(
            self.words[:start] + words + self.words[end:],
            tuple(
                Emphasis(moved(e.start), moved(e.end), e.face) for e in self.emphasis if moved(e.start) < moved(e.end)
            ),
            tuple(m.moved_to(moved(m.at)) for m in self.markers),
        )

    def opening(self) -> str:
        """The words in italics (or underlined) at the very beginning: the opening verb phrase, or nothing."""
        first = next((mark for mark in self.emphasis if not self.words[: mark.start].strip()), None)
        return self.words[first.start : first.end].strip() if first and first.face != "bold" else ""

    def tokens(self) -> Iterator[str]:
        """The words one by one, as white space divides them."""
        yield from self.words.split()


def _moved(mark: Emphasis, shift: int) -> Emphasis:
    return Emphasis(mark.start + shift, mark.end + shift, mark.face)


def _merged(marks: Iterable[Emphasis]) -> tuple[Emphasis, ...]:
    """Neighbouring stretches of one face made one, so that cutting and joining changes nothing."""
    merged: list[Emphasis] = []
    for mark in marks:
        if merged and merged[-1].end == mark.start and merged[-1].face == mark.face:
            mark = Emphasis(merged.pop().start, mark.end, mark.face)
        merged.append(mark)
    return tuple(merged)

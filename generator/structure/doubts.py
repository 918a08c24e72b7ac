"""What a text's own numbers leave in doubt: one left out, or out of order. Only who holds the original can tell why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.document import Kind, Paragraph
from generator.marked import Place

__all__ = ["doubts"]

_COUNTED = (Kind.OPERATIVE, Kind.NUMBERED)


def doubts(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Place, str]]:
    """The places where paragraphs with whole numbers do not run on, each with a sentence; a count may begin again."""
    last = 0
    for paragraph in paragraphs:
        number = paragraph.number.rstrip(".")
        if paragraph.kind not in _COUNTED or not (number.isascii() and number.isdecimal()):
            continue
        if int(number) not in (last + 1, 1):
            before = f"paragraph {last}" if last else "no other"
            yield paragraph.place, f"Paragraph {number} follows upon {before}."
        last = int(number)

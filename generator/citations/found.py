"""What a room of the grammar hands on: a reference that is found, before its verb is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.citations.model import Pinpoint, Status, Target
from generator.citations.organs import Organ
from generator.symbols import Symbol

__all__ = ["Found", "added", "apart", "pinned", "target"]


@dataclass(slots=True)
class Found:
    """One reference in one passage. Later rooms widen its span and add to it."""

    start: int
    end: int
    form: str
    targets: tuple[Target, ...]
    status: Status = Status.RESOLVED
    why: str = ""
    dated: str = ""
    day: date | None = None
    """The printed date, where it is one."""

    candidates: tuple[Target, ...] = ()
    organ: Organ | None = None
    head: int = -1
    """Where the words that belong to it begin, such as "its resolution" before a number; -1 for its start."""

    reach: int = -1
    """Where the words that belong to it end, such as the date after a number; -1 for its end."""

    stretches: tuple[tuple[int, int], ...] = ()
    """Where each of several targets is printed; see :attr:`Citation.stretches`."""

    @property
    def left(self) -> int:
        """The beginning of all its words."""
        return self.start if self.head < 0 or self.head > self.start else self.head

    @property
    def right(self) -> int:
        """The end of all its words."""
        return self.end if self.end > self.reach else self.reach


def added(found: list[Found], more: list[Found]) -> list[Found]:
    """What is found with more, in order; what overlaps an earlier one is left out."""
    return apart(found + more) if more else found


def apart(found: list[Found]) -> list[Found]:
    """In order, without any that overlaps an earlier or a longer one."""
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


@lru_cache(maxsize=65536)
def target(text: str) -> Target:
    """The target with this symbol, which is in normal form already."""
    return Target(Symbol(text))


def pinned(targets: tuple[Target, ...], pinpoints: tuple[Pinpoint, ...]) -> tuple[Target, ...]:
    """The targets with these places in them; places already there stand outside the new ones."""
    if not pinpoints:
        return targets
    return tuple(Target(goal.symbol, _nested(goal.pinpoints, pinpoints), goal.other) for goal in targets)


def _nested(outer: tuple[Pinpoint, ...], inner: tuple[Pinpoint, ...]) -> tuple[Pinpoint, ...]:
    if len(outer) != 1 or any(step in outer[0].steps for place in inner for step in place.steps[:1]):
        return inner
    return tuple(Pinpoint(outer[0].steps + place.steps) for place in inner)

"""What a room of the grammar hands on: a reference that is found, before its verb is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.citations.model import Pinpoint, Status, Target
from generator.citations.organs import Organ
from generator.symbols import Symbol

__all__ = ["Found", "pinned", "session_of", "target"]


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
        return self.start if self.head < 0 else min(self.head, self.start)

    @property
    def right(self) -> int:
        """The end of all its words."""
        return max(self.end, self.reach)


@lru_cache(maxsize=65536)
def target(text: str) -> Target:
    """The target with this symbol, which is in normal form already."""
    return Target(Symbol(text))


@lru_cache(maxsize=65536)
def session_of(symbol: Symbol) -> str:
    """The session (or year) in a symbol, or nothing."""
    return symbol.session or ""


def pinned(targets: tuple[Target, ...], pinpoints: tuple[Pinpoint, ...]) -> tuple[Target, ...]:
    """The targets with these places in them; places already there stand outside the new ones."""
    if not pinpoints:
        return targets
    return tuple(Target(goal.symbol, _nested(goal.pinpoints, pinpoints), goal.other) for goal in targets)


def _nested(outer: tuple[Pinpoint, ...], inner: tuple[Pinpoint, ...]) -> tuple[Pinpoint, ...]:
    if len(outer) != 1 or any(step in outer[0].steps for place in inner for step in place.steps[:1]):
        return inner
    return tuple(Pinpoint(outer[0].steps + place.steps) for place in inner)

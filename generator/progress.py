"""Progress on the terminal: what is being done, how far it is, how long it will take and how long it took."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TextIO

__all__ = ["Progress", "Stage", "Tell"]

Tell = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and how many there are; a :class:`Progress` is one of these."""

_PAUSE = 0.1
"""Seconds between two looks at the line: nobody reads faster, and writing costs time."""

_SOON = 2.0
"""A stage that lasts no longer than these seconds says nothing of the time that is left."""


class Stage(NamedTuple):
    """A stage that is over."""

    name: str
    items: int
    seconds: float


@dataclass(slots=True)
class Progress:
    """Counts on one line that is written over; where the output is no terminal, one line for each stage."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    least: float = 0.0
    """Seconds that a stage must take before anything is said of it."""

    stages: list[Stage] = field(default_factory=list)
    """Those that are over, in their order."""

    stage: str = ""
    began: float = 0.0
    total: int = 0
    written: float = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` are finished in this stage."""
        now = time.monotonic()
        if stage != self.stage:
            self.end()
            self.stage, self.began, self.written = stage, now, 0.0
        self.total = total
        due = now - self.written >= _PAUSE or done == total
        if due and self.stream.isatty() and now - self.began >= self.least:
            self.written = now
            self.stream.write(f"\r{stage} {done:,}/{total:,}{self._left(done, now)}\x1b[K")
            self.stream.flush()

    def _left(self, done: int, now: float) -> str:
        """How long the rest will take if it goes on like this."""
        gone = now - self.began
        if gone < _SOON or not 0 < done < self.total:
            return ""
        return f", {_duration(gone / done * (self.total - done))} left"

    def say(self, words: str) -> None:
        """A line of its own."""
        self.end()
        self.stream.write(f"{words}\n")
        self.stream.flush()

    def end(self, said: str = "") -> None:
        """Close the current stage, with what came of it."""
        if self.stage:
            seconds = time.monotonic() - self.began
            self.stages.append(Stage(self.stage, self.total, seconds))
            took = f"{self.stage}{': ' + said if said else ''} ({seconds:.1f} s)"
            if seconds >= self.least:
                self.stream.write(f"\r{took}\x1b[K\n" if self.stream.isatty() else f"{took}\n")
            self.stage = ""

    def profile(self) -> Iterator[str]:
        """Where the time went: a line for each stage, with its items, its seconds and its share of them all."""
        whole = sum(stage.seconds for stage in self.stages) or 1.0
        yield f"{'stage':<24}{'items':>8}{'seconds':>10}{'ms each':>10}{'share':>8}"
        for name, items, seconds in self.stages:
            each = f"{1000 * seconds / items:10.2f}" if items > 1 else " " * 10
            yield f"{name:<24}{items:>8,}{seconds:>10.2f}{each}{seconds / whole:>8.0%}"
        yield f"{'all':<24}{'':>8}{whole:>10.2f}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"

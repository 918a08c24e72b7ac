"""Progress on the terminal: what is being done, how far it is, how long it took."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import TextIO

__all__ = ["Progress"]


@dataclass(slots=True)
class Progress:
    """Counts on one line that is written over; where the output is no terminal, one line for each stage."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    least: float = 0.0
    """Seconds that a stage must take before anything is said of it."""

    stage: str = ""
    began: float = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` are finished in this stage."""
        if stage != self.stage:
            self.end()
            self.stage, self.began = stage, time.monotonic()
        if self.stream.isatty() and time.monotonic() - self.began >= self.least:
            self.stream.write(f"\r{stage} {done}/{total}\x1b[K")
            self.stream.flush()

    def say(self, words: str) -> None:
        """A line of its own."""
        self.end()
        self.stream.write(f"{words}\n")
        self.stream.flush()

    def end(self, said: str = "") -> None:
        """Close the current stage, with what came of it."""
        if self.stage and time.monotonic() - self.began >= self.least:
            took = f"{self.stage}{': ' + said if said else ''} ({time.monotonic() - self.began:.1f} s)"
            self.stream.write(f"\r{took}\x1b[K\n" if self.stream.isatty() else f"{took}\n")
        self.stage = ""

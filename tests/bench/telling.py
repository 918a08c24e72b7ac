"""How far the measuring is, and how long the rest may take."""

from __future__ import annotations

import sys
import time

__all__ = ["Telling"]


class Telling:
    """A line on standard error for each step: its number, what it is, the time gone by, and a guess at what is left."""

    def __init__(self, steps: int) -> None:
        self._steps, self._done, self._began = steps, 0, time.monotonic()

    def __call__(self, what: str) -> None:
        """Say that a step begins."""
        gone = time.monotonic() - self._began
        left = f", about {_minutes(gone / self._done * (self._steps - self._done))} left" if self._done else ""
        print(f"[{self._done + 1}/{self._steps}] {what} ({_minutes(gone)} gone{left})", file=sys.stderr, flush=True)
        self._done = min(self._done + 1, self._steps - 1)


def _minutes(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"

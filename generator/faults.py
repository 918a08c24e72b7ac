"""Faults in what editors and publishers give: where, what was found, what was expected.

Every room collects its faults instead of stopping at the first one; the doors print them all
together, one per line, and end with exit code 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["BadInput", "Fault"]


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """One thing that is wrong in one file."""

    file: Path
    """The file, as the door was given it (relative to the project where possible)."""

    line: int
    """Counted from 1."""

    column: int
    """Counted from 1, in characters."""

    found: str
    """What stands there, in a few words."""

    expected: str
    """What should stand there, in a few words; never empty."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: found {self.found}; expected {self.expected}"


class BadInput(Exception):
    """All faults of one run, in the order of their files, lines and columns."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[type[BadInput], tuple[tuple[Fault, ...]]]:
        """So that it travels between processes: by its faults, not by its words."""
        return BadInput, (self.faults,)

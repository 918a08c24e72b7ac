"""Runs of numbers under one symbol: "Add.1-3", "SR.22-33, 39"."""

from __future__ import annotations

from generator.citations.found import target
from generator.citations.model import Target

__all__ = ["Run", "apart", "run_of"]

_LONGEST_RUN = 60

Run = list[tuple[Target, tuple[int, int]]]
"""The documents of a run of numbers, each with the place where it is printed."""


def run_of(base: str, first: tuple[int, int], low: str, last: tuple[int, int], high: str | None) -> Run:
    """The documents from one number to another; what lies between the two has no words of its own."""
    ends = int(low), int(high or low)
    if high is None or ends[1] <= ends[0]:
        return [(target(f"{base}{ends[0]}"), first)]
    between = range(ends[0] + 1, min(ends[1], ends[0] + _LONGEST_RUN))
    middle = [(target(f"{base}{number}"), (last[0], last[0])) for number in between]
    return [(target(f"{base}{ends[0]}"), first), *middle, (target(f"{base}{ends[1]}"), last)]


def apart(run: Run) -> tuple[tuple[Target, ...], tuple[tuple[int, int], ...]]:
    """The targets of a run and, where there are several, the places of each."""
    return tuple(goal for goal, _ in run), tuple(place for _, place in run) if len(run) > 1 else ()

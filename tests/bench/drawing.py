"""Drawing from the measured distributions, the same on any machine.

Only ``random()`` is used of Python's generator: its numbers for a seed are promised to stay; those of the other
methods are not.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Generic, TypeVar

__all__ = ["Draw", "Table", "measured", "table"]

Value = TypeVar("Value")

FILE = Path(__file__).with_name("distributions.json")


def measured() -> dict[str, Any]:
    """The committed distributions."""
    figures: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return figures


@dataclass(frozen=True, slots=True)
class Table(Generic[Value]):
    """Values with their weights, which are whole numbers, so that no sum is rounded."""

    values: Sequence[Value]
    sums: Sequence[int]


def table(weights: Mapping[Value, int]) -> Table[Value]:
    """The table of a distribution."""
    return Table(tuple(weights), tuple(accumulate(weights.values())))


class Draw:
    """A seeded source of chance."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed).random  # noqa: S311 - no secret hangs on it

    def below(self, number: int) -> int:
        """A whole number from 0, below ``number``."""
        return int(self.random() * number)

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.random() < share

    def of(self, values: Sequence[Value]) -> Value:
        """One of several, all alike."""
        return values[int(self.random() * len(values))]

    def from_table(self, weighted: Table[Value]) -> Value:
        """One of several, by their weights."""
        return weighted.values[bisect_right(weighted.sums, int(self.random() * weighted.sums[-1]))]

    def from_cuts(self, cuts: Sequence[int]) -> int:
        """A whole number of a distribution that is given by its smallest, its twentieths and its largest."""
        at = self.random() * (len(cuts) - 1)
        low = int(at)
        return cuts[low] + int((cuts[low + 1] - cuts[low]) * (at - low) + 0.5)

    def shuffled(self, values: Iterable[Value]) -> list[Value]:
        """The values in an order of chance (Fisher and Yates)."""
        order = list(values)
        for last in range(len(order) - 1, 0, -1):
            other = int(self.random() * (last + 1))
            order[last], order[other] = order[other], order[last]
        return order

    def parted(self, whole: int, weights: Sequence[int]) -> list[int]:
        """A whole number in parts that go by the weights and sum up to it."""
        sums = list(accumulate(weights, initial=0))
        cuts = [whole * part // max(1, sums[-1]) for part in sums]
        cuts[-1] = whole if weights else 0
        return [after - before for before, after in pairwise(cuts)]

"""How a printed document is set: its size, its leading, its edges, as most of its lines have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.readers.printed_line import Line

__all__ = ["Measures", "is_full"]


_MANY = 40
"""So many lines must stand wide apart before that is taken for the leading."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How a document is set."""

    size: float
    """The usual size of its text, in points."""

    leading: float
    """From line to line in a paragraph, in points."""

    edges: Mapping[tuple[int, int], tuple[float, float]]
    """Left and right edge of the text in each column of each kind of page."""

    indents: bool
    """Whether a paragraph begins with an indent."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Measures:
        """The measures that most lines have."""
        size = Counter(round(line.size, 1) for line in lines for _ in line.text.words or "-").most_common(1)[0][0]
        usual = [line for line in lines if abs(line.size - size) < 0.6]
        frames = {line.frame for line in lines}
        edges = {frame: _edges([line for line in usual if line.frame == frame]) for frame in frames}
        steps = [(a, b, b.base - a.base) for a, b in pairwise(usual) if (a.page, a.column) == (b.page, b.column)]
        leading = _leading([step for a, _, step in steps if is_full(a, edges[a.frame])], size)
        opening = [b.left > edges[b.frame][0] + 0.6 * size for _, b, step in steps if step > 1.25 * leading]
        return cls(size, leading, edges, indents=2 * sum(opening) > len(opening))


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """Left and right edge of what most of the text stands between; short lines beside it count for little."""
    if not lines:
        return 0.0, 0.0
    lefts, rights = Counter[int](), Counter[int]()
    for line in lines:
        lefts[round(line.left / 3) * 3] += len(line.text.words)
        rights[round(line.right / 3) * 3] += len(line.text.words)
    least = sum(lefts.values()) / 12
    first = min((left for left, letters in lefts.items() if letters >= least), default=min(lefts))
    return float(first), float(
        max((right for right, letters in rights.items() if letters >= least), default=max(rights))
    )


def _leading(steps: Sequence[float], size: float) -> float:
    """From a full line to the next one: the least distance that is common; lines of two paragraphs stand wider."""
    counts = Counter(round(step * 2) / 2 for step in steps if 0.9 * size < step < 2.6 * size)
    common = [step for step, count in counts.items() if count >= max(counts.values()) / 4]
    least = min(common, default=1.2 * size)
    return least if least <= 1.5 * size or counts[least] > _MANY else 1.2 * size


def is_full(line: Line, edges: tuple[float, float]) -> bool:
    """Whether a line runs from the left to the right edge, as far as the next word lets it."""
    left, right = edges
    return line.right > right - 0.15 * (right - left) and line.left < left + 0.4 * (right - left)

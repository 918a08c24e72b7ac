"""Two columns: where the printed volumes divide a page, and in which order its words are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

__all__ = ["columns", "gutter"]

_Word = dict[str, Any]

_MIDDLE = (0.38, 0.62)
"""Where the gutter can be, as parts of the page's width."""

_ROWS = 6
"""So many lines must stand on each side of the gutter."""

_MANY = 18
"""Beside so many lines on the left, some of which reach it, one is enough on the right: there the text ends."""

_FILLED = 0.22
"""Each column's lines are this long on the average, as parts of the page's width; those of a table are not."""


def columns(words: Sequence[_Word], usual: float, at: float | None) -> Iterator[tuple[int, list[_Word]]]:
    """The words in portions: 1 and 2 for the columns, 0 for what runs across the page, in the order of reading.

    ``usual`` is the size of the text and ``at`` the middle of the gutter, in points; nothing for a page without one.
    """
    if at is None:
        yield 0, list(words)
        return
    left: list[_Word] = []
    right: list[_Word] = []
    for row in _rows(words):
        if _gap(row, at) > 0.7 * usual:
            left += (word for word in row if word["x1"] <= at)
            right += (word for word in row if word["x0"] >= at)
            continue
        yield from ((n, part) for n, part in ((1, left), (2, right)) if part)
        left, right = [], []
        yield 0, row
    yield from ((n, part) for n, part in ((1, left), (2, right)) if part)


def _rows(words: Sequence[_Word]) -> list[list[_Word]]:
    """The words by the height of their middles."""
    rows: list[list[_Word]] = []
    for word in sorted(words, key=lambda word: float(word["top"] + word["bottom"])):
        if rows and word["top"] + word["bottom"] - rows[-1][0]["top"] - rows[-1][0]["bottom"] <= 8:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def gutter(words: Sequence[_Word], usual: float, width: float, known: float | None) -> float | None:
    """The middle of the gutter, or nothing where the page has none.

    ``known`` is that of an earlier page of the document: where it is free here too, a few lines are enough.
    """
    rows = _rows(words)
    if known is not None and all(_gap(row, known) > 0.7 * usual for row in rows[1:]):
        return known
    at = _least_covered(words, width)
    divided = [row for row in rows if _gap(row, at) > 0.7 * usual]
    if len(divided) < 0.7 * len(rows):
        return None
    left = [at - min(w["x0"] for w in row) for row in divided if min(w["x0"] for w in row) < at]
    right = [max(w["x1"] for w in row) - at for row in divided if max(w["x1"] for w in row) > at]
    reaching = [row for row in divided if 0 < at - max((w["x1"] for w in row if w["x1"] <= at), default=0) < 2 * usual]
    if min(len(left), len(right)) < (1 if len(left) >= _MANY and len(reaching) >= _ROWS else _ROWS):
        return None
    filled = min(sum(left) / len(left), sum(right) / len(right))
    return at if filled > _FILLED * width else None


def _least_covered(words: Sequence[_Word], width: float) -> float:
    """The middle of the widest stretch that the fewest words stand in."""
    steps = [0] * (int(width) + 2)
    for word in words:
        begin, end = (min(max(int(word[side]), 0), int(width)) for side in ("x0", "x1"))
        steps[begin] += 1
        steps[end + 1] -= 1
    first, last = (int(part * width) for part in _MIDDLE)
    covered = list(accumulate(steps))[first:last]
    least, best, begin = min(covered), (0, 0), 0
    for at, count in enumerate([*covered, -1]):
        if count != least:
            best = max(best, (at - begin, begin))
            begin = at + 1
    return first + best[1] + best[0] / 2


def _gap(row: Sequence[_Word], gutter: float) -> float:
    """How far the words on both sides of the gutter stand apart; nothing where one stands across it."""
    if any(word["x0"] < gutter < word["x1"] for word in row):
        return 0.0
    left = max((word["x1"] for word in row if word["x1"] <= gutter), default=float("-inf"))
    return float(min((word["x0"] for word in row if word["x0"] >= gutter), default=float("inf")) - left)

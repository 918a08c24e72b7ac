"""What is drawn on a printed page: lines under words, rules above notes, the rules of tables."""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from pdfplumber.page import Page
from pdfplumber.table import TableFinder

from generator.readers.sheets import Sheet

__all__ = ["Box", "Drawn", "RuledTable", "inside", "ruled_tables"]

_Word = dict[str, Any]
Box = tuple[float, float, float, float]

_THIN = 1.6
"""A line is at most so high, in points."""


class Drawn(NamedTuple):
    """The horizontal lines of a page: left and right end, height from the top."""

    lines: tuple[tuple[float, float, float], ...]

    @classmethod
    def on(cls, page: Sheet) -> Drawn:
        """Those of a page."""
        shapes = [*page.lines, *page.rects]
        return cls(tuple((s["x0"], s["x1"], s["top"]) for s in shapes if s["bottom"] - s["top"] < _THIN))

    def underline(self, word: _Word) -> bool:
        """Whether one of them runs close below a word."""
        size = word["bottom"] - word["top"]
        foot = word["bottom"] - 0.216 * size
        return any(
            -0.05 * size <= at - foot <= 0.35 * size and _overlap(word, left, right) >= 0.6
            for left, right, at in self.lines
        )

    def rules(self, words: list[_Word], width: float) -> list[tuple[float, float]]:
        """Left end and height of each that may stand above notes: short, alone, at the left edge of what is below."""
        found = []
        for left, right, at in self.lines:
            if not 0.08 * width < right - left < 0.45 * width:
                continue
            near = [word for word in words if word["x0"] < right and word["x1"] > left]
            below = [word["x0"] for word in near if 0 <= word["top"] - at < 24]
            if below and abs(min(below) - left) < 12 and not any(-1 < at - word["bottom"] < 1.5 for word in near):
                found.append((left, at))
        return found


def _overlap(word: _Word, left: float, right: float) -> float:
    return float((min(word["x1"], right) - max(word["x0"], left)) / max(word["x1"] - word["x0"], 0.1))


class RuledTable(NamedTuple):
    """A table whose cells have rules around them."""

    box: Box
    rows: tuple[tuple[Box | None, ...], ...]
    """Of each row its cells; nothing where a cell reaches over from its neighbour."""


def ruled_tables(page: Sheet, words: list[_Word]) -> list[RuledTable]:
    """The tables of a page: two columns at least, with words in two cells; in three of a head that stands alone."""
    upright = sum(abs(edge["bottom"] - edge["top"]) > 6 for edge in page.edges if edge["orientation"] == "v")
    if upright < 3:
        return []
    tables = []
    for found in TableFinder(cast(Page, page)).tables:
        rows = tuple(tuple(row.cells) for row in found.rows)
        filled = [cell for row in rows for cell in row if cell and any(inside(word, cell) for word in words)]
        if max(map(len, rows)) > 1 and len(filled) > (1 if len(rows) > 1 else 2):
            tables.append(RuledTable(found.bbox, rows))
    return tables


def inside(word: _Word, box: Box) -> bool:
    """Whether the middle of a word stands in a box."""
    left, top, right, bottom = box
    across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(left <= across <= right and top <= down <= bottom)

"""One printed line: its words, where it stands, the pieces that gaps divide it into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.document import Table
from generator.marked import Place, Text

__all__ = ["Cell", "Line"]


class Cell(NamedTuple):
    """A piece of a line that a wide gap divides from its neighbours."""

    text: Text
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Lengths are in points, heights from the top of the page."""

    text: Text
    left: float
    right: float
    base: float
    """The height its letters stand on."""

    size: float
    page: int
    column: int = 0
    """0 for a line across the page, 1 and 2 for those of two columns."""

    bold: bool = False
    """Whether all of it is bold."""

    label: str = ""
    """The raised number it begins with."""

    words_at: float = 0
    """Where its words begin, behind a number."""

    cells: tuple[Cell, ...] = ()
    """Its pieces, where wide gaps divide it."""

    table: Table | None = None
    """A table with rules stands as one line."""

    is_rule: bool = False
    """Whether it is no words but a rule, printed or drawn, under which notes may stand."""

    height: float = 1
    """Of the page."""

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its words, and those of its table."""
        return (self.text, *(cell for row in self.table.rows for cell in row)) if self.table else (self.text,)

    @property
    def frame(self) -> tuple[int, int]:
        """What its edges are measured in: its column, on pages of its height."""
        return self.column, round(self.height)

    def at(self, number: int) -> Line:
        """The line with its number in the document: its markers stand there."""
        cells = tuple(cell._replace(text=_placed(cell.text, number)) for cell in self.cells)
        table = self.table and Table(tuple(tuple(_placed(cell, number) for cell in row) for row in self.table.rows))
        return replace(self, text=_placed(self.text, number), cells=cells, table=table)


def _placed(text: Text, number: int) -> Text:
    if not text.markers:
        return text
    return replace(text, markers=tuple(replace(m, place=Place(number, m.place.column)) for m in text.markers))

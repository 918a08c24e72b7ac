"""Tables without rules between their columns, as budgets and scales of assessment are printed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.readers import read

FILE = Path("given.pdf")
LEFT, RIGHT = 123, 488
EDGES = (123, 330, 480)
"""Where the first column begins, and where the others end."""

HEAD = [["", "Gross", "Net of staff"], ["", "", "assessment"]]
ROWS = [
    ["Northern mills", "63 930 800", "58 552 400"],
    ["Effects of changes in the", "", ""],
    ["+strength of the wind", "3 704 800", "–"],
    ["Southern mills", "(2 061 900)", ""],
    ["Total", "65 573 700", "58 552 400"],
]
READ = [
    ["", "Gross", "Net of staff assessment"],
    ["Northern mills", "63 930 800", "58 552 400"],
    ["Effects of changes in the strength of the wind", "3 704 800", "–"],
    ["Southern mills", "(2 061 900)", ""],
    ["Total", "65 573 700", "58 552 400"],
]


class Page:
    """A page that is set line by line."""

    def __init__(self):
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, pagesize=(612, 792), invariant=1)
        self.at = 300.0

    def line(self, *cells, step=16.0, size=9):
        """A line of cells, all but the first set to the right."""
        self.at += step
        self.canvas.setFont("Times-Roman", size)
        self.canvas.drawString(LEFT + 3, 792 - self.at, cells[0])
        for words, edge in zip(cells[1:], EDGES[1:], strict=False):
            self.canvas.drawRightString(edge - 4, 792 - self.at, words)

    def rows(self, rows, step=16.0):
        """Rows; one that begins with a plus goes on close below the one above."""
        for cells in rows:
            goes_on = cells[0].startswith("+") or not any([cells[0], cells[1]])
            self.line(cells[0].removeprefix("+"), *cells[1:], step=11 if goes_on else step)

    def rule(self, below=5.0):
        self.canvas.line(LEFT, 792 - self.at - below, RIGHT, 792 - self.at - below)

    def turn(self):
        self.canvas.showPage()
        self.at = 90.0

    def tables(self):
        """The words of the cells of each table that is read, and the words beside them."""
        self.canvas.save()
        blocks = read(self.stream.getvalue(), FILE).blocks
        tables = [[[cell.words for cell in row] for row in block.table.rows] for block in blocks if block.table]
        return tables, [block.text.words for block in blocks if not block.table]


def _head(page):
    page.rule(-4)
    page.rows(HEAD)
    page.rule()


def _text(page):
    page.line("The General Assembly decides that the mills shall turn, and that:", size=10)


def test_rows_columns_and_cells_of_several_lines():
    page = Page()
    _text(page)
    _head(page)
    page.rows(ROWS)
    page.rule()
    page.line("1. Requests the millers to sleep at night;", step=30, size=10)

    assert page.tables() == (
        [READ],
        [
            "The General Assembly decides that the mills shall turn, and that:",
            "1. Requests the millers to sleep at night;",
        ],
    )


def test_rows_as_close_as_lines():
    page = Page()
    _head(page)
    page.rows([["Northern mills", "1", "2"], ["Southern mills", "3", "4"], ["Western mills", "", "6"]], step=11)
    page.rule()

    assert page.tables()[0][0][1:] == [
        ["Northern mills", "1", "2"],
        ["Southern mills", "3", "4"],
        ["Western mills", "", "6"],
    ]


@pytest.mark.parametrize("again", [True, False], ids=["with its head again", "without"])
def test_over_a_page_break(again):
    """One table, its head once."""
    page = Page()
    _text(page)
    _head(page)
    page.rows(ROWS[:3])
    page.turn()
    if again:
        _head(page)
    page.rows(ROWS[3:])
    page.rule()
    page.line("1. Requests the millers to sleep at night;", step=30, size=10)

    tables, texts = page.tables()

    assert tables == [READ]
    assert texts[-1] == "1. Requests the millers to sleep at night;"


def test_a_line_across_the_columns_is_one_cell():
    page = Page()
    _head(page)
    page.at += 16
    page.canvas.drawCentredString(390, 792 - page.at, "(Thousands of United States dollars)")
    page.rows(ROWS)
    page.rule()

    assert page.tables()[0][0][1] == ["", "(Thousands of United States dollars)", ""]


def _boxed_words(page):
    page.rule()
    page.line("Words between two rules are no table,", size=10)
    page.line("whatever they say.", size=10)
    page.rule()


def _numbered(page):
    page.rule()
    for number in ("1.", "2.", "3."):
        page.line(number, size=10)
        page.canvas.drawString(LEFT + 30, 792 - page.at, "Decides that the mills shall turn when there is wind;")
    page.rule()


@pytest.mark.parametrize("draw", [_boxed_words, _numbered])
def test_rules_alone_make_no_table(draw):
    page = Page()
    draw(page)

    assert page.tables()[0] == []

"""A document as the text layer that keeps the page's blanks: what ``pdftotext -layout`` prints of its official PDF.

Written after what that program prints of A/RES/73/3 and 73/6 and of documents from the press of these tests. Neither
easier nor harder than these, it has what they have in common:

- The margin is another one on every page, and so is the stretch between the symbol and the title above it.
- First lines are set in, numbers stand before their words, a hyphen at a line's end is kept. Nothing else tells
  paragraphs apart; only headings stand between gaps.
- The label of a note stands above it. The numbers of the page and of the job are the ends of one line.
- The cells of a table stand below their heads. A long cell runs on below itself, and no line parts the rows.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.document import Document, Kind, Paragraph
from tests.readers.printed_pages import filled, symbol
from tests.readers.typeset import CALL, Line, body_widths, heading_lines, marked, plain, with_calls, wrapped

__all__ = ["laid_out"]

_FIRST_PAGE, _PAGE = 27.0, 52.0
_COLUMN = 87
"""The characters that a line has room for."""

_SET_IN, _WORDS, _NARROW = 6, 12, 5
"""How far first lines are set in, words behind their number, and the lines of a second level."""

_WIDEST = (44, 22)
"""How wide the first column of a table is at the most, and each other."""


def laid_out(document: Document) -> str:
    """The pages of a document, a form feed between them."""
    return "\f".join("\n".join(page) for page in _pages(document)) + "\n"


def _pages(document: Document) -> Iterator[list[str]]:
    called: set[str] = set()
    mastheads = [p for p in document.paragraphs if p.kind is Kind.MASTHEAD]
    head = [*_masthead(mastheads, called), ""]
    above = tuple(called)
    body = [p for p in document.paragraphs if p.kind is not Kind.MASTHEAD]
    left = [Line((), above, 0.0), *(line for at, p in enumerate(body) for line in _lines(p, called, at))]
    carried: list[str] = []
    page = 0
    while left or carried or not page:
        page += 1
        margin = " " * (15 + page % 3)
        taken, notes, carried = filled(document, left, carried, _PAGE if page > 1 else _FIRST_PAGE)
        printed = [f"{margin}{words}".rstrip() for line in left[:taken] for words in line.words]
        left = left[taken:]
        yield [*head, *printed, *_foot(notes, margin), "", _feet(page), ""]
        head = [*_head(document, page + 1), "", ""]


def _masthead(paragraphs: list[Paragraph], called: set[str]) -> Iterator[str]:
    """The masthead: its number apart from the title, the symbol and the date at the right."""
    for paragraph in paragraphs:
        words = with_calls(paragraph.text, called)
        number, _, title = words.partition(". ")
        if "/" in number and " " not in number and title:
            first, *rest = wrapped(title, 272, 272, "Times-Bold")
            yield from ("", f"{' ' * 5}{number + '.':<12}{first}", *(f"{' ' * 17}{line}" for line in rest), "")
        elif "/" in words and " " not in words.strip("*"):
            yield f"{' ' * 100}{words}"
        else:
            yield from (f"{' ' * 17}{line}" for line in wrapped(words, 300, 300))


def _lines(paragraph: Paragraph, called: set[str], at: int) -> Iterator[Line]:
    """The lines of a paragraph, each with its indent."""
    if paragraph.table:
        yield from _table(paragraph, called)
        return
    words = marked(paragraph.text, called)
    if paragraph.kind is Kind.HEADING:
        pieces = [piece for row in heading_lines(paragraph, words, at) for piece in row if piece]
        number = f"{pieces.pop(0):<6}" if paragraph.number.endswith(".") and len(pieces) > 1 else ""
        rows = [f"{number}{pieces[0]}", *pieces[1:]] if pieces else []
        yield _line("", ["", *rows], 0.5)
        return
    if paragraph.kind is Kind.CLOSING:
        yield _line(words, [f"{' ' * (_COLUMN - len(words))}{words}"])
        return
    broken = wrapped(words, *body_widths(paragraph), keeps_hyphens=True)
    step = _NARROW if paragraph.level > 1 else 0
    number = f"{paragraph.number:<{1 if paragraph.number == '*' else 5}} " if paragraph.number else ""
    opened = " " * (_SET_IN + (_WORDS - _SET_IN) * (paragraph.level > 1)) + number
    for count, words in enumerate(broken):
        yield _line(words, [f"{' ' * step if count else opened}{words}"], (count == 0) / 2)


def _line(words: str, rows: list[str], more: float = 0.0) -> Line:
    printed = tuple(plain(row) for row in rows)
    return Line(printed, tuple(label for row in rows or [words] for label in _called(row)), len(rows) + more)


def _called(words: str) -> list[str]:
    """The notes that these words call for the first time."""
    return CALL.findall(words)


def _table(paragraph: Paragraph, called: set[str]) -> Iterator[Line]:
    assert paragraph.table
    rows = [[marked(cell, called) for cell in row] for row in paragraph.table.rows]
    most = max(map(len, rows))
    filled_up = [[*row, *[""] * (most - len(row))] for row in rows]
    widths = [min(max(len(plain(row[n])) for row in filled_up), _WIDEST[n > 0]) for n in range(most)]
    yield Line(("",), (), 1.0)
    for row in filled_up:
        cells = [textwrap.wrap(cell, max(width, 1)) for cell, width in zip(row, widths, strict=True)]
        printed = [
            "".join(
                f"{plain(cell[n]) if n < len(cell) else '':<{width + 4}}"
                for cell, width in zip(cells, widths, strict=True)
            )
            for n in range(max(map(len, cells), default=0))
        ]
        labels = [label for cell in row for label in _called(cell)]
        yield Line(tuple(line.rstrip() for line in printed), tuple(labels), float(len(printed)))
    yield Line(("",), (), 1.0)


def _foot(notes: list[tuple[str, list[str]]], margin: str) -> Iterator[str]:
    """The rule and the notes, each below its label."""
    if notes:
        yield f"{margin[:-8]}__________________"
    for label, lines in notes:
        if label:
            yield f"{margin}{label}"
        yield from (f"{margin}  {line}" for line in lines)


def _feet(page: int) -> str:
    if page == 1:
        return "\n".join([" 20-12589 (E)      300920", " *2012589*"])
    return f"{page}/9{' ' * 100}20-12589" if page % 2 == 0 else f"20-12589{' ' * 100}{page}/9"


def _head(document: Document, page: int) -> list[str]:
    """The symbol and the title above a page: in one line, or where the title takes two, in its second one."""
    title, name = document.masthead.title or "", symbol(document)
    first, *rest = textwrap.wrap(title, 70) or [""]
    gap = " " * (60 + 7 * (page % 4))
    if not rest:
        return [f"{name}{gap}{first}" if page % 2 == 0 else f"{first}{gap}{name}"]
    above = [f"{gap}{' ' * len(name)}{line}" for line in (first, *rest[:-1])]
    return [*above, f"{name}{gap}{rest[-1]}"]

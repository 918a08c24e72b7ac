"""The printed lines of a PDF's pages: words set back into their lines, with their faces and raised markers.

pdfplumber gives every word with its box, size and font; what a running head, a page number or a rule is
can only be told from where it stands. Positions are fractions of the page, so that letter and A4 pages agree.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.marked import Emphasis, Marker, Place, Text

__all__ = ["Line", "page_lines"]

_HEAD = 0.085
_FOOT = 0.928
"""Above and below these heights stand running heads, page and job numbers."""

_DESCENT = 0.216
"""How far a letter's box reaches below the line it stands on, in sizes."""

_RAISED = 0.75
"""A marker is smaller than this, measured by the size of the text."""

_LABEL = re.compile(r"\d{1,3}|\*{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line."""

    text: Text
    left: float
    top: float
    size: float
    page: int
    bold: bool
    """Whether all of it is bold."""

    label: str = ""
    """The raised number it begins with."""

    cells: tuple[Text, ...] = ()
    """Its pieces, where wide gaps divide it."""


_Word = dict[str, Any]


def page_lines(page: Any, first: int) -> Iterator[Line]:  # noqa: ANN401  # pdfplumber's pages have no types
    """The lines of a page from top to bottom, without heads and feet; ``first`` is the number of its first line."""
    words = page.extract_words(extra_attrs=["size", "fontname"], x_tolerance=1.5)
    kept = [word for word in words if _in_text(word, page.height, page.page_number)]
    if not kept:
        return
    usual = Counter(round(word["size"], 1) for word in kept for _ in word["text"]).most_common(1)[0][0]
    lines = _rows(kept, usual)
    for number, row in enumerate(lines, first):
        yield from _line(row, number, page.page_number, usual)


def _in_text(word: _Word, height: float, page: int) -> bool:
    return word["bottom"] <= _FOOT * height and (page == 1 or word["top"] >= _HEAD * height)


def _baseline(word: _Word) -> float:
    return float(word["bottom"] - _DESCENT * word["size"])


def _rows(words: Iterable[_Word], usual: float) -> list[list[_Word]]:
    """The words of each line, from left to right; a raised word belongs to the line just below its foot."""
    rows: list[list[_Word]] = []
    small = [word for word in words if _is_raised(word, usual)]
    for word in sorted((word for word in words if not _is_raised(word, usual)), key=_baseline):
        if rows and abs(_baseline(word) - _baseline(rows[-1][0])) <= 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    for word in small:
        below = (row for row in rows if -1 <= _baseline(row[0]) - _baseline(word) <= 0.7 * usual)
        next(below, rows[0]).append(word)
    return [sorted(row, key=lambda word: float(word["x0"])) for row in rows]


def _is_raised(word: _Word, usual: float) -> bool:
    return word["size"] < _RAISED * usual and _LABEL.fullmatch(word["text"].rstrip(",")) is not None


def _line(row: list[_Word], number: int, page: int, usual: float) -> Iterator[Line]:
    """A row as a line; on the first page's head, two columns are two lines."""
    full = max(float(word["size"]) for word in row)
    pieces = [_joined(piece, number, usual) for piece in _pieces(row)]
    bold = all("Bold" in word["fontname"] for word in row if not _is_raised(word, usual))
    label = row[0]["text"] if _is_raised(row[0], usual) else ""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole = whole + Text(" ") + piece
    yield Line(whole, row[0]["x0"], row[0]["top"], full, page, bold, label, tuple(pieces) if len(pieces) > 1 else ())


def _pieces(row: list[_Word]) -> Iterator[list[_Word]]:
    """The stretches of a row between wide gaps."""
    piece = [row[0]]
    for before, word in pairwise(row):
        if word["x0"] - before["x1"] > 24:
            yield piece
            piece = []
        piece.append(word)
    yield piece


def _joined(words: list[_Word], number: int, usual: float) -> Text:
    """The words with the spaces that their boxes leave between them."""
    text, before = Text(""), None
    for word in words:
        face = _face(word)
        if before is not None and word["x0"] - before["x1"] > 0.12 * word["size"] and not _is_raised(word, usual):
            text = text + _faced(" ", face if face == _face(before) else "")
        if _is_raised(word, usual):
            place = Place(number, len(text.words) + 1)
            text = text + Text("", markers=(Marker(0, word["text"].rstrip(","), place),))
        else:
            text = text + _faced(word["text"], face)
        before = word
    return text


def _face(word: _Word) -> str:
    font = word["fontname"]
    return "italic" if "Italic" in font or "Oblique" in font else "bold" if "Bold" in font else ""


def _faced(words: str, face: str) -> Text:
    if face == "italic":
        return Text(words, (Emphasis(0, len(words), "italic"),))
    return Text(words, (Emphasis(0, len(words), "bold"),) if face else ())

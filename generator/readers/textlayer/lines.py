"""The lines of a text layer, of one that keeps the page's blanks as well: what stands apart there is a line of its own.

``pdftotext -layout`` prints indents and the columns of tables as blanks. Its lines are taken apart at these, so that
a number stands before its paragraph, a label above its note, and a cell beside another, as in a layer without blanks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.readers.textlayer.forms import NUMBER

__all__ = ["Line", "indented", "sheets"]

_APART = re.compile(r" {3,}")
_OPENING = re.compile(rf"(?:{NUMBER.pattern})(?P<gap> {{2,}})")
"""The number of a paragraph, whose words may stand closer."""

_INDENTED = re.compile(r"^ {6,}\S", re.MULTILINE)
_PRINTED = re.compile(r"^ *\S.{30}", re.MULTILINE)
_LONG = 60
"""A line of so many letters shows where the margin of its page is."""

_SHORT = 25
"""Shorter are numbers and labels, which may stand out of the margin."""

_FEW = 3
"""From fewer such lines nobody tells it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; an empty one where the layer leaves a gap."""

    number: int
    """Its number in the file."""

    words: str
    page: int = 1
    follows_gap: bool = False
    """Whether an empty line stands before it."""

    left: int = 0
    """The characters before its words in the file."""

    indent: int | None = None
    """How many of them are more than the margin of its page; nothing where the layer keeps no indents."""

    hang: int | None = None
    """The indent of its words, where a number stands before them."""

    opens: str = ""
    """The number that was printed apart from it, in whose paragraph it is the first line."""


def sheets(source: str) -> list[list[Line]]:
    """The lines of each page as form feeds part them, empty ones among them."""
    is_laid_out = 2 * len(_INDENTED.findall(source)) > len(_PRINTED.findall(source))
    found: list[list[Line]] = []
    number = 1
    for sheet in source.split("\f"):
        rows = sheet.split("\n")
        found.append([line for n, row in enumerate(rows, number) for line in _lines(row, n, is_laid_out=is_laid_out)])
        number += len(rows) - 1
    return found


def _lines(row: str, number: int, *, is_laid_out: bool) -> Iterator[Line]:
    """The stretches of a row between blanks; elsewhere the row is one."""
    words = row.strip()
    left = len(row) - len(row.lstrip())
    if not is_laid_out or not words:
        yield Line(number, words, left=left)
        return
    opening = _OPENING.match(words)
    gaps = [gap.span() for gap in _APART.finditer(words, opening.end() if opening else 0)]
    gaps = [opening.span("gap"), *gaps] if opening else gaps
    begin = 0
    for end, following in [*gaps, (len(words), len(words))]:
        yield Line(number, words[begin:end], left=left + begin, indent=left + begin)
        begin = following


def indented(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with their indents, counted from the margin in which most of its long lines begin."""
    if not lines or lines[0].indent is None:
        return list(lines)
    margins = Counter(line.left for line in lines if len(line.words) > _LONG)
    margin = max(margins, key=lambda left: (margins[left], -left), default=0)
    if margins[margin] < _FEW:
        margin = min((line.left for line in lines if len(line.words) > _SHORT), default=margin)
    return [replace(line, indent=line.left - margin) for line in lines]

"""Paragraphs as printed lines, broken where the column of an official PDF breaks them.

The widths are those of Times at 10 points: in that measure the column of the PDFs is 348 points wide (they space the
letters out to 365), with first lines indented by 22.5. A sub-paragraph of the second level stands in a narrower
column, headings are bold, notes small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pdfminer.fontmetrics import FONT_METRICS

from generator.document import Kind, Paragraph
from generator.marked import Text

__all__ = [
    "CALL",
    "Line",
    "body_widths",
    "heading_lines",
    "is_full",
    "lines",
    "marked",
    "note_lines",
    "plain",
    "with_calls",
    "wrapped",
]

_COLUMN, _INDENT = 348.0, 22.5
_TITLES = (256.0, 288.0)
"""Bold at 12 points: titles are broken by hand now and then."""

_HEADING, _NOTE = 335.0, 436.0
_GAP = re.compile(r" |(?<=[A-Za-z]-)(?=[A-Za-z])")
CALL = re.compile("\ue000(\\d+|\\*+)")
"""A note's first marker, which no line break parts from its word."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; ``words`` are several lines where its number or its cells stand apart."""

    words: tuple[str, ...]
    called: tuple[str, ...] = ()
    """The notes that it calls for the first time."""

    height: float = 1.0


def wrapped(
    words: str, first: float, rest: float, face: str = "Times-Roman", *, keeps_hyphens: bool = False
) -> list[str]:
    """The words in lines of these widths; a line broken at a hyphen keeps it, or loses it and takes the next one in."""
    printed, line, room = [""], "", first
    for gap, word in zip(["", *_GAP.findall(words)], _GAP.split(words), strict=True):
        if line and _width(line + gap + word, face) > room:
            line, room = word, rest
            is_whole = gap or keeps_hyphens
            printed[-1] = printed[-1] if is_whole else printed[-1].removesuffix("-") + word
            printed += [word] if is_whole else []
        else:
            line += gap + word
            printed[-1] += gap + word
    return printed


def _width(words: str, face: str) -> float:
    widths = FONT_METRICS[face][1]
    plain, raised = CALL.sub("", words).replace("\u00a0", " "), "".join(CALL.findall(words))
    return sum(widths.get(letter, 500) for letter in plain) / 100 + sum(widths[letter] for letter in raised) / 170


def is_full(line: str, following: str) -> bool:
    """Whether a line has no room for the first word of what follows, give or take an indent."""
    return _width(f"{line} {following.split(maxsplit=1)[0]}", "Times-Roman") > _COLUMN - 2 * _INDENT


def note_lines(text: Text) -> list[str]:
    """The lines of a note."""
    return [plain(line) for line in wrapped(marked(text, set()), _NOTE, _NOTE)]


def lines(paragraph: Paragraph, called: set[str], *, is_old: bool, at: int) -> Iterator[Line]:
    """The lines of a paragraph, the ``at``-th of its document; ``called`` learns the notes that it calls."""
    for count, words in enumerate(_printed(paragraph, called, is_old=is_old, at=at)):
        labels = [label for one in words for label in CALL.findall(one)]
        yield Line(tuple(map(plain, words)), tuple(labels), len(words) + (count == 0) / 2)


def _printed(paragraph: Paragraph, called: set[str], *, is_old: bool, at: int) -> list[tuple[str, ...]]:
    number, words = paragraph.number, marked(paragraph.text, called)
    if paragraph.table:
        return [*(("", marked(cell, called)) for row in paragraph.table.rows for cell in row), ("",)]
    if paragraph.kind is Kind.HEADING:
        return heading_lines(paragraph, words, at)
    if not number:
        whole = paragraph.kind in (Kind.ENACTING, Kind.CLOSING)
        return [(line,) for line in wrapped(words, _COLUMN - (0 if whole else _INDENT), _COLUMN)]
    return _numbered(number, wrapped(words, *body_widths(paragraph)), swapped=is_old and at % 2 == 0)


def body_widths(paragraph: Paragraph) -> tuple[float, float]:
    """The widths of the first line behind its number, and of the others."""
    if paragraph.level > 1:
        return _COLUMN - 2 * _INDENT, _COLUMN - _INDENT
    in_annex = paragraph.kind is Kind.NUMBERED and "annex" in paragraph.part
    return _COLUMN - (1 if in_annex else 2) * _INDENT, _COLUMN


def _numbered(number: str, printed: list[str], *, swapped: bool) -> list[tuple[str, ...]]:
    """A number beside one line stands apart from it; a single digit above or below the first line."""
    first, *others = printed
    if not others and number != "*":
        return [("", number, "", first, "")]
    if not re.fullmatch(r"\d\.", number):
        opened: tuple[str, ...] = (f"{number} {first}",)
    else:
        opened = (first, number) if swapped else (number, first)
    return [opened, *((line,) for line in others)]


def heading_lines(paragraph: Paragraph, words: str, at: int) -> list[tuple[str, ...]]:
    """The lines of a heading, the number of a section apart from its title."""
    number = paragraph.number
    is_title = paragraph.level == 1 and paragraph.anchor.startswith("annex") and "-" not in paragraph.anchor
    room = _TITLES[at % 2] if is_title else _HEADING
    printed = wrapped(words, room, room, "Times-Bold") if words else []
    if number.endswith(".") and printed:
        return [("", number, "", printed[0]), *((line,) for line in printed[1:])]
    return [*([(number,)] if number else []), *((line,) for line in printed)]


def marked(text: Text, called: set[str]) -> str:
    """The words with their markers: behind a space where a note is called first, else run into the word."""
    pieces, position = [], 0
    for marker in text.markers:
        is_first = marker.label not in called
        pieces += [text.words[position : marker.at], "\ue000" if is_first else "", marker.label]
        called.add(marker.label)
        position = marker.at
    return re.sub(r" +", " ", "".join([*pieces, text.words[position:]])).strip()


def with_calls(text: Text, called: set[str]) -> str:
    """The words with the labels of their notes, as they are printed."""
    return plain(marked(text, called))


def plain(words: str) -> str:
    """The words with plain spaces and hyphens, and a space before each first marker."""
    return CALL.sub(r" \1", words).replace("\u00a0", " ").replace("\u2011", "-")

"""Markdown as editors of UN texts write it: raised markers, italics for the opening verbs, notes after a rule.

markdown-it-py reads it, with only those rules on that a resolution needs. Lists stay off, because the
numbers of a resolution are its own and must come through as printed; links, code and raw HTML stay off
too: all but ``<sup>`` is literal text. Markers may be written ``<sup>4</sup>``, ``[^4]``, ``^4^``, ``⁴`` or ``[4]``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.lines import parted
from generator.readers.notes import RAISED, plain_label
from generator.readers.source import is_united_nations
from generator.readers.stars import with_stars

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "Markdown of a UN document, with headings, italics or markers such as <sup>1</sup>"

_SIGNS = re.compile(
    r"^\#{1,6}\ \S | <sup> | \[\^\w+\] | ^(?:\d+\.\ )?\*{1,2}(?!\d+\*)\w[^*\n]*\S\*{1,2}"
    r" | ^\|.*\|$",
    re.MULTILINE | re.VERBOSE,
)
"""A star inside a line is no sign: a web page's text may hold one. Nor is the bar code of a PDF, ``*1817962*``."""

_RULE = re.compile(r"^(?:-{3,}|\*{3,})$", re.MULTILINE)
_FOOT = re.compile(r"^(?:/\.{3}|\d\d-\d{5}(?: \([A-Z]\))?)$", re.MULTILINE)
"""The foot of a printed page: where one stands, a rule is a typist's, below the end of a document."""

_LABEL = r"(?:\d{1,3}|(?:\\?\*){1,3}|[a-z])"
_MARKER = re.compile(
    rf"""
    <sup>\s* (?: \[?\^? (?P<sup>{_LABEL}) \]? ) \s*</sup>
  | \[\^ (?P<caret>\w{{1,20}}) \] :?
  | \^ (?P<raised>\d{{1,3}}) \^
  | (?<=\S) \[ (?P<bracket>\d{{1,3}}) \]
  | (?P<digits>[{RAISED}]{{1,3}})
    """,
    re.VERBOSE,
)
_ORDINARY = re.compile(r"<sup>(st|nd|rd|th)</sup>|<br ?/?>")
_UNIT = re.compile(r"(?:^|[\s\d])[kcm]?m$")


def recognises(source: str) -> bool:
    """Whether this is a UN document that bears the marks of Markdown."""
    is_marked = _SIGNS.search(source) or (_RULE.search(source) and not _FOOT.search(source))
    return bool(is_marked) and is_united_nations(source)


def read(source: str) -> Reading:
    """The blocks of the text, in order."""
    lines = source.split("\n")
    blocks: list[Block] = []
    tokens = iter(_parser().parse(source))
    for token in tokens:
        if token.type == "hr":
            blocks.append(Block("rule", Text(""), Place(_first(token) + 1, 1)))
        elif token.type == "table_open":
            blocks.append(_table(token, tokens, lines))
        elif token.type in ("paragraph_open", "heading_open"):
            blocks.extend(_written(token, next(tokens), lines))
    return Reading("markdown", with_stars(blocks))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["heading", "hr", "table", "emphasis", "escape", "entity", "newline"])
    for character in RAISED:
        parser.inline.add_terminator_char(character)
    parser.inline.ruler.before("text", "note_marker", _marker)
    return parser


def _marker(state: StateInline, silent: bool) -> bool:
    """The rule that finds a note's marker, and the few tags that mean a plain thing."""
    if match := _ORDINARY.match(state.src, state.pos):
        if not silent:
            state.push("text", "", 0).content = match[1] or "\n"
    elif match := _MARKER.match(state.src, state.pos):
        written = next(group for group in match.groups() if group)
        if written in ("2", "3", "²", "³") and _UNIT.search(state.src[: state.pos]):
            return False
        if not silent:
            token = state.push("marker", "", 0)
            token.content = plain_label(written.replace("\\", ""))
            token.meta = {"at": state.pos}
    else:
        return False
    state.pos = match.end()
    return True


def _first(token: Token) -> int:
    """The number of a token's first line, from 0."""
    return token.map[0] if token.map else 0


def _written(opening: Token, inline: Token, lines: list[str]) -> Iterator[Block]:
    """The blocks of one paragraph or heading: one for each line that begins something new."""
    first = _first(inline)
    places = _Places.found(first, inline.content, lines)
    block = Block("paragraph", _text(inline, places), places.of(0))
    if opening.type == "heading_open":
        yield replace(block, kind="heading", level=int(opening.tag[1:]), text=block.text.trimmed())
    else:
        yield from (_note_or_paragraph(part) for part in parted(block))


def _note_or_paragraph(block: Block) -> Block:
    """A paragraph that begins with a marker is that marker's note."""
    markers = block.text.markers
    if not markers or markers[0].at != 0 or not block.text.words.strip():
        return block
    rest = Text(block.text.words, block.text.emphasis, markers[1:]).trimmed()
    return replace(block, kind="note", text=rest, label=markers[0].label)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the characters of an inline token stand in the file: its lines lost their indents and marks."""

    first: int
    starts: list[int]
    """Where each line of the content begins in it."""
    columns: list[int]
    """In which column of the file each of these lines begins, from 0."""

    @classmethod
    def found(cls, first: int, content: str, lines: list[str], start: int = 0) -> _Places:
        """The places of a content whose first line is number ``first``; cells of one row begin at ``start``."""
        rows = content.split("\n")
        starts = [0, *accumulate(len(row) + 1 for row in rows[:-1])]
        source = [lines[n] if n < len(lines) else "" for n in range(first, first + len(rows))]
        columns = [
            max(line.find(row, 0 if n else start), 0) for n, (line, row) in enumerate(zip(source, rows, strict=True))
        ]
        return cls(first, starts, columns)

    def of(self, offset: int) -> Place:
        """The place of the character with this number."""
        row = bisect_right(self.starts, offset) - 1
        return Place(self.first + row + 1, self.columns[row] + offset - self.starts[row] + 1)


@dataclass(slots=True)
class _Writing:
    """The text that the inline tokens add up to."""

    places: _Places
    words: str = ""
    emphasis: list[Emphasis] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    open: list[int] = field(default_factory=list)

    def add(self, token: Token) -> None:
        if token.type.endswith("_open"):
            self.open.append(len(self.words))
        elif token.type.endswith("_close"):
            self._close("bold" if token.type == "strong_close" else "italic")
        elif token.type == "marker":
            self.markers.append(Marker(len(self.words), token.content, self.places.of(token.meta["at"])))
        else:
            self.words += "\n" if token.type.endswith("break") else token.content

    def _close(self, face: str) -> None:
        start = self.open.pop()
        if start < len(self.words):
            self.emphasis.append(Emphasis(start, len(self.words), "bold" if face == "bold" else "italic"))


def _text(inline: Token, places: _Places) -> Text:
    writing = _Writing(places)
    for token in inline.children or []:
        writing.add(token)
    emphasis = tuple(sorted(writing.emphasis, key=lambda mark: (mark.start, -mark.end)))
    return Text(writing.words, emphasis, tuple(writing.markers))


def _table(opening: Token, tokens: Iterator[Token], lines: list[str]) -> Block:
    """A table; with its cells as they stand where a row has more of them than the head, which Markdown would drop."""
    rows: list[list[Text]] = []
    heads = column = 0
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
            column = 0
        elif token.type == "thead_close":
            heads = len(rows)
        elif token.type == "inline":
            places = _Places.found(_first(token), token.content, lines, column)
            column = places.of(len(token.content)).column - 1
            rows[-1].append(_text(token, places))
    first, end = opening.map or [0, 0]
    source = lines[first:end]
    if any(len(cells) > len(rows[0]) for cells in map(_cells, source)):
        rows = [list(_row(line, first + number)) for number, line in enumerate(source) if number != 1]
    table = Table(tuple(tuple(row) for row in rows), heads)
    return Block("table", Text(""), Place(first + 1, 1), table=table)


def _row(line: str, number: int) -> Iterator[Text]:
    """The cells of a table's line, which is number ``number`` of the file, from 0."""
    column = 0
    for cell in _cells(line):
        column = max(line.find(cell, column), column)
        (inline,) = _parser().parseInline(cell) or (None,)
        yield _text(inline, _Places(number, [0], [column])) if inline else Text(cell)
        column += len(cell)


def _cells(line: str) -> list[str]:
    """The cells of a table's line, however many there are."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))]

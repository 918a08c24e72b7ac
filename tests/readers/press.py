"""A small press over reportlab: sets marked-up lines into pages as official documents have them.

The marks are ``*italic*``, ``**bold**``, ``^1^`` (the marker of a note) and a soft hyphen, where a word may be
broken at a line's end. The same lines give the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

__all__ = ["Item", "Layout", "Press", "Segment", "segments"]

FONTS = {
    "Times": {"": "Times-Roman", "*": "Times-Italic", "**": "Times-Bold"},
    "Courier": {"": "Courier", "*": "Courier", "**": "Courier-Bold"},
}
_TOKENS = re.compile(r"(\*\*|\*|\^[^^\s]+\^)")
_CHUNKS = re.compile(r"[^ \u00ad-]*-|[^ \u00ad-]*\u00ad|[^ \u00ad-]* |[^ \u00ad-]+")

_PITCH = 11 / 9
"""From line to line in a cell, in sizes."""

_SMALLEST = 5.0
"""Points that the letters of a table have at the least; a wide one is printed small."""

_BETWEEN = 14.0
"""Points between the words of two columns of a table."""


class Segment(NamedTuple):
    """Words in one face: ``*``, ``**``, nothing; ``^`` for a marker."""

    words: str
    face: str = ""


Line = list[Segment]


@dataclass(frozen=True)
class Layout:
    """How an era prints: sizes in points, heights from the top of the page."""

    page: tuple[float, float] = (612, 792)
    columns: tuple[tuple[float, float], ...] = ((123.4, 488),)
    top: float = 74
    bottom: float = 734
    size: float = 10
    leading: float = 12
    gap: float = 6
    indent: float = 23.7
    hang: float = 24
    """How far the words of a numbered paragraph stand behind its number."""
    font: str = "Times"
    note_size: float = 8.5
    note_indent: float = 0
    slash: bool = False
    """Markers as ``1/`` in full size, for raised ones."""
    underlined: bool = False
    justified: bool = True
    hangs: bool = True
    """Whether the number of a title stands to the left of the text."""
    boxed: bool = True
    """Whether each cell of a table has rules around it."""
    restart: bool = False
    """Whether the numbers of notes begin anew with each page; otherwise notes have their own: ``3`` or ``3#any``."""
    rule: str = "underscores"
    head: Callable[[Canvas, int], None] | None = None
    foot: Callable[[Canvas, int], None] | None = None


@dataclass(frozen=True)
class Item:
    """What is set, marked up or in segments: a paragraph with its number, a heading, a table, a closing line."""

    words: str | Line
    number: str = ""
    left: float = 0
    """Where the lines after the first begin, behind the column's edge."""
    first: float = 0
    """Where the first one begins."""
    size: float = 0
    face: str = ""
    align: str = "left"
    gap: float = -1
    rows: tuple[tuple[str | Line, ...], ...] = ()
    ruled: bool = False
    page_before: bool = False
    hang: float = 0


@dataclass
class _Placed:
    """A line that stands in its column."""

    height: float
    gap: float
    draw: Callable[[float, float], None]
    calls: list[str] = field(default_factory=list)
    page_before: bool = False


def segments(markup: str | Line, face: str = "") -> Line:
    """The words with their faces and markers."""
    if not isinstance(markup, str):
        return markup
    found: Line = []
    for token in _TOKENS.split(markup):
        if token in ("*", "**"):
            face = "" if face == token else token
        elif token.startswith("^") and token.endswith("^") and len(token) > 2:
            found.append(Segment(token[1:-1], "^"))
        elif token:
            found.append(Segment(token, face))
    return found


@dataclass
class Press:
    """Sets items and notes into pages."""

    layout: Layout
    notes: dict[str, str | Line] = field(default_factory=dict)
    _canvas: Canvas = field(init=False)
    _page: int = 1
    _column: int = 0
    _waiting: list[_Placed] = field(default_factory=list)
    """Lines of notes that found no place on the page of their call."""
    _called: set[str] = field(default_factory=set)
    _numbers: dict[str, str] = field(default_factory=dict)
    """What is printed for a note on this page, where the numbers begin anew with each."""

    def pages(self, items: Iterable[Item], masthead: Callable[[Canvas], float], **options: object) -> bytes:
        """The file; ``masthead`` prints the head of the first page and gives the height below it."""
        stream = io.BytesIO()
        self._canvas = Canvas(stream, pagesize=self.layout.page, invariant=1, **options)
        lines = [line for item in items for line in self._set(item)]
        top = masthead(self._canvas)
        while lines or self._waiting:
            lines = self._fill(lines, top)
            last = not lines and not self._waiting
            if last or self._column + 1 == len(self.layout.columns) or (lines and lines[0].page_before):
                self._turn()
                top = self.layout.top
            else:
                self._column += 1
        self._canvas.save()
        return stream.getvalue()

    def _turn(self) -> None:
        if self._page > 1 and self.layout.head:
            self.layout.head(self._canvas, self._page)
        if self.layout.foot:
            self.layout.foot(self._canvas, self._page)
        self._canvas.showPage()
        self._page, self._column = self._page + 1, 0
        if self.layout.restart:
            self._called.clear()
            self._numbers.clear()

    # A column

    def _fill(self, lines: list[_Placed], top: float) -> list[_Placed]:
        """Set as many lines as the column holds, its notes at its foot; the rest."""
        left, _ = self.layout.columns[self._column]
        zone, self._waiting = self._waiting, []
        at, count = top, 0
        for line in lines:
            if line.page_before and count:
                break
            below = at + (line.gap if count else 0) + line.height
            called = [label for label in dict.fromkeys(line.calls) if label not in self._called and label in self.notes]
            new = [n for label in called for n in self._note(label)]
            least = zone + (new[:1] if new else [])
            if below + self._height(least) > self.layout.bottom:
                break
            self._called.update(called)
            self._numbers.update({label: str(len(self._numbers) + n) for n, label in enumerate(called, 1)})
            line.draw(left, below)
            at, count = below, count + 1
            zone = zone + new
        while zone and at + self._height(zone) > self.layout.bottom:
            self._waiting.insert(0, zone.pop())
        self._foot_notes(zone, left)
        return lines[count:]

    def _height(self, zone: list[_Placed]) -> float:
        return sum(line.height + line.gap for line in zone) + 14 if zone else 0

    def _foot_notes(self, zone: list[_Placed], left: float) -> None:
        at = self.layout.bottom - self._height(zone) + 10
        if zone:
            self._rule(left, at)
        for line in zone:
            at += line.gap + line.height
            line.draw(left, at)

    def _rule(self, left: float, at: float) -> None:
        y = self.layout.page[1] - at
        if self.layout.rule == "line":
            self._canvas.line(left, y, left + 144, y)
            return
        sign = {"underscores": "_", "dashes": "-"}[self.layout.rule]
        at = left - 23.8 if self.layout.rule == "underscores" else left
        self._print([Segment(sign * 18, "**")], at, y + 2, 8)

    # Lines

    def _label(self, key: str) -> str:
        return self._numbers.get(key, "0") if self.layout.restart else key.partition("#")[0]

    def _note(self, label: str) -> list[_Placed]:
        layout = self.layout
        left, right = layout.columns[self._column]
        width = right - left - layout.note_indent
        if layout.slash:
            words = [Segment(f"{self._label(label)}/ "), *segments(self.notes[label])]
        else:
            words = [Segment(label, "^"), Segment(" "), *segments(self.notes[label])]
        size = layout.note_size
        rows = list(self._wrapped(words, [width], size))
        return [self._line(row, layout.note_indent, size, size * 1.2, gap=2 * (n == 0)) for n, row in enumerate(rows)]

    def _set(self, item: Item) -> Iterator[_Placed]:
        if item.rows:
            yield from self._table(item)
            return
        layout, size = self.layout, item.size or self.layout.size
        begin, end = layout.columns[0]
        width = end - begin
        words = segments(item.words, item.face)
        number = self._width([Segment(item.number, item.face)], size) + 0.5 * size
        first = item.first + (max(item.hang or layout.hang, number) if item.number else 0)
        left = max(item.left, first) if item.number and item.left > item.first else item.left
        rows = list(self._wrapped(words, [width - first, width - left], size))
        leading = layout.leading * size / layout.size
        for n, row in enumerate(rows):
            indent = first if n == 0 else left
            if item.align != "left":
                slack = width - self._width(row, size)
                indent = slack if item.align == "right" else slack / 2
            gap = (layout.gap if item.gap < 0 else item.gap) if n == 0 else 0
            slack = width - indent - self._width(row, size) if n + 1 < len(rows) and item.align == "left" else 0
            line = self._line(row, indent, size, leading, gap=gap, slack=slack if layout.justified else 0)
            if n == 0 and item.number:
                line.draw = self._with_number(line.draw, item, size)
            line.page_before = item.page_before and n == 0
            yield line

    def _with_number(self, draw, item: Item, size: float):
        def drawn(left, at):
            self._print(segments(item.number, item.face), left + item.first, self.layout.page[1] - at, size)
            draw(left, at)

        return drawn

    def _line(self, row, indent, size, leading, *, gap=0.0, slack=0.0) -> _Placed:
        def draw(left, at):
            self._print(row, left + indent, self.layout.page[1] - at, size, slack)

        calls = [segment.words for segment in row if segment.face == "^"]
        return _Placed(leading, gap, draw, calls)

    def _wrapped(self, words: Line, widths: list[float], size: float) -> Iterator[Line]:
        """Lines no wider than each width; the last width goes on."""
        row: Line = []
        used, count = 0.0, 0
        for chunk in _chunks(words):
            wide = self._width([Segment(s.words.rstrip(" "), s.face) for s in chunk], size)
            if row and used + wide > widths[min(count, len(widths) - 1)]:
                yield _ended(row)
                row, used, count = [], 0.0, count + 1
            row += chunk
            used = self._width(row, size)
        if row:
            yield _ended(row, last=True)

    def _width(self, row: Line, size: float) -> float:
        return sum(self._measure(segment, size)[1] for segment in row)

    def _measure(self, segment: Segment, size: float) -> tuple[str, float, float]:
        words, face = segment
        fonts = FONTS[self.layout.font]
        if face == "^":
            words = self._label(words)
            if self.layout.slash:
                return f" {words}/", stringWidth(f" {words}/", fonts[""], size), size
            return words, stringWidth(words, fonts[""], size * 0.648), size * 0.648
        words = words.replace("\u00ad", "")
        return words, stringWidth(words, fonts["" if self.layout.underlined and face == "*" else face], size), size

    def _print(self, row: Line, x: float, y: float, size: float, slack: float = 0.0) -> None:
        spaces = sum(s.words.count(" ") for s in row if s.face != "^")
        extra = min(slack / spaces, 4) if spaces and slack > 0 else 0
        fonts = FONTS[self.layout.font]
        for segment in row:
            printed, wide, own = self._measure(segment, size)
            line = self.layout.underlined and segment.face == "*"
            self._canvas.setFont(fonts["" if segment.face == "^" or line else segment.face], own)
            raised = segment.face == "^" and not self.layout.slash
            self._canvas.drawString(x, y + (size * 0.36 if raised else 0), printed, wordSpace=extra)
            wide += extra * printed.count(" ")
            if line and printed.strip():
                self._canvas.line(x, y - 1.5, x + wide, y - 1.5)
            x += wide

    # Tables

    def _table(self, item: Item) -> Iterator[_Placed]:
        """A row for each line. With rules around each cell, or as budgets have them: above and below head and table."""
        left, right = self.layout.columns[0]
        size = self.layout.size - 1
        rows = [[segments(cell) for cell in row] for row in item.rows]
        rows = [row for row in rows if any(segment.words.strip() for cell in row for segment in cell)]
        while (edges := self._edges(rows, right - left, size))[-1] > right - left + 1 and size > _SMALLEST:
            size -= 0.5
        if not item.ruled:  # the whole width is taken, and figures stand at the right
            edges = [0.0, *(edge + right - left - edges[-1] for edge in edges[1:])]
        figures = {n for n in range(1, len(edges) - 1) if _are_figures([row[n] for row in rows if n < len(row)])}
        head = next((n for n, row in enumerate(rows) if any(_is_figure(cell) for cell in row[1:])), 1) or 1
        for number, row in enumerate(rows):
            cells = [
                list(self._wrapped(cell, [edges[n + 1] - edges[n] - _BETWEEN + 1], size)) for n, cell in enumerate(row)
            ]
            deep = max(1, *map(len, cells))
            calls = [s.words for lines in cells for line in lines for s in line if s.face == "^"]
            open_rules = () if item.ruled else (number == 0, number + 1 in (head, len(rows)))
            drawn = self._row(cells, edges, open_rules, figures, size)
            yield _Placed(deep * _PITCH * size + 5, 6 if number == 0 else 0, drawn, calls)

    def _edges(self, rows: list[list[Line]], width: float, size: float) -> list[float]:
        """Where the columns begin: each as wide as its longest word, the rest shared by what they hold."""
        count = max(map(len, rows))
        least, wanted = [0.0] * count, [0.0] * count
        for row in rows:
            for n, cell in enumerate(row):
                chunks = [cell] if _is_figure(cell) else list(_chunks(cell))
                words = [self._width(chunk, size) for chunk in chunks]
                least[n] = max(least[n], *words, 12) if words else max(least[n], 12)
                wanted[n] = max(wanted[n], min(sum(words), 200))
        room = max(0.0, width - sum(least) - _BETWEEN * count)
        more = [want - must for want, must in zip(wanted, least, strict=True)]
        share = min(1.0, room / (sum(more) or 1))
        edges = [0.0]
        for must, want in zip(least, more, strict=True):
            edges.append(edges[-1] + must + share * max(want, 0) + _BETWEEN)
        return edges

    def _row(self, cells, edges, open_rules, figures, size):
        """The cells with their rules: all around, or with ``open_rules`` above and below the whole row."""
        deep = max(1, *map(len, cells))

        def draw(left, at):
            y = self.layout.page[1] - at
            for n, lines in enumerate(cells):
                for m, line in enumerate(lines):
                    x = left + edges[n] + 3
                    if open_rules and n in figures:
                        x = left + edges[n + 1] - 6 - self._width(line, size)
                    self._print(line, x, y + 4 + (deep - 1 - m) * _PITCH * size, size)
                if not open_rules:
                    self._canvas.rect(left + edges[n], y, edges[n + 1] - edges[n], deep * _PITCH * size + 5)
            for is_drawn, above in zip(open_rules, (deep * _PITCH * size + 5, 0), strict=False):
                if is_drawn:
                    self._canvas.line(left, y + above, left + edges[-1], y + above)

        return draw


def _are_figures(cells: list[Line]) -> bool:
    """Whether most cells of a column are figures: it is set to the right, its head too."""
    return 2 * sum(map(_is_figure, cells)) > sum(any(s.words for s in cell) for cell in cells)


def _is_figure(line: Line) -> bool:
    return re.fullmatch(r"[\d\s().,%–-]+", "".join(s.words for s in line if s.face != "^")) is not None


def _chunks(words: Line) -> Iterator[Line]:
    """The stretches that no line end may divide."""
    chunk: Line = []
    for segment in words:
        if segment.face == "^":
            chunk.append(segment)
            continue
        for piece in _CHUNKS.findall(segment.words):
            if chunk and chunk[-1].words.endswith((" ", "-", "\u00ad")):
                yield chunk
                chunk = []
            chunk.append(Segment(piece, segment.face))
    if chunk:
        yield chunk


def _ended(row: Line, *, last: bool = False) -> Line:
    """A line as it is printed: no space at its end, a hyphen where a word was broken."""
    *others, end = row
    words = end.words.rstrip(" ")
    if words.endswith("\u00ad") and not last:
        words = words[:-1] + "-"
    return [*others, Segment(words, end.face)]

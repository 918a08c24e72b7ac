"""The PDF that the official document system serves: one column, notes at the foot of each page.

Lines become paragraphs by their indents and distances; notes are joined to the page before where they
run over; a hyphen at a line's end is kept, as the UN breaks lines only at hyphens of its own, unless the
document itself writes the word without one.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field, replace

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Marker, Place, Text
from generator.readers.printed_lines import Line, page_lines
from generator.readers.source import Unreadable
from generator.readers.spaces import tidied

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "a PDF with text, as documents.un.org serves it"

_RULE = re.compile(r"_{6,}")
_NUMBER = re.compile(r"(?:\d{1,3}\.|\([a-z]{1,4}\)|[a-z]\.|[•–])\s")
_WORD = re.compile(r"\w+(?:-\w+)*")
_SUSPENDED = re.compile(r"(?:and|or|to)\b")
_BARE_MARKER = re.compile(r"(?<=[\w)”][,;.])(\d{1,2})$")


def recognises(data: bytes) -> bool:
    """Whether this is a PDF."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes) -> Reading:
    """The blocks of all pages; raises :class:`Unreadable` for what is locked, damaged or holds no text.

    A place in a PDF is the number of the printed line, counted through the document, and the character in it.
    """
    lines = _lines(data)
    if not lines:
        raise Unreadable([(Place(1, 1), "a PDF without text, perhaps scanned pages", "a PDF with a text layer")])
    setter = _Setter({word.lower() for line in lines for word in _WORD.findall(line.text.words)})
    for number, line in enumerate(lines, 1):
        setter.take(line, number)
    blocks = [*setter.body, *setter.notes]
    labels = {note.label for note in setter.notes}
    ordered = sorted((_with_bare_marker(block, labels) for block in blocks), key=lambda block: block.place)
    return Reading("pdf", tuple(ordered))


def _lines(data: bytes) -> list[Line]:
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            lines: list[Line] = []
            for page in pdf.pages:
                lines.extend(page_lines(page, len(lines) + 1))
                page.close()
            return lines
    except PDFPasswordIncorrect:
        raise Unreadable([(Place(1, 1), "an encrypted PDF", "a PDF that opens without a password")]) from None
    except (PdfminerException, ValueError, KeyError, TypeError, OSError, RecursionError) as error:
        locked = isinstance(error.__cause__ or error.__context__, PDFPasswordIncorrect) or "Password" in repr(error)
        found = "an encrypted PDF" if locked else "a damaged PDF"
        raise Unreadable([(Place(1, 1), found, "a PDF that opens")]) from None


@dataclass(slots=True)
class _Setter:
    """Lines on their way to paragraphs and notes."""

    vocabulary: set[str]
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    _last: Line | None = None
    _below_rule: int = 0
    """The page whose note rule was passed."""

    def take(self, line: Line, number: int) -> None:
        """Take one more line in."""
        if _RULE.fullmatch(line.text.words.strip()):
            self._below_rule = line.page
        elif self._below_rule == line.page:
            self._note(line, number)
        else:
            self._text(line, number)

    def _note(self, line: Line, number: int) -> None:
        if line.label or not self.notes:
            rest = replace(line.text, markers=line.text.markers[1:] if line.label else line.text.markers)
            self.notes.append(Block("note", tidied(rest), Place(number, 1), label=line.label))
        else:
            self.notes[-1] = replace(self.notes[-1], text=self._run_on(self.notes[-1].text, line.text))

    def _text(self, line: Line, number: int) -> None:
        last, self._last = self._last, line
        if line.cells and line.page == 1 and line.top < 200:
            self.body += [Block("paragraph", tidied(cell), Place(number, n)) for n, cell in enumerate(line.cells, 1)]
        elif line.cells and last is not None and last.cells and last.page == line.page:
            self.body[-1] = _with_row(self.body[-1], last, line)
        elif last is not None and self.body and not self.body[-1].table and _goes_on(last, line, self.body[-1].text):
            self.body[-1] = replace(self.body[-1], text=self._run_on(self.body[-1].text, line.text))
        else:
            self.body.append(_opened(line, number))

    def _run_on(self, text: Text, more: Text) -> Text:
        """The text with one more line, a word broken at the end of the last one mended."""
        if not text.words.endswith(("-", "\u2011", "\u00ad")) or _SUSPENDED.match(more.words):
            return text + _space(text, more) + more
        left, right = _WORD.findall(text.words[:-1])[-1:], _WORD.findall(more.words)[:1]
        joined, hyphened = "".join([*left, *right]).lower(), "-".join([*left, *right]).lower()
        if text.words.endswith("\u00ad") or (joined in self.vocabulary and hyphened not in self.vocabulary):
            return text.cut(0, len(text.words) - 1) + more
        return text + more


def _space(text: Text, more: Text) -> Text:
    """A space in the face of its neighbours, where they share one."""
    before = next((mark for mark in text.emphasis if mark.end == len(text.words)), None)
    after = next((mark for mark in more.emphasis if mark.start == 0), None)
    if before and after and before.face == after.face:
        return Text(" ", (replace(after, start=0, end=1),))
    return Text(" ")


def _goes_on(last: Line, line: Line, text: Text) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    if abs(line.size - last.size) > 1 or line.bold != last.bold:
        return False
    if _NUMBER.match(line.text.words) and re.search(r"[,;:.]\d*$|\b(?:and|or)$", text.words):
        return False
    if line.page != last.page:
        return line.left < last.left + 10 or not re.search(r"[,;:.]$", text.words)
    return 0 < line.top - last.top <= 1.6 * line.size and (line.bold or line.left < last.left + 15)


def _opened(line: Line, number: int) -> Block:
    heading = line.bold and not _NUMBER.match(line.text.words)
    return Block("heading" if heading else "paragraph", line.text, Place(number, 1), level=1 if heading else 0)


def _with_row(block: Block, last: Line, line: Line) -> Block:
    """Two lines with gaps are a table; each further one is a row of it."""
    rows = block.table.rows if block.table else (last.cells,)
    return Block("table", Text(""), block.place, table=Table((*rows, line.cells)))


def _with_bare_marker(block: Block, labels: set[str]) -> Block:
    """A marker printed in full size at the end of a paragraph: no size tells it, its note does."""
    text = tidied(block.text)
    match = _BARE_MARKER.search(text.words)
    if block.kind == "note" or match is None or match[1] not in labels:
        return replace(block, text=text)
    marker = Marker(match.start(), match[1], Place(block.place.line, match.start() + 1))
    cut = text.cut(0, match.start())
    return replace(block, text=replace(cut, markers=(*cut.markers, marker)))

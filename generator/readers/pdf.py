"""The PDF that the official document system serves, of all eras: one column or two, notes at the foot of each page.

What the pages carry is taken off, lines become paragraphs again by their indents and distances, words that a
line's end divides are mended, and notes are joined to the page before where they run over.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pdfplumber
from pdfminer import settings
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdftypes import dict_value, resolve1
from pdfplumber.pdf import PDF

from generator.blocks import Block, Reading
from generator.marked import Marker, Place, Text
from generator.readers.direction import from_right_to_left
from generator.readers.edits import Edit, edited
from generator.readers.furniture import without_furniture
from generator.readers.hyphens import Hyphens
from generator.readers.legible import illegible
from generator.readers.measures import Measures
from generator.readers.printed_line import Line
from generator.readers.printed_lines import page_lines
from generator.readers.setting import Setter
from generator.readers.sheets import Sheet
from generator.readers.source import Unreadable
from generator.readers.spaces import tidied
from generator.readers.streams import LARGEST, unpacks_too_far

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "a PDF with text, as documents.un.org serves it"

_BARE_MARKER = re.compile(r"(?<=[\w)”][,;.])(\d{1,2})$")
_SLASHED = re.compile(r"(?<=[\w,;.:)\]”\"’]) ?(?P<label>\d{1,3}|\*{1,3}|[a-z])/(?=$|[\s,;.:)])")

_TAIL = 2048
"""So many bytes from its end at most stands the mark that a PDF is whole (ISO 32000-1, 7.5.5 and annex H)."""

_LARGEST_PAGE = 8_000_000
"""Bytes that a page may unpack to: a page of text has some fifty thousand, one with a map some millions."""

_LONG = 20
"""From so many pages on, progress is told."""

_Progress = Callable[[int, int], None]


def recognises(data: bytes) -> bool:
    """Whether this is a PDF."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes, progress: _Progress = lambda _done, _all: None) -> Reading:
    """The blocks of all pages; raises :class:`Unreadable` for what is locked, damaged or holds no text.

    A place in a PDF is the number of the printed line, counted through the document, and the character in it.
    ``progress`` is told of a long document how many pages are read, of how many.
    """
    if b"%%EOF" not in data.rstrip(b"\0 \r\n\t")[-_TAIL:]:
        raise Unreadable([(Place(1, 1), "a PDF that is cut off", "a whole PDF, which ends in %%EOF")])
    if unpacks_too_far(data):
        found = f"a part that unpacks to more than {LARGEST:,} bytes"
        raise Unreadable([(Place(1, 1), found, "a PDF of an ordinary size")])
    printed, doubts = _lines(data, progress)
    lines = [line.at(number) for number, line in enumerate(_plain_hyphens(without_furniture(printed)), 1)]
    words = [line for line in lines if not line.is_rule]
    if not words:
        raise Unreadable([(Place(1, 1), "a PDF without text, perhaps scanned pages", "a PDF with a text layer")])
    _readable(" ".join(part.words for line in words for part in line.texts))
    blocks = sorted(_blocks(lines), key=lambda block: block.place)
    return Reading("pdf", tuple(blocks), tuple(doubts), pages=tuple(_first_lines(lines)))


def _readable(words: str) -> None:
    """Raise :class:`Unreadable` for words that are none, or that run the other way."""
    if found := illegible(words):
        raise Unreadable([(Place(1, 1), found, "a PDF from which words can be copied")])
    if from_right_to_left(words):
        found = "a text that is written from right to left"
        raise Unreadable([(Place(1, 1), found, "a document in English or another language written from left to right")])


def _first_lines(lines: Sequence[Line]) -> Iterator[int]:
    """The number of each page's first line; an empty page has that of the next one."""
    page = 0
    for number, line in enumerate(lines, 1):
        yield from [number] * (line.page - page)
        page = line.page


def _lines(data: bytes, progress: _Progress) -> tuple[list[Line], list[tuple[Place, str]]]:
    """The lines of all pages, and where a page holds what is not read."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            _whole(pdf)
            lines: list[Line] = []
            doubts: list[tuple[Place, str]] = []
            gutter: float | None = None
            for page in pdf.pages:
                _undamaged(page)
                sheet = Sheet(page)
                doubts += ((Place(len(lines) + 1, 1), said) for said in _unread(sheet))
                found, gutter = page_lines(sheet, gutter)
                lines += found
                page.close()
                if len(pdf.pages) >= _LONG:
                    progress(page.page_number, len(pdf.pages))
            return lines, doubts
    except (MemoryError, Unreadable):
        raise
    except Exception as error:  # whatever a damaged file makes of a reader of fonts, images and streams
        chain = (error, error.__cause__, error.__context__)
        if any(isinstance(one, MemoryError) for one in chain):
            raise MemoryError from None
        locked = any(isinstance(one, PDFPasswordIncorrect | PDFEncryptionError) for one in chain)
        if locked or "Password" in repr(error):
            raise Unreadable([(Place(1, 1), "an encrypted PDF", "a PDF that opens without a password")]) from None
        raise Unreadable([(Place(1, 1), "a damaged PDF", "a PDF that opens")]) from None


def _unread(sheet: Sheet) -> Iterator[str]:
    """What is on a page and was not read, or was read as a program recognised it."""
    page = f"page {sheet.page_number}"
    if sheet.sideways:
        yield f"{page} has {sheet.sideways} letters printed sideways, which were not read"
    if sheet.unseen:
        yield f"{page} has {sheet.unseen} letters that nobody sees who looks at it, which were not read"
    if sheet.is_recognised:
        yield f"{page} is a picture, read by the letters that a program recognised in it: compare them with the picture"


def _whole(pdf: PDF) -> None:
    """Raise :class:`Unreadable` where the tree of pages is broken, and some of them are found only by searching."""
    announced = dict_value(pdf.doc.catalog.get("Pages")).get("Count")
    if resolve1(announced) != len(pdf.pages):
        found = f"a damaged PDF, with {len(pdf.pages)} pages where it announces {resolve1(announced)}"
        raise Unreadable([(Place(1, 1), found, "a PDF with all its pages")])


def _undamaged(page: Any) -> None:  # noqa: ANN401 - pdfplumber's pages have no types
    """Raise :class:`Unreadable` where a page cannot be unpacked whole, for pdfminer passes over what is lost."""
    streams = [resolve1(stream) for stream in page.page_obj.contents]
    try:
        settings.STRICT = True
        size = sum(len(stream.get_data()) for stream in streams)
    except (PDFException, ValueError, AttributeError):
        found, expected = f"a damaged page {page.page_number}", "a page that can be unpacked whole"
        raise Unreadable([(Place(1, 1), found, expected)]) from None
    finally:
        settings.STRICT = False
    if size > _LARGEST_PAGE:
        found, expected = f"a page {page.page_number} of {size:,} bytes", f"at most {_LARGEST_PAGE:,}"
        raise Unreadable([(Place(1, 1), found, expected)])


def _plain_hyphens(lines: Sequence[Line]) -> list[Line]:
    """The lines as they are; where soft hyphens stand inside them, the font gives every hyphen out as one."""
    if not any("\u00ad" in line.text.words.strip()[:-1] for line in lines):
        return list(lines)
    return [replace(line, text=replace(line.text, words=line.text.words.replace("\u00ad", "-"))) for line in lines]


def _blocks(lines: Sequence[Line]) -> list[Block]:
    words = [line for line in lines if not line.is_rule]
    hyphens = Hyphens.of([line.text.words for line in words], is_volume=any(line.column for line in words))
    setter = Setter(Measures.of(words), hyphens)
    for number, line in enumerate(lines, 1):
        setter.take(line, number)
    labels = {note.label for note in setter.notes}
    return [_with_markers(block, labels, setter.slashed) for block in (*setter.body, *setter.notes)]


def _with_markers(block: Block, labels: Collection[str], slashed: Collection[str]) -> Block:
    """With the markers that no size tells: ``1/`` in older documents, and now and then a digit in full size."""
    bare = labels if block.kind != "note" else ()
    text = _marked(tidied(block.text), block.place, bare, slashed)
    if block.table is None:
        return replace(block, text=text)
    rows = (tuple(_marked(cell, block.place, (), slashed) for cell in row) for row in block.table.rows)
    return replace(block, text=text, table=replace(block.table, rows=tuple(rows)))


def _marked(text: Text, place: Place, bare: Collection[str], slashed: Collection[str]) -> Text:
    found = [m for m in _SLASHED.finditer(text.words) if m["label"] in slashed]
    found += [m for m in _BARE_MARKER.finditer(text.words) if m[1] in bare]
    new = tuple(
        Marker(m.start(), m["label"] if m.re is _SLASHED else m[1], Place(place.line, place.column + m.start()))
        for m in found
    )
    marked = replace(text, markers=tuple(sorted((*text.markers, *new), key=lambda marker: marker.at)))
    return edited(marked, [Edit(*m.span(), "") for m in found])

"""DOCX: paragraphs with their faces, real footnotes, and the numbers that a word processor prints by itself.

A DOCX is a ZIP of XML parts. Only three are opened, each up to a size no resolution reaches, so that an
archive that unpacks to gigabytes is refused before it does.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.markup import Element, Places, name, parsed_xml
from generator.readers.numerals import numeral
from generator.readers.source import Unreadable
from generator.readers.spaces import LINE_END, tidied

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "a DOCX with the part word/document.xml"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST = 60_000_000
"""Bytes that one part may unpack to."""

_FACES = {"i": "italic", "b": "bold", "u": "underlined"}
_OFF = {"0", "false", "none"}


def recognises(data: bytes) -> bool:
    """Whether this is a ZIP archive, as a DOCX is."""
    return data.startswith(b"PK\x03\x04")


def read(data: bytes) -> Reading:
    """The blocks of the document; raises :class:`Unreadable` for a ZIP that is no DOCX, is damaged or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml")
            notes = _part(archive, "word/footnotes.xml")
            numbering = _part(archive, "word/numbering.xml")
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
        raise Unreadable([(Place(1, 1), "a damaged or locked ZIP archive", LOOKED_FOR)]) from None
    if body is None:
        raise Unreadable([(Place(1, 1), "a ZIP archive without a document", LOOKED_FOR)])
    walk = _Walk(_Numbering.of(numbering))
    blocks = [*walk.blocks(body), *_notes(notes, walk)]
    return Reading("docx", tuple(blocks))


def _part(archive: zipfile.ZipFile, part: str) -> Element | None:
    """A part's root, or nothing where the archive has none."""
    if part not in archive.namelist():
        return None
    with archive.open(part) as stream:
        content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise Unreadable([(Place(1, 1), f"a part that unpacks to more than {_LARGEST:,} bytes", LOOKED_FOR)])
    return parsed_xml(content)


def _value(element: Element | None) -> str:
    return (element.get(f"{_W}val") or "") if element is not None else ""


@dataclass(slots=True)
class _Numbering:
    """The lists of a document: the form of each level, and how far each list has counted."""

    forms: dict[tuple[str, int], tuple[str, str, int]] = field(default_factory=dict)
    """Of a list and level: format, text (``%1.``), first number."""
    counts: Counter[tuple[str, int]] = field(default_factory=Counter)

    @classmethod
    def of(cls, root: Element | None) -> _Numbering:
        """The lists that the part on numbering defines."""
        numbering = cls()
        if root is None:
            return numbering
        abstract = {one.get(f"{_W}abstractNumId"): one for one in root.iter(f"{_W}abstractNum")}
        for one in root.iter(f"{_W}num"):
            levels = abstract.get(_value(one.find(f"{_W}abstractNumId")))
            for level in levels.iter(f"{_W}lvl") if levels is not None else ():
                key = (one.get(f"{_W}numId") or "", int(level.get(f"{_W}ilvl") or 0))
                first = _value(level.find(f"{_W}start"))
                form, text = _value(level.find(f"{_W}numFmt")), _value(level.find(f"{_W}lvlText"))
                numbering.forms[key] = (form, text, int(first) if first.isdecimal() else 1)
        return numbering

    def next(self, properties: Element | None) -> str:
        """The number that is printed before a paragraph with these list properties."""
        if properties is None:
            return ""
        level = _value(properties.find(f"{_W}ilvl"))
        key = (_value(properties.find(f"{_W}numId")), int(level) if level.isdecimal() else 0)
        if key not in self.forms:
            return ""
        form, text, first = self.forms[key]
        self.counts[key] += 1
        for other in [other for other in self.counts if other[0] == key[0] and other[1] > key[1]]:
            del self.counts[other]
        number = _numeral(first + self.counts[key] - 1, form)
        return "•" if form == "bullet" else text.replace(f"%{key[1] + 1}", number) if number else ""


def _numeral(value: int, form: str) -> str:
    written = numeral(value, {"Letter": "letter", "Roman": "roman"}.get(form[5:], "decimal"))
    return "" if form == "none" else written.upper() if form.startswith("upper") else written


@dataclass(slots=True)
class _Walk:
    """The paragraphs and tables in their order; notes get their labels in the order of their calls."""

    numbering: _Numbering
    labels: dict[str, str] = field(default_factory=dict)
    """The label of each note by its id."""
    places: Places = field(default_factory=Places)

    def blocks(self, element: Element) -> Iterator[Block]:
        """The blocks of an element and of all that is in it."""
        for child in element:
            if name(child) == "p":
                yield from self._paragraph(child)
            elif name(child) == "tbl":
                yield self._table(child)
            else:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Element) -> Iterator[Block]:
        text = tidied(self.text(paragraph))
        if not text:
            return
        style = _value(paragraph.find(f"{_W}pPr/{_W}pStyle"))
        kind = "heading" if style.lower().startswith(("heading", "title")) else "paragraph"
        number = self.numbering.next(paragraph.find(f"{_W}pPr/{_W}numPr"))
        place = self.places.of(paragraph)
        yield Block("heading" if kind == "heading" else "paragraph", text, place, number, int(kind == "heading"))

    def _table(self, table: Element) -> Block:
        rows = tuple(tuple(tidied(self.text(cell)) for cell in row.iter(f"{_W}tc")) for row in table.iter(f"{_W}tr"))
        return Block("table", Text(""), self.places.of(table), table=Table(rows))

    def text(self, element: Element) -> Text:
        """The words of the runs in an element, paragraphs divided by a space; deleted words are no words."""
        runs = element.iter(f"{_W}r", f"{_W}p")
        return Text.joined(self._run(run) if name(run) == "r" else Text(" ") for run in runs)

    def _run(self, run: Element) -> Text:
        pieces: list[Text] = []
        for child in run:
            tag = name(child)
            if tag == "footnoteReference":
                pieces.append(self._marker(child))
            elif tag in ("t", "tab", "br", "cr", "noBreakHyphen"):
                pieces.append(Text({"t": child.text or "", "tab": " ", "noBreakHyphen": "\u2011"}.get(tag, LINE_END)))
        return _faced(Text.joined(pieces), run)

    def _marker(self, reference: Element) -> Text:
        key = reference.get(f"{_W}id") or ""
        label = self.labels.setdefault(key, str(len(self.labels) + 1))
        return Text("", markers=(Marker(0, label, self.places.of(reference)),))


def _faced(text: Text, run: Element) -> Text:
    """The words of a run in the face that its properties give them."""
    for mark, face in _FACES.items():
        switch = run.find(f"{_W}rPr/{_W}{mark}")
        if switch is not None and _value(switch) not in _OFF and text.words.strip():
            whole = Emphasis(0, len(text.words), face)  # type: ignore[arg-type]  # one of the faces
            return replace(text, emphasis=(whole,))
    return text


def _notes(root: Element | None, walk: _Walk) -> Iterator[Block]:
    """The notes that are called, in the order of their labels; they stand in a part of their own, after the text."""
    notes = {note.get(f"{_W}id"): note for note in root.iter(f"{_W}footnote")} if root is not None else {}
    after = walk.places.line + 1
    for count, (key, label) in enumerate(walk.labels.items()):
        if key in notes:
            yield Block("note", tidied(walk.text(notes[key])), Place(after + count, 1), label=label)

"""DOCX: paragraphs with their faces, real footnotes, and the numbers that a word processor prints by itself.

A DOCX is a ZIP of XML parts. Only three are opened, each up to a size no resolution reaches, so that an
archive that unpacks to gigabytes is refused before it does.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.markup import Element, Places, as_note, is_a_power, name, parsed_xml
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
_HEADING = re.compile(r"(?:heading|title|H(?:Ch|M|\d))", re.IGNORECASE)
"""The styles of headings: those of word processors, and those of the UN's own templates."""
_LABEL = re.compile(r"\d{1,3}|\*{1,3}")


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
    letters = {letter for paragraph in body.iter(f"{_W}p") if (letter := _first_letter(paragraph))}
    first = _value(next(body.iter(f"{_W}numStart"), None))
    walk = _Walk(_Numbering.of(numbering), letters, int(first) if first.isdecimal() else 1)
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
    letters: set[str]
    """Letters that have notes of their own, under a table."""
    first: int = 1
    """The number of the first footnote."""
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
        heading = _HEADING.match(_value(paragraph.find(f"{_W}pPr/{_W}pStyle"))) is not None
        number = self.numbering.next(paragraph.find(f"{_W}pPr/{_W}numPr"))
        place = self.places.of(paragraph)
        yield as_note(Block("heading" if heading else "paragraph", text, place, number, int(heading)))

    def _table(self, table: Element) -> Block:
        rows = tuple(tuple(tidied(self.text(cell)) for cell in row.iter(f"{_W}tc")) for row in table.iter(f"{_W}tr"))
        return Block("table", Text(""), self.places.of(table), table=Table(rows))

    def text(self, element: Element) -> Text:
        """The words of the runs in an element, paragraphs divided by a space; deleted words are no words."""
        pieces = [Text("")]
        for run in element.iter(f"{_W}r", f"{_W}p"):
            pieces.append(self._run(run, pieces[-1].words) if name(run) == "r" else Text(" "))
        return Text.joined(pieces)

    def _run(self, run: Element, before: str) -> Text:
        """The words of a run; ``before`` stands before it, for a raised figure may be a power."""
        if self._repeats(run, before):
            return Text("", markers=(Marker(0, _typed(run), self.places.of(run)),))
        pieces: list[Text] = []
        for child in run:
            tag = name(child)
            if tag == "footnoteReference":
                pieces.append(self._marker(child))
                if child.get(f"{_W}customMarkFollows") not in (None, *_OFF):
                    break
            elif tag in ("t", "tab", "br", "cr", "noBreakHyphen"):
                pieces.append(Text({"t": child.text or "", "tab": " ", "noBreakHyphen": "\u2011"}.get(tag, LINE_END)))
        return _faced(Text.joined(pieces), run)

    def _repeats(self, run: Element, before: str) -> bool:
        """Whether a run is a typed marker: a field that repeats a footnote's number, or a raised letter or star."""
        if run.find(f"{_W}footnoteReference") is not None or not _is_raised(run):
            return False
        typed = _typed(run)
        return typed in self.letters or (_LABEL.fullmatch(typed) is not None and not is_a_power(typed, before))

    def _marker(self, reference: Element) -> Text:
        """The marker of a footnote: its own, where the document types one, or the next number."""
        key = reference.get(f"{_W}id") or ""
        own = reference.get(f"{_W}customMarkFollows") not in (None, *_OFF)
        typed = _typed(reference.getparent()) if own else ""
        counted = sum(label.isdigit() for label in self.labels.values())
        label = self.labels.setdefault(key, typed or str(self.first + counted))
        return Text("", markers=(Marker(0, label, self.places.of(reference)),))


def _typed(run: Element | None) -> str:
    """The words that a run itself holds."""
    return "".join(child.text or "" for child in run if name(child) == "t").strip() if run is not None else ""


def _is_raised(run: Element) -> bool:
    style = _value(run.find(f"{_W}rPr/{_W}rStyle"))
    return _value(run.find(f"{_W}rPr/{_W}vertAlign")) == "superscript" or style.lower().startswith("footnoteref")


def _first_letter(paragraph: Element) -> str:
    """The raised letter that a paragraph of its own begins with, or nothing."""
    typed = [run for run in paragraph.iter(f"{_W}r") if _typed(run)]
    inside_a_cell = next(paragraph.iterancestors(f"{_W}tc"), None) is not None
    if len(typed) < 2 or inside_a_cell or not _is_raised(typed[0]):
        return ""
    letter = _typed(typed[0])
    return letter if len(letter) == 1 and letter.isalpha() else ""


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

"""AKN4UN, the UN's own mark-up of its resolutions (Akoma Ntoso 3.0 with the guidelines of the UN system).

The order of the elements is the order of the text. What stands in ``meta`` is about the document and not of it
(votes and keywords are read apart); everything else is read. Entities and external references are off, and a
document type is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.about import about, doubts
from generator.readers.markup import Element, Places, cells, name, opens_with_letter, parsed_xml, words
from generator.readers.spaces import LINE_END, tidied
from generator.readers.stars import with_stars

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "AKN4UN XML, with the root element akomaNtoso"

_SKIPPED = {"meta", "documentRef", "img"}
_HEADINGS = {"heading", "subheading"}
_LEAVES = {"p", "crossHeading", "listIntroduction", *_HEADINGS}
_FACES = ("italic", "bold", "underlined")


def recognises(source: str) -> bool:
    """Whether this is XML whose root is Akoma Ntoso's."""
    return source.lstrip().startswith("<") and "<akomaNtoso" in source[:4000]


def read(source: str) -> Reading:
    """The blocks of the text, masthead to annexes; raises :class:`Unreadable` for what is not well-formed."""
    root = parsed_xml(source.encode())
    letters = {words(sup) for sup in root.iter("{*}sup") if _begins_its_paragraph(sup)}
    walk = _Walk(letters)
    blocks = list(walk.blocks(root))
    doubtful = tuple((Place(line, 1), sentence) for line, sentence in doubts(root))
    return Reading("akn", with_stars(blocks), doubtful, about(root))


def _begins_its_paragraph(sup: Element) -> bool:
    """Whether a raised letter begins a paragraph: then that is the letter's note, under a table."""
    holder = next(sup.iterancestors("{*}p"), None)
    inside_a_cell = next(sup.iterancestors("{*}table"), None) is not None
    return holder is not None and not inside_a_cell and opens_with_letter(holder, sup)


@dataclass(slots=True)
class _Walk:
    """The elements in their order."""

    letters: set[str]
    """Letters that have notes of their own."""
    _number: str = ""
    _places: Places = field(default_factory=Places)
    _notes: list[Block] = field(default_factory=list)

    def blocks(self, element: Element) -> Iterator[Block]:
        """The blocks of an element and of all that is in it."""
        tag = name(element)
        if tag in _SKIPPED or not tag:
            return
        if tag == "num":
            yield from self._numbered(element)
        elif tag == "table":
            yield from self._table(element)
        elif tag in _LEAVES:
            yield from self._leaf(element, tag)
        else:
            for child in element:
                yield from self.blocks(child)

    def _numbered(self, num: Element) -> Iterator[Block]:
        """A number waits for its text; a section's number is a line of its own."""
        number, heading = words(num), _next_heading(num)
        if heading is not None and words(heading).startswith(number):
            return
        if number[:1].isupper() and number.isascii():
            place = self._places.of(num)
            yield Block("heading", Text(number), place)
        else:
            self._number = number

    def _leaf(self, element: Element, tag: str) -> Iterator[Block]:
        within: dict[str, Element] = {}
        for child in element:
            within.setdefault(name(child), child)
        letter, title, num = within.get("docNumber"), within.get("docTitle"), within.get("num")
        if letter is not None and title is not None and len(words(letter)) == 1:
            # "A", "B": the parts of a set of resolutions, each with a title of its own
            for line in (letter, title):
                place = self._places.of(line)
                yield Block("heading", tidied(self._text(line)), place)
            return
        if num is not None:
            yield from self._numbered(num)
        place = self._places.of(element)
        text = tidied(self._text(element, skip=num))
        notes, self._notes = self._notes, []
        if text:
            is_heading = tag in _HEADINGS or (tag == "p" and "subheading" in within)
            yield self._block(Block("heading" if is_heading else "paragraph", text, place))
        yield from notes

    def _block(self, block: Block) -> Block:
        markers = block.text.markers
        if markers and markers[0].at == 0 and markers[0].label in self.letters and block.text.words:
            rest = replace(block.text, markers=markers[1:])
            return replace(block, kind="note", label=markers[0].label, text=tidied(rest))
        number, self._number = self._number, ""
        return replace(block, number=number) if number else block

    def _table(self, table: Element) -> Iterator[Block]:
        place = self._places.of(table)
        rows = tuple(
            tuple(Text("") if cell is None else tidied(self._text(cell)) for cell in cells(row))
            for row in table.iter("{*}tr")
        )
        heads = sum(row.find("{*}th") is not None for row in table.iter("{*}tr"))
        notes, self._notes = self._notes, []
        yield Block("table", Text(""), place, table=Table(rows, heads))
        yield from notes

    def _text(self, element: Element, skip: Element | None = None) -> Text:
        """The words of an element; its notes are put aside, each behind its marker."""
        if not len(element):
            return Text(element.text or "")
        parts = [Text(element.text or "")]
        for child in element:
            if child is not skip:
                parts.append(self._inline(child))
            if child.tail:
                parts.append(Text(child.tail))
        return Text.joined(parts)

    def _inline(self, child: Element) -> Text:
        tag = name(child)
        if tag == "authorialNote":
            return self._note(child)
        if tag == "sup" and words(child) in self.letters:
            place = self._places.of(child)
            return Text("", markers=(Marker(0, words(child), place),))
        if tag == "eol":
            return Text(LINE_END)
        text = self._text(child)
        if tag in _LEAVES:
            return Text(" ") + text + Text(" ")
        face = next((face for face in _FACES if face in (child.get("class") or "").split()), "")
        if not face or not text.words.strip():
            return text
        whole = Emphasis(0, len(text.words), face)  # type: ignore[arg-type]  # one of _FACES
        return replace(text, emphasis=(whole, *text.emphasis))

    def _note(self, note: Element) -> Text:
        label = note.get("marker") or "*"
        place = self._places.of(note)
        # Its words stand behind the label in the same place, as in a line that a note is run into.
        behind = self._places.behind(len(label))
        self._notes.append(Block("note", tidied(self._text(note)), behind, label=label))
        return Text("", markers=(Marker(0, label, place),))


def _next_heading(num: Element) -> Element | None:
    after = num.getnext()
    return after if after is not None and name(after) in _HEADINGS else None

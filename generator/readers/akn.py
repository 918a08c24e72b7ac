"""AKN4UN, the UN's own mark-up of its resolutions (Akoma Ntoso 3.0 with the guidelines of the UN system).

The order of the elements is the order of the text. What stands in ``meta`` is about the document and not of
it; everything else is read. Entities and external references are off, and a document type is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.source import Unreadable
from generator.readers.spaces import LINE_END, tidied

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "AKN4UN XML, with the root element akomaNtoso"

_Element = etree._Element

_SKIPPED = {"meta", "documentRef", "img"}
_HEADINGS = {"heading", "subheading"}
_LEAVES = {"p", "crossHeading", "listIntroduction", *_HEADINGS}
_FACES = ("italic", "bold", "underlined")


def recognises(source: str) -> bool:
    """Whether this is XML whose root is Akoma Ntoso's."""
    return source.lstrip().startswith("<") and "<akomaNtoso" in source[:4000]


def read(source: str) -> Reading:
    """The blocks of the text, masthead to annexes; raises :class:`Unreadable` for what is not well-formed."""
    root = _parsed(source)
    letters = {_words(sup) for sup in root.iter("{*}sup") if _begins_its_paragraph(sup)}
    walk = _Walk(letters)
    blocks = list(walk.blocks(root))
    return Reading("akn", tuple(blocks))


def _parsed(source: str) -> _Element:
    """The root element; the parser resolves nothing, loads nothing and trusts no declared encoding."""
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source.encode(), parser)
    except etree.XMLSyntaxError:
        raise Unreadable(_fault(error.line, error.column, error.message) for error in parser.error_log) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable([(Place(1, 1), "a document type declaration", "XML without one; nothing is expanded")])
    return root


def _fault(line: int, column: int, message: str) -> tuple[Place, str, str]:
    return Place(max(line, 1), max(column, 1)), f"damaged XML: {message.strip()}", "well-formed XML"


def _name(element: _Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _words(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _begins_its_paragraph(sup: _Element) -> bool:
    """Whether a raised letter begins a paragraph: then that is the letter's note, under a table."""
    holder = next(sup.iterancestors("{*}p"))
    words, letter = _words(holder), _words(sup)
    inside_a_cell = next(sup.iterancestors("{*}table"), None) is not None
    return len(letter) == 1 and letter.isalpha() and words.startswith(letter) and words != letter and not inside_a_cell


@dataclass(slots=True)
class _Walk:
    """The elements in their order. XML gives lines only: the column counts what was found in one line."""

    letters: set[str]
    """Letters that have notes of their own."""
    _number: str = ""
    _line: int = 0
    _column: int = 0
    _notes: list[Block] = field(default_factory=list)

    def blocks(self, element: _Element) -> Iterator[Block]:
        """The blocks of an element and of all that is in it."""
        name = _name(element)
        if name in _SKIPPED or not name:
            return
        if name == "num":
            yield from self._numbered(element)
        elif name == "table":
            yield from self._table(element)
        elif name in _LEAVES:
            yield from self._leaf(element, name)
        else:
            for child in element:
                yield from self.blocks(child)

    def _numbered(self, num: _Element) -> Iterator[Block]:
        """A number waits for its text; a section's number is a line of its own."""
        number, heading = _words(num), _next_heading(num)
        if heading is not None and _words(heading).startswith(number):
            return
        if number[:1].isupper() and number.isascii():
            place = self._place(num)
            yield Block("heading", Text(number), place)
        else:
            self._number = number

    def _leaf(self, element: _Element, name: str) -> Iterator[Block]:
        letter, title = element.find("{*}docNumber"), element.find("{*}docTitle")
        if letter is not None and title is not None and len(_words(letter)) == 1:
            # "A", "B": the parts of a set of resolutions, each with a title of its own
            for line in (letter, title):
                place = self._place(line)
                yield Block("heading", tidied(self._text(line)), place)
            return
        num = element.find("{*}num")
        if num is not None:
            yield from self._numbered(num)
        place = self._place(element)
        text = tidied(self._text(element, skip=num))
        notes, self._notes = self._notes, []
        if text:
            yield self._block(Block("heading" if _is_heading(element, name) else "paragraph", text, place))
        yield from notes

    def _block(self, block: Block) -> Block:
        markers = block.text.markers
        if markers and markers[0].at == 0 and markers[0].label in self.letters and block.text.words:
            rest = replace(block.text, markers=markers[1:])
            return replace(block, kind="note", label=markers[0].label, text=tidied(rest))
        number, self._number = self._number, ""
        return replace(block, number=number)

    def _table(self, table: _Element) -> Iterator[Block]:
        place = self._place(table)
        rows = tuple(
            tuple(tidied(self._text(cell)) for cell in row if _name(cell) in ("td", "th"))
            for row in table.iter("{*}tr")
        )
        heads = sum(row.find("{*}th") is not None for row in table.iter("{*}tr"))
        notes, self._notes = self._notes, []
        yield Block("table", Text(""), place, table=Table(rows, heads))
        yield from notes

    def _text(self, element: _Element, skip: _Element | None = None) -> Text:
        """The words of an element; its notes are put aside, each behind its marker."""
        text = Text(element.text or "")
        for child in element:
            if child is not skip:
                text = text + self._inline(child)
            text = text + Text(child.tail or "")
        return text

    def _inline(self, child: _Element) -> Text:
        name = _name(child)
        if name == "authorialNote":
            return self._note(child)
        if name == "sup" and _words(child) in self.letters:
            place = self._place(child)
            return Text("", markers=(Marker(0, _words(child), place),))
        if name == "eol":
            return Text(LINE_END)
        text = self._text(child)
        if name in _LEAVES:
            return Text(" ") + text + Text(" ")
        face = next((face for face in _FACES if face in (child.get("class") or "").split()), "")
        if not face or not text.words.strip():
            return text
        whole = Emphasis(0, len(text.words), face)  # type: ignore[arg-type]  # one of _FACES
        return replace(text, emphasis=(whole, *text.emphasis))

    def _note(self, note: _Element) -> Text:
        label = note.get("marker") or "*"
        place = self._place(note)
        # Its words stand behind the label in the same place, as in a line that a note is run into.
        self._column += len(label)
        behind = Place(self._line, self._column)
        self._notes.append(Block("note", tidied(self._text(note)), behind, label=label))
        return Text("", markers=(Marker(0, label, place),))

    def _place(self, element: _Element) -> Place:
        line = max(element.sourceline or 1, self._line)  # type: ignore[call-overload]  # the stubs are wrong
        self._column = self._column + 1 if line == self._line else 1
        self._line = line
        return Place(self._line, self._column)


def _next_heading(num: _Element) -> _Element | None:
    after = num.getnext()
    return after if after is not None and _name(after) in _HEADINGS else None


def _is_heading(element: _Element, name: str) -> bool:
    return name in _HEADINGS or (name == "p" and element.find("{*}subheading") is not None)

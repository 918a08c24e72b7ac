"""HTML of a UN text: notes as raised numbers, as links, or as titles that show when pointed at.

lxml reads it as browsers do, fetching nothing; scripts, styles, navigation and forms are no part of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from generator.blocks import Block, Reading
from generator.document import Table
from generator.marked import Emphasis, Marker, Text
from generator.readers.lines import divided
from generator.readers.markup import (
    Element,
    Places,
    as_note,
    cells,
    is_a_power,
    name,
    of_ordinary_size,
    opens_with_letter,
    words,
)
from generator.readers.numerals import numeral
from generator.readers.source import is_united_nations
from generator.readers.spaces import LINE_END, tidied

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "HTML of a UN document"

_SKIPPED = {"head", "script", "style", "nav", "form", "button", "noscript", "template", "svg", "iframe", "aside"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    "p",
    "div",
    "li",
    "td",
    "th",
    "dd",
    "dt",
    "blockquote",
    "pre",
    "section",
    "article",
    "main",
    "body",
    "ol",
    "ul",
} | {
    "table",
    "header",
    "footer",
    "html",
    "figure",
    "figcaption",
    "address",
    "center",
    "tr",
    "tbody",
    "thead",
    *_HEADINGS,
}
_FACES = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "u": "underlined"}
_LABEL = re.compile(r"\[?(\d{1,3}|\*{1,3}|[a-z])\]?")
_NUMERALS = {"a": ("letter", "({})"), "i": ("roman", "({})")}


def recognises(source: str) -> bool:
    """Whether this is HTML that holds a line only a UN document has."""
    opening = re.match(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|body|article|div|p|h\d)\b", source, re.I | re.S)
    return opening is not None and is_united_nations(re.sub(r"<[^>]*>", "\n", source).replace("\n,", ","))


def read(source: str) -> Reading:
    """The blocks of the page's text, in order; raises :class:`Unreadable` for more mark-up than any document has."""
    of_ordinary_size(source.encode())
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(source.encode(), parser)
    letters = {words(sup) for sup in root.iter("sup") if _begins_a_note(sup)}
    return Reading("html", tuple(_Walk(_linked(root), letters).blocks(root)))


def _linked(root: Element) -> dict[str, str]:
    """The labels of the notes that markers link to, by the id of the element that holds the note."""
    links = ((link, _LABEL.fullmatch(words(link))) for link in root.iter("a") if _target(link))
    found: dict[str, str] = {}
    for link, label in links:
        if label and (_is_marker(link, set()) or _is_raised(link)):
            found.setdefault(_target(link), label[1])
    return found


def _target(link: Element) -> str:
    """The id that a link into its own page points to, or nothing."""
    address = link.get("href") or ""
    return address[1:] if address.startswith("#") else ""


def _begins_a_note(sup: Element) -> bool:
    """Whether a raised letter begins a paragraph: then that is the letter's note, under a table."""
    holder = next((one for one in sup.iterancestors() if name(one) in _BLOCKS), None)
    return holder is not None and name(holder) not in ("td", "th") and opens_with_letter(holder, sup)


@dataclass(slots=True)
class _Walk:
    """The elements in their order; notes that titles hold are put aside behind their block."""

    linked: dict[str, str]
    """The labels of the notes that are linked to, by their ids."""
    letters: set[str]
    """Letters that have notes of their own."""
    _told: dict[str, str] = field(default_factory=dict)
    """The notes that titles held, by label."""
    _places: Places = field(default_factory=Places)
    _notes: list[Block] = field(default_factory=list)

    def blocks(self, element: Element, number: str = "") -> Iterator[Block]:
        """The blocks of an element: one for each run of words that no other block stands in."""
        tag = name(element)
        if tag in _SKIPPED or not tag:
            return
        label = self.linked.get(element.get("id") or "")
        if label and tag in _BLOCKS:
            yield self._linked_note(element, label)
        elif tag == "table":
            yield from self._table(element)
        elif tag == "hr":
            yield Block("rule", Text(""), self._places.of(element))
        elif any(name(child) in _BLOCKS for child in element):
            yield from self._parts(element, number)
        else:
            yield from self._block(element, self._text(element), number)

    def _linked_note(self, element: Element, label: str) -> Block:
        """The note that an element holds, without the label that may be printed before its words."""
        text = tidied(self._text(element))
        if text.markers and text.markers[0].at == 0:
            text = replace(text, markers=text.markers[1:])
        printed = re.match(rf"(?:\[{re.escape(label)}\]|{re.escape(label)}[.)]?)\s", text.words)
        text = text.cut(printed.end() if printed else 0)
        return Block("note", tidied(text), self._places.of(element), label=label)

    def _parts(self, element: Element, number: str) -> Iterator[Block]:
        """Blocks and loose words between them, as an item holds words before the list below it."""
        pieces = [Text(element.text or "")]
        items = 0
        for child in element:
            if name(child) not in _BLOCKS and name(child) not in _SKIPPED and name(child) != "hr":
                pieces.append(self._inline(child))
            else:
                loose, pieces = Text.joined(pieces), []
                yield from self._block(element, loose, number)
                number = "" if loose.words.strip() else number
                yield from self.blocks(child, _item_number(child, items) or number)
                number, items = "", items + (name(child) == "li")
            pieces.append(Text(child.tail or ""))
        yield from self._block(element, Text.joined(pieces), number)

    def _block(self, element: Element, text: Text, number: str) -> Iterator[Block]:
        text = tidied(text)
        if not text:
            return
        level = _HEADINGS.get(name(element), 0)
        block = Block("heading" if level else "paragraph", text, self._places.of(element), number, level)
        for line in _lines(block):
            yield as_note(line)
        notes, self._notes = self._notes, []
        yield from notes

    def _table(self, table: Element) -> Iterator[Block]:
        lines = [list(cells(line)) for line in table.iter("tr")]
        rows = tuple(tuple(Text("") if cell is None else tidied(self._text(cell)) for cell in line) for line in lines)
        heads = sum(any(cell is not None and name(cell) == "th" for cell in line) for line in lines)
        yield Block("table", Text(""), self._places.of(table), table=Table(rows, heads))

    def _text(self, element: Element) -> Text:
        pieces = [Text(element.text or "")]
        for child in element:
            pieces += [self._inline(child), Text(child.tail or "")]
        return Text.joined(pieces)

    def _inline(self, child: Element) -> Text:
        tag = name(child)
        if tag in _SKIPPED or not tag or (tag == "a" and _leads_back(child)):
            return Text("")
        if tag == "br":
            return Text(LINE_END)
        if (match := _LABEL.fullmatch(words(child))) and _is_marker(child, self.letters):
            return self._marker(child, match[1])
        text = self._text(child)
        if tag not in _FACES or not text.words.strip():
            return text
        whole = Emphasis(0, len(text.words), _FACES[tag])  # type: ignore[arg-type]  # one of the faces
        return replace(text, emphasis=(whole, *text.emphasis))

    def _marker(self, element: Element, label: str) -> Text:
        place = self._places.of(element)
        title = next((inner.get("title") for inner in element.iter() if inner.get("title")), None)
        if title and self._told.setdefault(label, "") != title:
            self._told[label] = title
            self._notes.append(Block("note", tidied(Text(title)), self._places.behind(len(label)), label=label))
        return Text("", markers=(Marker(0, label, place),))


def _is_raised(element: Element) -> bool:
    return next(element.iterancestors("sup"), None) is not None


def _is_marker(element: Element, letters: set[str]) -> bool:
    """Whether a label calls a note: they are raised, or show a text when pointed at, or link to a note.

    "paragraph 5" may be a link as well; a marker says that it is one, or follows its word without a space.
    """
    before = _before(element)
    label = words(element)
    if element.get("title"):
        return True
    if (name(element) == "sup" or element.find(".//sup") is not None) and not label.isalpha():
        return not is_a_power(label, before)
    if name(element) == "sup" and label in letters:
        return True
    targets = [_target(link) for link in element.iter("a") if _target(link)]
    told = any("note" in f"{link.get('class')} {link.get('role')}" for link in element.iter("a"))
    return bool(targets) and (told or not before[-1:].isspace())


def _before(element: Element) -> str:
    """The words right before an element, in its parent."""
    previous, parent = element.getprevious(), element.getparent()
    words_before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return words_before or ""


def _leads_back(link: Element) -> bool:
    """Whether a link only leads from a note back to its marker."""
    return bool(_target(link)) and not any(character.isalnum() for character in words(link))


def _item_number(item: Element, before: int) -> str:
    """The number that a browser prints before an item of an ordered list with so many items before it."""
    parent = item.getparent()
    if name(item) != "li" or parent is None or name(parent) != "ol":
        return ""
    start = item.get("value") or str(_whole(parent.get("start")) + before)
    kind, dress = _NUMERALS.get(parent.get("type") or "1", ("decimal", "{}."))
    return dress.format(numeral(_whole(start), kind))


def _whole(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 1


def _lines(block: Block) -> Iterator[Block]:
    """A block's lines, where they are broken by hand."""
    starts = [0, *(match.end() for match in re.finditer("\n", block.text.words))]
    yield from (replace(block, text=text) for text in divided(block.text, starts) if text)

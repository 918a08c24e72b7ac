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
from generator.readers.markup import Element, Places, name, words
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
_LABEL = re.compile(r"\[?(\d{1,3}|\*{1,3})\]?")
_NUMERALS = {"a": ("letter", "({})"), "i": ("roman", "({})")}


def recognises(source: str) -> bool:
    """Whether this is HTML that holds a line only a UN document has."""
    opening = re.match(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|body|article|div|p|h\d)\b", source, re.I | re.S)
    return opening is not None and is_united_nations(re.sub(r"<[^>]*>", "\n", source).replace("\n,", ","))


def read(source: str) -> Reading:
    """The blocks of the page's text, in order."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(source.encode(), parser)
    return Reading("html", tuple(_Walk().blocks(root)))


@dataclass(slots=True)
class _Walk:
    """The elements in their order; notes that titles hold are put aside behind their block."""

    _places: Places = field(default_factory=Places)
    _notes: list[Block] = field(default_factory=list)

    def blocks(self, element: Element, number: str = "") -> Iterator[Block]:
        """The blocks of an element: one for each run of words that no other block stands in."""
        tag = name(element)
        if tag in _SKIPPED or not tag:
            return
        if tag == "table":
            yield from self._table(element)
        elif tag == "hr":
            yield Block("rule", Text(""), self._places.of(element))
        elif any(name(child) in _BLOCKS for child in element):
            yield from self._parts(element, number)
        else:
            yield from self._block(element, self._text(element), number)

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
            yield _as_note(line)
        notes, self._notes = self._notes, []
        yield from notes

    def _table(self, table: Element) -> Iterator[Block]:
        lines = [[cell for cell in line if name(cell) in ("td", "th")] for line in table.iter("tr")]
        rows = tuple(tuple(tidied(self._text(cell)) for cell in line) for line in lines)
        heads = sum(any(name(cell) == "th" for cell in line) for line in lines)
        yield Block("table", Text(""), self._places.of(table), table=Table(rows, heads))

    def _text(self, element: Element) -> Text:
        pieces = [Text(element.text or "")]
        for child in element:
            pieces += [self._inline(child), Text(child.tail or "")]
        return Text.joined(pieces)

    def _inline(self, child: Element) -> Text:
        tag = name(child)
        if tag in _SKIPPED or not tag:
            return Text("")
        if tag == "br":
            return Text(LINE_END)
        if (match := _LABEL.fullmatch(words(child))) and _is_marker(child):
            return self._marker(child, match[1])
        text = self._text(child)
        if tag not in _FACES or not text.words.strip():
            return text
        whole = Emphasis(0, len(text.words), _FACES[tag])  # type: ignore[arg-type]  # one of the faces
        return replace(text, emphasis=(whole, *text.emphasis))

    def _marker(self, element: Element, label: str) -> Text:
        place = self._places.of(element)
        title = next((inner.get("title") for inner in element.iter() if inner.get("title")), None)
        if title:
            self._notes.append(Block("note", tidied(Text(title)), self._places.behind(len(label)), label=label))
        return Text("", markers=(Marker(0, label, place),))


def _is_marker(element: Element) -> bool:
    """Whether digits call a note: they are raised, or link into the page, or show a text when pointed at."""
    raised = name(element) == "sup" or element.find(".//sup") is not None
    links = [link.get("href") or "" for link in element.iter("a")]
    return raised or bool(element.get("title")) or any(link.startswith("#") for link in links)


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
    start = 0
    for line in block.text.words.split("\n"):
        text = block.text.cut(start, start + len(line)).trimmed()
        if text:
            yield replace(block, text=text)
        start += len(line) + 1


def _as_note(block: Block) -> Block:
    """A paragraph that begins with a marker is that marker's note."""
    markers = block.text.markers
    if not markers or markers[0].at != 0 or not block.text.words.strip(" ↩^"):
        return block
    rest = replace(block.text, markers=markers[1:])
    return replace(block, kind="note", label=markers[0].label, text=tidied(rest), place=markers[0].place)

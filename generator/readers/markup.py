"""What the readers of mark-up share: safe parsing, names and words of elements, places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from lxml import etree

from generator.blocks import Block
from generator.marked import Place
from generator.readers.source import Unreadable
from generator.readers.spaces import tidied

__all__ = [
    "Element",
    "Places",
    "as_note",
    "cells",
    "is_a_power",
    "name",
    "of_ordinary_size",
    "opens_with_letter",
    "parsed_xml",
    "words",
]

Element = etree._Element

_UNIT = re.compile(r"(?:^|[\s\d])[kcm]?m$")

_MOST_SIGNS = 4_000_000
"""Tags and attributes of one file. A word processor needs some thousand for a page; each takes up to 200 bytes."""

_MOST_COLUMNS = 50
"""Over so many columns at most a cell is taken to reach."""

_ELEMENT = re.compile(rb"<[A-Za-z_:\x80-\xff]")
"""Where the first element begins; a document type can only stand before it (XML 1.0, 2.8)."""


def parsed_xml(source: bytes) -> Element:
    """The root element; nothing is resolved, nothing loaded, no declared encoding trusted.

    Raises :class:`Unreadable` for damaged XML, for a document type declaration, and for :func:`of_ordinary_size`.
    """
    of_ordinary_size(source)
    prolog = _ELEMENT.search(source)
    if b"<!DOCTYPE" in source[: prolog.start() if prolog else len(source)]:
        raise Unreadable([(Place(1, 1), "a document type declaration", "XML without one; nothing is expanded")])
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        raise Unreadable(_faults(parser)) from None
    return root


def of_ordinary_size(source: bytes) -> None:
    """Raise :class:`Unreadable` for more mark-up than a parser should build a tree of, which no timer interrupts."""
    signs = source.count(b"<") + source.count(b"=")
    if signs > _MOST_SIGNS:
        found = f"mark-up with {signs:,} tags and attributes"
        raise Unreadable([(Place(1, 1), found, f"a document with at most {_MOST_SIGNS:,}")])


def _faults(parser: etree.XMLParser) -> Iterator[tuple[Place, str, str]]:
    for error in parser.error_log:
        place = Place(max(error.line, 1), max(error.column, 1))
        yield place, f"damaged XML: {error.message.strip()}", "well-formed XML"


def name(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def cells(row: Element) -> Iterator[Element | None]:
    """The cells of a table's row, behind each as much nothing as it reaches over further columns."""
    for cell in row:
        if name(cell) in ("td", "th"):
            over = cell.get("colspan") or ""
            yield cell
            yield from [None] * (min(int(over), _MOST_COLUMNS) - 1 if re.fullmatch(r"\d{1,3}", over) else 0)


def words(element: Element) -> str:
    """All words in an element, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())


def opens_with_letter(holder: Element, sup: Element) -> bool:
    """Whether a raised letter is the first of a paragraph's words, and not the only one."""
    letter = words(sup)
    if len(letter) != 1 or not letter.isalpha():
        return False
    opening = [str(text).strip() for text in islice((text for text in holder.itertext() if str(text).strip()), 2)]
    return len(opening) == 2 and opening[0] == letter


def is_a_power(label: str, before: str) -> bool:
    """Whether a raised 2 or 3 belongs to the unit before it, as in ``km²``, and calls no note."""
    return label in ("2", "3") and _UNIT.search(before[-12:]) is not None


def as_note(block: Block) -> Block:
    """A paragraph that begins with a marker is that marker's note; any other block stays as it is."""
    markers = block.text.markers
    if not markers or markers[0].at != 0 or not block.text.words.strip(" ↩^"):
        return block
    rest = replace(block.text, markers=markers[1:])
    return replace(block, kind="note", label=markers[0].label, text=tidied(rest), place=markers[0].place)


@dataclass(slots=True)
class Places:
    """Places in mark-up: the parser knows lines only, so the column counts what was found in one line."""

    line: int = 0
    column: int = 0

    def of(self, element: Element) -> Place:
        """The place of the next thing found, never before the one before it."""
        line = max(element.sourceline or 1, self.line)  # type: ignore[call-overload]  # the stubs are wrong
        self.column = self.column + 1 if line == self.line else 1
        self.line = line
        return Place(self.line, self.column)

    def behind(self, width: int) -> Place:
        """The place so many characters further on in the same line."""
        self.column += width
        return Place(self.line, self.column)

"""What the readers of mark-up share: safe parsing, names and words of elements, places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.marked import Place
from generator.readers.source import Unreadable

__all__ = ["Element", "Places", "name", "parsed_xml", "words"]

Element = etree._Element


def parsed_xml(source: bytes) -> Element:
    """The root element; nothing is resolved, nothing loaded, no declared encoding trusted.

    Raises :class:`Unreadable` for damaged XML and for a document type declaration.
    """
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError:
        raise Unreadable(_faults(parser)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable([(Place(1, 1), "a document type declaration", "XML without one; nothing is expanded")])
    return root


def _faults(parser: etree.XMLParser) -> Iterator[tuple[Place, str, str]]:
    for error in parser.error_log:
        place = Place(max(error.line, 1), max(error.column, 1))
        yield place, f"damaged XML: {error.message.strip()}", "well-formed XML"


def name(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words(element: Element) -> str:
    """All words in an element, with single spaces."""
    return " ".join("".join(map(str, element.itertext())).split())


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

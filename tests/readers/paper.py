"""Documents printed as the official document system serves them, and as the printed volumes had them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.document import Document, Kind, Paragraph
from generator.marked import Text
from tests.readers.eras import ERAS
from tests.readers.press import Item, Layout, Line, Press, Segment

__all__ = ["plain_letters", "printed", "volume"]

_FACES = {"italic": "*", "underlined": "*", "bold": "**"}
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f\u2028]")
_DISTRIBUTED = re.compile(r"Distr\.:? ?\w+|\d{1,2} [A-Z][a-z]+ \d{4}|Original: .*")


def plain_letters(document: Document) -> Document:
    """The document in the letters that the standard fonts have, each in its own place."""
    paragraphs = (replace(p, text=_plain(p.text), table=p.table and _plain_table(p.table)) for p in document.paragraphs)
    notes = (replace(note, text=_plain(note.text)) for note in document.notes)
    return replace(document, paragraphs=tuple(paragraphs), notes=tuple(notes))


def _plain_table(table):
    return replace(table, rows=tuple(tuple(_plain(cell) for cell in row) for row in table.rows))


def _plain(text: Text) -> Text:
    return replace(text, words="".join(map(_letter, text.words)))


def _letter(letter: str) -> str:
    if _SPACES.match(letter):
        return " "
    if letter in "\u2010\u2011\u2212":
        return "-"
    for one in (letter, unicodedata.normalize("NFKD", letter)[0]):
        if one.encode("cp1252", "ignore"):
            return one
    return "?"


def printed(document: Document, era: str = "modern") -> bytes:
    """The PDF of a document in the letters of the standard fonts, as an era would have printed it."""
    layout, masthead = ERAS[era](_facts(document))
    notes = {note.label: _segments(note.text) for note in document.notes}
    return Press(layout, notes).pages(_items(document, layout), masthead)


def volume(documents: Sequence[Document], *, by_page: bool = False) -> bytes:
    """Several documents one after the other in two columns, words divided at line ends.

    The numbers of their notes begin anew with each of them, or ``by_page`` with each page.
    """
    layout, masthead = ERAS["volume"]({"running": "Resolutions adopted by the General Assembly"})
    notes: dict[str, Line] = {}
    items: list[Item] = []
    for n, document in enumerate(documents):
        keyed = _keyed(document, n)
        notes |= {note.label: _divided(_segments(note.text)) for note in keyed.notes}
        number, title = document.masthead.number or f"99/{n + 1}", document.masthead.title or "Without a title"
        items.append(_title_of(f"{number}.", title, layout))
        body = (p for p in keyed.paragraphs if p.kind is not Kind.MASTHEAD)
        items += (replace(item, words=_divided(item.words)) for p in body for item in _set(p, layout))
    return Press(replace(layout, restart=by_page), notes).pages(items, masthead)


def _title_of(number: str, title: str, layout: Layout) -> Item:
    return Item([Segment(f"{number} {title}", "**")], size=1.1 * layout.size, gap=14)


def _keyed(document: Document, n: int) -> Document:
    """The document with its notes named so that those of no other are."""

    def keyed(text: Text) -> Text:
        return replace(text, markers=tuple(replace(m, label=f"{m.label}#{n}") for m in text.markers))

    paragraphs = (
        replace(
            p,
            text=keyed(p.text),
            table=p.table and replace(p.table, rows=tuple(tuple(map(keyed, row)) for row in p.table.rows)),
        )
        for p in document.paragraphs
    )
    notes = (replace(note, label=f"{note.label}#{n}") for note in document.notes)
    return replace(document, paragraphs=tuple(paragraphs), notes=tuple(notes))


_SYLLABLE = re.compile(
    r"(?<=[a-z][aeiou])(?=[b-df-hj-np-tv-z][aeiou][a-z])|(?<=[aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][aeiou][a-z])"
)


def _divided(words: str | Line) -> Line:
    """The words with places at which a printer may divide them; he leaves addresses and names alone."""

    def divided(word: str) -> str:
        return _SYLLABLE.sub("\u00ad", word) if word.isalpha() and word.islower() else word

    def each(segment: Segment) -> Segment:
        if segment.face == "^":
            return segment
        return segment._replace(
            words=re.sub(r"(?<![\w./:-])[a-z]{6,}(?![\w/:-])", lambda m: divided(m[0]), segment.words)
        )

    return [each(one) for one in ([Segment(words)] if isinstance(words, str) else words)]


def _facts(document: Document) -> dict[str, str]:
    """What the head of the first page, the running heads and the feet show."""
    head = document.masthead
    given = {
        "symbol": head.symbol or "A/RES/99/1",
        "organ": head.organ or "General Assembly",
        "distribution": head.distribution or "General",
        "date": head.date or "",
        "session": head.session or "",
        "running": " ".join((head.title or "").split())[:60],
        "job": "26-00001",
        "pages": "9",
    }
    items = (p.text.words for p in document.paragraphs if p.kind is Kind.MASTHEAD)
    item = next((words for words in items if re.match(r"Agenda item", words)), "")
    return {**given, "item": item, "pages": "99"}


def _items(document: Document, layout: Layout) -> Iterator[Item]:
    known = {document.masthead.symbol, document.masthead.organ, document.masthead.session, "United Nations"}
    for paragraph in document.paragraphs:
        words = paragraph.text.words
        if paragraph.kind is not Kind.MASTHEAD:
            yield from _set(paragraph, layout)
        elif words not in known and not _DISTRIBUTED.fullmatch(words) and not words.startswith("Agenda item"):
            yield _head_line(paragraph.text, layout)


def _head_line(text: Text, layout: Layout) -> Item:
    """The heading and the title are bold and larger; the number of the title hangs out to the left."""
    big = 1.2 * layout.size
    if match := re.match(r"(\S+/\S+(?: [A-Z])?\.) ", text.words):
        hang = 0.62 * big * len(match[1]) + 4
        title = _segments(text.cut(match.end()), "**")
        return Item(title, match[1], 0, -hang if layout.hangs else 0, big, "**", gap=14, hang=hang)
    if text.words.startswith("["):
        return Item(_segments(text), first=layout.indent, gap=14)
    return Item(_segments(text, "**"), size=1.4 * layout.size, gap=14)


def _set(paragraph: Paragraph, layout: Layout) -> Iterator[Item]:
    """A paragraph; a division's bare number stands alone above its title."""
    number = paragraph.number
    if paragraph.kind is Kind.HEADING and number and not number.endswith("."):
        yield _heading(replace(paragraph, number="", text=Text(number)), layout)
        if paragraph.text.words:
            yield _heading(replace(paragraph, number=""), layout)
    else:
        yield _item(paragraph, layout)


def _item(paragraph: Paragraph, layout: Layout) -> Item:
    if paragraph.table:
        rows = tuple(tuple(map(_segments, row)) for row in paragraph.table.rows)
        return Item("", rows=rows, ruled=layout.boxed)
    if paragraph.kind is Kind.CLOSING:
        return Item(_segments(paragraph.text, "*"), align="right")
    if paragraph.kind is Kind.HEADING:
        return _heading(paragraph, layout)
    level = paragraph.level if paragraph.kind is Kind.SUBPARAGRAPH else 0
    first = layout.indent + max(0, level - 1) * layout.hang
    return Item(_segments(paragraph.text), paragraph.number, 0 if level < 2 else first + layout.hang, first)


def _heading(paragraph: Paragraph, layout: Layout) -> Item:
    words = _segments(paragraph.text, "**")
    if paragraph.number:
        words = [Segment(f"{paragraph.number} ", "**"), *words]
    return Item(words, size=(1.2 if paragraph.level < 2 else 1) * layout.size, gap=12)


def _segments(text: Text, face: str = "") -> Line:
    """The words with their faces, the markers between them."""
    edges = {0, len(text.words), *(m.at for m in text.markers)}
    edges |= {edge for mark in text.emphasis for edge in (mark.start, mark.end)}
    cuts = sorted(edges)
    found: Line = []
    for start, end in zip(cuts, [*cuts[1:], len(text.words)], strict=True):
        found += [Segment(marker.label, "^") for marker in text.markers if marker.at == start]
        own = next((_FACES[mark.face] for mark in text.emphasis if mark.start <= start < mark.end), "")
        if end > start:
            found.append(Segment(text.words[start:end], face or own))
    return found or [Segment("")]

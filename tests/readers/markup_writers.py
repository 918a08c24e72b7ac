"""A document written out as HTML and as DOCX, in the ways in which real pages and word processors do it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html import escape

from generator.document import Document, Kind, Note, Paragraph
from generator.marked import Text

__all__ = ["docx", "html_links", "html_superscripts", "html_tooltips"]

Marked = Callable[[str], str]
"""How the marker with a label is written."""


def _segments(text: Text) -> Iterator[tuple[str, frozenset[str] | None]]:
    """The words between the marks with their faces, and the labels of the markers (without faces) in their places."""
    edges = {0, len(text.words), *(m.at for m in text.markers)}
    edges |= {edge for mark in text.emphasis for edge in (mark.start, mark.end)}
    for start, end in zip([0, *sorted(edges)], [*sorted(edges), None], strict=True):
        yield from ((m.label, None) for m in text.markers if m.at == start and end != start)
        if end is not None and end > start:
            yield text.words[start:end], frozenset(m.face for m in text.emphasis if m.start <= start and m.end >= end)


# HTML


def html_superscripts(document: Document) -> str:
    """Markers raised, a paragraph an element, the notes below a rule, each behind its raised label."""
    notes = "".join(f"<p><sup>{escape(n.label)}</sup> {_html(n.text, _raised)}</p>" for n in document.notes)
    return _page(document, _raised, lambda p, words: f"<p>{p.number} {words}</p>", f"<hr>{notes}")


def html_links(document: Document) -> str:
    """Markers that link to their notes, the notes a list at the end, each with a link back and no label of its own."""
    numbers = {note.label: count for count, note in reversed(list(enumerate(document.notes, 1)))}

    def marked(label: str) -> str:
        return f'<a class="footnote-ref" href="#fn:{numbers.get(label, 0)}">{escape(label)}</a>'

    items = (
        f'<li id="fn:{count}"><p>{_html(note.text, marked)} <a href="#fnref:{count}" title="Back">↩</a></p></li>'
        for count, note in enumerate(document.notes, 1)
    )
    return _page(document, marked, _listed, f'<div class="footnote"><hr><ol>{"".join(items)}</ol></div>')


def html_tooltips(document: Document) -> str:
    """Markers whose notes show when they are pointed at, each time they are called."""

    def marked(label: str) -> str:
        note = document.note(label)
        title = f' title="{escape(note.text.words)}"' if note else ""
        return f'<sup class="note"{title}>{escape(label)}</sup>'

    return _page(document, marked, lambda p, words: f"<div>{p.number} {words}</div>", "")


def _page(document: Document, marked: Marked, shown: Callable[[Paragraph, str], str], end: str) -> str:
    body = "\n".join(_block(paragraph, marked, shown) for paragraph in document.paragraphs)
    head = "<head><title>A page</title><style>p { margin: 0 }</style></head>"
    return f'<!doctype html>\n<html lang="en">{head}<body><nav><a href="/">Home</a></nav>\n{body}\n{end}</body></html>'


def _block(paragraph: Paragraph, marked: Marked, shown: Callable[[Paragraph, str], str]) -> str:
    words = _html(paragraph.text, marked)
    if paragraph.table:
        rows = ("".join(f"<td>{_html(cell, marked)}</td>" for cell in row) for row in paragraph.table.rows)
        return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    if paragraph.kind is not Kind.HEADING:
        return shown(paragraph, words)
    tag = f"h{min(paragraph.level, 6)}"
    if paragraph.number and not paragraph.number.endswith("."):
        return "".join(f"<{tag}>{line}</{tag}>" for line in (paragraph.number, words) if line)
    return f"<{tag}>{paragraph.number} {words}</{tag}>"


def _listed(paragraph: Paragraph, words: str) -> str:
    """A numbered paragraph as the item of a list that the browser numbers."""
    number = paragraph.number.removesuffix(".")
    if number.isdecimal() and paragraph.number.endswith("."):
        return f'<ol start="{number}"><li>{words}</li></ol>'
    return f"<p>{paragraph.number} {words}</p>"


_TAGS = {"italic": "em", "bold": "strong", "underlined": "u"}


def _html(text: Text, marked: Marked) -> str:
    pieces = []
    for words, faces in _segments(text):
        if faces is None:
            pieces.append(marked(words))
        else:
            tags = [_TAGS[face] for face in sorted(faces)]
            opening, closing = "".join(f"<{t}>" for t in tags), "".join(f"</{t}>" for t in reversed(tags))
            pieces.append(opening + escape(words) + closing)
    return "".join(pieces)


def _raised(label: str) -> str:
    return f"<sup>{escape(label)}</sup>"


# DOCX

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MARKS = {"italic": "<w:i/>", "bold": "<w:b/>", "underlined": '<w:u w:val="single"/>'}


def docx(document: Document) -> bytes:
    """Real footnotes at their first markers, a field that repeats the number at later ones; lettered notes typed."""
    writing = _Docx({note.label: note for note in document.notes})
    body = "".join(map(writing.block, document.paragraphs))
    lettered = "".join(
        f"<w:p>{_superscript(note.label)}{writing.runs(note.text)}</w:p>"
        for note in document.notes
        if not note.label.isdigit()
    )
    first = next((note.label for note in document.notes if note.label.isdigit()), "1")
    section = f'<w:sectPr><w:footnotePr><w:numStart w:val="{first}"/></w:footnotePr></w:sectPr>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        whole = f"<w:body>{body}{lettered}{section}</w:body>"
        archive.writestr("word/document.xml", f"<w:document {_NAMESPACE}>{whole}</w:document>")
        notes = "".join(writing.footnotes)
        archive.writestr("word/footnotes.xml", f"<w:footnotes {_NAMESPACE}>{notes}</w:footnotes>")
    return buffer.getvalue()


def _superscript(words: str) -> str:
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{escape(words)}</w:t></w:r>'


class _Docx:
    """The parts of the archive as they are written."""

    def __init__(self, notes: dict[str, Note]) -> None:
        self.notes = notes
        self.footnotes: list[str] = []
        self.written: set[str] = set()

    def block(self, paragraph: Paragraph) -> str:
        if paragraph.table:
            rows = (
                "".join(f"<w:tc><w:p>{self.runs(cell)}</w:p></w:tc>" for cell in row) for row in paragraph.table.rows
            )
            return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
        number, words = paragraph.number, self.runs(paragraph.text)
        if paragraph.kind is Kind.HEADING:
            own = number and not re.fullmatch(r".*\.", number)
            lines = (
                [_plain(number), words] if own else [(_plain(number) + "<w:r><w:tab/></w:r>" if number else "") + words]
            )
            return "".join(f'<w:p><w:pPr><w:pStyle w:val="H23"/></w:pPr>{line}</w:p>' for line in lines if line)
        typed = f"<w:r><w:tab/></w:r>{_plain(number)}<w:r><w:tab/></w:r>" if number else ""
        return f'<w:p><w:pPr><w:pStyle w:val="SingleTxt"/></w:pPr>{typed}{words}</w:p>'

    def runs(self, text: Text) -> str:
        return "".join(self._call(w) if faces is None else _plain(w, faces) for w, faces in _segments(text))

    def _call(self, label: str) -> str:
        if not label.isdigit() or label not in self.notes:
            return _superscript(label)
        if label in self.written:
            begin, between, end = (
                f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
            )
            field = "<w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r>"
            return begin + field + between + _superscript(label) + end
        self.written.add(label)
        words = self.runs(self.notes[label].text)
        self.footnotes.append(f'<w:footnote w:id="{label}"><w:p><w:r><w:footnoteRef/></w:r>{words}</w:p></w:footnote>')
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{label}"/></w:r>'


def _plain(words: str, faces: frozenset[str] = frozenset()) -> str:
    marks = "".join(_MARKS[face] for face in sorted(faces))
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'

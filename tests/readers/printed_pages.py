"""A document as the text layer of its official PDF: what ``pdftotext`` prints of it, page by page.

Written after real ones, compared with them line by line: A/RES/57/295, 59/220 and 60/1 of 2002 to 2005; 73/3 and 73/6
as ``pdftotext`` gives them from the PDFs at hand; 75/1, 101 A-B, 212, 245, 246, 249, 251 and 325. Neither easier
nor harder than these, it has what they have in common:

- No line says where a paragraph begins: the widths of the lines, broken as in the PDF, are all there is.
- A hyphen at a line's end is gone and the next line stands behind it: "twenty-", "first" is "twentyfirst".
- The numbers 1 to 9 stand alone above their paragraph; before 2010 often below its first line. A paragraph of
  one line stands apart from its number, whatever that is, with an empty line on either side.
- The marker of a note stands behind a space; one that calls it again is run into the word.
- Below a rule stand the notes of the page. Where there are three or more the first two have lost their labels,
  which follow the last note; one or two labels come before their notes, with a page number or job number
  between. Before 2010 it is the second label that follows the last note. A long note runs over the page.
- A page ends with its number and the job's; the next begins with the symbol and the title, in either order. Every
  second document has form feeds between its pages: some copies have lost them.
- The cells of a table stand one after the other, each between gaps.

Left out as accidents that no rule foretells: spaces inside words ("framew ork"), a page's foot inside a paragraph
of one line, two lines of a short paragraph in the wrong order, cells column by column. A/RES/75/245 and its AKN4UN file
agree in every paragraph, number, note and marker when both are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.document import Document, Kind, Paragraph
from tests.readers.typeset import Line, lines, note_lines, with_calls, wrapped

__all__ = ["filled", "symbol", "textlayer"]

_FIRST_PAGE, _PAGE = 27.0, 52.0
"""Lines on the first page, below the masthead, and on each other."""

_ITEM = re.compile(r"\S+/\S+\. ")

_Notes = list[tuple[str, list[str]]]
"""Notes with their lines; what runs over from the page before has no label."""


def textlayer(document: Document) -> str:
    """The printed lines of a document: every third as before 2010, every second as a copy without form feeds."""
    letters = sum(map(ord, document.masthead.symbol or ""))
    feed = "" if letters % 2 else "\f"
    return feed.join("\n".join(page) for page in _pages(document, is_old=letters % 3 == 0)) + "\n"


def _pages(document: Document, *, is_old: bool) -> Iterator[list[str]]:
    called: set[str] = set()
    mastheads = [p for p in document.paragraphs if p.kind is Kind.MASTHEAD]
    head = [line for p in mastheads for line in _masthead(p, called, is_old=is_old)]
    above = tuple(called)
    body = [p for p in document.paragraphs if p.kind is not Kind.MASTHEAD]
    left = [line for at, p in enumerate(body) for line in lines(p, called, is_old=is_old, at=at)]
    left.insert(0, Line((), above, 0.0))
    carried: list[str] = []
    page = 0
    while left or carried or not page:
        page += 1
        taken, notes, carried = filled(document, left, carried, _PAGE if page > 1 else _FIRST_PAGE)
        printed = [words for line in left[:taken] for words in line.words]
        left = left[taken:]
        feet = _feet(page, is_old=is_old)
        yield [*head, *printed, *_foot(notes, feet, is_old=is_old), "", ""]
        head = _head(document, page + 1, is_old=is_old)


def filled(document: Document, left: Sequence[Line], carried: list[str], room: float) -> tuple[int, _Notes, list[str]]:
    """How many lines a page takes, the notes on it, and the lines of the last note that it has no room for."""
    notes: _Notes = [("", carried)] if carried else []
    room -= len(carried)
    taken = 0
    while taken < len(left) and (not taken or room >= left[taken].height + len(left[taken].called)):
        labels = [(label, note) for label in left[taken].called if (note := document.note(label))]
        notes += [(label, note_lines(note.text)) for label, note in labels]
        room -= left[taken].height + sum(len(note_lines(note.text)) for _, note in labels)
        taken += 1
    if not notes or room >= 0 or len(notes[-1][1]) == 1:
        return taken, notes, []
    label, last = notes.pop()
    kept = max(1, len(last) + int(room))
    return taken, [*notes, (label, last[:kept])], last[kept:]


def _foot(notes: _Notes, feet: list[str], *, is_old: bool) -> list[str]:
    """The rule, the notes with their labels apart, and the numbers of the page and the job."""
    if not notes:
        return ["", *feet]
    over = [line for label, note in notes if not label for line in note]
    labelled = [(label, note) for label, note in notes if label]
    if is_old:
        return ["", "_______________", *over, *_old_zone(labelled), "", *feet]
    if len(labelled) < 3:
        texts = [line for _, note in labelled for line in note]
        labels = [label for label, _ in labelled]
        return ["", "__________________", *labels, "", *(feet[:2] if labels else []), *over, *texts, *feet[2:]]
    first, second, *others = labelled
    texts = [*over, *first[1], *second[1], *(line for label, note in others for line in (label, *note))]
    return ["", "__________________", "", *texts, first[0], second[0], "", *feet]


def _old_zone(notes: _Notes) -> list[str]:
    if not notes:
        return []
    (label, note), *others = notes
    printed = [label, "", *note, *(others[0][1] if others else [])]
    return [*printed, *(line for one, more in others[1:] for line in (one, *more)), *(one for one, _ in others[:1])]


def _feet(page: int, *, is_old: bool) -> list[str]:
    if is_old:
        return ["05-48760" if page == 1 else str(page)]
    if page == 1:
        return ["20-12589 (E)", "", "300920", "", "*2012589*"]
    numbers = [f"{page}/9", "20-12589"] if page % 2 == 0 else ["20-12589", f"{page}/9"]
    return [numbers[0], "", numbers[1]]


def _head(document: Document, page: int, *, is_old: bool) -> list[str]:
    """The symbol and the title above a page, in either order; before 2010 the symbol alone."""
    name, title = symbol(document), document.masthead.title or ""
    if is_old or not title:
        return [name, ""]
    printed = wrapped(title, 290, 290, "Times-Bold")
    if page % 5 == 3:
        return [*printed, ""]
    return [name, "", *printed, ""] if page % 2 == 0 else [*printed, "", name, ""]


def symbol(document: Document) -> str:
    """The symbol as the masthead prints it."""
    printed = (p.text.words for p in document.paragraphs if re.match(r"[A-Z]+/\S+/\S+", p.text.words))
    return next(printed, "")


def _masthead(paragraph: Paragraph, called: set[str], *, is_old: bool) -> list[str]:
    """A line of the masthead, or several; since 2010 the number stands apart from the title."""
    words = with_calls(paragraph.text, called)
    if item := _ITEM.match(words):
        apart = [] if is_old else [item[0].strip(), ""]
        return [*apart, *wrapped(words if is_old else words[item.end() :], 272, 272, "Times-Bold")]
    if words.startswith("["):
        return [*wrapped(words, 310, 310, "Times-Italic"), ""]
    if words.startswith(("Resolution", "Decision")):
        return wrapped(words, 212, 212, "Times-Bold")
    return wrapped(words, 246, 246)

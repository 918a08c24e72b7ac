"""A document on the terminal: every paragraph with its anchor, for an editor who holds the original beside it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from itertools import chain

from generator.showing.model import Cited, Marked, ParagraphShown, Shown, VoteShown

__all__ = ["in_full", "in_short", "printable"]

_WIDEST = 24
"""Columns for an anchor, at most; a longer one pushes its paragraph to the right."""

_FACT = 14


def in_full(document: Shown, width: int = 100) -> str:
    """Facts, counts, then every paragraph and note with its marks, what is not settled, and the doubts."""
    parts = [in_short(document, width), *_listed("Text", _paragraphs(document, width))]
    parts += _listed("Notes", _notes(document, width))
    return "\n".join(parts)


def in_short(document: Shown, width: int = 100) -> str:
    """Facts, counts, what is not settled, and the doubts."""
    named = f"{document.symbol or 'no symbol'}: {document.file}, read as {document.layout}"
    lines = [printable(named), "", *_facts(document, width), "", *_counts(document)]
    lines += _listed("Not settled", _open(document, width))
    lines += _listed("Doubts", (_wrapped(f"  line {d.line}", d.sentence, width) for d in document.doubts))
    return "\n".join(lines)


def printable(words: str) -> str:
    """The words with every character that cannot be seen, or that steers a terminal, as its number."""
    return "".join(map(_visible, words))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return " " if unicodedata.category(character) == "Zs" or character in "\n\t" else f"⟨U+{ord(character):04X}⟩"


def _listed(heading: str, lines: Iterator[str]) -> list[str]:
    """The lines under their heading; nothing where there are none."""
    held = list(lines)
    return ["", heading, *held] if held else []


def _facts(document: Shown, width: int) -> Iterator[str]:
    for name, value in document.masthead:
        said = ", ".join(value) if isinstance(value, tuple) else value
        if said:
            yield _wrapped(f"  {name.replace('_', ' '):<{_FACT}}", said, width)
    for vote in document.votes:
        yield _wrapped(f"  {'vote':<{_FACT}}", _voted(vote), width)
    if names := dict.fromkeys(keyword.name for keyword in document.keywords if "://" not in keyword.name):
        yield _wrapped(f"  {'keywords':<{_FACT}}", ", ".join(names), width)


def _voted(vote: VoteShown) -> str:
    counted = ", ".join(f"{ballot.votes} {ballot.choice}" for ballot in vote.ballots)
    return f"{vote.outcome}: {counted}" if counted else vote.outcome


def _counts(document: Shown) -> Iterator[str]:
    counts = document.counts
    numbers = {"paragraphs": counts.paragraphs, "parts": counts.parts, "notes": counts.notes, "markers": counts.markers}
    by_status = {f"citations {status}": number for status, number in counts.citations.items()}
    for what, number in {**numbers, **by_status}.items():
        yield f"{number:>6}  {what}"


def _column(document: Shown) -> int:
    """How many columns the anchors take."""
    anchors = chain((each.anchor for each in document.paragraphs), (each.anchor for each in document.notes))
    return min(max(map(len, anchors), default=0), _WIDEST)


def _address(anchor: str, column: int) -> str:
    return f"  {anchor or '-':<{column}} "


def _paragraphs(document: Shown, width: int) -> Iterator[str]:
    column = _column(document)
    for paragraph in document.paragraphs:
        address = _address(paragraph.anchor, column) + "  " * _depth(paragraph)
        number = f"{paragraph.number} " if paragraph.number else ""
        yield _wrapped(address, f"{_kind(paragraph)}{number}{_words(paragraph)}", width)
        for row in paragraph.rows or ():
            yield _wrapped(" " * len(address) + " |", " | ".join(map(_words, row)), width)


def _depth(paragraph: ParagraphShown) -> int:
    return 0 if paragraph.kind.value == "heading" else paragraph.level


def _kind(paragraph: ParagraphShown) -> str:
    """What no anchor tells: op, pp and para do, the others have their kind before them."""
    return "" if paragraph.kind.value in ("preambular", "operative", "subparagraph") else f"<{paragraph.kind.value}> "


def _notes(document: Shown, width: int) -> Iterator[str]:
    column = _column(document)
    for note in document.notes:
        callers = [document.paragraphs[call.paragraph].anchor for call in note.called if call.paragraph is not None]
        called = ", ".join(filter(None, callers))
        address = _address(note.anchor, column)
        yield _wrapped(address, f"{note.label} {_words(note)}", width)
        yield " " * len(address) + f"called {len(note.called)}×" + (f" in {called}" if called else "")


def _words(marked: Marked) -> str:
    """The words with ``_italics_`` and markers as ``[^4]``; a reading given stands beside the reading held."""
    insertions = [(offset, "_") for span in marked.emphasis for offset in (span.start, span.end)]
    insertions += [(sign.at, f"[^{sign.label}]") for sign in marked.markers]
    insertions += [(each.end, f" {{held: {each.held}}}") for each in marked.emended]
    pieces, position = [], 0
    insertions.reverse()
    for at, inserted in sorted(insertions, key=lambda pair: pair[0]):
        pieces += [marked.text[position:at], inserted]
        position = at
    return "".join([*pieces, marked.text[position:]])


def _open(document: Shown, width: int) -> Iterator[str]:
    column = _column(document)
    for citation in document.citations:
        if citation.why:
            yield _wrapped(_address(citation.anchor, column), _unsettled(citation), width)


def _unsettled(citation: Cited) -> str:
    return f"{citation.status.value}: “{citation.text}”: {citation.why}"


def _wrapped(head: str, words: str, width: int) -> str:
    """The words in lines of at most ``width`` columns, the first behind its head, the others under its beginning."""
    head = printable(head).ljust(len(head)) + ("" if head.endswith(" ") else " ")
    room = max(width - len(head), 30)
    lines = textwrap.wrap(printable(words), room, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(f"{' ' * len(head) if row else head}{line}".rstrip() for row, line in enumerate(lines))

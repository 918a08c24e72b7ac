"""Lines to paragraphs: which line goes on with the one before it.

A line that left room for the next word ended something; a full one ended something only if it closes with a stop
and what follows begins as paragraphs do, by its words or by its indent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.readers.numerals import numeral
from generator.readers.textlayer.forms import (
    ALONE,
    BINDS,
    DIVISION,
    ENDED,
    ITEM,
    MARKER,
    NUMBERED,
    OPENS,
    ORGAN,
    begins_with_capital,
)
from generator.readers.textlayer.measures import Column, width
from generator.readers.textlayer.pages import Line

__all__ = ["paragraphs"]

_NARROW = re.compile(r"\((?:[ivx]+|\d+)\)|[ivx]{1,4}\.|[a-z]\.")
"""The numbers of sub-paragraphs below the first level, whose column is narrower; ``(i)`` may be a letter."""

_HEADED = re.compile(r"(?i:(?:(?:resolution|decision)s? )?adopted by the )")
_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
_ANNOUNCES = re.compile(r"\bfollow(?:s|ing)\b[^.;]*:$")
_INTRODUCES = re.compile(r"(?:Introduction|Preamble|Conclusions?)\b")
_YEAR = re.compile(r"\d{4}$")
_CARRIES_NUMBER = re.compile(r"\b(?:paragraphs?|subparagraphs?|and|or|to|article|section|rule|No\.)$", re.IGNORECASE)
_HEADING = 6
"""So many lines a heading has at the most."""


def _predecessors() -> dict[str, set[str]]:
    """Before each number that is no list's first: what must have begun a paragraph, or it stands inside the text."""
    before: dict[str, set[str]] = defaultdict(set)
    for dress, kind in (("({})", "letter"), ("({})", "roman"), ("{}.", "letter"), ("{}.", "roman")):
        for value in range(2, 40):
            before[dress.format(numeral(value, kind))].add(dress.format(numeral(value - 1, kind)))
    return {number: those for number, those in before.items() if number not in ("(i)", "i.")}


_BEFORE = _predecessors()


def paragraphs(lines: Sequence[Line], column: Column, *, is_whole: bool = True) -> list[list[Line]]:
    """The lines of each paragraph together; those of the masthead, with which a whole text begins, by its own rules."""
    first = _first_below_masthead(lines) if is_whole else 0
    found = _masthead(lines[:first])
    reached, opened = 0, set[str]()
    for at in range(first, len(lines)):
        value = _value(lines[at])
        above = _Open(found[-1], _is_title(found), column, opened) if at > first else None
        if above is not None and not above.precedes(value, reached) and above.takes(lines[at], _following(lines, at)):
            found[-1].append(lines[at])
        else:
            found.append([lines[at]])
            reached = value or reached
            opened.add(_number(lines[at]))
    return found


def _number(line: Line) -> str:
    match = NUMBERED.match(line.words)
    return line.opens or (match["number"] if match else "")


def _masthead(lines: Sequence[Line]) -> list[list[Line]]:
    """Line by line, but for what is still open: a bracket, a heading without its date, the title, a broken line."""
    found: list[list[Line]] = []
    for line in lines:
        words = " ".join(one.words for one in found[-1]) if found else ""
        is_title = ITEM.match(words) and not ALONE.fullmatch(MARKER.sub("", line.words))
        is_undated = _HEADED.match(words) and not _YEAR.search(words) and _YEAR.search(line.words)
        is_open = words.startswith("[") and not words.endswith("]")
        if is_open or is_undated or is_title or (found and line.words[:1].islower()):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _first_below_masthead(lines: Sequence[Line]) -> int:
    organ = next((n for n, line in enumerate(lines) if ORGAN.fullmatch(line.words)), None)
    return next((n for n, line in enumerate(lines) if _begins_text(line)), len(lines)) if organ is None else organ


def _begins_text(line: Line) -> bool:
    """Whether a line is the first below a masthead under which no organ's line stands."""
    return bool(line.opens) or NUMBERED.match(line.words) is not None or OPENS.match(line.words) is not None


def _is_title(found: Sequence[Sequence[Line]]) -> bool:
    """Whether the last paragraph stands below an "Annex" or a "II"."""
    return len(found) > 1 and DIVISION.fullmatch(found[-2][-1].words) is not None


def _following(lines: Sequence[Line], at: int) -> str:
    """The words of the next line, unless its form shows that it begins a paragraph."""
    line = lines[at + 1] if at + 1 < len(lines) else None
    if line is None or line.opens or NUMBERED.match(line.words) or ALONE.fullmatch(line.words):
        return ""
    return line.words


def _value(line: Line) -> int:
    """The number of a numbered paragraph that a line opens; 0 where it opens none."""
    match = re.match(r"(\d{1,3})\.(?= |$)", line.opens or line.words)
    return int(match[1]) if match else 0


@dataclass(frozen=True, slots=True)
class _Open:
    """A paragraph to which a further line may belong."""

    lines: Sequence[Line]
    is_title: bool
    """Whether it stands below the number of an annex or a section."""
    column: Column
    opened: Set[str]
    """The numbers with which paragraphs have begun so far."""

    @property
    def last(self) -> str:
        return self.lines[-1].words

    @property
    def number(self) -> str:
        return _number(self.lines[0])

    @property
    def has_ended(self) -> bool:
        return ENDED.search(self.last) is not None

    def precedes(self, value: int, reached: int) -> bool:
        """Whether a line with this number begins the next numbered paragraph."""
        return value == reached + 1 and not _CARRIES_NUMBER.search(self.last)

    def takes(self, line: Line, following: str) -> bool:
        """Whether a line goes on with the paragraph; ``following`` is the line below it that may go on in turn."""
        by_form = self._by_form(line)
        if by_form is not None:
            return by_form
        room, is_upper = self._room(line), begins_with_capital(line.words)
        if self._is_heading(room) and (is_upper or self.is_title):
            return self._heading_goes_on(line)
        if not is_upper:
            return not self.has_ended or room <= 0.05 * self.column.width
        if self.has_ended:
            return not self._is_followed(line.words, following, room)
        opens = OPENS.match(line.words) and _is_indented(line.words, following, self.column)
        return room <= 0.15 * self.column.width and not opens

    def _by_form(self, line: Line) -> bool | None:
        """What the words alone tell, if they do."""
        is_numbered = NUMBERED.match(line.words) is not None
        if line.opens or ALONE.fullmatch(self.last):
            return False
        if BINDS.search(self.last) and not is_numbered:
            return True
        if ALONE.fullmatch(line.words) or is_numbered:
            carries = is_numbered and _CARRIES_NUMBER.search(self.last) is not None
            before = _BEFORE.get(_number(line))
            is_sudden = before is not None and before.isdisjoint(self.opened)
            return (is_sudden or not self.has_ended) and (self._room(line) <= 0 or carries)
        return False if line.words.startswith("We, ") else None

    def _room(self, line: Line) -> float:
        """What room was left for the line's first word, less what the indent may have taken and a little more."""
        words, indent = self.last, 0.0
        if len(self.lines) == 1:
            words = words if self.lines[0].opens else words.removeprefix(self.number).lstrip()
            indent = 2 * self.column.indent if self.number else 0.0 if self.is_title else self.column.indent
        if _NARROW.fullmatch(self.number):
            indent += 1.1 * self.column.indent
        return self.column.room(words, line.words, indent) - 0.02 * self.column.width

    def _is_heading(self, room: float) -> bool:
        """Whether it is a heading so far: by its place; or as none of its lines is full, with no stop at the end."""
        if len(self.lines) > _HEADING or self.lines[0].opens:
            return False
        if self.is_title and not self.last.endswith((".", ";")):
            return True
        return not self.number and not self.has_ended and room > 0

    def _heading_goes_on(self, line: Line) -> bool:
        """Whether a heading, which is set larger or in bold, had no room for the line's first word."""
        widest = 0.92 if self.is_title else 0.89
        if self.column.room(self.last, line.words) > 0.32 * self.column.width:
            return False
        if (
            _INTRODUCES.match(line.words)
            or width(line.words) > widest * self.column.width
            or OPENS.match(line.words)
            or line.words.startswith("We ")
        ):
            return False
        return not line.words.endswith((".", ";") if self.is_title else (".", ";", ",", ":"))

    def _is_followed(self, words: str, following: str, room: float) -> bool:
        """Whether a line below the stop begins a paragraph: by the room above it, its indent, or else its words."""
        stop, opens = MARKER.sub("", self.last)[-1:], OPENS.match(words) is not None
        if room > (0.11 * self.column.width if stop == "," and not opens and not _PARTICIPLE.match(words) else 0):
            return True
        is_open = not ENDED.search(words)
        if self.column.is_full(words) and (following or not is_open):
            return False
        if is_open and (not following or self.column.room(words, following) > 0.1 * self.column.width):
            return True
        if stop == ",":
            return opens
        resumes = stop == ";" and re.match(r"[A-Z][a-z]+\b", words) is not None
        return (
            resumes
            or _is_indented(words, following, self.column)
            or (opens and (stop != ":" or _ANNOUNCES.search(self.last) is not None))
        )


def _is_indented(words: str, following: str, column: Column) -> bool:
    """Whether a line that goes on below has left room, as the first of a paragraph does."""
    return (
        bool(following) and not begins_with_capital(following) and column.room(words, following) > 0.02 * column.width
    )

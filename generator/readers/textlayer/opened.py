"""A paragraph that has begun, and whether the next line goes on with it.

A line that left room for the next word ended something; a full one ended something only if it closes with a stop
and what follows begins as paragraphs do, by its words or by its indent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.readers.textlayer.forms import (
    ACTS,
    ALONE,
    BINDS,
    ENDED,
    MARKER,
    NUMBERED,
    OPENS,
    RECITES,
    begins_with_capital,
)
from generator.readers.textlayer.lines import Line
from generator.readers.textlayer.measures import Column
from generator.readers.textlayer.succession import Succession, number_of

__all__ = ["AHEAD", "Opened"]

AHEAD = 3
"""So many lines further on one looks for what follows."""

_NARROW = re.compile(r"\((?:[ivx]+|\d+)\)|[ivx]{1,4}\.|[a-z]\.")
"""The numbers of sub-paragraphs below the first level, whose column is narrower; ``(i)`` may be a letter."""

_PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
_ANNOUNCES = re.compile(r"\bfollow(?:s|ing)\b[^.;]{0,60}:$")
_INTRODUCES = re.compile(r"(?:Introduction|Preamble|Conclusions?)\b")
_AND = re.compile(r"and (?:also |further )?([a-z]+s)\b")
_STEP = 3
"""So many characters the first line of a paragraph is set in at the least, where a layer keeps indents."""

_HEADING = 6
"""So many lines a heading has at the most."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A paragraph to which a further line may belong."""

    lines: Sequence[Line]
    is_title: bool
    """Whether it stands below the number of an annex or a section."""
    column: Column
    so_far: Succession

    @property
    def last(self) -> str:
        return self.lines[-1].words

    @property
    def number(self) -> str:
        return number_of(self.lines[0])

    @property
    def has_ended(self) -> bool:
        return ENDED.search(self.last) is not None

    def takes(self, line: Line, ahead: Sequence[str]) -> bool:
        """Whether a line goes on with the paragraph; ``ahead`` are the lines below it that may go on in turn."""
        by_form = self._by_form(line)
        if by_form is None:
            by_form = self._by_indent(line)
        if by_form is not None:
            return by_form
        following = ahead[0] if ahead else ""
        room, is_upper = self._room(line), begins_with_capital(line.words)
        if self._is_heading(room) and (is_upper or self.is_title):
            return self._heading_goes_on(line)
        if not is_upper:
            most = 0.2 if _NARROW.fullmatch(self.number) else 0.05
            return not self.has_ended or (room <= most * self.column.width and not self._resumes(line.words))
        if self.has_ended:
            return not (_is_heading(line.words, ahead) or self._is_followed(line.words, following, room))
        opens = OPENS.match(line.words) and _is_indented(line.words, following, self.column)
        return room <= 0.15 * self.column.width and not opens and not self._is_recital_below(line.words)

    def _by_form(self, line: Line) -> bool | None:
        """What the words alone tell, if they do."""
        is_numbered = NUMBERED.match(line.words) is not None
        if line.opens or ALONE.fullmatch(self.last) or self.so_far.is_next(line, self.last):
            return False
        if BINDS.search(self.last) and not is_numbered:
            return True
        if is_numbered and not self.has_ended and self._is_below(line):
            return True
        if ALONE.fullmatch(line.words) or is_numbered:
            if is_numbered and self.so_far.is_sudden(line):
                return self.so_far.carries(self.last) or self._room(line) <= 0.1 * self.column.width
            carries = is_numbered and self.so_far.carries(self.last)
            return not self.has_ended and (self._room(line) <= 0 or carries)
        return False if line.words.startswith("We, ") else None

    def _is_below(self, line: Line) -> bool:
        """Whether a line stands right below the last one and is no first line, by its indent."""
        last = self.lines[-1].indent
        if last is None or line.indent is None or line.follows_gap:
            return False
        return abs(line.indent - last) < _STEP if len(self.lines) > 1 else line.indent < _STEP <= last

    def _by_indent(self, line: Line) -> bool | None:
        """What the indent tells, where the layer keeps it: a first line is set in, the others stand at the margin."""
        first, last = self.lines[0], self.lines[-1]
        if line.indent is None or last.indent is None:
            return None
        is_lower = not begins_with_capital(line.words)
        if (line.page != last.page and not self.has_ended) or (is_lower and not self.last.endswith((".", ";", ":"))):
            return self._is_carried(line, is_lower=is_lower)
        if line.follows_gap and self.has_ended:
            return False
        step = line.indent - last.indent
        if len(self.lines) == 1:
            return self._by_first_indent(line, first.indent or 0, step)
        is_below = not line.follows_gap and (line.page == last.page or not self.has_ended)
        goes_on = is_below and self._room(line) <= 0.1 * self.column.width
        return False if abs(step) >= _STEP else True if goes_on else None

    def _is_carried(self, line: Line, *, is_lower: bool) -> bool | None:
        """Whether a sentence runs on, if need be over the page; the margins of two pages are not the same."""
        is_full = self._room(line) <= 0.1 * self.column.width
        runs_on = is_lower and not line.follows_gap and not self.has_ended
        return True if runs_on or ((line.indent or 0) < _STEP and is_full) else None

    def _by_first_indent(self, line: Line, indent: int, step: int) -> bool | None:
        """What the indent tells below a first line; where a number stands there, the words may hang behind it."""
        hang = self.lines[0].hang
        if hang is not None and abs((line.indent or 0) - hang) < _STEP and not line.follows_gap:
            return True
        is_set_in = (line.indent or 0) >= _STEP and not self.number
        if step <= -_STEP and not line.follows_gap and not is_set_in and not (self.has_ended and self._room(line) > 0):
            return True
        is_first = indent >= _STEP and not self.is_title and self.has_ended
        return False if step >= _STEP or (abs(step) < _STEP and is_first) else None

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
            or self.column.of(line.words) > widest * self.column.width
            or OPENS.match(line.words)
            or line.words.startswith("We ")
        ):
            return False
        return not line.words.endswith((".", ";") if self.is_title else (".", ";", ",", ":"))

    def _resumes(self, words: str) -> bool:
        """Whether a line goes on with the sentence above a list, whose last point stands above: "and requests"."""
        act = _AND.match(words)
        return bool(self.number) and self.last.endswith(";") and act is not None and bool(ACTS.match(act[1].title()))

    def _is_recital_below(self, words: str) -> bool:
        """Whether a line begins a recital below one that lost its comma."""
        return OPENS.match(self.lines[0].words) is not None and RECITES.match(words) is not None

    def _is_followed(self, words: str, following: str, room: float) -> bool:
        """Whether a line below the stop begins a paragraph: by the room above it, its indent, or else its words."""
        stop, opens = MARKER.sub("", self.last)[-1:], OPENS.match(words) is not None
        if stop in (",", ";") and RECITES.match(words):
            return True
        is_open = not ENDED.search(words)
        is_too_wide = self.column.is_full(words) and (bool(following) or not is_open)
        most = 0.11 if stop == "," and not opens and not _PARTICIPLE.match(words) else 0.0
        if room > (0.06 if is_too_wide else most) * self.column.width:
            return True
        if is_too_wide:
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


def _is_heading(words: str, ahead: Sequence[str]) -> bool:
    """Whether all up to the next number is short and without a stop: no paragraph ends so."""
    return len(ahead) < AHEAD and not any(ENDED.search(line) for line in (words, *ahead))


def _is_indented(words: str, following: str, column: Column) -> bool:
    """Whether a line that goes on below has left room, as the first of a paragraph does."""
    return (
        bool(following) and not begins_with_capital(following) and column.room(words, following) > 0.02 * column.width
    )

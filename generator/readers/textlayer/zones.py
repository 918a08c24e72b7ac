"""The notes below the rule of each page: texts in their order, labels before, between and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from generator.marked import Place
from generator.readers.textlayer.lines import Line
from generator.readers.textlayer.measures import Column
from generator.readers.textlayer.pages import RULE, Page

__all__ = ["Noted", "doubts", "notes"]

_LABEL = re.compile(r"\d{1,3}|\*{1,3}")
_BEGINS = re.compile(
    r"(?:See|Ibid|Resolutions?|Decisions?|Official|Report|United|General|Adopted|The|Available|Para|[AES]/|https?:)\b"
)
_GOES_ON = re.compile(r"[a-z(,;]")
_ENDED = re.compile(r"[.:][”\"’)]?$")
_SHORT = re.compile(r"\b(?:Nos?|vols?|paras?|chaps?|sects?|arts?|pp?|Add|Corr|Rev)\.$", re.IGNORECASE)
_WIDER = 1.26
"""The notes' lines, which are set smaller, by the width of the column."""


@dataclass(slots=True)
class Noted:
    """A note: its label, its lines, and the page at whose foot it begins."""

    label: str
    lines: list[Line]
    page: int


def notes(pages: Sequence[Page], column: Column) -> list[Noted]:
    """The notes of all pages; a text without a label at the top goes on with the last note of the page before."""
    found: list[Noted] = []
    for page in pages:
        zone = [line for line in page.below if not RULE.fullmatch(line.words)]
        for labels, lines in _stretches(zone):
            runs_over = bool(found) and lines and lines[0] is _first_text(zone) and _is_open(found[-1], lines[0])
            if found and lines and (runs_over or not labels):
                pieces = _divided(lines, len(labels) + 1, column)
                found[-1].lines += pieces.pop(0)
            else:
                pieces = _divided(lines, max(len(labels), 1), column)
            names = [*labels, *("?" for _ in pieces[len(labels) :])]
            found += [Noted(name, piece, piece[0].page) for name, piece in zip(names, pieces, strict=False)]
    return found


def doubts(pages: Sequence[Page]) -> Iterator[tuple[Place, str]]:
    """Where fewer notes stand than labels: which is missing is a guess."""
    for page in pages:
        labels = sum(_LABEL.fullmatch(line.words) is not None for line in page.below)
        texts = len(page.below) - labels
        if labels > texts:
            yield Place(page.below[0].number, 1), f"{labels} labels stand beside {texts} notes here"


def _first_text(zone: Sequence[Line]) -> Line | None:
    return next((line for line in zone if not _LABEL.fullmatch(line.words)), None)


def _is_open(note: Noted, line: Line) -> bool:
    """Whether a note had not come to its end on the page before."""
    last = note.lines[-1]
    is_open = last.words.endswith(",") or not _BEGINS.match(line.words)
    return last.page < line.page and is_open and not _ENDED.search(last.words)


def _stretches(zone: Sequence[Line]) -> Iterator[tuple[list[str], list[Line]]]:
    """The texts that no label parts, each with the labels that are theirs.

    A label right above a text is its own. Labels that stand alone belong in their order to the texts between.
    """
    labels = sorted({line.words for line in zone if _LABEL.fullmatch(line.words)}, key=_order)
    parts: list[tuple[str, list[Line]]] = [("", [])]
    for line, below in zip_longest(zone, zone[1:]):
        if not _LABEL.fullmatch(line.words):
            parts[-1][1].append(line)
        elif below and not below.follows_gap and not _LABEL.fullmatch(below.words) and _in_order(parts, line.words):
            parts.append((line.words, []))
    bounds = [label for label, _ in parts[1:]]
    for (first, lines), after in zip(parts, [*bounds, ""], strict=True):
        own = [one for one in labels if (not first or _order(one) >= _order(first)) and _before(one, after)]
        if lines or own:
            yield own, lines


def _order(label: str) -> tuple[int, int]:
    """Stars before numbers."""
    return (1, int(label)) if label.isdecimal() else (0, len(label))


def _before(label: str, after: str) -> bool:
    return not after or _order(label) < _order(after)


def _in_order(parts: Sequence[tuple[str, list[Line]]], label: str) -> bool:
    return not parts[-1][0] or _order(parts[-1][0]) < _order(label)


def _divided(lines: Sequence[Line], number: int, column: Column) -> list[list[Line]]:
    """The lines as so many notes, divided where it is likeliest that one begins."""
    scores = {at: _score(lines[at - 1], lines[at], column) for at in range(1, len(lines))}
    best = sorted(scores, key=lambda at: -scores[at])[: number - 1]
    bounds = [0, *sorted(best), len(lines)]
    return [list(lines[start:end]) for start, end in pairwise(bounds) if start < end]


def _score(above: Line, line: Line, column: Column) -> float:
    """How likely a note ends above and another begins here."""
    ended = 2.0 if _ENDED.search(above.words) and not _SHORT.search(above.words) else -3.0
    begins = 1.5 if _BEGINS.match(line.words) else -4.0 if _GOES_ON.match(line.words) else 0.0
    room = Column(column.width * _WIDER).room(above.words, line.words)
    return ended + begins + max(-2.0, min(3.0, room / 20))

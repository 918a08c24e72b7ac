"""Where a note is called in a line of plain text: by raised digits, by brackets, or by digits run into the word.

A web page that lost its markup prints a marker as bare digits behind the word, and the note itself
behind the digits: "2003,1See A/C.2/59/3, annex as endorsed by". Where the note ends is a question for
the grammar of citations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from generator.readers.extent import Extent, run_in_end
from generator.readers.labels import RUN, Labels, before, label_span, opens_a_note, opens_as_most

__all__ = ["RAISED", "Call", "calls", "plain_label"]

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(RAISED, "0123456789")
_LONGEST = 4000
"""No note is longer; so a line of many notes is not read to its end for each of them."""

_EXPLICIT = re.compile(rf"(?P<raised>[{RAISED}]{{1,3}})|(?<=\S)\[(?P<bracket>\d{{1,3}})\]|\^(?P<caret>\d{{1,3}})\^")
_UNIT = re.compile(r"(?:^|[\s\d])[kcm]?m$")


def plain_label(written: str) -> str:
    """A label without its dress: ``¹²`` is ``12``."""
    return written.translate(_DIGITS)


@dataclass(frozen=True, slots=True)
class Call:
    """A marker in a line: the stretch it takes up, its label, and the end of the note run in behind it."""

    start: int
    end: int
    label: str
    note_end: int = 0
    """The end of the note's words, which begin at ``end``; 0 where no note is run in."""


def calls(words: str, labels: Labels, extent: Extent) -> list[Call]:
    """The markers of one line, in order; ``labels`` learns the notes that are found."""
    found: list[Call] = []
    position = 0
    runs = tuple(RUN.finditer(words))
    places: list[tuple[int, int, Call | None]] = [(call.start, 0, call) for call in _explicit(words)]
    places += [(run.start(), number, None) for number, run in enumerate(runs)]
    for start, number, call in sorted(places, key=itemgetter(0)):
        if start < position:
            continue
        call = call or _glued(words, runs, number, labels, extent)
        if call:
            found.append(call)
            labels.learn(call.label)
            position = max(call.end, call.note_end)
    return found


def _explicit(words: str) -> Iterator[Call]:
    """The markers that are raised, or in brackets, or between carets."""
    for match in _EXPLICIT.finditer(words):
        label = plain_label(match["raised"] or match["bracket"] or match["caret"])
        if not (match["raised"] and _UNIT.search(before(words, match.start()))):
            yield Call(match.start(), match.end(), label)


def _glued(words: str, runs: Sequence[re.Match[str]], number: int, labels: Labels, extent: Extent) -> Call | None:
    """The marker that a run of digits is, with the end of the note that may begin behind it."""
    span = label_span(words, runs[number], labels)
    if span is None:
        return None
    start, end = span
    label = words[start:end]
    if not (opens_as_most(words, end) if label in labels.known else opens_a_note(words, end)):
        return Call(start, end, label)
    limit = min(_next_note(words, runs, number + 1, label), end + _LONGEST, len(words))
    return Call(start, end, label, run_in_end(words, end, limit, extent))


def _next_note(words: str, runs: Sequence[re.Match[str]], first: int, label: str) -> int:
    """Where the note after this one is called, as far as one looks for it."""
    after = Labels([label])
    farthest = runs[first - 1].end() + _LONGEST
    for number in range(first, len(runs)):
        run = runs[number]
        if run.start() > farthest:
            break
        span = label_span(words, run, after) if after.next in run[0] else None
        if span and words[slice(*span)] == after.next and opens_a_note(words, span[1]):
            return span[0]
    return len(words)

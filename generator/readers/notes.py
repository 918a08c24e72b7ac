"""Where a note is called in a line of plain text: by raised digits, by brackets, or by digits run into the word.

A web page that lost its markup prints a marker as bare digits behind the word, and the note itself
behind the digits: "2003,1See A/C.2/59/3, annex as endorsed by". That a run of digits is a marker is seen
from what stands before and behind it and from the numbers of the notes so far; where the note ends is a
question for the grammar of citations.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["RAISED", "Call", "Extent", "Labels", "calls", "plain_label"]

Extent = Callable[[str, int], int]
"""Where the note that begins at an offset of the words ends: ``generator.citations.note_extent``."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(RAISED, "0123456789")

_EXPLICIT = re.compile(rf"(?P<raised>[{RAISED}]{{1,3}})|(?<=\S)\[(?P<bracket>\d{{1,3}})\]|\^(?P<caret>\d{{1,3}})\^")
_RUN = re.compile(r"(?<=\S)(?<!\d)\d{1,7}(?!\d)")

_UNIT = re.compile(r"(?:^|[\s\d])[kcm]?m$")
_OPENING = re.compile(r"[A-Z“\"‘«]|https?:|www\.")
_TYPICAL = re.compile(
    r"See\b|Resolutions?\b|Decisions?\b|Ibid|Official Records|Report of|United Nations|Economic and Social|[AES]/"
)
_AFTER = re.compile(r"$|[\s,;:.)\]”’\"»—–]")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(/.])(?:No|Nos|Add|Rev|Corr|Amend|Vol|vol|para|paras|chap|chaps|art|arts|sect|sects|p|pp|Suppl|Sect)\.$"
)
_CLOSING = re.compile(r"[,;)\]”’»?!%]$|:$|[\w,.;:?!)]\"$")
_YEAR_OR_SYMBOL = re.compile(r"(?:/\d+|(?:19|20)\d\d),$")
_RESUMED = re.compile(r"(?:\b(?!chap|sect|para|arts)\w{4,}|[\d)])\.(?=\s[a-z])")
"""A full stop before a small letter: the sentence goes on that the note was run into."""


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


@dataclass(slots=True)
class Labels:
    """The notes of a text so far. Numbers run on from 1, so the next one is known."""

    known: set[str] = field(default_factory=set)

    @property
    def next(self) -> str:
        return str(max((int(label) for label in self.known if label.isdigit()), default=0) + 1)


def calls(words: str, labels: Labels, extent: Extent) -> list[Call]:
    """The markers of one line, in order; ``labels`` learns the notes that are found."""
    found: list[Call] = []
    position = 0
    while call := _next_call(words, position, labels, extent):
        found.append(call)
        labels.known.add(call.label)
        position = max(call.end, call.note_end)
    return found


def _next_call(words: str, position: int, labels: Labels, extent: Extent) -> Call | None:
    explicit = _explicit(words, position)
    glued = _glued(words, position, labels, extent)
    both = [call for call in (explicit, glued) if call]
    return min(both, key=lambda call: call.start, default=None)


def _explicit(words: str, position: int) -> Call | None:
    for match in _EXPLICIT.finditer(words, position):
        label = plain_label(match["raised"] or match["bracket"] or match["caret"])
        if not (match["raised"] and _UNIT.search(words[: match.start()])):
            return Call(match.start(), match.end(), label)
    return None


def _glued(words: str, position: int, labels: Labels, extent: Extent) -> Call | None:
    for match in _RUN.finditer(words, position):
        start = _label_start(words, match, labels)
        if start is None:
            continue
        label = words[start : match.end()]
        if _opens_note(words, match.end(), label, labels):
            return Call(start, match.end(), label, _note_end(words, match.end(), extent))
        return Call(start, match.end(), label)
    return None


def _note_end(words: str, start: int, extent: Extent) -> int:
    """The end of the note's words: where its grammar ends, and never behind the point where the sentence goes on."""
    end = min(max(extent(words, start), start + 1), len(words))
    if resumed := _RESUMED.search(words, start, end):
        end = resumed.end()
    return start + len(words[start:end].rstrip())


def _label_start(words: str, run: re.Match[str], labels: Labels) -> int | None:
    """Where in a run of digits the label begins, or nothing if the run is no marker."""
    after = run.end()
    opens = _OPENING.match(words, after) is not None
    if not opens and not _AFTER.match(words, after):
        return None
    if _may_follow(words, run, opens) and _expected(run[0], words, after, labels):
        return run.start()
    return _behind_a_number(words, run, labels)


def _behind_a_number(words: str, run: re.Match[str], labels: Labels) -> int | None:
    """A label printed straight behind a year or a symbol: "2015–20303 and", "59/2202See resolution 60/1."."""
    if re.match(r"(?:19|20)\d\d[1-9]", run[0]):
        label = run[0][4:]
        if label in labels.known or label == labels.next:
            return run.start() + 4
    if run[0].endswith(labels.next) and run[0] != labels.next and _TYPICAL.match(words, run.end()):
        return run.end() - len(labels.next)
    return None


def _opens_note(words: str, after: int, label: str, labels: Labels) -> bool:
    if label in labels.known:
        return _TYPICAL.match(words, after) is not None
    return _OPENING.match(words, after) is not None


def _expected(label: str, words: str, after: int, labels: Labels) -> bool:
    """Whether a note of this number can be called here: an earlier one, the next one, or one that is spelled out."""
    return label in labels.known or label == labels.next or (len(label) < 4 and bool(_TYPICAL.match(words, after)))


def _may_follow(words: str, run: re.Match[str], opens: bool) -> bool:
    """Whether what stands before a run of digits can carry a marker.

    ``A/60/L.50``, ``Add.1``, ``10,000``, ``3.5``, ``10:30``, ``COVID-19`` and ``CO2`` cannot.
    """
    before, last = words[: run.start()], words[run.start() - 1]
    if run[0].startswith("0"):
        return False
    if last.isalpha():
        return _word_may_carry(before, opens)
    if last == ".":
        return _stop_may_carry(before, words[run.end() :], opens)
    if last in ",:" and before[-2:-1].isdigit():
        in_a_number = last == ":" or len(run[0]) == 3 or not _YEAR_OR_SYMBOL.search(before)
        return opens or not in_a_number or not words[run.end() :].strip()
    return _CLOSING.search(before) is not None


def _word_may_carry(before: str, opens: bool) -> bool:
    match = re.search(r"(?<![\w/.-])[^\W\d_]+(?:[-’'][^\W\d_]+)*$", before)
    return match is not None and len(match[0]) >= (2 if opens else 3)


def _stop_may_carry(before: str, after: str, opens: bool) -> bool:
    if _ABBREVIATION.search(before) or re.search(r"(?:^|[\s(/.-])[A-Z]+\.$", before):
        return False
    if before[-2:-1].isdigit():
        return opens or not after.strip()
    token = before.split()[-1]
    return "/" not in token or token.endswith(").") or opens

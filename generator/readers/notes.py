"""Where a note is called in a line of plain text: by raised digits, by brackets, or by digits run into the word.

A web page that lost its markup prints a marker as bare digits behind the word, and the note itself
behind the digits: "2003,1See A/C.2/59/3, annex as endorsed by". That a run of digits is a marker is seen
from what stands before and behind it and from the numbers of the notes so far; where the note ends is a
question for the grammar of citations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.readers.extent import Extent, run_in_end

__all__ = ["RAISED", "Call", "Labels", "calls", "plain_label"]

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FAR = 2000
"""So many characters further on nothing is looked for: a long line is not read again and again."""
_DIGITS = str.maketrans(RAISED, "0123456789")

_EXPLICIT = re.compile(rf"(?P<raised>[{RAISED}]{{1,3}})|(?<=\S)\[(?P<bracket>\d{{1,3}})\]|\^(?P<caret>\d{{1,3}})\^")
_RUN = re.compile(r"(?<!\d)\d{1,11}(?!\d)")
_YEAR = r"(?:19|20)\d\d"

_UNIT = re.compile(r"(?:^|[\s\d])[kcm]?m$")
_OPENING = re.compile(r"[A-Z“\"‘«]|https?:|www\.|\*+\s[A-Z]|(?:19|20)\d\d (?:[A-Z]|and (?:19|20))")
_TYPICAL = re.compile(
    r"See\b|Resolutions?\b|Decisions?\b|Ibid|Official Records|Report of|United Nations|Economic and Social|Adopted "
    r"|[AES]/|[A-Z]{2,8}/"
)
_AFTER = re.compile(r"$|(?!\sper\scent)[\s,;:.)\]”’\"»—–]")
_AT_END = re.compile(r"\s*\Z")
_NAME = re.compile(r" [A-Z]| and (?:19|20)\d\d\b")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(/.])(?:No|Nos|Add|Rev|Corr|Amend|Vol|vol|para|paras|chap|chaps|art|arts|sect|sects|p|pp|Suppl|Sect)\.$"
)
_CLOSING = re.compile(r"[,;)\]”’»?!%]$|:$|[\w,.;:?!)]\"$")
_YEAR_OF_ITS_OWN = re.compile(r"(?<!\d)(?<!\d\s)\((?:19|20)\d\d\)$")
"""A year in brackets without a number before it opens a number: "recommendation (2019)4"."""
_YEAR_OR_SYMBOL = re.compile(r"(?:/\d+|(?:19|20)\d\d),$")


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
        if not (match["raised"] and _UNIT.search(_before(words, match.start()))):
            return Call(match.start(), match.end(), label)
    return None


def _glued(words: str, position: int, labels: Labels, extent: Extent) -> Call | None:
    for run in _RUN.finditer(words, position):
        if span := _label_span(words, run, labels):
            start, end = span
            label = words[start:end]
            opens = _typical(words, end) if label in labels.known else _opens(words, end)
            return Call(start, end, label, _note_end(words, end, label, extent) if opens else 0)
    return None


def _note_end(words: str, start: int, label: str, extent: Extent) -> int:
    """The end of the note's words, before the marker of the note after it."""
    after = Labels({label})
    spans = (_label_span(words, run, after) for run in _RUN.finditer(words, start))
    begun = (start for start, end in filter(None, spans) if words[start:end] == after.next and _opens(words, end))
    limit = next(begun, len(words))
    return run_in_end(words, start, limit, extent)


def _label_span(words: str, run: re.Match[str], labels: Labels) -> tuple[int, int] | None:
    """Where in a run of digits the label stands, or nothing if the run holds none."""
    opens = _opens(words, run.end())
    if not opens and not _AFTER.match(words, run.end()):
        return None
    if _in_an_address(words, run.start()) or (run[0] in labels.known and _joins_letters(words, run)):
        return None
    if _may_follow(words, run, opens) and _expected(run[0], words, run.end(), labels):
        return run.span()
    if run[0] == labels.next and words[max(0, run.start() - 1) : run.start()].isspace() and _typical(words, run.end()):
        # A space before a marker is a slip, where the note is one for sure.
        return run.span()
    return _beside_a_number(words, run, labels)


def _beside_a_number(words: str, run: re.Match[str], labels: Labels) -> tuple[int, int] | None:
    """A label run together with a year or a symbol: "2015–20303 and", "59/2202See", "Weapons,62010 Review"."""
    before = _before(words, run.start())
    if before.endswith("No. "):
        return None
    if run[0].endswith(labels.next) and run[0] != labels.next and _typical(words, run.end()):
        return run.end() - len(labels.next), run.end()
    if re.match(_YEAR, run[0]) and run[0][4:] in {*labels.known, labels.next} and not before.endswith("/"):
        return run.start() + 4, run.end()
    match = re.fullmatch(rf"(?:{_YEAR})?({labels.next}){_YEAR}", run[0])
    if match and _NAME.match(words, run.end()):
        return run.start() + match.start(1), run.start() + match.end(1)
    return None


def _joins_letters(words: str, run: re.Match[str]) -> bool:
    """Whether digits stand between two letters: there a note can begin, but no note is called again."""
    return words[run.end() : run.end() + 1].isalpha() and words[max(0, run.start() - 1) : run.start()].isalpha()


def _in_an_address(words: str, at: int) -> bool:
    """Whether a place is inside the address of a web page, which may hold any digits."""
    return re.search(r"(?:://|\bwww\.)\S*$", _before(words, at)) is not None


def _opens(words: str, at: int) -> bool:
    """Whether a note can begin here; one may begin with a year, where that stands before a name."""
    return _OPENING.match(words, at) is not None


def _typical(words: str, at: int) -> bool:
    """Whether a note begins here as most do."""
    return _TYPICAL.match(words, at) is not None


def _expected(label: str, words: str, after: int, labels: Labels) -> bool:
    """Whether a note of this number can be called here: an earlier one, the next one, or one that is spelled out."""
    if label in labels.known or label == labels.next:
        return True
    return len(label) < 4 and (_typical(words, after) or _stands_bare(words, label, after))


def _stands_bare(words: str, label: str, after: int) -> bool:
    """Whether digits stand between a word's comma and a capital with no space at all: "Observatory,8The"."""
    before = words[max(0, after - len(label) - 2) : after - len(label)]
    return before[:1].isalpha() and before[1:] in (",", ";") and words[after : after + 1].isupper()


def _may_follow(words: str, run: re.Match[str], opens: bool) -> bool:
    """Whether what stands before a run of digits can carry a marker.

    ``A/60/L.50``, ``Add.1``, ``10,000``, ``3.5``, ``10:30``, ``COVID-19`` and ``CO2`` cannot.
    """
    before = _before(words, run.start())
    last = before[-1:]
    if run[0].startswith("0") or not last.strip():
        return False
    if last.isalpha():
        if opens and not _typical(words, run.end()) and _is_in_a_name(words, run):
            return False
        return _word_may_carry(before, 1 if _typical(words, run.end()) else 2 if opens else 3)
    if not opens and _YEAR_OF_ITS_OWN.search(before):
        return False
    if last == ".":
        return _stop_may_carry(before, opens, ends=_AT_END.match(words, run.end()) is not None)
    if last in ",:" and before[-2:-1].isdigit():
        in_a_number = last == ":" or len(run[0]) == 3 or not _YEAR_OR_SYMBOL.search(before)
        return opens or not in_a_number or _AT_END.match(words, run.end()) is not None
    return _CLOSING.search(before) is not None


def _is_in_a_name(words: str, run: re.Match[str]) -> bool:
    """Whether digits between letters belong to a name ("Youth4Peace"): the same label stands, more surely, further on."""
    surer = re.compile(rf"[,;:.)”]{run[0]}(?:{_OPENING.pattern})")
    return surer.search(words, run.end(), run.end() + _FAR) is not None


def _before(words: str, at: int) -> str:
    """As much of the words before a place as any rule looks at, so that a long line is not read again and again."""
    return words[max(0, at - 80) : at]


def _word_may_carry(before: str, letters: int) -> bool:
    match = re.search(r"(?<![\w/.-])[^\W\d_]+(?:[-’'/][^\W\d_]+)*$", before)
    return match is not None and len(match[0]) >= letters


def _stop_may_carry(before: str, opens: bool, *, ends: bool) -> bool:
    if _ABBREVIATION.search(before) or re.search(r"(?:^|[\s(/.-])[A-Z]+\.$", before):
        return False
    if before[-2:-1].isdigit():
        return opens or ends
    token = before.split()[-1]
    return "/" not in token or token.endswith(").") or opens

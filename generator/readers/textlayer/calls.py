"""Where notes are called in the text of a page: digits that its notes, their order and their neighbours make markers.

A marker stands behind a space ("Development, 2 of the"), one that calls its note again is run into the word
("Declaration,1 and"). Notes are called on the page at whose foot they stand, and in the order of their numbers.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Call", "calls"]

_DIGITS = re.compile(
    r"(?<=[^\s/(-])(?P<space> ?)(?P<label>(?<!\d)\d{1,3}|(?<=[ –](?:19|20)\d\d)\d{1,3})"
    r"(?P<slash>/)?(?=[\s,;.:)”—–]|$)(?![.,]\d)"
)
_IN_YEAR = re.compile(r"[ –](?:19|20)\d\d$")
"""A year to which a marker was joined: "of 20196 and"."""

_STARS = re.compile(r"(?<=[^\s*]) ?(?P<label>\*{1,3})(?!\*)(?=[\s,;.]|$)")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTS = re.compile(rf"\s(?:{_MONTHS}|per cent|per\s|million|billion|years?\b|months?\b|days?\b|of them)|%")
_TAKES_NUMBER = re.compile(
    r"(?:\b(?:para(?:graph)?s?|subparagraphs?|arts?|articles?|sections?|sects?|goals?|targets?|chap(?:ter)?s?|annex(?:es)?"
    r"|parts?|items?|agenda|decisions?|resolutions?|rules?|regulations?|indicators?|phases?|tables?|categor(?:y|ies)|levels?"
    r"|vol(?:ume)?s?|numbers?|supplement|group|pillar|principles?|step|grade|form|class)|\b(?:Nos?|paras?|arts?|chaps?"
    r"|vols?|pp?|Add|Corr|Rev|sects?)\.)$",
    re.IGNORECASE,
)
"""What stands before a number that is none of a note."""

_COUNTED = re.compile(r"\b(?:paragraphs|articles|sections|goals|targets|chapters|annexes|rules)$", re.IGNORECASE)
_ONE = re.compile(r"(?! and| or| to|–|-|,) [a-z]")
"""What stands behind a single number: one alone behind "Goals" is a marker, for there is more than one of them."""

_BINDS = re.compile(
    r"\b(?:a|an|and|or|to|of|in|by|than|from|at|on|until|under|over|about|least|most|between|for|with|the|its|their|these"
    r"|those|nearly|approximately|additional|only|up|another|further|other|some|every|is|are|was|were|be|as)$",
    re.IGNORECASE,
)
"""Words to which nobody sets a note."""

_STOP = re.compile(r"(?:(?<!\d)|\b\d{4}|/\d+)[,;:.)”’\"]$")
_LISTED = re.compile(r"[a-z]s (?:\d{1,3}(?:,|,? and|,? or|–) ?)+$", re.IGNORECASE)
"""Numbers of a list: "articles 12, 13"."""

_AGAIN = re.compile(
    r"(?:[;)”:,]|\b\d{4}\.)$|(?<![\w/.-])[^\W\d_]*[a-z]{3}\.$|(?<![\w/.-])(?:(?:[^\W\d_]+-)+[^\W\d_]{2,}|[^\W\d_]{3,})$"
)
"""What a marker can be run into: not an abbreviation, nor the parts of a symbol."""


@dataclass(frozen=True, slots=True)
class Call:
    """A marker in a paragraph: the stretch that it takes up there, with the space before it."""

    paragraph: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    call: Call
    weight: float


def calls(paragraphs: Sequence[tuple[str, Sequence[int]]], noted: Mapping[str, int]) -> list[Call]:
    """The markers in the words of paragraphs, each given with the page of every character.

    ``noted`` has the page of each note. First each note's own marker: of all digits that could be one, the heaviest
    run of rising numbers. Then those that call a note again.
    """
    candidates = [one for at, (words, pages) in enumerate(paragraphs) for one in _candidates(at, words, pages, noted)]
    first = {call.label: call for call in _heaviest(candidates)}
    named = {label: (call, _last_word(paragraphs[call.paragraph][0][: call.start])) for label, call in first.items()}
    starred = (call for at, (words, pages) in enumerate(paragraphs) for call in _starred(at, words, pages, noted))
    again = (call for at, (words, _) in enumerate(paragraphs) for call in _again(at, words, named))
    return sorted([*first.values(), *starred, *again], key=lambda call: (call.paragraph, call.start))


def _starred(at: int, words: str, pages: Sequence[int], noted: Mapping[str, int]) -> Iterator[Call]:
    """Stars, on the page of their note."""
    for match in _STARS.finditer(words):
        if noted.get(match["label"]) == pages[match.start("label")]:
            yield Call(at, match.start(), match.end(), match["label"])


def _candidates(at: int, words: str, pages: Sequence[int], noted: Mapping[str, int]) -> Iterator[_Candidate]:
    for match in _DIGITS.finditer(words):
        label = match["label"]
        away = abs(noted.get(label, -9) - pages[match.start("label")])
        if away <= 1 and (weight := _weight(words, match) * (1.0, 0.2)[away]):
            yield _Candidate(Call(at, match.start(), match.end(), label), weight)


def _weight(words: str, match: re.Match[str]) -> float:
    """How well digits stand as a marker, most with a typist's slash behind them; 0 where they are a number."""
    before, after = words[max(0, match.start() - 60) : match.start()], words[match.end() : match.end() + 12]
    if match["slash"]:
        return 4.0
    if _BINDS.search(before) or _COUNTS.match(after):
        return 0.0
    is_number = _takes_number(before, is_apart=bool(match["space"])) and not _is_one_of_many(before, after)
    if _IN_YEAR.search(before) and match["space"] == "":
        return 1.0
    if not match["space"]:
        return 2.0 if _AGAIN.search(before) and not is_number else 0.0
    return 0.4 if is_number or _LISTED.search(before) else 3.0 if _STOP.search(before) else 2.0


def _heaviest(candidates: Sequence[_Candidate]) -> Iterator[Call]:
    """The run of candidates with rising labels that weighs most."""
    labels: list[int] = []
    ends: list[int] = []
    """For each label the heaviest run that ends with it, as far as it outweighs those with lesser labels."""
    weights, before = [0.0] * len(candidates), [-1] * len(candidates)
    for at, one in enumerate(candidates):
        label = int(one.call.label)
        place = last = bisect_left(labels, label)
        before[at] = ends[place - 1] if place else -1
        weights[at] = one.weight + (weights[before[at]] if place else 0.0)
        while last < len(labels) and weights[ends[last]] < weights[at]:
            last += 1
        if last > place or labels[place : place + 1] != [label]:
            labels[place:last], ends[place:last] = [label], [at]
    at = ends[-1] if ends else -1
    while at >= 0:
        yield candidates[at].call
        at = before[at]


def _again(at: int, words: str, first: Mapping[str, tuple[Call, str]]) -> Iterator[Call]:
    """The markers of notes that were called before; ``first`` has the first of each, and the word it stands behind."""
    for match in _DIGITS.finditer(words):
        earlier, name = first.get(match["label"], (None, ""))
        if earlier is None or (earlier.paragraph, earlier.start) >= (at, match.start()):
            continue
        before, after = words[max(0, match.start() - 60) : match.start()], words[match.end() : match.end() + 12]
        is_named = _last_word(before) == name
        is_counted = _COUNTS.match(after) is not None
        calls_again = _calls_again(before, after, is_apart=bool(match["space"]), is_named=is_named)
        if match["slash"] or (calls_again and not is_counted):
            yield Call(at, match.start(), match.end(), match["label"])


def _last_word(before: str) -> str:
    return before.rstrip(',;:.)”’"').rpartition(" ")[2]


def _calls_again(before: str, after: str, *, is_apart: bool, is_named: bool) -> bool:
    """Whether digits between these words call a note again: run into a word, behind its name, or at the very end."""
    if is_apart:
        ends = not after.strip() and before.endswith((",", ";", ".")) and not _LISTED.search(f"{before} ")
        return is_named or ends or _is_one_of_many(before, after)
    return _AGAIN.search(before) is not None and not _takes_number(before, is_apart=False)


def _takes_number(before: str, *, is_apart: bool) -> bool:
    """Whether a number belongs to these words; to "Agenda" only behind a space."""
    return _TAKES_NUMBER.search(before) is not None and (is_apart or before.endswith("."))


def _is_one_of_many(before: str, after: str) -> bool:
    return _COUNTED.search(before) is not None and _ONE.match(after) is not None

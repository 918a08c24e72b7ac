"""Which digits in a line are the label of a note, where nothing raises them.

That a run of digits is a marker is seen from what stands before and behind it and from the numbers of the notes
so far: "2003,1See", "Action1 and moderated", "for 2015–20301 and"; but not "COVID-19", "Add.1", "10,000".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["RUN", "Labels", "before", "label_span", "opens_a_note", "opens_as_most"]

RUN = re.compile(r"(?<!\d)\d{1,11}(?!\d)")
"""Digits that may hold a label."""

_FAR = 2000
"""So many characters further on nothing is looked for: a long line is not read again and again."""

_YEAR = re.compile(r"(?:19|20)\d\d")

_OPENING = re.compile(r"[A-Z“\"‘«]|https?:|www\.|\*+\s[A-Z]|(?:19|20)\d\d (?:[A-Z]|and (?:19|20))")
_TYPICAL = re.compile(
    r"See\b|Resolutions?\b|Decisions?\b|Ibid|Official Records|Report of|United Nations|Economic and Social|Adopted "
    r"|[AES]/|[A-Z]{2,8}/"
)
_AFTER = re.compile(r"$|(?!\sper\scent)[\s,;:.)\]”’\"»—–]")
_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*$")
_WORD = re.compile(r"(?<![\w/.-])[^\W\d_]+(?:[-’'/][^\W\d_]+)*$")
_AT_END = re.compile(r"\s*\Z")
_NAME = re.compile(r" [A-Z]| and (?:19|20)\d\d\b")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(/.])(?:No|Nos|Add|Rev|Corr|Amend|Vol|vol|para|paras|chap|chaps|art|arts|sect|sects|p|pp|Suppl|Sect)\.$"
)
_CLOSING = re.compile(r"[,;)\]”’»?!%]$|:$|[\w,.;:?!)]\"$")
_YEAR_OF_ITS_OWN = re.compile(r"(?<!\d)(?<!\d\s)\((?:19|20)\d\d\)$")
"""A year in brackets without a number before it opens a number: "recommendation (2019)4"."""
_YEAR_OR_SYMBOL = re.compile(r"(?:/\d+|(?:19|20)\d\d),$")


class Labels:
    """The notes of a text so far. Numbers run on from 1, so the next one is known."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self.known: set[str] = set()
        self.next = "1"
        for label in known:
            self.learn(label)

    def learn(self, label: str) -> None:
        """Take in the label of a note that was found."""
        self.known.add(label)
        if label.isdigit() and int(label) >= int(self.next):
            self.next = str(int(label) + 1)

    def expects(self, label: str) -> bool:
        """Whether a note of this label is known, or is the next one."""
        return label == self.next or label in self.known


def label_span(words: str, run: re.Match[str], labels: Labels) -> tuple[int, int] | None:
    """Where in a run of digits the label stands, or nothing if the run holds none."""
    opens = opens_a_note(words, run.end())
    if not opens and not _AFTER.match(words, run.end()):
        return None
    if (run[0] in labels.known and _joins_letters(words, run)) or _in_an_address(words, run.start()):
        return None
    if _may_follow(words, run, opens=opens) and _expected(run[0], words, run.end(), labels):
        return run.span()
    if run[0] == labels.next and _stands_behind_a_space(words, run.start()) and opens_as_most(words, run.end()):
        # The space before the marker is a slip; the note is one for sure.
        return run.span()
    return _beside_a_number(words, run, labels)


def _beside_a_number(words: str, run: re.Match[str], labels: Labels) -> tuple[int, int] | None:
    """A label run together with a year or a symbol: "2015–20303 and", "59/2202See", "Weapons,62010 Review"."""
    carrying = before(words, run.start())
    if carrying.endswith("No. "):
        return None
    if run[0].endswith(labels.next) and run[0] != labels.next and opens_as_most(words, run.end()):
        return run.end() - len(labels.next), run.end()
    label = run[0][4:]
    if _YEAR.match(run[0]) and labels.expects(label) and not carrying.endswith("/"):
        return run.start() + 4, run.end()
    return _before_a_year(words, run, labels.next)


def _before_a_year(words: str, run: re.Match[str], label: str) -> tuple[int, int] | None:
    """The label of a note that begins with a year and a name, or with two years."""
    carrying = run[0][:-4].removesuffix(label)
    if not (run[0][:-4].endswith(label) and _YEAR.fullmatch(run[0][-4:]) and _NAME.match(words, run.end())):
        return None
    end = run.end() - 4
    return (end - len(label), end) if not carrying or _YEAR.fullmatch(carrying) else None


def _stands_behind_a_space(words: str, at: int) -> bool:
    return at > 0 and words[at - 1].isspace()


def _joins_letters(words: str, run: re.Match[str]) -> bool:
    """Whether digits stand between two letters: there a note can begin, but no note is called again."""
    return words[run.end() : run.end() + 1].isalpha() and words[max(0, run.start() - 1) : run.start()].isalpha()


def _in_an_address(words: str, at: int) -> bool:
    """Whether a place is inside the address of a web page, which may hold any digits."""
    carrying = before(words, at)
    return ("://" in carrying or "www." in carrying) and _ADDRESS.search(carrying) is not None


def opens_a_note(words: str, at: int) -> bool:
    """Whether a note can begin here; one may begin with a year, where that stands before a name."""
    return _OPENING.match(words, at) is not None


def opens_as_most(words: str, at: int) -> bool:
    """Whether a note begins here as most do."""
    return _TYPICAL.match(words, at) is not None


def _expected(label: str, words: str, after: int, labels: Labels) -> bool:
    """Whether a note of this number can be called here: an earlier one, the next one, or one that is spelled out."""
    if labels.expects(label):
        return True
    return len(label) < 4 and (opens_as_most(words, after) or _stands_bare(words, label, after))


def _stands_bare(words: str, label: str, after: int) -> bool:
    """Whether digits stand between a word's comma and a capital with no space at all: "Observatory,8The"."""
    two = words[max(0, after - len(label) - 2) : after - len(label)]
    return two[:1].isalpha() and two[1:] in (",", ";") and words[after : after + 1].isupper()


def _may_follow(words: str, run: re.Match[str], *, opens: bool) -> bool:
    """Whether what stands before a run of digits can carry a marker.

    ``A/60/L.50``, ``Add.1``, ``10,000``, ``3.5``, ``10:30``, ``COVID-19`` and ``CO2`` cannot.
    """
    carrying = before(words, run.start())
    last = carrying[-1:]
    if run[0].startswith("0") or not last.strip():
        return False
    if last.isalpha():
        return _follows_a_word(words, run, carrying, opens=opens)
    if last == ".":
        return _stop_may_carry(carrying, opens=opens, ends=_AT_END.match(words, run.end()) is not None)
    if last in ",:" and carrying[-2:-1].isdigit():
        in_a_number = last == ":" or len(run[0]) == 3 or not _YEAR_OR_SYMBOL.search(carrying)
        return opens or not in_a_number or _AT_END.match(words, run.end()) is not None
    return (opens or not _YEAR_OF_ITS_OWN.search(carrying)) and _CLOSING.search(carrying) is not None


def _follows_a_word(words: str, run: re.Match[str], before: str, *, opens: bool) -> bool:
    """Whether digits right behind a letter are no part of a name, as in "Youth4Peace" or "CO2"."""
    typical = opens_as_most(words, run.end())
    may_carry = _word_may_carry(before, 1 if typical else 2 if opens else 3)
    return may_carry and not (opens and not typical and _stands_surer(words, run))


def _stands_surer(words: str, run: re.Match[str]) -> bool:
    """Whether the same label stands further on behind a stop or a bracket, where it is one more surely."""
    surer = re.compile(rf"[,;:.)”]{run[0]}(?:{_OPENING.pattern})")
    return surer.search(words, run.end(), run.end() + _FAR) is not None


def before(words: str, at: int) -> str:
    """As much of the words before a place as any rule looks at, so that a long line is not read again and again."""
    return words[max(0, at - 80) : at]


def _word_may_carry(before: str, letters: int) -> bool:
    match = _WORD.search(before)
    return match is not None and len(match[0]) >= letters


def _stop_may_carry(before: str, *, opens: bool, ends: bool) -> bool:
    if _ABBREVIATION.search(before) or re.search(r"(?:^|[\s(/.-])[A-Z]+\.$", before):
        return False
    if before[-2:-1].isdigit():
        return opens or ends
    token = before.split()[-1]
    return "/" not in token or token.endswith(").") or opens

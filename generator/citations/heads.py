"""What stands before a number: "its resolutions", "Economic and Social Council decision"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.citations.organs import BODY, BODY_BEFORE, Organ, organ_called

__all__ = ["Head", "head_before", "last_body", "possessor"]

_KIND = re.compile(
    r"(?P<kind>[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|[Aa]greed\sconclusions)(?:\s(?:[Nn]os?\.|numbers?))?\s*\Z"
)
_KINDS = {"r": "resolution", "d": "decision", "a": "conclusions"}
_KIND_REACH = 32
_ITS = re.compile(r"\b(?:its|their)\s\Z")
"""Who is named before most numbers; asked first, since it costs little."""

_ITS_REACH = 6
_BODY_REACH = 120
_LAST_REACH = 2000
_ENDINGS = (
    "esolution",
    "esolutions",
    "ecision",
    "ecisions",
    "onclusions",
    "ESOLUTION",
    "ESOLUTIONS",
    "o.",
    "os.",
    "umber",
    "umbers",
)
_ADJACENT = re.compile(
    r"(?:’s)?,?\s(?:(?:adopted|adoption|in|by|through|under|pursuant\sto|with|of"
    r"|(?:paragraphs?|sections?)\s[\dIVX,()a-z]+(?:\sand\s[\dIVX]+)?),?\s)*\Z"
)


@dataclass(slots=True)
class Head:
    """The words that open a list of numbers."""

    start: int
    """Where they begin."""

    kind: str
    """``resolution``, ``decision`` or ``conclusions``."""

    organs: tuple[Organ, ...] = ()
    """The bodies it may name; none where it names none."""

    foreign: str = ""
    """A body outside the table, as printed."""

    its: bool = False

    @property
    def bare(self) -> bool:
        """Whether it names no body: "resolution 60/1"."""
        return not (self.organs or self.foreign or self.its)

    def of(self, other: Head) -> Head:
        """The same words with the body of another, which it continues."""
        return Head(self.start, self.kind, other.organs, other.foreign, other.its)


def head_before(words: str, at: int) -> Head | None:
    """Head = [ ("its" | body) quality* ] ("resolution" | "decision") "s"?, ending at ``at``; or nothing."""
    if not words[max(0, at - _KIND_REACH) : at].rstrip().endswith(_ENDINGS):
        return None  # what follows costs more, and most numbers stand in a list
    kind = _KIND.search(words, max(0, at - _KIND_REACH), at)
    if kind is None:
        return None
    start = kind.start()
    what = _KINDS[words[start].lower()]
    if its := _ITS.search(words, max(0, start - _ITS_REACH), start):
        return Head(its.start(), what, its=True)
    body = BODY_BEFORE.search(words, max(0, start - _BODY_REACH), start)
    if body is None:
        return Head(start, what)
    return Head(body.start(), what, its=True) if body["its"] else _named(start, what, body)


def _named(start: int, kind: str, body: re.Match[str]) -> Head:
    phrase = " ".join(body["body"].split())
    organs = organ_called(phrase)
    if organs:
        known = BODY.search(body.string, body.start("body"), body.end("body"))
        return Head(known.start() if known else body.start("body"), kind, organs)
    if " " not in phrase and not phrase.isupper():
        return Head(start, kind)  # one capital word is the clause's opening verb: "Recalling resolution 60/1"
    return Head(body.start("body"), kind, foreign=phrase)


def last_body(words: str, at: int) -> str:
    """The body named last before a place in the passage, or nothing."""
    last = ""
    for match in BODY.finditer(words, max(0, at - _LAST_REACH), at):
        last = match[0]
    return last


def possessor(words: str, at: int) -> str:
    """The body that "its" at this place belongs to when it stands right before: "the Council, in its resolution"."""
    window = max(0, at - _BODY_REACH)
    last = None
    for match in BODY.finditer(words, window, at):
        last = match
    return last[0] if last and _ADJACENT.fullmatch(words, last.end(), at) else ""

"""What stands before a number: "its resolutions", "Economic and Social Council decision"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.citations.organs import BODY, BODY_BEFORE, QUALITIES, Organ, organ_called

__all__ = ["Head", "head_before", "last_body", "possessor"]

_KIND = re.compile(
    r"(?P<kind>[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|[Aa]greed\sconclusions)(?:\s(?:[Nn]os?\.|numbers?))?\s*\Z"
)
_KINDS = {"r": "resolution", "d": "decision", "a": "conclusions"}
_KIND_REACH = 40
_ITS = re.compile(r"\b(?:its|their)\s\Z")
"""Who is named before most numbers; asked first, since it costs little."""

_PLAIN_WORD = re.compile(rf"\s(?!(?:{QUALITIES}|its|their)\s)[a-z]+\s\Z")
"""A word that names no body and leads to none, as "in" before "in resolution 60/1"."""

_WORD_REACH = 20
_BODY_REACH = 120
_LAST_REACH = 2000
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
    opened = _opened(words[max(0, at - _KIND_REACH) : at])
    if opened is None:
        return None
    what, length, its = opened
    start = at - length
    if its:
        return Head(start, what, its=True)
    if _PLAIN_WORD.search(words, max(0, start - _WORD_REACH), start):
        return Head(start, what)
    body = BODY_BEFORE.search(words, max(0, start - _BODY_REACH), start)
    if body is None:
        return Head(start, what)
    return Head(body.start(), what, its=True) if body["its"] else _named(start, what, body)


@lru_cache(maxsize=8192)
def _opened(tail: str) -> tuple[str, int, bool] | None:
    """What the words before a number say it is, how many characters before it, and whether "its" is one of them.

    Most numbers stand behind the same few words, so that these are remembered.
    """
    kind = _KIND.search(tail)
    if kind is None:
        return None
    its = _ITS.search(tail, 0, kind.start())
    return _KINDS[tail[kind.start()].lower()], len(tail) - (its or kind).start(), bool(its)


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

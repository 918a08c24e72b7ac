"""What stands before a number: "its resolutions", "Economic and Social Council decision"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.citations.organs import BODY, BODY_BEFORE, Organ, organ_called

__all__ = ["Head", "head_before", "last_body", "possessor"]

_KIND = re.compile(
    r"(?P<kind>[Rr]esolutions?|RESOLUTIONS?|[Dd]ecisions?|[Aa]greed\sconclusions)(?:\s(?:[Nn]os?\.|numbers?))?\s*\Z"
)
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
        return replace(self, organs=other.organs, foreign=other.foreign, its=other.its)


def head_before(words: str, at: int) -> Head | None:
    """Head = [ ("its" | body) quality* ] ("resolution" | "decision") "s"?, ending at ``at``; or nothing."""
    if not words[max(0, at - _KIND_REACH) : at].rstrip().endswith(_ENDINGS):
        return None  # what follows costs more, and most numbers stand in a list
    kind = _KIND.search(words, max(0, at - _KIND_REACH), at)
    if kind is None:
        return None
    name = kind["kind"].lower()
    head = Head(kind.start(), "conclusions" if "conc" in name else "decision" if name[0] == "d" else "resolution")
    if its := _ITS.search(words, max(0, kind.start() - _ITS_REACH), kind.start()):
        return replace(head, start=its.start(), its=True)
    body = BODY_BEFORE.search(words, max(0, kind.start() - _BODY_REACH), kind.start())
    if body is None:
        return head
    if body["its"]:
        return replace(head, start=body.start(), its=True)
    return _named(head, body)


def _named(head: Head, body: re.Match[str]) -> Head:
    phrase = " ".join(body["body"].split())
    organs = organ_called(phrase)
    if organs:
        known = BODY.search(body.string, body.start("body"), body.end("body"))
        return replace(head, start=known.start() if known else body.start("body"), organs=organs)
    if " " not in phrase and not phrase.isupper():
        return head  # one capital word is the clause's opening verb: "Recalling resolution 60/1"
    return replace(head, start=body.start("body"), foreign=phrase)


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

"""Where the clauses of a paragraph begin, and which of them ask for something.

"Welcomes …, and urges …; also requests …": each verb in the present tense behind a comma, a semicolon or "and"
begins a clause, with its adverbs and the asides before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.mandates.model import RequestVerb
from generator.mandates.tokens import Line
from generator.mandates.vocabulary import (
    ADVERBS,
    ASIDES,
    ASKING,
    DETERMINERS,
    NOUN_LIKE,
    OWNED,
    PREPOSITIONS,
    RELATIVES,
    STATING,
)

__all__ = ["Clause", "clauses"]

_BREAKS = frozenset((",", ";", ":"))
_JOINTS = frozenset(("and", "while", "but"))
_OWNERS = frozenset(("its", "their", "our"))
_REPEATING = frozenset(("reiterates", "renews", "reaffirms", "repeats", "restates"))
_NO_OBJECT = (PREPOSITIONS - {"that", "to", "in", "including"}) | {"and", "or", "made", "are", "is", "were", "received"}
_LONGEST_LEAD = 12
_LONGEST_OWNED = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a paragraph, by the numbers of its tokens."""

    begin: int
    """Its first token, with the "and" that joins it."""

    said: int
    """The first token of its verb."""

    object: int
    """The token after its verb."""

    verb: RequestVerb | None
    """What kind of request it makes; ``None`` for one that asks for nothing."""

    end: int = 0
    """The token after its last."""


def clauses(line: Line) -> list[Clause]:
    """The clauses of a paragraph in order, each reaching to the next; what stands before the first is none."""
    found = list(_begun(line))
    ends = [*(clause.begin for clause in found), len(line)][1:]
    return [Clause(c.begin, c.said, c.object, c.verb, end) for c, end in zip(found, ends, strict=True)]


def _begun(line: Line) -> Iterator[Clause]:
    behind, related, before = 0, False, ","
    for at, word in enumerate(line.lows):
        broken = before in _BREAKS
        before = word
        if at < behind:
            continue
        clause = _clause(line, at, broken) if broken or word in _JOINTS else None
        if clause and related and not broken and line.low(clause.object) != "them":
            clause = None
        if clause:
            yield clause
            related, behind = False, clause.object
        related = word in RELATIVES or (related and not broken)


def _clause(line: Line, begin: int, broken: bool) -> Clause | None:
    said = _past_lead(line, begin)
    verb, end = _verb(line, said)
    if end == said:
        return None
    if begin and verb and not _has_object(line, said, end, broken):
        return None
    return Clause(begin, said, end, verb)


def _past_lead(line: Line, at: int) -> int:
    """Lead = { joint | adverb | aside | "," | "we" }: what may stand before the verb, at most twelve tokens."""
    stop = at + _LONGEST_LEAD
    while at < stop:
        word = line.low(at)
        past = line.past(at, ASIDES)
        if past == at and (word in _JOINTS or word in ADVERBS or word in {",", "we"}):
            past = at + 1
        if past == at:
            break
        at = past
    return at


def _verb(line: Line, at: int) -> tuple[RequestVerb | None, int]:
    """The kind of the verb here and the token after it; the same token where there is no verb."""
    word = line.low(at)
    if line.low(at - 1) == "we":
        word += "s"
    if word in _REPEATING:
        return _repeated(line, at)
    if word in {"calls", "appeals"}:
        return _calling(line, at, word)
    if word in ASKING:
        return ASKING[word], at + 1
    return None, at + (word in STATING)


def _calling(line: Line, at: int, word: str) -> tuple[RequestVerb | None, int]:
    """``calls once again upon``, ``calls for``, ``appeals urgently to``."""
    preposition = line.past_words(at + 1, ADVERBS)
    kinds = {
        ("calls", "upon"): RequestVerb.CALLS_UPON,
        ("calls", "on"): RequestVerb.CALLS_UPON,
        ("calls", "for"): RequestVerb.CALLS_FOR,
        ("appeals", "to"): RequestVerb.APPEALS,
        ("appeals", "for"): RequestVerb.APPEALS,
    }
    kind = kinds.get((word, line.low(preposition)))
    return (kind, preposition + 1) if kind else (None, at)


def _repeated(line: Line, at: int) -> tuple[RequestVerb | None, int]:
    """``reiterates its urgent request``, ``renews its call upon``; a statement where it repeats something else."""
    owner = line.past_words(at + 1, ADVERBS)
    if line.low(owner) in _OWNERS:
        for noun in range(owner + 1, owner + _LONGEST_OWNED):
            kind = OWNED.get(line.low(noun))
            if kind is RequestVerb.CALLS_UPON and line.low(noun + 1) in {"upon", "on", "for"}:
                return (RequestVerb.CALLS_FOR if line.low(noun + 1) == "for" else kind), noun + 2
            if kind:
                return kind, noun + 1
    return None, at + 1


def _has_object(line: Line, said: int, end: int, broken: bool) -> bool:
    """Whether a verb inside a paragraph is one, and not the plural of a noun: "needs and demands of"."""
    following = line.low(end)
    if line.low(said) == "asks":
        return following not in _NO_OBJECT - {"for"}
    if line.low(said) not in NOUN_LIKE or end > said + 1:
        return following not in _NO_OBJECT or end > said + 1
    if broken and following == ",":
        return line.low(end + 1) in PREPOSITIONS
    return following in DETERMINERS or line.is_capital(end) or (broken and following not in _NO_OBJECT | _BREAKS)

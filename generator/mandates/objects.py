"""What a request's verb governs: somebody who is to do something, or the thing itself.

"Requests the Secretary-General to submit …", "Recommends that Member States adopt …", "Calls for the full
implementation of …", "Encourages Member States, and calls upon organizations, to work …".
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.mandates.addressees import addressees
from generator.mandates.model import RequestVerb
from generator.mandates.tokens import Line, Stretch, phrases
from generator.mandates.verbs import Clause
from generator.mandates.vocabulary import (
    ACTIONS,
    ACTORS,
    ADVERBS,
    ASIDE_OPENERS,
    ASIDES,
    BEFORE_INFINITIVE,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    QUALIFIERS,
)

__all__ = ["Governed", "governed"]

_LONGEST_ASIDE = 10
_WITH_THAT = frozenset(
    (RequestVerb.DEMANDS, RequestVerb.DECIDES, RequestVerb.REQUESTS, RequestVerb.RECOMMENDS, RequestVerb.URGES)
)
"""Verbs that may govern a clause with "that"; behind the others it points: "Calls upon that State to …"."""

_WITH_TO = frozenset(("parties", "party", "signatories", "signatory"))
_ADDRESSED = phrases("made to", "addressed to", "to")
_JOINING = phrases("and", "including")
_BEFORE_NOUN = PREPOSITIONS | DETERMINERS | QUALIFIERS | {"and", "or"}


@dataclass(frozen=True, slots=True)
class Governed:
    """The object of a verb, by the numbers of its tokens."""

    asked: tuple[Stretch, ...]
    action: int
    """The first token of what is asked; the end of the clause where it stands elsewhere."""


def governed(line: Line, clause: Clause) -> Governed:
    """Who is asked in a clause, and where what is asked begins."""
    start = _past_address(line, clause)
    if clause.verb is RequestVerb.CALLS_FOR:
        return Governed((), start)
    infinitive = _infinitive(line, start, clause.end)
    that = _that(line, start, clause.end if infinitive is None else infinitive)
    if that is not None and clause.verb in _WITH_THAT:
        return _ordered(line, clause, that)
    if clause.verb is RequestVerb.DECIDES:
        return Governed((), start + (line.low(start) == "to"))
    if infinitive is None:
        return _left_open(line, start, clause.end)
    asked = addressees(line, Stretch(start, infinitive))
    return Governed(asked, _past_to(line, infinitive) if asked else start)


def _past_address(line: Line, clause: Clause) -> int:
    """Behind the "to" of "its request to", and the comma of "its request, made to …"."""
    start = clause.object
    comma = line.low(start) == "," and line.low(start + 1) in {"made", "addressed"}
    past = line.past(start + comma, _ADDRESSED)
    is_action = past == start + 1 and _is_action(line, past)
    return start if is_action or past == start + comma else past


def _infinitive(line: Line, start: int, end: int) -> int | None:
    """The "to" with which what is asked begins.

    One inside an aside ("in order to …, to become parties") gives way to a later one behind a comma.
    """
    first: int | None = None
    unknown: int | None = None
    part = line.past(start, ASIDES)
    for at in range(start, end):
        word = line.lows[at]
        if word == ",":
            part = at + 1
        if word != "to":
            continue
        if unknown is None and _may_begin_action(line, at):
            unknown = at
        if not _begins_action(line, at, end):
            continue
        if at == part or not _in_aside(line, part):
            return at
        first = at if first is None else first
    return unknown if first is None else first


def _in_aside(line: Line, part: int) -> bool:
    return line.low(line.past(part, _JOINING)) in ASIDE_OPENERS


def _begins_action(line: Line, at: int, end: int) -> bool:
    if line.low(at) != "to" or (line.low(at - 1) in BEFORE_INFINITIVE and not line.is_capital(at - 1)):
        return False
    return _is_action(line, _past_to(line, at)) or line.low(at + 1) == ":" or at + 1 == end


def _may_begin_action(line: Line, at: int) -> bool:
    """Whether a verb that is not in the vocabulary may stand here, right behind somebody's name."""
    before, word = line.low(at - 1), line.low(at + 1)
    if line.low(at) != "to" or before not in ACTORS or before in _WITH_TO:
        return False
    known = word in DETERMINERS or word in PREPOSITIONS or word in QUALIFIERS or line.is_capital(at + 1)
    return word.isalpha() and not known and not word.endswith(("ing", "ed", "s"))


def _past_to(line: Line, at: int) -> int:
    """Behind "to" and an aside between commas: "to, as appropriate, consider"."""
    at += 1
    if line.low(at) == ",":
        closing = (each for each in range(at + 1, at + _LONGEST_ASIDE) if line.low(each) == ",")
        at = next(closing, at - 1) + 1
    return at


def _is_action(line: Line, at: int) -> bool:
    """Whether a verb stands here, behind its adverbs."""
    for near in range(at, at + 4):
        word = line.low(near)
        if word in ACTIONS:
            return not line.is_capital(near)
        if word not in ADVERBS and not word.endswith("ly") and word not in {"not", "either", "and", "take", "duly"}:
            return False
    return False


def _that(line: Line, start: int, end: int) -> int | None:
    """The "that" of a request in a clause of its own, where nothing but an aside stands before it."""
    at = line.past(start, ASIDES)
    if line.low(at) == "that":
        return at
    if line.low(at) == "," or line.low(at) in PREPOSITIONS:
        return next((each for each in range(at, min(end, at + 2 * _LONGEST_ASIDE)) if line.low(each) == "that"), None)
    return None


def _ordered(line: Line, clause: Clause, that: int) -> Governed:
    """``that Member States adopt …``, ``that the Secretary-General shall conclude …``."""
    verb = _finite(line, that + 1, clause.end)
    if verb is None or not _is_order(line, verb, clause.verb):
        return Governed((), that)
    asked = addressees(line, Stretch(that + 1, verb))
    return Governed(asked, verb if asked else that)


def _finite(line: Line, start: int, end: int) -> int | None:
    """The verb of the clause: a modal, or a verb in the form of the infinitive behind its subject."""
    for at in range(start + 1, end):
        if line.low(at) in MODALS:
            return at
        if line.low(at) in ACTIONS and not line.is_capital(at) and not _is_noun(line, at):
            return at
    return None


def _is_noun(line: Line, at: int) -> bool:
    before = line.low(at - 1)
    return before in _BEFORE_NOUN and not (before == "concerned" or before in ADVERBS)


def _is_order(line: Line, verb: int, kind: RequestVerb | None) -> bool:
    """Whether the subject is to act: a decision says so with "shall", and nobody is asked by a passive."""
    if kind is RequestVerb.DECIDES and line.low(verb) != "shall":
        return False
    main = line.past_words(verb + (line.low(verb) in MODALS), ADVERBS)
    return line.low(main) != "be"


def _left_open(line: Line, start: int, end: int) -> Governed:
    """No action in the clause: it stands in sub-paragraphs or in the next clause, or the thing itself is asked for."""
    stop = next((at for at in range(start, end) if line.low(at) == ":"), end)
    while stop > start and line.low(stop - 1) in {",", ";", ".", "and"}:
        stop -= 1
    asked = addressees(line, Stretch(start, stop)) if stop > start else ()
    return Governed(asked, end) if asked and _is_whole(line, asked, stop) else Governed((), start)


def _is_whole(line: Line, asked: tuple[Stretch, ...], stop: int) -> bool:
    """Whether nothing follows the last of those who are asked but an aside."""
    rest = asked[-1].end
    return rest >= stop or line.low(rest) in {",", ":"}

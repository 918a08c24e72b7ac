"""Who is asked: the list between a request's verb and what it asks.

"Member States, relevant United Nations bodies and other intergovernmental organizations, as well as the private
sector" are four. The list is cut at its commas into parts; a part is an aside ("within existing resources"),
goes on with the part before it, or holds names, joined by "and", "including" and the like.
A name reaches to the first word that only describes it: a relative clause, a condition, a participle.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.mandates.tokens import Line, Stretch
from generator.mandates.vocabulary import (
    ACTORS,
    ASIDE_OPENERS,
    ASIDES,
    COMPANY,
    CONNECTORS,
    DETERMINERS,
    PREPOSITIONS,
    QUALIFIERS,
    RELATIVES,
)

__all__ = ["addressees"]

_WITHIN_NAMES = frozenset(("of", "on"))
_TO_CAPITALS = frozenset(("for", "against"))
_PARTIES = frozenset(("parties", "party", "signatories", "signatory"))
_BEHIND_NAMES = frozenset(("concerned", "involved"))
_NOUNS_IN_ING = frozenset(
    ("peacekeeping", "peacebuilding", "financing", "funding", "training", "banking", "housing", "meeting")
)
_SIGNS_IN_NAMES = frozenset(("’", "'", "-", "–", "/"))
_NOT_ADVERBS = frozenset(("assembly", "family", "early", "elderly"))
_NO_ACTORS = frozenset(("decade", "year", "day", "week", "agenda", "convention", "declaration", "plan", "strategy",
                        "goals", "treaty", "protocol", "summit", "charter", "report", "framework"))  # fmt: skip


def addressees(line: Line, region: Stretch) -> tuple[Stretch, ...]:
    """The names in a stretch of the line; nothing where it does not begin with somebody who can be asked."""
    return _List(line, region).read()


def _is_actor(word: str) -> bool:
    """Whether a noun, or its singular, names somebody who can be asked."""
    word = word.removeprefix("co-")
    return word in ACTORS or (word not in DETERMINERS and word.removesuffix("s") in ACTORS)


def _is_sign(word: str) -> bool:
    """Whether a token is a sign that no name has in it."""
    return not word[0].isalnum() and word not in _SIGNS_IN_NAMES


class _List:
    """List = part { "," part };  part = aside | [ connector ] name { connector name }."""

    def __init__(self, line: Line, region: Stretch) -> None:
        self._line = line
        self._region = region
        self._found: list[Stretch] = []
        self._joined = False
        self._glued = region.start
        """Up to here commas are part of the name: "relevant international, regional and subregional organizations"."""
        self._open = False
        """Whether the last name ends in what somebody is in charge of: "the Special Rapporteur on …"."""

    def read(self) -> tuple[Stretch, ...]:
        waiting: int | None = None
        skipping = through = False
        for part in self._parts():
            at = self._past_connectors(part)
            if at >= part.end or self._is_aside(at):
                skipping = self._is_company(at, part.end)
                through = self._line.low(at) == "through"
                continue
            if skipping and not (through and self._line.low(part.start) == "as"):
                continue
            begin = at if waiting is None else waiting
            waiting = None
            stop = self._unfinished(begin, part.end)
            if stop < part.end:
                waiting, self._glued = stop, part.end + 1
                self._joined = self._joined or stop > begin
            if stop > begin and not self._names(begin, stop) and not self._found:
                return ()
        return tuple(self._found if self._joined else self._found[:1])

    def _parts(self) -> Iterator[Stretch]:
        """What stands between the commas; an aside without its own comma is left out at the beginning."""
        start = self._line.past(self._region.start, ASIDES)
        for at in range(start, self._region.end):
            if self._line.low(at) == ",":
                yield Stretch(start, at)
                start = at + 1
        yield Stretch(start, self._region.end)

    def _past_connectors(self, part: Stretch) -> int:
        at = part.start
        while (past := self._line.past(at, CONNECTORS)) > at:
            self._joined, at = True, past
        return at

    def _is_aside(self, at: int) -> bool:
        word = self._line.low(at)
        follows = self._line.low(at + 1)
        if not self._found and word == "that":
            return False
        return word in ASIDE_OPENERS or (word == "those" and bool(self._found)) or (word == "to" and follows == "that")

    def _is_company(self, at: int, end: int) -> bool:
        """An aside that goes on as a list: "in close cooperation with the regional commissions, …"."""
        alongside = self._line.low(at) in {"with", "together", "along", "alongside", "through"}
        return alongside or any(self._line.low(near) in COMPANY for near in range(at, min(at + 4, end)))

    def _unfinished(self, at: int, end: int) -> int:
        """Where a name begins that goes on behind the comma: "other international, regional and subregional bodies"."""
        if end == self._region.end:
            return end
        if self._line.is_capital(end - 1) and self._line.low(end - 1) in QUALIFIERS:
            return at
        start = end
        while start > at and self._is_before_noun(start - 1):
            start -= 1
        return self._line.past(start, CONNECTORS)

    def _is_before_noun(self, at: int) -> bool:
        word = self._line.low(at)
        return word == "and" or (word in QUALIFIERS | DETERMINERS and word not in _BEHIND_NAMES)

    def _names(self, start: int, end: int) -> bool:
        """Add the names of a part. A part without any goes on with the name before it, if that is open."""
        if not self._has_actor(start, end):
            if self._found and self._open:
                self._found[-1] = Stretch(self._found[-1].start, end)
            return False
        begin = start
        for at in range(start, end):
            past = self._line.past(at, CONNECTORS)
            if past > at and at > begin and self._divides(begin, at, past, end):
                self._add(begin, at)
                self._joined, begin = True, past
        self._add(begin, end)
        return True

    def _add(self, start: int, end: int) -> None:
        start = self._line.past(start, CONNECTORS)
        if start >= end or self._is_aside(start):
            return
        stop = self._name_end(start, end)
        while stop > start and self._line.low(stop - 1) in {"and", "or"}:
            stop -= 1
        if stop > start:
            self._found.append(Stretch(start, stop))

    def _divides(self, begin: int, at: int, past: int, end: int) -> bool:
        """Whether a connector stands between two names, and not inside one: "the Food and Agriculture Organization"."""
        if not self._has_actor(begin, at):
            return False
        if self._line.low(at) not in {"and", "or", "and/or", "as"}:
            return True
        if self._name_end(begin, at) < at and not self._is_plain(past):
            return False
        if self._both_bare(begin, at, past):
            return True
        before = self._line.low(at - 1)
        named = (
            (_is_actor(before) and before not in QUALIFIERS)
            or before in _BEHIND_NAMES
            or self._ends_complement(begin, at, past)
        )
        return named and self._head_is_actor(past, end)

    def _is_plain(self, at: int) -> bool:
        return self._line.low(at) in DETERMINERS

    def _ends_complement(self, begin: int, at: int, past: int) -> bool:
        """``the Department of Global Communications and its network``: a new name begins with an article."""
        inside = any(self._line.low(each) in _WITHIN_NAMES for each in range(begin, at))
        bracketed = self._line.low(at - 1) == ")"
        proper = self._line.is_capital(at - 1) and self._is_plain(past)
        return bracketed or proper or (inside and not self._line.is_capital(past))

    def _both_bare(self, begin: int, at: int, past: int) -> bool:
        """Two countries: ``Chile and Peru``."""
        return at == begin + 1 and self._line.is_capital(begin) and self._line.is_capital(past)

    def _head_is_actor(self, start: int, end: int) -> bool:
        """Whether the noun before the first preposition names somebody."""
        head = start
        for at in range(start, end):
            word = self._line.low(at)
            if word in {"and", "or"} and self._line.low(head) in QUALIFIERS:
                continue
            if word in PREPOSITIONS or word in RELATIVES or _is_sign(word) or word in {"and", "or"}:
                break
            if _is_actor(word) and not self._line.is_capital(at + 1):
                return True
            head = at
        return _is_actor(self._line.low(head))

    def _has_actor(self, start: int, end: int) -> bool:
        """Whether the part begins with a name: its head can be asked, or is a proper name."""
        stop = self._head_end(start, end)
        if any(_is_actor(self._line.low(at)) for at in range(start, stop)):
            return True
        head = stop - 1
        proper = head >= start and self._line.is_capital(head)
        return proper and self._line.low(head) not in _NO_ACTORS | QUALIFIERS

    def _head_end(self, start: int, end: int) -> int:
        for at in range(start, end):
            word = self._line.low(at)
            if at < self._glued or (at == start and word == "that"):
                continue
            if word in PREPOSITIONS or word in RELATIVES or _is_sign(word):
                return at
        return end

    def _name_end(self, start: int, end: int) -> int:
        """The token after a name: its noun with what it is of, on or for."""
        headed = self._open = False
        for at in range(start, end):
            word = self._line.low(at)
            headed = headed or (at > start and _is_actor(self._line.low(at - 1)))
            if at > start and at >= self._glued and self._ends_name(at, word, headed):
                return at
            self._open = self._open or (headed and word == "on")
        return end

    def _ends_name(self, at: int, word: str, headed: bool) -> bool:
        if word in RELATIVES or _is_sign(word):
            return True
        if word in PREPOSITIONS:
            return not (word in _WITHIN_NAMES or self._is_in_name(at, word))
        if self._line.low(self._line.past(at, CONNECTORS)) in PREPOSITIONS and self._line.past(at, CONNECTORS) > at:
            return True
        return headed and not self._line.is_capital(at) and self._describes(at, word)

    def _is_in_name(self, at: int, word: str) -> bool:
        """``States parties to the Treaty``, ``the Mission in South Sudan``, ``the Rapporteur on trafficking in …``."""
        if word == "to":
            return self._line.low(at - 1) in _PARTIES
        capital = self._line.is_capital(at + 1 + (self._line.low(at + 1) == "the"))
        if word in _TO_CAPITALS:
            return capital or self._open
        return word in {"in", "with"} and (self._open or (capital and self._line.is_capital(at - 1)))

    def _describes(self, at: int, word: str) -> bool:
        """A participle or an adverb behind the noun: ``referred to in the report``, ``requesting exemption``."""
        if word in _BEHIND_NAMES:
            return at + 1 < self._region.end and self._line.low(at + 1) in PREPOSITIONS
        if self._open and word not in {"established", "convened"}:
            return False
        if word in QUALIFIERS or word in _NOUNS_IN_ING or word in _NOT_ADVERBS or _is_actor(word):
            return False
        return word.endswith(("ed", "ing", "ly"))

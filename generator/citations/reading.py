"""A document's passages to its citations: notes first, since names lean on them, then the text in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from generator.citations.alone import NOTHING, Look, found_until, lead, look
from generator.citations.anaphora import find_ibid, pointed
from generator.citations.bare import BareNouns
from generator.citations.binding import defined, named_before
from generator.citations.checks import checked
from generator.citations.found import Found, added, apart
from generator.citations.joined import Joined
from generator.citations.model import Citation, Context, Passage, PassageKind, Status, Target
from generator.citations.names import Names
from generator.citations.organs import ASSEMBLY, ORGANS, Organ
from generator.citations.relating import Clauses
from generator.citations.spots import told

__all__ = ["read"]


def read(passages: Sequence[Passage], context: Context) -> tuple[Citation, ...]:
    """Every citation of a document, in the order of its passages and of their words; none overlap.

    The passages come in printed order, notes among them as :attr:`PassageKind.NOTE`.
    """
    return _Reading(context, passages).citations()


_start = attrgetter("start")
_REACH = 1000
"""How far back (characters) what a bracket behind it shortens may begin: bounds the time of looking back."""

_NEAR = 3
"""How many characters may stand between a citation and the bracket that gives it a name."""


def _home(context: Context) -> Organ:
    return next((organ for organ in ORGANS if organ.name == context.organ), ASSEMBLY)


class _Reading:
    """One document being read."""

    def __init__(self, context: Context, passages: Sequence[Passage]) -> None:
        self._context = context
        self._passages = passages
        self._home = _home(context)
        self._told = told(tuple(context.names))
        self._names = Names(context.names, self._told, Joined([passage.words for passage in passages]))
        self._bare = BareNouns(self._names.meaning("Charter of the United Nations"))
        self._entitle()
        self._notes: dict[str, list[Found]] = {}
        self._clauses: dict[str, Clauses] = {}
        self._by_key = {passage.key: passage for passage in passages}

    def citations(self) -> tuple[Citation, ...]:
        """All citations, passage by passage."""
        noted = self._read_notes()
        citations: list[Citation] = []
        for place, passage in enumerate(self._passages):
            if found := noted[place] if place in noted else self._read_text(place, passage):
                citations += self._cited(passage, found)
        return tuple(citations)

    def _read_notes(self) -> dict[int, list[Found]]:
        """Every note by its place among the passages; an unread note breaks the chain of Ibid."""
        noted: dict[int, list[Found]] = {}
        previous: list[Found] | None = None
        for place, passage in enumerate(self._passages):
            if passage.kind is PassageKind.NOTE:
                found = self._read_note(place, passage.words, previous)
                noted[place] = previous = found
                self._notes.setdefault(passage.label, found)
        return noted

    def _read_note(self, place: int, words: str, previous: list[Found] | None) -> list[Found]:
        seen = look(words, self._home, self._told)
        return self._named(place, words, seen, added(self._alone(words, seen), find_ibid(words, previous)))

    def _read_text(self, place: int, passage: Passage) -> list[Found]:
        if passage.markers:
            self._bind_names(passage, self._noted(passage))
        seen = look(passage.words, self._home, self._told)
        if seen is NOTHING and not self._names.bound_at(place):
            return []
        return self._named(place, passage.words, seen, self._alone(passage.words, seen))

    def _alone(self, words: str, seen: Look) -> list[Found]:
        """What the passage cites by its own words alone, "the present resolution" pointed to this text."""
        found = seen.found
        if found is None:
            found = found_until(words, self._home, self._context.date, seen.calls)
        return [pointed(one, self._context.symbol) for one in found] if seen.inward else found

    def _noted(self, passage: Passage) -> dict[int, Target]:
        """For each place with a marker what the note cites, where that is one thing."""
        noted: dict[int, Target] = {}
        for at, label in passage.markers:
            cited = [one for one in self._notes.get(label, ()) if one.targets and one.status is Status.RESOLVED]
            if len(cited) == 1 and cited[0].form != "agency":  # a number within the document that the note prints
                noted[at] = cited[0].targets[0]
        return noted

    def _named(self, place: int, words: str, seen: Look, found: list[Found]) -> list[Found]:
        """What is found, and what is cited by a name whose meaning the text or the records tell."""
        if "(" in words:
            self._define(words, found)
        if not (seen.names or seen.nouns or self._names.bound_at(place)):
            return found
        named = self._names.find(place, words, seen.names)
        found = added(found, named)
        bare = self._bare.find(words, seen.nouns, found)
        found = added(found, bare)
        if not (named or bare):
            return found
        lead(words, sorted(named + bare, key=_start), found)
        return apart(found)

    def _entitle(self) -> None:
        """Let the title say what the text is about, by the names that are known so far."""
        if title := self._context.title:
            self._bare.entitle(title, self._names.find_in(title))

    def _bind_names(self, passage: Passage, noted: Mapping[int, Target]) -> None:
        """Let names mean what the notes behind them cite."""
        begin = 0
        for at, _ in passage.markers:
            for start, end in named_before(passage.words, at, begin) if at in noted else ():
                self._bind(passage.words[start:end], noted[at])
            begin = at

    def _bind(self, name: str, goal: Target) -> None:
        new = self._names.bind(name, goal)
        if any(form in self._context.title for form in new):
            self._entitle()

    def _define(self, words: str, found: list[Found]) -> None:
        """Let a quoted name in brackets mean what stands right before it."""
        places = list(defined(words))
        cited = sorted(found, key=_start) if places else []
        for at, name in places:
            goals = self._before(words, at, cited)
            if goals and not self._bare.define(name, goals[0]):
                self._bind(name, goals[0])

    def _before(self, words: str, at: int, cited: Sequence[Found]) -> tuple[Target, ...]:
        """What is named, or else cited, right before a place."""
        begin = max(0, at - _REACH)
        near = cited[bisect_left(cited, begin, key=_start) : bisect_left(cited, at, key=_start)]
        named = [one for one in self._names.find_in(words[begin:at]) if at - begin - one.right <= _NEAR]
        last = [one for one in near if 0 <= at - one.right <= _NEAR] + named
        return last[-1].targets if last else ()

    def _clauses_of(self, passage: Passage, until: int) -> Clauses:
        """The clauses of a passage, those of its parent first; read once, and only where something is cited."""
        if passage.key not in self._clauses:
            parent = self._by_key.get(passage.parent) if passage.parent != passage.key else None
            self._clauses[passage.key] = Clauses(
                passage, self._clauses_of(parent, len(parent.words)) if parent else None, until
            )
        return self._clauses[passage.key]

    def _cited(self, passage: Passage, found: Sequence[Found]) -> Iterator[Citation]:
        clauses = self._clauses_of(passage, found[-1].start)
        earlier: Found | None = None
        relation = ""
        for one in found:
            status, why = checked(one, self._context)
            verb, relation = clauses.of(one, earlier, relation)
            earlier = one
            yield Citation(
                passage.key,
                one.start,
                one.end,
                passage.words[one.start : one.end],
                one.form,
                one.targets,
                verb,
                relation,
                status,
                one.candidates,
                why,
                one.dated,
                one.stretches,
            )

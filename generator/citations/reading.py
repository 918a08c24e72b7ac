"""A document's passages to its citations: notes first, since names lean on them, then the text in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from generator.citations.agencies import find_agencies
from generator.citations.anaphora import find_anaphors, find_ibid, find_internal
from generator.citations.bare import BareNouns
from generator.citations.binding import defined, named_before
from generator.citations.checks import checked
from generator.citations.documents import find_documents
from generator.citations.found import Found, pinned
from generator.citations.joined import Joined
from generator.citations.model import Citation, Context, Passage, PassageKind, Status, Target
from generator.citations.names import Names
from generator.citations.numbers import find_numbers
from generator.citations.organs import ASSEMBLY, ORGANS, Organ
from generator.citations.pinpoints import before
from generator.citations.relating import Clauses
from generator.citations.sets import find_sets
from generator.citations.spots import spotted, told
from generator.citations.treaties import find_treaties
from generator.citations.yearless import find_yearless

__all__ = ["read"]


def read(passages: Sequence[Passage], context: Context) -> tuple[Citation, ...]:
    """Every citation of a document, in the order of its passages and of their words; none overlap.

    The passages come in printed order, notes among them as :attr:`PassageKind.NOTE`.
    """
    return _Reading(context, passages).citations()


_CUES = ("/", "(", "esolution", "ecision", "present ", "above", "below")
"""Each citation that is not by name, in the Official Records, of a treaty or agency has one of these in its passage."""

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
        text = Joined([passage.words for passage in passages])
        names = told(tuple(context.names))
        self._spots = spotted(text, names)
        self._spotted = {place for spans in self._spots for place in spans}
        self._names = Names(context.names, names, text, self._spots.names)
        self._bare = BareNouns(self._spots.nouns, self._names.meaning("Charter of the United Nations"))
        self._entitle()
        self._notes: dict[str, list[Found]] = {}
        self._clauses: dict[str, Clauses] = {}
        self._by_key = {passage.key: passage for passage in passages}

    def citations(self) -> tuple[Citation, ...]:
        """All citations, passage by passage."""
        noted = self._read_notes()
        citations: list[Citation] = []
        for place, passage in enumerate(self._passages):
            found = noted[place] if place in noted else self._read_text(place, passage)
            if found:
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
        found = self._by_symbol(place, words) + find_ibid(words, previous)
        return self._completed(place, words, found)

    def _read_text(self, place: int, passage: Passage) -> list[Found]:
        words = passage.words
        if passage.markers:
            self._bind_names(passage, self._noted(passage))
        if not (place in self._spotted or self._names.bound_at(place) or _cued(words)):
            return []
        return self._completed(place, words, self._by_symbol(place, words))

    def _by_symbol(self, place: int, words: str) -> list[Found]:
        """What is cited by a symbol or number that says itself whose it is."""
        if place not in self._spots.calls and "/" not in words and "(" not in words:
            return []
        return find_documents(words) + find_treaties(words) + find_agencies(words)

    def _noted(self, passage: Passage) -> dict[int, Target]:
        """For each place with a marker what the note cites, where that is one thing."""
        noted: dict[int, Target] = {}
        for at, label in passage.markers:
            cited = [one for one in self._notes.get(label, ()) if one.targets and one.status is Status.RESOLVED]
            if len(cited) == 1 and cited[0].form != "agency":  # a number within the document that the note prints
                noted[at] = cited[0].targets[0]
        return noted

    def _completed(self, place: int, words: str, found: list[Found]) -> list[Found]:
        """Numbers, then names, then what leans on them, then pinpoints; what comes first keeps its place."""
        found = _added(found, find_internal(words, self._context.symbol))
        taken = [(one.start, one.end) for one in found]
        if "/" in words or "(" in words:
            found = _added(found, find_numbers(words, self._home, self._context.date, taken))
        found = _added(found, find_yearless(words, self._home, found))
        self._define(words, found)
        found = _added(found, self._names.find(place, words))
        found = _added(found, self._bare.find(place, words, found))
        found = _added(found, find_sets(words))
        found = _added(found, find_anaphors(words, found))
        for one in found:
            _lead(words, one)
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
                self._names.bind(passage.words[start:end], noted[at])
                self._entitle()
            begin = at

    def _define(self, words: str, found: list[Found]) -> None:
        """Let a quoted name in brackets mean what stands right before it."""
        places = list(defined(words))
        cited = sorted(found, key=_start) if places else []
        for at, name in places:
            goals = self._before(words, at, cited)
            if goals and not self._bare.define(name, goals[0]):
                self._names.bind(name, goals[0])

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
            checked(one, self._context)
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
                one.status,
                one.candidates,
                one.why,
                one.dated,
                one.stretches,
            )


def _cued(words: str) -> bool:
    """Whether any room may find something in a passage that has no spots; seven passages of ten are done with this."""
    return any(map(words.__contains__, _CUES))


def _added(found: list[Found], more: list[Found]) -> list[Found]:
    return apart(found + more) if more else found


def apart(found: list[Found]) -> list[Found]:
    """In order, without any that overlaps an earlier or a longer one."""
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _lead(words: str, one: Found) -> None:
    """Take in the pinpoint that leads up to a citation: "paragraph 71 of" the Tunis Agenda."""
    if one.form == "agency" and one.head < 0:
        return  # "decisions 9/CP.19 to 15/CP.19" is no place in the second
    start, places = before(words, one.left)
    if places:
        one.targets = pinned(one.targets, places)
        one.candidates = pinned(one.candidates, places)
        one.start = one.head = start

"""The apparatus: every emendation, and everything that is not settled.

One page while it has room on it; then a kind of which there is much has pages along the parts of the edition, which
depend on what is open in their own documents, and the page of the apparatus tells how much stands where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, TypeAlias

from generator.edition import Applied, Edition, Problem
from generator.keeping import digest
from generator.pages import prose
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import Markdown
from generator.pages.parts import Part
from generator.pages.plan import Plan
from generator.pages.press import matter
from generator.pages.room import sheet_file, sheets
from generator.pages.ways import TalliedBody, Tally, beside, by_body, numbered
from generator.symbols import Symbol

__all__ = ["FILE", "KINDS", "Emended", "Kind", "Open", "leaves"]

FILE = "apparatus.md"
_FOLDER = "apparatus"

KINDS = {
    "unresolved": "Citations without a target",
    "ambiguous": "Citations with several possible targets",
    "contradicted": "Citations that contradict the record",
    "blank": "Numbers left open in drafts",
    "record": "Where a text and its record disagree",
    "doubt": "What the reading of a text left open",
}


@dataclass(frozen=True, slots=True)
class Emended:
    """One emendation, with a link to its place."""

    place: Markdown
    held: str
    given: str
    kind: str
    why: Markdown
    source: str


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is not settled."""

    place: Markdown
    words: str
    why: str
    candidates: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """All of one kind: its rows, or, where they are too many, how many each body and session has."""

    anchor: str
    name: str
    count: int
    emended: tuple[Emended, ...] = ()
    open: tuple[Open, ...] = ()
    bodies: tuple[TalliedBody, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """All of one kind, before it is shown."""

    anchor: str
    name: str
    each: tuple[_Row, ...]

    def kind(self, each: Sequence[_Row], links: Links) -> Kind:
        """These of them as a page shows them."""
        changes = tuple(_emended(one, links) for one in each if isinstance(one, _Emendation))
        problems = tuple(_open(one, links) for one in each if isinstance(one, Problem))
        return Kind(self.anchor, self.name, len(self.each), changes, problems)


class _Emendation(NamedTuple):
    source: Symbol
    applied: Applied


_Row: TypeAlias = _Emendation | Problem


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The page of the apparatus, and the pages of the kinds that have outgrown it."""
    edition, at, room = plan.edition, plan.links.at(FILE), plan.room
    front = matter("Apparatus", "What was emended, and what could not be resolved.", kind="apparatus")
    found = tuple(_found(edition))
    is_whole = sum(len(kind.each) for kind in found) <= room.open
    apart = [kind for kind in found if not is_whole and len(kind.each) > room.open_beside]
    kinds: list[Kind] = []
    for kind in found:
        if kind in apart:
            shared = _shared(kind, plan.parts)
            bodies = by_body([part for part, _ in shared], _tallies(kind, shared, at))
            kinds.append(Kind(kind.anchor, kind.name, len(kind.each), bodies=bodies))
            yield from _apart(kind, shared, plan)
        else:
            kinds.append(kind.kind(kind.each, at))
    yield ready(FILE, "apparatus", front, {"kinds": tuple(kinds), "counts": edition.counts})


def _found(edition: Edition) -> Iterator[_Found]:
    """Everything by kind, in the order of documents and texts; every kind is there, if only to say that it is empty."""
    changes = (
        _Emendation(entry.symbol, each)
        for entry, held in edition.held(lambda text: text.counts["emendations"])
        for each in held.emendations
    )
    yield _Found("emendations", "Emendations", tuple(changes))
    by_kind: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in edition.problems:
        by_kind[problem.kind].append(problem)
    for kind, name in KINDS.items():
        yield _Found(kind, name, tuple(by_kind[kind]))


_Shared = Sequence[tuple[Part, Sequence[_Row]]]


def _shared(kind: _Found, housed: Sequence[Part]) -> _Shared:
    """What is of this kind in each part, for the parts that have some."""
    places = {entry.symbol: number for number, part in enumerate(housed) for entry in part.entries}
    shared: defaultdict[int, list[_Row]] = defaultdict(list)
    for each in kind.each:
        shared[places[each.source]].append(each)
    return [(housed[number], shared[number]) for number in sorted(shared)]


def _tallies(kind: _Found, shared: _Shared, links: Links) -> Callable[[Part], Iterator[Tally]]:
    counts = {part.stem: len(each) for part, each in shared}
    return lambda part: iter([Tally("", links.page(f"{_stem(kind, part)}.md", part.label), counts[part.stem])])


def _apart(kind: _Found, shared: _Shared, plan: Plan) -> Iterator[Leaf]:
    named = [(f"{_stem(kind, part)}.md", part.name) for part, _ in shared]
    front = matter(kind.name, f"{kind.name}, by body and session.", kind="apparatus", part=kind.anchor)
    for place, (part, each) in enumerate(shared):
        cut = sheets(each, plan.room.open_rows)
        for number, held in enumerate(cut, start=1):
            at = plan.links.at(sheet_file(_stem(kind, part), number))
            values = {
                "part": part.name,
                "home": at.page(FILE, "Apparatus", kind.anchor),
                "ways": tuple(beside(named, place, at)) if number == 1 else (),
                "pages": numbered(_stem(kind, part), number, len(cut), at),
            }
            rests_on = digest(plan.ground, str(len(kind.each)), repr(held), repr(values))
            yield Leaf(at.here, "apparatus-part", front, rests_on, partial(_filled, kind, held, values, at))


def _filled(kind: _Found, held: Sequence[_Row], values: Mapping[str, object], links: Links) -> Mapping[str, object]:
    return {**values, "kind": kind.kind(held, links)}


def _stem(kind: _Found, part: Part) -> str:
    return f"{_FOLDER}/{kind.anchor}/{part.stem}"


def _emended(emendation: _Emendation, links: Links) -> Emended:
    symbol, applied = emendation
    each = applied.entry
    return Emended(
        place=links.document(symbol, f"{symbol}, {place_in_words(applied.anchor)}", f"emref{applied.number}"),
        held=each.held,
        given=each.given,
        kind=each.kind.value,
        why=prose.line(each.why, links),
        source=each.source,
    )


def _open(problem: Problem, links: Links) -> Open:
    where = f", {place_in_words(problem.anchor)}" if problem.anchor else ""
    return Open(
        place=links.document(problem.source, f"{problem.source}{where}", problem.anchor),
        words=problem.words,
        why=problem.why,
        candidates=tuple(links.document(symbol, symbol.text) for symbol in problem.candidates),
    )

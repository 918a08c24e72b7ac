"""The requests of an edition that are too many for one page.

A request that names a time stands on the page of the year in which it is due, and is listed on the page of each of
those who are asked; what names no time is listed by the session of its text. All of that is made from what the outlines
of the texts say in short, so that a page depends on the requests it shows, and no text is fetched for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from generator.edition import Entry
from generator.edition.asked import Mandate
from generator.keeping import digest
from generator.pages.asking import UNDATED, Came, addressed, anchor_of, came, due
from generator.pages.duedates import file_of_year, years
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links, place_in_words
from generator.pages.mandates import FILE, One, Shelf, every, in_full, last, page, verb
from generator.pages.markdown import Markdown, escaped
from generator.pages.parts import Part, slug
from generator.pages.plan import Plan
from generator.pages.press import matter
from generator.pages.room import sheet_file, sheets
from generator.pages.ways import TalliedBody, Tally, beside, by_body, numbered
from generator.symbols import Symbol

__all__ = ["Asking", "Brief", "Overview", "leaves"]

Item = TypeVar("Item")

_FOLDER = "mandates"
_TO = f"{_FOLDER}/to"
_NO_TIME = f"{_FOLDER}/{slug(UNDATED)}"


@dataclass(frozen=True, slots=True)
class Brief:
    """A request in one line, with the link to where it is told in full."""

    place: Markdown
    said: str
    words: str
    due: str
    details: Markdown


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the page prints once it is divided."""

    count: int
    documents: int
    dues: tuple[Tally, ...]
    names: tuple[Tally, ...]
    letters: tuple[Tally, ...]
    """Of those who are asked more rarely, by their first letter."""

    bodies: tuple[TalliedBody, ...]
    """What names no time, by the session of its text."""

    verbs: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """A document with what it asks without naming a time."""

    document: Markdown
    title: str
    asked: tuple[tuple[str, tuple[Markdown, ...]], ...]
    """Those who are asked, each with the links to the paragraphs."""

    came: tuple[tuple[Markdown, Came], ...]
    """What came of some of it, with the link to the paragraph."""


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The page of the requests; where it has become an overview, the pages it leads to."""
    front = matter("Who is asked to do what", "Every request by due date, addressee and verb.", kind="mandates")
    found = every(plan.edition)
    if len(found) <= plan.room.requests:
        yield ready(FILE, "mandates", front, {"page": page(plan.links)})
        return
    divided = _Divided(plan, found)
    yield ready(FILE, "mandates-overview", front, {"page": divided.overview()})
    yield from divided.by_due()
    yield from divided.by_name()
    yield from divided.by_session()


class _Divided:
    """The requests of an edition that are too many for one page."""

    def __init__(self, plan: Plan, found: Sequence[One]) -> None:
        self._plan = plan
        self._links = plan.links
        self._room = plan.room
        self._found = found
        self._dated: defaultdict[str, list[One]] = defaultdict(list)
        asking: defaultdict[Symbol, list[Mandate]] = defaultdict(list)
        for one in found:
            if (shelf := due(one.mandate)) != UNDATED:
                self._dated[shelf].append(one)
            else:
                asking[one.entry.symbol].append(one.mandate)
        self._named = self._by_names()
        self._undated = {
            part.stem: [(entry, asking[entry.symbol]) for entry in part.entries if entry.symbol in asking]
            for part in plan.parts
        }
        self._files = dict(self._places())

    def _by_names(self) -> Mapping[str, list[One]]:
        """The requests that name a time, by those who are asked; in the order of when they are due."""
        named: defaultdict[str, list[One]] = defaultdict(list)
        for shelf in sorted(self._dated, key=last):
            for one in self._dated[shelf]:
                for name in addressed(*one):
                    named[name].append(one)
        return named

    def _places(self) -> Iterator[tuple[str, str]]:
        """The file in which each request stands that names a time, by its anchor."""
        for shelf, found in self._dated.items():
            for number, held in enumerate(sheets(found, self._room.requests), start=1):
                yield from ((anchor_of(*one), sheet_file(_due_stem(shelf), number)) for one in held)

    def overview(self) -> Overview:
        at, verbs = self._links.at(FILE), Counter(verb(one)[0] for one in self._found)
        often, rarely = self._often(), self._rarely()
        return Overview(
            count=len(self._found),
            documents=len({one.entry.symbol for one in self._found}),
            dues=tuple(
                Tally(f"due-{slug(shelf)}", at.page(f"{_due_stem(shelf)}.md", shelf), len(self._dated[shelf]))
                for shelf in sorted(self._dated, key=last)
            ),
            names=tuple(
                Tally(f"to-{slug(name)}", at.page(f"{_TO}/{slug(name)}.md", name), len(self._named[name]))
                for name in often
            ),
            letters=tuple(
                Tally("", at.page(f"{_letter_stem(letter)}.md", letter), sum(len(self._named[name]) for name in names))
                for letter, names in rarely.items()
            ),
            bodies=by_body(self._plan.parts, lambda part: self._tallied(part, at)),
            verbs=tuple(Tally("", escaped(verb), count) for verb, count in verbs.most_common()),
        )

    def _tallied(self, part: Part, links: Links) -> Iterator[Tally]:
        if asking := self._undated[part.stem]:
            yield Tally("", links.page(_undated_file(part), part.label), sum(len(found) for _, found in asking))

    def _often(self) -> list[str]:
        """Those who are asked most, in the order of their names; each has pages of its own."""
        counted = sorted(self._named, key=lambda name: (-len(self._named[name]), name))[: self._room.named]
        often = (name for name in counted if len(self._named[name]) >= self._room.named_least)
        return sorted({slug(name): name for name in often}.values(), key=last)

    def _rarely(self) -> Mapping[str, list[str]]:
        """The others under their first letters."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        often = set(self._often())
        for name in sorted(self._named, key=last):
            if name not in often:
                found[name[:1].upper()].append(name)
        return found

    def by_due(self) -> Iterator[Leaf]:
        """The pages of the years, with every request in full."""
        dated = set(map(str, years(self._found)))
        shelves = sorted(self._dated, key=last)
        files = [(f"{_due_stem(shelf)}.md", shelf) for shelf in shelves]
        for place, shelf in enumerate(shelves):
            for number, count, held, at in self._sheets(_due_stem(shelf), self._dated[shelf], self._room.requests):
                values = {
                    "name": shelf,
                    "ways": (at.page(FILE, "All requests"), *beside(files, place, at)),
                    "pages": numbered(_due_stem(shelf), number, count, at),
                    "calendar": at.page(file_of_year(shelf), "Calendar file") if shelf in dated else "",
                }
                fill = partial(_due_filled, held, values, at)
                yield Leaf(at.here, "mandates-due", _front(f"Due: {shelf}"), self._rests_on(held, values), fill)

    def by_name(self) -> Iterator[Leaf]:
        """The pages of those who are asked, with every request in a line."""
        for name in self._often():
            yield from self._listed(f"{_TO}/{slug(name)}", name, [(name, one) for one in self._named[name]])
        for letter, names in self._rarely().items():
            pairs = [(name, one) for name in names for one in self._named[name]]
            yield from self._listed(_letter_stem(letter), letter, pairs)

    def _listed(self, stem: str, title: str, pairs: Sequence[tuple[str, One]]) -> Iterator[Leaf]:
        for number, count, held, at in self._sheets(stem, pairs, self._room.briefs):
            values = {
                "name": title,
                "count": len(pairs),
                "ways": (at.page(FILE, "All requests", "by-addressee"),),
                "pages": numbered(stem, number, count, at),
            }
            ones = [one for _, one in held]
            details = "".join(f"{name} {self._files[anchor_of(*one)]} " for name, one in held)
            rests_on = self._rests_on(ones, {**values, "details": details})
            fill = partial(self._shelved, held, values, at)
            yield Leaf(at.here, "mandates-to", _front(f"Asked: {title}"), rests_on, fill)

    def _shelved(
        self, held: Sequence[tuple[str, One]], values: Mapping[str, object], links: Links
    ) -> Mapping[str, object]:
        shelved: defaultdict[str, list[Brief]] = defaultdict(list)
        for name, one in held:
            shelved[name].append(self._brief(one, links))
        shelves = tuple(Shelf(f"to-{slug(name)}", name, tuple(found)) for name, found in shelved.items())
        return {**values, "shelves": shelves}

    def _rests_on(self, held: Sequence[One], values: Mapping[str, object]) -> bytes:
        """Requests rest on their texts and records; what came of them may link any document."""
        ones = (one.entry.identity + f"{one.mandate.anchor} {one.mandate.number}".encode() for one in held)
        return digest(self._plan.ground, repr(values), *ones)

    def _brief(self, one: One, links: Links) -> Brief:
        entry, mandate = one
        anchor, told = anchor_of(entry, mandate), mandate.told
        place = f"{entry.record.designated}, {place_in_words(mandate.anchor)}"
        label = f'aria-label="Details of {anchor}"'
        return Brief(
            place=links.document(entry.symbol, place, mandate.anchor),
            said=told.said if told else mandate.verb.value,
            words=told.parts[0].words if told and told.parts else "",
            due=due(mandate),
            details=links.page(self._files[anchor], "Details", anchor, ".mandate-details", label),
        )

    def by_session(self) -> Iterator[Leaf]:
        """The pages of what names no time, document by document."""
        found = [part for part in self._plan.parts if self._undated[part.stem]]
        files = [(_undated_file(part), part.name) for part in found]
        for place, part in enumerate(found):
            stem = f"{_NO_TIME}/{part.stem}"
            for number, count, held, at in self._sheets(stem, self._undated[part.stem], self._room.asking):
                values = {
                    "name": part.name,
                    "home": at.page(FILE, "All requests", slug(UNDATED)),
                    "ways": tuple(beside(files, place, at)),
                    "pages": numbered(stem, number, count, at),
                }
                ones = [One(entry, mandate) for entry, mandates in held for mandate in mandates]
                fill = partial(_undated_filled, held, values, at)
                front = _front(f"{UNDATED}: {part.name}")
                yield Leaf(at.here, "mandates-undated", front, self._rests_on(ones, values), fill)

    def _sheets(
        self, stem: str, found: Sequence[Item], most: int
    ) -> Iterator[tuple[int, int, tuple[Item, ...], Links]]:
        """Each sheet with its number, how many there are, what it holds, and its links."""
        cut = sheets(found, most)
        for number, held in enumerate(cut, start=1):
            yield number, len(cut), held, self._links.at(sheet_file(stem, number))


def _due_filled(held: Sequence[One], values: Mapping[str, object], links: Links) -> Mapping[str, object]:
    return {**values, "items": tuple(in_full(one, links) for one in held)}


def _undated_filled(
    held: Sequence[tuple[Entry, Sequence[Mandate]]], values: Mapping[str, object], links: Links
) -> Mapping[str, object]:
    return {**values, "asking": tuple(_asking(entry, mandates, links) for entry, mandates in held)}


def _asking(entry: Entry, mandates: Sequence[Mandate], links: Links) -> Asking:
    names: defaultdict[str, dict[str, Markdown]] = defaultdict(dict)
    for mandate in mandates:
        number = place_in_words(mandate.anchor).removeprefix("paragraph ")
        for name in addressed(entry, mandate):
            names[name].setdefault(mandate.anchor, links.document(entry.symbol, number, mandate.anchor))
    return Asking(
        document=links.document(entry.symbol, entry.record.designated),
        title=entry.record.heading,
        asked=tuple((name, tuple(names[name].values())) for name in sorted(names, key=last)),
        came=tuple(_answered(entry, mandates, links)),
    )


def _answered(entry: Entry, mandates: Sequence[Mandate], links: Links) -> Iterator[tuple[Markdown, Came]]:
    for anchor in dict.fromkeys(mandate.anchor for mandate in mandates):
        for outcome in entry.record.outcomes:
            if outcome.at == anchor:
                yield links.document(entry.symbol, place_in_words(anchor), anchor), came(outcome, links)


def _front(title: str) -> dict[str, str]:
    return matter(title, f"Who is asked to do what. {title}.", kind="mandates", part="requests")


def _due_stem(shelf: str) -> str:
    return f"{_FOLDER}/{slug(shelf)}"


def _letter_stem(letter: str) -> str:
    return f"{_TO}/letter-{slug(letter) or 'other'}"


def _undated_file(part: Part) -> str:
    return f"{_NO_TIME}/{part.stem}.md"

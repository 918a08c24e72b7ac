"""All documents: by body and session, by date, by title.

One page while they have room on it; then an overview of bodies, sessions and years, and a page for each part of the
edition with the same three orders, each on pages of its own where the part has outgrown that too. Pages of the list
depend on the symbol, name, heading, date and standing of the documents they show; the overview on how many there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.edition import Entry
from generator.keeping import digest
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links
from generator.pages.markdown import Markdown, escaped, link
from generator.pages.parts import Part, heading, housed, slug
from generator.pages.plan import Plan
from generator.pages.press import matter
from generator.pages.room import Room, sheet_file, sheets
from generator.pages.ways import CURRENT, Tally, beside, by_body, numbered

__all__ = ["FILE", "Item", "Listing", "Shelf", "leaves"]

FILE = "documents.md"
_FOLDER = "documents"


@dataclass(frozen=True, slots=True)
class Item:
    """One document in a list."""

    link: Markdown
    title: str
    date: str
    standing: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Documents that stand under one heading."""

    anchor: str
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One way of ordering documents, or a stretch of it."""

    anchor: str
    name: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """A way of ordering."""

    anchor: str
    name: str
    sort: Callable[[Iterable[Entry]], list[Entry]]
    shelved: str
    """What the anchors of its shelves begin with."""

    heading: Callable[[Entry], str]

    def listing(self, ordered: Iterable[Entry], links: Links) -> Listing:
        """The shelves for entries that are in this order."""
        grouped = groupby(ordered, key=self.heading)
        return Listing(self.anchor, self.name, tuple(self._shelf(name, group, links) for name, group in grouped))

    def _shelf(self, name: str, entries: Iterable[Entry], links: Links) -> Shelf:
        return Shelf(f"{self.shelved}-{slug(name)}", name, tuple(_item(entry, links) for entry in entries))


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The page of all documents; where it has become an overview, the pages of the parts too."""
    edition, links, room = plan.edition, plan.links.at(FILE), plan.room
    front = matter("All documents", "Every document of the edition, by body, date and title.", kind="list")
    if len(edition.entries) <= room.documents:
        whole = _every(edition.entries.values(), links)
        yield ready(FILE, "listing", front, {"listings": whole, "counts": edition.counts})
        return
    found = plan.parts
    bodies = by_body(found, lambda part: _tallies(part, room, links))
    values = {"bodies": bodies, "years": tuple(_years(links)), "counts": edition.counts}
    yield ready(FILE, "listing-overview", front, values)
    named = [(_file(part), part.name) for part in found]
    for place, part in enumerate(found):
        at = links.at(_file(part))
        yield from _part(part, tuple(beside(named, place, at)), at, room)


def _tallies(part: Part, room: Room, links: Links) -> Iterator[Tally]:
    """The sessions of a part, each with the place where its documents begin."""
    grouped = groupby(part.entries, key=lambda entry: (entry.record.session or "", heading(entry.record)))
    for (session, name), entries in grouped:
        anchor = f"body-{slug(name)}"
        whole = len(part.entries) <= room.documents
        linked = links.page(_file(part), session or "no session", anchor if whole else "")
        yield Tally(anchor, linked, sum(1 for _ in entries))


def _years(links: Links) -> Iterator[Tally]:
    """The years, each with the place on the timeline where it begins."""
    dates = (entry.record.date for entry in links.edition.entries.values())
    counted = Counter(date.year for date in dates if date)
    for year, count in sorted(counted.items()):
        yield Tally(f"year-{year}", links.page("timeline.md", year, f"y{year}"), count)


def _part(part: Part, ways: tuple[Markdown, ...], links: Links, room: Room) -> Iterator[Leaf]:
    """The pages of one part: one for all orders, or as many as each order needs."""
    if len(part.entries) > room.documents:
        for order in _ORDERS:
            yield from _ordered(order, part, ways, links, room)
        return
    orders = tuple(link(escaped(order.name), f"#{order.anchor}") for order in _ORDERS)
    values = {"orders": orders, "ways": ways, "pages": ()}
    yield _leaf(part, links.here, values, part.entries, lambda: _every(part.entries, links))


def _ordered(order: _Order, part: Part, ways: tuple[Markdown, ...], links: Links, room: Room) -> Iterator[Leaf]:
    """One order of a part too large for all three on one page, on as many sheets as it needs."""
    stem = _stem(order, part)
    cut = sheets(order.sort(part.entries), room.rows)
    for number, entries in enumerate(cut, start=1):
        at = links.at(sheet_file(stem, number))
        orders = tuple(at.page(f"{_stem(o, part)}.md", o.name, "", *[CURRENT] * (o is order)) for o in _ORDERS)
        values = {
            "orders": orders,
            "ways": ways if at.here == links.here else (),
            "pages": numbered(stem, number, len(cut), at),
        }
        yield _leaf(part, at.here, values, entries, partial(_one, order, entries, at))


def _one(order: _Order, entries: Sequence[Entry], links: Links) -> tuple[Listing, ...]:
    return (order.listing(entries, links),)


def _leaf(
    part: Part,
    file: str,
    values: Mapping[str, object],
    entries: Sequence[Entry],
    listings: Callable[[], tuple[Listing, ...]],
) -> Leaf:
    front = matter(part.name, f"Documents of the edition: {part.name}.", kind="list")
    held = sum(entry.text is not None for entry in part.entries)
    said = {**values, "name": part.name, "count": len(part.entries), "held": held}
    rests_on = digest(repr(said), *(entry.face + entry.standing.encode() for entry in entries))
    return Leaf(file, "listing-part", front, rests_on, lambda: {**said, "listings": listings()})


def _file(part: Part) -> str:
    return f"{_FOLDER}/{part.stem}.md"


def _stem(order: _Order, part: Part) -> str:
    """Where the sheets of an order are; the first order has the part's own address."""
    return f"{_FOLDER}/{part.stem}" if order is _ORDERS[0] else f"{_FOLDER}/{part.stem}/{order.anchor}"


def _every(entries: Iterable[Entry], links: Links) -> tuple[Listing, ...]:
    known = list(entries)
    return tuple(order.listing(order.sort(known), links) for order in _ORDERS)


def _item(entry: Entry, links: Links) -> Item:
    record = entry.record
    return Item(
        link=links.document(entry.symbol, record.designated),
        title=record.heading,
        date=str(record.date or ""),
        standing=entry.standing.value,
    )


def _dated(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda e: (e.record.date is None, e.record.date and e.record.date.first, e.symbol))


def _titled(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (_title(entry), entry.symbol))


def _title(entry: Entry) -> str:
    return entry.record.title.removeprefix("The ").casefold()


def _year(entry: Entry) -> str:
    return str(entry.record.date.year) if entry.record.date else "No date on record"


_ORDERS = (
    _Order("by-body", "By body and session", housed, "body", lambda entry: heading(entry.record)),
    _Order("by-date", "By date", _dated, "year", _year),
    _Order("by-title", "By title", _titled, "title", lambda entry: _title(entry)[:1].upper()),
)

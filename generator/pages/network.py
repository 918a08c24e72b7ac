"""The network: who recalls whom, drawn, and the same as a table.

One page while its table has room on it; then the page draws the documents with most ties and lists the most recalled,
and the table is divided along the parts of the edition. What a document leans on and what leans on it is then told on
its own page, and counted here: a page of the table depends on those numbers, and on the facts of its own documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from generator import pictures
from generator.edition import Basis, Edition, Entry
from generator.keeping import digest
from generator.pages.forwarding import boxes
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links
from generator.pages.markdown import Markdown, escaped
from generator.pages.parts import Part
from generator.pages.plan import Plan
from generator.pages.press import matter
from generator.pages.room import Room, sheet_file, sheets
from generator.pages.ways import TalliedBody, Tally, beside, by_body, numbered
from generator.pictures import Tie, Web
from generator.symbols import Symbol

__all__ = ["FILE", "Counted", "NetworkPage", "Row", "Side", "leaves", "moved", "page"]

FILE = "citations.md"
_FOLDER = "citations"


@dataclass(frozen=True, slots=True)
class Side:
    """What a document leans on, or what leans on it."""

    count: int
    by_text: tuple[Markdown, ...]
    """Links to those of which a held text says so."""

    on_record: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One document in the table."""

    anchor: str
    is_drawn: bool
    document: Markdown
    title: str
    when: str
    recalls: Side
    recalled_by: Side


@dataclass(frozen=True, slots=True)
class Counted:
    """One document in a divided table."""

    anchor: str
    document: Markdown
    title: str
    when: str
    recalls: Markdown
    """How many it leans on, with the link to where its page tells which; "none"."""

    recalled_by: Markdown


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """Everything the template prints."""

    picture: Markup
    ties: int
    by_text: int
    documents: int
    drawn: int
    named: int
    """How many documents are cited that have no page here."""

    rows: tuple[Row, ...] = ()
    most: tuple[Counted, ...] = ()
    """On an overview instead of all rows: the documents that most others lean on."""

    bodies: tuple[TalliedBody, ...] = ()


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The page of the network; where it has become an overview, the pages of its table too."""
    at, room, web = plan.links.at(FILE), plan.room, plan.web
    front = matter("The network of recalls", "Who recalls whom: drawn, and as a table.", kind="citations")
    if not _is_divided(web, room):
        yield ready(FILE, "network", front, {"page": page(at, web)})
        return
    front["moved"] = str(boxes(at.moved, FILE, room.moved))
    yield ready(FILE, "network-overview", front, {"page": _overview(at, room, web, plan.parts)})
    named = [(_file(part), part.name) for part in plan.parts]
    for place, part in enumerate(plan.parts):
        yield from _part(part, tuple(beside(named, place, plan.links.at(_file(part)))), plan)


def moved(found: tuple[Part, ...], room: Room, web: Web) -> dict[tuple[str, str], str]:
    """Where the documents of a divided network stand that are not drawn."""
    if not _is_divided(web, room):
        return {}
    drawn = {entry.symbol for entry in pictures.pictured(web)}
    return {
        (FILE, pictures.anchor_of(entry.symbol)): sheet_file(_stem(part), number)
        for part in found
        for number, entries in enumerate(sheets(part.entries, room.tied_rows), start=1)
        for entry in entries
        if entry.symbol not in drawn
    }


def _is_divided(web: Web, room: Room) -> bool:
    return len(web.entries) > room.tied or sum(map(len, web.recalls.values())) > room.ties


def page(links: Links, web: Web) -> NetworkPage:
    """What the page of the whole network shows."""
    drawn = {entry.symbol for entry in pictures.pictured(web)}
    rows = tuple(_row(entry, entry.symbol in drawn, web, links) for entry in web.entries)
    return replace(_drawn(links.edition, web, len(drawn)), rows=rows)


def _overview(links: Links, room: Room, web: Web, found: tuple[Part, ...]) -> NetworkPage:
    drawn = len(pictures.pictured(web))
    most = sorted(web.entries, key=lambda entry: -len(web.carries(entry.symbol)))[: room.most_recalled]
    return replace(
        _drawn(links.edition, web, drawn),
        most=tuple(_counted(entry, web, links) for entry in most if web.carries(entry.symbol)),
        bodies=by_body(found, lambda part: iter([Tally("", links.page(_file(part), part.label), len(part.entries))])),
    )


def _drawn(edition: Edition, web: Web, drawn: int) -> NetworkPage:
    ties = [tie for found in web.recalls.values() for tie in found]
    return NetworkPage(
        picture=pictures.network(web),
        ties=len(ties),
        by_text=sum(tie.basis is Basis.TEXT for tie in ties),
        documents=len(web.entries),
        drawn=drawn,
        named=len({tie.target for tie in ties if tie.target not in edition.entries}),
    )


def _part(part: Part, ways: tuple[Markdown, ...], plan: Plan) -> Iterator[Leaf]:
    cut = sheets(part.entries, plan.room.tied_rows)
    for number, entries in enumerate(cut, start=1):
        at = plan.links.at(sheet_file(_stem(part), number))
        title = f"Who leans on whom: {part.name}"
        front = matter(title, f"The network of recalls: {part.name}.", kind="citations", part="network")
        values = {
            "name": part.name,
            "home": at.page(FILE, "The network of recalls"),
            "ways": ways if number == 1 else (),
            "pages": numbered(_stem(part), number, len(cut), at),
        }
        told = (f"{_ties(entry, plan.web)} {entry.standing}".encode() + entry.face for entry in entries)
        yield Leaf(
            at.here, "network-part", front, digest(repr(values), *told), partial(_filled, entries, values, plan.web, at)
        )


def _filled(entries: Sequence[Entry], values: Mapping[str, object], web: Web, links: Links) -> Mapping[str, object]:
    return {**values, "rows": tuple(_counted(entry, web, links) for entry in entries)}


def _ties(entry: Entry, web: Web) -> tuple[int, int]:
    return len(web.recalls.get(entry.symbol, ())), len(web.carries(entry.symbol))


def _file(part: Part) -> str:
    return f"{_stem(part)}.md"


def _stem(part: Part) -> str:
    return f"{_FOLDER}/{part.stem}"


def _counted(entry: Entry, web: Web, links: Links) -> Counted:
    symbol = entry.symbol
    return Counted(
        anchor=pictures.anchor_of(symbol),
        document=links.document(symbol, entry.record.designated),
        title=entry.record.heading,
        when=str(entry.record.date or "no date on record"),
        recalls=_number(symbol, _ties(entry, web)[0], "cites", links),
        recalled_by=_number(symbol, _ties(entry, web)[1], "recalled-by", links),
    )


def _number(symbol: Symbol, count: int, anchor: str, links: Links) -> Markdown:
    return links.document(symbol, f"{count:,}", anchor) if count else escaped("none")


def _row(entry: Entry, is_drawn: bool, web: Web, links: Links) -> Row:
    record, symbol = entry.record, entry.symbol
    return Row(
        anchor=pictures.anchor_of(symbol),
        is_drawn=is_drawn,
        document=links.document(symbol, record.designated),
        title=record.heading,
        when=str(record.date or "no date on record"),
        recalls=_side(((tie.target, tie) for tie in web.recalls.get(symbol, ())), links),
        recalled_by=_side(((tie.source, tie) for tie in web.recalled_by.get(symbol, ())), links),
    )


def _side(ties: Iterable[tuple[Symbol, Tie]], links: Links) -> Side:
    found = [(links.document(other, other.text), tie.basis) for other, tie in ties]
    return Side(
        count=len(found),
        by_text=tuple(linked for linked, basis in found if basis is Basis.TEXT),
        on_record=tuple(linked for linked, basis in found if basis is Basis.RECORD),
    )

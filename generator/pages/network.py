"""The page of the network: who recalls whom, drawn, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator import pictures
from generator.edition import Basis, Edition, Entry
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pictures import Tie, Web
from generator.symbols import Symbol

__all__ = ["FILE", "NetworkPage", "Row", "Side", "page"]

FILE = "citations.md"


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
class NetworkPage:
    """Everything the template prints."""

    picture: Markup
    rows: tuple[Row, ...]
    ties: int
    by_text: int
    drawn: int
    named: int
    """How many documents are cited that have no page here."""


def page(edition: Edition, web: Web) -> NetworkPage:
    """What the page of the network shows."""
    links = Links(edition, FILE)
    drawn = {entry.symbol for entry in pictures.pictured(web)}
    ties = [tie for found in web.recalls.values() for tie in found]
    return NetworkPage(
        picture=pictures.network(web),
        rows=tuple(_row(entry, entry.symbol in drawn, web, links) for entry in web.entries),
        ties=len(ties),
        by_text=sum(tie.basis is Basis.TEXT for tie in ties),
        drawn=len(drawn),
        named=len({tie.target for tie in ties if tie.target not in edition.entries}),
    )


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

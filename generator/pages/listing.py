"""The page of all documents: by body and session, by date, by title."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.edition import Edition, Entry
from generator.pages.links import Links
from generator.pages.markdown import Markdown

__all__ = ["FILE", "Item", "Listing", "Shelf", "listings"]

FILE = "documents.md"


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
    """One way of ordering all documents."""

    anchor: str
    name: str
    shelves: tuple[Shelf, ...]


def listings(edition: Edition) -> tuple[Listing, ...]:
    """The three ways of ordering."""
    links = Links(edition, FILE)
    entries = list(edition.entries.values())
    dated = sorted(entries, key=lambda e: (e.record.date is None, e.record.date and e.record.date.first, e.symbol))
    titled = sorted(entries, key=lambda entry: (_title(entry), entry.symbol))
    housed = sorted(entries, key=lambda entry: (_body(entry), _session_order(entry), entry.symbol))
    return (
        Listing("by-body", "By body and session", _shelves("body", housed, _body_and_session, links)),
        Listing("by-date", "By date", _shelves("year", dated, _year, links)),
        Listing("by-title", "By title", _shelves("title", titled, lambda entry: _title(entry)[:1].upper(), links)),
    )


def _shelves(prefix: str, entries: Iterable[Entry], heading: Callable[[Entry], str], links: Links) -> tuple[Shelf, ...]:
    return tuple(
        Shelf(f"{prefix}-{_slug(name)}", name, tuple(_item(entry, links) for entry in group))
        for name, group in groupby(entries, key=heading)
    )


def _item(entry: Entry, links: Links) -> Item:
    record = entry.record
    return Item(
        link=links.document(entry.symbol, record.designated),
        title=record.heading,
        date=str(record.date or ""),
        standing=entry.standing.value,
    )


def _title(entry: Entry) -> str:
    return entry.record.title.removeprefix("The ").casefold()


def _body(entry: Entry) -> str:
    return entry.record.body


def _session_order(entry: Entry) -> tuple[bool, int, str]:
    session = entry.record.session or ""
    return not session, int(session) if session.isdigit() else 0, session


def _body_and_session(entry: Entry) -> str:
    session = entry.record.session
    if not session:
        return entry.record.body
    return f"{entry.record.body}, {'session ' if len(session) < 4 else ''}{session}"


def _year(entry: Entry) -> str:
    return str(entry.record.date.year) if entry.record.date else "No date on record"


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())

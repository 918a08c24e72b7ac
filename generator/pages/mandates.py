"""Who is asked to do what, by when: the requests of the held texts, by due date, by addressee and by verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from generator.edition import Edition, Entry
from generator.edition.asked import Mandate
from generator.edition.requests import in_words
from generator.pages.asking import NOBODY, UNDATED, YEARLY, Asked, addressed, asked, due
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pages.parts import slug

__all__ = ["FILE", "MandatesPage", "One", "Order", "Shelf", "every", "in_full", "last", "page", "verb"]

Item = TypeVar("Item")

FILE = "mandates.md"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Requests under one heading."""

    anchor: str
    name: str
    items: tuple[Any, ...]
    """Each in full or in one line."""


@dataclass(frozen=True, slots=True)
class Order:
    """One way of ordering all requests."""

    anchor: str
    name: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class MandatesPage:
    """Everything that the page prints while it is whole."""

    by_date: Order
    others: tuple[Order, ...]
    count: int
    answered: int
    documents: tuple[Markdown, ...]


class One(NamedTuple):
    """A request with its document."""

    entry: Entry
    mandate: Mandate


def every(edition: Edition) -> tuple[One, ...]:
    """Every request of every held text, in the order of the documents and of their texts."""
    held = ((entry, entry.text.outline) for entry in edition.entries.values() if entry.text)
    return tuple(One(entry, mandate) for entry, outline in held for mandate in outline.mandates)


def page(links: Links) -> MandatesPage:
    """What the whole page shows."""
    at, edition = links.at(FILE), links.edition
    found = [(one, in_full(one, at)) for one in every(edition)]
    askers = dict.fromkeys(one.entry.symbol for one, _ in found)
    return MandatesPage(
        by_date=Order("by-date", "By due date", _shelves("due", found, lambda one: (due(one.mandate),))),
        others=(
            Order("by-addressee", "By addressee", _shelves("to", found, lambda one: addressed(*one))),
            Order("by-verb", "By verb", _shelves("verb", found, verb)),
        ),
        count=len(found),
        answered=sum(bool(each.came) for _, each in found),
        documents=tuple(at.document(symbol, edition.entries[symbol].record.designated) for symbol in askers),
    )


def in_full(one: One, links: Links) -> Asked:
    """A request in full; its words are fetched from the text where they are not at hand."""
    entry, mandate = one
    told = mandate.told
    if told is None:
        assert entry.text is not None  # noqa: S101 - it is a request of the text
        holding = entry.text.load()
        place = entry.text.outline.mandates.index(mandate)
        told = in_words(holding.document, holding.requests[place])
    return asked(entry, mandate, told, links)


def verb(one: One) -> tuple[str, ...]:
    """The one name under which a request is listed by its verb."""
    return (one.mandate.verb.value.capitalize(),)


def _shelves(
    prefix: str, found: Iterable[tuple[One, Item]], names: Callable[[One], Iterable[str]]
) -> tuple[Shelf, ...]:
    """The requests under each of their names."""
    shelved: defaultdict[str, list[Item]] = defaultdict(list)
    for one, shown in found:
        for name in names(one):
            shelved[name].append(shown)
    return tuple(Shelf(f"{prefix}-{slug(name)}", name, tuple(shelved[name])) for name in sorted(shelved, key=last))


def last(name: str) -> tuple[bool, bool, str]:
    """The order of shelves: what has no time or nobody by name comes last."""
    return name in {UNDATED, NOBODY}, name == YEARLY, name.casefold()

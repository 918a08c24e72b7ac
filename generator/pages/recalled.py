"""What leans on a document that many lean on: counted on its own page, told on pages of their own.

A document's page shows what recalls it until that outgrows the measure. Then it shows the first of it, how much there
is from each body and each year, and leads on; so its size does not depend on how many later documents lean on it. The
pages depend on the references to this document and on the titles and dates of those that make them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.edition import Entry, Reference
from generator.pages.leaves import Leaf, ready
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import NOTHING, Markdown
from generator.pages.press import matter
from generator.pages.relations import CitedBy, cited_by
from generator.pages.room import Room, sheet_file, sheets
from generator.pages.ways import CURRENT, Tally, numbered

__all__ = ["Recalled", "Stretch", "by_paragraph", "leaves", "recalled"]

_UNDATED = "Undated"
_BODIES = 12
"""Of so many bodies the number is given; the rest are "others"."""


@dataclass(frozen=True, slots=True)
class Recalled:
    """What leans on a document, as its own page shows it."""

    count: int
    first: tuple[CitedBy, ...]
    """All of it, or the first where there is too much."""

    bodies: tuple[tuple[str, int], ...] = ()
    """How much comes from which body; empty where all is shown."""

    years: tuple[Tally, ...] = ()
    more: Markdown = NOTHING
    """The link to all of it; empty where all is shown."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What leans on a document in one year, or on one of its paragraphs; or the part of it that is on one sheet."""

    anchor: str
    """Empty on the sheets after the first that has it."""

    name: str
    each: tuple[CitedBy, ...]


@dataclass(frozen=True, slots=True)
class _Order:
    """A way of ordering the references to a document."""

    name: str
    stem: str
    shelf: Callable[[Reference], tuple[str, str]]
    """The anchor and the name of the stretch that a reference stands in."""

    references: Sequence[Reference]

    def sheets(self, room: Room) -> Iterator[tuple[str, list[tuple[tuple[str, str], list[Reference]]]]]:
        """The file of each sheet, with its stretches."""
        for number, cut in enumerate(sheets(self.references, room.recalled_rows), start=1):
            yield sheet_file(self.stem, number), [(shelf, list(each)) for shelf, each in groupby(cut, key=self.shelf)]


def recalled(entry: Entry, links: Links, room: Room) -> Recalled:
    """What the document's own page shows."""
    references, count = entry.cited_by, len(entry.cited_by)
    if count <= room.recalled:
        return Recalled(count, tuple(cited_by(references, links)))
    order = _by_year(entry, links)
    found: dict[tuple[str, str], str] = {}
    for file, stretches in order.sheets(room):
        for shelf, _ in stretches:
            found.setdefault(shelf, file)
    counts = Counter(map(order.shelf, references))
    return Recalled(
        count=count,
        first=tuple(cited_by(references[: room.recalled_first], links)),
        bodies=tuple(_bodies(references, links)),
        years=tuple(Tally("", links.page(file, shelf[1], shelf[0]), counts[shelf]) for shelf, file in found.items()),
        more=links.page(f"{order.stem}.md", f"All {count:,}"),
    )


def by_paragraph(entry: Entry, links: Links, room: Room) -> dict[str, Markdown]:
    """By anchor, the link to what recalls a paragraph; nothing where the page itself has room for it."""
    if len(entry.cited_by) <= room.recalled:
        return {}
    order, found = _by_paragraph(entry), dict[str, Markdown]()
    counts = Counter(reference.target_anchor for reference in order.references)
    for file, stretches in order.sheets(room):
        for (anchor, _), _ in stretches:
            times = "once" if counts[anchor] == 1 else f"{counts[anchor]:,} times"
            found.setdefault(anchor, links.page(file, f"Recalled {times}", anchor))
    return found


def leaves(entry: Entry, links: Links, room: Room) -> Iterator[Leaf]:
    """The pages that tell all that leans on a document, by year and by paragraph; none where its own page does."""
    if len(entry.cited_by) <= room.recalled:
        return
    orders = [order for order in (_by_year(entry, links), _by_paragraph(entry)) if order.references]
    name = entry.record.designated
    front = matter(
        f"What leans on {name}", f"Every reference to {name} in this edition.", kind="citations", part="recalled"
    )
    for order in orders:
        begun: set[str] = set()
        files = list(order.sheets(room))
        for number, (file, stretches) in enumerate(files, start=1):
            at = links.at(file)
            values = {
                "name": at.document(entry.symbol, name),
                "title": entry.record.heading,
                "count": len(entry.cited_by),
                "orders": tuple(at.page(f"{o.stem}.md", o.name, "", *[CURRENT] * (o is order)) for o in orders),
                "pages": numbered(order.stem, number, len(files), at),
                "stretches": tuple(_stretch(shelf, each, begun, at) for shelf, each in stretches),
            }
            yield ready(file, "recalled", front, values)


def _stretch(shelf: tuple[str, str], references: list[Reference], begun: set[str], links: Links) -> Stretch:
    anchor, name = shelf
    first = anchor not in begun
    begun.add(anchor)
    return Stretch(anchor if first else "", name, tuple(cited_by(references, links)))


def _by_year(entry: Entry, links: Links) -> _Order:
    def year(reference: Reference) -> int | None:
        source = links.edition.find(reference.source)
        return source.record.date.year if source and source.record.date else None

    def shelf(reference: Reference) -> tuple[str, str]:
        found = year(reference)
        return (f"y{found}", str(found)) if found else ("undated", _UNDATED)

    ordered = sorted(entry.cited_by, key=lambda each: (year(each) is None, year(each) or 0, each.source))
    return _Order("By year", f"citations/{entry.symbol.path}", shelf, ordered)


def _by_paragraph(entry: Entry) -> _Order:
    paragraphs = entry.held.document.paragraphs if entry.held else ()
    places = {paragraph.anchor: place for place, paragraph in enumerate(paragraphs)}
    meant = [reference for reference in entry.cited_by if reference.target_anchor]
    ordered = sorted(meant, key=lambda each: (places.get(each.target_anchor, len(places)), each.source))
    stem = f"citations/{entry.symbol.path}/by-paragraph"
    return _Order("By paragraph", stem, lambda each: (each.target_anchor, _place(each.target_anchor)), ordered)


def _place(anchor: str) -> str:
    words = place_in_words(anchor) or anchor
    return words[:1].upper() + words[1:]


def _bodies(references: Sequence[Reference], links: Links) -> Iterator[tuple[str, int]]:
    """The bodies that refer most often first."""
    sources = (links.edition.find(reference.source) for reference in references)
    counts = Counter(source.record.body for source in sources if source).most_common()
    yield from counts[:_BODIES]
    if rest := sum(count for _, count in counts[_BODIES:]):
        yield "Others", rest

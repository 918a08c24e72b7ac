"""All pages of the edition as Markdown, by the name of their file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from generator import pictures
from generator.edition import Edition, Entry
from generator.faults import BadInput, Fault
from generator.pages import (
    accuracy,
    apparatus,
    bearings,
    chronicle,
    document,
    duedates,
    glossary,
    listing,
    mandates_divided,
    network,
    prose,
    recalled,
)
from generator.pages.accuracy import Measured
from generator.pages.editorial import Editorial
from generator.pages.glossary import Finder, finder, links_with_terms
from generator.pages.leaves import Leaf
from generator.pages.links import Links, file_of
from generator.pages.press import Press, matter
from generator.pages.room import ROOM, Room
from generator.pages.specimens import specimen
from generator.pages.written import Written
from generator.quoting import tags
from generator.records.glossary import Term

__all__ = ["linking", "lists", "pages"]

Progress = Callable[[str, int, int], None]


def pages(
    edition: Edition, editorial: Editorial, progress: Progress = lambda *_: None, room: Room = ROOM
) -> dict[str, str]:
    """Every page: the documents', the lists', and those that people wrote.

    ``room`` says how much a list holds before it is divided. Raises :class:`BadInput` for a link in a written page
    that leads nowhere, and jinja2's own errors, which name the template and the line, for a template that fails.
    """
    press, found, web = Press(), finder(editorial.terms), pictures.web(edition)
    chains, links = bearings.chains(edition), linking(edition, room, web)
    files = {leaf.file: press.leaf(leaf) for leaf in lists(links, room, web)}
    files |= {
        glossary.FILE: _glossary(press, links, editorial.terms),
        "search.md": press.page("search", matter("Search", "Search the edition.", kind="search")),
    }
    if editorial.measured:
        files[accuracy.FILE] = _accuracy(press, editorial.measured)
    files |= duedates.calendars(edition, room)
    files |= _written(press, links, editorial.written, found)
    for done, entry in enumerate(edition.entries.values(), start=1):
        progress("writing pages", done, len(edition.entries))
        page = document.page(entry, links_with_terms(links.at(file_of(entry.symbol)), found), chains, room)
        whole = links.moved.get((network.FILE, pictures.anchor_of(entry.symbol)), network.FILE)
        near = pictures.neighbourhood(entry.symbol, web, whole.removesuffix(".md"))
        files[page.file] = press.page("document", _matter_of(entry), page=page, neighbours=near)
        files |= {leaf.file: press.leaf(leaf) for leaf in recalled.leaves(entry, links, room)}
    return files


def linking(edition: Edition, room: Room, web: pictures.Web) -> Links:
    """What makes the links of a page, once it is told which: it knows where the entries of divided lists stand."""
    return Links(edition, "", moved=chronicle.moved(edition, room) | network.moved(edition, room, web))


def lists(links: Links, room: Room, web: pictures.Web) -> Iterator[Leaf]:
    """The pages that list what is in the edition, each whole or divided."""
    yield from listing.leaves(links, room)
    yield from chronicle.leaves(links, room)
    yield from network.leaves(links, room, web)
    yield from apparatus.leaves(links, room)
    yield from mandates_divided.leaves(links, room)


def _matter_of(entry: Entry) -> dict[str, str]:
    record = entry.record
    return matter(
        f"{record.designated}: {record.title}",
        " ".join((record.abstract or record.title).split())[:300],
        kind="document",
        symbol=record.designated,
        held="text" if entry.text else "record",
        body=record.body,
        document_kind=record.kind.value.capitalize(),
        year=str(record.date.year) if record.date else "",
        date=record.date.iso if record.date else "",
        crumb=record.designated,
        **tags(record),
    )


def _accuracy(press: Press, measured: Measured) -> str:
    front = matter("Accuracy", "How many citations are found, and how many rightly, by form.", kind="apparatus")
    return press.page("accuracy", front, measured=measured)


def _glossary(press: Press, links: Links, terms: Sequence[Term]) -> str:
    front = matter("Glossary", "The words a newcomer meets, each explained in a sentence or three.", kind="prose")
    return press.page("glossary", front, terms=glossary.explained(terms, links.at(glossary.FILE)))


def _written(press: Press, links: Links, written: Iterable[Written], found: Finder | None) -> dict[str, str]:
    files: dict[str, str] = {}
    faults: list[Fault] = []
    for page in written:
        broken: list[prose.BrokenLink] = []
        at = links.at(page.file)
        body = prose.blocks(page.prose, links_with_terms(at, found), broken.append)
        faults += [_fault(page, each) for each in broken]
        shown, wanted = None, page.matter.get("specimen")
        if wanted and (shown := specimen(wanted, at)) is None:
            faults.append(_no_specimen(page, wanted))
        files[page.file] = press.page("written", page.matter, body=body, counts=links.edition.counts, specimen=shown)
    if faults:
        raise BadInput(faults)
    return files


def _no_specimen(page: Written, wanted: str) -> Fault:
    rows = page.source.read_text(encoding="utf-8").splitlines()
    line, row = next((line, row) for line, row in enumerate(rows, start=1) if row.startswith("specimen"))
    return Fault(page.source, line, row.find(wanted) + 1, f'the specimen "{wanted}"', "a paragraph of a held text")


def _fault(page: Written, broken: prose.BrokenLink) -> Fault:
    rows = page.prose.splitlines()[broken.line :]
    row = next((number for number, row in enumerate(rows) if broken.address in row), 0)
    column = rows[row].find(broken.address) + 1 if rows else 1
    expected = "a document's symbol, a page of the edition, or a web address"
    line = page.line + broken.line + row
    return Fault(page.source, line, max(column, 1), f'a link to "{broken.address}"', expected)

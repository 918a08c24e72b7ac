"""All pages of the edition as Markdown, by the name of their file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator import pictures
from generator.edition import Edition
from generator.faults import BadInput, Fault
from generator.keeping import Store
from generator.pages import (
    accuracy,
    apparatus,
    bearings,
    chronicle,
    duedates,
    forwarding,
    glossary,
    listing,
    mandates_divided,
    network,
    prose,
)
from generator.pages.accuracy import Measured
from generator.pages.editorial import Editorial
from generator.pages.glossary import Finder, finder, links_with_terms
from generator.pages.leaves import Leaf
from generator.pages.links import Links
from generator.pages.parts import parts
from generator.pages.plan import Plan
from generator.pages.press import Press, matter
from generator.pages.printing import Printer, print_documents, print_lists
from generator.pages.room import ROOM, Room
from generator.pages.specimens import specimen
from generator.pages.tree import Changes, Tree
from generator.pages.written import Written
from generator.progress import Tell
from generator.records.glossary import Term

__all__ = ["lists", "pages", "planned", "write_pages"]


def pages(
    edition: Edition, editorial: Editorial, progress: Tell = lambda *_: None, room: Room = ROOM
) -> dict[str, str]:
    """Every page: the documents', the lists', and those that people wrote.

    ``room`` says how much a list holds before it is divided. Raises :class:`BadInput` for a link in a written page
    that leads nowhere, and jinja2's own errors, which name the template and the line, for a template that fails.
    """
    plan = planned(edition, room)
    printer = _printer(plan, editorial)
    files = {leaf.file: printer.press.leaf(leaf) for leaf in lists(plan)} | dict(_others(printer, editorial))
    for done, entry in enumerate(edition.entries.values(), start=1):
        progress("writing pages", done, len(edition.entries))
        files |= printer.files(entry, printer.links)
    return files


def write_pages(edition: Edition, editorial: Editorial, tree: Tree, store: Store, progress: Tell) -> Changes:
    """Have a tree on disk hold the same; what would be the same, lists and documents, is not printed again."""
    plan = planned(edition, ROOM)
    printer = _printer(plan, editorial)
    for file, text in _others(printer, editorial):
        tree.write(file, text)
    print_lists(printer, lists(plan), tree, store)
    print_documents(printer, tree, store, progress)
    return tree.clear()


def _printer(plan: Plan, editorial: Editorial) -> Printer:
    chains = bearings.chains(plan.edition)
    return Printer(Press(), plan.links, chains, plan.web, finder(editorial.terms), plan.room)


def _others(printer: Printer, editorial: Editorial) -> Iterator[tuple[str, str]]:
    """Every page that is neither a list nor a document's, with its file."""
    press, links = printer.press, printer.links
    yield glossary.FILE, _glossary(press, links, editorial.terms)
    yield "search.md", press.page("search", matter("Search", "Search the edition.", kind="search"))
    if editorial.measured:
        yield accuracy.FILE, _accuracy(press, editorial.measured)
    yield from _written(press, links, editorial.written, printer.found).items()


def planned(edition: Edition, room: Room) -> Plan:
    """What the lists are made with; its links know where the entries of divided lists stand."""
    web, found = pictures.web(edition), parts(edition, room.documents)
    moved = chronicle.moved(edition, room) | network.moved(found, room, web)
    return Plan(Links(edition, "", moved=moved), room, web, found)


def lists(plan: Plan) -> Iterator[Leaf]:
    """The pages that list what is in the edition, each whole or divided, and the calendars."""
    yield from listing.leaves(plan)
    yield from chronicle.leaves(plan)
    yield from network.leaves(plan)
    yield from apparatus.leaves(plan)
    yield from mandates_divided.leaves(plan)
    yield from duedates.leaves(plan)
    yield from forwarding.leaves(plan)


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

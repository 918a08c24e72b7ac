"""The pages of documents, each printed once, as long as nothing that it shows has changed.

A page depends on its own document, on what leans on it, and on whatever it looked up on the way: the record of another
document, the place of an entry in a divided list. What it looked up is kept with it, and looked up again in the next
build.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator import pictures
from generator.edition import Edition, Entry
from generator.keeping import State, Store, Watched, code, digest, still_so
from generator.pages import document, network, recalled
from generator.pages.bearings import Chains
from generator.pages.glossary import Finder, links_with_terms
from generator.pages.leaves import Leaf
from generator.pages.links import Links, file_of
from generator.pages.press import Press, matter
from generator.pages.room import Room
from generator.pages.tree import Tree
from generator.progress import Tell
from generator.quoting import tags
from generator.spreading import spread
from generator.symbols import Symbol
from generator.templating import template_faults

__all__ = ["Printer", "print_documents", "print_lists"]

_ROOM, _LISTS = "printed", "listed"
_ROOMS = ("pages", "pictures", "quoting", "edition", "records", "citations", "symbols", "plain", "document", "marked")
"""The rooms that a page passes through once its text is read."""


class _Asked(NamedTuple):
    """What a page looked up, and what it found."""

    faces: Mapping[Symbol, bytes]
    aliases: Mapping[Symbol, Symbol | None]
    moved: Mapping[tuple[str, str], str | None]


class _Printed(NamedTuple):
    files: Mapping[str, str]
    asked: _Asked


@dataclass(frozen=True, slots=True)
class Printer:
    """All that the page of any document is made with."""

    press: Press
    links: Links
    chains: Chains
    web: pictures.Web
    found: Finder | None
    room: Room

    def files(self, entry: Entry, links: Links) -> dict[str, str]:
        """The document's own page, and those that tell what leans on it where that is too much for one."""
        own = links_with_terms(links.at(file_of(entry.symbol)), self.found)
        page = document.page(entry, own, self.chains, self.room)
        whole = links.moved.get((network.FILE, pictures.anchor_of(entry.symbol)), network.FILE)
        near = pictures.neighbourhood(entry.symbol, self.web, whole.removesuffix(".md"))
        files = {page.file: self.press.page("document", _matter_of(entry, near), page=page, neighbours=near)}
        return files | {leaf.file: self.press.leaf(leaf) for leaf in recalled.leaves(entry, links, self.room)}

    def watched(self, symbol: Symbol) -> _Printed:
        """The same, with what was looked up on the way."""
        edition, entries = self.links.edition, Watched(self.links.edition.entries)
        aliases, moved = Watched(edition.aliases), Watched(self.links.moved)
        links = replace(self.links, edition=replace(edition, entries=entries, aliases=aliases), moved=moved)
        with template_faults():
            files = self.files(edition.entries[symbol], links)
        faces = {each: entry.face if entry else b"" for each, entry in entries.asked.items()}
        in_lists = {place: file for place, file in moved.asked.items() if "/" not in place[0]}
        return _Printed(files, _Asked(faces, aliases.asked, in_lists))

    def key(self, entry: Entry, shared: bytes) -> bytes:
        """Stands for everything that a page shows without looking it up."""
        edition, symbol = self.links.edition, entry.symbol
        sources = dict.fromkeys(reference.source for reference in entry.cited_by)
        around = (*self.chains.in_time.get(symbol, ()), *self.chains.under_title.get(symbol, ()))
        ties = (*self.web.leans_on(symbol), *self.web.carries(symbol))
        return digest(
            *(shared, entry.identity, entry.stop),
            *(" ".join(map(str, found)) for found in (entry.drafts, entry.addenda, entry.reproduced_in)),
            *(edition.entries[source].identity for source in sources),
            " ".join(each.symbol.text if each else "" for each in around),
            " ".join(f"{tie.source} {tie.target} {tie.basis}" for tie in ties),
        )

    def still_finds(self, asked: _Asked) -> bool:
        """Whether a page that looked this up would find the same today."""
        edition = self.links.edition
        return (
            all(_face(edition, symbol) == face for symbol, face in asked.faces.items())
            and still_so(asked.aliases, edition.aliases)
            and still_so(asked.moved, self.links.moved)
        )


def _face(edition: Edition, symbol: Symbol) -> bytes:
    entry = edition.entries.get(symbol)
    return entry.face if entry else b""


def print_documents(printer: Printer, tree: Tree, store: Store, progress: Tell) -> None:
    """Have the tree hold the pages of every document; those that would be the same are left alone."""
    edition = printer.links.edition
    terms = repr(sorted(printer.found.terms.items())) if printer.found else ""
    shared = digest(code(*_ROOMS), terms, repr(printer.room))
    keys = {symbol.text: printer.key(entry, shared) for symbol, entry in edition.entries.items()}
    kept = set(_kept(printer, tree, store, keys))
    wanted = [symbol for symbol in edition.entries if symbol.text not in kept]
    for done, (symbol, printed) in enumerate(spread(Printer.watched, printer, wanted), start=1):
        progress("writing pages", done, len(wanted))
        states = {file: tree.write(file, text) for file, text in printed.files.items()}
        value = pickle.dumps((printed.asked, states), 5)
        store.put(_ROOM, [(symbol.text, keys[symbol.text], value)])
    store.keep_only(_ROOM, keys)


class _Lists(NamedTuple):
    """Pages of lists, and what prints them."""

    press: Press
    leaves: Mapping[str, Leaf]

    def text(self, file: str) -> str:
        with template_faults():
            return self.press.leaf(self.leaves[file])


def print_lists(printer: Printer, leaves: Iterable[Leaf], tree: Tree, store: Store) -> None:
    """Have the tree hold the pages of the lists; those that rest on the same as before are left alone."""
    shared, found = digest(code(*_ROOMS)), {leaf.file: leaf for leaf in leaves}
    keys = {file: digest(shared, leaf.template, repr(leaf.front), leaf.rests_on) for file, leaf in found.items()}
    same = (
        name
        for name, value in store.fitting(_LISTS, keys)
        if tree.keep({name: pickle.loads(value)})  # noqa: S301 - our own words, sealed
    )
    kept = set(same)
    for file, text in spread(_Lists.text, _Lists(printer.press, found), [file for file in found if file not in kept]):
        store.put(_LISTS, [(file, keys[file], pickle.dumps(tree.write(file, text), 5))])
    store.keep_only(_LISTS, keys)


def _kept(printer: Printer, tree: Tree, store: Store, keys: Mapping[str, bytes]) -> Iterator[str]:
    """The documents whose pages an earlier build wrote, and would write the same today."""
    for name, value in store.fitting(_ROOM, keys):
        asked: _Asked
        states: Mapping[str, State]
        asked, states = pickle.loads(value)  # noqa: S301 - our own words, sealed by the store
        if printer.still_finds(asked) and tree.keep(states):
            yield name


def _matter_of(entry: Entry, near: str) -> dict[str, str]:
    record = entry.record
    return matter(
        record.named,
        " ".join((record.abstract or record.title).split())[:300],
        kind="document",
        symbol=record.designated,
        held="text" if entry.text else "record",
        body=record.body,
        session=record.session or "",
        document_kind=record.kind.label,
        year=str(record.date.year) if record.date else "",
        date=record.date.iso if record.date else "",
        pictured="yes" if near else "",
        **tags(record),
    )

"""Where things are: addresses relative to the page that is being written.

Pages link each other as Markdown files (``../60/252.md#op3``), which every engine turns into the
site's addresses and checks on the way.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator.edition.held import Reference, Standing
from generator.edition.model import Edition
from generator.pages.markdown import Markdown, escaped, link, unlinked
from generator.symbols import Symbol

__all__ = ["Links", "file_of", "place_in_words"]


def file_of(symbol: Symbol) -> str:
    """The Markdown file of a document's page, below the folder of pages."""
    return f"{symbol.path}.md"


@dataclass(frozen=True, slots=True)
class Links:
    """Makes the links of one page."""

    edition: Edition
    here: str
    """The page's own file, below the folder of pages."""

    explain: Callable[[str], Markdown] = escaped
    """Makes Markdown of plain words of our own prose; a page that links terms of the glossary has its own."""

    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Where the entries of divided lists stand: by the list's own file and the entry's anchor, the file it moved to."""

    def at(self, file: str) -> Links:
        """The same for another page."""
        return replace(self, here=file)

    def address(self, file: str, anchor: str = "") -> str:
        """The relative address of a page's file, and of a place in it, wherever that stands now."""
        file = self.moved.get((file, anchor), file)
        fragment = f"#{anchor}" if anchor else ""
        if file == self.here and anchor:
            return fragment
        return posixpath.relpath(file, posixpath.dirname(self.here) or ".") + fragment

    def page(self, file: str, words: object, anchor: str = "", *attributes: str) -> Markdown:
        """A link to a page of the edition that is no document."""
        return link(escaped(words), self.address(file, anchor), *attributes)

    def document(self, symbol: Symbol, words: object, anchor: str = "", *attributes: str) -> Markdown:
        """A link to a document: its page, else the official text; bare words where there is neither."""
        entry = self.edition.find(symbol)
        if entry is None and not symbol.is_given:
            return unlinked(escaped(words), ".named", *attributes)
        if entry is None:
            return link(escaped(words), symbol.address, *attributes)
        standing = ".held" if entry.standing is Standing.HELD else ".known"
        return link(escaped(words), self.address(file_of(entry.symbol), anchor), standing, *attributes)

    def source(self, reference: Reference) -> Markdown:
        """A link to the place where a reference stands: ``A/RES/60/252, paragraph 3``."""
        where = f", {place_in_words(reference.anchor)}" if reference.anchor else ""
        return self.document(reference.source, f"{reference.source.text}{where}", reference.anchor)


def place_in_words(anchor: str) -> str:
    """An anchor as a reader says it: ``op3-a`` is ``paragraph 3 (a)``, ``pp2`` ``preambular paragraph 2``."""
    said: list[str] = []
    for step in anchor.split("-"):
        kind = step.rstrip("0123456789")
        number = step[len(kind) :]
        if kind in _PLACES and (number or kind == "annex"):
            said.append(f"{_PLACES[kind]} {number}".strip())
        elif said:
            said[-1] += f" ({step})"
    return ", ".join(said)


_PLACES = {
    "pp": "preambular paragraph",
    "op": "paragraph",
    "para": "paragraph",
    "s": "section",
    "annex": "annex",
    "appendix": "appendix",
    "fn": "note",
}

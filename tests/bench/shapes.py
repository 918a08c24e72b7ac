"""The shape of one document, as numbers: how much of everything there is in it. None of its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.citations.model import Citation
from generator.document import Document, Kind
from generator.edition import Holding, read_alone, read_text
from generator.edition.names import names_of
from generator.identity import context_of, symbol_of
from generator.records import Content
from generator.records.instruments import load_instruments
from generator.symbols import Symbol

__all__ = ["NUMBERED", "SILENT", "Measured", "Shape", "assembly_targets", "form_of_note", "read", "shape_of"]

SILENT = frozenset(("anaphor", "ibid", "internal"))
"""Forms of citation that name nothing new."""

_ANNEX = re.compile(r"annex\d*")

NUMBERED = frozenset(("assembly", "assembly-decision"))
"""Forms that give an act of the Assembly by its number."""


class Shape(NamedTuple):
    """How much of everything a document holds. Counts, but for the lengths, which are words."""

    title: int
    """Words of the title."""
    preambular: int
    preambular_words: int
    operative: int
    operative_words: int
    points: int
    """Sub-paragraphs (a)."""
    subpoints: int
    """Sub-paragraphs (i) and deeper."""
    point_words: int
    numbered: int
    """Numbered and plain paragraphs of what is annexed or adopted."""
    numbered_words: int
    sections: int
    """Headings in the body."""
    annexes: int
    annex_sections: int
    """Headings in the annexes, but for their own."""
    tables: int
    resolutions: int
    """Citations of resolutions of the Assembly by number in the text."""
    targets: int
    """How many different resolutions those and the notes mean."""
    names: int
    """Citations of instruments by name in the text, short names among them."""
    symbols: int
    """Citations of documents by symbol in the text, the proponent line among it."""
    others: int
    """Citations of other bodies' acts by number in the text."""
    internal: int
    """Citations of the document itself and of its own paragraphs."""
    notes: int
    note_words: int
    metadata: int
    """What stands in ``meta``, in kilobytes."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A document as it was read, with its place among the others."""

    file: Path
    symbol: Symbol
    held: Holding
    metadata: int
    """Characters of the file up to the end of ``meta``."""

    @property
    def document(self) -> Document:
        return self.held.document

    def citations(self, where: str) -> Iterator[Citation]:
        """Those of the text (``p``) or of the notes (``n``)."""
        for key, found in self.held.citations.items():
            if key.startswith(where):
                yield from found


def read(files: list[Path], instruments: Path) -> Iterator[Measured]:
    """Each file as the edition would read it; one that does not say its symbol is passed over."""
    names = names_of(load_instruments(instruments))
    nothing = Content({}, (), (), {})
    for file in files:
        document = read_text(file)
        if symbol := symbol_of(document):
            held = read_alone(document, context_of(document, symbol), nothing, names)
            metadata = file.read_text(encoding="utf-8").find("</meta>")
            yield Measured(file, symbol, held, metadata)


def shape_of(one: Measured) -> Shape:
    """The numbers of one document."""
    count, words = Counter[str](), Counter[str]()
    for paragraph in one.document.paragraphs:
        bucket = _bucket(paragraph.kind, paragraph.level, paragraph.part)
        count[bucket] += 1
        words[bucket] += len(paragraph.text.words.split())
    text = Counter(citation.form for citation in one.citations("p") if citation.form != "open-set")
    names = text["name"] + text["short-name"]
    annexes = sum(bool(_ANNEX.fullmatch(paragraph.anchor)) for paragraph in one.document.paragraphs)
    named = sum(text[form] for form in (*NUMBERED, *SILENT)) + names
    return Shape(
        title=len((one.document.masthead.title or "").split()),
        preambular=count["preambular"],
        preambular_words=words["preambular"],
        operative=count["operative"],
        operative_words=words["operative"],
        points=count["points"],
        subpoints=count["subpoints"],
        point_words=words["points"] + words["subpoints"],
        numbered=count["numbered"],
        numbered_words=words["numbered"],
        sections=count["sections"],
        annexes=annexes,
        annex_sections=max(0, count["annex sections"] - annexes),
        tables=count["tables"],
        resolutions=sum(text[form] for form in NUMBERED),
        targets=len(assembly_targets(one)),
        names=names,
        symbols=text["document"] + text["official-records"],
        others=sum(text.values()) - named - text["document"] - text["official-records"],
        internal=sum(text[form] for form in SILENT),
        notes=len(one.document.notes),
        note_words=sum(len(note.text.words.split()) for note in one.document.notes),
        metadata=round(one.metadata / 1000),
    )


def _bucket(kind: Kind, level: int, part: str) -> str:
    match kind:
        case Kind.SUBPARAGRAPH:
            return "points" if level == 1 else "subpoints"
        case Kind.NUMBERED | Kind.PLAIN:
            return "numbered"
        case Kind.HEADING:
            return "annex sections" if part.startswith("annex") else "sections"
        case Kind.TABLE:
            return "tables"
        case _:
            return kind.value


def assembly_targets(one: Measured) -> set[Symbol]:
    """The resolutions of the Assembly that the document cites by their numbers."""
    cited = (c for where in "pn" for c in one.citations(where) if c.form in NUMBERED)
    symbols = {target.symbol for citation in cited for target in citation.targets if target.symbol}
    return {symbol for symbol in symbols if symbol.text.startswith("A/RES/")} - {one.symbol}


def form_of_note(one: Measured, place: int) -> str:
    """By what a note cites first: a form of citation, or ``words`` where it cites nothing."""
    found = one.held.citations.get(f"n{place}")
    return found[0].form if found else "words"

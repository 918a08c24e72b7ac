"""One held text: read, emended, its citations found, what it asks for read; nothing is known of any other text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator import blocks, citations, mandates, readers, structure
from generator.citations.model import Citation, Context, Status
from generator.document import Document
from generator.edition.emendations import Misplaced, emend, misplaced_notes
from generator.edition.held import Applied, Holding, Outline, Standing
from generator.edition.names import Names
from generator.edition.outline import outlined
from generator.edition.references import Catalogue, from_text, holder_of, passages
from generator.edition.requests import requests
from generator.faults import BadInput, Fault
from generator.identity import symbol_of
from generator.keeping import Watched, digest, still_so
from generator.progress import Tell
from generator.records import Content, EmendationKind, Note, Record
from generator.records.reading import read as read_sheet
from generator.structure import Resolution
from generator.symbols import Symbol

__all__ = ["Asked", "Reader", "holding", "read_text"]


_LARGEST = 100_000_000
"""Bytes of the largest file that is read: no official document comes near it."""


def read_text(file: Path, progress: Tell = lambda *_: None, wanted: Collection[Symbol] = ()) -> Document:
    """One published text as a document. Raises :class:`BadInput` with every fault in it.

    Of a file that holds several resolutions, as the printed volumes do, that one which has a symbol among ``wanted``;
    where none has, the fault tells which there are.
    """
    if (size := file.stat().st_size) > _LARGEST:
        raise BadInput([Fault(file, 1, 1, f"a file of {size:,} bytes", f"a document of at most {_LARGEST:,} bytes")])
    reading = readers.read(file.read_bytes(), file, progress)
    if found := structure.resolutions(reading):
        reading = _one_of(found, file, wanted)
    document = structure.build(reading)
    if faults := structure.faults(document, file):
        raise BadInput(faults)
    return document


def _one_of(found: Sequence[Resolution], file: Path, wanted: Collection[Symbol]) -> blocks.Reading:
    symbols = [symbol_of(structure.build(one.reading)) for one in found]
    chosen = [one for one, symbol in zip(found, symbols, strict=True) if symbol in wanted]
    if len(chosen) == 1:
        return chosen[0].reading
    listed = "".join(f"\n  {_entry(one, symbol)}" for one, symbol in zip(found, symbols, strict=True))
    missing = f", none of them {' or '.join(map(str, wanted))}" if wanted and not chosen else ""
    raise BadInput(
        [Fault(file, 1, 1, f"{len(found)} resolutions{missing}:{listed}\n ", "one of them, named with --symbol")]
    )


def _entry(one: Resolution, symbol: Symbol | None) -> str:
    """A resolution as it is listed: symbol, page, title."""
    page = f", page {one.page}" if one.page else ""
    return f"{symbol or 'without a symbol'}{page}: {one.title}"


class Asked(NamedTuple):
    """What a text asked about other documents, and what it was told."""

    days: Mapping[Symbol, object]
    aliases: Mapping[Symbol, object]
    standings: Mapping[Symbol, object]


class Reading(NamedTuple):
    """A text that was read."""

    holding: Holding
    outline: Outline
    asked: Asked


@dataclass(frozen=True)
class Reader:
    """Reads the texts of an edition, one by one."""

    content: Content
    names: Names

    @cached_property
    def standings(self) -> Mapping[Symbol, Standing]:
        """Of every document on record."""
        texts = self.content.texts
        return {key: Standing.HELD if key in texts else Standing.KNOWN for key in self.content.records}

    @cached_property
    def answers(self) -> bytes:
        """Stands for all that any text may be told of other documents."""
        told = (self.content.days, self.content.aliases, self.standings)
        return digest(*(f"{symbol} {answer}" for answers in told for symbol, answer in answers.items()))

    def read(self, symbol: Symbol) -> Reading:
        """The held text of a document. Raises :class:`BadInput` with every fault of it and of what is noted on it."""
        file, record = self.content.texts[symbol], self.content.records[symbol]
        published = read_text(file, wanted=(record.key, *record.aliases))
        emended, applied, misplaced = emend(published, record.emendations)
        faults = [
            *_faults(file, "emendations", misplaced),
            *_faults(file, "notes", misplaced_notes(emended, record.notes)),
            *_faults(file, "outcomes", misplaced_notes(emended, record.outcomes)),
        ]
        if faults:
            raise BadInput(faults)
        return self._in_context(record, published, emended, applied)

    def _in_context(
        self, record: Record, published: Document, emended: Document, applied: tuple[Applied, ...]
    ) -> Reading:
        days, aliases, standings = (
            Watched(self.content.days),
            Watched(self.content.aliases),
            Watched(self.standings),
        )
        day = record.date.last if record.date else None
        own = Context(organ=record.body, symbol=record.key, date=day, title=record.title)
        context = replace(
            own,
            names=self.names.of(paragraph.text.words for paragraph in emended.paragraphs),
            dates=days,
        )
        whole = holding(published, emended, applied, record.notes, context)
        cited = [citation for group in whole.citations.values() for citation in group]
        found = tuple(from_text(record.key, emended, cited, Catalogue(standings, aliases)))
        return Reading(whole, outlined(whole, found), Asked(days.asked, aliases.asked, standings.asked))

    def still_tells(self, asked: Asked) -> bool:
        """Whether a text that asked this would be told the same today."""
        return (
            still_so(asked.days, self.content.days)
            and still_so(asked.aliases, self.content.aliases)
            and still_so(asked.standings, self.standings)
        )


def holding(
    published: Document,
    emended: Document,
    applied: tuple[Applied, ...],
    notes: Sequence[Note],
    context: Context,
) -> Holding:
    """A text with its citations and requests, as the context has them understood."""
    read = passages(emended)
    found = (_settled(citation, applied, emended) for citation in citations.read(read, context))
    by_passage: dict[str, tuple[Citation, ...]] = {
        key: tuple(group) for key, group in groupby(found, key=lambda citation: citation.passage)
    }
    order = {paragraph.anchor: place for place, paragraph in enumerate(emended.paragraphs)}
    in_order = sorted(notes, key=lambda note: order.get(note.at, len(order)))
    asked = tuple(requests(emended, read, mandates.Context(context.organ, context.date)))
    return Holding(emended, published, by_passage, applied, tuple(in_order), asked)


def _settled(citation: Citation, applied: tuple[Applied, ...], document: Document) -> Citation:
    """A citation in a blank that the editors filled is dated after its draft with good reason."""
    if citation.status is not Status.CONTRADICTED or not citation.targets:
        return citation
    holder = holder_of(document, citation.passage)
    filled = (each for each in applied if each.anchor == holder.anchor and each.entry.kind is EmendationKind.BLANK)
    inside = any(each.start <= citation.start and citation.end <= each.end for each in filled)
    return citation._replace(status=Status.RESOLVED, why="") if inside else citation


def _faults(text: Path, field: str, misplaced: Iterable[Misplaced]) -> list[Fault]:
    """Entries that fit nowhere, as faults of the record beside the text."""
    entries = list(misplaced)
    if not entries:
        return []
    sheet = read_sheet(text.with_suffix(".yml"))
    return [sheet.fault((field, each.index, each.field), each.found, each.expected) for each in entries]

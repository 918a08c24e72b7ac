"""Texts and records to the edition: each text read and emended, its citations resolved, then the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from generator import citations, mandates, readers, structure
from generator.citations.model import Citation, Context, Status, Target
from generator.document import Document
from generator.edition.emendations import Misplaced, emend, misplaced_notes
from generator.edition.model import Applied, Basis, Edition, Entry, Holding, Problem, Reference
from generator.edition.problems import disagreements, doubts, open_references
from generator.edition.references import Catalogue, from_record, from_text, holder_of, passages
from generator.edition.requests import requests
from generator.edition.timeline import stops_of, timeline
from generator.faults import BadInput, Fault
from generator.records import Content, EmendationKind, Note, Record
from generator.records.reading import read as read_sheet
from generator.symbols import Symbol

__all__ = ["build", "names_on_record", "read_alone", "read_text"]

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many are done, and how many there are."""


def build(content: Content, names: Mapping[str, Target], progress: Progress = lambda *_: None) -> Edition:
    """The whole edition.

    ``names`` are the named instruments that have no record here. Raises :class:`BadInput` with every
    fault of every text, emendation and note.
    """
    texts = _texts(content, progress)
    emended_texts = {key: emended for key, (_, emended, _) in texts.items()}
    catalogue = Catalogue(content.records, emended_texts, content.aliases)
    holdings: dict[Symbol, Holding] = {}
    for done, (key, (published, emended, applied)) in enumerate(texts.items(), start=1):
        progress("resolving citations", done, len(texts))
        record = content.records[key]
        date = record.date.last if record.date else None
        own = Context(organ=record.body, symbol=key, date=date, title=record.title)
        context = _context(own, content, emended, names)
        holdings[key] = _holding(published, emended, applied, record.notes, context)
    return _edition(content, holdings, catalogue)


def read_text(file: Path) -> Document:
    """One published text as a document. Raises :class:`BadInput` with every fault in it."""
    document = structure.build(readers.read(file.read_bytes(), file))
    if faults := structure.faults(document, file):
        raise BadInput(faults)
    return document


def read_alone(document: Document, own: Context, content: Content, names: Mapping[str, Target]) -> Holding:
    """A text that is not held, read as the edition would read it: with the names and dates on record.

    ``own`` is what is known of the text itself: its organ, symbol and date.
    """
    return _holding(document, document, (), (), _context(own, content, document, names))


def _texts(content: Content, progress: Progress) -> dict[Symbol, tuple[Document, Document, tuple[Applied, ...]]]:
    """Each held text as published and as emended, with its emendations in place."""
    faults: list[Fault] = []
    texts: dict[Symbol, tuple[Document, Document, tuple[Applied, ...]]] = {}
    for done, (key, file) in enumerate(content.texts.items(), start=1):
        progress("reading texts", done, len(content.texts))
        try:
            published = read_text(file)
        except BadInput as bad:
            faults += bad.faults
            continue
        record = content.records[key]
        emended, applied, misplaced = emend(published, record.emendations)
        texts[key] = published, emended, applied
        faults += _faults(file, "emendations", misplaced)
        faults += _faults(file, "notes", misplaced_notes(emended, record.notes))
        faults += _faults(file, "outcomes", misplaced_notes(emended, record.outcomes))
    if faults:
        raise BadInput(faults)
    return texts


def _faults(text: Path, field: str, misplaced: Iterable[Misplaced]) -> list[Fault]:
    """Entries that fit nowhere, as faults of the record beside the text."""
    entries = list(misplaced)
    if not entries:
        return []
    sheet = read_sheet(text.with_suffix(".yml"))
    return [sheet.fault((field, each.index, each.field), each.found, each.expected) for each in entries]


def _context(own: Context, content: Content, document: Document, names: Mapping[str, Target]) -> Context:
    return replace(
        own,
        names={**names, **names_on_record(content, [paragraph.text.words for paragraph in document.paragraphs])},
        dates=content.days,
        aliases=content.aliases,
    )


def names_on_record(content: Content, text: Iterable[str]) -> dict[str, Target]:
    """The names on record; one that many documents bear only where the text has the words it goes with."""
    words = "\n".join(text)
    return {
        name.name: Target(key)
        for key, record in content.records.items()
        for name in record.names
        if name.near is None or name.near in words
    }


def _holding(
    published: Document,
    emended: Document,
    applied: tuple[Applied, ...],
    notes: Sequence[Note],
    context: Context,
) -> Holding:
    found = (_settled(citation, applied, emended) for citation in citations.read(passages(emended), context))
    by_passage: dict[str, tuple[Citation, ...]] = {
        key: tuple(group) for key, group in groupby(found, key=lambda citation: citation.passage)
    }
    order = {paragraph.anchor: place for place, paragraph in enumerate(emended.paragraphs)}
    in_order = sorted(notes, key=lambda note: order.get(note.at, len(order)))
    asked = tuple(requests(emended, mandates.Context(context.organ, context.date)))
    return Holding(emended, published, by_passage, applied, tuple(in_order), asked)


def _settled(citation: Citation, applied: tuple[Applied, ...], document: Document) -> Citation:
    """A citation in a blank that the editors filled is dated after its draft with good reason."""
    if citation.status is not Status.CONTRADICTED or not citation.targets:
        return citation
    holder = holder_of(document, citation.passage)
    filled = (each for each in applied if each.anchor == holder.anchor and each.entry.kind is EmendationKind.BLANK)
    inside = any(each.start <= citation.start and citation.end <= each.end for each in filled)
    return replace(citation, status=Status.RESOLVED, why="") if inside else citation


def _edition(content: Content, holdings: Mapping[Symbol, Holding], catalogue: Catalogue) -> Edition:
    cites = {key: _cites(record, holdings.get(key), catalogue) for key, record in content.records.items()}
    cited_by = _cited_by(cites)
    stretches = timeline(content)
    stops = stops_of(stretches, content)
    entries = {
        key: Entry(
            record=record,
            held=holdings.get(key),
            cites=cites[key],
            cited_by=cited_by.get(key, ()),
            drafts=content.drafts_of(key),
            addenda=content.addenda_to(key),
            reproduced_in=content.reproduced_in(key),
            stop=stops.get(key, ""),
        )
        for key, record in content.records.items()
    }
    problems = [problem for entry in entries.values() for problem in _problems(entry)]
    return Edition(entries, catalogue.aliases, stretches, tuple(problems))


def _cites(record: Record, holding: Holding | None, catalogue: Catalogue) -> tuple[Reference, ...]:
    """What a document refers to: the text's own references first; the record's where the text has none of them."""
    in_text: list[Reference] = []
    if holding:
        found = [citation for group in holding.citations.values() for citation in group]
        in_text = list(from_text(record.key, holding.document, found, catalogue))
    seen = {reference.target for reference in in_text}
    return (*in_text, *(r for r in from_record(record, catalogue) if r.target not in seen))


def _cited_by(cites: Mapping[Symbol, tuple[Reference, ...]]) -> dict[Symbol, tuple[Reference, ...]]:
    """The way back: for each document what refers to it, texts before records, then in the order of symbols."""
    back: defaultdict[Symbol, list[Reference]] = defaultdict(list)
    for source, references in cites.items():
        for reference in references:
            if reference.target is not None and reference.target != source:
                back[reference.target].append(reference)
    return {key: tuple(sorted(found, key=lambda r: r.basis is Basis.RECORD)) for key, found in back.items()}


def _problems(entry: Entry) -> list[Problem]:
    found = list(open_references(entry.cites))
    if entry.held:
        found += doubts(entry.record, entry.held.published)
    return [*found, *disagreements(entry)]

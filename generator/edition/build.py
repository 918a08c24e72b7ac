"""Texts and records to the edition: each text by itself, then the references among them, then the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypedDict

from generator.citations.model import Context, Target
from generator.document import Document
from generator.edition.held import Basis, HeldText, Holding, Reference
from generator.edition.holdings import Reader, holding
from generator.edition.model import Edition, Entry, Problem
from generator.edition.names import Names
from generator.edition.problems import disagreements, doubts, open_references
from generator.edition.references import Catalogue, from_record, led
from generator.edition.texts import held_texts
from generator.edition.timeline import stops_of, timeline
from generator.keeping import Store, digest, in_memory
from generator.progress import Tell
from generator.records import Content, Record
from generator.symbols import Symbol

__all__ = ["build", "read_alone", "read_share"]


def build(
    content: Content,
    names: Mapping[str, Target],
    progress: Tell = lambda *_: None,
    store: Store | None = None,
) -> Edition:
    """The whole edition.

    ``names`` are the named instruments that have no record here; ``store`` is what earlier builds kept. Raises
    :class:`BadInput` with every fault of every text, emendation and note.
    """
    reader = Reader(content, Names.known(content, names))
    texts = held_texts(reader, store or in_memory(), progress)
    return _edition(content, texts, Catalogue(reader.standings, content.aliases))


def read_share(
    content: Content, names: Mapping[str, Target], share: Collection[Symbol], progress: Tell, store: Store
) -> int:
    """Read the held texts of a share and keep them in the store, for a build of the whole edition; how many they are.

    Raises :class:`BadInput` as :func:`build` does.
    """
    return len(held_texts(Reader(content, Names.known(content, names)), store, progress, share))


def read_alone(document: Document, own: Context, content: Content, names: Mapping[str, Target]) -> Holding:
    """A text that is not held, read as the edition would read it: with the names and dates on record.

    ``own`` is what is known of the text itself: its organ, symbol and date.
    """
    known = Names.known(content, names).of(paragraph.text.words for paragraph in document.paragraphs)
    context = replace(own, names=known, dates=content.days)
    return holding(document, document, (), (), context)


def _edition(content: Content, texts: Mapping[Symbol, HeldText], catalogue: Catalogue) -> Edition:
    anchors = lru_cache(maxsize=1000)(lambda key: texts[key].outline.anchors if key in texts else frozenset())
    cites = {key: _cites(record, texts.get(key), catalogue, anchors) for key, record in content.records.items()}
    cited_by = _cited_by(cites)
    stretches = timeline(content)
    stops = stops_of(stretches, content)
    entries = {
        key: Entry(
            record=record,
            text=texts.get(key),
            cites=cites[key],
            cited_by=cited_by.get(key, ()),
            drafts=content.drafts_of(key),
            addenda=content.addenda_to(key),
            reproduced_in=content.reproduced_in(key),
            stop=stops.get(key, ""),
            **_identities(record, content.marks.get(key), texts.get(key)),
        )
        for key, record in content.records.items()
    }
    problems = [problem for entry in entries.values() for problem in _problems(entry)]
    return Edition(entries, catalogue.aliases, stretches, tuple(problems))


class _Identities(TypedDict):
    identity: bytes
    face: bytes


def _identities(record: Record, mark: bytes | None, text: HeldText | None) -> _Identities:
    told = mark or repr(record)
    addresses = text.outline.addresses if text else "-"
    return {"identity": digest(told, text.identity if text else b""), "face": digest(told, addresses)}


def _cites(
    record: Record, text: HeldText | None, catalogue: Catalogue, anchors: Callable[[Symbol], frozenset[str]]
) -> tuple[Reference, ...]:
    """What a document refers to: the text's own references first; the record's where the text has none of them."""
    in_text = [led(found, anchors) for found in text.outline.found] if text else []
    seen = {reference.target for reference in in_text}
    on_record = (led(found, anchors) for found in from_record(record, catalogue))
    return (*in_text, *(reference for reference in on_record if reference.target not in seen))


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
    if entry.text:
        found += doubts(entry.record, entry.text.outline)
    return [*found, *disagreements(entry)]

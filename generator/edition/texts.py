"""The held texts, each read once, as long as nothing it rests on has changed.

A text is read by itself, in any process. Of the other documents it asks when they were adopted, under which symbol they
are on record and whether they are held; what it asked is kept with the answer, and asked again in the next build.
"""

from __future__ import annotations

import pickle
from collections.abc import Collection, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.edition.held import HeldText, Holding, Outline
from generator.edition.holdings import Reader
from generator.faults import BadInput, Fault
from generator.keeping import Store, code, digest
from generator.progress import Tell
from generator.spreading import spread
from generator.symbols import Symbol

__all__ = ["AGREED", "TEXT_ROOMS", "held_texts"]

TEXT_ROOMS = _OUTLINES, _WHOLE = "outlines", "holdings"
"""Where the store keeps what was read."""

AGREED, _ALL = "agreed", "all"
"""Where it keeps which answers all of that agrees with, once a build has seen to it."""

_ROOMS = (
    *("symbols", "plain", "marked", "blocks", "document", "identity", "faults"),
    *("readers", "structure", "citations", "records", "mandates", "edition"),
)
"""The rooms a text passes through: a change in any of them has every text read anew."""


class _Job(NamedTuple):
    symbol: Symbol
    key: bytes

    @property
    def name(self) -> str:
        return self.symbol.text


class _Known(NamedTuple):
    """A text that was read, now or in an earlier build."""

    identity: bytes
    """What a text tells is all in its key and in the answers it was given; this stands for both."""

    asked: bytes
    """What it asked, and what it was told: looked into only where it might be told something else today."""

    outline: Outline


class _Read(NamedTuple):
    """A text that was read, ready to be kept."""

    known: bytes
    whole: bytes


def held_texts(
    reader: Reader, store: Store, progress: Tell, share: Collection[Symbol] | None = None
) -> dict[Symbol, HeldText]:
    """Every held text in the order of symbols, or only those of a share; no others are kept.

    Raises :class:`BadInput` with the faults of all of them.
    """
    shared = digest(code(*_ROOMS), repr(sorted(reader.names.plain.items())), repr(reader.names.near))
    held = reader.content.texts.items()
    jobs = [_Job(symbol, _key(shared, file)) for symbol, file in held if share is None or symbol in share]
    answers = reader.answers
    outlines = _kept(jobs, reader, store, asks=not store.has(AGREED, _ALL, answers))
    store.keep_only(AGREED, ())  # until all of them agree again
    wanted = [job for job in jobs if job.symbol not in outlines]
    faults: list[Fault] = []
    for done, (job, read) in enumerate(spread(_read, reader, wanted), start=1):
        progress("reading texts", done, len(wanted))
        if isinstance(read, BadInput):
            faults += read.faults
            continue
        store.put(_OUTLINES, [(job.name, job.key, read.known)])
        store.put(_WHOLE, [(job.name, job.key, read.whole)])
        outlines[job.symbol] = _parsed(read.known)
    if faults:
        raise BadInput(faults)
    _forget_others(store, {job.name for job in jobs})
    store.put(AGREED, [(_ALL, answers, b"")])
    load = lru_cache(maxsize=64)(partial(_load, store))
    known = ((job, outlines[job.symbol]) for job in jobs)
    return {job.symbol: HeldText(text.outline, partial(load, job), text.identity) for job, text in known}


def _key(shared: bytes, file: Path) -> bytes:
    return digest(shared, file.suffix, file.read_bytes(), file.with_suffix(".yml").read_bytes())


def _kept(jobs: Sequence[_Job], reader: Reader, store: Store, asks: bool) -> dict[Symbol, _Known]:
    """What an earlier build kept, if it would be the same today."""
    by_name, whole = {job.name: job for job in jobs}, store.keys(_WHOLE)
    found: dict[Symbol, _Known] = {}
    for name, value in store.fitting(_OUTLINES, {job.name: job.key for job in jobs if whole.get(job.name) == job.key}):
        known = _parsed(value)
        if not asks or reader.still_tells(pickle.loads(known.asked)):  # noqa: S301 - our own words, sealed
            found[by_name[name].symbol] = known
    return found


def _parsed(value: bytes) -> _Known:
    known: _Known = pickle.loads(value)  # noqa: S301 - our own words, sealed by the store
    return known


def _load(store: Store, job: _Job) -> Holding:
    value = store.get(_WHOLE, job.name, job.key)
    assert value is not None, job.name  # noqa: S101 - what a build has read it keeps until its end
    holding: Holding = pickle.loads(value)  # noqa: S301 - our own words, sealed by the store
    return holding


def _forget_others(store: Store, names: set[str]) -> None:
    for room in TEXT_ROOMS:
        store.keep_only(room, names)


def _read(reader: Reader, job: _Job) -> _Read | BadInput:
    """Faults come back as values, so that those of all texts are told together."""
    try:
        read = reader.read(job.symbol)
    except BadInput as bad:
        return bad
    told = [f"{symbol} {answer}" for answers in read.asked for symbol, answer in sorted(answers.items())]
    known = _Known(digest(job.key, *told), pickle.dumps(read.asked, 5), read.outline)
    return _Read(pickle.dumps(known, 5), pickle.dumps(read.holding, 5))

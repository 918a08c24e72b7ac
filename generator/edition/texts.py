"""The held texts, each read once, as long as nothing it rests on has changed.

A text is read by itself, in any process. Of the other documents it asks when they were adopted, under which symbol they
are on record and whether they are held; what it asked is kept with the answer, and asked again in the next build.
"""

from __future__ import annotations

import pickle
from collections.abc import Collection
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.edition.holdings import Asked, Reader
from generator.edition.model import HeldText, Holding, Outline
from generator.faults import BadInput, Fault
from generator.keeping import Store, code, digest
from generator.progress import Tell
from generator.spreading import spread
from generator.symbols import Symbol

__all__ = ["TEXT_ROOMS", "held_texts"]

TEXT_ROOMS = _OUTLINES, _WHOLE = "outlines", "holdings"
"""Where the store keeps what was read."""

_ROOMS = (
    *("symbols", "marked", "blocks", "document", "faults"),
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

    outline: Outline
    identity: bytes
    asked: Asked


class _Read(NamedTuple):
    """A text that was read, ready to be kept."""

    outline: bytes
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
    outlines = {job.symbol: found for job in jobs if (found := _kept(job, reader, store))}
    wanted = [job for job in jobs if job.symbol not in outlines]
    faults: list[Fault] = []
    for done, (job, read) in enumerate(spread(_read, reader, wanted), start=1):
        progress("reading texts", done, len(wanted))
        if isinstance(read, BadInput):
            faults += read.faults
            continue
        store.put(_OUTLINES, [(job.name, job.key, read.outline)])
        store.put(_WHOLE, [(job.name, job.key, read.whole)])
        outlines[job.symbol] = _known(job, read.outline)
    if faults:
        raise BadInput(faults)
    _forget_others(store, {job.name for job in jobs})
    load = lru_cache(maxsize=64)(partial(_load, store))
    known = ((job, outlines[job.symbol]) for job in jobs)
    return {job.symbol: HeldText(text.outline, partial(load, job), text.identity) for job, text in known}


def _key(shared: bytes, file: Path) -> bytes:
    return digest(shared, file.suffix, file.read_bytes(), file.with_suffix(".yml").read_bytes())


def _kept(job: _Job, reader: Reader, store: Store) -> _Known | None:
    """The outline that an earlier build kept, if it would be the same today."""
    value = store.get(_OUTLINES, job.name, job.key)
    if value is None or not store.has(_WHOLE, job.name, job.key):
        return None
    known = _known(job, value)
    return known if reader.still_tells(known.asked) else None


def _known(job: _Job, value: bytes) -> _Known:
    """What a text tells is all in its key and in the answers it was given: these two are its identity."""
    asked, outline = pickle.loads(value)  # noqa: S301 - our own words, sealed by the store
    told = [f"{symbol} {answer}" for answers in asked for symbol, answer in sorted(answers.items())]
    return _Known(outline, digest(job.key, *told), asked)


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
    return _Read(pickle.dumps((read.asked, read.outline), 5), pickle.dumps(read.holding, 5))

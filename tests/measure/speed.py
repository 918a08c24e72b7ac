"""``python -m tests.measure.speed``: documents and megabytes a second, beside eyecite on the same texts.

The two read the same texts in turns, in one process and on one core, so that whatever else the machine does weighs
on both. Each round has documents of its own, so that nothing is read that was read before; the figures are the
medians of the rounds. eyecite's wheel brings a package called ``tests``, which
would hide this one: install it into a folder of its own and name that in ``EYECITE``. Without it only our own
speed is given.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from generator.citations import Context, read
from generator.edition.names import names_of
from generator.records.instruments import load_instruments

from .akn import Measured, corpus
from .places import HERE, MEASURES, chosen_corpus

ROUNDS = 5
DOCUMENTS = 120


def main() -> None:
    """Measure, print and write ``content/measures/speed.json``."""
    rounds = _rounds(list(corpus(chosen_corpus())))
    readers = {"recalling": _ours(HERE / "content" / "instruments.yml"), **_eyecite()}
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    gc.collect()
    gc.freeze()  # the collector shall walk what the readers make, not the corpus
    for documents in rounds:
        for name, reader in readers.items():
            seconds[name].append(_seconds(reader, documents))
    figures = {name: _figures(taken, rounds) for name, taken in seconds.items()}
    if "eyecite" in seconds:
        ratios = [theirs / ours for theirs, ours in zip(seconds["eyecite"], seconds["recalling"], strict=True)]
        figures["times as fast as eyecite"] = round(median(ratios), 1)
    (MEASURES / "speed.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def _rounds(documents: list[Measured]) -> list[list[Measured]]:
    """The documents of each round, taken evenly from the whole; none in two."""
    apart = max(ROUNDS, len(documents) // DOCUMENTS)
    return [documents[first::apart][:DOCUMENTS] for first in range(ROUNDS)]


def _ours(instruments: Path) -> Callable[[Measured], object]:
    names = names_of(load_instruments(instruments))
    return lambda document: read(document.passages, Context(date=document.adopted, title=document.title, names=names))


def _eyecite() -> dict[str, Callable[[Measured], object]]:
    if not (folder := os.environ.get("EYECITE")):
        return {}
    sys.path.append(folder)
    from eyecite import get_citations

    return {"eyecite": lambda document: get_citations("\n".join(passage.words for passage in document.passages))}


def _seconds(reader: Callable[[Measured], object], documents: Iterable[Measured]) -> float:
    began = time.process_time()
    for document in documents:
        reader(document)
    return time.process_time() - began


def _figures(seconds: list[float], rounds: list[list[Measured]]) -> dict[str, float]:
    pairs = list(zip(seconds, rounds, strict=True))
    return {
        "documents a second": round(median(len(documents) / taken for taken, documents in pairs)),
        "megabytes a second": round(median(_megabytes(documents) / taken for taken, documents in pairs), 2),
    }


def _megabytes(documents: list[Measured]) -> float:
    return sum(len(passage.words) for document in documents for passage in document.passages) / 1e6


if __name__ == "__main__":
    main()

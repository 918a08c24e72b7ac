"""``python -m tests.measure.speed``: documents and megabytes a second, beside eyecite on the same texts.

The two read the same texts in turns, in one process and on one core, each with its best of several rounds,
so that whatever else the machine does weighs on both. eyecite's wheel brings a package called ``tests``, which
would hide this one: install it into a folder of its own and name that in ``EYECITE``. Without it only our own
speed is given.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.citations import Context, read
from generator.edition.names import names_of
from generator.records.instruments import load_instruments

from .akn import Measured, corpus
from .places import HERE, MEASURES, chosen_corpus

ROUNDS = 5
DOCUMENTS = 120


def main() -> None:
    """Measure, print and write ``content/measures/speed.json``."""
    documents = _spread(list(corpus(chosen_corpus())))
    megabytes = sum(len(passage.words) for document in documents for passage in document.passages) / 1e6
    readers = {"recalling": _ours(HERE / "content" / "instruments.yml"), **_eyecite()}
    best = dict.fromkeys(readers, float("inf"))
    for _ in range(ROUNDS):
        for name, reader in readers.items():
            best[name] = min(best[name], _seconds(reader, documents))
    figures = {name: _figures(seconds, len(documents), megabytes) for name, seconds in best.items()}
    if "eyecite" in best:
        figures["times as fast as eyecite"] = round(best["eyecite"] / best["recalling"], 1)
    (MEASURES / "speed.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


def _spread(documents: list[Measured]) -> list[Measured]:
    """As many documents as are read, taken evenly from the whole."""
    return documents[:: max(1, len(documents) // DOCUMENTS)][:DOCUMENTS]


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


def _figures(seconds: float, documents: int, megabytes: float) -> dict[str, float]:
    return {
        "documents a second": round(documents / seconds),
        "megabytes a second": round(megabytes / seconds, 2),
    }


if __name__ == "__main__":
    main()

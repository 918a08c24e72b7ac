"""``python -m tests.measure.fidelity [LAYOUT ...]``: how faithfully the generator reads the UN's own files.

Every AKN4UN file of the corpus is read and counted against its own elements; then it is written out in each
layout and read back. The figures go into ``content/measures/fidelity.json``: numbers, classes and symbols. With the
names of layouts only those are measured again. ``--check`` writes nothing, and ends with 1 where a figure has changed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.document import Document
from generator.readers import read
from generator.structure import build

from . import official
from .places import MEASURES, chosen_corpus
from .round_trips import LAYOUTS, RoundTrip, round_trip

__all__ = ["changes", "measured"]

FILE = MEASURES / "fidelity.json"

Classes = dict[str, dict[str, int]]
"""For each class of difference, how often which document shows it."""


def measured(folder: Path, layouts: Iterable[str] = LAYOUTS) -> dict[str, Any]:
    """The figures of a folder of AKN4UN files: ``official`` by measure, ``layouts`` by layout."""
    read_documents: list[Document] = []
    marked_up: dict[str, Classes] = {name: defaultdict(Counter) for name in official.MEASURES}
    for file, root in official.documents(folder):
        document = build(read(file.read_bytes(), file))
        read_documents.append(document)
        for name, why in official.differences(document, root).items():
            marked_up[name][why][_symbol(document)] += 1
    return {
        "documents": len(read_documents),
        "official": {name: _agreeing(classes, len(read_documents)) for name, classes in marked_up.items()},
        "layouts": {layout: _returned(read_documents, layout) for layout in layouts},
    }


def _symbol(document: Document) -> str:
    return document.masthead.symbol or "without a symbol"


def _agreeing(classes: Classes, total: int) -> dict[str, Any]:
    differing = sum(len(shown) for shown in classes.values())
    return {"agree": total - differing, "classes": _sorted(classes)}


def _returned(read_documents: Iterable[Document], layout: str) -> dict[str, Any]:
    """The figures of one layout: documents identical in structure, markers and masthead, and notes with their words."""
    classes: dict[str, Classes] = {name: defaultdict(Counter) for name in ("structure", "markers", "masthead", "notes")}
    total: Counter[str] = Counter()
    for document in read_documents:
        trip = round_trip(document, layout)
        total += Counter(documents=1, notes=trip.notes, right=trip.notes - len(trip.lost))
        for name, why in _reasons(trip):
            classes[name][why][_symbol(document)] += 1
    kept = {
        name: total["documents"] - sum(map(len, classes[name].values()))
        for name in ("structure", "markers", "masthead")
    }
    return {
        "documents": total["documents"],
        **kept,
        "notes": total["notes"],
        "notes right": total["right"],
        "classes": {name: _sorted(found) for name, found in classes.items() if found},
    }


def _reasons(trip: RoundTrip) -> Iterable[tuple[str, str]]:
    single = {"structure": trip.structure, "markers": trip.markers, "masthead": trip.masthead}
    yield from ((name, why) for name, why in single.items() if why)
    yield from (("notes", why) for why in trip.lost)


def _sorted(classes: Classes) -> Classes:
    return {why: dict(sorted(shown.items())) for why, shown in sorted(classes.items())}


def changes(before: Any, after: Any, path: str = "") -> list[str]:
    """The figures that differ, each with its place: ``layouts/markdown/notes right: 12566, now 12565``."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [*before, *(key for key in after if key not in before)]
        return [line for key in keys for line in changes(before.get(key), after.get(key), f"{path}/{key}".strip("/"))]
    return [] if before == after else [f"{path}: {_short(before)}, now {_short(after)}"]


def _short(figure: Any) -> str:
    return f"{len(figure)} figures" if isinstance(figure, dict) else str(figure)


def update(folder: Path, layouts: Iterable[str] = (), *, check: bool = False) -> list[str]:
    """Measure, write the figures unless they are only checked, and return what has changed."""
    before = json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}
    after = measured(folder, tuple(layouts) or LAYOUTS)
    after["layouts"] = {**(before.get("layouts", {}) if layouts else {}), **after["layouts"]}
    if not check:
        FILE.write_text(json.dumps(after, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return changes(before, after)


def main() -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.fidelity", description=__doc__)
    parser.add_argument("layouts", nargs="*", help="only these layouts; the figures of the others stay")
    parser.add_argument("--corpus", type=Path, default=chosen_corpus(), help="a folder of AKN4UN files, by session")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the numbers have changed")
    options = parser.parse_args()
    if unknown := set(options.layouts) - set(LAYOUTS):
        parser.error(f"no layout {', '.join(sorted(unknown))}; there are {', '.join(LAYOUTS)}")
    found = update(options.corpus, options.layouts, check=options.check)
    print(*found, sep="\n")
    return int(options.check and bool(found))


if __name__ == "__main__":
    sys.exit(main())

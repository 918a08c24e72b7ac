"""``python -m tests.measure``: measure the grammar of citations on the UN's own links, and the fidelity of the readers.

Reads the corpus (``--corpus``, or ``RECALLING_CORPUS``, or ``../shared/corpus/akn``), and writes numbers,
symbols and spans into ``content/measures``: never a word of the corpus. ``--check`` writes nothing and
ends with 1 where the committed numbers are no longer true, with the gains and losses by document and form.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from generator.edition.names import names_in

from . import fidelity
from .akn import Measured, corpus
from .places import HERE, MEASURES, chosen_corpus
from .report import gains_and_losses, tables
from .score import Score, scored
from .split import SPLIT, parts
from .verdicts import key, verdict


def main(arguments: list[str] | None = None) -> int:
    """Measure, report, and write or check; the exit code."""
    options = _options(arguments)
    if not options.corpus.is_dir():
        print(f"no corpus at {options.corpus}: nothing measured", file=sys.stderr)
        return 0
    names = names_in(HERE / "content")
    divided = parts(list(corpus(options.corpus)), MEASURES / SPLIT)
    scores = {part: scored(documents, names) for part, documents in divided.items()}
    found = {part: _counts(score) for part, score in scores.items()}
    changes = gains_and_losses(_read(MEASURES / "found.json"), found)
    changes += fidelity.update(options.corpus, check=options.check)
    print(*changes, sep="\n")
    if options.check:
        return int(bool(changes))
    _write(divided, scores, found)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=chosen_corpus(), help="a folder of AKN4UN files, by session")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where the numbers have changed")
    return parser.parse_args(arguments)


def _counts(score: Score) -> dict[str, dict[str, int]]:
    """Citations by document, then by form and status."""
    counts: dict[str, dict[str, int]] = {}
    for (document, form, status), number in sorted(score.forms.items()):
        counts.setdefault(document, {})[f"{form} {status}"] = number
    return counts


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _write(
    divided: dict[str, list[Measured]], scores: dict[str, Score], found: dict[str, dict[str, dict[str, int]]]
) -> None:
    MEASURES.mkdir(parents=True, exist_ok=True)
    by_hand = _read(MEASURES / "verdicts.json")
    figures = {part: tables(score, by_hand) for part, score in scores.items()}
    _dump(MEASURES / SPLIT, {part: [document.symbol for document in documents] for part, documents in divided.items()})
    _dump(MEASURES / "found.json", found)
    _dump(MEASURES / "citations.json", figures)
    with (MEASURES / "disagreements.jsonl").open("w", encoding="utf-8") as file:
        for part, score in scores.items():
            for one in score.disagreements:
                who, why = verdict(one, by_hand, score.linked)
                if who == "convention" and not one.theirs:
                    continue
                record = {"at": key(one), "end": one.end, "part": part, "where": one.where, "ours": one.ours}
                print(json.dumps({**record, "theirs": one.theirs, "verdict": who, "why": why}), file=file)
    for part, figure in figures.items():
        print(part, json.dumps(figure["summary"], indent=1))


def _dump(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

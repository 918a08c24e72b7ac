"""``python -m tests.bench.distributions``: measure the real resolutions, as numbers only.

Reads the corpus with our own readers (``--corpus``, ``RECALLING_CORPUS`` or ``../shared/corpus/akn``) and writes
``tests/bench/distributions.json``, from which the synthetic corpus is drawn. No word of a text goes into it: counts,
and the opening verbs as our own vocabulary has them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from generator.citations.relations import RELATIONS
from generator.document import Kind, Paragraph
from generator.identity import day, session_of
from generator.mandates.vocabulary import ADVERBS, ASKING
from generator.symbols import Symbol
from tests.measure.places import HERE, chosen_corpus

from .shapes import Measured, Shape, assembly_targets, form_of_note, read, shape_of

__all__ = ["FILE", "INSTRUMENTS", "measure"]

FILE = Path(__file__).with_name("distributions.json")
INSTRUMENTS = HERE / "content" / "instruments.yml"

_RANKS = [n * 10**e for e in range(5) for n in (1, 2, 3, 5, 7)]
_VERBS = sorted(
    {verb for relation in RELATIONS.values() for verb in relation.verbs} | {*ASKING, "calls upon", "calls for"},
    key=len,
    reverse=True,
)
"""The verbs that our own grammars know."""

_OTHERS = ("security-council", "council", "human-rights-council", "commission-on-human-rights")


def main(arguments: list[str] | None = None) -> int:
    """Measure and write; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.distributions", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=chosen_corpus(), help="a folder of AKN4UN files, by session")
    options = parser.parse_args(arguments)
    files = sorted(options.corpus.glob("*/*.xml"))
    if not files:
        print(f"no corpus at {options.corpus}: nothing measured", file=sys.stderr)
        return 1
    figures = measure(list(read(files, INSTRUMENTS)))
    FILE.write_text(_printed(figures), encoding="utf-8")
    print(f"{figures['documents']} documents measured into {FILE.name}")
    return 0


def measure(documents: Sequence[Measured]) -> dict[str, Any]:
    """Every distribution of some documents."""
    shapes = sorted(map(shape_of, documents))
    citing = [citation for one in documents for citation in one.citations("p")]
    requests = [request for one in documents for request in one.held.requests]
    return {
        "documents": len(documents),
        "columns": list(Shape._fields),
        "shapes": [list(shape) for shape in shapes],
        "words a paragraph": _paragraph_lengths(documents),
        "sub-paragraphs in a list": _lists(documents),
        "verbs": _verbs(documents),
        "words": _vocabulary(documents),
        "resolutions in a paragraph": _together(documents),
        "in the preamble": {
            form: _share(_where(documents, form, Kind.PREAMBULAR), sum(c.form == form for c in citing))
            for form in ("assembly", "name")
        },
        "other bodies": _counts(c.form for c in citing if c.form in _OTHERS),
        "notes": _counts(form_of_note(one, n) for one in documents for n in range(len(one.document.notes))),
        "pinpoints": {
            form: _share(
                sum(bool(c.targets and c.targets[0].pinpoints) for c in citing if c.form == form),
                sum(c.form == form for c in citing),
            )
            for form in ("assembly", "document", "name")
        },
        "dated": _share(
            sum(bool(c.dated) for c in citing if c.form == "assembly"), sum(c.form == "assembly" for c in citing)
        ),
        "short names": _share(
            sum(c.form == "short-name" for c in citing), sum(c.form in ("name", "short-name") for c in citing)
        ),
        "names by rank": sorted(Counter(c.text.lower() for c in citing if c.form == "name").values(), reverse=True),
        "statuses": _counts(c.status.value for where in "pn" for one in documents for c in one.citations(where)),
        "sessions back": _lags(documents),
        "recalled by": _counts(Counter(t for one in documents for t in assembly_targets(one)).values()),
        "series": _series(documents),
        "requests": {
            "a document": _mean(len(requests), documents),
            "timed": _share(sum(bool(r.times) for r in requests), len(requests)),
            "by verb": _counts(request.verb.value for request in requests),
            "addressees": _counts(len(request.addressees) for request in requests),
            "addressees by rank": sorted(
                Counter(a.name for r in requests for a in r.addressees).values(), reverse=True
            )[:60],
        },
        "records": _records(documents),
        "a session": _counts(session_of(one.document.masthead, one.symbol) for one in documents),
    }


# --- the text ------------------------------------------------------------------------------------


def _paragraph_lengths(documents: Iterable[Measured]) -> dict[str, list[int]]:
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    for one in documents:
        for paragraph in one.document.paragraphs:
            lengths[paragraph.kind.value].append(len(paragraph.text.words.split()))
        lengths["note"] += [len(note.text.words.split()) for note in one.document.notes]
    return {kind: _cuts(found) for kind, found in sorted(lengths.items())}


def _lists(documents: Iterable[Measured]) -> dict[str, dict[str, int]]:
    """How many sub-paragraphs follow one another, by their level."""
    runs: dict[int, Counter[int]] = {1: Counter(), 2: Counter()}
    for one in documents:
        for level, counted in runs.items():
            run = 0
            for paragraph in (*one.document.paragraphs, None):
                deep = paragraph.level if paragraph and paragraph.kind is Kind.SUBPARAGRAPH else 0
                if deep == level:
                    run += 1
                elif deep < level:
                    counted[run] += 1
                    run = 0
    return {str(level): _in_order({n: c for n, c in counted.items() if n}) for level, counted in runs.items()}


def _verbs(documents: Iterable[Measured]) -> dict[str, dict[str, int]]:
    """How often a paragraph opens with each verb that our own grammars know."""
    found: dict[str, Counter[str]] = {"preambular": Counter(), "operative": Counter()}
    for one in documents:
        for paragraph in one.document.paragraphs:
            if paragraph.kind.value in found:
                found[paragraph.kind.value][_verb(paragraph.text.words[:100].lower().split())] += 1
    return {
        kind: dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))) for kind, counted in found.items()
    }


def _verb(words: list[str]) -> str:
    """The verb that a paragraph opens with, without its adverbs; nothing where our own grammars do not know it."""
    while words and words[0].strip(",") in ADVERBS:
        words = words[1:]
    opening = " ".join([*words, ""])
    return next((verb for verb in _VERBS if opening.startswith(f"{verb} ")), "")


def _vocabulary(documents: Sequence[Measured]) -> dict[str, Any]:
    """How words are spread: the share of all words that the most frequent ones have; not which words they are."""
    texts = [_words(one) for one in documents]
    counted = Counter(word for words in texts for word in words)
    half = {word for words in texts[::2] for word in words}
    total, sizes = sum(counted.values()), sorted(counted.values(), reverse=True)
    return {
        "number": total,
        "different": len(counted),
        "different in every second document": len(half),
        "letters": _share(sum(len(word) * times for word, times in counted.items()), total),
        "ranks": [[rank, sum(sizes[:rank])] for rank in (*(r for r in _RANKS if r < len(sizes)), len(sizes))],
        "different in a document": _cuts([len(set(words)) for words in texts]),
    }


def _words(one: Measured) -> list[str]:
    words = (word for p in one.document.paragraphs for word in p.text.words.lower().split())
    return [bare for word in words if (bare := word.strip(".,;:()[]“”’"))]


# --- citations -----------------------------------------------------------------------------------


def _together(documents: Iterable[Measured]) -> dict[str, int]:
    """How many resolutions one paragraph cites by number."""
    groups = (found for one in documents for key, found in one.held.citations.items() if key.startswith("p"))
    return _counts(n for found in groups if (n := sum(citation.form == "assembly" for citation in found)))


def _where(documents: Iterable[Measured], form: str, kind: Kind) -> int:
    return sum(
        citation.form == form and _paragraph(one, citation.passage).kind is kind
        for one in documents
        for citation in one.citations("p")
    )


def _paragraph(one: Measured, passage: str) -> Paragraph:
    """The paragraph that a passage is, or the table in which it is a cell."""
    return one.document.paragraphs[int(passage[1:].partition(".")[0])]


def _lags(documents: Iterable[Measured]) -> dict[str, int]:
    """How many sessions before the citing one a cited resolution was adopted."""
    return _counts(lag for one in documents for t in assembly_targets(one) if (lag := _lag(one, t.session)) is not None)


def _lag(one: Measured, session: str | None) -> int | None:
    own, other = _number(one.symbol.session), _number(session)
    return max(0, own - other) if own and other else None


def _number(session: str | None) -> int | None:
    """A session's number; that of an early one is roman. Special sessions are not counted among them."""
    if session and session.isdigit():
        return int(session)
    if not session or set(session) - set("IVX"):
        return None
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in session]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _series(documents: Sequence[Measured]) -> dict[str, Any]:
    """Resolutions of one title in several sessions, and what a later one cites that the earlier one did not."""
    ordered = sorted((one for one in documents if _number(one.symbol.session)), key=lambda one: one.symbol)
    sessions = [_number(one.symbol.session) or 0 for one in ordered]
    last: dict[str, Measured] = {}
    seen: set[Symbol] = set()
    after, new, tally = Counter[int](), Counter[int](), Counter[str]()
    for one in ordered:
        title, cited = one.document.masthead.title or one.symbol.text, assembly_targets(one)
        if earlier := last.get(title):
            after[_lag(one, earlier.symbol.session) or 0] += 1
            before = assembly_targets(earlier)
            fresh = cited - before - {earlier.symbol}
            tally["cited before"] += len(before)
            tally["cited again"] += len(before & cited)
            tally["new"] += len(fresh)
            tally["new, known elsewhere"] += len(fresh & seen)
            tally["earlier one"] += earlier.symbol in cited
            new.update(lag for t in fresh if (lag := _lag(one, t.session)) is not None)
        else:
            tally["first"] += len(cited)
            tally["first, known elsewhere"] += len(cited & seen)
        last[title] = one
        seen |= cited
    first = min(sessions, default=0)
    return {
        "after one session": _share(after[1], sum(session > first for session in sessions)),
        "after two sessions": _share(after[2], sum(session > first + 1 for session in sessions)),
        "earlier one cited": _share(tally["earlier one"], sum(after.values())),
        "cited again": _share(tally["cited again"], tally["cited before"]),
        "new, known elsewhere": _share(tally["new, known elsewhere"], tally["new"]),
        "first, known elsewhere": _share(tally["first, known elsewhere"], tally["first"]),
        "new, sessions back": _in_order(new),
    }


# --- records -------------------------------------------------------------------------------------


def _records(documents: Sequence[Measured]) -> dict[str, Any]:
    mastheads = [one.document.masthead for one in documents]
    adopted = [(one, when) for one in documents if (when := day(one.document.masthead.adopted))]
    regular = [(session, when) for one, when in adopted if (session := _number(one.symbol.session))]
    issued = [(when, later) for one, when in adopted if (later := day(one.document.masthead.date))]
    return {
        "agenda item": _mean(sum(m.agenda_item is not None for m in mastheads), documents),
        "agenda item with a letter": _mean(sum("(" in (m.agenda_item or "") for m in mastheads), documents),
        "without a committee": _mean(sum((m.proponent or "").startswith("without") for m in mastheads), documents),
        "meeting": _mean(sum(m.meeting is not None for m in mastheads), documents),
        "days after 1 September": _cuts([(when - date(1945 + s, 9, 1)).days for s, when in regular]),
        "days until distributed": _cuts([max(0, (later - when).days) for when, later in issued]),
    }


# --- numbers -------------------------------------------------------------------------------------


def _cuts(values: Sequence[int]) -> list[int]:
    """The smallest, each twentieth, and the largest."""
    ordered = sorted(values) or [0]
    return [ordered[(len(ordered) - 1) * n // 20] for n in range(21)]


def _counts(values: Iterable[object]) -> dict[str, int]:
    return _in_order(Counter(values))


def _in_order(counted: Mapping[Any, int]) -> dict[str, int]:
    return {
        str(value): times for value, times in sorted(counted.items(), key=lambda pair: (str(type(pair[0])), pair[0]))
    }


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def _mean(part: float, documents: Sequence[object]) -> float:
    return _share(part, len(documents))


def _printed(figures: Mapping[str, Any]) -> str:
    """A line for each distribution, and for each shape."""
    lines = [f" {json.dumps(name)}: {_value(value)}" for name, value in figures.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], list):
        return "[\n" + ",\n".join(_rows(value)) + "\n ]"
    return json.dumps(value, ensure_ascii=False)


def _rows(rows: Iterable[Sequence[int]]) -> Iterator[str]:
    return (f"  {json.dumps(row, separators=(',', ':'))}" for row in rows)


if __name__ == "__main__":
    sys.exit(main())

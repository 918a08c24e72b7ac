"""The figures as tables, and what a change has gained and lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from .score import Disagreement, Score, form_of
from .verdicts import Verdict, reading, verdict

__all__ = ["gains_and_losses", "tables"]


def tables(score: Score, by_hand: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Everything that is reported of one part of the corpus: raw, adjudicated, by form, spans and verbs."""
    judged = [(one, verdict(one, by_hand, score.linked)) for one in score.disagreements]
    return {
        "documents": score.documents,
        "links": sum(score.links.values()),
        "summary": {where: _summary(score, judged, where) for where in ("body", "notes")},
        "forms": {where: _by_form(score, judged, where) for where in ("body", "notes")},
        "read": _read(judged, by_hand),
        "verdicts": dict(sorted(Counter(f"{said.who}: {said.why}" for _, said in judged).items())),
        "spans": {
            w: {"matched": _sum(score.matched, w), "link within ours": score.contained[w], "equal": score.exact[w]}
            for w in ("body", "notes")
        },
        "opening verbs": {
            kind: _share(score.verbs[kind, True], score.verbs[kind, True] + score.verbs[kind, False])
            for kind in ("preambular", "operative")
        },
    }


_Judged = list[tuple[Disagreement, Verdict]]


def _read(judged: _Judged, by_hand: Mapping[str, Sequence[str]]) -> dict[str, dict[str, int]]:
    """How many disagreements of each verdict there are, and how many of them somebody has read."""
    every = Counter(said.who for _, said in judged)
    read = Counter(said.who for one, said in judged if reading(one, by_hand))
    return {who: {"all": every[who], "read": read[who]} for who in sorted(every)}


def _sum(counter: Counter[Any], where: str) -> int:
    return sum(number for (place, _), number in counter.items() if place == where)


def _summary(score: Score, judged: _Judged, where: str) -> dict[str, float]:
    """Precision, recall and F1 of the targets, raw against the links and after adjudication."""
    links, matched = _sum(score.links, where), _sum(score.matched, where)
    here = [(one, said) for one, said in judged if one.where == where]
    missed = sum(1 for one, said in here if one.theirs and said.who == "ours wrong")
    invented = sum(len(one.ours) for one, said in here if said.who == "ours wrong")
    given = _sum(score.given, where)
    return {
        "links": links,
        "matched": matched,
        "raw recall": _share(matched, links),
        "precision": _share(given - invented, given),
        "recall": _share(links - missed, links),
        "f1": _f1(_share(given - invented, given), _share(links - missed, links)),
    }


def _by_form(score: Score, judged: _Judged, where: str) -> dict[str, dict[str, float]]:
    forms = sorted({form for place, form in (*score.links, *score.given) if place == where})
    rows = {}
    for form in forms:
        links, given = score.links[where, form], score.given[where, form]  # type: ignore[index]
        here = [(o, s) for o, s in judged if o.where == where and s.who == "ours wrong"]
        missed = sum(1 for one, _ in here if one.theirs and form_of(one.theirs) == form)
        invented = sum(1 for one, _ in here for symbol in one.ours if form_of(symbol) == form)
        precision, recall = _share(given - invented, given), _share(links - missed, links)
        rows[form] = {
            "links": links,
            "given": given,
            "precision": precision,
            "recall": recall,
            "f1": _f1(precision, recall),
        }
    return rows


def _share(part: int, whole: int) -> float:
    return round(part / whole, 5) if whole else 1.0


def _f1(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 5) if precision + recall else 0.0


def gains_and_losses(
    before: Mapping[str, Mapping[str, Mapping[str, int]]], after: Mapping[str, Mapping[str, Mapping[str, int]]]
) -> list[str]:
    """A line for each document and form whose number of citations has changed, and the sums by form."""
    was = _flat(before)
    now = _flat(after)
    if not was:
        return []
    changes = {place: now[place] - was[place] for place in sorted(was.keys() | now.keys()) if now[place] != was[place]}
    sums: Counter[str] = Counter()
    for (_, form), change in changes.items():
        sums[f"{form} {'gained' if change > 0 else 'lost'}"] += abs(change)
    lines = [f"{document}: {form} {change:+d}" for (document, form), change in changes.items()]
    return [*lines, *(f"{form}: {number}" for form, number in sorted(sums.items()))]


def _flat(found: Mapping[str, Mapping[str, Mapping[str, int]]]) -> Counter[tuple[str, str]]:
    return Counter(
        {
            (document, form): number
            for part in found.values()
            for document, forms in part.items()
            for form, number in forms.items()
        }
    )

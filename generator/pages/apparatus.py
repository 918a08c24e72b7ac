"""The apparatus: every emendation, and everything that is not settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition import Edition, Problem
from generator.pages import prose
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import Markdown

__all__ = ["FILE", "KINDS", "Emended", "Open", "emended", "unsettled"]

FILE = "apparatus.md"

KINDS = {
    "unresolved": "Citations without a target",
    "ambiguous": "Citations with several possible targets",
    "contradicted": "Citations that contradict the record",
    "blank": "Numbers left open in drafts",
    "record": "Where a text and its record disagree",
    "doubt": "What the reading of a text left open",
}


@dataclass(frozen=True, slots=True)
class Emended:
    """One emendation, with a link to its place."""

    place: Markdown
    held: str
    given: str
    kind: str
    why: Markdown
    source: str


@dataclass(frozen=True, slots=True)
class Open:
    """One thing that is not settled."""

    place: Markdown
    words: str
    why: str
    candidates: tuple[Markdown, ...]


def emended(edition: Edition) -> Iterator[Emended]:
    """Every emendation, document by document in the order of the text."""
    links = Links(edition, FILE)
    for entry, held in edition.held():
        for applied in held.emendations:
            words = f"{entry.symbol}, {place_in_words(applied.anchor)}"
            each = applied.entry
            yield Emended(
                place=links.document(entry.symbol, words, f"emref{applied.number}"),
                held=each.held,
                given=each.given,
                kind=each.kind.value,
                why=prose.line(each.why, links),
                source=each.source,
            )


def unsettled(edition: Edition) -> dict[str, tuple[Open, ...]]:
    """What is open, by kind in the order of :data:`KINDS`; every kind is there, if only to say that it is empty."""
    links = Links(edition, FILE)
    return {kind: tuple(_open(p, links) for p in edition.problems if p.kind == kind) for kind in KINDS}


def _open(problem: Problem, links: Links) -> Open:
    where = f", {place_in_words(problem.anchor)}" if problem.anchor else ""
    return Open(
        place=links.document(problem.source, f"{problem.source}{where}", problem.anchor),
        words=problem.words,
        why=problem.why,
        candidates=tuple(links.document(symbol, symbol.text) for symbol in problem.candidates),
    )

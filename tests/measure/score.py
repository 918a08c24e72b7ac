"""The grammar's citations against the UN's links: what agrees, and each disagreement."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.citations import Citation, Context, PassageKind, Target, read
from generator.citations.verbs import opening_verb

from .akn import Link, Measured, Paragraph

__all__ = ["Disagreement", "Score", "form_of", "scored"]

Where = Literal["body", "notes"]

_FORMS = (
    ("emergency", re.compile(r"A/RES/(?:ES-|.*\(ES-)")),
    ("special", re.compile(r"A/RES/(?:S-|.*\(S-)")),
    ("roman", re.compile(r"A/RES/\d+[A-Z]?\([IVXLC]+\)")),
    ("lettered", re.compile(r"A/RES/\d+/\d+[A-Z]")),
    ("modern", re.compile(r"A/RES/\d+/\d+")),
    ("decision", re.compile(r"A/DEC/")),
    ("security-council", re.compile(r"S/RES/")),
    ("council", re.compile(r"E/RES/|E/DEC/")),
    ("human-rights-council", re.compile(r"A/HRC/(?:RES|DEC)/")),
    ("commission-on-human-rights", re.compile(r"E/CN\.4/RES/")),
    ("conference", re.compile(r".*CONF\.")),
    ("other-resolution", re.compile(r".*(?:/RES/|/Res\.)")),
)
_UNLINKED_FORMS = {"name", "short-name", "internal", "anaphor", "treaty", "sales", "other-body", "blank", "agency"}
"""Forms that the UN does not link, so that its links say nothing about them."""


def form_of(symbol: str) -> str:
    """The form in the tables: by the shape of the target's symbol."""
    return next((name for name, pattern in _FORMS if pattern.match(symbol)), "document")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One place where the grammar and the UN's links differ, without the text."""

    document: str
    paragraph: int
    """Its number among the document's paragraphs and notes, from 0."""

    start: int
    end: int
    ours: tuple[str, ...]
    theirs: str
    where: Where
    words: str
    """The whole passage, used for the verdict, not written."""

    status: str
    kind: str
    """What passage it stands in: ``operative``, ``note`` …"""


@dataclass
class Score:
    """Counts over a set of documents."""

    links: Counter[tuple[Where, str]] = field(default_factory=Counter)
    matched: Counter[tuple[Where, str]] = field(default_factory=Counter)
    contained: Counter[Where] = field(default_factory=Counter)
    exact: Counter[Where] = field(default_factory=Counter)
    given: Counter[tuple[Where, str]] = field(default_factory=Counter)
    """Targets that the grammar gives, in forms that the UN links."""

    forms: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """Citations by document, form and status."""

    verbs: Counter[tuple[str, bool]] = field(default_factory=Counter)
    disagreements: list[Disagreement] = field(default_factory=list)
    linked: set[str] = field(default_factory=set)
    """Every symbol that the UN links somewhere."""

    documents: int = 0


def scored(documents: Iterable[Measured], names: Mapping[str, Target]) -> Score:
    """The score of a set of documents."""
    score = Score()
    for document in documents:
        score.documents += 1
        by_passage: dict[str, list[Citation]] = defaultdict(list)
        for citation in read(document.passages, Context(date=document.adopted, title=document.title, names=names)):
            by_passage[citation.passage].append(citation)
            score.forms[document.symbol, citation.form, citation.status.value] += 1
        for place, paragraph in enumerate(document.paragraphs):
            _verb(score, paragraph)
            score.disagreements += _compared(score, document, place, paragraph, by_passage[paragraph.passage.key])
    return score


def _verb(score: Score, paragraph: Paragraph) -> None:
    """Whether the opening verb is the UN's, for clauses whose name the UN gives."""
    passage, name = paragraph.passage, " ".join(paragraph.name.split()).rstrip(",;:")
    if not name or passage.parent or not passage.words.startswith(name.split()[0]):
        return
    score.verbs[passage.kind.value, opening_verb(passage.words, passage.kind) == name] += 1


def _compared(
    score: Score, document: Measured, place: int, paragraph: Paragraph, citations: list[Citation]
) -> Iterator[Disagreement]:
    where: Where = "notes" if paragraph.passage.kind is PassageKind.NOTE else "body"
    at = _At(document.symbol, place, where, paragraph)
    linked: set[int] = set()
    for link in paragraph.links:
        over = [c for c in citations if c.start < link.end and link.start < c.end]
        linked |= {id(citation) for citation in over}
        score.links[where, form_of(link.symbol)] += 1
        score.linked.add(link.symbol)
        if link.symbol.casefold() in {symbol.casefold() for symbol in _symbols(over)}:
            score.matched[where, form_of(link.symbol)] += 1
            _span(score, where, link, over)
        else:
            yield at.disagreement((link.start, link.end), over, link.symbol)
    for citation in citations:
        symbols = () if citation.form in _UNLINKED_FORMS else _symbols([citation])
        score.given.update((where, form_of(symbol)) for symbol in symbols)
        if symbols and id(citation) not in linked:
            yield at.disagreement((citation.start, citation.end), [citation])


@dataclass(frozen=True, slots=True)
class _At:
    """Where a disagreement stands."""

    document: str
    place: int
    where: Where
    paragraph: Paragraph

    def disagreement(self, span: tuple[int, int], over: list[Citation], theirs: str = "") -> Disagreement:
        """The disagreement over a stretch: the citations that cover it, and the UN's link if there is one."""
        status = over[0].status.value if over else ""
        passage = self.paragraph.passage
        return Disagreement(
            self.document, self.place, *span, _symbols(over), theirs, self.where, passage.words, status, passage.kind
        )


def _symbols(citations: list[Citation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(g.symbol) for c in citations for g in c.targets if g.symbol))


def _span(score: Score, where: Where, link: Link, over: list[Citation]) -> None:
    score.contained[where] += any(c.start <= link.start and link.end <= c.end for c in over)
    score.exact[where] += any((c.start, c.end) == (link.start, link.end) for c in over)

"""A paragraph's words as Markdown: citations linked, note markers raised, emendations and opening verbs marked.

Links cannot nest in HTML: a marker or an emendation's sign that falls inside a citation divides its
link, or waits until the link ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.citations.model import Citation, Share, Target
from generator.edition.held import Applied
from generator.marked import Text
from generator.pages.markdown import Markdown, escaped

__all__ = ["Apparatus", "inline"]

_TAGS = {"italic": "em", "bold": "strong", "underlined": "em"}


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What stands on the words of one paragraph, and how it is written."""

    citations: Sequence[Citation]
    emendations: Sequence[Applied]
    cite: Callable[[Citation, Target | None, Markdown], Markdown]
    """Makes the link to one target of a citation from the words that mean it."""

    mark: Callable[[str], Markdown]
    """Makes the raised sign of the next marker with this label; called in the order of the text."""

    opening: int = 0
    """How many characters the opening verb phrase has, where the layout does not show it in italics."""


_Link = tuple[Citation, Share]
"""A citation and the words of it that lead to one target."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch in which nothing begins or ends."""

    start: int
    words: str
    link: _Link | None
    emendation: Applied | None
    tags: tuple[str, ...]


def inline(text: Text, apparatus: Apparatus) -> Markdown:
    """The whole paragraph as Markdown on one line."""
    pieces: list[str] = []
    markers = sorted(text.markers, key=lambda marker: marker.at)
    for cited, runs in _stretches(text, apparatus):
        pieces += [apparatus.mark(m.label) for m in markers if _stands_before(m.at, runs[0].start, text)]
        markers = [m for m in markers if not _stands_before(m.at, runs[0].start, text)]
        written = Markdown("".join(_emended(runs, with_sign=cited is None)))
        pieces.append(apparatus.cite(cited[0], cited[1].target, written) if cited else written)
        if cited:
            pieces += [_sign(run.emendation) for run in runs if run.emendation and _ends(run)]
    pieces += [apparatus.mark(marker.label) for marker in markers]
    return Markdown("".join(pieces))


def _stands_before(at: int, start: int, text: Text) -> bool:
    return at <= start and at < len(text.words)


def _stretches(text: Text, apparatus: Apparatus) -> Iterator[tuple[_Link | None, list[_Run]]]:
    """The runs, gathered by the link they belong to; a marker inside a link divides it."""
    places = {marker.at for marker in text.markers}
    gathered: list[_Run] = []
    for run in _runs(text, apparatus):
        if gathered and (gathered[-1].link is not run.link or run.start in places):
            yield gathered[-1].link, gathered
            gathered = []
        gathered.append(run)
    if gathered:
        yield gathered[-1].link, gathered


def _runs(text: Text, apparatus: Apparatus) -> Iterator[_Run]:
    links = [(citation, share) for citation in apparatus.citations for share in citation.shares()]
    for start, end in pairwise(_boundaries(text, apparatus, links)):
        yield _Run(
            start,
            text.words[start:end],
            next((link for link in links if link[1].start <= start < link[1].end), None),
            next((e for e in apparatus.emendations if e.start <= start < e.end), None),
            tuple(_faces(text, apparatus.opening, start)),
        )


def _boundaries(text: Text, apparatus: Apparatus, links: Sequence[_Link]) -> list[int]:
    places = {0, apparatus.opening, len(text.words), *(marker.at for marker in text.markers)}
    spans: Iterable[tuple[int, int]] = (
        *((mark.start, mark.end) for mark in text.emphasis),
        *((share.start, share.end) for _, share in links),
        *((applied.start, applied.end) for applied in apparatus.emendations),
    )
    return sorted(places.union(*spans))


def _faces(text: Text, opening: int, start: int) -> Iterator[str]:
    if start < opening:
        yield "em"
    for mark in text.emphasis:
        if mark.start <= start < mark.end:
            yield _TAGS[mark.face]


def _emended(runs: Sequence[_Run], *, with_sign: bool) -> Iterator[str]:
    for applied, stretch in groupby(runs, key=lambda run: run.emendation):
        held_together = list(stretch)
        words = "".join(map(_faced, held_together))
        if applied is None:
            yield words
        else:
            sign = _sign(applied) if with_sign and _ends(held_together[-1]) else ""
            yield f'<span class="emended">{words}</span>{sign}'


def _faced(run: _Run) -> str:
    opened = "".join(f"<{tag}>" for tag in run.tags)
    closed = "".join(f"</{tag}>" for tag in reversed(run.tags))
    return f"{opened}{escaped(run.words)}{closed}"


def _ends(run: _Run) -> bool:
    return run.emendation is not None and run.start + len(run.words) == run.emendation.end


def _sign(applied: Applied | None) -> Markdown:
    if applied is None:
        return Markdown("")
    number = applied.number
    link = f'<a href="#{applied.address}" aria-label="Emendation {number}">◊</a>'
    return Markdown(f'<sup class="sigil" id="emref{number}">{link}</sup>')

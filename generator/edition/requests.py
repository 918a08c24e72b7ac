"""The requests of a held text: its operative paragraphs, each with its sub-paragraphs, as the grammar reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator import mandates
from generator.citations.model import Passage
from generator.document import Document, Kind
from generator.edition.asked import Mandate, Told, ToldPart, ToldTime
from generator.edition.references import holder_of
from generator.mandates import Request, Span

__all__ = ["in_short", "in_words", "requests"]


def requests(document: Document, read: Iterable[Passage], context: mandates.Context) -> Iterator[Request]:
    """Every request, in the order of the text; its spans lie in the passages of the document, which are given."""
    for opener, below in _with_subparagraphs(document, {passage.key: passage for passage in read}):
        yield from mandates.read(opener, below, context)


def _with_subparagraphs(document: Document, known: Mapping[str, Passage]) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each operative paragraph with what stands below it."""
    opener: Passage | None = None
    below: list[Passage] = []
    for place, paragraph in enumerate(document.paragraphs):
        if opener and paragraph.kind is Kind.SUBPARAGRAPH:
            below.append(known[f"p{place}"])
            continue
        if opener:
            yield opener, below
        opener, below = known.get(f"p{place}") if paragraph.kind is Kind.OPERATIVE else None, []
    if opener:
        yield opener, below


def in_short(document: Document, found: Sequence[Request]) -> Iterator[Mandate]:
    """The requests of a document for lists, in its order; those that name a time in words too."""
    names = dict.fromkeys(each.name for request in found for each in request.addressees)
    seen = Counter[str]()
    for request in found:
        anchor = holder_of(document, request.said.key).anchor
        seen[anchor] += 1
        yield Mandate(
            anchor=anchor,
            number=seen[anchor],
            verb=request.verb,
            addressees=tuple(_full_name(each.name, names) for each in request.addressees),
            times=tuple(time.when for time in request.times),
            told=in_words(document, request) if request.times else None,
        )


def in_words(document: Document, request: Request) -> Told:
    """A request in the words of the document."""
    return Told(
        said=_words(document, request.said),
        printed=tuple(_words(document, each.span) for each in request.addressees),
        joint=_joint(document, request),
        parts=tuple(ToldPart(_words(document, span), _anchor(document, span)) for span in request.actions),
        product=_words(document, request.product) if request.product else "",
        forums=tuple(_words(document, span) for span in request.forums),
        times=tuple(
            ToldTime(_words(document, time.span), _anchor(document, time.span), time.span.start)
            for time in request.times
        ),
    )


def _words(document: Document, span: Span) -> str:
    return holder_of(document, span.key).text.words[span.start : span.end]


def _anchor(document: Document, span: Span) -> str:
    return holder_of(document, span.key).anchor


def _joint(document: Document, request: Request) -> str:
    first = request.actions[0] if request.actions else request.said
    before = holder_of(document, first.key).text.words[: first.start].rstrip()
    return "to" if before.endswith(" to") else ""


def _full_name(name: str, names: dict[str, None]) -> str:
    """``Economic and Social Council`` for ``Council`` where the text names it in full somewhere."""
    if " " in name or not name[:1].isupper():
        return name
    return next((full for full in names if full.endswith(f" {name}")), name)

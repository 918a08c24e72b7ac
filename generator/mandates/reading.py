"""The passages of a paragraph to its requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.citations.model import Passage
from generator.mandates.model import Addressee, Context, Request, RequestVerb, Span, Time
from generator.mandates.objects import Governed, governed
from generator.mandates.products import forums, product
from generator.mandates.sessions import Owner
from generator.mandates.times import Timed, times
from generator.mandates.tokens import Line, Stretch
from generator.mandates.verbs import Clause, clauses

__all__ = ["read"]

_CLOSING = frozenset((",", ";", ".", ":", "and"))
_ARTICLES = frozenset(("the", "a", "an"))


def read(paragraph: Passage, below: Sequence[Passage] = (), context: Context | None = None) -> tuple[Request, ...]:
    """The requests of an operative paragraph in the order of its verbs; ``below`` are its sub-paragraphs.

    Sub-paragraphs belong to the clause that opens them, the last one. Where that clause names nobody
    ("Encourages:"), each sub-paragraph is a request of its own. Linear in the length of the words.
    """
    reader = _Paragraph(paragraph, context or Context())
    requests = reader.requests()
    if not below or not reader.opens_list():
        return tuple(requests)
    return tuple(reader.with_list(requests, below))


class _Paragraph:
    """One paragraph being read."""

    def __init__(self, passage: Passage, context: Context) -> None:
        self._passage = passage
        self._context = context
        self._line = Line.read(passage.words)
        self._clauses = clauses(self._line)

    def requests(self) -> list[Request]:
        """One for each clause that asks; a clause without an action of its own shares that of the next."""
        found: list[Request] = []
        sharing: list[int] = []
        for clause in self._clauses:
            if clause.verb is None:
                sharing.clear()
                continue
            request = self._request(clause, governed(self._line, clause))
            found.append(request)
            if not request.actions:
                sharing.append(len(found) - 1)
                continue
            for number in sharing:
                found[number] = _sharing(found[number], request)
            sharing.clear()
        return found

    def opens_list(self) -> bool:
        """Whether the last clause asks, so that sub-paragraphs belong to a request."""
        return bool(self._clauses) and self._clauses[-1].verb is not None

    def with_list(self, requests: list[Request], below: Iterable[Passage]) -> Iterator[Request]:
        """The requests, the last of them with its sub-paragraphs; or one for each that names who is asked."""
        *before, last = requests
        yield from before
        lines = [(passage, line) for passage in below if len(line := Line.read(passage.words))]
        if not last.addressees and not last.actions and self._clauses[-1].object >= len(self._line) - 1:
            yield from (self._listed(last, passage, line) for passage, line in lines)
            return
        actions = [_span(passage.key, line, _trimmed(line, Stretch(0, len(line)))) for passage, line in lines]
        found = [time for passage, line in lines for time in self._times(passage.key, line, last)]
        yield replace(last, actions=(*last.actions, *actions), times=(*last.times, *found))

    def _listed(self, opener: Request, passage: Passage, line: Line) -> Request:
        """A sub-paragraph with its own addressee, under the verb of its opener."""
        clause = Clause(0, 0, 0, opener.verb, len(line))
        return replace(_Parsed(passage, line, clause, governed(line, clause)).request(self._context), said=opener.said)

    def _request(self, clause: Clause, found: Governed) -> Request:
        return _Parsed(self._passage, self._line, clause, found).request(self._context)

    def _times(self, key: str, line: Line, request: Request) -> Iterator[Time]:
        owner = Owner(0, _first(request.addressees), self._context.organ)
        yield from _timed(key, line, Stretch(0, len(line)), owner, self._context)


def _sharing(request: Request, next_one: Request) -> Request:
    """With the action of the next request: "Urges donors and invites banks to review …", "Invites and encourages …"."""
    return replace(
        request,
        addressees=request.addressees or next_one.addressees,
        actions=next_one.actions,
        times=next_one.times,
        product=next_one.product,
        forums=next_one.forums,
    )


class _Parsed:
    """A clause whose object is known, on its way to a request."""

    def __init__(self, passage: Passage, line: Line, clause: Clause, found: Governed) -> None:
        self._key = passage.key
        self._words = passage.words
        self._line = line
        self._clause = clause
        self._found = found

    def request(self, context: Context) -> Request:
        clause, line = self._clause, self._line
        assert clause.verb is not None  # noqa: S101 - only clauses that ask come here
        addressees = tuple(self._addressee(stretch) for stretch in self._found.asked)
        action = _trimmed(line, Stretch(self._found.action, clause.end))
        made = product(line, action)
        return Request(
            verb=clause.verb,
            said=self._span(Stretch(clause.said, max(clause.object, clause.said + 1))),
            addressees=addressees,
            actions=(self._span(action),) if action.end > action.start else (),
            times=tuple(self._times(context, addressees)),
            product=self._span(made) if made else None,
            forums=tuple(self._span(each) for each in forums(line, action)),
        )

    def _times(self, context: Context, addressees: tuple[Addressee, ...]) -> Iterator[Time]:
        """The times of the clause. What an organ decides is for its own session, unless a body stands right before."""
        clause = self._clause
        owner = Owner(clause.object, _first(addressees), context.organ)
        if clause.verb is RequestVerb.DECIDES:
            owner = owner._replace(reach=8)
        found = times(self._line, Stretch(clause.object, clause.end), owner, context.date)
        yield from _marked(self._key, self._line, (time for time in found if not self._describes(time.stretch)))

    def _describes(self, stretch: Stretch) -> bool:
        """Whether a date is of those asked: "the Chairs of the forum in 2036 to …"."""
        line, at = self._line, stretch.start
        dated = line.low(at) == "in" and line.low(at - 1) != "," and stretch.end == at + 2
        return stretch.end <= self._found.action and (dated or line.low(at - 2) == "be")

    def _addressee(self, stretch: Stretch) -> Addressee:
        begin = stretch.start + (self._line.low(stretch.start) in _ARTICLES and stretch.end > stretch.start + 1)
        first, last = self._line.characters(Stretch(begin, stretch.end))
        return Addressee(self._span(stretch), " ".join(self._words[first:last].split()))

    def _span(self, stretch: Stretch) -> Span:
        return _span(self._key, self._line, stretch)


def _span(key: str, line: Line, stretch: Stretch) -> Span:
    return Span(key, *line.characters(stretch))


def _first(addressees: tuple[Addressee, ...]) -> str:
    return addressees[0].name if addressees else ""


def _timed(key: str, line: Line, stretch: Stretch, owner: Owner, context: Context) -> Iterator[Time]:
    yield from _marked(key, line, times(line, stretch, owner, context.date))


def _marked(key: str, line: Line, found: Iterable[Timed]) -> Iterator[Time]:
    return (Time(_span(key, line, each.stretch), each.bound, each.when) for each in found)


def _trimmed(line: Line, stretch: Stretch) -> Stretch:
    """Without the signs and the "and" around it."""
    start, end = stretch
    while end > start and line.low(end - 1) in _CLOSING:
        end -= 1
    while start < end and line.low(start) in _CLOSING - {"and"}:
        start += 1
    return Stretch(start, end)

"""Who is asked to do what, by when: the requests of the held texts, by due date, by addressee and by verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.edition import Edition, Entry, Holding
from generator.edition.references import holder_of
from generator.mandates import DayOfYear, Every, Period, Request, RequestVerb, Session, Span, Time
from generator.pages import prose
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import Markdown
from generator.records import Outcome, PartialDate

__all__ = ["FILE", "Asked", "Came", "MandatesPage", "Order", "Part", "Shelf", "asked", "page"]

FILE = "mandates.md"

_UNDATED = "No time named"
_YEARLY = "Every year"
_NOBODY = "Nobody by name"
_GENERAL = frozenset(("all", "the", "other", "relevant", "appropriate", "interested", "any", "both", "concerned"))
"""Words before a name that do not make it somebody else's: "other relevant stakeholders" are stakeholders."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words of the text that say what is asked; sub-paragraphs come each with the link to their own place."""

    words: str
    place: Markdown
    """Empty for the paragraph itself."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a request."""

    document: Markdown
    text: Markdown
    source: Markdown


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as the page shows it. All words in it are those of the text, but for ``when`` and ``came``."""

    anchor: str
    place: Markdown
    """The link to its paragraph."""

    verb: RequestVerb
    said: str
    addressees: tuple[str, ...]
    """By name, for the list by addressee."""

    printed: tuple[str, ...]
    """The same as printed, with their articles."""

    joint: str
    """The "to" between them and what is asked, where the text has one."""

    by_itself: str
    """The organ, where it decides what it will do itself; else nothing."""

    parts: tuple[Part, ...]
    product: str
    forums: tuple[str, ...]
    times: tuple[tuple[str, str], ...]
    """Each time in the words of the text, and what it means where that needs saying."""

    came: tuple[Came, ...]
    due: str
    """The shelf it stands on: a year, "Every year", "No time named"."""

    adopted_as: Markdown
    """For a request in a draft: the resolution it became."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Requests under one heading."""

    anchor: str
    name: str
    items: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """One way of ordering all requests."""

    anchor: str
    name: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class MandatesPage:
    """Everything the template prints."""

    by_date: Order
    others: tuple[Order, ...]
    count: int
    answered: int
    documents: tuple[Markdown, ...]


def page(edition: Edition) -> MandatesPage:
    """What the page shows."""
    links = Links(edition, FILE)
    found = tuple(asked(edition, links))
    held = tuple(entry for entry, holding in edition.held() if holding.requests)
    return MandatesPage(
        by_date=Order("by-date", "By due date", _shelves("due", found, lambda each: (each.due,))),
        others=(
            Order("by-addressee", "By addressee", _shelves("to", found, _addressed)),
            Order("by-verb", "By verb", _shelves("verb", found, lambda each: (each.verb.value.capitalize(),))),
        ),
        count=len(found),
        answered=sum(bool(each.came) for each in found),
        documents=tuple(links.document(entry.symbol, entry.record.designated) for entry in held),
    )


def _shelves(prefix: str, found: Iterable[Asked], names: Callable[[Asked], Iterable[str]]) -> tuple[Shelf, ...]:
    """The requests under each of their names; what has no time or nobody by name comes last."""
    shelved: defaultdict[str, list[Asked]] = defaultdict(list)
    for each in found:
        for name in names(each):
            shelved[name].append(each)
    order = sorted(shelved, key=lambda name: (name in {_UNDATED, _NOBODY}, name == _YEARLY, name.casefold()))
    return tuple(Shelf(f"{prefix}-{_slug(name)}", name, tuple(shelved[name])) for name in order)


def _addressed(each: Asked) -> tuple[str, ...]:
    names = (f"{each.by_itself}, itself",) if each.by_itself else tuple(_plain_name(name) for name in each.addressees)
    return tuple(dict.fromkeys(names)) or (_NOBODY,)


def _plain_name(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in _GENERAL:
        words = words[1:]
    return " ".join((words[0][:1].upper() + words[0][1:], *words[1:]))


def asked(edition: Edition, links: Links) -> Iterator[Asked]:
    """Every request of every held text, in the order of the documents and of their texts."""
    for entry, holding in edition.held():
        seen: defaultdict[str, int] = defaultdict(int)
        for request in holding.requests:
            paragraph = holder_of(holding.document, request.said.key).anchor
            seen[paragraph] += 1
            number = f"-{seen[paragraph]}" if seen[paragraph] > 1 else ""
            yield _Shown(entry, holding, request, links).asked(f"{_slug(entry.symbol.text)}-{paragraph}{number}")


class _Shown:
    """A request on its way to the page."""

    def __init__(self, entry: Entry, holding: Holding, request: Request, links: Links) -> None:
        self._entry = entry
        self._holding = holding
        self._request = request
        self._links = links

    def asked(self, anchor: str) -> Asked:
        request, record = self._request, self._entry.record
        decides = request.verb is RequestVerb.DECIDES and not request.addressees
        adopted = record.adopted_as
        return Asked(
            anchor=anchor,
            place=self._place(request.said, f"{record.designated}, "),
            verb=request.verb,
            said=self._words(request.said),
            addressees=tuple(self._full_name(each.name) for each in request.addressees),
            printed=tuple(self._words(each.span) for each in request.addressees),
            joint=self._joint(),
            by_itself=record.body if decides else "",
            parts=tuple(self._parts()),
            product=self._words(request.product) if request.product else "",
            forums=tuple(self._words(span) for span in request.forums),
            times=tuple((self._words(time.span), _meaning(time)) for time in request.times),
            came=tuple(self._came(outcome) for outcome in self._outcomes()),
            due=_due(request.times),
            adopted_as=self._links.document(adopted, adopted.text) if adopted else Markdown(""),
        )

    def _words(self, span: Span) -> str:
        return holder_of(self._holding.document, span.key).text.words[span.start : span.end]

    def _joint(self) -> str:
        first = self._request.actions[0] if self._request.actions else self._request.said
        before = holder_of(self._holding.document, first.key).text.words[: first.start].rstrip()
        return "to" if before.endswith(" to") else ""

    def _place(self, span: Span, before: str = "") -> Markdown:
        anchor = holder_of(self._holding.document, span.key).anchor
        return self._links.document(self._entry.symbol, before + place_in_words(anchor), anchor)

    def _parts(self) -> Iterator[Part]:
        for span in self._request.actions:
            below = span.key != self._request.said.key
            yield Part(self._words(span), self._place(span) if below else Markdown(""))

    def _full_name(self, name: str) -> str:
        """``Council`` where the same text has named the Economic and Social Council before."""
        if " " in name or not name[:1].isupper():
            return name
        before = (each.name for request in self._holding.requests for each in request.addressees)
        return next((full for full in before if full.endswith(f" {name}") and full != name), name)

    def _outcomes(self) -> Iterator[Outcome]:
        spans = tuple(self._words(span) for span in self._request.actions)
        anchor = holder_of(self._holding.document, self._request.said.key).anchor
        for outcome in self._entry.record.outcomes:
            if outcome.at == anchor and (not outcome.quote or any(outcome.quote in words for words in spans)):
                yield outcome

    def _came(self, outcome: Outcome) -> Came:
        document = outcome.document
        return Came(
            document=self._links.document(document, document.text) if document else Markdown(""),
            text=prose.line(outcome.text, self._links),
            source=prose.line(outcome.source, self._links),
        )


def _meaning(time: Time) -> str:
    """What the words of a time mean where they do not say it: the months of a session, the year of "31 May"."""
    match time.when:
        case Session(number=None):
            return "the next one; its date is not in the text"
        case Session() as session if session.period:
            first, last = PartialDate(session.period.first.year, 9), PartialDate(session.period.last.year, 9)
            return f"{session.body}, from {first} to {last}"
        case Session() as session:
            return f"{session.body}; its date is not in the text"
        case DayOfYear():
            return "every year"
        case _:
            return ""


def _due(times: Iterable[Time]) -> str:
    """The shelf: the year or years in which it is due, the earliest where several times are named."""
    periods = [(period.last, period.first) for time in times if (period := _period(time))]
    if periods:
        last, first = min(periods)
        return str(last.year) if first.year == last.year else f"{first.year}–{last.year}"
    return _YEARLY if any(isinstance(time.when, DayOfYear | Every) for time in times) else _UNDATED


def _period(time: Time) -> Period | None:
    return time.when.period if isinstance(time.when, Session) else time.when if isinstance(time.when, Period) else None


def _slug(name: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())

"""A request as a page shows it: who is asked to do what, by when, what came of it, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.edition import Entry
from generator.edition.asked import Mandate, Told
from generator.mandates import DayOfYear, Every, Period, RequestVerb, Session
from generator.mandates.when import When
from generator.pages import prose
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import NOTHING, Markdown
from generator.pages.parts import slug
from generator.records import Outcome, PartialDate

__all__ = ["NOBODY", "UNDATED", "YEARLY", "Asked", "Came", "Part", "addressed", "anchor_of", "asked", "came", "due"]

UNDATED = "No time named"
YEARLY = "Every year"
NOBODY = "Nobody by name"
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


def anchor_of(entry: Entry, mandate: Mandate) -> str:
    """The place of a request on the pages of requests: ``a-res-60-252-op12-2``."""
    number = f"-{mandate.number}" if mandate.number > 1 else ""
    return f"{slug(entry.symbol.text)}-{mandate.anchor}{number}"


def asked(entry: Entry, mandate: Mandate, told: Told, links: Links) -> Asked:
    """The request as its page shows it."""
    record = entry.record
    adopted = record.adopted_as
    return Asked(
        anchor=anchor_of(entry, mandate),
        place=_place(entry, mandate.anchor, links, f"{record.designated}, "),
        verb=mandate.verb,
        said=told.said,
        addressees=mandate.addressees,
        printed=told.printed,
        joint=told.joint,
        by_itself=_by_itself(entry, mandate),
        parts=tuple(_parts(entry, mandate, told, links)),
        product=told.product,
        forums=told.forums,
        times=tuple((time.words, _meaning(when)) for time, when in zip(told.times, mandate.times, strict=True)),
        came=tuple(came(outcome, links) for outcome in _outcomes(entry, mandate, told)),
        due=due(mandate),
        adopted_as=links.document(adopted, adopted.text) if adopted else NOTHING,
    )


def _by_itself(entry: Entry, mandate: Mandate) -> str:
    return entry.record.body if mandate.verb is RequestVerb.DECIDES and not mandate.addressees else ""


def _place(entry: Entry, anchor: str, links: Links, before: str = "") -> Markdown:
    return links.document(entry.symbol, before + place_in_words(anchor), anchor)


def _parts(entry: Entry, mandate: Mandate, told: Told, links: Links) -> Iterator[Part]:
    for words, anchor in told.parts:
        yield Part(words, NOTHING if anchor == mandate.anchor else _place(entry, anchor, links))


def _outcomes(entry: Entry, mandate: Mandate, told: Told) -> Iterator[Outcome]:
    for outcome in entry.record.outcomes:
        is_meant = not outcome.quote or any(outcome.quote in words for words, _ in told.parts)
        if outcome.at == mandate.anchor and is_meant:
            yield outcome


def came(outcome: Outcome, links: Links) -> Came:
    """What came of a request, as a page shows it."""
    document = outcome.document
    return Came(
        document=links.document(document, document.text) if document else NOTHING,
        text=prose.line(outcome.text, links),
        source=prose.line(outcome.source, links),
    )


def addressed(entry: Entry, mandate: Mandate) -> tuple[str, ...]:
    """The names under which it is listed: of those who are asked, of the organ that decides; never none."""
    itself = _by_itself(entry, mandate)
    names = (f"{itself}, itself",) if itself else tuple(_plain_name(name) for name in mandate.addressees)
    return tuple(dict.fromkeys(names)) or (NOBODY,)


def _plain_name(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in _GENERAL:
        words = words[1:]
    return " ".join((words[0][:1].upper() + words[0][1:], *words[1:]))


def _meaning(when: When) -> str:
    """What the words of a time mean where they do not say it: the months of a session, the year of "31 May"."""
    match when:
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


def due(mandate: Mandate) -> str:
    """The shelf: the year or years in which it is due, the earliest where several times are named."""
    if not mandate.times:
        return UNDATED
    periods = [(period.last, period.first) for when in mandate.times if (period := _period(when))]
    if periods:
        last, first = min(periods)
        return str(last.year) if first.year == last.year else f"{first.year}–{last.year}"
    return YEARLY if any(isinstance(when, DayOfYear | Every) for when in mandate.times) else UNDATED


def _period(when: When) -> Period | None:
    return when.period if isinstance(when, Session) else when if isinstance(when, Period) else None

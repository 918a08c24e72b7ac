"""What is not settled: citations without a sure target, and texts that disagree with their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.citations.model import Status
from generator.edition.held import Basis, Outline, Reference
from generator.edition.model import Entry, Problem
from generator.records import Record

__all__ = ["disagreements", "doubts", "open_references"]

_SETTLED = {Status.RESOLVED, Status.INTERNAL, Status.OPEN}


def open_references(references: Iterable[Reference]) -> Iterator[Problem]:
    """Every reference of a text whose target is not beyond doubt."""
    for reference in references:
        if reference.status not in _SETTLED:
            yield Problem(
                kind=reference.status.value,
                source=reference.source,
                anchor=reference.anchor,
                words=reference.shown,
                why=reference.why,
                candidates=reference.candidates,
            )


def doubts(record: Record, text: Outline) -> Iterator[Problem]:
    """What the reader of the layout and the structure could not be sure of."""
    for place, sentence in text.doubts:
        yield Problem("doubt", record.key, "", f"line {place.line}", sentence)


def disagreements(entry: Entry) -> Iterator[Problem]:
    """Where the held text and the record say different things; the text is right until someone decides."""
    if entry.text is None:
        return
    masthead, record = entry.text.outline.masthead, entry.record
    said = (
        ("symbol", masthead.symbol, entry.symbol.text),
        ("title", masthead.title, record.title),
        ("agenda item", masthead.agenda_item, record.agenda_item),
        ("proponent", masthead.proponent, record.adoption.proponent if record.adoption else None),
        ("date", masthead.adopted or masthead.date, str(record.date) if record.date else None),
        ("sponsors", ", ".join(masthead.sponsors), ", ".join(record.sponsors)),
    )
    for what, text_says, record_says in said:
        if text_says and record_says and _plain(text_says) != _plain(record_says):
            why = f"the text gives the {what} as “{text_says}”, the record as “{record_says}”"
            yield Problem("record", entry.symbol, "", what, why)
    yield from _missing_recalls(entry)
    yield from _outcomes_of_nothing(entry, entry.text.outline)


def _missing_recalls(entry: Entry) -> Iterator[Problem]:
    """For a held text, references that rest on the record alone."""
    for reference in entry.cites:
        if reference.basis is Basis.RECORD:
            why = "the record says so; the text as read does not"
            yield Problem("record", entry.symbol, "", f"{reference.relation} {reference.shown}", why)


def _outcomes_of_nothing(entry: Entry, text: Outline) -> Iterator[Problem]:
    """What the record says came of a paragraph that, as read, asks for nothing: it would be shown nowhere."""
    asking = {mandate.anchor for mandate in text.mandates}
    for outcome in entry.record.outcomes:
        if outcome.at not in asking:
            why = "the record says what came of it; the paragraph as read asks for nothing"
            yield Problem("record", entry.symbol, outcome.at, "outcome", why)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()

"""Editions of any size, made from the small one in tests/samples, to see lists outgrow their pages."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.edition import Around, Basis, Edition, Entry, HeldText, Problem, Reference, build
from generator.edition.asked import Mandate, Told, ToldPart, ToldTime
from generator.mandates import Duration, Every, Period, RequestVerb
from generator.records import Content, PartialDate, Record, Relation, load
from generator.symbols import Symbol

__all__ = ["CONTENT", "invented"]

CONTENT = Path(__file__).parents[1] / "samples" / "edition" / "content"

_SESSIONS = 40
_BODIES = (
    ("General Assembly", "A/RES", 30),
    ("Economic and Social Council", "E/RES", 1975),
    ("Harbour Board", "HB", 0),
)
"""Name, beginning of a symbol, first session; the last has none."""

_ASKED = ("Secretary-General", "Keeper of the Lights", "pilots", "Harbour Master", "Member States")
"""Those who are asked by a date; the last one most often."""

_WORDS = ("lighthouses", "harbours", "tides", "pilots", "charts", "moorings", "buoys", "the keepers of lights")


def invented(size: int, recalled: int = 0) -> Edition:
    """An edition of so many resolutions, of three bodies over forty years; the same one for the same size.

    Each recalls up to four before it, and so many of them the first; every third is held, with the text, the requests
    and the emendation of the sample and a request more that names a time; every sixth has a citation that could not
    be resolved.
    """
    chance = random.Random(size)  # noqa: S311 - to invent, not to hide
    sample = load(CONTENT)
    model = build(sample, {}).entries[Symbol("A/RES/90/1")]
    records: dict[Symbol, Record] = {}
    for number in range(size):
        before = list(records)
        recalls = {*chance.sample(before, min(number, chance.randint(0, 4))), *before[: number <= recalled]}
        record = _record(model.record, number, size, sorted(recalls), chance)
        records[record.key] = record
    known = build(Content(dict(sorted(records.items())), sample.events, sample.phases, {}), {})
    held = set(list(known.entries)[::3])
    entries = {key: _entry(entry, held, model) for key, entry in known.entries.items()}
    return Edition(entries, {}, known.timeline, tuple(_problems(entries)))


def _record(model: Record, number: int, size: int, recalls: list[Symbol], chance: random.Random) -> Record:
    year = number * _SESSIONS // size
    body, prefix, first = _BODIES[min(number % 7, 2) if number % 7 < 3 else 0]
    session = str(first + year) if first else None
    changed = {
        "symbol": Symbol("/".join(filter(None, (prefix, session, str(number + 1))))),
        "title": f"The state of {chance.choice(_WORDS)} and {chance.choice(_WORDS)}",
        "body": body,
        "session": session,
        "date": PartialDate(1975 + year, chance.randint(1, 12), chance.randint(1, 28)) if number % 50 else None,
        "names": (),
        "recalls": tuple(Relation(to=str(each)) for each in recalls),
    }
    return model.model_copy(update=changed)


def _entry(entry: Entry, held: set[Symbol], model: Entry) -> Entry:
    return replace(
        entry,
        text=_text(entry, model) if entry.symbol in held else None,
        cites=tuple(_reference(each, held) for each in entry.cites),
        cited_by=tuple(_reference(each, held) for each in entry.cited_by),
    )


def _text(entry: Entry, model: Entry) -> HeldText | None:
    """The sample's text; and one request more, which names a time, for most a year after the text."""
    assert model.text is not None
    number = sum(map(ord, entry.symbol.text))
    year = entry.record.date.year + 1 if entry.record.date else 2030
    who = _ASKED[min(number % 11, len(_ASKED) - 1)]
    when = Period(year, 6) if number % 3 else Every(Duration(1, "Y"))
    told = Told(
        said="Requests",
        printed=(f"the {who}",),
        joint="to",
        parts=(ToldPart("light every harbour by June", "op2"),),
        product="",
        forums=(),
        times=(ToldTime("by June", "op2", 40),),
    )
    dated = Mandate("op2", 2, RequestVerb.REQUESTS, (who,), (when,), told)
    outline = replace(model.text.outline, mandates=(*model.text.outline.mandates, dated))
    return replace(model.text, outline=outline)


def _reference(reference: Reference, held: set[Symbol]) -> Reference:
    """As a text makes it where the source is held."""
    if reference.source not in held:
        return reference
    around = Around("Recalling also its resolution on the same matter", 19, 29)
    anchor = "op1" if reference.target in held else ""
    return replace(reference, basis=Basis.TEXT, anchor="pp1", target_anchor=anchor, around=around, verb="Recalling")


def _problems(entries: dict[Symbol, Entry]) -> Iterator[Problem]:
    for place, symbol in enumerate(entries):
        if place % 6 == 0:
            yield Problem("unresolved", symbol, "pp1", "the Harbour Charter", "no document of that name is on record")

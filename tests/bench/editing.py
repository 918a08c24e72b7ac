"""What editors would have added to an invented edition: notes, emendations, outcomes, events, terms and pages.

How much of it is no measurement, for nobody has edited a thousand resolutions: a note in one of fifteen documents,
an emendation in one of forty, an abstract in one of five, an event for every hundred documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.adding.writing import written as as_yaml

from .drawing import Draw
from .vocabulary import word
from .writing import Body

__all__ = ["additions", "furnished"]

_NOTED, _EMENDED, _ABSTRACTED = 1 / 15, 1 / 40, 1 / 5
_SOURCE = "invented for a measurement"


def additions(body: Body, draw: Draw) -> dict[str, object]:
    """Fields of a record: an abstract, notes on words that stand once in their paragraph, emendations of such words."""
    found: dict[str, object] = {}
    places = sorted(body.operative, key=lambda anchor: int(anchor[2:]))
    noted: list[str] = []
    if draw.chance(_ABSTRACTED):
        found["abstract"] = f"{_prose(draw, 40)}."
    if places and draw.chance(_NOTED):
        noted = places[: 1 + draw.below(4)]
        found["notes"] = [_note(anchor, body.operative[anchor], draw) for anchor in noted]
    if places and draw.chance(_EMENDED):
        anchor = places[-1]
        if anchor not in noted and (held := _alone(body.operative[anchor])):  # else a note might quote what is emended
            why = {"kind": "misprint", "why": "The word is printed so elsewhere.", "source": _SOURCE}
            found["emendations"] = [{"at": anchor, "held": held, "given": f"{held}-{held}", **why}]
    return found


def _note(anchor: str, words: str, draw: Draw) -> dict[str, object]:
    quoted = {"quote": quote} if (quote := _alone(words)) else {}
    return {"at": anchor, **quoted, "text": f"{_prose(draw, 50)}.", "sources": [_SOURCE]}


def _alone(words: str) -> str:
    """A long word that stands in the words exactly once, not even inside another."""
    each = (word.strip(",;") for word in words.split())
    return next((one for one in each if len(one) > 6 and words.count(one) == 1), "")


def _prose(draw: Draw, number: int) -> str:
    return " ".join(word(50 + draw.below(3000)) for _ in range(number)).capitalize()


def furnished(symbols: Sequence[str], seed: str) -> Iterator[tuple[str, str]]:
    """The files of ``content/`` beside the documents: events, glossary, pages."""
    draw = Draw(f"{seed}/editors")
    yield "events.yml", _events(symbols, draw)
    yield "glossary.yml", _glossary(draw)
    for name, title in (("index", "Home"), ("about", "About"), ("reading", "How to read")):
        kind = "home" if name == "index" else "prose"
        matter = f"---\ntitle: {title}\ndescription: {_prose(draw, 12)}\nkind: {kind}\n---\n"
        yield f"pages/{name}.md", f"{matter}\n# {title}\n\n{_prose(draw, 200)}.\n"


def _events(symbols: Sequence[str], draw: Draw) -> str:
    phases = [
        {"id": f"decade-{year}", "name": _prose(draw, 3), "from": year, "to": year + 9, "intro": f"{_prose(draw, 30)}."}
        for year in range(1945, 2025, 10)
    ]
    events = [_event(number, symbols, draw) for number in range(max(1, len(symbols) // 100))]
    return as_yaml({"phases": phases, "events": sorted(events, key=lambda event: str(event["start"]))})


def _event(number: int, symbols: Sequence[str], draw: Draw) -> dict[str, object]:
    return {
        "id": f"event-{number}",
        "start": f"{1960 + draw.below(60)}-{1 + draw.below(12):02}-{1 + draw.below(28):02}",
        "title": _prose(draw, 6),
        "place": _prose(draw, 1),
        "kind": draw.of(("summit", "meeting", "forum", "review", "other")),
        "description": f"{_prose(draw, 25)}.",
        "documents": sorted({draw.of(symbols) for _ in range(draw.below(3))}),
        "sources": [{"for": ["event"], "official": _SOURCE, "status": "confirmed"}],
    }


def _glossary(draw: Draw) -> str:
    terms = [
        {"term": f"{word(5000 + n)} {word(7000 + n)}", "text": f"{_prose(draw, 30)}.", "sources": [_SOURCE]}
        for n in range(20)
    ]
    return as_yaml({"terms": terms})

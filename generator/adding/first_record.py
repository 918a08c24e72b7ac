"""The first record of a document: what its text says of itself, and nothing that it does not say.

What it recalls and cites is not copied: the text speaks for itself, and is read anew in every build.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from generator.adding.writing import written
from generator.document import Document, Masthead
from generator.identity import day, organ_of, session_of
from generator.records import DateKind, DocumentKind, Matter, Status, TitleStatus, Vote
from generator.symbols import Symbol

__all__ = ["first_record"]

_TITLES = {
    re.compile(r"report of the secretary-general", re.IGNORECASE): DocumentKind.SECRETARY_GENERAL_REPORT,
    re.compile(r"note by the secretary-general", re.IGNORECASE): DocumentKind.SECRETARY_GENERAL_NOTE,
    re.compile(r"report of the (?:\w+|special political) committee", re.IGNORECASE): DocumentKind.COMMITTEE_REPORT,
}
"""What a line of the masthead says a document is, where its symbol does not."""

_OUTCOMES = {"adopted by a recorded vote": Vote.RECORDED, "adopted without a vote": Vote.WITHOUT}


def first_record(document: Document, symbol: Symbol, held: Mapping[str, object], *, said: bool) -> str:
    """The words of the record's file.

    ``held`` is its field ``text``; ``said`` is whether the text itself gives the symbol. Raises
    ``ValueError`` that names what a record cannot be without and the text does not say.
    """
    depth = symbol.path.count("/") + 1
    schema = f"# yaml-language-server: $schema={'../' * depth}schema/record.schema.json\n"
    facts = dict(_facts(document, symbol))
    sources = list(_sources(facts, symbol, said=said))
    return schema + written({"symbol": str(symbol), **facts, "text": dict(held), "sources": sources})


def _facts(document: Document, symbol: Symbol) -> Iterator[tuple[str, object]]:
    masthead = document.masthead
    yield from _title(masthead, symbol)
    yield "kind", _kind(document, symbol).value
    yield "body", _body(masthead, symbol)
    if session := session_of(masthead, symbol):
        yield "session", _number(session)
    if masthead.agenda_item:
        yield "agenda_item", _number(_plain(masthead.agenda_item))
    yield from _dates(masthead)
    if meeting := re.match(r"\d+", masthead.meeting or ""):
        yield "meeting", int(meeting[0])
    if adoption := dict(_adoption(document, symbol)):
        yield "adoption", adoption
    if masthead.sponsors:
        yield "sponsors", [_plain(sponsor) for sponsor in masthead.sponsors]


def _adoption(document: Document, symbol: Symbol) -> Iterator[tuple[str, str]]:
    """The proponent, and how the text was adopted, where its file says one thing for all that is in it."""
    if document.masthead.proponent:
        yield "proponent", _plain(document.masthead.proponent)
    outcomes = {vote.outcome for vote in document.about.votes}
    if len(outcomes) == 1 and (vote := _OUTCOMES.get(outcomes.pop())):
        yield "vote", vote.value
        yield "source", f"{symbol}, by the mark-up of the text held by this edition"


def _title(masthead: Masthead, symbol: Symbol) -> Iterator[tuple[str, object]]:
    """The printed title; for a text that has none its heading, or its symbol, as supplied."""
    title = _plain(masthead.title or "")
    yield "title", title or _plain(masthead.heading or "") or str(symbol)
    if not title:
        yield "title_status", TitleStatus.SUPPLIED.value


def _kind(document: Document, symbol: Symbol) -> DocumentKind:
    if symbol.is_resolution:
        return DocumentKind.RESOLUTION
    if "/DEC/" in symbol.text:
        return DocumentKind.DECISION
    if symbol.is_draft:
        return DocumentKind.ADDENDUM if "/Add." in symbol.text else DocumentKind.DRAFT
    lines = [paragraph.text.words for paragraph in document.paragraphs if paragraph.kind.value == "masthead"]
    for pattern, kind in _TITLES.items():
        if any(map(pattern.search, lines)):
            return kind
    raise ValueError("what kind of document it is")


def _body(masthead: Masthead, symbol: Symbol) -> str:
    organ = organ_of(masthead, symbol)
    if organ is None:
        raise ValueError("whose document it is")
    return _plain(organ)


def _dates(masthead: Masthead) -> Iterator[tuple[str, object]]:
    """An adopted text was adopted on one day and distributed on another; other documents have one date."""
    adopted, dated = day(masthead.adopted), day(masthead.date)
    if adopted or dated:
        yield "date", adopted or dated
        yield "date_kind", (DateKind.ADOPTED if adopted else DateKind.DISTRIBUTED).value
    if adopted and dated and adopted <= dated:
        yield "distributed", dated


def _sources(facts: Mapping[str, object], symbol: Symbol, *, said: bool) -> Iterator[dict[str, object]]:
    """The text is the source of what it says; a symbol that an editor gave is not."""
    held = {"official": str(symbol), "read_in": "the text held by this edition", "status": Status.CONFIRMED.value}
    yield {"for": [matter.value for matter in _confirmed(facts, said=said)], **held}
    if not said:
        given = {"read_in": "given by the editor who added the text", "status": Status.INFERRED.value}
        yield {"for": [Matter.SYMBOL.value], **given}


def _confirmed(facts: Mapping[str, object], *, said: bool) -> Iterator[Matter]:
    if said:
        yield Matter.IDENTITY
    elif "title_status" not in facts:
        yield Matter.TITLE
    if "date" in facts and not said:
        yield Matter.DATE
    for field, matter in (("adoption", Matter.ADOPTION), ("sponsors", Matter.SPONSORS)):
        if field in facts:
            yield matter
    yield Matter.TEXT


def _plain(words: str) -> str:
    """One line of what can be seen: a record holds no control character and none that turns the writing."""
    seen = "".join(c for c in words if unicodedata.category(c) not in {"Cf", "Co", "Cs"})
    return " ".join("".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in seen).split())


def _number(printed: str) -> int | str:
    return int(printed) if printed.isascii() and printed.isdigit() else printed

"""Whose number it is: the body, told by the words before and after, the shape, and the date.

In this order: the words name a body; the shape belongs to one body only; "its" belongs to the body named
right before, else to the body whose text it is; and where words leave it open, the date settles it: an
Assembly session fixes the year, and no session of the Human Rights Council with the same number shares it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from generator.citations.found import target
from generator.citations.heads import last_body, possessor
from generator.citations.items import Choice, Item
from generator.citations.model import Status
from generator.citations.organs import (
    ASSEMBLY,
    BODY_AFTER,
    COMMISSION,
    ECOSOC,
    HUMAN_RIGHTS,
    SECURITY,
    Organ,
    Shape,
    consistent,
    is_body,
    organ_called,
    rights_year,
    roman,
    roman_session_fits,
)

__all__ = ["choose"]

_FIRST_MODERN = 31
"""The first session of the General Assembly whose resolutions are numbered session/number."""

_RIGHTS_REPORT = re.compile(r"Supplement\sNo\.\s53A?\b[^;]*\Z")
"""The reports of the Human Rights Council are always Supplement No. 53: its resolutions are cited in them."""

_COUNCIL_REPORT = re.compile(r"\(E/\d{4}/\d+[^()]*\),[^;]*\Z")
"""A commission's report to the Economic and Social Council: the resolutions cited in it are its own."""

_LAST_LETTER = "H"
"""Letters behind a Council number beyond this one are digits that a scanner misread: none has been seen."""

_ROMAN_SESSIONS = range(1, 31)
"""The sessions of the General Assembly that were numbered in roman figures, 1946 to 1975."""

_LAST_COMMISSION = 2006
"""The year after which no act of the Commission on Human Rights is cited; the Human Rights Council follows it."""


def choose(item: Item) -> Choice | None:
    """The body whose number this is; ``None`` where it is no citation at all."""
    head = item.head
    if head and head.foreign:
        return _other(head.foreign, item.kind)
    if item.number["bracket"] and (damaged := _damaged(item)):
        return damaged
    if (head is None or head.bare) and (behind := _named_behind(item)):
        return behind
    if head and head.organs and (fitting := [organ for organ in head.organs if item.shape in organ.shapes]):
        return Choice(fitting[0], item.kind)
    if head and head.organs == (COMMISSION,):
        return _other("the Commission", item.kind)
    return _by_shape(item)


def _by_shape(item: Item) -> Choice | None:
    """``1325 (2000)`` is always the Security Council's; of the other shapes each has its own questions."""
    if item.shape is Shape.SESSION:
        return _by_session(item)
    if item.shape is Shape.YEAR:
        return _by_year(item)
    return _by_roman(item) if item.shape is Shape.ROMAN else Choice(SECURITY, item.kind)


def _damaged(item: Item) -> Choice | None:
    """What scanning has spoilt: ``2625 (XXVV)``, ``70S (1991)``. It is shown, not repaired."""
    numeral = _numeral_in(item)
    if item.shape is Shape.ROMAN and roman(numeral) is None:
        return Choice(None, item.kind, Status.UNRESOLVED, f"{numeral} is no roman number: the text is damaged here.")
    if item.shape is Shape.BRACKETED_YEAR and (item.number["old_letters"] or "A")[0] > _LAST_LETTER:
        return Choice(None, item.kind, Status.UNRESOLVED, "The number is damaged.")
    return None


def _numeral_in(item: Item) -> str:
    return (item.number["bracket"] or "").lstrip("ES-\u2010\u2011\u2013")


def _named_behind(item: Item) -> Choice | None:
    """The body named after the number: "resolution 8/1 of the Conference of the Parties"."""
    body = BODY_AFTER.match(item.words, item.right)
    if body is None:
        return None
    organs = organ_called(body["body"])
    if fitting := [organ for organ in organs or () if item.shape in organ.shapes]:
        return Choice(fitting[0], item.kind, after=True)
    if item.head and organs is None and is_body(body["body"]):
        return replace(_other(body["body"], item.kind), after=True)
    return None


def _other(body: str, kind: str) -> Choice:
    why = f"It is a {kind} of another body ({body}), whose acts have no symbol known here."
    return Choice(None, kind, Status.UNRESOLVED, why)


def _by_roman(item: Item) -> Choice:
    """``1514 (XV)``: the Assembly's until 1975, or the Council's; its year and its session tell which."""
    numeral = _numeral_in(item)
    nearest = last_body(item.words, item.at)
    if nearest.startswith(f"{ASSEMBLY.name} of"):
        return _other(nearest, item.kind)
    owner = possessor(item.words, item.at) if item.head and item.head.its else ""
    organs = organ_called(owner) if owner else (item.home, ASSEMBLY, ECOSOC)
    order = [organ for organ in organs or () if Shape.ROMAN in organ.shapes]
    special = numeral != item.number["bracket"]
    if order and (special or (item.day is None and (roman(numeral) in _ROMAN_SESSIONS or order[0] is not ASSEMBLY))):
        return Choice(order[0], item.kind)
    fitting = [
        o for o in order if o not in (ASSEMBLY, ECOSOC) or (item.day and roman_session_fits(o, numeral, item.day))
    ]
    if fitting:
        return Choice(fitting[0], item.kind)
    named = owner or nearest
    others = [organ for organ in organ_called(named) or () if Shape.ROMAN in organ.shapes and organ is not ASSEMBLY]
    if others:
        return Choice(others[0], item.kind)
    return _other(named, item.kind) if named and organ_called(named) is None else _nobody(item.kind)


def _by_year(item: Item) -> Choice:
    """``2006/46``: the Economic and Social Council's or a commission's, whichever is named before it."""
    if item.home is ECOSOC:
        return Choice(ECOSOC, item.kind)
    owner = possessor(item.words, item.at) if item.head and item.head.its else ""
    named = owner or last_body(item.words, item.at)
    if named.startswith(("Commission", "Sub-Commission")):
        rights = item.follows(COMMISSION.name) and named in ("Commission", COMMISSION.name)
        if rights and int(item.number["year"]) <= _LAST_COMMISSION:
            return Choice(COMMISSION, item.kind)
        if owner or not rights:
            return _other(named, item.kind)
    if item.follows(ECOSOC.name) or named == "Council" or not item.head or item.head.its:
        return Choice(ECOSOC, item.kind)
    candidate = target(ECOSOC.symbol(f"{item.number['year']}/{item.number['serial']}", item.kind == "decision"))
    why = "Numbers like this are the Economic and Social Council’s and its commissions’; none of them is named."
    return Choice(ECOSOC, item.kind, Status.AMBIGUOUS, why, candidates=(candidate,))


def _by_session(item: Item) -> Choice | None:
    """The Assembly's or the Human Rights Council's, or another's: ``n/n`` alone does not say."""
    session = item.number["session"]
    if item.head and item.head.bare and item.day is None and _COUNCIL_REPORT.search(item.words, item.far, item.at):
        return _other("the commission whose report this is", item.kind)
    if owner := _owner(item):
        return Choice(owner, item.kind)
    order = _likely(item)
    if not session.isdigit():
        return Choice(order[0], item.kind)
    if item.day is not None:
        order = [*order, ASSEMBLY, HUMAN_RIGHTS]
        fitting = next((organ for organ in order if consistent(organ, session, item.day)), None)
        return Choice(fitting, item.kind) if fitting else _misfit(item, order[0])
    if order[0] is ASSEMBLY and int(session) < _FIRST_MODERN:
        return _early(item.kind, order)
    return Choice(order[0], item.kind)


def _owner(item: Item) -> Organ | None:
    """The body that "its" belongs to, where that is neither the Assembly nor the Council: their dates tell those."""
    if not (item.head and item.head.its):
        return None
    organs = organ_called(possessor(item.words, item.at)) or ()
    others = [organ for organ in organs if Shape.SESSION in organ.shapes and organ not in (ASSEMBLY, HUMAN_RIGHTS)]
    return others[0] if len(organs) == 1 and others else None


def _likely(item: Item) -> list[Organ]:
    """The bodies that may have numbered it, the likeliest first."""
    home = item.home if Shape.SESSION in item.home.shapes else ASSEMBLY
    if item.listed and Shape.SESSION in item.listed.shapes:
        return [item.listed, home]
    if item.follows("Supplement") and _RIGHTS_REPORT.search(item.words, item.far, item.at):
        return [HUMAN_RIGHTS, home]
    if not item.follows(HUMAN_RIGHTS.name) or not _held(item.number["session"], item.until):
        return [home]
    its = bool(item.head and item.head.its)
    nearest = possessor(item.words, item.at) if its else last_body(item.words, item.at)
    council = nearest.endswith("Council") and not nearest.startswith(("Security", "Economic"))
    return [HUMAN_RIGHTS, home] if council else [home, HUMAN_RIGHTS]


def _held(session: str, until: date | None) -> bool:
    """Whether the Human Rights Council had held this session by then."""
    return until is None or not session.isdigit() or rights_year(int(session)) <= until.year


def _early(kind: str, order: list[Organ]) -> Choice:
    """A session below 31 without a date: never the Assembly's."""
    return Choice(HUMAN_RIGHTS, kind) if HUMAN_RIGHTS in order else _nobody(kind)


def _nobody(kind: str) -> Choice:
    return Choice(None, kind, Status.UNRESOLVED, f"No body is named whose {kind} this may be.")


def _misfit(item: Item, organ: Organ) -> Choice | None:
    """A date on which no session of this number sat: another body's act, or a misprint."""
    if item.head is None or item.day is None:
        return None
    nearest = last_body(item.words, item.at)
    others = [body for body in organ_called(nearest) or () if Shape.SESSION in body.shapes] if nearest else []
    if others and others[0] not in (ASSEMBLY, HUMAN_RIGHTS):
        return Choice(others[0], item.kind)
    if nearest and organ_called(nearest) is None:
        return _other(nearest, item.kind)
    session = item.number["session"]
    if organ is ASSEMBLY and (int(session) < _FIRST_MODERN or 1945 + int(session) > item.day.year + 1):
        return _nobody(item.kind)  # before the Assembly numbered like this, or long before it came to this session
    candidate = target(organ.symbol(f"{session}/{item.number['number']}", item.kind == "decision"))
    why = f"Session {session} of the {organ.name} did not sit on {item.day.day} {item.day:%B %Y}."
    return Choice(organ, item.kind, Status.CONTRADICTED, why, candidates=(candidate,))

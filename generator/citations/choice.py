"""Whose number it is: the body, told by the words before and after, the shape, and the date.

In this order: the words name a body; the shape belongs to one body only; "its" belongs to the body named
right before, else to the body whose text it is; and where words leave it open, the date settles it: an
Assembly session fixes the year, and no session of the Human Rights Council with the same number shares it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.citations.found import target
from generator.citations.heads import Head, last_body, possessor
from generator.citations.model import Status, Target
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
    organ_called,
)

__all__ = ["Choice", "choose"]

_FIRST_MODERN = 31
"""The first session of the General Assembly whose resolutions are numbered session/number."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose act a number is, and how sure that is."""

    organ: Organ | None
    kind: str
    status: Status = Status.RESOLVED
    why: str = ""
    candidates: tuple[Target, ...] = ()

    @property
    def form(self) -> str:
        """The form of the citation: ``assembly``, ``assembly-decision``, ``other-body``."""
        if self.organ is None:
            return "other-body"
        if self.kind == "conclusions":
            return "agreed-conclusions"
        return self.organ.form + ("-decision" if self.kind == "decision" else "")


def choose(
    words: str, number: re.Match[str], head: Head | None, home: Organ, day: date | None, right: int
) -> Choice | None:
    """The body whose number this is; ``None`` where it is no citation at all."""
    shape = _shape(number)
    kind = head.kind if head else "resolution"
    if head and head.foreign:
        return _other(head.foreign, kind)
    if not (head and head.organs) and (body := BODY_AFTER.match(words, right)):
        named = organ_called(body["body"])
        if named is None and head:
            return _other(body["body"], kind)
        organs = named or ()
    else:
        organs = head.organs if head else ()
    fitting = [organ for organ in organs if shape in organ.shapes]
    if fitting:
        return Choice(fitting[0], kind)
    organ = _by_shape(words, number, head, home, shape)
    if shape is not Shape.SESSION:
        return Choice(organ, kind)
    return _by_session(words, number, head, home, day)


def _other(body: str, kind: str) -> Choice:
    why = f"It is a {kind} of another body ({body}), whose acts have no symbol known here."
    return Choice(None, kind, Status.UNRESOLVED, why)


def _shape(number: re.Match[str]) -> Shape:
    if number["session"]:
        return Shape.SESSION
    if number["year"]:
        return Shape.YEAR
    return Shape.BRACKETED_YEAR if number["bracket"].isdigit() else Shape.ROMAN


def _by_shape(words: str, number: re.Match[str], head: Head | None, home: Organ, shape: Shape) -> Organ:
    """The body that numbers its acts like this."""
    if shape is Shape.BRACKETED_YEAR:
        return SECURITY
    if shape is Shape.ROMAN:
        return home if home is ECOSOC and head and head.its else ASSEMBLY
    nearest = last_body(words, number.start())
    return COMMISSION if nearest.startswith("Commission") else ECOSOC


def _by_session(words: str, number: re.Match[str], head: Head | None, home: Organ, day: date | None) -> Choice | None:
    """The Assembly's or the Human Rights Council's, or another's: ``n/n`` alone does not say."""
    session = number["session"]
    kind = head.kind if head else "resolution"
    order = _likely(words, number.start() if head is None else head.start, head, home)
    if not session.isdigit():
        return Choice(order[0], kind)
    if day is not None:
        fitting = [organ for organ in (*order, ASSEMBLY, HUMAN_RIGHTS) if consistent(organ, session, day)]
        if fitting:
            return Choice(fitting[0], kind)
        return _misfit(number, kind, order[0], day) if head else None
    if order[0] is ASSEMBLY and int(session) < _FIRST_MODERN:
        return _early(kind, order)
    return Choice(order[0], kind)


def _likely(words: str, at: int, head: Head | None, home: Organ) -> list[Organ]:
    """The bodies that may have numbered it, the likeliest first."""
    home = home if Shape.SESSION in home.shapes else ASSEMBLY
    mentioned = [HUMAN_RIGHTS] if "Human Rights Council" in words[:at] else []
    if head and head.its and possessor(words, at).endswith("Council") and mentioned:
        return [HUMAN_RIGHTS, home]
    return [home, *mentioned]


def _early(kind: str, order: list[Organ]) -> Choice:
    """A session below 31 without a date: never the Assembly's."""
    if HUMAN_RIGHTS in order:
        return Choice(HUMAN_RIGHTS, kind)
    return Choice(None, kind, Status.UNRESOLVED, "No body that numbers its acts like this is named.")


def _misfit(number: re.Match[str], kind: str, organ: Organ, day: date) -> Choice:
    """A date that no session of this number sat in."""
    printed = f"{number['session']}/{number['number']}"
    candidate = target(organ.symbol(printed, kind == "decision"))
    why = f"The {organ.name}’s session {number['session']} did not sit on {day.day} {day:%B %Y}."
    return Choice(organ, kind, Status.CONTRADICTED, why, (candidate,))

"""A number and all that tells whose it is; and whose it turned out to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from generator.citations.heads import Head
from generator.citations.model import Status, Target
from generator.citations.organs import Organ, Shape

__all__ = ["Choice", "Item"]

_REACH = 2000
"""How far back (characters) a body may be named: bounds the time that a long list takes."""


@dataclass(slots=True)
class Choice:
    """Whose act a number is, and how sure that is."""

    organ: Organ | None
    kind: str
    status: Status = Status.RESOLVED
    why: str = ""
    after: bool = False
    """Whether the body is named behind the number: then it numbered the whole list."""

    candidates: tuple[Target, ...] = ()

    @property
    def form(self) -> str:
        """The form of the citation: ``assembly``, ``assembly-decision``, ``other-body``."""
        if self.organ is None:
            return "other-body"
        if self.kind == "conclusions":
            return "agreed-conclusions"
        return self.organ.form + ("-decision" if self.kind == "decision" else "")


_SHAPES = {
    "number": Shape.SESSION,
    "letters": Shape.SESSION,
    "serial": Shape.YEAR,
    "year_letters": Shape.YEAR,
}
"""The shape of a number by the last of its groups; what ends in a bracket may be of two."""


@dataclass(slots=True)
class Item:
    """A number and all that tells whose it is."""

    words: str
    number: re.Match[str]
    head: Head | None
    home: Organ
    """The body whose text it is."""

    until: date | None
    """The date of the text: what it cites is not later."""

    day: date | None
    right: int
    """Where its number, pinpoint and date end."""

    listed: Organ | None = None
    """The body of the item before it in its list."""

    at: int = field(init=False)
    """Where its head begins, or the number itself."""

    shape: Shape = field(init=False)
    """How the number is made."""

    def __post_init__(self) -> None:
        start = self.number.start()
        self.at = min(self.head.start, start) if self.head else start
        self.shape = _SHAPES.get(self.number.lastgroup or "") or self._bracketed()

    @property
    def kind(self) -> str:
        """What it is: ``resolution``, ``decision`` or ``conclusions``."""
        return self.head.kind if self.head else "resolution"

    @property
    def far(self) -> int:
        """How far back the words begin that may tell whose it is."""
        return max(0, self.at - _REACH)

    def follows(self, name: str) -> bool:
        """Whether a name stands before it, no further back than that."""
        return self.words.find(name, self.far, self.at) >= 0

    def _bracketed(self) -> Shape:
        return Shape.BRACKETED_YEAR if self.number["bracket"].isdigit() else Shape.ROMAN

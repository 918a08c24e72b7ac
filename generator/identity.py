"""Which document a text is, by its own words: its symbol, its organ, its dates, as values and not as printed.

A command that is given a file knows nothing else of it. What the words do not say is ``None``, never a guess.
"""

from __future__ import annotations

import datetime
import re

from generator import citations
from generator.citations import Context, Passage, Status
from generator.citations.ordinals import ordinal
from generator.citations.tokens import days
from generator.document import Document, Masthead
from generator.symbols import Symbol

__all__ = ["context_of", "day", "organ_of", "session_of", "symbol_of"]

_ORGANS = {"A": "General Assembly", "E": "Economic and Social Council", "S": "Security Council"}
"""The principal organs by the first letter of their symbols (UN Editorial Manual, document symbols)."""


def symbol_of(document: Document) -> Symbol | None:
    """The symbol in the masthead; else the one that the number over the title stands for (60/252, 1325 (2000)).

    A number means what a citation of it would mean in a text of that organ; one that stands for several
    resolutions (57/270 A and B) stands for none.
    """
    masthead = document.masthead
    if masthead.symbol:
        return Symbol.parse(masthead.symbol)
    number = masthead.number or (masthead.heading or "").removeprefix("Resolution ")
    if not masthead.organ or not re.match(r"(?:E?S-)?\d", number):
        return None
    passage = Passage("", f"{masthead.organ} resolution {number}")
    found = list(citations.read([passage], Context(organ=masthead.organ)))
    targets = found[0].targets if len(found) == 1 and found[0].status is Status.RESOLVED else ()
    return targets[0].symbol if len(targets) == 1 else None


def organ_of(masthead: Masthead, symbol: Symbol | None) -> str | None:
    """The organ or conference whose text it is: as printed, else as the first letter of the symbol says."""
    return masthead.organ or (_ORGANS.get(symbol.organ) if symbol else None)


def session_of(masthead: Masthead, symbol: Symbol | None) -> str | None:
    """The session's number as the symbol has it, else as the masthead spells it; none for the Security Council."""
    if symbol and (symbol.organ == "S" or symbol.session):
        return None if symbol.organ == "S" else symbol.session
    number = ordinal((masthead.session or "").removesuffix(" session"))
    return str(number) if number else None


def day(printed: str | None) -> datetime.date | None:
    """The day that a masthead prints: ``27 March 2006``; ``None`` for what is no day of the calendar."""
    found = days(printed or "")
    return found[0][1] if found else None


def context_of(document: Document, symbol: Symbol | None) -> Context:
    """What its citations must be read with: the organ (the Assembly where none is named), the symbol, the date."""
    masthead = document.masthead
    organ = organ_of(masthead, symbol) or _ORGANS["A"]
    date = day(masthead.adopted) or day(masthead.date)
    return Context(organ=organ, symbol=symbol, date=date, title=masthead.title or "")

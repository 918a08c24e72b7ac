"""Whether a time goes with what is asked, or only with something that is mentioned on the way.

"to be held in 2018", "adopted on 12 December 2003", "for the sessions of the Commission in 2021": what follows such
a word, up to the next comma or "and", is when something else happens. "To be concluded by 1 May" and "shall be held
on" are said of what is asked itself.
"""

from __future__ import annotations

from datetime import date

from generator.mandates.dates import year_at
from generator.mandates.model import Bound
from generator.mandates.tokens import Line, Stretch, phrases, word_set
from generator.mandates.when import Period, Session, When

__all__ = ["Bearing"]

_BREAKS = word_set(", ; : ( ) and")
_OTHER_EVENTS = word_set(
    """
    held envisaged adopted convened launched issued signed scheduled published opened submitted made contained produced
    proposed organized agreed established endorsed approved presented completed took concluded ended reached taken
    dated done
    """
)
_OWN = phrases(
    *(f"to be {done}" for done in ("concluded", "submitted", "completed", "issued", "presented", "finalized", "made")),
    *(f"to be {done}" for done in ("established", "observed", "implemented", "considered")),
)
_REACH = 10
"""How far, in tokens, such a word reaches: its own time and place stand near it."""

_AUXILIARIES = word_set("will is are was were has have had")
_RELATIVES = word_set("which who whose")
_TO_BE = phrases("to be")
_BY_THE = phrases("by the")
_GATHERINGS = word_set("session sessions meetings")
_DELIBERATION = word_set("consideration adoption approval decision action considered")
_CONFERENCES = word_set("conference summit")
_TELLING = word_set("report information note update briefing summary study paper view")


class Bearing:
    """Goes along a line token by token and knows of each place what a time there would belong to."""

    def __init__(self, line: Line, start: int, adopted: date | None) -> None:
        self._line = line
        self._at = start
        """The token to be passed by next."""
        self._adopted = adopted
        self._until = 0
        """The token up to which a time would belong to something else."""
        self._told = False
        """Whether it is only what a report is about: the report itself may still be due at a session."""

    def pass_up_to(self, at: int) -> None:
        """Take note of every token up to this one; only where a time is found does it matter what came before."""
        for near in range(self._at, at + 1):
            self._pass_by(near)
        self._at = max(self._at, at + 1)

    def _pass_by(self, at: int) -> None:
        if self._line.low(at) in _BREAKS or self._is_ordered(at) or (self._told and self._is_forum(at)):
            self._until, self._told = at, False
        elif self._is_other_event(at) or self._is_gathering(at) or self._is_agent(at):
            self._until = max(self._until, at + _REACH)
        elif self._line.low(at) == "on" and self._line.low(at - 1).removesuffix("s") in _TELLING:
            self._until, self._told = len(self._line), True

    def counts(self, begin: int, stretch: Stretch, bound: Bound, when: When) -> bool:
        """Whether a time is one of what is asked, and was not over before the text was adopted.

        ``begin`` is where the run of times begins in which it stands: "in 2023, 2026 and 2029".
        """
        due = bound is Bound.BY or (self._told and (isinstance(when, Session) or bound is not Bound.AT))
        return (due or begin >= self._until) and not self._is_over(when) and not self._was_held(stretch, when)

    def _is_ordered(self, at: int) -> bool:
        """``the meeting shall be held on``."""
        ordered = self._line.low(at - 1) == "be" and self._line.low(at - 2) in {"shall", "will", "should"}
        return ordered and not self._is_relative(at - 3)

    def _is_forum(self, at: int) -> bool:
        """``a report on … to the General Assembly in 2023``: behind its subject the report goes on."""
        return self._line.low(at) == "to" and self._line.is_capital(at + 1 + (self._line.low(at + 1) == "the"))

    def _is_other_event(self, at: int) -> bool:
        passive = self._line.low(at).endswith("ed") and self._line.past(at - 2, _TO_BE) == at
        own = self._line.past(at - 2, _OWN) == at + 1
        return (passive or self._line.low(at) in _OTHER_EVENTS or self._is_relative(at)) and not own

    def _is_relative(self, at: int) -> bool:
        """``the Decade that will begin in 2026``, ``which will run until 2030``."""
        that = self._line.low(at) == "that" and self._line.low(at + 1) in _AUXILIARIES
        return that or self._line.low(at) in _RELATIVES

    def _is_gathering(self, at: int) -> bool:
        """``for the sessions of the Commission``: known ones, not asked for."""
        word = self._line.low(at)
        if word not in _GATHERINGS and word not in _CONFERENCES:
            return False
        article = next((near for near in (at - 1, at - 2, at - 3) if self._line.low(near) == "the"), None)
        before = self._line.low(article - 1) if article is not None else ""
        return before == "for" or (word in _GATHERINGS and before in {"of", "to"})

    def _is_agent(self, at: int) -> bool:
        """``the review by the General Assembly at``: its own act; not ``consideration by the General Assembly at``."""
        agent = self._line.past(at, _BY_THE) > at and self._line.is_capital(at + 2)
        return agent and self._line.low(at - 1) not in _DELIBERATION

    def _is_over(self, when: When) -> bool:
        period = when.period if isinstance(when, Session) else when if isinstance(when, Period) else None
        return bool(period and self._adopted and period.last < self._adopted)

    def _was_held(self, stretch: Stretch, when: When) -> bool:
        """``at its twenty-second session, in 2003``, ``at its thirty-third session, held in …``."""
        behind = stretch.end + (self._line.low(stretch.end) == ",")
        year = year_at(self._line, behind + 1) if self._line.low(behind) == "in" else None
        over = bool(year and self._adopted and year < self._adopted.year)
        return isinstance(when, Session) and (over or self._line.low(behind) in {"held", "convened"})

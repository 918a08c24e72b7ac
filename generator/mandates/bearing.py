"""Whether a time goes with what is asked, or only with something that is mentioned on the way.

"to be held in 2018", "adopted on 12 December 2003", "for the sessions of the Commission in 2021": what follows such
a word, up to the next comma or "and", is when something else happens. "To be concluded by 1 May" and "shall be held
on" are said of what is asked itself.
"""

from __future__ import annotations

from datetime import date

from generator.citations.ordinals import ordinal
from generator.mandates.dates import date_at, year_at
from generator.mandates.model import Bound
from generator.mandates.tokens import Line, Stretch, phrases, word_set
from generator.mandates.when import Period, Session, When

__all__ = ["Bearing"]

_BREAKS = word_set(", ; : ( ) and")
_OTHER_EVENTS = word_set(
    """
    held envisaged adopted convened launched issued signed scheduled published opened submitted made produced extended
    proposed organized agreed established endorsed approved presented completed took concluded ended reached taken
    dated done expressed announced appropriated apportioned recommended discussed conducted hosted undertaken
    employed spanning contemplated
    """
)
_ALREADY = frozenset(("already", "previously"))
_ALREADY_AS = _ALREADY | {"as"}
_ACTS = word_set("decision decisions adoption outcome outcomes resolution statement statements discussions debates")
"""What a body did at a session, where it is called "the" or "its": "consistent with its decision at"."""

_OWNED = frozenset(("the", "its", "their"))
_BRINGING = word_set(
    "convene convening hold holding organize organizing schedule scheduling host hosting establish launch"
)
_BROUGHT = word_set("held convened organized observed launched celebrated")
_OWN = phrases(
    *("to be followed", "to be preceded"),
    *(f"to be {done}" for done in ("concluded", "submitted", "completed", "issued", "presented", "finalized", "made")),
    *(f"to be {done}" for done in ("established", "observed", "implemented", "considered")),
    *(f"to be {done}" for done in ("applied", "prorated", "charged", "financed", "funded", "apportioned")),
)
_REACH = 13
"""How far, in tokens that are no names, such a word reaches: its own time and place stand near it."""

_LONGEST_PLACE = 6
_PRESIDENT = phrases("president of the general assembly")
_BESIDE = word_set("by of with from")
_NEW = frozenset(("a", "an", "another"))
_RUNS = frozenset((Bound.AT, Bound.FOR, Bound.FROM))
_RUNNING = word_set("current previous preceding prior")
_AUXILIARIES = word_set("will is are was were has have had")
_RELATIVES = word_set("which who whose")
_TO_BE = phrases("to be")
_BY_THE = phrases("by the")
_GATHERINGS = word_set("session sessions meetings")
_DELIBERATION = word_set("consideration adoption approval decision action considered")
_CONFERENCES = word_set("conference summit forum anniversary")
_LONGEST_EVENT = 6
_AGAIN = word_set("every each annually biennially")
_TO_BE_DONE = ("to", "be")
_TO_WHOM = word_set("to the at its session sessions")
_ABOUT = word_set("on regarding concerning about")
_ORDERING = word_set("shall preceded followed")
_SINCE = word_set("after following since")
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
        self._reported = False
        """Whether a report was about something already: "and on" goes on with it."""
        self._place = -_REACH
        """The last comma behind a place, as in "held in Kyoto, Japan, from"."""
        self._brought = False
        """Whether something new is to be convened, so that what "is to be held" is what is asked for."""
        self._quoted = False
        """Whether a title is being quoted: its years are its own."""

    def pass_up_to(self, at: int) -> None:
        """Take note of every token up to this one; only where a time is found does it matter what came before."""
        for near in range(self._at, at + 1):
            self._pass_by(near)
        self._at = max(self._at, at + 1)

    def skip_to(self, at: int) -> None:
        """Pass over the words of a time: they tell of no event."""
        self._at = max(self._at, at)

    def _pass_by(self, at: int) -> None:
        self._brought = self._brought or self._line.low(at) in _ORDERING
        self._quoted = self._line.low(at) == "“" or (self._quoted and self._line.low(at) != "”")
        self._until += at < self._until and self._line.is_capital(at)
        if self._is_in_place(at):
            self._place, self._until = at, max(self._until, at + _REACH)
        elif self._is_break(at) or self._is_ordered(at) or self._is_own(at) or self._is_told(at):
            self._until, self._told = at, False
        elif self._is_relative(at):
            self._until = len(self._line)
        elif self._is_other_event(at) or self._is_gathering(at) or self._is_agent(at):
            self._until = max(self._until, at + _REACH)
        elif self._is_bringing(at):
            self._brought = True
        elif self._line.low(at) in _ABOUT and self._is_telling(at):
            self._until = len(self._line)
            self._told = self._reported = True

    def counts(self, begin: int, stretch: Stretch, bound: Bound, when: When) -> bool:
        """Whether a time is one of what is asked, and was not over before the text was adopted.

        ``begin`` is where the run of times begins in which it stands: "in 2023, 2026 and 2029".
        """
        due = bound is Bound.BY or (self._told and (isinstance(when, Session) or bound not in _RUNS))
        past = self._is_over(when) or self._was_held(stretch, when) or self._was_done(begin, stretch)
        return (due or begin >= self._until) and not past and not self._quoted

    def _was_done(self, begin: int, stretch: Stretch) -> bool:
        """``for the period … already apportioned``, ``consistent with its decision at``."""
        act = self._line.low(begin - 1) in _ACTS and self._line.low(begin - 2) in _OWNED
        return act or self._line.low(stretch.end) in _ALREADY or self._is_title(begin)

    def _is_title(self, begin: int) -> bool:
        """``statements by the President of the General Assembly at its``: which President, where none is asked."""
        president = self._line.past(begin - 5, _PRESIDENT) == begin
        return president and self._line.low(begin - 6) == "the" and self._line.low(begin - 7) in _BESIDE

    def _is_break(self, at: int) -> bool:
        """A sign or an "and", but not that of "hosted by Costa Rica and France" or "in the current period, from"."""
        word = self._line.low(at)
        if word not in _BREAKS:
            return False
        names = word == "and" and self._line.is_capital(at - 1) and self._line.is_capital(at + 1)
        return not (names or self._is_running(at - 1) or self._is_dated_event(at))

    def _is_dated_event(self, at: int) -> bool:
        """``preparations for the second Forum, in 2036``."""
        return self._is_gathering(at - 1) and self._line.low(at + 1) == "in" and year_at(self._line, at + 2) is not None

    def _is_running(self, at: int) -> bool:
        return self._line.low(at) == "period" and self._line.low(at - 1) in _RUNNING

    def _is_told(self, at: int) -> bool:
        """Where the subject of a report ends: "on the implementation of the present resolution in 2025"."""
        if not self._told:
            return False
        present = self._line.low(at) == "resolution" and self._line.low(at - 1) == "present"
        return present or self._is_forum(at)

    def _is_in_place(self, at: int) -> bool:
        """``held in Kyoto, Japan, from``: the commas around a place do not end what is said of an event."""
        if self._line.low(at) != "," or at >= self._until:
            return False
        start = at
        while start > at - _LONGEST_PLACE and self._line.is_capital(start - 1):
            start -= 1
        place = start < at and (self._line.low(start - 1) == "in" or self._place == start - 1)
        return place and (self._line.is_capital(at + 1) or date_at(self._line, at + 2) is not None)

    def _is_bringing(self, at: int) -> bool:
        """``convene, in New York, a meeting``."""
        return self._line.low(at) in _BRINGING and any(self._line.low(near) in _NEW for near in range(at, at + _REACH))

    def _is_ordered(self, at: int) -> bool:
        """``the meeting shall be held on``."""
        if self._line.low(at - 1) != "be":
            return False
        ordered = self._line.low(at - 2) in {"shall", "will", "should"}
        return ordered and self._line.low(at - 3) not in _RELATIVES | {"that"}

    def _is_forum(self, at: int) -> bool:
        """``a report on … to the General Assembly in 2023``: behind its subject the report goes on."""
        return self._line.low(at) == "to" and self._line.is_capital(at + 1 + (self._line.low(at + 1) == "the"))

    def _is_other_event(self, at: int) -> bool:
        """``adopted in``, ``to be proposed at``, ``as amended in``."""
        word = self._line.low(at)
        if word in _OTHER_EVENTS or self._is_running(at):
            return True
        if word.endswith("ed"):
            return self._line.past(at - 2, _TO_BE) == at or self._line.low(at - 1) in _ALREADY_AS
        return word in _SINCE and self._line.low(at + 1) == "the"

    def _is_own(self, at: int) -> bool:
        """``a report to be submitted in``; ``a meeting to be held in``, if one is to be convened or held every year."""
        if self._line.low(at - 1) != "be" or self._line.low(at - 2) != "to":
            return False
        held = self._line.low(at) in _BROUGHT and (self._brought or self._line.low(at + 1) in _AGAIN)
        return held or self._line.past(at - 2, _OWN) == at + 1

    def _is_relative(self, at: int) -> bool:
        """``the Decade that will begin in 2026``, ``which will run until 2030``, ``so that they can meet in``."""
        word, follows = self._line.low(at), self._line.low(at + 1)
        if word == "that":
            return follows in _AUXILIARIES or follows.endswith("ed")
        if word not in _RELATIVES:
            return word == "so" and follows == "that"
        own = self._line.low(at + 2) == "be" and (*_TO_BE_DONE, self._line.low(at + 3)) in _OWN["to"]
        ordered = (self._brought or own) and follows in {"will", "shall"}
        return not ordered

    def _is_telling(self, at: int) -> bool:
        """``a report on``, ``an update to the General Assembly on``."""
        if "basis" in {self._line.low(near) for near in range(at + 1, at + 5)}:
            return False
        if self._reported and self._line.low(at - 1) == "and":
            return True
        start = at
        while start > at - _REACH and self._is_between(start - 1):
            start -= 1
        return self._line.low(start - 1).removesuffix("s") in _TELLING

    def _is_between(self, at: int) -> bool:
        """A word of "to the General Assembly at its ninetieth session", which may stand between a report and "on"."""
        return self._line.is_capital(at) or self._line.low(at) in _TO_WHOM or ordinal(self._line.low(at)) is not None

    def _is_gathering(self, at: int) -> bool:
        """``for the sessions of the Commission``: known ones, not asked for."""
        word = self._line.low(at)
        if word not in _GATHERINGS and word not in _CONFERENCES:
            return False
        article = next((near for near in range(at - 1, at - _LONGEST_EVENT, -1) if self._line.low(near) == "the"), None)
        before = self._line.low(article - 1) if article is not None else ""
        of_one = word in _GATHERINGS and before in {"of", "to"}
        return before == "for" or of_one or (word == "anniversary" and before == "on")

    def _is_agent(self, at: int) -> bool:
        """``the review by the General Assembly at``: its own act; not ``consideration by the General Assembly at``."""
        if self._line.past(at, _BY_THE) == at or not self._line.is_capital(at + 2):
            return False
        new = any(self._line.low(near) in _NEW for near in range(at - _REACH, at))
        ordered = self._line.low(at - 2) == "be"
        return self._line.low(at - 1) not in _DELIBERATION and not new and not ordered

    def _is_over(self, when: When) -> bool:
        period = when.period if isinstance(when, Session) else when if isinstance(when, Period) else None
        return bool(period and self._adopted and period.last < self._adopted)

    def _was_held(self, stretch: Stretch, when: When) -> bool:
        """``at its twenty-second session, in 2003``, ``at its thirty-third session, held in …``."""
        behind = stretch.end + (self._line.low(stretch.end) == ",")
        year = year_at(self._line, behind + 1) if self._line.low(behind) == "in" else None
        over = bool(year and self._adopted and year < self._adopted.year)
        return isinstance(when, Session) and (over or self._line.low(behind) in {"held", "convened"})

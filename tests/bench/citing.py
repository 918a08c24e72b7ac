"""Who cites whom: resolutions by session, in series, each citing older ones as the real ones do.

A resolution that takes up an earlier one cites it, and cites again most of what that one cites; for the rest it goes
back as many sessions as the real ones go, and there rather to what is cited already than to what is not. So the much
cited are cited more (preferential attachment), whatever the size of the edition.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .drawing import Draw, Table, table

__all__ = ["LAST_SESSION", "Calendar", "Cited", "Plan", "planned"]

LAST_SESSION = 78
_A_SESSION = 330
"""Resolutions in a session, as in those that were measured."""
_ROMAN_UNTIL = 30
"""Until this session resolutions were numbered through: 1514 (XV)."""


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """A resolution, held or not: its session and its number in it."""

    session: int
    number: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """How many resolutions each session adopts, how they are numbered, and when."""

    sizes: Mapping[int, int]
    """Of the sessions that are held."""

    days: tuple[int, ...]
    """Days after 1 September: smallest, twentieths, largest."""

    def size(self, session: int) -> int:
        return self.sizes.get(session, _A_SESSION)

    def symbol(self, one: Cited) -> str:
        """``A/RES/75/12``, ``A/RES/1514(XV)``."""
        return f"A/RES/{self.printed(one).replace(' ', '')}"

    def printed(self, one: Cited) -> str:
        """``75/12``, ``1514 (XV)``."""
        if one.session > _ROMAN_UNTIL or _ROMAN_UNTIL * self.size(one.session) > 9_999:
            return f"{one.session}/{one.number}"
        return f"{(one.session - 1) * self.size(one.session) + one.number} ({roman(one.session)})"

    def date(self, one: Cited) -> datetime.date:
        """The day of its adoption: the higher its number, the later in the session."""
        place = (one.number - 1) * 20 * 1000 // self.size(one.session)
        step, share = divmod(place, 1000)
        days = self.days[step] + (self.days[step + 1] - self.days[step]) * share // 1000
        return datetime.date(1945 + one.session, 9, 1) + datetime.timedelta(days=days)


def roman(number: int) -> str:
    """``XV`` for 15, up to 39."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


@dataclass(frozen=True, slots=True)
class Plan:
    """One resolution before it is written."""

    place: Cited
    shape: tuple[int, ...]
    """The row of the measured shapes that it takes after."""
    series: int
    targets: tuple[Cited, ...]
    """The resolutions it cites by number."""


def planned(figures: Mapping[str, Any], size: int, seed: str) -> tuple[Calendar, list[Plan]]:
    """So many resolutions, in the order of their adoption."""
    shapes = _dealt(figures["shapes"], size, Draw(f"{seed}/shapes"))
    sessions = min(LAST_SESSION, max(1, round(size / _A_SESSION)))
    sizes = {LAST_SESSION - n: size // sessions + (n < size % sessions) for n in range(sessions)}
    calendar = Calendar(sizes, tuple(figures["records"]["days after 1 September"]))
    planner = _Planner(figures, calendar, Draw(f"{seed}/citations"))
    plans: list[Plan] = []
    for session in sorted(sizes):
        dealt = shapes[len(plans) : len(plans) + sizes[session]]
        plans += planner.session(session, dealt)
    return calendar, plans


def _dealt(shapes: list[list[int]], size: int, draw: Draw) -> list[tuple[int, ...]]:
    """As many rows as are wanted: all of them once, in any order, before one comes again."""
    dealt: list[tuple[int, ...]] = []
    while len(dealt) < size:
        dealt += map(tuple, draw.shuffled(shapes))
    return dealt[:size]


@dataclass(slots=True)
class _Planner:
    figures: Mapping[str, Any]
    calendar: Calendar
    draw: Draw
    cited: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """By session, the numbers that were cited, as often as they were."""
    series: dict[int, Plan] = field(default_factory=dict)
    """The last resolution of each series."""
    _lags: Table[str] = field(init=False)
    _new_lags: Table[str] = field(init=False)

    def __post_init__(self) -> None:
        self._lags = table(self.figures["sessions back"])
        self._new_lags = table(self.figures["series"]["new, sessions back"])

    def session(self, session: int, shapes: list[tuple[int, ...]]) -> list[Plan]:
        """The resolutions of a session. Those of one series cite about as much in every session."""
        at = self.figures["columns"].index("targets")
        by_targets = sorted(shapes, key=lambda shape: (shape[at], shape))
        slots = self.draw.shuffled(range(len(shapes)))
        plans = []
        for number, slot in enumerate(slots, start=1):
            place, shape = Cited(session, number), by_targets[slot]
            series = self._series(session, slot)
            plan = Plan(place, shape, series, self._targets(place, shape[at], self.series.get(series)))
            plans.append(plan)
            self.series[series] = plan
            for target in plan.targets:
                self.cited[target.session].append(target.number)
        return plans

    def _series(self, session: int, slot: int) -> int:
        """Which series a slot belongs to in a session: some come every session, some every second, the rest once."""
        every, second = (self.figures["series"][f"after {n}"] for n in ("one session", "two sessions"))
        kind = slot * 7919 % 1000 / 1000
        if kind < every:
            return slot
        if kind < every + second:
            return slot + 10_000 * (1 + session % 2)
        return slot + 100_000 * session

    def _targets(self, own: Cited, wanted: int, earlier: Plan | None) -> tuple[Cited, ...]:
        series, draw = self.figures["series"], self.draw
        found: dict[Cited, None] = {}
        if earlier:
            if wanted and draw.chance(series["earlier one cited"]):
                found[earlier.place] = None
            again = [target for target in earlier.targets if draw.chance(series["cited again"])]
            found.update(dict.fromkeys(again[: wanted - len(found)]))
        lags, known = (self._new_lags, "new") if earlier else (self._lags, "first")
        for _ in range(8 * wanted):
            if len(found) >= wanted:
                break
            if target := self._older(own, int(draw.from_table(lags)), series[f"{known}, known elsewhere"]):
                found[target] = None
        return tuple(sorted(found))

    def _older(self, own: Cited, lag: int, share: float) -> Cited | None:
        """A resolution so many sessions back: in this share of cases one that is cited already, else any."""
        session = own.session - lag
        if session < 1:
            return None
        known = self.cited[session]
        again = known and self.draw.chance(share)
        number = self.draw.of(known) if again else 1 + self.draw.below(self.calendar.size(session))
        return Cited(session, number) if lag or number < own.number else None

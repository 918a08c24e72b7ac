"""Named instruments: "the 2030 Agenda for Sustainable Development", "the Tunis Agenda".

What a name means is data, told by the records, or the text itself says it: a name with a note marker is
what its note cites, a quoted name in brackets is what stands before it, and a shorter form of a name
means the same for the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.citations.binding import short_forms
from generator.citations.found import Found
from generator.citations.joined import Joined, Spans
from generator.citations.model import Target
from generator.citations.spots import Told, plain

__all__ = ["Names"]

_Span = tuple[int, int]

_MOST = 200
"""How many names a text may bind: bounds the time of hostile texts."""

_PART_OF_A_NAME = re.compile(r"[A-Z](?:(?<=P)rotocols?\s(?:to|of)\sthe\s|[\w’'\-]*[\s\-])\Z")
_GOES_ON = re.compile(
    r"\s(?:on|for|of|to|against|concerning|in|relating\sto)\s(?:the\s|all\s)?[A-Z]|\s?[-\u2013]\s?[A-Z]|\s[A-Z]"
)


class Names:
    """What the names mean in one text: those told, and those that the text has bound so far."""

    def __init__(self, goals: Mapping[str, Target], names: Told, text: Joined) -> None:
        """``goals`` are what the names mean that are told."""
        self._goals = goals
        self._told = names
        self._text = text
        self._bound: dict[str, Target] = {}
        self._bound_at: Spans = {}

    def bind(self, name: str, goal: Target) -> list[str]:
        """Let ``name`` and its shorter forms mean ``goal`` from here on; what was told before stands.

        The forms come back that mean nothing until now.
        """
        name = " ".join(name.split())
        forms = (name, *short_forms(name)) if name and len(self._bound) < _MOST else ()
        new = [form for form in forms if form not in self._bound and self._told_goal(form) is None]
        meaning = self.meaning(name) or goal if new else goal
        for form in new:
            self._bound[form] = meaning
            for place, spans in self._text.by_passage(_places(self._text.words, form)).items():
                self._bound_at.setdefault(place, []).extend(spans)
        return new

    def meaning(self, name: str) -> Target | None:
        """What a name means so far."""
        return self._told_goal(name) or self._bound.get(" ".join(name.split()))

    def _told_goal(self, name: str) -> Target | None:
        known = self._told.known.get(plain(name))
        return None if known is None else self._goals[known]

    def bound_at(self, place: int) -> bool:
        """Whether the passage at this place has a name in it that the text has bound."""
        return place in self._bound_at

    def find(self, place: int, words: str, said: Iterable[_Span]) -> list[Found]:
        """Every name in the passage at this place, the longest where several begin together; ``said``: those told."""
        bound = self._bound_at.get(place, ())
        return self._meant(words, said, bound) if said or bound else []

    def find_in(self, words: str) -> list[Found]:
        """Every name in words that are no passage, such as a title."""
        said = [match.span() for match in self._told.names.finditer(words)]
        return self._meant(words, said, [span for name in self._bound for span in _places(words, name)])

    def _meant(self, words: str, said: Iterable[_Span], bound: Iterable[_Span]) -> list[Found]:
        spans = [(*span, True) for span in said] + [(*span, False) for span in bound]
        found: list[Found] = []
        for start, end, sure in sorted(spans, key=lambda span: (span[0], -span[1])):
            goal = self.meaning(words[start:end])
            if goal and not (found and start < found[-1].end) and (sure or _whole(words, start, end)):
                found.append(Found(start, end, "name", (goal,)))
        return found


def _whole(words: str, start: int, end: int) -> bool:
    """Whether a bound name stands for itself, not as a part of a longer one."""
    return not _PART_OF_A_NAME.search(words, max(0, start - 40), start) and not _GOES_ON.match(words, end)


def _places(words: str, name: str) -> Iterator[tuple[int, int]]:
    at = words.find(name)
    while at >= 0:
        end = at + len(name)
        if not words[end : end + 1].isalnum() and not words[at - 1 : at].isalnum():
            yield at, end
        at = words.find(name, end)

"""Named instruments: "the 2030 Agenda for Sustainable Development", "the Tunis Agenda".

What a name means is data, told by the records, or the text itself says it: a name with a note marker is
what its note cites, a quoted name in brackets is what stands before it, and a shorter form of a name
means the same for the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.citations.binding import short_forms
from generator.citations.found import Found
from generator.citations.model import Target
from generator.citations.tokens import any_of

__all__ = ["Names"]

_DASH = "[-\u2010\u2011\u2013]"
_PART_OF_A_NAME = re.compile(r"(?:Protocols?\s(?:to|of)\sthe\s|[A-Z][\w’'\-]*[\s\-])\Z")
_GOES_ON = re.compile(
    r"\s(?:on|for|of|to|against|concerning|in|relating\sto)\s(?:the\s|all\s)?[A-Z]|\s?[-\u2013]\s?[A-Z]|\s[A-Z]"
)


def _pattern(name: str) -> str:
    """The name as it may be printed: any white space, any hyphen, any apostrophe."""
    apostrophes = re.sub("['’]", "['’]", re.escape(name))
    return re.sub(r"\\ ", r"\\s", re.sub(r"\\-|\u2013|\u2011", _DASH, apostrophes))


@lru_cache(maxsize=32)
def _compiled(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all names, the longest first, gathered under their first words to be quick."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    groups: dict[str, list[str]] = {}
    for name in longest_first:
        first, _, rest = name.partition(" ")
        groups.setdefault(first, []).append(_pattern(f" {rest}") if rest else "")
    branches = (f"{_pattern(first)}(?:{'|'.join(rests)})" for first, rests in groups.items())
    return re.compile(rf"{any_of(branches)}(?![^\W\d])")


class Names:
    """What the names mean in one text: those told, and those that the text has bound so far."""

    def __init__(self, told: Mapping[str, Target]) -> None:
        self._told = {_plain(name): goal for name, goal in told.items()}
        self._pattern = _compiled(tuple(self._told)) if told else None
        self._bound: dict[str, Target] = {}

    def bind(self, name: str, goal: Target) -> None:
        """Let ``name`` and its shorter forms mean ``goal`` from here on; what was told before stands."""
        name = " ".join(name.split())
        meaning = self.meaning(name) or goal
        for form in (name, *short_forms(name)):
            if _plain(form) not in self._told:
                self._bound.setdefault(form, meaning)

    def meaning(self, name: str) -> Target | None:
        """What a name means so far."""
        return self._told.get(_plain(name)) or self._bound.get(" ".join(name.split()))

    def find(self, words: str) -> list[Found]:
        """Every name in a passage, the longest where several begin together."""
        spans = [(m.start(), m.end(), True) for m in self._pattern.finditer(words)] if self._pattern else []
        spans += [(*span, False) for name in self._bound if name in words for span in _places(words, name)]
        found: list[Found] = []
        for start, end, told in sorted(spans, key=lambda span: (span[0], -span[1])):
            goal = self.meaning(words[start:end])
            if goal and not (found and start < found[-1].end) and (told or _whole(words, start, end)):
                found.append(Found(start, end, "name", (goal,)))
        return found


def _whole(words: str, start: int, end: int) -> bool:
    """Whether a bound name stands for itself, not as a part of a longer one."""
    return not _PART_OF_A_NAME.search(words, max(0, start - 40), start) and not _GOES_ON.match(words, end)


@lru_cache(maxsize=16384)
def _plain(name: str) -> str:
    """A name without what print may vary: white space, hyphens, apostrophes, quotation marks around it."""
    return re.sub(_DASH, "-", " ".join(name.split())).replace("’", "'").strip("“”\"'")


def _places(words: str, name: str) -> Iterator[tuple[int, int]]:
    at = words.find(name)
    while at >= 0:
        end = at + len(name)
        if not words[end : end + 1].isalnum() and not words[at - 1 : at].isalnum():
            yield at, end
        at = words.find(name, end)

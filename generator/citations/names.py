"""Named instruments: "the 2030 Agenda for Sustainable Development", "the Tunis Agenda".

What a name means is data, told by the records, or it is said by the text itself: a name with a note
marker is what its note cites, and a shorter form of a name means the same for the rest of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.citations.found import Found
from generator.citations.model import Status, Target

__all__ = ["Names", "named_before"]

_NOUNS = (
    "Declaration|Agenda|Plan|Programme|Platform|Convention|Covenant|Protocol|Outcome|Consensus|Framework|Strategy"
    "|Charter|Statute|Compact|Principles|Rules|Commitment|Accord|Agreement|Pact|Treaty|Guidelines|Document|Instrument"
    "|Accords|Commitments|Modalities|Pathway|Statement|Basic|Conventions|Covenants|Roadmap|Call"
)
_CAPITAL = r"(?:[A-Z][\w’'\-]*|\d{4}\+?(?=\s[A-Z]))"
_SMALL = r"(?:,?\s(?:(?:of|on|for|in|to|against|with|by|at|from)(?:\s(?:the|all))?|and))?"
_PHRASE = re.compile(rf"(?<=the\s)(?P<name>{_CAPITAL}(?:{_SMALL}\s{_CAPITAL})*)")
_NOUN = re.compile(rf"\b(?:{_NOUNS})\b")
_CLOSE = re.compile(r"[”\"’)]*\s?(?:\([^()]{1,60}\))?[,;.:]?\s?")
_TAIL = re.compile(
    r",?\s(?:(?:as\s)?(?:adopted|contained|approved|proclaimed|signed|held|set\sout)|of|at|in|on)\b[^;]*;?"
)
_REACH = 300


def _pattern(name: str) -> str:
    """The name as it may be printed: any white space, any hyphen, any apostrophe."""
    escaped = re.escape(name)
    return re.sub(r"\\ ", r"\\s", re.sub(r"\\-", "[-\u2010\u2011\u2013]", re.sub("['’]", "['’]", escaped)))


@lru_cache(maxsize=32)
def _compiled(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(_pattern, longest_first))})(?!\w)")


class Names:
    """What the names mean in one text: those told, and those that the text has bound so far."""

    def __init__(self, told: Mapping[str, Target]) -> None:
        self._told = told
        self._pattern = _compiled(tuple(told)) if told else None
        self._by_print = {_plain(name): goal for name, goal in told.items()}
        self._bound: dict[str, Target] = {}

    def bind(self, name: str, goal: Target) -> None:
        """Let ``name`` and its shorter forms mean ``goal`` from here on; what was told before stands."""
        meaning = self.meaning(name) or goal
        for form in (name, *_short_forms(name)):
            if _plain(form) not in self._by_print:
                self._bound.setdefault(form, meaning)

    def meaning(self, name: str) -> Target | None:
        """What a name means so far."""
        return self._by_print.get(_plain(name)) or self._bound.get(name)

    def find(self, words: str) -> list[Found]:
        """Every name in a passage, the longest where several begin together."""
        spans = [(m.start(), m.end()) for m in self._pattern.finditer(words)] if self._pattern else []
        spans += [span for name in self._bound for span in _places(words, name)]
        found: list[Found] = []
        for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            goal = self.meaning(words[start:end])
            inside = start > 0 and (words[start - 1].isalnum() or words[start - 1] == "-")
            if goal and not inside and not (found and start < found[-1].end):
                found.append(Found(start, end, "name", (goal,), Status.RESOLVED))
        return found


def _plain(name: str) -> str:
    return re.sub("[\u2010\u2011\u2013]", "-", " ".join(name.split())).replace("’", "'")


def _places(words: str, name: str) -> Iterator[tuple[int, int]]:
    at = words.find(name)
    while at >= 0:
        end = at + len(name)
        if not words[end : end + 1].isalnum():
            yield at, end
        at = words.find(name, end)


def _short_forms(name: str) -> tuple[str, ...]:
    """``Tunis Agenda for the Information Society`` → ``Tunis Agenda``; ``… Council Ministerial Declaration`` → the last two words."""
    noun = _NOUN.search(name)
    if noun is None:
        return ()
    words = name[: noun.end()].split()
    if noun.end() < len(name):
        return (" ".join(words),) if len(words) >= 2 else ()
    run = len(words)
    while run and words[run - 1][0].isupper():
        run -= 1
    return tuple(" ".join(words[first:]) for first in range(max(run, 1), len(words) - 1))


def named_before(words: str, at: int, begin: int = 0) -> Iterable[tuple[int, int]]:
    """The names that a note marker at ``at`` documents: the one before it, and those joined to it by "and the".

    Between name and marker only a clause about the adoption may stand, as in "the Declaration of
    Principles and the Plan of Action adopted by the World Summit …, held in Geneva …,¹".
    """
    phrases = [m.span("name") for m in _PHRASE.finditer(words, max(begin, at - _REACH), at) if _NOUN.search(m["name"])]
    if not phrases:
        return []
    end = phrases[-1][1]
    if not (_CLOSE.fullmatch(words, end, at) or _TAIL.fullmatch(words, end, at)):
        return []
    joined = [phrases[-1]]
    for start, stop in reversed(phrases[:-1]):
        if words[stop : joined[0][0]] not in (" and the ", ", the ", ", and the "):
            break
        joined.insert(0, (start, stop))
    return joined

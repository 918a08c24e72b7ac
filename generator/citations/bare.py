"""Bare nouns: "the Convention", "the Agenda", "the Plan of Action", said of an instrument named before.

A bare noun means the one instrument of its kind that the text has named so far. Where the text has named
more than one, also one whose target is not known, it is ambiguous and says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.citations.found import Found
from generator.citations.model import Status, Target

__all__ = ["BareNouns"]

_NOUN = re.compile(
    r"(?:P(?:rogramme\sof\sAction|lan\sof\sAction|latform\sfor\sAction|rotocol|act)"
    r"|C(?:harter|onvention|ovenant|onsensus)|Declaration|Treaty|S(?:tatute|trategy)"
    r"|A(?:greement|genda|ccord)|Framework)\b"
)
_GOES_ON = re.compile(
    r"\s(?:on|for|of|to|against|concerning|relating\sto)\s(?:the\s|all\s)?[A-Z]|\s?[-\u2013]\s?[A-Z]|\s[A-Z]"
)
_BEFORE = re.compile(r"(?<![\w’'\-])(?P<word>[\w’'\-]+),?\s\Z")
_WORD_REACH = 40


class BareNouns:
    """The kinds of instrument that one text has named so far."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Target, ...]] = {}
        self._unknown: set[str] = set()

    def find(self, words: str, named: Sequence[Found], noted: Mapping[int, Target]) -> list[Found]:
        """The bare nouns of a passage that point to instruments.

        ``named`` are the citations found in it already, ``noted`` what the notes behind each place cite.
        """
        found: list[Found] = []
        spans = list(named)
        for match in _NOUN.finditer(words):
            while spans and spans[0].end <= match.start():
                spans.pop(0)
            noun = " ".join(match[0].split())
            if spans and spans[0].start <= match.start():
                self._know(noun, spans[0])
            elif _longer(words, match):
                self._unknown.add(noun)
            elif one := self._bare(words, match, noun, noted):
                found.append(one)
        return found

    def _know(self, noun: str, one: Found) -> None:
        goals = self._known.get(noun, ())
        if one.targets and one.form == "name" and one.targets[0] not in goals:
            self._known[noun] = (*goals, one.targets[0])

    def _bare(self, words: str, match: re.Match[str], noun: str, noted: Mapping[int, Target]) -> Found | None:
        """What a bare noun means: what its own note cites, else the one instrument of its kind."""
        own = noted.get(match.end()) or noted.get(match.end() + 1)
        goals = (own,) if own else self._known.get(noun, ())
        if not goals or not _pointed(words, match.start()):
            return None
        if own or (len(goals) == 1 and noun not in self._unknown):
            return Found(match.start(), match.end(), "short-name", goals)
        why = f"The text names more than one instrument that “the {noun}” may mean."
        return Found(match.start(), match.end(), "short-name", (), Status.AMBIGUOUS, why, candidates=goals)


def _pointed(words: str, at: int) -> bool:
    """Whether "the" stands before it."""
    return words[max(0, at - 4) : at].lower() in ("the ", "the\u00a0")


def _longer(words: str, match: re.Match[str]) -> bool:
    """Whether the noun is a part of a longer name: a capital before it, or "on …", "for …" behind it."""
    before = _BEFORE.search(words, max(0, match.start() - _WORD_REACH), match.start())
    capital = before is not None and before["word"][0].isupper() and before["word"] != "The"
    return capital or bool(_GOES_ON.match(words, match.end()))

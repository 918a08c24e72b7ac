"""Bare nouns: "the Convention", "the Agenda", "the Plan of Action", said of an instrument named before.

A bare noun means what the text defines, or the one instrument of its kind that the text has named so far;
in a text that has named more than one, also one whose target is not known, the one that its own passage names,
or else the one in the title of the text. Where none of these is one thing, it is ambiguous and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.citations.found import Found
from generator.citations.model import Status, Target
from generator.citations.spots import NOUN

__all__ = ["BareNouns"]

_GOES_ON = re.compile(
    r"\s(?:on|for|of|to|against|concerning|relating\sto)\s(?:the\s|all\s|an?\s)?[A-Z]|\s?[-\u2013]\s?[A-Z]|\s[A-Z]"
)
_CAPITAL_BEFORE = re.compile(r"[A-Z](?<![\w’'\-].)(?!he,?\s\Z)[\w’'\-]*,?\s\Z")
_WORD_REACH = 40


@dataclass(slots=True)
class _Named:
    """The kinds of instrument that a stretch of text has named so far."""

    known: dict[str, tuple[Target, ...]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    """The kinds of which it has also named one whose target is not known."""

    def know(self, noun: str, one: Found) -> None:
        """Take note of what holds the noun: a name, or a convention of an agency by its number."""
        if one.form == "agency":
            self.unknown.add(noun)
        goals = self.known.get(noun, ())
        if one.targets and one.form == "name" and one.targets[0] not in goals:
            self.known[noun] = (*goals, one.targets[0])

    def only(self, noun: str) -> Target | None:
        """The one instrument of this kind that it names, where it names no other, known or not."""
        goals = self.known.get(noun, ())
        return goals[0] if len(goals) == 1 and noun not in self.unknown else None

    def names(self, noun: str) -> bool:
        """Whether it names any instrument of this kind."""
        return noun in self.known or noun in self.unknown


class BareNouns:
    """The kinds of instrument that one text has named so far."""

    def __init__(self, charter: Target | None = None) -> None:
        """``charter`` is the Charter of the United Nations: what "the Charter" means while no other one is named."""
        self._charter = charter
        self._text = _Named()
        self._title = _Named()
        self._defined: dict[str, Target] = {}

    def define(self, name: str, goal: Target) -> bool:
        """Let a bare noun mean what the text says it means, from here on; false for any other name."""
        noun = " ".join(name.split())
        if not NOUN.fullmatch(noun):
            return False
        self._defined[noun] = goal
        return True

    def entitle(self, title: str, named: Sequence[Found]) -> None:
        """Let the title of the text say what it is about; ``named`` are the names found in the title."""
        self._title = _Named()
        for noun, _, name in _nouns(title, (match.span() for match in NOUN.finditer(title)), named):
            if name:
                self._title.know(noun, name)
            else:
                self._title.unknown.add(noun)

    def find(self, words: str, nouns: Iterable[tuple[int, int]], named: Sequence[Found]) -> list[Found]:
        """The bare nouns of a passage that point to instruments; ``nouns``: all of them, ``named``: what it cites.

        A note behind one of them does not tell what it means: it documents the meeting or the report that stands
        before it, "the Conference of the Parties to the Convention".
        """
        found: list[Found] = []
        here = _Named()
        for noun, (start, end), name in _nouns(words, nouns, named):
            if name:
                self._text.know(noun, name)
                here.know(noun, name)
            elif _longer(words, start, end):
                self._text.unknown.add(noun)
                here.unknown.add(noun)
            elif _pointed(words, start) and (one := self._bare((start, end), noun, here)):
                found.append(one)
        return found

    def _bare(self, span: tuple[int, int], noun: str, here: _Named) -> Found | None:
        """What a bare noun means: what the text says, or the one that it can mean.

        That is the one of its kind in the text, or the one in its own passage, or, where its passage names none,
        the one in the title.
        """
        told = self._defined.get(noun) or self._text.only(noun)
        if goal := told or self._near(noun, here) or self._assumed(noun):
            return Found(*span, "short-name", (goal,))
        if not (goals := self._text.known.get(noun, ())):
            return None
        why = f"The text names more than one instrument that “the {noun}” may mean."
        return Found(*span, "short-name", (), Status.AMBIGUOUS, why, candidates=goals)

    def _assumed(self, noun: str) -> Target | None:
        return self._charter if noun == "Charter" and not self._text.names(noun) else None

    def _near(self, noun: str, here: _Named) -> Target | None:
        """The one that the passage names, unless the title names another; where it names none, that of the title."""
        titled = self._title.only(noun)
        if not here.names(noun):
            return titled
        return here.only(noun) if not self._title.names(noun) or here.only(noun) == titled else None


def _nouns(
    words: str, spans: Iterable[tuple[int, int]], named: Iterable[Found]
) -> Iterator[tuple[str, tuple[int, int], Found | None]]:
    """Each noun of a passage, its place, and the citation that it stands in."""
    citations = iter(named)
    citation = next(citations, None)
    for start, end in spans:
        while citation and citation.end <= start:
            citation = next(citations, None)
        holder = citation if citation and citation.start <= start else None
        yield " ".join(words[start:end].split()), (start, end), holder


def _pointed(words: str, at: int) -> bool:
    """Whether "the" stands before it."""
    return words[max(0, at - 4) : at].lower() in ("the ", "the\u00a0")


def _longer(words: str, start: int, end: int) -> bool:
    """Whether the noun is a part of a longer name: a capital before it, or "on …", "for …" behind it."""
    if not words.startswith(" the ", max(0, start - 5)) and _CAPITAL_BEFORE.search(
        words, max(0, start - _WORD_REACH), start
    ):
        return True
    return bool(_GOES_ON.match(words, end))

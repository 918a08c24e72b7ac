"""The verb and the relation of each citation: the connector or verb nearest to its left."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right

from generator.citations.found import Found
from generator.citations.model import Passage, PassageKind, Status
from generator.citations.relations import relation_of_connector, relation_of_verb
from generator.citations.tokens import LONGEST_LINK, links
from generator.citations.verbs import clause_starts, is_finite, opening_verb, phrase_at

__all__ = ["Clauses"]

_IN_ITSELF = "pinpoint_self"
"""The relation of what points into its own text; what is listed behind it has its own."""

_CONNECTOR_REACH = 70
_SEE = re.compile(r"\s*(?:<sup>)?\d{0,3}(?:</sup>)?\s*See\b")


class Clauses:
    """The clauses of one passage: where each verb begins to govern."""

    def __init__(self, passage: Passage, parent: Clauses | None, until: int) -> None:
        """``until`` is where the last citation begins: later verbs are read as far, since most cite early."""
        self._words = words = passage.words
        self._relation_in_note = _relation_in_note(passage)
        self._opening, self._goes_on = ("", False) if self._relation_in_note else _opened(passage, parent)
        self._later = clause_starts(words, self._opening, until) if self._goes_on else []
        self._phrases: dict[int, str] = {}

    @property
    def last(self) -> str:
        """The last verb of the passage, which governs what hangs from it."""
        later = clause_starts(self._words, self._opening, len(self._words)) if self._goes_on else []
        return phrase_at(self._words, later[-1][1]) if later else self._opening

    def of(self, one: Found, earlier: Found | None, before: str) -> tuple[str, str]:
        """The phrase of the verb that governs a citation, and the citation's relation.

        ``earlier`` is the citation before it and ``before`` that one's relation: an item of a list has the same.
        """
        if self._relation_in_note:
            internal = one.status is Status.INTERNAL and self._relation_in_note != "adopted_from"
            return "", _IN_ITSELF if internal else self._relation_in_note
        left = one.left
        begin, verb = self._governing(left) if self._later else (0, self._opening)
        if one.status is Status.INTERNAL:
            return verb, _IN_ITSELF
        after = earlier.right if earlier else 0
        listed = before and before != _IN_ITSELF and left - after < LONGEST_LINK
        if listed and links(self._words[after:left]):
            return verb, before
        return verb, self._connected(max(begin, left - _CONNECTOR_REACH, after), left) or relation_of_verb(verb)

    def _governing(self, left: int) -> tuple[int, str]:
        """Where the verb begins that governs a place, and its phrase."""
        clause = bisect_right(self._later, (left, sys.maxsize)) - 1
        return (self._later[clause][0], self._phrase(*self._later[clause])) if clause >= 0 else (0, self._opening)

    def _phrase(self, begin: int, at: int) -> str:
        if begin not in self._phrases:
            self._phrases[begin] = phrase_at(self._words, at)
        return self._phrases[begin]

    def _connected(self, begin: int, left: int) -> str:
        """The relation of the last connector in a stretch, with neither comma nor semicolon behind it; or nothing."""
        words = self._words
        begin = max(begin, words.rfind(",", begin, left) + 1, words.rfind(";", begin, left) + 1)
        return relation_of_connector(words[begin:left], inside=words[begin - 1 : begin].isalpha())


def _opened(passage: Passage, parent: Clauses | None) -> tuple[str, bool]:
    """The opening verb of a passage, and whether more may follow.

    A sub-paragraph without a finite verb of its own takes its parent's last one.
    """
    opening = passage.opening or opening_verb(passage.words, passage.kind)
    if parent and not passage.opening and not is_finite(opening):
        return parent.last, False
    return opening, True


def _relation_in_note(passage: Passage) -> str:
    """The relation of what is cited in a note or in the proponent line; empty elsewhere."""
    if passage.kind is PassageKind.PROPONENT:
        return "adopted_from"
    if passage.kind is not PassageKind.NOTE:
        return ""
    return "see_note" if _SEE.match(passage.words) else "source_note"

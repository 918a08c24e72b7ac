"""The verb and the relation of each citation: the connector or verb nearest to its left."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from generator.citations.found import Found
from generator.citations.model import Passage, PassageKind, Status
from generator.citations.relations import CONNECTORS, relation_of_connector, relation_of_verb
from generator.citations.tokens import LINK
from generator.citations.verbs import clause_starts, is_finite, opening_verb, phrase_at

__all__ = ["Clauses", "relation_in_note"]

_CONNECTOR_REACH = 70
_SEE = re.compile(r"\s*(?:<sup>)?\d{0,3}(?:</sup>)?\s*See\b")


@dataclass(slots=True)
class Clauses:
    """The clauses of one passage: where each verb begins to govern."""

    words: str
    opening: str
    later: list[tuple[int, int]]
    """Where each later verb begins to govern, and where its phrase begins."""

    phrases: dict[int, str] = field(default_factory=dict)
    """The phrases of the later verbs that were asked for, by where they begin to govern."""

    @classmethod
    def of(cls, passage: Passage, parent: Clauses | None) -> Clauses:
        """The clauses of a passage; a sub-paragraph without a finite verb of its own takes its parent's last one."""
        if passage.kind in (PassageKind.NOTE, PassageKind.PROPONENT):
            return cls(passage.words, "", [])
        opening = passage.opening or opening_verb(passage.words, passage.kind)
        if parent and not passage.opening and not is_finite(opening):
            return cls(passage.words, parent.last, [])
        return cls(passage.words, opening, clause_starts(passage.words, opening))

    @property
    def last(self) -> str:
        """The last verb of the passage, which governs what hangs from it."""
        return phrase_at(self.words, self.later[-1][1]) if self.later else self.opening

    def verb(self, one: Found) -> tuple[int, str]:
        """Where the verb begins that governs a citation, and its phrase."""
        clause = bisect_right(self.later, (one.left, len(self.words))) - 1
        if clause < 0:
            return 0, self.opening
        begin, phrase = self.later[clause]
        if begin not in self.phrases:
            self.phrases[begin] = phrase_at(self.words, phrase)
        return begin, self.phrases[begin]

    def relation(self, one: Found, verb: tuple[int, str], earlier: Found | None, before: str) -> str:
        """The relation of a citation; an item of a list has that of the item before it."""
        if one.status is Status.INTERNAL:
            return "pinpoint_self"
        if earlier and before and LINK.fullmatch(self.words, earlier.right, max(one.left, earlier.right)):
            return before
        begin = max(verb[0], one.left - _CONNECTOR_REACH, earlier.right if earlier else 0)
        last = next(iter(list(CONNECTORS.finditer(self.words, begin, one.left))[-1:]), None)
        if last and not any(stop in self.words[last.end() : one.left] for stop in ",;"):
            return relation_of_connector(last[0])
        return relation_of_verb(verb[1])


def relation_in_note(passage: Passage, one: Found) -> str:
    """The relation of a citation that stands in a note or in the proponent line; empty elsewhere."""
    if passage.kind is PassageKind.PROPONENT:
        return "adopted_from"
    if passage.kind is not PassageKind.NOTE:
        return ""
    if one.status is Status.INTERNAL:
        return "pinpoint_self"
    return "see_note" if _SEE.match(passage.words) else "source_note"

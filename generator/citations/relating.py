"""The verb and the relation of each citation: the connector or verb nearest to its left."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from generator.citations.found import Found
from generator.citations.model import Passage, PassageKind, Status
from generator.citations.relations import CONNECTORS, relation_of_connector, relation_of_verb
from generator.citations.tokens import LINK
from generator.citations.verbs import clause_verbs, opening_verb

__all__ = ["Clauses", "relation_in_note"]

_CONNECTOR_REACH = 70


@dataclass(frozen=True, slots=True)
class Clauses:
    """The clauses of one passage: where each verb begins to govern."""

    words: str
    verbs: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, passage: Passage, parent: Clauses | None) -> Clauses:
        """The clauses of a passage; a sub-paragraph without a verb of its own takes its parent's last one."""
        if passage.kind in (PassageKind.NOTE, PassageKind.PROPONENT):
            return cls(passage.words, ((0, ""),))
        opening = passage.opening or ("" if parent else opening_verb(passage.words, passage.kind))
        verbs = clause_verbs(passage.words, opening)
        if not opening and parent:
            verbs = ((0, parent.verbs[-1][1]),)
        return cls(passage.words, verbs)

    def verb(self, one: Found) -> str:
        """The verb phrase that governs a citation."""
        return self.verbs[self._clause(one)][1]

    def _clause(self, one: Found) -> int:
        return max(0, bisect_right(self.verbs, (one.left, "\U0010ffff")) - 1)

    def relation(self, one: Found, earlier: Found | None, before: str) -> str:
        """The relation of a citation; an item of a list has that of the item before it."""
        if one.status is Status.INTERNAL:
            return "pinpoint_self"
        if earlier and before and LINK.fullmatch(self.words, earlier.right, max(one.left, earlier.right)):
            return before
        begin, verb = self.verbs[self._clause(one)]
        begin = max(begin, one.left - _CONNECTOR_REACH, earlier.right if earlier else 0)
        last = None
        for last in CONNECTORS.finditer(self.words, begin, one.left):
            pass
        if last and not any(stop in self.words[last.end() : one.left] for stop in ",;"):
            return relation_of_connector(last[0])
        return relation_of_verb(verb)


def relation_in_note(passage: Passage, one: Found) -> str:
    """The relation of a citation that stands in a note or in the proponent line; empty elsewhere."""
    if passage.kind is PassageKind.PROPONENT:
        return "adopted_from"
    if passage.kind is not PassageKind.NOTE:
        return ""
    if one.status is Status.INTERNAL:
        return "pinpoint_self"
    return "see_note" if passage.words.lstrip().startswith("See") else "source_note"

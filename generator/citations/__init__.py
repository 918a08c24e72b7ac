"""Prose to citations: numbers and symbols, then names, then anaphora, then pinpoints."""

from generator.citations.model import Citation, Context, Passage, PassageKind, Pinpoint, Status, Target
from generator.citations.notes import note_extent
from generator.citations.reading import read
from generator.citations.relations import RELATIONS, Relation
from generator.citations.verbs import opening_verb

__all__ = [
    "RELATIONS",
    "Citation",
    "Context",
    "Passage",
    "PassageKind",
    "Pinpoint",
    "Relation",
    "Status",
    "Target",
    "note_extent",
    "opening_verb",
    "read",
]

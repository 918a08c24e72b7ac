"""Content to typed records: what the editors know of each document, and what stands on the timeline.

``load(content)`` gives a :class:`Content`, or raises :class:`generator.faults.BadInput` with every fault.
"""

from generator.records.content import Content
from generator.records.dates import PartialDate, printed_range
from generator.records.events import Event, EventKind, Phase
from generator.records.loading import load
from generator.records.model import (
    Adoption,
    Difference,
    Emendation,
    HeldText,
    Name,
    Note,
    Outcome,
    Record,
    Relation,
    Source,
)
from generator.records.vocabulary import (
    DateKind,
    DifferenceKind,
    DocumentKind,
    EmendationKind,
    Matter,
    Status,
    TitleStatus,
    Vote,
)

__all__ = [
    "Adoption",
    "Content",
    "DateKind",
    "Difference",
    "DifferenceKind",
    "DocumentKind",
    "Emendation",
    "EmendationKind",
    "Event",
    "EventKind",
    "HeldText",
    "Matter",
    "Name",
    "Note",
    "Outcome",
    "PartialDate",
    "Phase",
    "Record",
    "Relation",
    "Source",
    "Status",
    "TitleStatus",
    "Vote",
    "load",
    "printed_range",
]

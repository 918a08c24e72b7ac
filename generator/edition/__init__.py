"""Texts and records brought together: references resolved, back-references, timeline, problems."""

from generator.edition.build import build, names_on_record, read_alone, read_text
from generator.edition.model import (
    Applied,
    Around,
    Basis,
    Edition,
    Entry,
    Holding,
    Problem,
    Reference,
    Standing,
    Stop,
    Stretch,
)

__all__ = [
    "Applied",
    "Around",
    "Basis",
    "Edition",
    "Entry",
    "Holding",
    "Problem",
    "Reference",
    "Standing",
    "Stop",
    "Stretch",
    "build",
    "names_on_record",
    "read_alone",
    "read_text",
]

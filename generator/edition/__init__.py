"""Texts and records brought together: references resolved, back-references, timeline, problems."""

from generator.edition.build import build, read_alone, read_share
from generator.edition.held import Applied, Around, Basis, HeldText, Holding, Outline, Reference, Standing
from generator.edition.holdings import read_text
from generator.edition.model import Edition, Entry, Problem, Stop, Stretch
from generator.edition.names import names_on_record
from generator.edition.texts import AGREED, TEXT_ROOMS

__all__ = [
    "AGREED",
    "TEXT_ROOMS",
    "Applied",
    "Around",
    "Basis",
    "Edition",
    "Entry",
    "HeldText",
    "Holding",
    "Outline",
    "Problem",
    "Reference",
    "Standing",
    "Stop",
    "Stretch",
    "build",
    "names_on_record",
    "read_alone",
    "read_share",
    "read_text",
]

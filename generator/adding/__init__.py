"""A text comes into the edition: recognised, read, given a first record, and written; all of it or nothing."""

from generator.adding.addition import Addition, prepare
from generator.adding.holding import entered_with_text, held_beside, record_file
from generator.adding.placing import place

__all__ = ["Addition", "entered_with_text", "held_beside", "place", "prepare", "record_file"]

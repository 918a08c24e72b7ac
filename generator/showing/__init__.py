"""A document as the generator understood it: as text on the terminal for an editor, as JSON for programs."""

from generator.showing.composing import shown
from generator.showing.finding import content_of, find
from generator.showing.model import SCHEMA, Shown, schema_text
from generator.showing.terminal import in_full, in_short

__all__ = ["SCHEMA", "Shown", "content_of", "find", "in_full", "in_short", "schema_text", "shown"]

"""How to cite a document or one of its paragraphs: in the forms of lawyers, scholars and reference managers.

Everything here is pure and says only what the document's record confirms; no citation has a date of access,
so the same record gives the same citation on every day.
"""

from generator.quoting.citing import cited, offered, pattern
from generator.quoting.formats import Format
from generator.quoting.pinpoint import PINPOINTS, pinpoint
from generator.quoting.structured import structured
from generator.quoting.tags import tags

__all__ = ["PINPOINTS", "Format", "cited", "offered", "pattern", "pinpoint", "structured", "tags"]

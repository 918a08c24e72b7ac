"""The edition as Markdown pages."""

from generator.pages.editorial import Editorial
from generator.pages.editorial import load as load_editorial
from generator.pages.site import pages
from generator.pages.tree import Changes, write

__all__ = ["Changes", "Editorial", "load_editorial", "pages", "write"]

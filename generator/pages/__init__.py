"""The edition as Markdown pages."""

from generator.pages.editorial import Editorial
from generator.pages.editorial import load as load_editorial
from generator.pages.site import pages, write_pages
from generator.pages.tree import Changes, Tree, write

__all__ = ["Changes", "Editorial", "Tree", "load_editorial", "pages", "write", "write_pages"]

"""The edition as Markdown pages."""

from generator.pages.site import pages
from generator.pages.tree import Changes, write
from generator.pages.written import Written
from generator.pages.written import load as load_written

__all__ = ["Changes", "Written", "load_written", "pages", "write"]

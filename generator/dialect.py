"""The Markdown of the pages, for an engine that reads it with Python-Markdown: what no page has is not looked for.

The generator escapes whatever could mean something to Markdown and writes links, HTML, headings, lists, tables and
quotations in one way each. Python-Markdown tries every way on every paragraph; here it is told which to leave out. The
pages come out the same without this, only later: ``tests/pages/test_dialect.py`` compares the two.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.tables import TableProcessor

__all__ = ["makeExtension"]

_INLINE = (
    *("backtick", "escape", "reference", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak"),
)
_BLOCKS = ("code", "setextheader", "reference")


class _Tables(TableProcessor):
    """Cells of which all are set off by bars."""

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("| ") and super().test(parent, block)


class Dialect(Extension):
    """Takes out what the pages never have. Stands behind the extension ``tables``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown calls it so
        for name in _INLINE:
            md.inlinePatterns.deregister(name)
        for name in _BLOCKS:
            md.parser.blockprocessors.deregister(name)
        md.parser.blockprocessors.register(_Tables(md.parser, {"use_align_attribute": False}), "table", 75)


def makeExtension(**_: object) -> Dialect:  # noqa: N802 - Python-Markdown calls it so
    """What Python-Markdown asks a module for."""
    return Dialect()

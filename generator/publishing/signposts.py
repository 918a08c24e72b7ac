"""Signposts: small bundles that tell which groups of pages hold a word, so that a question goes to these and no others.

To Pagefind a signpost is a site with a page for each group, on which every word of the group stands once. So it finds
words there as it finds them anywhere, by their stems; and a group ranks higher whose titles have them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.publishing.pagefind import fragments

__all__ = ["heading", "page", "pointed"]

_MARKS = ".,;:!?()[]{}<>“”‘’\"'–—*/|·…"
"""What may stand around a word."""

_FIGURE = re.compile(r"\d")


def page(fragments: Iterable[Mapping[str, Any]]) -> str:
    """The page that stands for a group, made of what Pagefind keeps of its pages: words, those of titles as a heading.

    Words with figures are left out: they are a third of all, no two documents have the same, and a question for one
    finds its documents by their symbols.
    """
    words, titles = set[str](), set[str]()
    for fragment in fragments:
        words |= _words(fragment["content"])
        titles |= _words(fragment["meta"].get("title", ""))
    heading, text = (html.escape(" ".join(sorted(found))) for found in (titles, words))
    return f'<!doctype html><html lang="en"><body><h1>{heading}</h1><p>{text}</p></body></html>\n'


def _words(text: str) -> set[str]:
    words = {word.strip(_MARKS) for word in set(text.lower().split())}
    return {word for word in words if word and not _FIGURE.search(word)}


def pointed(signpost: Path) -> dict[str, str]:
    """The name that Pagefind gave each page of a signpost, by the name that its file had."""
    return {fragment["url"].strip("/").removesuffix(".html"): name for name, fragment in fragments(signpost).items()}


def heading(page: str) -> int:
    """How many words the titles of a group have: on the page that stands for it they are the first."""
    return len(page.partition("<h1>")[2].partition("</h1>")[0].split())

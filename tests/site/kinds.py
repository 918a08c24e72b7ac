"""One page of every kind that the site has, by its address."""

import pytest

__all__ = ["KINDS", "each_kind"]

KINDS = {
    "home": "",
    "adopted text": "A/RES/60/252/",
    "draft text": "A/57/L.71/",
    "document known, not held": "A/RES/55/2/",
    "all documents": "documents/",
    "timeline": "timeline/",
    "network of citations": "citations/",
    "mandates": "mandates/",
    "apparatus": "apparatus/",
    "chapter of the story": "story/4-tunis/",
    "glossary": "glossary/",
    "how to read": "reading/",
    "about": "about/",
    "search": "search/",
    "not found": "404.html",
}

each_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)

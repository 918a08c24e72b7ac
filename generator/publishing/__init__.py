"""From the editors' content to the site: pages written, rendered, indexed, put in place."""

from generator.publishing.building import PAGES, generate, publish, read_edition, serve
from generator.publishing.searching import index
from generator.publishing.sharing import Part, make_pages, read_texts, take_over

__all__ = [
    "PAGES",
    "Part",
    "generate",
    "index",
    "make_pages",
    "publish",
    "read_edition",
    "read_texts",
    "serve",
    "take_over",
]

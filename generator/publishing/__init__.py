"""From the editors' content to the site: pages written, rendered, indexed, put in place."""

from generator.publishing.building import PAGES, generate, publish, read_edition, serve
from generator.publishing.searching import index

__all__ = ["PAGES", "generate", "index", "publish", "read_edition", "serve"]

"""The built site read as files: its pages, their anchors, and where their links lead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

__all__ = ["Crawl", "Link", "SitePage"]

# The site in some folder of its host: a link that climbs out of it keeps a slash in front and leads nowhere.
_FOLDER = "/edition/"

_STYLE_URL = re.compile(r"""url\(\s*['"]?([^'")]+)""")


@dataclass(frozen=True)
class Link:
    """One address that a page or a style sheet names."""

    page: str
    """The page's own address within the site: ``A/RES/60/252/``."""

    address: str
    """As it is written there."""

    target: str
    """The address within the site to which it leads, without the place in the page."""

    anchor: str

    def __str__(self) -> str:
        return f"{self.page or '(home)'}: {self.address}"


@dataclass(frozen=True)
class SitePage:
    """One page of the built site."""

    address: str
    file: Path

    @cached_property
    def tree(self) -> HtmlElement:
        """The parsed page."""
        return html.parse(str(self.file), parser=html.HTMLParser(encoding="utf-8")).getroot()

    @cached_property
    def anchors(self) -> Counter[str]:
        """How often each id stands in the page."""
        return Counter(self.tree.xpath("//@id"))

    @property
    def addresses(self) -> list[str]:
        """Every address that the page links, loads or sends to; not those it gives as metadata."""
        places = "//*[not(@rel='canonical')]/@href | //@src | //@action | //@poster | //@data"
        places += " | //@*[name()='xlink:href']"  # links in drawings
        sets = self.tree.xpath("//@srcset")
        return [*self.tree.xpath(places), *(one.split()[0] for many in sets for one in many.split(","))]


@dataclass(frozen=True)
class Crawl:
    """All pages of a built site."""

    site: Path

    @cached_property
    def pages(self) -> dict[str, SitePage]:
        """The pages by their addresses; the search index has none."""
        files = (file for file in self.site.rglob("*.html") if "pagefind" not in file.parts)
        pages = (SitePage(self._address(file), file) for file in sorted(files))
        return {page.address: page for page in pages}

    def links(self) -> Iterator[Link]:
        """Every link within the site, from pages and from style sheets. 404.html stands at no address: see its test."""
        for page in self.pages.values():
            if page.address != "404.html":
                yield from self._inside(page.address, page.addresses)
        for sheet in sorted(self.site.rglob("*.css")):
            yield from self._inside(self._address(sheet), _STYLE_URL.findall(sheet.read_text("utf-8")))

    def absolute(self) -> list[str]:
        """Links within the site that break when it moves to another folder."""
        return [str(link) for link in self.links() if link.address.startswith("/")]

    def broken(self) -> list[str]:
        """Links to a file, a page or an anchor that is not there."""
        return [str(link) for link in self.links() if not self._arrives(link)]

    def repeated(self) -> list[str]:
        """Anchors that stand more than once in one page."""
        return [
            f"{page.address}: #{anchor}"
            for page in self.pages.values()
            for anchor, times in page.anchors.items()
            if times > 1
        ]

    def _address(self, file: Path) -> str:
        return file.relative_to(self.site).as_posix().removesuffix("index.html")

    def _inside(self, page: str, addresses: list[str]) -> Iterator[Link]:
        for address in addresses:
            if not urlsplit(address).scheme and not address.startswith("//"):
                led = urlsplit(urljoin(f"{_FOLDER}{page}", address))
                target = unquote(led.path).removeprefix(_FOLDER)
                yield Link(page, address, target, unquote(led.fragment))

    def _arrives(self, link: Link) -> bool:
        if link.anchor:
            page = self.pages.get(link.target)
            return page is not None and link.anchor in page.anchors
        return link.target in self.pages or (self.site / link.target).is_file()

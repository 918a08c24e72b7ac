"""MkDocs by its own seams: one page after another, each by itself, the same bytes that ``mkdocs build`` writes.

``mkdocs build`` holds every page in memory and writes all of them in every build. A page of this site depends on
nothing but its own Markdown, the templates and the configuration, so each can be made alone, in any process, and one
whose Markdown is unchanged need not be made again. ``tests/publishing/test_engine.py`` compares the two.
"""

from __future__ import annotations

import gzip
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import jinja2
from markdown import Markdown
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.utils import is_error_template

from generator.faults import Fault

__all__ = ["Engine", "Rendered"]

_SITEMAP = "sitemap.xml"
_ID = re.compile(r'<[a-z][^<>]* id="([^"]*)"')
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_HREF = re.compile(r'<a [^<>]*?\bhref="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it goes onto the site."""

    html: bytes
    anchors: tuple[str, ...]
    links: tuple[str, ...]
    """The pages and the places on them to which it leads: addresses from the root of the site."""

    faults: tuple[Fault, ...]
    """What MkDocs warned of."""


class _Page(Page):
    """A page read by the one reader of all pages.

    MkDocs sets up a reader for each, which goes through the source once more for anchors and through the result for a
    title and headings; every page of the tree states its title, and anchors are looked up where they are printed.
    """

    def __init__(self, file: File, config: MkDocsConfig, reader: Markdown) -> None:
        super().__init__(None, file, config)
        self._reader = reader

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Have the content, with the links that lead on the site."""
        _RelativePathTreeprocessor(self.file, files, config)._register(self._reader)
        self.content = self._reader.reset().convert(self.markdown or "")


class Engine:
    """MkDocs, set up once for a tree of pages."""

    def __init__(self, project: Path, site: Path) -> None:
        self.config = load_config(str(project / "mkdocs.yml"), site_dir=str(site), strict=True, hooks=[])
        config = self.config.plugins.on_config(self.config)
        self.config.plugins.on_pre_build(config=config)
        self._templates = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(self._templates, config)
        self._files = config.plugins.on_files(files, config=config)
        set_exclusions(self._files, config)
        self._nav = config.plugins.on_nav(get_navigation(self._files, config), config=config, files=self._files)
        for page in self._nav.pages:
            page.read_source(config)
        self._in_nav = {page.file.src_uri: page for page in self._nav.pages}
        self._templates = config.plugins.on_env(self._templates, config=config, files=self._files)
        self._pages = list(self._files.documentation_pages())
        self._reader = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)

    def pages(self) -> dict[str, str]:
        """The name of each page in the tree, and of its file on the site."""
        return {file.src_uri: file.dest_uri for file in self._pages}

    def render(self, name: str) -> Rendered:
        """One page. Raises jinja2's and MkDocs' own errors."""
        file = self._files.get_file_from_path(name)
        assert file is not None, name  # noqa: S101 - names come from pages()
        page = self._in_nav.get(name) or _Page(file, self.config, self._reader)
        with _warnings() as warnings:
            content = self._content(page)
            output = self._in_frame(page)
        links = tuple(sorted(_links(content, page.url)))
        anchors = tuple(sorted(map(unescape, set(_ID.findall(content)))))
        source = Path(os.path.relpath(file.abs_src_path or name))
        faults = tuple(Fault(source, 1, 1, text, "a page without warnings") for text in warnings)
        if name not in self._in_nav:  # whose titles every page asks for
            page.markdown = None
        page.content = None
        return Rendered(output.encode("utf-8", errors="xmlcharrefreplace"), anchors, links, faults)

    def _content(self, page: Page) -> str:
        plugins, config = self.config.plugins, self.config
        page = plugins.on_pre_page(page, config=config, files=self._files) or page
        page.read_source(config)
        page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=self._files)
        page.render(config, self._files)
        page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=self._files)
        return page.content or ""

    def _in_frame(self, page: Page) -> str:
        plugins, config = self.config.plugins, self.config
        page.active = True
        context = get_context(self._nav, self._pages, config, page)
        template = self._templates.get_template(str(page.meta.get("template", "main.html")))
        context = plugins.on_page_context(context, page=page, config=config, nav=self._nav)
        output = plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
        return output or ""

    def rest(self) -> None:
        """Write what is no page: files that are copied, the page for what is not found, the map of the site."""
        for file in self._pages:
            if file.page is None:
                Page(None, file, self.config)
        self._files.copy_static_files()
        for name in sorted(self.config.theme.static_templates):
            self._static(name)

    def _static(self, name: str) -> None:
        try:
            template = self._templates.get_template(name)
        except jinja2.TemplateNotFound:
            return
        base = urlsplit(self.config.site_url or "/").path if is_error_template(name) else "."
        output = template.render(get_context(self._nav, self._files, self.config, base_url=base)).encode()
        if output.strip():
            place = Path(self.config.site_dir) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(output)
            if name == _SITEMAP:
                place.with_name(f"{name}.gz").write_bytes(gzip.compress(output, mtime=0))


def _links(content: str, url: str) -> Iterator[str]:
    """The addresses inside the site, from its root: a page's own, or with the anchor of a place."""
    here = f"/{url}"
    for target in set(map(unescape, _HREF.findall(content))):
        if target and not _ELSEWHERE.match(target):
            address, anchor = urldefrag(unquote(urljoin(here, target)))
            if address.endswith("/"):
                yield f"{address}#{anchor}" if anchor else address


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs tells its logger in the meantime."""
    heard: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)

"""Zensical, which is to follow MkDocs, builds the same pages to the same articles.

The tree that the generator wrote is built a second time, by Zensical, from the same mkdocs.yml and the same frame.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.site.conftest import ROOT, SETTINGS
from tests.site.crawl import Crawl

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_ADDED = re.compile(r'<a id="__skip"></a>\s*')
_ADDRESS = re.compile(r'(?<= href=")[^"]*')


def article(site: Path, address: str) -> str:
    """The article of a page, but for two spellings.

    Zensical puts an anchor before the first heading, which MkDocs leaves to the theme; and between a page and the pages
    below it (A/57/L.71 and A/57/L.71/Add.1) it writes the way up and down again in full: ``../L.71/Add.1/``.
    """
    found = _ARTICLE.search((site / address / "index.html").read_text("utf-8"))
    words = _ADDED.sub("", found[0]) if found else ""
    return _ADDRESS.sub(lambda link: urljoin(f"/{address}", link[0]), words)


@pytest.fixture(scope="session")
def second(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical builds it; it writes below its own project only, so it gets a copy."""
    assert site.is_dir()  # the pages are written by the first build
    project = tmp_path_factory.mktemp("zensical")
    shutil.copy(ROOT / "mkdocs.yml", project)
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copytree(ROOT / ".build/pages", project / ".build/pages")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=project, env=SETTINGS, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"Zensical does not build the site:\n{done.stdout}{done.stderr}", pytrace=False)
    return project / "site"


def test_it_builds_the_same_pages(site: Path, second: Path) -> None:
    assert set(Crawl(second).pages) == set(Crawl(site).pages)


def test_it_builds_the_same_articles(site: Path, second: Path) -> None:
    """404.html apart, which is no page of the tree: there MkDocs gives the frame no page and Zensical an empty one."""
    addresses = [address for address in Crawl(site).pages if address != "404.html"]
    assert all(article(site, address) for address in addresses)
    assert [address for address in addresses if article(site, address) != article(second, address)] == []

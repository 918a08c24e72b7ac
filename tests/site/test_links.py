"""Every link leads somewhere, on any host and in any folder of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.site.conftest import FOLDER
from tests.site.crawl import Crawl
from tests.site.kinds import KINDS


@pytest.fixture(scope="session")
def crawl(site: Path) -> Crawl:
    return Crawl(site)


def test_there_is_a_page_of_every_kind(crawl: Crawl) -> None:
    assert set(KINDS.values()) <= set(crawl.pages)


def test_every_internal_link_and_anchor_resolves(crawl: Crawl) -> None:
    assert crawl.broken() == []


def test_no_internal_link_is_absolute(crawl: Crawl) -> None:
    assert crawl.absolute() == []


def test_ids_are_unique_in_each_page(crawl: Crawl) -> None:
    assert crawl.repeated() == []


def test_the_not_found_page_links_from_the_folder_where_the_site_is_published(crawl: Crawl) -> None:
    """A host shows 404.html at any address, so relative links would lead astray there."""
    inside = [link for link in crawl.pages["404.html"].addresses if not urlsplit(link).scheme and link[0] != "#"]
    assert [link for link in inside if not link.startswith(FOLDER)] == []
    assert [link for link in inside if not (crawl.site / link.removeprefix(FOLDER)).exists()] == []


FRONT = '<a href="A/RES/60/252/#op1">One</a>'
CASES: Mapping[str, tuple[str, str]] = {
    "a page that is not there": ("../253/", "broken"),
    "an anchor that is not there": ("#op2", "broken"),
    "an anchor of another page that is not there": ("../../../../#op1", "broken"),
    "a file that is not there": ("../../../../style.css", "broken"),
    "a folder without its slash": ("../252", "broken"),
    "a climb out of the site": ("../../../../../A/RES/60/252/", "broken"),
    "an absolute address": ("/A/RES/60/252/", "absolute"),
    "a place in a drawing that is not there": ('#op1"></a><svg><a xlink:href="#op2"></a></svg><a href="#op1', "broken"),
    "an id given twice": ('"><p id="op1', "repeated"),
}


@pytest.mark.parametrize(("address", "fault"), CASES.values(), ids=CASES)
def test_the_crawl_sees(tmp_path: Path, address: str, fault: str) -> None:
    """The checks above find each kind of fault, planted in a site of two pages."""
    page = tmp_path / "A/RES/60/252/index.html"
    page.parent.mkdir(parents=True)
    (tmp_path / "index.html").write_text(FRONT)
    page.write_text('<p id="op1">')
    assert (Crawl(tmp_path).broken(), Crawl(tmp_path).absolute(), Crawl(tmp_path).repeated()) == ([], [], [])
    page.write_text(f'<p id="op1"><a href="{address}">x</a>')
    assert getattr(Crawl(tmp_path), fault)() != []

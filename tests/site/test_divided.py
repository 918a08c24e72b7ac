"""Lists that have outgrown their pages, as readers get them: sound, valid, without scripts, by keyboard, on a phone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import expect

from generator import pages
from generator.pages.room import Room
from tests.pages.invented import CONTENT, invented
from tests.site.conftest import ROOT, Visitor, served
from tests.site.crawl import Crawl
from tests.site.test_accessibility import violations
from tests.site.test_html import faults
from tests.site.test_zensical import article

LITTLE = Room(
    documents=2,
    rows=2,
    stops=2,
    recalled=20,
    recalled_first=5,
    recalled_rows=20,
    tied=20,
    tied_rows=10,
    open=5,
    open_beside=2,
    open_rows=5,
    requests=5,
    briefs=5,
    named=2,
    named_least=5,
    asking=5,
)

PHONE = {"width": 360, "height": 740}

KINDS = {
    "documents, overview": "documents/",
    "documents, a session": "documents/economic-and-social-council/1975/",
    "documents, one order of a session": "documents/general-assembly/31/by-title/",
    "timeline, overview": "timeline/",
    "timeline, a year": "timeline/1990/",
    "network, overview": "citations/",
    "network, a body": "citations/harbour-board/without-session/",
    "a document that many recall": "A/RES/30/1/",
    "what recalls it": "citations/A/RES/30/1/",
    "what recalls each paragraph": "citations/A/RES/30/1/by-paragraph/",
    "requests, overview": "mandates/",
    "requests, a year": "mandates/1990/",
    "requests, those asked": "mandates/to/member-states/",
    "requests, no time": "mandates/no-time-named/economic-and-social-council/1977/",
    "apparatus, overview": "apparatus/",
    "apparatus, a kind": "apparatus/unresolved/harbour-board/without-session/",
}

each_kind = pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)


@pytest.fixture(scope="module")
def divided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an invented edition whose lists are divided."""
    project = tmp_path_factory.mktemp("divided")
    (project / "content").mkdir()
    (project / "overrides").symlink_to(ROOT / "overrides", target_is_directory=True)
    (project / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    files = pages.pages(invented(120, recalled=60), pages.load_editorial(CONTENT), room=LITTLE)
    pages.write(project / ".build" / "pages", files)
    build(load_config(str(project / "mkdocs.yml"), strict=True, hooks=[]))
    return project / "site"


@pytest.fixture(scope="module")
def home(divided: Path) -> Iterator[str]:
    with served(divided) as origin:
        yield f"{origin}/"


def test_every_link_and_anchor_resolves_and_no_id_stands_twice(divided: Path) -> None:
    crawl = Crawl(divided)
    assert set(KINDS.values()) <= set(crawl.pages)
    elsewhere = ("story/1-the-promise/", "pagefind")  # what the frame names and this edition has not
    assert [link for link in crawl.broken() if not any(each in link for each in elsewhere)] == []
    assert crawl.repeated() == []


def test_every_page_is_valid(divided: Path) -> None:
    assert faults(divided) == []


def test_zensical_builds_the_same_articles(divided: Path, tmp_path: Path) -> None:
    for folder in ("overrides", ".build/pages"):
        shutil.copytree(divided.parent / folder, tmp_path / folder)
    shutil.copy(divided.parent / "mkdocs.yml", tmp_path)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    addresses = [address for address in Crawl(divided).pages if address != "404.html"]
    assert [each for each in addresses if article(divided, each) != article(tmp_path / "site", each)] == []


@each_kind
def test_a_page_breaks_no_rule_and_fits_a_phone(visit: Visitor, home: str, path: str) -> None:
    visited = visit(path, base=home, viewport=PHONE)
    assert violations(visited) == []
    assert visited.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert visited.complaints == []


@pytest.mark.parametrize(
    ("start", "links"),
    {
        "a document, by its session": ("documents/", ["1975", "E/RES/1975/"]),
        "a document, by its year": ("timeline/", ["1990", "A/RES/"]),
        "a request": ("mandates/", ["Member States", "Details"]),
        "what is not settled": ("apparatus/", ["30", "paragraph 2"]),
        "who leans on a document": ("A/RES/30/1/#recalled-by", ["1976", "A/RES/"]),
    }.values(),
)
def test_a_reader_without_scripts_finds(visit: Visitor, home: str, start: str, links: list[str]) -> None:
    visited = visit(start, base=home, viewport=PHONE, java_script_enabled=False)
    for words in links:
        before = visited.page.url
        visited.follow(visited.page.locator("article").get_by_role("link", name=words).first)
        assert visited.page.url != before
    expect(visited.page.locator("article h1")).to_be_visible()


def test_a_year_of_the_drawing_is_picked_by_keyboard(visit: Visitor, home: str) -> None:
    visited = visit("timeline/", base=home, viewport={"width": 1440, "height": 900})
    visited.page.locator(".across .year-picked").first.focus()
    visited.page.keyboard.press("Enter")
    visited.page.wait_for_url("**/timeline/*/")
    expect(visited.page.locator("article .entry").first).to_be_visible()


def test_the_page_that_is_open_is_marked_among_its_sheets(visit: Visitor, home: str) -> None:
    page = visit("citations/A/RES/30/1/2/", base=home).page
    expect(page.locator("[aria-label='Pages of this list'] [aria-current=page]")).to_have_text("Page 2")


def test_an_old_address_of_a_session_or_year_finds_it_on_the_overview(visit: Visitor, home: str) -> None:
    """The anchors that a whole list has for its shelves stay on its page."""
    for address in ("documents/#body-general-assembly-session-40", "timeline/#y1990", "mandates/#due-1990"):
        visited = visit(address, base=home)
        assert visited.rests_on(address.partition("#")[2])


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("timeline/#doc-e-res-1975-2", "timeline/1975/"),
        ("citations/#A-RES-53-70", "citations/general-assembly/53/"),
    ],
)
def test_an_old_address_of_an_entry_leads_on_to_it(visit: Visitor, home: str, old: str, now: str) -> None:
    visited = visit(old, base=home)
    visited.page.wait_for_url(f"**/{now}#*")
    assert visited.place == old.partition("#")[2]
    expect(visited.page.locator(f"[id='{visited.place}']")).to_be_visible()
    assert visited.complaints == []


@pytest.mark.parametrize("old", ["timeline/#nothing-of-this-name", "timeline/#y1990", "timeline/"])
def test_any_other_address_stays_where_it_is(visit: Visitor, home: str, old: str) -> None:
    visited = visit(old, base=home)
    visited.page.wait_for_load_state("networkidle")
    assert visited.page.url == home + old
    assert visited.complaints == []

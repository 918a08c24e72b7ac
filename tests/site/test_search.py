"""The search: from the head of any page, by keyboard, with its facets, and where to turn without scripts."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.publishing import index
from generator.publishing.searching import Sizes
from tests.site.conftest import Visitor, served

WIDE = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def divided(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the same site is served with its search divided, as that of a large edition is."""
    folder = tmp_path_factory.mktemp("divided") / "site"
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("pagefind"))
    index(folder, Sizes(group=9, places=500, signpost=3, words=300))
    with served(folder) as origin:
        yield f"{origin}/"


def results(page: Page) -> list[str]:
    """The titles shown, once the search has answered."""
    expect(page.locator(".search-status")).to_have_text(re.compile("found|No page"), timeout=20_000)
    return page.locator(".search-results a").all_inner_texts()


def all_results(page: Page) -> list[str]:
    """The titles of all that is found, asked for until there is no more."""
    found = results(page)
    while page.locator(".search-more").is_visible():
        page.locator(".search-more").click()
        expect(page.locator(".search-results[aria-busy]")).to_have_count(0)
        found = results(page)
    return found


def test_a_slash_a_word_and_enter_find_a_document(visit: Visitor) -> None:
    visited = visit("about/")
    visited.page.keyboard.press("/")
    visited.page.keyboard.type("stakeholders")
    visited.page.keyboard.press("Enter")
    visited.page.wait_for_url("**/search/?q=stakeholders")
    assert any("60/252" in title for title in results(visited.page))
    assert visited.complaints == []


def test_a_slash_in_a_field_is_a_slash(visit: Visitor) -> None:
    page = visit("about/").page
    page.keyboard.press("/")
    page.keyboard.type("A/RES")
    expect(page.locator("#q")).to_have_value("A/RES")


def test_each_result_leads_to_its_page(visit: Visitor) -> None:
    visited = visit("search/?q=stakeholders")
    visited.follow(visited.page.locator(".search-results a", has_text="60/252").first)
    assert visited.path == "A/RES/60/252/"


def test_a_result_that_is_seen_shows_the_words_around_what_was_found(visit: Visitor) -> None:
    page = visit("search/?q=stakeholders").page
    expect(page.locator(".search-excerpt").first.locator("mark").first).to_have_text(re.compile("stakeholder"))


def test_a_question_typed_here_is_answered_and_stands_in_the_address(visit: Visitor) -> None:
    page = visit("search/").page
    page.keyboard.type("stakeholders")
    assert results(page)
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(re.compile(r"\?q=stakeholders$"))


DIRECT = {
    "60/252": ["A/RES/60/252"],
    "A/RES/60/252": ["A/RES/60/252"],
    "resolution 57/270 B": ["A/RES/57/270B"],
    "a-57-l.71": ["A/57/L.71"],
    "57/270B (2003)": [],
    "252": [],
    "summit of 2005": [],
}


@pytest.mark.parametrize(("question", "symbols"), DIRECT.items(), ids=DIRECT)
def test_a_symbol_or_number_leads_straight_to_its_document(visit: Visitor, question: str, symbols: list[str]) -> None:
    page = visit(f"search/?q={question}").page
    results(page)
    page.wait_for_load_state("networkidle")
    assert page.locator(".search-direct a").all_inner_texts() == symbols


def test_a_word_that_stands_nowhere_is_named(visit: Visitor) -> None:
    page = visit("search/?q=summit qqqq").page
    expect(page.locator(".search-status")).to_have_text("No page has “qqqq”.")
    assert results(page) == []


def test_the_facets_are_body_session_year_kind_and_held(visit: Visitor) -> None:
    page = visit("search/?q=summit").page
    results(page)
    expect(page.locator(".search-facet summary")).to_have_text(["Body", "Session", "Year", "Kind", "Held"])


def test_a_facet_narrows_what_is_found(visit: Visitor) -> None:
    page = visit("search/?q=summit", viewport=WIDE).page
    before = len(results(page))
    page.get_by_label("Full text").check()
    expect(page.locator(".search-status")).to_contain_text("2 pages found")
    expect(page.get_by_label("Full text")).to_be_focused()
    page.get_by_label("Full text").uncheck()
    assert len(results(page)) == before > 2


@pytest.mark.parametrize("width", [1440, 390])
def test_the_results_have_no_violation(visit: Visitor, width: int) -> None:
    page = visit("search/?q=summit of 60/252", viewport={"width": width, "height": 900}).page
    results(page)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        assert [rule["id"] for rule in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


QUESTIONS = [
    "stakeholders",
    "world summit on the information society",
    "declaration geneva",
    '"digital divide"',
    "declare",
    "stakeh",
    "60/252",
    "recalling 2005",
    "summit qqqq",
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_divided_search_finds_what_the_whole_one_finds(visit: Visitor, divided: str, question: str) -> None:
    whole, parts = visit(f"search/?q={question}"), visit(f"search/?q={question}", base=divided)
    assert sorted(all_results(parts.page)) == sorted(all_results(whole.page))
    assert parts.complaints == []


def test_what_is_shown_stays_where_it_is_while_more_is_searched(visit: Visitor, divided: str) -> None:
    page = visit("search/?q=summit", base=divided).page
    before = results(page)
    expect(page.locator(".search-status")).to_contain_text("so far")
    assert all_results(page)[: len(before)] == before
    expect(page.locator(".search-status")).not_to_contain_text("so far")


def test_a_facet_asks_only_the_groups_that_have_it(visit: Visitor, divided: str) -> None:
    visited = visit("search/?q=summit", base=divided, viewport=WIDE)
    results(visited.page)
    asked = len(_groups(visited.came))
    visited.page.get_by_label("Full text").check()
    titles = all_results(visited.page)
    assert sorted(title.partition(":")[0] for title in titles) == ["A/57/L.71", "A/RES/60/252"]
    assert len(_groups(visited.came)) <= asked + 2


def _values(page: Page, facet: str) -> set[str]:
    return {str(box.get_attribute("value")) for box in page.locator(f'.search-facet input[name="{facet}"]').all()}


def test_the_facets_offer_what_has_not_been_searched_yet(visit: Visitor, divided: str) -> None:
    whole, page = visit("search/?q=summit").page, visit("search/?q=summit", base=divided, viewport=WIDE).page
    results(whole)
    results(page)
    expect(page.locator(".search-status")).to_contain_text("so far")
    for facet in ("body", "session", "year", "kind", "held"):
        assert _values(whole, facet) <= _values(page, facet)


def test_a_value_that_only_later_groups_have_is_found_when_it_is_chosen(visit: Visitor, divided: str) -> None:
    page = visit("search/?q=summit", base=divided, viewport=WIDE).page
    results(page)
    page.locator(".search-facet summary", has_text="Year").click()
    page.locator('.search-facet input[name="year"][value="1998"]').check()
    expect(page.locator(".search-results a")).to_have_text([re.compile("Minneapolis, 1998")])


def _groups(came: list[object]) -> set[str]:
    return {answer.url for answer in came if answer.url.endswith("/pages.json")}  # type: ignore[attr-defined]


def test_a_divided_search_fetches_its_program_once(visit: Visitor, divided: str) -> None:
    visited = visit("search/?q=summit", base=divided)
    all_results(visited.page)
    visited.page.wait_for_load_state("networkidle")
    names = [answer.url.rpartition("/")[2] for answer in visited.came]
    assert names.count("wasm.en.pagefind") == names.count("pagefind.js") == 1


def test_without_scripts_the_page_says_where_to_look(visit: Visitor) -> None:
    page = visit("search/", java_script_enabled=False).page
    expect(page.locator("article").get_by_role("link", name="all documents")).to_be_visible()
    expect(page.locator("#search")).to_be_hidden()


LOST = {
    "60/252": "A/RES/60/252",
    "a/res/60/252": "A/RES/60/252",
    "en/A/RES/57/270B": "A/RES/57/270B",
    "A-57-L.71": "A/57/L.71",
}


@pytest.mark.parametrize(("asked", "offered"), LOST.items(), ids=LOST)
def test_a_lost_address_that_holds_a_symbol_offers_its_document(visit: Visitor, asked: str, offered: str) -> None:
    """The host shows 404.html at the address that was asked for; here the address is given to the page afterwards."""
    visited = visit("404.html")
    visited.page.evaluate("address => history.replaceState(null, '', address)", visited.base + asked)
    visited.page.evaluate("offer()")
    expect(visited.page.locator("#missing").get_by_role("link")).to_have_text(offered)


def test_an_address_without_a_symbol_offers_nothing(visit: Visitor) -> None:
    visited = visit("404.html")
    visited.page.wait_for_load_state("networkidle")
    expect(visited.page.locator("#missing")).not_to_contain_text("Did you look for")

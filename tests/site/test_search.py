"""The search: from the head of any page, by keyboard, with its facets, and where to turn without scripts."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.conftest import Visitor


def results(page: Page) -> list[str]:
    """The titles found, once the search has answered."""
    page.locator(".pagefind-ui__result-link").first.wait_for()
    return page.locator(".pagefind-ui__result-link").all_inner_texts()


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
    link = visited.page.locator(".pagefind-ui__result-link", has_text="60/252").first
    visited.follow(link)
    assert visited.path == "A/RES/60/252/"


def test_the_facets_are_body_year_session_kind_and_held(visit: Visitor) -> None:
    page = visit("search/?q=summit").page
    expect(page.locator(".pagefind-ui__filter-name")).to_have_text(
        ["body", "held", "kind", "session", "year"], ignore_case=True
    )


def test_a_facet_narrows_what_is_found(visit: Visitor) -> None:
    page = visit("search/?q=summit", viewport={"width": 1440, "height": 900}).page
    before = len(results(page))
    page.get_by_label("Full text").check()
    expect(page.locator(".pagefind-ui__message")).to_contain_text("2 results")
    assert before > 2


def test_the_results_have_no_violation(visit: Visitor) -> None:
    page = visit("search/?q=summit").page
    results(page)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        assert [rule["id"] for rule in Axe().run(page).response["violations"]] == []


def test_without_scripts_the_page_says_where_to_look(visit: Visitor) -> None:
    page = visit("search/", java_script_enabled=False).page
    expect(page.locator("article").get_by_role("link", name="all documents")).to_be_visible()


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

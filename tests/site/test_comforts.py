"""What scripts add to pages that are complete without them: notes at their markers, addresses to copy, the search."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.site.conftest import Visitor

PHONE = {"width": 360, "height": 740}


def test_a_note_shows_at_its_marker_on_focus_and_escape_closes_it(visit: Visitor) -> None:
    page = visit("A/RES/60/252/", viewport=PHONE).page
    page.locator("#fnref4-2 a").focus()
    expect(page.locator("#card")).to_contain_text("A/60/687")
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_have_count(0)


def test_a_note_shows_at_its_marker_on_hover_and_goes_with_the_pointer(visit: Visitor) -> None:
    page = visit("A/RES/60/252/").page
    page.locator("#fnref1-2 a").hover()
    expect(page.locator("#card")).to_be_in_viewport()
    page.mouse.move(2, 2)
    expect(page.locator("#card")).to_have_count(0)


def test_a_note_shows_at_its_marker_on_tap(visit: Visitor) -> None:
    """The page does not jump to the note; a second way to it stays, by its address."""
    visited = visit("A/RES/60/252/", viewport=PHONE, has_touch=True)
    visited.page.locator("#fnref4-2 a").tap()
    expect(visited.page.locator("#card")).to_contain_text("A/60/687")
    assert visited.place == ""


def test_the_address_of_a_paragraph_is_copied(visit: Visitor) -> None:
    visited = visit("A/RES/60/252/", permissions=["clipboard-read", "clipboard-write"])
    visited.page.locator("#op3 button.copy").click()
    expect(visited.page.get_by_role("status")).to_contain_text("Address copied")
    assert visited.page.evaluate("navigator.clipboard.readText()") == f"{visited.base}A/RES/60/252/#op3"


def test_the_search_is_reached_by_a_key_and_finds_a_document(visit: Visitor) -> None:
    visited = visit("about/")
    visited.page.keyboard.press("/")
    visited.page.keyboard.type("digital solidarity fund")
    visited.page.keyboard.press("Enter")
    visited.follow(visited.page.locator(".pagefind-ui__result-link[href*='A/RES/60/252/']").first)
    assert visited.path == "A/RES/60/252/"
    assert (visited.strayed, visited.failed, visited.complaints) == ([], [], [])

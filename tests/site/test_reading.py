"""Reading a document: cards at the markers, addresses to copy, colours to choose, and the way in by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Visitor
from tests.site.visit import Visit

TEXT = "A/RES/60/252/"
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
FAR_FROM_ITS_NOTE = "#op10 sup a"
"""Note 1 stands in the margin of the second recital; paragraph 10 calls it again, some pages below."""


def shown(visited: Visit) -> str:
    """What the card says; nothing where there is none."""
    card = visited.page.locator(".card")
    return card.inner_text() if card.count() else ""


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_a_card_shows_the_note_that_is_out_of_sight(visit: Visitor, way: str) -> None:
    visited = visit(f"{TEXT}#op10", viewport=DESK)
    getattr(visited.page.locator(FAR_FROM_ITS_NOTE), way)()
    assert "A/C.2/59/3, annex" in shown(visited)
    box = visited.page.locator(".card").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= DESK["width"]


def test_a_card_is_tied_to_its_marker_and_holds_no_second_anchor(visit: Visitor) -> None:
    page = (visited := visit(f"{TEXT}#op10", viewport=DESK)).page
    marker = page.locator(FAR_FROM_ITS_NOTE)
    marker.hover()
    assert marker.get_attribute("aria-describedby") == page.locator(".card").get_attribute("id")
    assert page.locator('[id="fn1"]').count() == 1
    assert "↩" not in shown(visited)


def test_escape_closes_the_card(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#op10", viewport=DESK)
    visited.page.locator(FAR_FROM_ITS_NOTE).hover()
    visited.page.keyboard.press("Escape")
    assert shown(visited) == ""


def test_the_card_stays_while_the_pointer_is_on_it(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#op10", viewport=DESK)
    visited.page.locator(FAR_FROM_ITS_NOTE).hover()
    visited.page.locator(".card").hover()
    visited.page.wait_for_timeout(400)
    assert shown(visited)
    visited.page.mouse.move(1, 1)
    expect(visited.page.locator(".card")).to_have_count(0)


def test_the_links_in_a_card_come_next_on_the_keyboard(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#op10", viewport=DESK)
    visited.page.locator(FAR_FROM_ITS_NOTE).focus()
    visited.page.keyboard.press("Tab")
    expect(visited.page.locator(".card a:focus")).to_have_text("A/C.2/59/3, annex")
    visited.page.keyboard.press("Tab")
    expect(visited.page.locator(".card")).to_have_count(0)


def test_a_note_beside_its_marker_is_lit_and_not_repeated(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#pp2", viewport=DESK)
    visited.page.locator("#pp2 sup a").first.hover()
    expect(visited.page.locator("#fn1.lit")).to_have_count(1)
    assert shown(visited) == ""


def test_a_tap_shows_the_card_and_another_puts_it_away(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#op6", viewport=PHONE, has_touch=True, is_mobile=True)
    visited.page.locator("#op6 .sigil a").first.tap()
    assert "multistakeholder" in shown(visited)
    assert visited.place == "op6"
    visited.page.locator("#op6 em >> nth=0").tap()
    assert shown(visited) == ""


def test_the_address_of_a_paragraph_is_copied_and_said(visit: Visitor) -> None:
    visited = visit(TEXT, viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    visited.page.locator("#op14 .copy").focus()
    visited.page.keyboard.press("Enter")
    expect(visited.page.get_by_role("status").filter(has_text="#op14")).to_have_count(1)
    assert visited.page.evaluate("navigator.clipboard.readText()") == f"{visited.base}{TEXT}#op14"


def test_the_colours_chosen_are_those_of_the_next_page(visit: Visitor) -> None:
    page = (visited := visit(TEXT, color_scheme="light")).page
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.get_by_role("button", name="Colours").click()
    page.get_by_role("button", name="Colours: Light").click()
    visited.go("timeline/")
    expect(page.get_by_role("button", name="Colours: Dark")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light


def test_the_first_key_leads_past_the_head(visit: Visitor) -> None:
    visited = visit(TEXT)
    visited.page.keyboard.press("Tab")
    visited.page.keyboard.press("Enter")
    assert visited.place == "content"


NOTES_NEAR_THEIR_PARAGRAPH = """all => all.flatMap((one, at) => {
  const top = each => each.getBoundingClientRect().top;
  const words = one.getBoundingClientRect();
  const margin = one.nextElementSibling.matches(".margin") && one.nextElementSibling.getBoundingClientRect();
  const after = all[at + 2] ? top(all[at + 2]) : Infinity;
  return margin ? [margin.left > words.right && margin.top > words.top - 5 && margin.top < after + 5] : [];
})"""


def test_with_room_each_note_begins_beside_its_own_paragraph_or_the_next(visit: Visitor) -> None:
    visited = visit(TEXT, viewport=DESK)
    beside = visited.page.locator(".resolution > :is(p, h2, table)").evaluate_all(NOTES_NEAR_THEIR_PARAGRAPH)
    assert beside
    assert all(beside)

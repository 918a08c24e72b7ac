"""The pictures in a browser: drawn as there is room, marks that lead to their entries, documents that can be picked."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.conftest import Visitor
from tests.site.test_accessibility import violations

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


@pytest.mark.parametrize(("size", "shown", "hidden"), [(DESK, ".across", ".down"), (PHONE, ".down", ".across")])
def test_the_timeline_is_drawn_as_there_is_room(visit: Visitor, size: dict[str, int], shown: str, hidden: str) -> None:
    page = visit("timeline/", viewport=size).page
    expect(page.locator(f".overview {shown}")).to_be_visible()
    expect(page.locator(f".overview {hidden}")).to_be_hidden()


def test_a_mark_says_what_it_is_and_leads_to_its_entry(visit: Visitor) -> None:
    visited = visit("timeline/", viewport=DESK)
    mark = visited.page.get_by_role("link", name="27 March 2006: The Assembly endorses the Tunis outcomes (60/252)")
    mark.hover()
    expect(visited.page.locator("#said-res-60-252")).to_have_css("opacity", "1")
    visited.follow(mark)
    assert visited.rests_on("res-60-252")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_document_is_picked_by_its_address_without_a_script(visit: Visitor, size: dict[str, int]) -> None:
    page = visit("citations/#A-RES-60-252", viewport=size, java_script_enabled=False).page
    row = page.locator(".row", has=page.locator("#A-RES-60-252"))
    expect(row.locator(".carries")).to_be_visible()
    expect(row.locator("a.go")).to_be_in_viewport()


def test_a_document_is_picked_by_keyboard_and_opened(visit: Visitor) -> None:
    visited = visit("citations/")
    page = visited.page
    page.locator("a.pick[href='#A-RES-62-182']").focus()
    page.keyboard.press("Enter")
    assert visited.place == "A-RES-62-182"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/A/RES/62/182/")


def test_a_picked_document_breaks_no_rule_of_accessibility(visit: Visitor) -> None:
    assert violations(visit("citations/#A-RES-60-252")) == []


def test_a_keyboard_gets_past_a_drawing_in_one_step(visit: Visitor) -> None:
    visited = visit("citations/")
    past = visited.page.get_by_role("link", name="Past the drawing to the table")
    past.focus()
    expect(past).to_be_in_viewport()
    visited.page.keyboard.press("Enter")
    assert visited.rests_on("table")

"""Cards: a document where it is cited, a paragraph where it is meant, a term where it is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visitor

TEXT = "A/RES/60/252/"
CITATION = "#pp1 > a:not(:first-child) >> nth=3"
PHONE = {"width": 360, "height": 740}
WIDTHS = [360, 768, 1440]


def card(page: Page) -> Locator:
    return page.locator(".card")


def is_within_the_window(page: Page) -> bool:
    box, window = card(page).bounding_box(), page.viewport_size
    assert box is not None
    assert window is not None
    ends = (box["x"] + box["width"], box["y"] + box["height"])
    return box["x"] >= 0 and box["y"] >= 0 and ends[0] <= window["width"] and ends[1] <= window["height"]


@pytest.mark.parametrize("way", ["hover", "focus"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_citation_shows_its_document(visit: Visitor, width: int, way: str) -> None:
    """Symbol, title, date, the verb with which it is cited here, and that only its record is held."""
    page = visit(f"{TEXT}#pp1", viewport={"width": width, "height": 740}).page
    getattr(page.locator(CITATION), way)()
    for words in ("A/RES/59/220", "record only", "World Summit", "22 December 2004", "“Recalling”"):
        expect(card(page)).to_contain_text(words)
    assert is_within_the_window(page)


SHOWN = {
    "a paragraph of another page": ("reading/", "td a[href$='60/252/#op9']", "convene a new forum"),
    "a paragraph of the same page, out of sight": (f"{TEXT}#op15", "#note2 a[href='#pp4']", "integral part"),
    "a term": ("story/4-tunis/", "a.term >> nth=0", ""),
    "a document whose text is held": ("story/4-tunis/", "a.held >> nth=0", "full text"),
    "the place of a recital that cites the document": ("A/RES/55/2/", ".recalled a >> nth=0", "Recalling the United"),
}


@pytest.mark.parametrize(("path", "link", "words"), SHOWN.values(), ids=SHOWN)
def test_a_card_shows(visit: Visitor, path: str, link: str, words: str) -> None:
    page = visit(path).page
    page.locator(link).focus()
    expect(card(page)).to_contain_text(words)


def test_a_card_can_be_pointed_at_and_goes_when_the_pointer_leaves(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    page.locator(CITATION).hover()
    card(page).hover()
    page.wait_for_timeout(400)
    expect(card(page)).to_be_visible()
    page.mouse.move(1, 1)
    expect(card(page)).to_have_count(0)


def test_escape_puts_a_card_away_and_leaves_the_focus_where_it_was(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    page.locator(CITATION).focus()
    expect(card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card(page)).to_have_count(0)
    expect(page.locator(CITATION)).to_be_focused()


def test_there_is_one_card_at_a_time(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    page.locator(CITATION).focus()
    expect(card(page)).to_contain_text("59/220")
    page.locator("#pp1 > a:not(:first-child) >> nth=0").hover()
    expect(card(page)).to_contain_text("56/183")
    expect(card(page)).to_have_count(1)


def test_a_card_repeats_no_anchor_and_keeps_the_keys_on_their_way(visit: Visitor) -> None:
    """What is copied has no ids and no links of its own: the next key leads to the next link of the text."""
    page = visit("reading/").page
    page.locator("td a[href$='#op9']").focus()
    expect(card(page)).to_contain_text("9.")
    assert card(page).locator("[id], a, button").count() == 0
    assert page.locator("#op9").count() == 0


def test_a_card_is_the_description_of_its_link(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    page.locator(CITATION).focus()
    expect(page.locator(CITATION)).to_have_attribute("aria-describedby", "card")
    expect(card(page)).to_have_attribute("aria-label", "About A/RES/59/220")


def test_a_page_is_fetched_once(visit: Visitor) -> None:
    page = (visited := visit(f"{TEXT}#pp1")).page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(visited.base)))
    for _ in range(2):
        page.locator(CITATION).focus()
        expect(card(page)).to_be_visible()
        page.keyboard.press("Escape")
        page.locator(CITATION).blur()
    assert asked.count("A/RES/59/220/") == 1


def test_a_first_tap_shows_the_card_and_a_second_follows(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#pp1", viewport=PHONE, has_touch=True, is_mobile=True)
    link = visited.page.locator(CITATION)
    link.tap()
    expect(card(visited.page)).to_be_visible()
    assert visited.path == TEXT
    link.tap()
    visited.page.wait_for_url("**/A/RES/59/220/")


def test_a_tapped_card_has_a_way_to_open_the_page(visit: Visitor) -> None:
    visited = visit(f"{TEXT}#pp1", viewport=PHONE, has_touch=True, is_mobile=True)
    visited.page.locator(CITATION).tap()
    visited.page.get_by_role("link", name="Open").tap()
    visited.page.wait_for_url("**/A/RES/59/220/")


def test_a_tap_on_a_link_in_a_list_follows_at_once(visit: Visitor) -> None:
    visited = visit("documents/", viewport=PHONE, has_touch=True, is_mobile=True)
    visited.page.locator(".item a[href$='A/RES/55/2/']").first.tap()
    visited.page.wait_for_url("**/A/RES/55/2/")


def test_nothing_moves_when_a_card_opens_and_none_moves_by_itself(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    before = page.locator("#pp2").bounding_box()
    page.locator(CITATION).focus()
    expect(card(page)).to_be_visible()
    assert page.locator("#pp2").bounding_box() == before
    assert page.evaluate("document.getAnimations().length") == 0  # the visit asks for reduced motion


def test_without_the_network_a_citation_stays_a_link(visit: Visitor) -> None:
    page = visit(f"{TEXT}#pp1").page
    page.context.set_offline(True)
    page.locator(CITATION).focus()
    page.wait_for_timeout(500)
    expect(card(page)).to_have_count(0)
    page.context.set_offline(False)
    page.locator(CITATION).blur()
    page.locator(CITATION).focus()
    expect(card(page)).to_contain_text("A/RES/59/220")


def test_from_a_folder_notes_have_cards_and_citations_are_links(visit: Visitor, site: Path) -> None:
    visited = visit(f"{TEXT}index.html#op10", base=f"{site.as_uri()}/")
    visited.page.locator("#op10 sup a").focus()
    expect(card(visited.page)).to_contain_text("A/C.2/59/3")
    visited.page.locator("#op10 > a:not(:first-child) >> nth=0").focus()
    visited.page.wait_for_timeout(400)
    expect(card(visited.page)).to_have_count(0)

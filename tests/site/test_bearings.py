"""Finding one's way: the map of a text, neighbours in time, single keys, and who recalls a paragraph beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import ROOT, Visitor, served

TEXT = "A/RES/60/252/"
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 360, "height": 740}
WIDTHS = pytest.mark.parametrize("width", [360, 768, 1440])


def unfolded(page: Page) -> Locator:
    """The map; on a narrow page it has to be opened."""
    if page.locator(".map > summary").is_visible():
        page.locator(".map > summary").click()
    return page.locator(".map")


# --- The map ----------------------------------------------------------------------------------------------------------


@WIDTHS
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_map_leads_to_a_paragraph(visit: Visitor, width: int, scripts: bool) -> None:
    visited = visit(TEXT, viewport={"width": width, "height": 740}, java_script_enabled=scripts)
    unfolded(visited.page).get_by_role("link", name="paragraph 9" if scripts else "9", exact=True).click()
    expect(visited.page.locator("#op9")).to_be_in_viewport()
    assert visited.place == "op9"


def test_the_map_has_every_paragraph_of_its_text_once(visit: Visitor) -> None:
    page = visit(TEXT).page
    mapped = page.locator(".map a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    wanted = page.locator(".resolution > :not(.subparagraph)[id]").evaluate_all("all => all.map(one => one.id)")
    assert mapped == ["title", *(each for each in wanted if each), "recalled-by"]


@WIDTHS
def test_the_map_shows_where_the_reader_is(visit: Visitor, width: int) -> None:
    page = visit(f"{TEXT}#op5", viewport={"width": width, "height": 740}).page
    now = page.locator(".map [aria-current=location]")
    expect(now).to_have_attribute("href", "#op5")
    page.locator("#op12").evaluate("one => one.scrollIntoView()")
    expect(now).to_have_attribute("href", "#op12")
    expect(page.locator(".map-place")).to_have_text("paragraph 12")


def test_the_bar_on_a_phone_folds_up_when_it_has_led_somewhere(visit: Visitor) -> None:
    page = visit(TEXT, viewport=PHONE).page
    unfolded(page).get_by_role("link", name="paragraph 9", exact=True).click()
    expect(page.locator(".map")).not_to_have_attribute("open", "")
    bar, words = page.locator(".map").bounding_box(), page.locator("#op9").bounding_box()
    assert bar is not None
    assert words is not None
    assert bar["y"] + bar["height"] <= words["y"]


def test_the_strip_on_a_desk_stands_clear_of_the_numbers(visit: Visitor) -> None:
    page = visit(TEXT, viewport=DESK).page
    ends = page.locator(".map a").evaluate_all("all => all.map(one => one.getBoundingClientRect().right)")
    begins = page.locator("#op10 > a >> nth=0").bounding_box()
    assert begins is not None
    assert max(ends) < begins["x"]


def test_a_short_text_has_no_map(visit: Visitor, small: str) -> None:
    assert visit("A/RES/90/1/", base=small).page.locator(".map").count() == 0


# --- Neighbours in time -----------------------------------------------------------------------------------------------


def test_from_a_document_to_the_next_in_time_and_back(visit: Visitor) -> None:
    visited = visit(TEXT, java_script_enabled=False)
    visited.follow(visited.page.locator(".steps a[rel=next]"))
    assert visited.path == "E/RES/2006/46/"
    visited.follow(visited.page.locator(".steps a[rel=prev]"))
    assert visited.path == TEXT


def test_from_a_draft_to_what_became_of_it_and_back(visit: Visitor) -> None:
    visited = visit("A/57/L.71/")
    visited.follow(visited.page.locator(".steps").get_by_role("link", name="A/RES/57/295"))
    visited.follow(visited.page.locator(".steps").get_by_role("link", name="A/57/L.71", exact=True))
    assert visited.path == "A/57/L.71/"


# --- Keys -------------------------------------------------------------------------------------------------------------


def test_j_and_k_go_from_paragraph_to_paragraph(visit: Visitor) -> None:
    page = visit(TEXT, viewport=DESK).page
    for key, place in [("j", "#pp1"), ("j", "#pp2"), ("j", "#pp3"), ("k", "#pp2")]:
        page.keyboard.press(key)
        expect(page.locator(f"{place} > a >> nth=0")).to_be_focused()
        expect(page.locator(place)).to_be_in_viewport()


def test_j_goes_on_from_the_paragraph_in_the_window(visit: Visitor) -> None:
    page = visit(f"{TEXT}#op9", viewport=DESK).page
    page.keyboard.press("j")
    expect(page.locator("#op10 > a >> nth=0")).to_be_focused()


def test_n_and_p_go_from_note_to_note_and_show_them(visit: Visitor) -> None:
    page = visit(f"{TEXT}#op9", viewport=PHONE).page
    page.keyboard.press("n")
    expect(page.locator("#op10 sup a")).to_be_focused()
    expect(page.locator(".card")).to_contain_text("A/C.2/59/3")
    page.keyboard.press("p")
    expect(page.locator(".card")).to_contain_text("developmentoriented")  # the second emendation in paragraph 6


@pytest.mark.parametrize(("key", "path"), [("t", "timeline/"), ("h", "")])
def test_a_key_leads_to_a_page(visit: Visitor, key: str, path: str) -> None:
    visited = visit(TEXT)
    visited.page.keyboard.press(key)
    visited.page.wait_for_url(visited.base + path)


def test_the_keys_are_listed_under_the_question_mark(visit: Visitor) -> None:
    page = visit(TEXT).page
    page.keyboard.press("?")
    listed = page.get_by_role("dialog", name="Keys")
    expect(listed).to_be_visible()
    assert [*"jknp/thc?", "Esc"] == listed.locator("kbd").all_inner_texts()
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()


def test_a_page_without_paragraphs_lists_fewer_keys(visit: Visitor) -> None:
    page = visit("about/").page
    page.get_by_role("button", name="Keyboard shortcuts").click()
    assert [*"/th?", "Esc"] == page.get_by_role("dialog").locator("kbd").all_inner_texts()


def test_keys_do_not_answer_to_who_is_writing_or_to_other_keys_with_them(visit: Visitor) -> None:
    visited = visit(TEXT)
    visited.page.keyboard.press("Control+j")
    visited.page.keyboard.press("Alt+t")
    visited.page.locator("#q").focus()
    visited.page.keyboard.type("third?")
    expect(visited.page.locator("#q")).to_have_value("third?")
    expect(visited.page.get_by_role("dialog")).to_have_count(0)
    assert visited.path == TEXT


def test_keys_can_be_turned_off_for_the_next_page_too(visit: Visitor) -> None:
    visited = visit(TEXT)
    visited.page.keyboard.press("?")
    visited.page.get_by_label("Answer to single keys").uncheck()
    visited.page.keyboard.press("Escape")
    visited.go("about/")
    visited.page.keyboard.press("?")
    expect(visited.page.get_by_role("dialog")).to_have_count(0)
    visited.page.get_by_role("button", name="Keyboard shortcuts").click()
    expect(visited.page.get_by_label("Answer to single keys")).not_to_be_checked()


# --- Home, and a paragraph that is recalled ---------------------------------------------------------------------------


def test_the_first_page_shows_a_paragraph_with_its_note(visit: Visitor) -> None:
    visited = visit(viewport=DESK, java_script_enabled=False)
    words, shown = (visited.page.locator(each).bounding_box() for each in (".page > p >> nth=0", ".specimen"))
    assert words is not None
    assert shown is not None
    assert shown["x"] > words["x"] + words["width"]
    expect(visited.page.locator(".specimen .editors")).to_have_count(1)
    visited.follow(visited.page.locator(".specimen .number"))
    assert visited.path == TEXT
    assert visited.rests_on("op9")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small edition's site: the only one so far in which a text recalls a paragraph of a text."""
    project = tmp_path_factory.mktemp("small")
    shutil.copytree(ROOT / "tests" / "samples" / "edition" / "content", project / "content")
    (project / "overrides").symlink_to(ROOT / "overrides", target_is_directory=True)
    (project / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("recalling")), "build"]
    subprocess.run(command, cwd=project, env={**os.environ, "SITE_URL": ""}, capture_output=True, check=True)
    with served(project / "site") as origin:
        yield f"{origin}/"


@WIDTHS
def test_who_recalls_a_paragraph_unfolds_beside_it(visit: Visitor, small: str, width: int) -> None:
    page = visit("A/RES/90/1/#op2", base=small, viewport={"width": width, "height": 740}).page
    recalled = page.locator("#op2 + .margin .recalled-here")
    expect(recalled.locator("summary")).to_contain_text("Recalled 3 times")
    recalled.locator("summary").click()
    expect(recalled.locator("li").first).to_contain_text("Recalling paragraph 2 of its resolution 90/1")
    expect(recalled.locator("li a").first).to_have_attribute("href", "../../91/2/#pp1")

"""The timeline's filter: style sheets alone, so that it works without scripts and by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visitor


def tick_only(page: Page, kind: str) -> None:
    """Leaves one kind of entry ticked."""
    page.locator(".filter input").evaluate_all(
        "(all, kind) => all.forEach(one => one.checked = one.value === kind)", kind
    )


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_unticked_kind_goes_and_comes_back(visit: Visitor, scripts: bool) -> None:
    page = visit("timeline/", java_script_enabled=scripts).page
    forums = page.locator(".entry.kind-forum")
    expect(forums.first).to_be_visible()
    page.get_by_role("checkbox", name="Forums").uncheck()
    expect(forums.locator("visible=true")).to_have_count(0)
    page.get_by_role("checkbox", name="Forums").check()
    expect(forums.locator("visible=true")).to_have_count(forums.count())


def test_every_kind_of_entry_has_its_box_and_every_box_its_entries(visit: Visitor) -> None:
    page = visit("timeline/").page
    kinds = set(page.locator(".filter input").evaluate_all("all => all.map(one => one.value)"))
    shown = page.locator(".entry").evaluate_all("all => all.map(one => one.className.match(/kind-(\\S+)/)[1])")
    assert kinds == set(shown)


def test_each_box_rules_its_own_kind(visit: Visitor) -> None:
    page = visit("timeline/").page
    for kind in page.locator(".filter input").evaluate_all("all => all.map(one => one.value)"):
        tick_only(page, kind)
        expect(page.locator(".entry >> visible=true")).to_have_count(page.locator(f".entry.kind-{kind}").count())


def test_a_year_without_entries_folds_away(visit: Visitor) -> None:
    page = visit("timeline/").page
    tick_only(page, "summit")
    wanted = page.locator(".year:has(.kind-summit)").count()
    expect(page.locator(".year >> visible=true")).to_have_count(wanted)
    assert 0 < wanted < page.locator(".year").count()


def test_the_filter_is_worked_by_keyboard(visit: Visitor) -> None:
    page = visit("timeline/").page
    page.get_by_role("checkbox", name="Reports").focus()
    page.keyboard.press("Space")
    expect(page.locator(".entry.kind-report >> visible=true")).to_have_count(0)


def test_paper_shows_no_filter(visit: Visitor) -> None:
    page = visit("timeline/").page
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    expect(page.locator(".entry").first).to_be_visible()

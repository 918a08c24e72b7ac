"""axe-core finds nothing either in what opens and changes on a page: cards, lists, the map, the filter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Visitor
from tests.site.test_accessibility import violations

TEXT = "A/RES/60/252/"
PHONE = {"viewport": {"width": 360, "height": 740}}
TOUCH = {**PHONE, "has_touch": True, "is_mobile": True, "color_scheme": "dark"}
DARK = {"color_scheme": "dark"}

State = tuple[str, dict[str, Any], Callable[[Page], None], str]


def focus(link: str) -> Callable[[Page], None]:
    return lambda page: page.locator(link).focus()


def press(key: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(key)


def tap(link: str) -> Callable[[Page], None]:
    return lambda page: page.locator(link).tap()


def click(link: str) -> Callable[[Page], None]:
    return lambda page: page.locator(link).click()


STATES: dict[str, State] = {
    # the page, the reader's device, what the reader does, what is there then
    "a note's card": (TEXT, PHONE, focus("#op10 sup a"), ".card[data-kind=note]"),
    "a citation's card": (TEXT, {}, focus("#pp1 > a:not(:first-child) >> nth=3"), ".card[data-kind=document]"),
    "a tapped card": (f"{TEXT}#pp1", TOUCH, tap("#pp1 > a:not(:first-child) >> nth=3"), ".card:has(.card-open)"),
    "a term's card": ("story/4-tunis/", DARK, focus("a.term >> nth=0"), ".card[data-kind=term]"),
    "the list of keys": (TEXT, {}, press("?"), ".keys[open]"),
    "the list of keys in the dark": (TEXT, DARK, press("?"), ".keys[open]"),
    "the map of a text": (TEXT, PHONE, click(".map > summary"), ".map[open]"),
    "a long note unfolded": (TEXT, {}, click("#note2 .unfold"), "#note2 .unfold:checked"),
    "the sources of a note": (TEXT, PHONE, click("#note1 .sources summary"), "#note1 .sources[open]"),
    "the filter, used": ("timeline/", {}, click(".filter input >> nth=0"), ".filter"),
}


@pytest.mark.parametrize(("path", "device", "act", "then"), STATES.values(), ids=STATES)
def test_a_state_has_no_violation(
    visit: Visitor, path: str, device: dict[str, Any], act: Callable[[Page], None], then: str
) -> None:
    visited = visit(path, **device)
    act(visited.page)
    expect(visited.page.locator(then).first).to_be_visible()
    assert violations(visited, then) == []

"""The notes beside the text: long ones are folded, nothing overlaps, and the text has few holes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visitor

TEXTS = ["A/RES/60/252/", "A/57/L.71/"]
FOLDED = "#note2"

HOLES = """() => {
  const all = [...document.querySelectorAll(".resolution > :is(p, h2, table)")];
  const tops = all.map(each => each.getBoundingClientRect());
  return tops.slice(1).map((each, at) => each.top - tops[at].bottom);
}"""

OVERLAPS = """() => {
  const all = [...document.querySelectorAll(".resolution > :is(p, h2, table), .margin > *")];
  const boxes = all.map(each => [each.id || each.className, each.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap(([name, a], at) => boxes.slice(at + 1).filter(([, b]) => meet(a, b)).map(() => name));
}"""


def is_whole(note: Locator) -> bool:
    """Whether all of a note can be seen."""
    return bool(note.evaluate("note => note.scrollHeight <= note.clientHeight + 1"))


def wide(visit: Visitor, path: str = TEXTS[0], width: int = 1440, **settings: bool) -> Page:
    return visit(path, viewport={"width": width, "height": 900}, **settings).page


@pytest.mark.parametrize("width", [1100, 1440, 1920])
@pytest.mark.parametrize("path", TEXTS)
def test_the_text_has_few_holes_beside_its_notes(visit: Visitor, path: str, width: int) -> None:
    """A hole is at most about five lines, beside the most annotated paragraphs of the narrowest margin."""
    assert max(wide(visit, path, width).evaluate(HOLES)) < 160


@pytest.mark.parametrize("width", [360, 1024, 1100, 1440, 1920])
@pytest.mark.parametrize("path", TEXTS)
def test_nothing_overlaps(visit: Visitor, path: str, width: int) -> None:
    page = wide(visit, path, width)
    assert page.evaluate(OVERLAPS) == []
    for box in page.locator(".unfold:visible").all():
        box.check()
    assert page.evaluate(OVERLAPS) == []


def test_a_long_note_unfolds_without_scripts(visit: Visitor) -> None:
    page = wide(visit, java_script_enabled=False)
    note = page.locator(FOLDED)
    assert not is_whole(note)
    note.get_by_role("checkbox", name="The whole note").check()
    assert is_whole(note)


def test_a_long_note_unfolds_by_the_keyboard(visit: Visitor) -> None:
    page = wide(visit)
    note = page.locator(FOLDED)
    note.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    assert is_whole(note)


def test_a_note_that_is_gone_to_is_whole(visit: Visitor) -> None:
    page = wide(visit, f"{TEXTS[0]}{FOLDED}")
    assert is_whole(page.locator(FOLDED))


def test_a_link_in_the_folded_part_unfolds_it_when_the_keyboard_reaches_it(visit: Visitor) -> None:
    page = wide(visit)
    note = page.locator(FOLDED)
    page.locator("#op1 > a >> nth=0").focus()
    note.get_by_role("checkbox").focus()
    page.keyboard.press("Shift+Tab")
    expect(note.locator(":focus")).to_have_count(1)
    assert is_whole(note)


@pytest.mark.parametrize(("width", "media"), [(360, "screen"), (1024, "screen"), (1440, "print")])
def test_on_a_phone_and_on_paper_no_note_is_folded(visit: Visitor, width: int, media: str) -> None:
    page = wide(visit, width=width)
    page.emulate_media(media="print" if media == "print" else "screen")
    expect(page.locator(".unfold:visible")).to_have_count(0)
    assert all(is_whole(note) for note in page.locator(".editors").all())

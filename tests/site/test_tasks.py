"""Eight things that readers come for, each done in three steps or fewer, by readers with different means.

A step is a link followed, a thing opened or chosen, or a key pressed for it; moving the focus there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import Visitor
from tests.site.visit import Visit

TEXT = "A/RES/60/252/"
STEPS = 3


@dataclass
class Reader:
    """Somebody with a task, a screen and a way of pointing at things."""

    visited: Visit
    way: str
    """``pointer``, ``finger`` or ``keys``."""

    scripts: bool = True
    steps: int = 0

    @property
    def page(self) -> Page:
        return self.visited.page

    def take(self, thing: Locator) -> None:
        """Follows a link, opens something, presses a button."""
        self.steps += 1
        if self.way == "keys":
            self._reach(thing)
            self.page.keyboard.press("Enter")
        elif self.way == "finger":
            thing.tap()
        else:
            thing.click()

    def choose(self, box: Locator, option: str) -> None:
        """Chooses one of several."""
        self.steps += 1
        if self.way == "keys":
            self._reach(box)
            self.page.keyboard.type(option)
        else:
            box.select_option(option)

    def go_to_paragraph(self, number: int) -> None:
        """By the map of the text, which on a narrow page has to be opened."""
        if self.page.locator(".map > summary").is_visible():
            self.take(self.page.locator(".map > summary"))
        self.take(self.page.locator(f".map a[href='#op{number}']"))
        expect(self.page.locator(f"#op{number}")).to_be_in_viewport()

    def is_at(self, path: str) -> None:
        """Waits for the page the last step led to."""
        self.page.wait_for_url(lambda url: url.partition("#")[0] == self.visited.base + path)

    def _reach(self, thing: Locator) -> None:
        for _ in range(250):
            if thing.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail("no key leads there")


# --- The tasks: where each begins, and how it is done ----------------------------------------------------------------


def find_the_resolution(reader: Reader) -> None:
    reader.take(reader.page.locator("article a[href$='A/RES/60/252/']").first)
    reader.is_at(TEXT)


def see_what_came_of_paragraph_14(reader: Reader) -> None:
    """No text is known to recall it by its number; its note names the resolutions that took it up."""
    reader.go_to_paragraph(14)
    beside = reader.page.locator("#op14 + .margin")
    for symbol in ("68/302", "70/125"):
        expect(beside.locator(f"a[href$='{symbol}/']").first).to_be_visible()


def see_what_note_4_cites(reader: Reader) -> None:
    reader.take(reader.page.locator("#fnref4 a"))
    shown = ".card" if reader.way == "finger" else "#fn4"  # a first tap opens the card, a click leads to the note
    reader.take(reader.page.locator(f"{shown} a[href$='60/687/']"))
    reader.is_at("A/60/687/")


def see_what_became_of_the_draft(reader: Reader) -> None:
    reader.take(reader.page.locator(".head").get_by_role("link", name="Adopted as"))
    reader.is_at("A/RES/57/295/")


def copy_the_bibtex_entry_of_a_paragraph(reader: Reader) -> None:
    """Without scripts the entry of the whole document is there to be copied."""
    reader.take(reader.page.locator("#cite > summary"))
    if not reader.scripts:
        expect(reader.page.locator("[data-format=bibtex] pre")).to_contain_text("@techreport{A-RES-60-252,")
        return
    reader.choose(reader.page.get_by_label("beside a paragraph"), "BibTeX")
    reader.take(reader.page.locator("#pp1 .cite"))
    expect(reader.page.locator(".quoted")).to_contain_text("@techreport{A-RES-60-252-pp1,")


def find_tunis_on_the_timeline_and_its_documents(reader: Reader) -> None:
    reader.take(reader.page.locator("header").get_by_role("link", name="Timeline"))
    reader.is_at("timeline/")
    reader.take(reader.page.locator(".overview a[href$='#wsis-tunis'] >> visible=true"))
    assert reader.visited.rests_on("wsis-tunis")
    reader.take(reader.page.locator("#wsis-tunis .entry-documents a").first)
    reader.is_at("WSIS-05/TUNIS/DOC/7/")


def see_what_the_secretary_general_was_asked_by_june_2006(reader: Reader) -> None:
    reader.take(reader.page.locator("header").get_by_role("link", name="Mandates"))
    reader.is_at("mandates/")
    reader.take(reader.page.get_by_role("link", name="By due date"))
    asked = reader.page.locator("li", has=reader.page.locator("a[href$='60/252/#op15']")).first
    for words in ("the Secretary-General", "by June 2006", "report on the modalities", "E/2006/85"):
        expect(asked).to_contain_text(words)


def see_the_correction_in_paragraph_6(reader: Reader) -> None:
    reader.take(reader.page.locator("article a[href$='#op6']"))
    reader.is_at(TEXT)
    reader.take(reader.page.locator("#op6 .sigil a").first)
    said = reader.page.locator(".card" if reader.way == "finger" else "#em1")
    expect(said).to_contain_text("“multistakeholder”")
    expect(said).to_be_in_viewport()


Task = Callable[[Reader], None]

TASKS: dict[str, tuple[str, Task]] = {
    "find 60/252": ("", find_the_resolution),
    "who took up its paragraph 14": (TEXT, see_what_came_of_paragraph_14),
    "what note 4 cites": (TEXT, see_what_note_4_cites),
    "from the draft to what became of it": ("A/57/L.71/", see_what_became_of_the_draft),
    "a BibTeX entry of a paragraph": (TEXT, copy_the_bibtex_entry_of_a_paragraph),
    "Tunis on the timeline": ("", find_tunis_on_the_timeline_and_its_documents),
    "what was asked by June 2006": ("", see_what_the_secretary_general_was_asked_by_june_2006),
    "the correction in paragraph 6": ("", see_the_correction_in_paragraph_6),
}

READERS: dict[str, dict[str, Any]] = {
    "a finger on a phone in the dark": {
        "way": "finger",
        "viewport": {"width": 360, "height": 740},
        "color_scheme": "dark",
        "has_touch": True,
        "is_mobile": True,
    },
    "twice the text size in forced colours": {
        "viewport": {"width": 768, "height": 1024},
        "forced_colors": "active",
        "text": 32,
    },
    "the keyboard alone": {"way": "keys", "viewport": {"width": 1440, "height": 900}},
    "no scripts": {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": False},
}


def arrived(visit: Visitor, path: str, means: dict[str, Any]) -> Reader:
    """A reader at the place where a task begins; all of them ask for reduced motion."""
    options = {key: value for key, value in means.items() if key not in {"way", "text"}}
    visited = visit(path, permissions=["clipboard-read", "clipboard-write"], **options)
    if "text" in means:
        sizes = {"fontSizes": {"standard": means["text"], "fixed": means["text"]}}
        visited.page.context.new_cdp_session(visited.page).send("Page.setFontSizes", sizes)
    return Reader(visited, means.get("way", "pointer"), means.get("java_script_enabled", True))


@pytest.mark.parametrize("means", READERS.values(), ids=READERS)
@pytest.mark.parametrize(("path", "task"), TASKS.values(), ids=TASKS)
def test_a_task_takes_three_steps_or_fewer(visit: Visitor, path: str, task: Task, means: dict[str, Any]) -> None:
    reader = arrived(visit, path, means)
    task(reader)
    assert reader.steps <= STEPS
    missed = [failure for failure in reader.visited.failed if "ERR_ABORTED" not in failure]  # left behind
    assert (reader.visited.strayed, missed, reader.visited.complaints) == ([], [], [])
    if reader.scripts:
        wide = reader.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0

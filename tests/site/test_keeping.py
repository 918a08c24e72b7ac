"""What a reader keeps: a printed page is a clean document with its notes and addresses, a saved one still reads."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import expect

from tests.site.conftest import SETTINGS, Visitor

TEXT = "A/RES/60/252/"


@pytest.fixture
def printed(visit: Visitor) -> str:
    """The words of the resolution on paper."""
    with pdfplumber.open(BytesIO(visit(TEXT).page.pdf(format="A4"))) as paper:
        return "\n".join(sheet.extract_text() for sheet in paper.pages)


def test_paper_has_the_text_its_notes_and_its_addresses(printed: str) -> None:
    wanted = {
        "the last paragraph": "for consideration at the substantive session of the Council.",
        "a footnote": "See A/C.2/59/3, annex",
        "a note by the editors": "The letter matters.",
        "an emendation": "The text held reads",
        "the official address": "https://docs.un.org/en/A/RES/60/252",
        "the page's own address": f"{SETTINGS['SITE_URL']}{TEXT}",
    }
    words = " ".join(printed.split())
    assert [name for name, each in wanted.items() if each not in words] == []


ONLY_ON_SCREEN = [".chapters", ".find", ".colours", ".map", ".copy >> nth=0", ".steps", ".keys-open", ".cite-this"]


@pytest.mark.parametrize("part", ONLY_ON_SCREEN)
def test_paper_leaves_out_what_can_only_be_clicked(visit: Visitor, part: str) -> None:
    page = visit(TEXT).page
    page.emulate_media(media="print")
    expect(page.locator(part)).to_be_hidden()


@pytest.mark.parametrize("path", ["", "A/RES/55/2/", "timeline/", "story/4-tunis/"])
def test_paper_is_as_wide_as_its_page(visit: Visitor, path: str) -> None:
    page = visit(path, viewport={"width": 660, "height": 900}).page  # the width of A4 between its margins
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 660


def test_one_file_alone_still_reads(visit: Visitor, site: Path, tmp_path: Path) -> None:
    """Without style sheet, script or font: the paragraphs in order, each with its notes under it, and the ways back."""
    (tmp_path / "saved.html").write_bytes((site / TEXT / "index.html").read_bytes())
    visited = visit("saved.html", base=f"{tmp_path.as_uri()}/")
    expect(visited.page.locator("#op9")).to_contain_text("Internet Governance Forum")
    visited.page.locator("#fnref4 a").click()
    assert visited.rests_on("fn4")
    visited.page.locator("#fn4 .returns a >> nth=1").click()
    assert visited.rests_on("fnref4-2")


def test_a_page_saved_whole_keeps_its_look(visit: Visitor, tmp_path: Path) -> None:
    """As a browser saves it in one file, with what belongs to it."""
    page = visit(TEXT).page
    whole = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})["data"]
    (tmp_path / "saved.mhtml").write_text(whole, encoding="utf-8", newline="")
    saved = visit("saved.mhtml", base=f"{tmp_path.as_uri()}/").page
    expect(saved.locator("#op14")).to_contain_text("overall review")
    note, words = (saved.locator(f"#op14{each}").first.bounding_box() for each in (" + .margin .editors", ""))
    assert note is not None
    assert words is not None
    assert note["x"] > words["x"] + words["width"]

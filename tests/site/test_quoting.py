"""Citations on the page: to be read without scripts, copied by button and by key, and seen by reference managers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import publishing
from generator.progress import Progress
from generator.quoting import Format, cited
from generator.records import Record
from generator.symbols import Symbol
from tests.site.conftest import SETTINGS, Visitor
from tests.site.test_accessibility import violations

COPYING = {"permissions": ["clipboard-read", "clipboard-write"]}
RESOLUTION = "A/RES/60/252"
PUBLISHED = f"{SETTINGS['SITE_URL']}{RESOLUTION}/"

ANCHORS = [
    *("op3", "op3-a-ii", "pp2", "pp21", "s2-op5", "part-b-op5", "annex-para37", "annex2-s9-para37-c"),
    *("annex-appendix1-para2", "art7-para2", "op3-b2", "s2", "annex-a", "op3--2"),
]


@pytest.fixture(scope="module")
def record() -> Record:
    edition = publishing.read_edition(Path(__file__).parents[2], Progress())
    return edition.entries[Symbol.parse(RESOLUTION)].record


def copied(page: Page) -> str:
    """What the reader could paste now."""
    expect(page.locator(".quoted")).to_contain_text("Copied")
    words: str = page.evaluate("navigator.clipboard.readText()")
    return words


def test_every_format_can_be_read_without_scripts(visit: Visitor, record: Record) -> None:
    page = visit(f"{RESOLUTION}/", java_script_enabled=False).page
    page.locator("#cite > summary").click()
    for form in Format:
        expect(page.locator(f"[data-format={form}] :is(pre, dd > span)")).to_have_text(cited(record, form))


def test_the_citation_of_the_document_is_copied_from_the_list(visit: Visitor, record: Record) -> None:
    page = visit(f"{RESOLUTION}/", **COPYING).page
    page.locator("#cite > summary").click()
    page.get_by_role("button", name="Copy for OSCOLA").click()
    assert copied(page) == cited(record, Format.OSCOLA)


def test_a_bibtex_entry_of_a_paragraph_takes_three_steps(visit: Visitor, record: Record) -> None:
    """Open the list, choose the format, cite the paragraph; the choice is remembered for the next page."""
    visited = visit(f"{RESOLUTION}/", **COPYING)
    page = visited.page
    page.locator("#cite > summary").click()
    page.get_by_label("beside a paragraph").select_option("BibTeX")
    page.locator("#op3").hover()
    page.get_by_role("button", name="Copy the citation of para. 3", exact=True).click()
    assert copied(page) == cited(record, Format.BIBTEX, "op3", f"{PUBLISHED}#op3")
    visited.go("A/57/L.71/")
    page.locator("#op3-a .cite").focus()
    page.keyboard.press("c")
    assert copied(page).startswith("@techreport{A-57-L.71-op3-a,")
    assert visited.complaints == []


def test_the_key_cites_the_paragraph_that_the_address_names(visit: Visitor, record: Record) -> None:
    page = visit(f"{RESOLUTION}/#op14", **COPYING).page
    page.keyboard.press("c")
    assert copied(page) == cited(record, Format.UN, "op14")


def test_the_key_cites_the_document_where_no_paragraph_is_in_sight(visit: Visitor) -> None:
    page = visit("ITU/PP/RES/73(1998)/", **COPYING).page
    page.keyboard.press("c")
    assert copied(page) == "ITU Plenipotentiary Resolution 73 (Minneapolis, 1998)"


def test_the_key_writes_where_the_reader_writes(visit: Visitor) -> None:
    page = visit(f"{RESOLUTION}/", **COPYING).page
    page.locator("#q").press("c")
    expect(page.locator("#q")).to_have_value("c")
    expect(page.locator(".quoted")).to_be_empty()


@pytest.mark.parametrize("form", Format)
def test_the_script_says_every_place_as_the_generator_does(form: Format, visit: Visitor, record: Record) -> None:
    page = visit(f"{RESOLUTION}/#op1", **COPYING).page
    page.evaluate("form => localStorage.setItem('citation', form)", form.value)
    words = []
    for anchor in ANCHORS:
        button = page.locator(".resolution > p > .cite").first
        button.evaluate("(button, anchor) => { button.parentElement.id = anchor; }", anchor)
        button.evaluate("button => button.click()")
        words.append(copied(page))
        page.locator(".quoted").evaluate("said => { said.textContent = ''; }")
    assert words == [cited(record, form, anchor, f"{PUBLISHED}#{anchor}") for anchor in ANCHORS]


def test_structured_data_are_on_the_page_and_break_no_policy(visit: Visitor) -> None:
    visited = visit(f"{RESOLUTION}/")
    data = json.loads(visited.page.locator('script[type="application/ld+json"]').text_content() or "")
    assert data["mainEntity"]["legislationIdentifier"] == [RESOLUTION]
    assert visited.complaints == []


def test_reference_managers_find_the_document_in_the_head_of_its_page(visit: Visitor) -> None:
    head = visit(f"{RESOLUTION}/").page.locator("head")
    expect(head.locator("meta[name=citation_technical_report_number]")).to_have_attribute("content", RESOLUTION)
    expect(head.locator("meta[name=citation_publication_date]")).to_have_attribute("content", "2006/03/27")


def test_the_open_list_has_no_violation(visit: Visitor) -> None:
    visited = visit(f"{RESOLUTION}/", **COPYING)
    visited.page.locator("#cite > summary").click()
    visited.page.get_by_role("button", name="Copy for Bluebook").click()
    copied(visited.page)
    assert violations(visited) == []

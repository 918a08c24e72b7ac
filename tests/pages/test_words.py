"""The words on a page are the words of the source: none lost, none added, none moved, emendations apart."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from lxml import html

from generator import pages
from generator.edition import Edition, build
from generator.records import load

ROOT = Path(__file__).parents[2]
CONTENTS = [ROOT / "content", ROOT / "tests" / "samples" / "edition" / "content"]


@pytest.fixture(scope="module", params=CONTENTS, ids=["the edition", "the small edition"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return build(load(request.param), {})


@pytest.fixture(scope="module")
def rendered(edition: Edition) -> dict[str, html.HtmlElement]:
    written = pages.pages(edition, pages.Editorial())
    return {
        entry.symbol.text: html.fromstring(
            markdown.markdown(
                written[f"{entry.symbol.path}.md"].partition("\n---\n")[2],
                extensions=["attr_list", "md_in_html", "tables"],
            )
        )
        for entry, _ in edition.held()
    }


NUMBER = "self::p[@id]/a[1] | .//span[@class='number']"
MARKER = ".//sup[not(@class)]"
SIGIL = ".//sup[@class='sigil']"
LABEL = "b | span[@class='returns'] | a[starts-with(@href, '#fnref')]"


def _paragraphs(page: html.HtmlElement) -> list[html.HtmlElement]:
    return page.xpath("//div[@class='resolution']/*[not(@class='map' or @class='margin')]")


def _plain(element: html.HtmlElement, *without: str) -> str:
    """The words of an element but for those at the paths named, white space folded."""
    element = html.fromstring(html.tostring(element, with_tail=False))
    for path in without:
        for found in element.xpath(path):
            found.drop_tree()
    return " ".join(element.text_content().split())


def _folded(words: str) -> str:
    return " ".join(words.split())


def test_every_paragraph_has_its_words_in_their_order(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        shown = [_plain(paragraph, NUMBER, MARKER, SIGIL) for paragraph in _paragraphs(rendered[entry.symbol.text])]

        assert shown == [_folded(" ".join(text.words for text in p.texts)) for p in held.document.paragraphs]


def test_every_footnote_has_its_words(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        page = rendered[entry.symbol.text]
        notes = page.xpath("//p[@role='note']")
        shown = {note.get("id"): _plain(note, LABEL, SIGIL) for note in notes}

        assert shown == {note.anchor: _folded(note.text.words) for note in held.document.notes}


def test_every_marker_stands_where_the_source_has_it(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        paragraphs = _paragraphs(rendered[entry.symbol.text])
        for words, paragraph in zip(paragraphs, held.document.paragraphs, strict=True):
            before = [_before(words, place) for place in range(len(words.xpath(MARKER)))]

            assert before == [_folded(paragraph.text.words[: m.at]) for m in paragraph.text.markers]


def _before(words: html.HtmlElement, place: int) -> str:
    """The words of the paragraph that stand before the marker at a place in their order."""
    copy = html.fromstring(html.tostring(words, with_tail=False))
    marker = copy.xpath(MARKER)[place]
    marker.addprevious(html.fromstring("<i>\ue000</i>"))
    return _plain(copy, NUMBER, MARKER, SIGIL).partition("\ue000")[0].rstrip()


def test_with_the_held_readings_put_back_the_text_is_the_published_one(edition: Edition) -> None:
    for _, held in edition.held():
        texts = {holder.anchor: holder.text for holder in (*held.document.paragraphs, *held.document.notes)}
        for applied in reversed(held.emendations):
            texts[applied.anchor] = texts[applied.anchor].replaced(applied.start, applied.end, applied.entry.held)

        for holder in (*held.published.paragraphs, *held.published.notes):
            if holder.anchor:
                assert texts[holder.anchor].words == holder.text.words


def test_every_anchor_of_a_page_is_its_own(rendered: dict[str, html.HtmlElement]) -> None:
    for page in rendered.values():
        anchors = page.xpath("//@id")

        assert len(anchors) == len(set(anchors))

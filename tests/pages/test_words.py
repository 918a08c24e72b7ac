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


def _plain(element: html.HtmlElement, *without: str) -> str:
    """The words of an element but for those of the classes named, white space folded."""
    element = html.fromstring(html.tostring(element))
    for name in without:
        for found in element.find_class(name):
            found.drop_tree()
    return " ".join(element.text_content().split())


def _folded(words: str) -> str:
    return " ".join(words.split())


def test_every_paragraph_has_its_words_in_their_order(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        shown = [
            _plain(paragraph.find_class("words")[0], "number", "marker", "sigil")
            for paragraph in rendered[entry.symbol.text].find_class("paragraph")
        ]

        assert shown == [_folded(" ".join(text.words for text in p.texts)) for p in held.document.paragraphs]


def test_every_footnote_has_its_words(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        page = rendered[entry.symbol.text]
        shown = {note.get("id"): _plain(note, "label", "returns", "sigil") for note in page.find_class("note")}

        assert shown == {note.anchor: _folded(note.text.words) for note in held.document.notes}


def test_every_marker_stands_where_the_source_has_it(edition: Edition, rendered: dict[str, html.HtmlElement]) -> None:
    for entry, held in edition.held():
        for shown, paragraph in zip(
            rendered[entry.symbol.text].find_class("paragraph"), held.document.paragraphs, strict=True
        ):
            words = shown.find_class("words")[0]
            before = [_before(words, marker) for marker in words.find_class("marker")]

            assert before == [_folded(paragraph.text.words[: m.at]) for m in paragraph.text.markers]


def _before(words: html.HtmlElement, marker: html.HtmlElement) -> str:
    """The words of the paragraph that stand before the marker."""
    copy = html.fromstring(html.tostring(words))
    place = words.find_class("marker").index(marker)
    found = copy.find_class("marker")[place]
    found.text = "\ue000"
    for name in ("number", "sigil"):
        for element in copy.find_class(name):
            element.drop_tree()
    for other in copy.find_class("marker"):
        if other is not found:
            other.drop_tree()
    for child in list(found):
        child.drop_tree()
    return _folded(copy.text_content().partition("\ue000")[0])


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

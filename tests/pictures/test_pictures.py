"""The pictures whole: as they were, well formed, their links sound, strange words harmless, none too heavy."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from lxml import etree

from generator import pictures
from generator.edition import Edition
from generator.pages import chronicle
from generator.pages.links import Links
from generator.symbols import Symbol

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "\"]]></text></svg><script>alert('1')</script>\x00\x0b\ud800\n\n# *A* {: .b } &amp; <!-- \ufffe"


def drawn(edition: Edition) -> Iterator[tuple[str, str]]:
    """Every picture of an edition, with the path of the page on which it stands."""
    web = pictures.web(edition)
    yield "timeline", pictures.overview(edition)
    yield "citations", pictures.network(web)
    for symbol in edition.entries:
        yield symbol.path, pictures.neighbourhood(symbol, web)


def parsed(picture: str) -> etree._Element:
    """The picture, read as XML."""
    return etree.fromstring(picture.encode())


def links(picture: str) -> list[str]:
    return [str(each) for each in parsed(picture).xpath("//@*[local-name()='href']")]


@pytest.mark.parametrize("page", ["timeline", "citations", "A/RES/90/1", "A/RES/89/7", "A/90/L.1"])
def test_a_picture_of_the_small_edition_is_as_it_was(
    page: str, small: Edition, golden: Callable[[Path, str], None]
) -> None:
    golden(GOLDEN / f"{page.replace('/', '-')}.svg", dict(drawn(small))[page])


def test_every_picture_is_well_formed_and_one_block_of_html(first: Edition) -> None:
    for page, picture in drawn(first):
        assert "\n\n" not in picture, page
        assert not picture or parsed(picture).tag == "figure", page


def test_no_picture_styles_itself_or_loads_anything(first: Edition) -> None:
    """The site's policy allows no inline style, and nothing is asked of another origin."""
    for page, picture in drawn(first):
        forbidden = "//@style | //*[local-name()='style' or local-name()='script' or local-name()='image'] | //@src"
        assert not picture or parsed(picture).xpath(forbidden) == [], page
        assert "http" not in picture.replace("http://www.w3.org/1999/xlink", ""), page


def test_a_plain_link_stays_on_its_page(first: Edition) -> None:
    """Zensical rewrites a plain address in HTML as if it led from one Markdown file to another; MkDocs does not."""
    for page, picture in drawn(first):
        assert all(str(link).startswith("#") for link in parsed(picture or "<figure/>").xpath("//@href")), page


def test_every_link_to_a_page_leads_to_one(first: Edition) -> None:
    pages = {symbol.path for symbol in first.entries} | {"citations"}
    for page, picture in drawn(first):
        for link in filter(None, (urldefrag(each).url for each in links(picture or "<figure/>"))):
            assert link.endswith("/")
            assert posixpath.normpath(posixpath.join(page, unquote(link))) in pages, (page, link)


def test_every_mark_of_the_overview_leads_to_its_entry(first: Edition) -> None:
    found = chronicle.chapters(Links(first, chronicle.FILE))
    years = [year for chapter in found for year in chapter.years]
    stops = {entry.id for year in years for entry in year.entries}
    anchors = {"entries"} | {chapter.id for chapter in found} | {year.anchor for year in years} | stops
    reached = {urldefrag(link).fragment for link in links(pictures.overview(first))}
    assert reached <= anchors
    assert stops <= reached


def test_every_document_of_the_network_is_picked_by_its_own_address(first: Edition) -> None:
    web = pictures.web(first)
    tree = parsed(pictures.network(web))
    ids = [str(each) for each in tree.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {pictures.anchor_of(entry.symbol) for entry in pictures.pictured(web)} <= set(ids)
    assert {link[1:] for link in links(pictures.network(web)) if link.startswith("#")} <= {*ids, "table"}


def test_words_of_a_record_cannot_break_out_of_a_picture(small: Edition) -> None:
    named = {
        key: replace(entry, record=entry.record.model_copy(update={"title": HOSTILE, "designation": HOSTILE}))
        for key, entry in small.entries.items()
    }
    stretches = tuple(
        replace(
            stretch,
            phase=stretch.phase and stretch.phase.model_copy(update={"name": HOSTILE}),
            stops=tuple(replace(stop, title=HOSTILE, when=HOSTILE, place=HOSTILE) for stop in stretch.stops),
        )
        for stretch in small.timeline
    )
    for page, picture in drawn(Edition(named, small.aliases, stretches, ())):
        tags = {str(each.tag) for each in parsed(picture or "<figure/>").iter()}
        assert "script" not in tags, page
        assert "\n\n" not in picture, page


def test_the_same_edition_is_drawn_the_same(small: Edition) -> None:
    assert list(drawn(small)) == list(drawn(small))


def test_an_edition_without_a_stop_or_a_tie_has_no_picture(small: Edition) -> None:
    entries = {key: replace(entry, cites=(), cited_by=()) for key, entry in small.entries.items()}
    assert {picture for _, picture in drawn(Edition(entries, {}, (), ()))} == {""}


def test_the_pictures_are_light(first: Edition) -> None:
    """4 KB for a document's neighbours; for the two large ones what compresses to some 15 KB."""
    sizes = {page: len(picture.encode()) for page, picture in drawn(first)}
    assert sizes.pop("timeline") < 100_000
    assert sizes.pop("citations") < 100_000
    assert max(sizes.values()) < 4096


def test_only_the_most_tied_documents_of_a_large_edition_are_drawn(small: Edition) -> None:
    """120 rows are what a reader can take in; the table has all."""
    model = small.entries[Symbol("A/RES/90/1")]
    symbols = [Symbol(f"A/RES/91/{number}") for number in range(1, 401)]
    entries = {
        symbol: replace(
            model,
            record=model.record.model_copy(update={"symbol": symbol}),
            cites=tuple(replace(model.cites[0], source=symbol, target=other) for other in symbols[:place][-3:]),
        )
        for place, symbol in enumerate(symbols)
    }
    assert len(pictures.pictured(pictures.web(Edition(entries, {}, (), ())))) == 120

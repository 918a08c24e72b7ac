"""The search of a site: what is made, what is kept, what is told of it; the same for the same pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.keeping import Store, digest, opened
from generator.publishing import pagefind
from generator.publishing.bundles import Shelf
from generator.publishing.facets import addresses, facets_of
from generator.publishing.searching import Indexed, Sizes, index, index_again
from tests.publishing.conftest import contents

SIZES = Sizes(group=3, places=10, signpost=2, words=10)
"""So small that a few pages make many groups."""

SUBJECTS = ["harbours", "oceans", "treaties", "libraries", "lighthouses", "deserts", "rivers"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two sessions of resolutions, a page that is no document, and a list, which the search does not find."""
    made = tmp_path / "site"
    for session in (60, 61):
        for number, subject in enumerate(SUBJECTS, start=1):
            _document(
                made, f"A/RES/{session}/{number}", f"The <b>{subject}</b> of session {session}.", str(1945 + session)
            )
    _page(made / "about", "", " data-pagefind-body", "What this edition is about.")
    _page(made / "documents", "", "", "All documents.")
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "kept.sqlite") as store:
        yield store


def _document(site: Path, symbol: str, words: str, year: str) -> None:
    facts = {"symbol": symbol, "body": "General Assembly", "session": symbol.split("/")[2], "year": year}
    head = "".join(f'<meta name="{name}" content="{value}">\n' for name, value in facts.items())
    head += f'<meta name="search-title" content="{symbol}" data-pagefind-meta="title[content]">'
    _page(site / symbol, head, " data-pagefind-body", words)


def _page(place: Path, head: str, found: str, words: str) -> None:
    place.mkdir(parents=True, exist_ok=True)
    body = f"<body><article{found}><p>{words}</p></article></body>"
    page = f'<!doctype html><html lang="en"><head>{head}</head>{body}</html>'
    (place / "index.html").write_text(page, encoding="utf-8")


def _indexed(site: Path, store: Store) -> Indexed:
    files = site.rglob("index.html")
    seals = {file.relative_to(site).as_posix(): digest(file.read_bytes()).hex() for file in files}
    shelf = Shelf(site.parent / "shelf", store)
    return index_again(site, seals, shelf, lambda *_: None, SIZES)


def test_a_small_site_has_one_bundle_and_no_folders(site: Path) -> None:
    index(site)
    told = json.loads((site / "pagefind/groups.json").read_text("utf-8"))
    assert told["signposts"] == []
    assert [(group["at"], group["pages"]) for group in told["groups"]] == [("", 15)]
    assert {file.name for file in (site / "pagefind").iterdir() if file.is_dir()} == {"fragment", "index"}


def test_a_large_site_has_groups_and_signposts_that_list_each_page_once(site: Path) -> None:
    index(site, SIZES)
    told = json.loads((site / "pagefind/groups.json").read_text("utf-8"))
    facets = [
        json.loads((site / "pagefind" / group["at"] / "pages.json").read_text("utf-8")) for group in told["groups"]
    ]
    assert [group["pages"] for group in told["groups"]] == list(map(len, facets)) == [3, 3, 1, 3, 3, 2]
    assert len({group["mark"] for group in told["groups"]}) == len(told["groups"])
    assert told["signposts"][0] == ""
    assert len(told["signposts"]) == -(-len(told["groups"]) // SIZES.signpost)


def test_the_program_is_there_once(site: Path) -> None:
    index(site, SIZES)
    assert [file.parent.name for file in site.rglob("pagefind.js")] == ["pagefind"]
    assert [file.parent.name for file in site.rglob("wasm.*")] == ["pagefind"]


def test_two_indexes_of_the_same_pages_are_the_same(site: Path, tmp_path: Path) -> None:
    for sizes in (SIZES, Sizes()):
        index(site, sizes)
        one = contents(site)
        (site / "pagefind").rename(tmp_path / f"pagefind of {sizes.group}")
        index(site, sizes)
        assert contents(site) == one


def test_one_changed_page_has_one_group_and_its_signpost_made_again(site: Path, store: Store, tmp_path: Path) -> None:
    first = _indexed(site, store)
    assert _indexed(site, store) == Indexed(made=0, kept=first.made)
    _document(site, "A/RES/60/2", "The seas of session 60.", "2005")
    again = _indexed(site, store)

    assert again == Indexed(made=2, kept=first.made - 2)
    kept = contents(site)
    (site / "pagefind").rename(tmp_path / "pagefind")
    index(site, SIZES)
    assert kept == {**contents(site), **{name: kept[name] for name in kept if name not in contents(site)}}


def test_words_that_are_there_already_leave_the_signposts_alone(site: Path, store: Store) -> None:
    _indexed(site, store)
    _document(site, "A/RES/60/2", "The treaties of session, session 60.", "2005")
    _document(site, "A/RES/60/3", "The oceans of session 60.", "2005")
    assert _indexed(site, store).made == 1


def test_a_page_that_is_gone_is_found_no_more(site: Path, store: Store) -> None:
    _indexed(site, store)
    (site / "A/RES/61/7/index.html").unlink()
    _indexed(site, store)
    told = json.loads((site / "pagefind/addresses.json").read_text("utf-8"))
    assert told == {"A/RES/60": "1-7", "A/RES/61": "1-6"}


@pytest.mark.parametrize("harm", ["removed", "shortened", "added"])
def test_a_bundle_that_somebody_touched_is_made_again(harm: str, site: Path, store: Store) -> None:
    _indexed(site, store)
    right = contents(site)
    piece = next((site.parent / "shelf").glob("*/index/*"))
    match harm:
        case "removed":
            piece.unlink()
        case "shortened":
            data = piece.read_bytes()
            piece.unlink()
            piece.write_bytes(data[:-1])
        case "added":
            (piece.parent / "stray").write_bytes(b"stray")
    assert _indexed(site, store).made == 1
    assert contents(site) == right


def test_what_pagefind_says_is_a_fault_and_what_was_made_is_kept(
    site: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _indexed(site, store)
    _document(site, "A/RES/60/2", "The seas of session 60.", "2005")
    with monkeypatch.context() as patch:
        patch.setattr(pagefind.sys, "executable", "/bin/false")
        with pytest.raises(BadInput, match="a site that can be indexed"):
            _indexed(site, store)
    assert _indexed(site, store).kept == first.made - 2
    assert {place.name for place in (site.parent / "shelf").iterdir() if place.name.startswith(".")} == set()


def test_pagefind_cuts_its_index_into_pieces_as_small_as_it_is_told(site: Path) -> None:
    index(site)
    few = len(list((site / "pagefind/index").iterdir()))
    index(site, Sizes(places=10))
    assert len(list((site / "pagefind/index").iterdir())) > few + 3


FACTS = {
    "a document": (
        b'<meta name="symbol" content="A/RES/60/252"><meta name="year" content="2006"></head><p data-pagefind-body>',
        {"symbol": "A/RES/60/252", "year": "2006"},
    ),
    "what is escaped": (b'<meta name="body" content="A &amp; B"></head><p data-pagefind-body>', {"body": "A & B"}),
    "a page of the edition": (b"<head></head><p data-pagefind-body>", {}),
    "words in the text": (b'<head></head><p data-pagefind-body><meta name="year" content="2006">', {}),
    "a list": (b'<head><meta name="year" content="2006"></head><p>', None),
}


@pytest.mark.parametrize(("page", "facts"), FACTS.values(), ids=FACTS)
def test_a_page_says_in_its_head_what_it_is(page: bytes, facts: dict[str, str] | None) -> None:
    assert facets_of(page) == facts


def test_addresses_are_told_in_few_words() -> None:
    symbols = [
        "A/RES/60/1",
        "A/RES/60/2",
        "A/RES/60/3",
        "A/RES/60/10",
        "A/RES/57/270B",
        "A/RES/57/07",
        "S/RES/1325(2000)",
    ]
    assert addresses({f"{symbol}/index.html": {"symbol": symbol} for symbol in symbols} | {"about/index.html": {}}) == {
        "A/RES/57": "07 270B",
        "A/RES/60": "1-3 10",
        "S/RES": "1325(2000)",
    }

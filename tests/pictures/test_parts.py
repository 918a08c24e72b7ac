"""What the pictures are worked out from: the order of time, rows that keep clear of each other, relative addresses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edition import Basis, Edition
from generator.pictures import web
from generator.pictures.drawing import address, cut
from generator.pictures.lanes import abreast, lanes, milestones
from generator.symbols import Symbol

bars = st.tuples(st.floats(0, 1000), st.floats(1, 80)).map(lambda bar: (bar[0], bar[0] + bar[1]))


@given(st.lists(bars).map(sorted))
def test_marks_in_one_row_do_not_touch(extents: list[tuple[float, float]]) -> None:
    rows = abreast(extents)
    for row in set(rows):
        kept = [extent for extent, its in zip(extents, rows, strict=True) if its == row]
        assert all(end <= start for (_, end), (start, _) in pairwise(kept))


@given(st.text(), st.integers(10, 80))
def test_words_that_are_cut_are_a_beginning_of_the_whole(words: str, length: int) -> None:
    short = cut(words, length)
    assert short == words or (short.endswith(" …") and words.startswith(short[:-2]))


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("citations", "A/RES/60/252", "../A/RES/60/252/"),
        ("A/RES/60/252", "A/RES/60/1", "../1/"),
        ("A/RES/60/252", "citations", "../../../../citations/"),
        ("A/RES/60/252", "WSIS-05/TUNIS/DOC/6(Rev.1)", "../../../../WSIS-05/TUNIS/DOC/6%28Rev.1%29/"),
    ],
)
def test_an_address_is_relative_to_the_page_as_a_folder(here: str, there: str, expected: str) -> None:
    assert address(here, there) == expected


def test_what_a_text_says_counts_before_what_a_record_says(first: Edition) -> None:
    bases = {tie.target: tie.basis for tie in web(first).leans_on(Symbol("A/RES/60/252"))}
    assert bases[Symbol("A/RES/59/220")] is Basis.TEXT
    assert {tie.basis for tie in web(first).leans_on(Symbol("A/RES/62/182"))} == {Basis.RECORD}


def test_an_undated_document_stands_before_the_first_that_cites_it(first: Edition) -> None:
    places = web(first).places
    assert first.entries[Symbol("A/60/687")].record.date is None
    assert places[Symbol("A/RES/60/1")] < places[Symbol("A/60/687")] < places[Symbol("A/RES/60/252")]


def test_every_stop_runs_in_one_lane(first: Edition) -> None:
    stops = [stop.id for stretch in first.timeline for stop in stretch.stops]
    assert sorted(stops) == sorted(stop.id for lane in lanes(first) for stop in lane.stops)


def test_the_two_summits_of_the_information_society_are_marked(first: Edition) -> None:
    assert [stop.id for stop in milestones(first)] == ["wsis-geneva", "wsis-tunis"]

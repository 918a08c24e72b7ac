"""A file with several resolutions: each is found with its own notes, whatever their numbers do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.blocks import Block, Reading
from generator.marked import Marker, Place, Text
from generator.readers import read
from generator.structure import build, faults, resolutions
from tests.readers.eras import printed

VOLUME = Path(__file__).parents[1] / "samples" / "volumes" / "bells.txt"
FILE = Path("volume.pdf")

NOTED = {
    "2905 (XXVI)": [("pp1", "Official Records"), ("pp2", "See A/C.2/905."), ("op1", "Official Records")],
    "2906 (XXVI)": [("pp1", "A/8500 and Corr."), ("op1", "See A/C.2/906, p")],
    "2907 (XXVI)": [("pp1", "See A/C.3/907."), ("annex-para1", "On the drying of")],
}
"""Of each resolution the paragraphs that call notes, and how these begin."""


def _found(**others):
    return resolutions(read(printed(VOLUME, **others), FILE))


def _noted(document):
    return [(holder.anchor, document.note(marker.label).text.words[:16]) for holder, marker in document.markers()]


@pytest.mark.parametrize("others", [{}, {"restart": "page"}, {"bottom": "300"}, {"bottom": "300", "restart": "page"}])
def test_each_resolution_has_its_own_notes(others):
    """Their numbers begin anew with each resolution or with each page; on pages of any height."""
    documents = [build(one.reading) for one in _found(**others)]

    assert {document.masthead.number: _noted(document) for document in documents} == NOTED
    assert [faults(document, FILE) for document in documents] == [[], [], []]


def test_titles_and_pages():
    """The list of contents names them too; it is not taken for them."""
    assert [(one.title, one.page) for one in _found(bottom="300")] == [
        ("2905 (XXVI). Question of the bells of the northern islands", 1),
        ("2906 (XXVI). Lighthouse-keepers and their lamps", 1),
        ("2907 (XXVI). The mending of nets", 2),
    ]


def test_headings_of_the_volume_belong_to_no_resolution():
    words = [paragraph.text.words for one in _found() for paragraph in build(one.reading).paragraphs]

    assert not any("reports of the" in line or line == "CONTENTS" for line in words)
    assert "Rules for the mending of nets" in words


def _block(line, words, *labels):
    return Block(
        "paragraph", Text(words, (), tuple(Marker(len(words), one, Place(line, 9)) for one in labels)), Place(line, 1)
    )


def _note(line, label, words):
    return Block("note", Text(words), Place(line, 1), label=label)


PAGES = {
    # what stands on the lines of two pages of ten lines each: the notes as they are labelled
    "numbers begin anew": (
        [_block(2, "Noting,", "1"), _note(9, "1", "one"), _block(12, "Recalling,", "1"), _note(19, "1", "two")],
        [("1", "one"), ("1p2", "two")],
    ),
    "a star on each page": (
        [_block(2, "Noting,", "*"), _note(9, "*", "one"), _block(12, "Recalling,", "*"), _note(19, "*", "two")],
        [("*", "one"), ("*p2", "two")],
    ),
    "a note called again on its own page": (
        [
            _block(2, "Noting,", "1"),
            _block(3, "Recalling,", "1"),
            _note(9, "1", "one"),
            _block(12, "Noting,", "1"),
            _note(19, "1", "two"),
        ],
        [("1", "one"), ("1", "one"), ("1p2", "two")],
    ),
    "numbers that run on": (
        [_block(2, "Noting,", "1"), _note(9, "1", "one"), _block(12, "Recalling,", "2", "1"), _note(19, "2", "two")],
        [("1", "one"), ("2", "two"), ("1", "one")],
    ),
}


@pytest.mark.parametrize(("blocks", "called"), PAGES.values(), ids=PAGES)
def test_notes_of_one_document(blocks, called):
    document = build(Reading("pdf", (_block(1, "The General Assembly,"), *blocks), pages=(1, 11)))

    assert [(m.label, document.note(m.label).text.words) for _, m in document.markers()] == called
    assert faults(document, FILE) == []


def test_a_second_note_on_one_page_is_still_a_fault():
    reading = Reading("pdf", (_block(2, "Noting,", "1"), _note(8, "1", "one"), _note(9, "1", "two")), pages=(1,))

    assert [fault.found for fault in faults(build(reading), FILE)] == ["a second note 1"]


def test_other_layouts_may_hold_several():
    """Whatever gives blocks: here without pages, the notes of each behind it."""
    lines = [
        "60/981. Bells",
        "The General Assembly,",
        "Noting bells,",
        "60/982. Nets",
        "The General Assembly,",
        "Noting nets,",
    ]
    blocks = [_block(n, words, *["1"] * words.startswith("Noting")) for n, words in enumerate(lines, 1)]
    reading = Reading("any", (*blocks[:3], _note(4, "1", "one"), *blocks[3:], _note(7, "1", "two")))

    assert [[note.text.words for note in build(one.reading).notes] for one in resolutions(reading)] == [
        ["one"],
        ["two"],
    ]


ONE = {
    "no title": ["The General Assembly,", "Decides to ring."],
    "one title": ["60/981. Bells", "The General Assembly,", "Decides to ring."],
    "a title named again": ["60/981. Bells", "The General Assembly,", "60/981. Bells", "The General Assembly,"],
    "parts of one": ["60/981. Bells", "A", "The General Assembly,", "Noting,", "B", "The General Assembly,"],
    "a list of others": ["60/981. Bells", "The General Assembly,", "Noting:", "60/982. Nets", "60/983. Sails"],
}


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_a_single_document_is_no_volume(lines):
    assert resolutions(Reading("any", tuple(_block(n, line) for n, line in enumerate(lines, 1)))) == ()

"""Emendations: the readings given in their places, and the entries that fit nowhere."""

from __future__ import annotations

import pytest

from generator.document import Document, Kind, Masthead, Note, Paragraph
from generator.edition.emendations import emend, misplaced_notes
from generator.marked import Marker, Place, Text
from generator.records import Emendation
from generator.records import Note as EditorsNote

HERE = Place(1, 1)
WORDS = "a multistakeholder approach, developmentoriented"


def _document(words: str = WORDS, *markers: int) -> Document:
    text = Text(words, markers=tuple(Marker(at, "1", HERE) for at in markers))
    return Document(
        Masthead(),
        (Paragraph(Kind.OPERATIVE, text, HERE, "op6"),),
        (Note("1", Text("See resolution 57/___."), HERE),),
    )


def _entry(at: str, held: str, given: str) -> Emendation:
    fields = {"at": at, "held": held, "given": given, "kind": "misprint", "why": "It is.", "source": "The original."}
    return Emendation.model_validate(fields)


def test_the_readings_given_stand_in_the_text_and_are_numbered_in_its_order() -> None:
    entries = [
        _entry("fn1", "57/___", "57/238"),
        _entry("op6", "developmentoriented", "development-oriented"),
        _entry("op6", "multistakeholder", "multi-stakeholder"),
    ]

    emended, applied, misplaced = emend(_document(), entries)

    assert misplaced == []
    assert emended.paragraphs[0].text.words == "a multi-stakeholder approach, development-oriented"
    assert emended.notes[0].text.words == "See resolution 57/238."
    assert [(each.number, each.anchor, each.entry.given) for each in applied] == [
        (1, "op6", "multi-stakeholder"),
        (2, "op6", "development-oriented"),
        (3, "fn1", "57/238"),
    ]


def test_each_span_holds_the_reading_given() -> None:
    entries = [_entry("op6", "multistakeholder", "multi-stakeholder"), _entry("op6", "developmentoriented", "x")]

    emended, applied, _ = emend(_document(), entries)

    words = emended.paragraphs[0].text.words
    assert [words[each.start : each.end] for each in applied] == ["multi-stakeholder", "x"]


def test_a_marker_behind_an_emendation_stays_behind_its_word() -> None:
    emended, _, _ = emend(_document(WORDS, 27), [_entry("op6", "multistakeholder", "multi-stakeholder")])

    text = emended.paragraphs[0].text
    assert text.words[: text.markers[0].at] == "a multi-stakeholder approach"


MISPLACED = {
    "no such place": ("op9", "approach", "at", '"op9"'),
    "words that are not there": ("op6", "process", "held", '"process", which is not there'),
    "words that are there twice": ("op6", "e", "held", '"e", which stands there 7 times'),
}


@pytest.mark.parametrize(("at", "held", "field", "found"), MISPLACED.values(), ids=MISPLACED.keys())
def test_an_entry_that_fits_nowhere_is_told_and_changes_nothing(at: str, held: str, field: str, found: str) -> None:
    emended, applied, misplaced = emend(_document(), [_entry(at, held, "x")])

    assert (emended, applied) == (_document(), ())
    assert [(each.index, each.field, each.found) for each in misplaced] == [(0, field, found)]


def test_a_note_whose_quotation_has_gone_is_told() -> None:
    note = EditorsNote.model_validate({"at": "op6", "quote": "gone", "text": "It was there.", "sources": ["x"]})

    assert [each.found for each in misplaced_notes(_document(), [note])] == ['"gone", which is not there']

"""Numbered notes in lines of their own at the end of plain text, and amendments, which no organ opens."""

from pathlib import Path

import pytest

from generator.document import Kind
from generator.readers import read
from generator.structure import build

HEAD = "The General Assembly,\n\n"


def _read(text):
    return build(read(text.encode(), Path("text.txt")))


@pytest.mark.parametrize(
    ("text", "notes", "called"),
    [
        (
            "Recalling its resolution of 1963,1/\n\n1/ Resolution 1904 (XVIII).",
            [("1", "Resolution 1904 (XVIII).")],
            ["1"],
        ),
        ("Recalling the Charter, 1\n\n1 See resolution 55/2.", [("1", "See resolution 55/2.")], ["1"]),
        (
            "Recalling ropes, 1/ and planks 2/ of 1/4,\n\n1/ Of rope.\n\n2/ Of wood.",
            [("1", "Of rope."), ("2", "Of wood.")],
            ["1", "2"],
        ),
        ("Recalling 3/4 of all,\n\n1/ Of rope.", [], []),
        ("Recalling the Charter,\n\n1 See resolution 55/2.", [], []),
        ("Recalling the Charter, 1\n\n2 See resolution 55/2.", [], []),
    ],
)
def test_notes_at_the_end(text, notes, called):
    """They are notes only where they run on from 1 and each is called."""
    document = _read(HEAD + text)
    assert [(note.label, note.text.words) for note in document.notes] == notes
    assert [marker.label for _, marker in document.markers()] == called


def test_an_amendment_begins_with_what_is_changed():
    document = _read(
        "A/80/L.60\n\nGeneral Assembly\n\nUpkeep of bridges\n\n"
        "Insert a new operative paragraph 4 bis, reading:\n\n“4 bis. Calls upon all to mend ropes;”"
    )
    assert document.masthead.title == "Upkeep of bridges"
    assert [p.kind for p in document.paragraphs if p.kind is not Kind.MASTHEAD] == [Kind.PLAIN, Kind.PLAIN]


def test_a_quoted_sentence_is_no_heading():
    document = _read(HEAD + '1. Decides:\n\n"The keepers rest.\n\n"The ropes are mended."')
    assert Kind.HEADING not in [p.kind for p in document.paragraphs]

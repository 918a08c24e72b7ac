"""The text layer of a printed page is put back in order."""

from pathlib import Path

from generator.readers import read
from generator.structure import build, faults, outline

FILE = Path(__file__).parent.parent / "samples/textlayer/swapped.txt"
DOCUMENT = build(read(FILE.read_bytes(), FILE))


def _words(anchor):
    return next(p.text.words for p in DOCUMENT.paragraphs if p.anchor == anchor)


def test_structure(golden):
    golden(FILE.with_suffix(".outline"), outline(DOCUMENT))


def test_number_behind_its_first_line():
    assert _words("op2").startswith(
        "Takes note of the note by the Secretary-General on ropes and of the list that is annexed"
    )


def test_labels_out_of_order_call_the_notes_in_order():
    assert [(note.label, note.text.words) for note in DOCUMENT.notes] == [
        ("1", "See resolution 49/404."),
        ("2", "Resolution 57/403, annex; see also A/57/405."),
        ("3", "A/58/406."),
    ]
    assert faults(DOCUMENT, FILE) == []


def test_hyphens_at_line_ends():
    assert _words("op3-a") == "To count the walkers, with the help of the post-war tables;"
    assert _words("op3-b") == "To mend the ropes, long- and short-fibred;"


def test_running_heads_and_job_numbers_are_left_out():
    words = [p.text.words for p in DOCUMENT.paragraphs]
    assert words.count("A/RES/58/401") == 1
    assert "03-50001" not in words
    assert words[-1] == "22 December 2003"


def test_unequal_counts_are_a_doubt():
    text = "The General Assembly,\n1.\nDecides so. 1\n_______________\n1\nSee A/1.\n2\n"
    (doubt,) = read(text.encode(), FILE).doubts
    assert doubt == ((5, 1), "2 labels stand beside 1 notes here")

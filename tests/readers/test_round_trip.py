"""Any document that is written out in a layout is read back as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.document import Document, Kind, Masthead, Note, Paragraph
from generator.marked import Marker, Place, Text
from generator.readers import read
from generator.structure import build, faults, printed
from tests.readers import paper, writers

NOWHERE = Place(1, 1)
ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"

vocabulary = ["rivers", "of", "the", "and", "keepers", "12", "1,500", "COVID-19", "A/60/687", "“old”"]
words = st.lists(st.sampled_from(vocabulary), min_size=2, max_size=9).map(" ".join)
counts = st.sampled_from([0, 0, 1, 2, 3, 12])


@st.composite
def points(draw, anchor):
    """Sub-paragraphs to the third level, in their order."""
    found = []
    for letter in LETTERS[: draw(counts)]:
        found.append((f"({letter})", 1, f"{anchor}-{letter}"))
        for roman in ROMANS[: draw(st.sampled_from([0, 0, 0, 2, 3, 12]))]:
            found.append((f"({roman})", 2, f"{anchor}-{letter}-{roman}"))
            below = LETTERS[: draw(st.sampled_from([0, 0, 0, 2]))]
            found += [(f"{third}.", 3, f"{anchor}-{letter}-{roman}-{third}") for third in below]
    return found


@st.composite
def bodies(draw, prefix=""):
    """Kind, number, level, anchor of each paragraph below the organ."""
    shapes = [(Kind.PREAMBULAR, "", 0, f"{prefix}pp{n}") for n in range(1, draw(counts) + 1)]
    for n in range(1, draw(st.integers(1, 5)) + 1):
        shapes.append((Kind.OPERATIVE, f"{n}.", 0, f"{prefix}op{n}"))
        below = draw(points(f"{prefix}op{n}"))
        shapes += [(Kind.SUBPARAGRAPH, number, level, anchor) for number, level, anchor in below]
    return shapes


@st.composite
def documents(draw):
    """A resolution with a masthead, a preamble, operative paragraphs with points, notes called up to three times."""
    shapes = [
        (Kind.MASTHEAD, "", 0, "", "Resolution adopted by the General Assembly on 27 March 2006"),
        (Kind.MASTHEAD, "", 0, "", "60/999. Rivers and wells"),
        (Kind.ENACTING, "", 0, "", "The General Assembly,"),
    ]
    body = draw(bodies())
    for (kind, number, level, anchor), (_, after, below, _) in zip(body, [*body[1:], (None, "", 0, "")], strict=True):
        verb = {Kind.PREAMBULAR: "Recalling ", Kind.OPERATIVE: "Decides "}.get(kind, "The ")
        stop = ":" if below > level and after else "," if kind is Kind.PREAMBULAR else ";"
        shapes.append((kind, number, level, anchor, verb + draw(words) + stop))
    return _with_notes(draw, shapes)


def _with_notes(draw, shapes):
    """The paragraphs with markers behind their last words; now and then an earlier note is called again."""
    paragraphs, notes = [], []
    for kind, number, level, anchor, text in shapes:
        markers = ()
        if kind not in (Kind.MASTHEAD, Kind.ENACTING) and draw(st.integers(0, 3)) == 0:
            label = draw(st.integers(1, len(notes) + 1))
            if label > len(notes):
                notes.append(Note(str(label), Text(f"See resolution {draw(st.integers(31, 60))}/{label}."), NOWHERE))
            markers = (Marker(len(text), str(label), NOWHERE),)
        paragraphs.append(Paragraph(kind, Text(text, markers=markers), NOWHERE, anchor, number, level))
    return Document(Masthead(), tuple(paragraphs), tuple(notes))


def _shape(document):
    """What must come back: everything but the places."""
    paragraphs = [
        (p.kind, p.anchor, p.number, p.level, p.text.words, [(m.at, m.label) for m in p.text.markers])
        for p in document.paragraphs
    ]
    return paragraphs, [(note.label, note.text.words) for note in document.notes]


@pytest.mark.parametrize("written", [writers.webpage, writers.markdown])
@given(document=documents())
@settings(max_examples=25, deadline=None)
def test_round_trip(written, document):
    """Structure, addresses, words, notes and markers all come back."""
    again = build(read(written(document).encode(), Path("again")))
    assert _shape(again) == _shape(document)
    assert faults(again, Path("again")) == []


@pytest.mark.parametrize("era", ["modern", "early", "geneva", "typed", "volume"])
@given(document=documents())
@settings(max_examples=6, deadline=None, derandomize=True)
def test_round_trip_in_print(era, document):
    """Printed as an era printed, with its notes at the feet of the pages, and read back."""
    again = build(read(paper.printed(document, era), Path("again.pdf")))
    body = replace(again, paragraphs=tuple(p for p in again.paragraphs if p.kind is not Kind.MASTHEAD))
    printed_body = replace(document, paragraphs=tuple(p for p in document.paragraphs if p.kind is not Kind.MASTHEAD))

    assert _shape(body) == _shape(printed_body)
    assert faults(again, Path("again.pdf")) == []


@given(document=documents())
@settings(max_examples=25, deadline=None)
def test_no_word_is_lost(document):
    """The page's text and the document that is read from it have the same characters in the same order."""
    text = writers.webpage(document)
    assert printed(build(read(text.encode(), Path("again")))) == "".join(text.split())


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read_without_failure(text):
    """Whatever stands between the organ's line and the end, it is read, and none of its letters is lost."""
    source = f"The General Assembly,\n\nRecalling this {text}\n"
    document = build(read(source.encode(), Path("again")))
    letters = [character for character in printed(document) if character.isalpha()]
    assert letters == [character for character in "".join(source.split()) if character.isalpha()]

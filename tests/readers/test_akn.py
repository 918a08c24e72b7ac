"""The UN's own mark-up: every element is read, nothing is resolved, damage is named with its place."""

from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.readers import read
from generator.structure import build, faults, outline

SAMPLES = sorted((Path(__file__).parent.parent / "samples/akn").glob("*.xml"))
FILE = Path("A/RES/80/901.xml")


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_structure(file, golden):
    document = build(read(file.read_bytes(), file))
    golden(file.with_suffix(".outline"), outline(document))
    assert faults(document, file) == []


def test_italics_come_through():
    """The opening verb is known by its face."""
    document = build(read(SAMPLES[0].read_bytes(), FILE))
    openings = {paragraph.anchor: paragraph.text.opening() for paragraph in document.paragraphs}
    assert (openings["pp1"], openings["op1"], openings["op2"]) == ("Recalling", "Decides", "Requests")


def test_votes_and_keywords_are_read_apart_from_the_text():
    about = build(read(SAMPLES[0].read_bytes(), FILE)).about
    (vote,) = about.votes
    assert vote.outcome == "adopted by a recorded vote"
    assert [(ballot.votes, ballot.choice, ballot.voters) for ballot in vote.ballots] == [
        (3, "in favour", ("NORTHLAND", "SOUTHLAND", "EASTLAND")),
        (1, "abstaining", ("WESTLAND",)),
    ]
    assert [(k.name, k.vocabulary) for k in about.keywords] == [("wind power", "Thesaurus of Mills")]


def test_a_list_of_voters_that_is_too_short_is_told():
    """The number is the file's own, and so is the list: only an editor can say which is wrong."""
    source = SAMPLES[0].read_text(encoding="utf-8").replace('value="1" refersTo', 'value="2" refersTo')
    ((place, sentence),) = build(read(source.encode(), FILE)).doubts
    assert (place.line, sentence) == (7, "2 votes abstaining, and 1 names")


REFUSED = {
    "damaged": (
        "<akomaNtoso><p>The General Assembly</akomaNtoso>",
        "found damaged XML: Opening and ending tag mismatch",
    ),
    "cut off": ("<akomaNtoso>", "found damaged XML: "),
    "an entity that expands": (
        '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><akomaNtoso><p>&y;</p></akomaNtoso>',
        "1:1: found a document type declaration; expected XML without one; nothing is expanded",
    ),
    "an external entity": (
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><akomaNtoso><p>&x;</p></akomaNtoso>',
        "1:1: found a document type declaration",
    ),
}


@pytest.mark.parametrize(("source", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(source, message):
    with pytest.raises(BadInput) as caught:
        read(source.encode(), FILE)
    assert message in str(caught.value)

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

"""The text layer of typed documents: notes called "1/", running heads of two lines, ends without a rule."""

from pathlib import Path

import pytest

from generator.document import Kind
from generator.readers import read
from generator.structure import build, faults

FILE = Path("typed.txt")

HEAD = """\
General Assembly
Distr.
GENERAL
A/RES/49/901
15 November 1994
RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY
49/901.

Upkeep of the long bridges

The General Assembly,
Recalling the ropes that were mended in the winter of the long snow, 1/
95-25001

/...

A/RES/49/901
Page 2

1.
Takes note of the report of the keepers of the bridges in the valley; 2/
2.
Thanks the keepers.
48th plenary meeting
2 November 1994
"""
SECOND = """
2/

A/49/905.
"""


def _read(text):
    return build(read(text.encode(), FILE))


def _body(document):
    return [p.text.words for p in document.paragraphs if p.kind is not Kind.MASTHEAD]


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ("1/\n\nSee resolution 48/904.\n", SECOND),
        ("1/ See resolution 48/904.\n", "\n2/ A/49/905.\n"),
        ("1\nSee resolution 48/904.\n", "\n____________\n2/\nA/49/905.\n/...\n"),
    ],
)
def test_slashed_labels_call_their_notes(first, below):
    document = _read(HEAD.replace("95-25001\n", f"____________\n{first}95-25001\n") + below)
    assert [(n.label, n.text.words) for n in document.notes] == [("1", "See resolution 48/904."), ("2", "A/49/905.")]
    assert [(p.anchor, m.label) for p in document.paragraphs for m in p.text.markers] == [("pp1", "1"), ("op1", "2")]
    assert faults(document, FILE) == []


def test_head_of_two_lines_is_no_heading():
    words = _body(_read(HEAD))
    assert not [one for one in words if "A/RES/49/901" in one or "Page" in one or "/..." in one]


@pytest.mark.parametrize("label", ["1", "1/"])
def test_note_below_the_date_without_a_rule(label):
    text = f"The General Assembly,\n1.\nThanks the keepers; {label}\n2.\nGoes on.\n"
    document = _read(f"{text}48th plenary meeting\n2 November 1994\n\n{label}\n\nA/49/905 and Corr.1.\n")
    assert [(n.label, n.text.words) for n in document.notes] == [("1", "A/49/905 and Corr.1.")]
    assert document.paragraphs[-1].text.words == "2 November 1994"


COUNCIL = """\
S
Security Council
Distr.
GENERAL
S/RES/901 (1994)
28 July 1994

RESOLUTION 901 (1994)
Adopted by the Security Council at its 3558th meeting,
on 28 July 1994

The Security Council,
Recalling the bridges,
Noting the ropes,
1.
Thanks the keepers;
95-22001 (E)
{foot}

S/RES/901 (1994)
{number}

2.
{between}Decides to go on.
{end}
"""


@pytest.mark.parametrize(
    "parts",
    [
        {"foot": "/...", "number": "Page 2", "between": "", "end": "\n-----"},
        {"foot": "`````````", "number": "", "between": "\n2\n\n", "end": ""},
        {"foot": "*9522001*\n\nPlease rec cle\n\n♲", "number": "", "between": "", "end": "\n2"},
        {"foot": "*9522001*\n\nPlease recycle ♲", "number": "", "between": "", "end": ""},
    ],
)
def test_furniture_of_council_pages(parts):
    reading = read(COUNCIL.format(**parts).encode(), FILE)
    document = build(reading)
    assert reading.layout == "textlayer"
    assert [p.anchor for p in document.paragraphs if p.anchor] == ["pp1", "pp2", "op1", "op2"]
    assert _body(document)[-2:] == ["Thanks the keepers;", "Decides to go on."]
    assert (document.masthead.meeting, document.masthead.adopted) == ("3558th meeting", "28 July 1994")
    assert (document.masthead.heading, document.masthead.title) == ("RESOLUTION 901 (1994)", None)


TYPED = """\
The General Assembly,
Recalling the long bridges of rope in the upper valleys, in which the keepers
of all the winters have met, and the letters about the walkers that have been
brought over them since the year of the long snow, mended with the ropes of a
committee of the keepers,
1.
Reiterates its thanks for the ropes, the planks and the lamps,
illuminations and the like, that have come from the lower valleys in the year;
2.
Asks the keepers to consider these questions, which the walkers have set out:
Reinforcement of the posts in the bridges of the upper valleys,
(a)
reduction of the load that the walkers bring over them in the long winters;
(b)
Counting the walkers who come over the bridges by night without their lamps,
or by day with lamps that nobody has lit, or in the hours between the two, in
which no keeper counts.
"""


def test_typed_letters_are_as_wide_as_each_other():
    document = _read(TYPED)
    anchors = [p.anchor for p in document.paragraphs if p.anchor]
    assert anchors == ["pp1", "op1", "op2", "op2-a", "op2-b"]
    assert "the planks and the lamps, illuminations and the like" in document.paragraphs[2].text.words


def test_letter_behind_the_first_line_of_its_point():
    words = next(p.text.words for p in _read(TYPED).paragraphs if p.anchor == "op2-a")
    assert words.startswith("Reinforcement of the posts in the bridges of the upper valleys, reduction")

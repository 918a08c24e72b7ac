"""What is wrong with the notes of a document is reported with its place."""

from pathlib import Path

import pytest

from generator.readers import read
from generator.structure import build, faults

FILE = Path("draft.md")
HEAD = "# General Assembly\n\n*The General Assembly,*\n\n"

FAULTY = {
    "a marker without a note": (
        "1. *Decides* so.<sup>1</sup>\n",
        ["5:17: found the marker 1 without a note; expected a note 1"],
    ),
    "a note without a marker": (
        "1. *Decides* so.\n\n<sup>1</sup> Note.\n",
        ["7:1: found the note 1 without a marker; expected a marker 1 in the text"],
    ),
    "a note given twice": (
        "1. *Decides* so.<sup>1</sup>\n\n<sup>1</sup> Note.\n\n<sup>1</sup> Note.\n",
        ["9:1: found a second note 1; expected one note 1, as on line 7"],
    ),
    "all together": (
        "1. *Decides* so.<sup>1</sup>\n\n2. *Decides* thus;<sup>2</sup>\n\n<sup>3</sup> Note.\n",
        [
            "5:17: found the marker 1 without a note; expected a note 1",
            "7:19: found the marker 2 without a note; expected a note 2",
            "9:1: found the note 3 without a marker; expected a marker 3 in the text",
        ],
    ),
    "a marker in a note counts": (
        "1. *Decides* so.<sup>1</sup>\n\n<sup>1</sup> See<sup>2</sup>.\n\n<sup>2</sup> A.\n",
        [],
    ),
    "a marker in a table counts": ("| a | b<sup>1</sup> |\n|---|---|\n| c | d |\n\n<sup>1</sup> A.\n", []),
}


@pytest.mark.parametrize(("text", "expected"), FAULTY.values(), ids=FAULTY)
def test_faults(text, expected):
    document = build(read((HEAD + text).encode(), FILE))
    assert [str(fault) for fault in faults(document, FILE)] == [f"{FILE}:{message}" for message in expected]

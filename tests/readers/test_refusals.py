"""What is no text of a known layout is refused with its place and with what was looked for."""

from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.readers import read

FILE = Path("A/RES/60/999.txt")

REFUSED = {
    "an empty file": (b"", "1:1: found an empty file; expected the text of a document"),
    "white space alone": (b" \n\t\n", "1:1: found an empty file; expected the text of a document"),
    "a byte that is not UTF-8": (
        "The General Assembly,\n\nRecalling côté".encode("latin-1"),
        "3:12: found the byte 0xF4 at offset 34; expected text in UTF-8",
    ),
    "a byte that is not UTF-8 behind a byte order mark": (
        b"\xef\xbb\xbfAb\xff",
        "1:3: found the byte 0xFF at offset 5; expected text in UTF-8",
    ),
    "UTF-16": (
        "The General Assembly,".encode("utf-16"),
        "1:1: found text in UTF-16; expected text in UTF-8",
    ),
    "a null character": (
        b"The General Assembly,\nRecalling\x00",
        "2:10: found the control character U+0000; expected printable text",
    ),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(data, message):
    with pytest.raises(BadInput) as caught:
        read(data, FILE)
    assert str(caught.value) == f"{FILE}:{message}"


@pytest.mark.parametrize("text", ["Dear all,\n\nlunch is at one.", "# Read me\n\n*Some* text.", "x" * 10_000])
def test_unknown_layout_says_what_was_looked_for(text):
    with pytest.raises(BadInput) as caught:
        read(text.encode(), FILE)
    (fault,) = caught.value.faults
    assert (fault.line, fault.column) == (1, 1)
    assert "a text in no known layout" in fault.found
    assert "Markdown" in fault.expected
    assert "“The General Assembly,”" in fault.expected


def test_all_control_characters_are_reported_together():
    with pytest.raises(BadInput) as caught:
        read(b"The General Assembly,\x01\n\x02\n", FILE)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(1, 22), (2, 1)]


def test_line_ends_of_all_systems_are_one():
    text = "The General Assembly,\n\nRecalling itself,\n"
    readings = [read(text.replace("\n", end).encode(), FILE) for end in ("\n", "\r\n", "\r")]
    assert readings[0] == readings[1] == readings[2]


@pytest.mark.parametrize(
    "nested", ["[" * 5000, "*" * 5000, "<sup>" * 2000, "(" * 5000 + ")" * 5000, "|" * 3000, "`" * 999]
)
def test_unbalanced_markup_stays_text(nested):
    """Thousands of opening marks are words like any other."""
    source = f"# General Assembly\n\n*The General Assembly,*\n\n1. *Decides* {nested};\n"
    reading = read(source.encode(), FILE)
    assert reading.blocks[-1].text.words == f"1. Decides {nested};"

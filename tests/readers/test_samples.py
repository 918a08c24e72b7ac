"""Every sample is understood as its outline says, and no word of it is lost or moved."""

import html
import re
from pathlib import Path

import pytest

from generator.readers import read
from generator.structure import build, outline, printed

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted([*SAMPLES.glob("webpage/*.txt"), *SAMPLES.glob("markdown/*.md")])
HELD = [Path(__file__).parents[2] / "content/documents" / name for name in ("A/RES/60/252.txt", "A/57/L.71.md")]

_MARKS = re.compile(r"</?sup>|[\s*#\\|^\[\]_:-]")
"""What Markdown and the dress of markers add to the words; taken off both sides alike."""


def _words(text):
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    return _MARKS.sub("", html.unescape(text)).translate(raised)


def _document(file):
    return build(read(file.read_bytes(), file))


def _name(file):
    return f"{file.parent.name}/{file.name}"


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_structure(file, golden):
    golden(file.with_suffix(".outline"), outline(_document(file)))


@pytest.mark.parametrize("file", [*FILES, *HELD], ids=_name)
def test_words_of_the_source_are_the_words_of_the_document(file):
    assert _words(printed(_document(file))) == _words(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", [*FILES, *HELD], ids=_name)
def test_anchors_are_unique(file):
    anchors = [paragraph.anchor for paragraph in _document(file).paragraphs if paragraph.anchor]
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_reader_is_found_from_the_content(file):
    """The name of the file plays no part."""
    reading = read(file.read_bytes(), Path("unnamed"))
    assert reading.layout == file.parent.name


@pytest.mark.parametrize("file", [*FILES, *HELD], ids=_name)
def test_markers_stand_where_they_say(file):
    """The place of every marker is that of its label (or of the mark before it) in the file."""
    lines = file.read_text(encoding="utf-8").split("\n")
    for _, marker in _document(file).markers():
        at = lines[marker.place.line - 1][marker.place.column - 1 :]
        assert _words(at).startswith(marker.label.replace("*", ""))

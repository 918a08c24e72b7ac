"""Pages as they were printed through the eras: each sample is set into a PDF and understood as its outline says."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from generator.document import Kind
from generator.faults import BadInput
from generator.readers import read
from generator.readers.hyphens import Hyphens
from generator.structure import build, faults, outline
from tests.readers.eras import printed
from tests.readers.pdf_writer import pdf

SAMPLES = sorted((Path(__file__).parents[1] / "samples" / "pdf").glob("*.txt"))
_MARKS = re.compile(r"[*^\u00ad\s]|^\[[\d*]+\] ")
_LEFT = (Kind.PREAMBULAR, Kind.OPERATIVE)


def _document(file):
    return build(read(printed(file), file.with_suffix(".pdf")))


def _squeezed(words):
    return "".join(words.split())


def _lines(file):
    """The paragraphs, cells and notes of a sample, without its marks."""
    for line in file.read_text(encoding="utf-8").partition("\n\n")[2].splitlines():
        for piece in (
            re.split(r"[|!]", line) if line[:1] in ("|", "!") else [re.sub(r"^(?:[#@=>~]+[ \t]|---)", "", line)]
        ):
            yield _squeezed(_MARKS.sub("", re.sub(r"\^[^^\s]+\^", "", piece)))


def _shown(document):
    """The words of every paragraph, cell and note that was read."""
    for paragraph in document.paragraphs:
        yield _squeezed(paragraph.number + paragraph.text.words)
        yield from (_squeezed(cell.words) for row in (paragraph.table.rows if paragraph.table else ()) for cell in row)
    yield from (_squeezed(note.text.words) for note in document.notes)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_structure(file, golden):
    golden(file.with_suffix(".outline"), outline(_document(file)))


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_every_paragraph_cell_and_note_comes_back_whole(file):
    """In one piece, with its hyphens, but for those of the printer; nothing of the pages' heads and feet among it."""
    document = _document(file)
    shown = list(_shown(document))

    lost = [line for line in _lines(file) if not any(line in one for one in shown)]

    assert lost == []
    assert faults(document, file) == []


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.stem)
def test_opening_verbs_keep_their_face(file):
    """Italics, or the underlining of typed documents, wherever the sample has them."""
    verbs = re.findall(r"^(?:\d+\.\t)?\*([A-Z][a-z]+)[^*]*\*", file.read_text(encoding="utf-8"), re.MULTILINE)
    openings = [p.text.opening() for p in _document(file).paragraphs if p.kind in _LEFT]

    assert [one.split()[0] for one in openings if one] == [verb for verb in verbs if verb not in ("The", "Adopted")]


@pytest.mark.parametrize("file", SAMPLES[:3], ids=lambda file: file.stem)
def test_the_press_prints_the_same_bytes(file):
    assert printed(file) == printed(file)


HYPHENS = {
    # the ends of two lines, the document's own words, whether it is hyphenated: the word they make
    "a compound the document writes so": ("wind-", "driven", "a wind-driven mill", False, "wind-driven"),
    "a compound no word tells of": ("development-", "oriented", "", False, "development-oriented"),
    "a word the document writes whole": ("resolu-", "tion", "the resolution", False, "resolution"),
    "an unknown word in a volume": ("con-", "stitutes", "", True, "constitutes"),
    "a compound in a volume": ("non-", "governmental", "", True, "non-governmental"),
    "two words in a volume": ("bell-", "ringers", "the bell and the ringers", True, "bell-ringers"),
    "a name": ("Bell-", "Founders", "", True, "Bell-Founders"),
    "a name that the document also writes in one": ("South-", "East", "southeast", False, "South-East"),
    "the name of an organization": ("Co-", "operation", "cooperation", False, "Co-operation"),
    "a number": ("2012-", "2015", "", True, "2012-2015"),
    "one that waits for the next word": ("low-", "and high-lying", "", True, "low- and high-lying"),
    "a chain of words": ("mother-", "and-child", "", False, "mother-and-child"),
    "two vowels that a hyphen parts": ("re-", "engage", "", True, "re-engage"),
    "a word of the language": ("con-", "siders", "", True, "considers"),
    "one in British spelling": ("pro-", "gramme", "", True, "programme"),
    "a prefix before a word": ("non-", "aligned", "", True, "non-aligned"),
    "two words of the language": ("capacity-", "building", "", True, "capacity-building"),
    "a soft one": ("resolu\u00ad", "tion", "", False, "resolution"),
    "none": ("the", "resolution", "", False, "the resolution"),
}


@pytest.mark.parametrize(("before", "after", "words", "volume", "whole"), HYPHENS.values(), ids=HYPHENS.keys())
def test_words_that_a_line_end_divides(before, after, words, volume, whole):
    joint = Hyphens.of([words], is_volume=volume).joint(before, after)

    assert (before[:-1] if joint is None else before + joint) + after == whole


def test_scanned_pages_are_told():
    """An image and no letters."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.drawImage(ImageReader(Image.effect_mandelbrot((60, 80), (-2, -1, 1, 1), 20)), 72, 72, 400, 500)
    canvas.save()

    with pytest.raises(BadInput, match="a PDF without text, perhaps scanned pages; expected a PDF with a text layer"):
        read(stream.getvalue(), Path("scan.pdf"))


def test_what_is_printed_sideways_is_told():
    """A wide table turned on its page is not read; nobody should think that it was."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.drawString(72, 700, "The General Assembly,")
    canvas.rotate(90)
    canvas.drawString(100, -300, "Mills by valley and by number of sails")
    canvas.save()

    reading = read(stream.getvalue(), Path("turned.pdf"))

    assert [why for _, why in reading.doubts] == ["page 1 has 31 letters printed sideways, which were not read"]


ALEF_TO_TAV = {letter: 0x5D0 + letter - ord("a") for letter in range(ord("a"), ord("z") + 1)}


def test_a_text_written_from_right_to_left_is_told():
    """Its paragraphs are numbered and indented from the other side: better none than wrong ones."""
    data = pdf([(123, 300, 10, "roman", "abcd efgh ijkl mnop")], unicode=ALEF_TO_TAV)

    with pytest.raises(BadInput, match="a text that is written from right to left; expected a document in English"):
        read(data, Path("given.pdf"))


def test_words_written_from_right_to_left_are_read_right():
    """On the page the first letter stands at the right; a name or a title in another script is read as it is said."""
    faced = [
        (123, 300, 10, "roman", "Noting the word"),
        (190, 300, 10, "italic", "fed cba"),
        (230, 300, 10, "roman", "so,"),
    ]
    (block,) = read(
        pdf(faced, unicode={ord(k): v for k, v in zip("abcdef", range(0x5D0, 0x5D6), strict=True)}, face="italic"),
        Path("x"),
    ).blocks

    assert block.text.words == "Noting the word אבג דהו so,"

"""PDFs that are odd, damaged or not what they seem: read rightly, or refused with a clear word."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest
import reportlab
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from generator.faults import BadInput
from generator.readers import read
from generator.structure import build
from tests.readers.pdf_writer import pdf

FILE = Path("given.pdf")
LETTER, WIDE = (612, 792), (792, 612)
WORDS = [
    "The General Assembly,",
    "Recalling its resolution 79/2 on the mills of the northern valleys and of the southern ones, and",
    "on the millers who live beside them,",
    "1. Decides that the mills shall stand still at night, so that the millers of the valleys can sleep;",
    "2. Requests the Secretary-General to report on the mills to the General Assembly in two years.",
]
PARAGRAPHS = [WORDS[0], f"{WORDS[1]} {WORDS[2]}", WORDS[3][3:], WORDS[4][3:]]


def _canvas(**options):
    stream = io.BytesIO()
    return Canvas(stream, **{"pagesize": LETTER, "invariant": 1, "pageCompression": 0, **options}), stream


def _set(canvas, words=WORDS, *, at=700, left=72.0, font="Times-Roman", mode=0):
    """Lines one below the other; whoever follows a comma stands closer."""
    for before, line in zip(["", *words], words, strict=False):
        at -= 12 if before.endswith(" and") else 20
        text = canvas.beginText(left + (0 if before.endswith(" and") else 24), at)
        text.setFont(font, 10)
        text.setTextRenderMode(mode)
        text.textLine(line)
        canvas.drawText(text)


def _picture(canvas, width=612, height=792):
    canvas.drawImage(ImageReader(Image.effect_mandelbrot((60, 80), (-2, -1, 1, 1), 20)), 0, 0, width, height)


def _page(draw, **options):
    canvas, stream = _canvas(**options)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


def _shown(data):
    return [p.text.words for p in build(read(data, FILE)).paragraphs]


# What is read as it stands


def _up(canvas):
    canvas.rotate(90)
    canvas.translate(0, -612)
    _set(canvas, at=560)


def _down(canvas):
    canvas.rotate(-90)
    canvas.translate(-792, 0)
    _set(canvas, at=560)


def _over(canvas):
    canvas.rotate(180)
    canvas.translate(-612, -792)
    _set(canvas)


def _marked_as_turned(canvas):
    canvas.setPageRotation(90)
    _up(canvas)


def _twice(canvas):
    _set(canvas)
    _set(canvas, left=72.3)


def _in_small_pieces(canvas):
    """As word processors place letters: each word by itself."""
    for before, line in zip(["", *WORDS], WORDS, strict=False):
        canvas.setFont("Times-Roman", 10)
        at = 700 - 20 * WORDS.index(line) + (8 if before.endswith(" and") else 0)
        at += 8 * (WORDS.index(line) > 2)
        x = 72 + (0 if before.endswith(" and") else 24)
        for word in line.split():
            canvas.drawString(x, at, word)
            x += canvas.stringWidth(f"{word} ", "Times-Roman", 10)


def _on_dark_ground(canvas):
    canvas.rect(60, 500, 500, 220, fill=1)
    canvas.setFillGray(1)
    _set(canvas)


READ = {
    "upright": (_set, {}),
    "running up the page, as a wide table is printed": (_up, {}),
    "running down the page": (_down, {}),
    "upside down": (_over, {}),
    "turned, and marked as turned": (_marked_as_turned, {}),
    "wider than high": (_set, {"pagesize": (900, 792)}),
    "printed twice to look bold": (_twice, {}),
    "word by word": (_in_small_pieces, {}),
    "white on black": (_on_dark_ground, {}),
    "locked against changes, not against readers": (
        _set,
        {"encrypt": StandardEncryption("", ownerPassword="mill", strength=128)},
    ),
}


@pytest.mark.parametrize(("draw", "options"), READ.values(), ids=READ)
def test_pages_that_lie_otherwise(draw, options):
    reading = read(_page(draw, **options), FILE)

    assert [p.text.words for p in build(reading).paragraphs] == PARAGRAPHS
    assert reading.doubts == ()


def test_ligatures_and_soft_hyphens_are_letters_and_hyphens():
    registerFont(TTFont("Vera", Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"))
    words = ["The General Assembly,", "Noting the ﬁnal ﬂow, and the co\u00adoperation of the mills,"]

    assert _shown(_page(lambda canvas: _set(canvas, words, font="Vera")))[1] == (
        "Noting the final flow, and the co-operation of the mills,"
    )


def test_a_landscape_annex():
    """Lines are measured by the pages they stand on."""

    def draw(canvas):
        _set(canvas)
        for _ in range(2):
            canvas.showPage()
            canvas.setPageSize(WIDE)
            for n in range(12):
                _set(canvas, [_WIDE_LINE, "the millers."], at=560 - 40 * n, left=72)

    lines = _shown(_page(draw))[4:]

    assert lines == [f"{_WIDE_LINE} the millers."] * len(lines)


_WIDE_LINE = (
    "The mills of the northern valleys stand still at night, and those of the southern valleys turn as they "
    "have turned since the days of the first millers who built, and"
)


# What nobody sees


def _hidden(**how):
    def draw(canvas):
        _set(canvas)
        if "grey" in how:
            canvas.setFillGray(how.pop("grey"))
        _set(canvas, ["3. Decides to abolish the windmills of the plains."], at=400, **how)

    return draw


UNSEEN = {
    "without ink": _hidden(mode=3),
    "in white": _hidden(grey=1),
    "beside the page": _hidden(left=900),
}


@pytest.mark.parametrize("draw", UNSEEN.values(), ids=UNSEEN)
def test_words_that_nobody_sees_are_not_read(draw):
    reading = read(_page(draw), FILE)

    assert [p.text.words for p in build(reading).paragraphs] == PARAGRAPHS
    assert [said for _, said in reading.doubts] == [
        "page 1 has 39 letters that nobody sees who looks at it, which were not read"
    ]


def test_a_picture_with_the_letters_that_a_program_recognised():
    """They are read, and whoever adds them is told what they are."""

    def draw(canvas):
        _picture(canvas)
        _set(canvas, mode=3)

    reading = read(_page(draw), FILE)

    assert [p.text.words for p in build(reading).paragraphs] == PARAGRAPHS
    assert [said for _, said in reading.doubts] == [
        "page 1 is a picture, read by the letters that a program recognised in it: compare them with the picture"
    ]


# What is refused


def _lettered(first):
    """Pages of a font that gives its letters out as others, from ``first`` on."""
    lines = [(72, 100 + 14 * n, 10, "roman", line) for n, line in enumerate(WORDS * 3)]
    small = {ord("a") + n: first + (n + 5) % 26 for n in range(26)}
    return pdf(lines, unicode=small | {ord("A") + n: first + n for n in range(26)})


REFUSED = {
    "a password": (_page(_set, encrypt=StandardEncryption("mill", strength=128)), "an encrypted PDF"),
    "a picture": (_page(_picture), "a PDF without text, perhaps scanned pages"),
    "no ink at all": (_page(lambda canvas: _set(canvas, mode=3)), "a PDF without text"),
    "no page": (b"%PDF-1.4\n%%EOF", "a damaged PDF"),
    "nothing": (b"%PDF-1.4", "a PDF that is cut off"),
    "letters that stand for others": (_lettered(ord("a")), "letters that make no words: 'tmj gjsjwfq"),
    "letters that have no name": (_lettered(0xE000), "738 letters of fonts that do not say which letters they are"),
}


@pytest.mark.parametrize(("data", "found"), REFUSED.values(), ids=REFUSED)
def test_refused(data, found):
    with pytest.raises(BadInput) as caught:
        read(data, FILE)
    assert f"given.pdf:1:1: found {found}" in str(caught.value)


DAMAGED = {
    "the table of objects is not where it should be": lambda data: data.replace(b"startxref\n", b"startxref\n9"),
    "there is no table of objects": lambda data: data.replace(b"xref\n0 ", b"wref\n0 "),
    "its places are wrong": lambda data: data.replace(b"00000 n", b"00001 n").replace(b"0000000", b"0000001"),
    "a page is missing": lambda data: data.replace(b"/Type /Page\n", b"/Type /Pame\n"),
    "the end is cut, and marked as the end": lambda data: data[: len(data) // 2] + b"\n%%EOF",
    "zeros in the middle": lambda data: data[:900] + bytes(300) + data[1200:],
}


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_read_whole_or_refused(damage):
    data = damage(_page(_set))

    with suppress(BadInput):
        assert _shown(data) == PARAGRAPHS

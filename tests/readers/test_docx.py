"""DOCX: real footnotes, typed and automatic numbers, tables; archives that are none are refused."""

import io
import zipfile
from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.readers import read
from generator.structure import build, faults

FILE = Path("draft.docx")
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _run(words, *marks):
    faces = "".join(f"<w:{mark}/>" for mark in marks)
    return f'<w:r><w:rPr>{faces}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def _call(key):
    return f'<w:r><w:footnoteReference w:id="{key}"/></w:r>'


def _p(*runs, listed=None, style=""):
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if listed is not None:
        properties += f'<w:numPr><w:ilvl w:val="{listed}"/><w:numId w:val="7"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def _cell(words):
    return f"<w:tc>{_p(_run(words))}</w:tc>"


LEVELS = [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]
NUMBERING = "".join(
    f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for n, (form, text) in enumerate(LEVELS)
)
BODY = [
    _p(_run("General Assembly", "b"), style="Heading1"),
    _p(_run("Rivers and lakes", "b"), style="Title"),
    _p(_run("The General Assembly", "i"), _run(",")),
    _p(_run("Recalling", "i"), _run(" the Charter,"), _call(5), _run(" and resolution 3/4,"), _call(3)),
    _p(_run("Decides", "i"), _run(" that:"), listed=0),
    _p(_run("Rivers run:"), listed=1),
    _p(_run("Fast;"), listed=2),
    _p(_run("Slowly;"), listed=2),
    _p(_run("Lakes lie;"), listed=1),
    f"<w:tbl><w:tr>{_cell('River')}{_cell('Length')}</w:tr><w:tr>{_cell('Northern')}{_cell('12')}</w:tr></w:tbl>",
    _p(
        _run("2."),
        "<w:r><w:tab/></w:r>",
        _run("Requests", "i"),
        _run(" a list of "),
        "<w:del>gone</w:del>",
        _run("rivers."),
    ),
]
NOTES = [
    f'<w:footnote w:id="0">{_p(_run("a separator"))}</w:footnote>',
    f'<w:footnote w:id="3">{_p(_run("Resolution 3/4."))}</w:footnote>',
    f'<w:footnote w:id="5">{_p(_run("See "), _run("Rivers of the World", "i"), _run("."))}</w:footnote>',
]


def _docx(body=BODY, **parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}><w:body>{''.join(body)}</w:body></w:document>")
        archive.writestr("word/footnotes.xml", f"<w:footnotes {NAMESPACE}>{''.join(NOTES)}</w:footnotes>")
        archive.writestr(
            "word/numbering.xml",
            f'<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="1">{NUMBERING}</w:abstractNum>'
            '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        )
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


DOCUMENT = build(read(_docx(), FILE))


def test_structure():
    assert [(p.kind.value, p.anchor, p.number, p.text.words) for p in DOCUMENT.paragraphs] == [
        ("masthead", "", "", "General Assembly"),
        ("masthead", "", "", "Rivers and lakes"),
        ("enacting", "", "", "The General Assembly,"),
        ("preambular", "pp1", "", "Recalling the Charter, and resolution 3/4,"),
        ("operative", "op1", "1.", "Decides that:"),
        ("subparagraph", "op1-a", "(a)", "Rivers run:"),
        ("subparagraph", "op1-a-i", "(i)", "Fast;"),
        ("subparagraph", "op1-a-ii", "(ii)", "Slowly;"),
        ("subparagraph", "op1-b", "(b)", "Lakes lie;"),
        ("table", "", "", ""),
        ("operative", "op2", "2.", "Requests a list of rivers."),
    ]


def test_footnotes_are_labelled_in_the_order_of_their_calls():
    assert [(note.label, note.text.words) for note in DOCUMENT.notes] == [
        ("1", "See Rivers of the World."),
        ("2", "Resolution 3/4."),
    ]
    assert faults(DOCUMENT, FILE) == []


def _other(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param(
            _other({"other.txt": "The General Assembly,"}), "a ZIP archive without a document", id="another ZIP"
        ),
        pytest.param(_docx()[:500], "a damaged or locked ZIP archive", id="cut off"),
        pytest.param(_docx(["<w:p>"]), "damaged XML", id="damaged XML"),
        pytest.param(_docx([" " * 60_000_001]), "a part that unpacks to more than 60,000,000 bytes", id="a bomb"),
    ],
)
def test_refused(data, found):
    with pytest.raises(BadInput) as caught:
        read(data, FILE)
    assert found in str(caught.value)


def test_bomb_is_small():
    """The refused archive is a thousandth of what it unpacks to: it is its size in memory that is guarded."""
    assert len(_docx([" " * 60_000_001])) < 100_000


def _raised(words):
    return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{words}</w:t></w:r>'


OPENING = _p(_run("The General Assembly,"))


def _read(*paragraphs):
    return build(read(_docx([OPENING, *paragraphs]), FILE))


def test_a_number_repeated_by_a_field_calls_its_note_again():
    field = "<w:r><w:instrText> NOTEREF _Ref1 \\h </w:instrText></w:r>"
    document = _read(_p(_run("Recalling one"), _call(3), _run(" and again"), field, _raised("1"), _run(",")))
    assert document.paragraphs[1].text.words == "Recalling one and again,"
    assert [marker.label for _, marker in document.markers()] == ["1", "1"]
    assert faults(document, FILE) == []


def test_powers_and_ordinals_call_no_note():
    document = _read(_p(_run("Recalling 30 km"), _raised("2"), _run(" and the 1"), _raised("st"), _run(" well,")))
    assert document.paragraphs[1].text.words == "Recalling 30 km2 and the 1st well,"


def test_footnotes_begin_where_the_document_says():
    numbers = '<w:sectPr><w:footnotePr><w:numStart w:val="2"/></w:footnotePr></w:sectPr>'
    document = _read(_p(_run("Recalling one,"), _call(3)), numbers)
    assert [note.label for note in document.notes] == ["2"]


def test_a_note_with_a_mark_of_its_own():
    star = '<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    document = _read(_p(_run("Recalling one"), star, _run(" and two,"), _call(5)))
    assert [note.label for note in document.notes] == ["*", "1"]
    assert document.paragraphs[1].text.words == "Recalling one and two,"


def test_lettered_notes_below_a_table():
    table = f"<w:tbl><w:tr><w:tc>{_p(_run('Wells'), _raised('a'))}</w:tc>{_cell('12')}</w:tr></w:tbl>"
    document = _read(table, _p(_raised("a"), _run(" Old ones.")))
    assert [(note.label, note.text.words) for note in document.notes] == [("a", "Old ones.")]
    assert [marker.label for _, marker in document.markers()] == ["a"]


@pytest.mark.parametrize("style", ["Heading2", "Title", "H23", "HCh", "H1G"])
def test_styles_of_headings(style):
    """Those of word processors, and those of the templates of the United Nations."""
    document = _read(_p(_run("Wells;"), style=style), _p(_run("1. Decides to dig;")))
    assert document.paragraphs[1].kind.value == "heading"

"""Printed pages: markers by their size, notes from page to page, heads and feet left out, words mended."""

from pathlib import Path

import pytest

from generator.document import Kind
from generator.faults import BadInput
from generator.readers import read
from generator.structure import build, faults
from tests.readers.pdf_writer import pdf

FILE = Path("A/RES/80/1.pdf")

FIRST = [
    (123, 60, 14, "roman", "United Nations"),
    (440, 60, 10, "roman", "A/RES/80/1"),
    (123, 90, 20, "bold", "General Assembly"),
    (397, 90, 10, "roman", "Distr.: General"),
    (397, 108, 10, "roman", "9 January 2026"),
    (60, 220, 10, "bold", "Eightieth session"),
    (60, 232, 10, "roman", "Agenda item 19"),
    (123, 262, 14, "bold", "Resolution adopted by the General Assembly"),
    (123, 278, 14, "bold", "on 19 December 2025"),
    (85, 310, 12, "bold", "80/1."),
    (123, 310, 12, "bold", "Windmills of the northern, the southern and"),
    (123, 324, 12, "bold", "the western plains"),
    (147, 360, 10, "italic", "The General Assembly,"),
    (147, 380, 10, "italic", "Recalling"),
    (190, 380, 10, "roman", "its resolution 79/2 of 2024, on wind-"),
    (123, 392, 10, "roman", "driven and water-driven mills, and low-"),
    (123, 404, 10, "roman", "and high-lying ones,"),
    (205, 400, 6.5, "roman", "1"),
    (99, 660, 8, "bold", "__________________"),
    (117, 670, 5.5, "roman", "1"),
    (123, 672, 8.5, "roman", "See A/80/3, which is a note so long that it goes on"),
    (65, 760, 10, "roman", "26-00001 (E)"),
]
SECOND = [
    (60, 50, 8.5, "bold", "A/RES/80/1"),
    (147, 80, 10, "roman", "1."),
    (171, 80, 10, "italic", "Decides"),
    (206, 80, 10, "roman", "that wind driven mills turn as laid down in the Rules,"),
    (427, 77, 6.5, "roman", "2"),
    (434, 80, 10, "roman", "and:"),
    (147, 98, 10, "roman", "(a)"),
    (171, 98, 10, "roman", "That they stop at night;"),
    (147, 116, 10, "roman", "(b)"),
    (171, 116, 10, "roman", "That they are oiled before 2030,1"),
    (147, 134, 10, "roman", "2."),
    (171, 134, 10, "italic", "Requests"),
    (212, 134, 10, "roman", "a report."),
    (380, 154, 10, "italic", "68th plenary meeting"),
    (380, 166, 10, "italic", "19 December 2025"),
    (99, 690, 8, "bold", "__________________"),
    (118, 702, 8.5, "roman", "on this page."),
    (117, 712, 5.5, "roman", "2"),
    (123, 714, 8.5, "roman", "Resolution 1/4, annex."),
    (540, 755, 8.5, "bold", "2/2"),
]


@pytest.fixture(scope="module")
def document():
    return build(read(pdf(FIRST, SECOND), FILE))


def _words(document, anchor):
    return next(p.text.words for p in document.paragraphs if p.anchor == anchor)


def test_masthead_of_two_columns(document):
    facts = document.masthead
    assert (facts.symbol, facts.distribution, facts.date) == ("A/RES/80/1", "General", "9 January 2026")
    assert (facts.adopted, facts.meeting) == ("19 December 2025", "68th plenary meeting")
    assert facts.title == "Windmills of the northern, the southern and the western plains"


def test_markers_are_told_by_their_size(document):
    calls = [(holder.anchor, marker.label) for holder, marker in document.markers()]
    assert calls == [("pp1", "1"), ("op1", "2"), ("op1-b", "1")]


def test_note_goes_on_on_the_next_page(document):
    assert [(note.label, note.text.words) for note in document.notes] == [
        ("1", "See A/80/3, which is a note so long that it goes on on this page."),
        ("2", "Resolution 1/4, annex."),
    ]
    assert faults(document, FILE) == []


def test_hyphens_at_line_ends_are_kept(document):
    """Also where they wait for the next word: "low- and high-lying"."""
    assert _words(document, "pp1") == (
        "Recalling its resolution 79/2 of 2024, on wind-driven and water-driven mills, and low- and high-lying ones,"
    )


def test_word_broken_by_the_printer_is_mended():
    """Where the document itself writes the word without a hyphen."""
    lines = [
        (147, 360, 10, "italic", "The General Assembly,"),
        (147, 380, 10, "italic", "Recalling"),
        (195, 380, 10, "roman", "that resolution and every other resolu-"),
        (123, 392, 10, "roman", "tion,"),
    ]
    assert _words(build(read(pdf(lines), FILE)), "pp1") == "Recalling that resolution and every other resolution,"


def test_heads_feet_and_rules_are_left_out(document):
    words = " ".join(p.text.words for p in document.paragraphs)
    assert words.count("A/RES/80/1") == 1
    assert "26-00001" not in words
    assert "2/2" not in words
    assert "__" not in words


def test_opening_verbs_are_in_italics(document):
    openings = [p.text.opening() for p in document.paragraphs if p.kind in (Kind.PREAMBULAR, Kind.OPERATIVE)]
    assert openings == ["Recalling", "Decides", "Requests"]


def test_numbers_and_levels(document):
    numbered = [(p.anchor, p.number, p.level) for p in document.paragraphs if p.number]
    assert numbered == [("op1", "1.", 0), ("op1-a", "(a)", 1), ("op1-b", "(b)", 1), ("op2", "2.", 0)]


def test_columns_of_figures_are_a_table():
    rows = [(123, 300 + 14 * n, 10, "roman", left) for n, left in enumerate(["Mill", "Northern", "Southern"])]
    rows += [(300, 300 + 14 * n, 10, "roman", right) for n, right in enumerate(["Sails", "4", "6"])]
    (block,) = read(pdf(rows), FILE).blocks
    assert [[cell.words for cell in row] for row in block.table.rows] == [
        ["Mill", "Sails"],
        ["Northern", "4"],
        ["Southern", "6"],
    ]


def test_a_paragraph_goes_on_overleaf_where_the_next_word_had_no_room():
    """Its line ends early, and no stop ends it."""
    first = [
        (123, 300, 10, "roman", "The mills of the northern valleys and of the southern ones shall be turned by the")
    ]
    first += [
        (123, 312, 10, "roman", "wind alone, whatever their owners may think of it, for the mills of these are the")
    ]
    second = [(123, 80, 10, "roman", "Intergovernmental-and-international property of the valleys.")]

    assert [block.text.words for block in read(pdf(first, second), FILE).blocks] == [
        "The mills of the northern valleys and of the southern ones shall be turned by the wind alone, whatever their "
        "owners may think of it, for the mills of these are the Intergovernmental-and-international property of the "
        "valleys."
    ]


def test_closing_lines_that_a_page_end_parts_stay_two():
    """They stand at the right, and neither ends with a stop."""
    first = [
        (123, 300, 10, "roman", "The mills of the northern valleys and of the southern ones shall be turned again.")
    ]
    first += [(400, 640, 10, "italic", "68th plenary meeting")]
    blocks = read(pdf(first, [(400, 80, 10, "italic", "19 December 2025")]), FILE).blocks

    assert [block.text.words for block in blocks[1:]] == ["68th plenary meeting", "19 December 2025"]


def test_notes_of_a_typed_table_have_letters():
    rows = [(123, 300 + 14 * n, 10, "roman", left) for n, left in enumerate(["Mill", "Northern a/", "Southern"])]
    rows += [(300, 300 + 14 * n, 10, "roman", right) for n, right in enumerate(["Sails", "4", "6"])]
    rows += [(123, 640, 10, "roman", "-" * 20), (123, 652, 10, "roman", "a/ Not counting the old one.")]
    table, note = read(pdf(rows), FILE).blocks

    assert [(cell.words, [m.label for m in cell.markers]) for cell in table.table.rows[1]] == [
        ("Northern", ["a"]),
        ("4", []),
    ]
    assert (note.label, note.text.words) == ("a", "Not counting the old one.")


REFUSED = {
    "no text": (pdf([]), "a PDF without text"),
    "cut off": (pdf(FIRST)[:600], "a PDF that is cut off"),
    "not a PDF at all": (b"%PDF-1.7\nThe General Assembly,\n%%EOF", "a damaged PDF"),
    "encrypted": (
        pdf(FIRST).replace(
            b"/Root 1 0 R",
            b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <"
            + b"0" * 64
            + b"> /U <"
            + b"1" * 64
            + b"> >>",
        ),
        "an encrypted PDF",
    ),
}


@pytest.mark.parametrize(("data", "found"), REFUSED.values(), ids=REFUSED)
def test_refused(data, found):
    with pytest.raises(BadInput) as caught:
        read(data, FILE)
    assert found in str(caught.value)

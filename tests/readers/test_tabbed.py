"""Tables in plain text: which lines are rows, and which lines and letters below and in them are notes."""

from pathlib import Path

from generator.readers import read
from generator.structure import build

HEAD = "The General Assembly,\n\nNoting the rates of inflation and the rivers of Canada,\n\n"


def _document(body):
    return build(read(f"{HEAD}{body}\n".encode(), Path("text")))


def _tables(body):
    held = (paragraph.table for paragraph in _document(body).paragraphs if paragraph.table)
    return [[[cell.words for cell in row] for row in table.rows] for table in held]


def test_rows_of_one_cell_and_of_none_stand_in_the_table():
    body = "Well\tDepth\n\t\nOld wells\nFirst\t3\nSecond\t4\nNew wells\n\nDecides to dig;"
    assert _tables(body) == [
        [["Well", "Depth"], ["", ""], ["Old wells"], ["First", "3"], ["Second", "4"], ["New wells"]]
    ]


def test_tabs_behind_the_numbers_of_a_list_make_no_table():
    body = "1.\tDecides to dig;\n2.\tDecides to drink:\n(a)\tWater;\n(b)\tMore water."
    numbers = [(p.number, p.text.words) for p in _document(body).paragraphs if p.number]
    assert numbers == [
        ("1.", "Decides to dig;"),
        ("2.", "Decides to drink:"),
        ("(a)", "Water;"),
        ("(b)", "More water."),
    ]


def test_lettered_notes_stand_below_their_table_and_their_letters_behind_words():
    body = (
        "Effects of inflationa\t3\nRivers of Canada\t4\nDepth (in feet)b\t5\n\na See A/75/1.\nb Reckoned.\n\nDecides;"
    )
    document = _document(body)
    assert [(note.label, note.text.words) for note in document.notes] == [("a", "See A/75/1."), ("b", "Reckoned.")]
    assert [marker.label for _, marker in document.markers()] == ["a", "b"]
    assert _tables(body)[0] == [["Effects of inflation", "3"], ["Rivers of Canada", "4"], ["Depth (in feet)", "5"]]


def test_a_lettered_line_below_no_table_is_a_paragraph():
    assert _document("a See A/75/1.").notes == ()

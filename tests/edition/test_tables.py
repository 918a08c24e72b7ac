"""Citations in the cells of a table: read as other passages are, each with the words of its own cell."""

from __future__ import annotations

import pytest

from generator.citations import Context, PassageKind, read
from generator.document import Document, Kind, Masthead, Note, Paragraph, Table
from generator.edition.references import Catalogue, from_text, holder_of, passages
from generator.marked import Marker, Place, Text
from generator.symbols import Symbol

HERE = Place(1, 1)


def _text(words: str, *labels: str) -> Text:
    return Text(words, (), tuple(Marker(len(words), label, HERE) for label in labels))


@pytest.fixture
def document() -> Document:
    """A paragraph, a table below it with notes in its cells, and a paragraph with the last note."""
    rows = (
        (_text("Coast"), _text("Basis")),
        (_text("North", "2"), _text("resolutions 57/270 A and B")),
        (_text("South"), _text("decision 59/515", "3")),
    )
    return Document(
        Masthead(),
        (
            Paragraph(Kind.OPERATIVE, _text("Recalls the Plan,", "1"), HERE, "op1"),
            Paragraph(Kind.TABLE, Text(""), HERE, table=Table(rows)),
            Paragraph(Kind.OPERATIVE, _text("Recalls the Agenda.", "4"), HERE, "op2"),
        ),
        (
            Note("1", _text("See resolution 60/1."), HERE),
            Note("2", _text("See A/60/687."), HERE),
            Note("3", _text("Ibid., annex."), HERE),
            Note("4", _text("Ibid."), HERE),
        ),
    )


def test_cells_and_the_notes_that_they_call_are_read_in_printed_order(document: Document) -> None:
    """Else a note "Ibid." would lean on the wrong one."""
    order = [passage.label or passage.words for passage in passages(document)]

    cells = ["Coast", "Basis", "North", "resolutions 57/270 A and B", "South", "decision 59/515"]
    assert order == ["Recalls the Plan,", "1", *cells, "2", "3", "Recalls the Agenda.", "4"]


def test_a_citation_in_a_cell_has_the_words_of_the_cell(document: Document) -> None:
    found = [one for one in read(passages(document), Context()) if "." in one.passage]

    assert [holder_of(document, one.passage).text.words[one.start : one.end] for one in found] == [
        "57/270 A and B",
        "59/515",
    ]
    assert {passage.kind for passage in passages(document) if "." in passage.key} == {PassageKind.OTHER}


def test_a_reference_from_a_cell_leads_to_the_paragraph_above_its_table(document: Document) -> None:
    """A table has no address of its own."""
    found = [one for one in read(passages(document), Context()) if one.passage == "p1.1.1"]
    references = [one.reference for one in from_text(Symbol("A/RES/61/1"), document, found, Catalogue({}, {}))]

    assert [(str(one.target), one.anchor) for one in references] == [("A/RES/57/270A", "op1"), ("A/RES/57/270B", "op1")]
    assert references[0].around is not None
    assert references[0].around.before == "resolutions "


def test_ibid_leans_on_the_note_of_the_cell_before(document: Document) -> None:
    targets = {one.passage: [str(goal.symbol) for goal in one.targets] for one in read(passages(document), Context())}

    assert (targets["n2"], targets["n3"]) == (["A/60/687"], ["A/60/687"])

"""The page of measurements prints the numbers that are kept, and no others."""

from __future__ import annotations

import json
from pathlib import Path

from generator.pages import accuracy, fidelity, printed

MEASURES = Path(__file__).parents[2] / "content" / "measures"


def test_an_edition_without_measurements_has_no_such_page(tmp_path: Path) -> None:
    assert accuracy.load(tmp_path) is None


def test_every_form_that_was_measured_has_a_row() -> None:
    measured = accuracy.load(MEASURES)
    forms = json.loads((MEASURES / "citations.json").read_text(encoding="utf-8"))["reporting"]["forms"]

    assert measured is not None
    assert {form.name for form in measured.body} == {accuracy.FORMS[form] for form in forms["body"]}
    assert {form.name for form in measured.notes} == {accuracy.FORMS[form] for form in forms["notes"]}


def test_the_links_of_all_forms_are_the_links_measured() -> None:
    measured = accuracy.load(MEASURES)

    assert measured is not None
    assert sum(form.links for form in (*measured.body, *measured.notes)) == measured.links


def test_every_count_and_every_layout_that_was_measured_has_a_row() -> None:
    read = fidelity.load(MEASURES)
    figures = json.loads((MEASURES / "fidelity.json").read_text(encoding="utf-8"))

    assert read is not None
    assert [row.name for row in read.counted] == [fidelity.MEASURES[key] for key in fidelity.MEASURES]
    assert set(figures["official"]) == set(fidelity.MEASURES)
    assert set(figures["layouts"]) == set(fidelity.LAYOUTS)
    assert len(read.layouts) == len(fidelity.LAYOUTS)


def test_every_way_of_printing_that_was_measured_has_a_row() -> None:
    read = printed.load(MEASURES)
    figures = json.loads((MEASURES / "pdf.json").read_text(encoding="utf-8"))

    assert read is not None
    assert {era.name for era in read.eras} == {printed.ERAS[era] for era in figures["round trips"]}
    assert read.letters == sum(row["letters"] for row in figures["given"].values())


def test_every_difference_has_its_reason() -> None:
    """What does not agree is counted, class by class, to the last document."""
    read = fidelity.load(MEASURES)

    assert read is not None
    missing = sum(read.documents - row.agree for row in read.counted)
    missing += sum(read.notes - row.right for row in read.layouts)
    told = [row.cases for row in read.differences if row.where == "Official files" or row.what == "Notes"]
    assert sum(told) == missing


def test_each_draw_of_requests_has_a_row_in_its_order() -> None:
    """A part that was not marked has a dash."""
    measured = accuracy.load(MEASURES)

    assert measured is not None
    assert [draw.number for draw in measured.requests] == list(range(1, 12))
    assert (measured.requests[0].asked, measured.requests[-1].asked) == ("0.967 / 0.942", "–")

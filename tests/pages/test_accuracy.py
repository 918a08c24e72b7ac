"""The page of measurements prints the numbers that are kept, and no others."""

from __future__ import annotations

import json
from pathlib import Path

from generator.pages import accuracy

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

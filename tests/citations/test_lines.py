"""What ``recalling cite`` writes: records that fit their schema."""

import json
import re
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from generator.citations import RELATIONS, Status, Target
from generator.citations.lines import SCHEMA, cite_lines
from generator.symbols import Symbol

LINES = [
    "The General Assembly,",
    "Recalling its resolutions 56/183 of 21 December 2001 and 57/270 B of 23 June 2003,",
    "1. Takes note of the Tunis Agenda, in particular paragraph 71 of the Tunis Agenda;",
    "(a) Requests the Council to implement Economic and Social Council resolution 2006/46;",
    "[without reference to a Main Committee (A/60/L.50 and Add.1)]",
    "1 See resolution 60/1, annex.",
    "Ibid., para. 4.",
]
NAMES = {"Tunis Agenda": Target(Symbol("WSIS-05/TUNIS/DOC/6(Rev.1)"))}


@pytest.fixture(scope="module")
def records():
    return list(cite_lines(LINES, names=NAMES))


def test_every_record_fits_the_schema(records):
    validator = Draft202012Validator(json.loads(SCHEMA.read_text()))
    assert [error.message for record in records for error in validator.iter_errors(record)] == []


def test_the_schema_knows_every_relation_and_status():
    """The lists in the schema are those of the code."""
    properties = json.loads(SCHEMA.read_text())["properties"]
    assert set(properties["relation"]["enum"]) == set(RELATIONS)
    assert set(properties["status"]["enum"]) == {status.value for status in Status}


def test_lines_count_from_one_and_spans_lie_in_them(records):
    assert all(LINES[record["line"] - 1][record["start"] : record["end"]] == record["text"] for record in records)


def test_a_record_says_what_is_cited_and_how(records):
    found = [(r["line"], r["targets"], r["pinpoint"], r["verb"], r["relation"]) for r in records]
    assert found == [
        (2, ["A/RES/56/183"], "", "Recalling", "recalls"),
        (2, ["A/RES/57/270B"], "", "Recalling", "recalls"),
        (3, ["WSIS-05/TUNIS/DOC/6(Rev.1)"], "", "Takes note", "notes"),
        (3, ["WSIS-05/TUNIS/DOC/6(Rev.1)"], "para_71", "Takes note", "notes"),
        (4, ["E/RES/2006/46"], "", "Requests", "implements"),
        (5, ["A/60/L.50"], "", "", "adopted_from"),
        (5, ["A/60/L.50/Add.1"], "", "", "adopted_from"),
        (6, ["A/RES/60/1"], "annex", "", "see_note"),
        (7, ["A/RES/60/1"], "para_4", "", "source_note"),
    ]


def test_the_organ_and_the_date_may_be_told():
    (record,) = cite_lines(["Recalling its resolution 16/18,"], organ="Human Rights Council", date=date(2012, 3, 1))
    assert record["targets"] == ["A/HRC/RES/16/18"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_line_ends_do_not_count(ending):
    (record,) = cite_lines([f"resolution 60/1{ending}"])
    assert (record["start"], record["end"]) == (11, 15)


def test_a_lettered_line_hangs_from_the_paragraph_above_it():
    """Also past a footnote that stands between them."""
    lines = [
        "3. Requests the Council:",
        "1 See resolution 59/220.",
        "(a) To carry out resolution 60/1;",
        "(b) Notes 60/2 of 30 June 2006;",
    ]
    assert [record["verb"] for record in cite_lines(lines)] == ["", "Requests", "Notes"]


@pytest.mark.parametrize(
    ("line", "verb", "relation"),
    [
        ("*Recalling also* its resolution 60/1,", "Recalling also", "recalls"),
        ("1. *Takes note* of resolution 60/1;", "Takes note", "notes"),
        ("<sup>1</sup> See resolution 60/1.", "", "see_note"),
    ],
)
def test_the_marks_of_markdown_do_not_hide_the_verb(line, verb, relation):
    (record,) = cite_lines([line])
    assert (record["verb"], record["relation"]) == (verb, relation)


def test_an_empty_input_gives_nothing():
    assert list(cite_lines([])) == []


def test_the_canonical_forms_hold_no_spaces(records):
    assert not any(re.search(r"\s", target) for record in records for target in record["targets"])

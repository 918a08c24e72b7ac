"""The sample marked by hand: well formed, without text; and how well it is read, where the UN's files are at hand."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.measure.mandates import DRAWS, PARTS, SAMPLE, TIMES, marked, scores

CORPUS = Path(os.environ.get("RECALLING_CORPUS", Path(__file__).parents[3] / "shared" / "corpus" / "akn"))
BARS = {"verb": 0.99, "addressee": 0.97, "time": 0.98}


def test_the_sample_is_large_enough_and_half_of_it_names_a_time() -> None:
    both = [each for each in marked() if each.part in {"tune", "report"}]
    assert len(both) == 300
    assert sum(bool(each.marks["time"]) for each in both) >= 130


def test_the_sample_holds_no_text() -> None:
    field = re.compile(r"[a-z-]+|draw-\d|A/RES/[\w/ -]+|\d\d/[\w .-]+|para_\d+|[\d\s-]+|(?:\d+:\d+-\d+=[\w:+/-]+ ?)+")
    lines = [line for file in (SAMPLE, TIMES) for line in file.read_text(encoding="utf-8").splitlines()]
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert [cell for row in rows for cell in row if not field.fullmatch(cell)] == []


def test_each_part_has_its_own_paragraphs() -> None:
    places = [(each.file, each.paragraph) for each in marked()]
    assert len(set(places)) == len(places)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the UN's AKN4UN files are not at hand (RECALLING_CORPUS)")
def test_the_half_kept_for_reporting_is_read_as_well_as_asked() -> None:
    """Precision and recall of verb, addressee and time, each at its bar."""
    report = scores(CORPUS, ("report",))["report"]
    for kind, bar in BARS.items():
        assert min(report[kind].precision, report[kind].recall) >= bar, kind


def test_the_parts_are_those_that_are_measured() -> None:
    assert {each.part for each in marked()} == {*PARTS, *DRAWS}

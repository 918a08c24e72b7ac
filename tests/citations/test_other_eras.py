"""Citations as sessions, organs and agencies outside the corpus print them: each row of the table beside this file."""

from pathlib import Path

import pytest

from generator.citations.lines import cite_lines
from generator.edition.names import names_in

TABLE = Path(__file__).with_name("other_eras.tsv")
ROWS = [row.split("\t") for row in TABLE.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]


@pytest.fixture(scope="module")
def names(project):
    return names_in(project / "content")


def test_the_table_is_as_large_as_it_says():
    assert len(ROWS) > 300
    assert len({text for text, _ in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:50] for text, _ in ROWS])
def test_a_string_of_another_era_is_read(text, expected, names):
    found = [_written(record) for record in cite_lines([text], names=names)]
    assert (" ".join(found) or "-") == expected


def _written(record):
    """``A/RES/46/182#annex``; ``!open`` where there is no target."""
    targets = "+".join(record["targets"]) or f"!{record['status']}"
    pinpoint = f"#{record['pinpoint']}" if record["pinpoint"] else ""
    return targets + pinpoint + (f"!{record['status']}" if record["targets"] and record["status"] != "resolved" else "")

"""What records say came of requests: its faults are told like those of notes, and nothing is passed over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.edition import build
from generator.faults import BadInput
from generator.records import Content, Outcome, load

CONTENT = Path(__file__).parents[1] / "samples" / "edition" / "content"


def with_outcome(**fields: str) -> Content:
    """The small edition, whose 90/1 asks the Secretary-General in paragraph 2 to count every lighthouse."""
    content = load(CONTENT)
    outcome = Outcome.model_validate({"text": "They were counted.", "source": "A/91/5", **fields})
    key = next(key for key in content.records if key.text == "A/RES/90/1")
    record = content.records[key].model_copy(update={"outcomes": (outcome,)})
    return replace(content, records=MappingProxyType({**content.records, key: record}))


def test_an_outcome_of_a_request_is_no_problem() -> None:
    edition = build(with_outcome(at="op2", quote="every lighthouse"), {})
    assert [problem for problem in edition.problems if problem.words == "outcome"] == []


def test_an_outcome_of_a_paragraph_that_asks_nothing_is_a_problem() -> None:
    edition = build(with_outcome(at="op1"), {})
    assert [problem.anchor for problem in edition.problems if problem.words == "outcome"] == ["op1"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"at": "op9"}, '"op9"'),
        ({"at": "op2", "quote": "no lighthouse"}, '"no lighthouse", which is not there'),
    ],
    ids=["a paragraph that is not there", "words that are not there"],
)
def test_an_outcome_that_fits_nowhere_is_a_fault(fields: dict[str, str], found: str) -> None:
    with pytest.raises(BadInput) as bad:
        build(with_outcome(**fields), {})
    assert [fault.found for fault in bad.value.faults] == [found]

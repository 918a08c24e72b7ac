"""What lies before and after a document, the map of a text, and a paragraph shown away from its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pages
from generator.edition import Edition, Entry, build
from generator.faults import BadInput
from generator.pages.bearings import chains, mapped, steps
from generator.pages.links import Links
from generator.pages.markdown import Markdown
from generator.pages.specimens import specimen
from generator.pages.text import ParagraphShown
from generator.pages.written import load as load_written
from generator.records import load
from generator.symbols import Symbol

CONTENT = Path(__file__).parents[1] / "samples" / "edition" / "content"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(load(CONTENT), {})


def followed(edition: Edition) -> Iterator[Entry]:
    """The documents from the first on, each by the step After."""
    in_time = chains(edition).in_time
    now = next(edition.find(symbol) for symbol, (before, _) in in_time.items() if before is None)
    while now:
        yield now
        now = in_time[now.symbol][1]


def test_following_the_steps_passes_every_dated_document_once(edition: Edition) -> None:
    passed = [entry.record.date.iso for entry in followed(edition) if entry.record.date]
    assert passed == sorted(entry.record.date.iso for entry in edition.entries.values() if entry.record.date)


def test_a_step_back_undoes_a_step_forward(edition: Edition) -> None:
    in_time = chains(edition).in_time
    for symbol, (_, after) in in_time.items():
        if after:
            before = in_time[after.symbol][0]
            assert before is not None
            assert before.symbol == symbol


STEPS = {
    "A/90/L.1": ["Adopted as"],
    "A/RES/89/7": ["After"],
    "A/RES/90/1": ["Before", "After", "Draft"],
}


@pytest.mark.parametrize(("symbol", "ways"), STEPS.items())
def test_the_steps_from_a_document(edition: Edition, symbol: str, ways: list[str]) -> None:
    """A draft without a date has no neighbours in time, and still leads to what became of it."""
    entry = edition.entries[Symbol.parse(symbol)]
    assert [step.way for step in steps(entry, Links(edition, "index.md"), chains(edition))] == ways


def text(numbers: int) -> list[ParagraphShown]:
    return [ParagraphShown("operative", f"op{n}", f"{n}.", 0, Markdown("")) for n in range(1, numbers + 1)]


def test_a_long_text_is_mapped_by_its_numbers() -> None:
    assert [mark.label for mark in mapped(text(9))] == [*"123456789"]


def test_a_short_text_is_not_mapped() -> None:
    assert mapped(text(7)) == ()


def test_what_stands_under_a_paragraph_is_not_on_the_map() -> None:
    point = ParagraphShown("subparagraph", "op1-a", "(a)", 1, Markdown(""))
    assert "op1-a" not in {mark.anchor for mark in mapped([*text(9), point])}


def test_a_specimen_is_a_paragraph_with_its_notes_and_without_markers(edition: Edition) -> None:
    shown = specimen("A/RES/90/1#op2", Links(edition, "index.md"))
    assert shown is not None
    assert shown.number == "[2&#46;](A/RES/90/1.md#op2){: .number }"
    assert "lighthouse" in shown.paragraph.words
    assert "fnref" not in shown.paragraph.words
    assert len(shown.paragraph.notes) == 1


@pytest.mark.parametrize("address", ["A/RES/90/1#op99", "A/RES/90/1", "A/RES/89/7#op1", "A/RES/1/1#op1", "§", ""])
def test_a_specimen_that_is_not_there(edition: Edition, address: str) -> None:
    assert specimen(address, Links(edition, "index.md")) is None


def test_a_page_that_asks_for_a_paragraph_that_is_not_there_is_a_fault(edition: Edition, tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\ntitle: Home\nspecimen: A/RES/90/1#op99\n---\n\n# Home\n", encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        pages.pages(edition, pages.Editorial(written=load_written(tmp_path)))
    assert [(fault.line, fault.column) for fault in bad.value.faults] == [(3, 11)]

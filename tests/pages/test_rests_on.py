"""What a page of a list rests on: where it is the same, so is the page; and a change of one document changes few."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.edition import Edition, Entry, Problem
from generator.keeping import digest
from generator.mandates import Period
from generator.pages.leaves import Leaf
from generator.pages.press import Press
from generator.pages.room import Room
from generator.pages.site import lists, planned
from generator.symbols import Symbol
from tests.pages.invented import invented

ROOM = Room(
    documents=12,
    rows=12,
    stops=12,
    tied=12,
    tied_rows=12,
    most_recalled=5,
    open=5,
    open_beside=2,
    open_rows=12,
    requests=12,
    briefs=12,
    named=3,
    named_least=5,
    asking=12,
)
EDITION = invented(300)
HELD = next(entry.symbol for entry in EDITION.entries.values() if entry.text and entry.record.date)


def changed(entry: Entry, edition: Edition = EDITION) -> Edition:
    return replace(edition, entries={**edition.entries, entry.symbol: entry})


def retitled(entry: Entry) -> Edition:
    title = "Lights that were put out"
    record = entry.record.model_copy(update={"title": title})
    return changed(replace(entry, record=record, face=digest(title), identity=digest(title)))


def reworded(entry: Entry) -> Edition:
    """A paragraph of its text, where it is held, is another, and what it asks is due later."""
    if entry.text is None:
        return EDITION
    *rest, last = entry.text.outline.mandates
    later = last._replace(times=(Period(2040),))
    text = replace(entry.text, outline=replace(entry.text.outline, mandates=(*rest, later)))
    return changed(replace(entry, text=text, identity=b"another"))


def released(entry: Entry) -> Edition:
    return changed(replace(entry, text=None, face=b"without a text", identity=b"without a text"))


def recalled(entry: Entry) -> Edition:
    other = next(symbol for symbol in EDITION.entries if symbol != entry.symbol)
    more = replace(entry.cites[0], target=other) if entry.cites else None
    return changed(replace(entry, cites=(*entry.cites, *filter(None, [more])), identity=b"cites more"))


def doubted(entry: Entry) -> Edition:
    problem = Problem("doubt", entry.symbol, "", "line 3", "a number that nobody can read")
    return replace(EDITION, problems=(*EDITION.problems, problem))


def removed(entry: Entry) -> Edition:
    left = {symbol: each for symbol, each in EDITION.entries.items() if symbol != entry.symbol}
    problems = tuple(problem for problem in EDITION.problems if problem.source != entry.symbol)
    return replace(EDITION, entries=left, problems=problems)


CHANGES = [retitled, reworded, released, recalled, doubted, removed]


def leaves(edition: Edition) -> dict[str, Leaf]:
    return {leaf.file: leaf for leaf in lists(planned(edition, ROOM))}


@pytest.fixture(scope="module")
def before() -> dict[str, tuple[bytes, str]]:
    press = Press()
    return {file: (leaf.rests_on, press.leaf(leaf)) for file, leaf in leaves(EDITION).items()}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("symbol", [HELD, *list(EDITION.entries)[7:300:97]], ids=str)
def test_a_page_that_rests_on_the_same_is_the_same(
    change: Callable[[Entry], Edition], symbol: Symbol, before: dict[str, tuple[bytes, str]]
) -> None:
    press = Press()
    for file, leaf in leaves(change(EDITION.entries[symbol])).items():
        rested_on, text = before.get(file, (b"", ""))
        if leaf.rests_on == rested_on:
            assert press.leaf(leaf) == text, file


@pytest.mark.parametrize(("change", "most"), [(retitled, 13), (reworded, 16)])
def test_a_changed_document_changes_few_pages(
    change: Callable[[Entry], Edition], most: int, before: dict[str, tuple[bytes, str]]
) -> None:
    after = leaves(change(EDITION.entries[HELD]))
    anew = [file for file, leaf in after.items() if before.get(file, (b"", ""))[0] != leaf.rests_on]
    assert 0 < len(anew) <= most
    assert len(after) > 150

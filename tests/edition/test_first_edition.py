"""The first edition as a whole: every citation of its two texts, and what the site says is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import publishing
from generator.edition import Basis, Edition, Reference, Standing
from generator.progress import Progress
from generator.symbols import Symbol

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"

RESOLUTION = Symbol.parse("A/RES/60/252")
DRAFT = Symbol.parse("A/57/L.71")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return publishing.read_edition(ROOT, Progress())


def _line(reference: Reference) -> str:
    parts = (reference.anchor, reference.shown, str(reference.target), reference.pinpoint, reference.verb)
    return " | ".join((*parts, reference.relation, reference.status.value, reference.standing.value))


@pytest.mark.parametrize("symbol", [RESOLUTION, DRAFT], ids=str)
def test_every_citation_of_a_held_text_is_as_it_was(
    symbol: Symbol, edition: Edition, golden: Callable[[Path, str], None]
) -> None:
    found = [_line(r) for r in edition.entries[symbol].cites if r.basis is Basis.TEXT]

    golden(GOLDEN / f"{symbol.text.replace('/', '-')}.txt", "\n".join(found) + "\n")


def test_the_draft_and_what_became_of_it_point_to_each_other(edition: Edition) -> None:
    adopted = Symbol.parse("A/RES/57/295")

    assert edition.entries[DRAFT].record.adopted_as == adopted
    assert DRAFT in edition.entries[adopted].drafts


def test_the_draft_of_the_resolution_is_known(edition: Edition) -> None:
    assert Symbol.parse("A/60/L.50") in edition.entries[RESOLUTION].drafts


def test_what_the_resolution_recalls_knows_who_recalls_it(edition: Edition) -> None:
    recalled = edition.entries[Symbol.parse("A/RES/57/270B")].cited_by

    assert ("A/RES/60/252", "pp1", "Recalling") in [(str(r.source), r.anchor, r.verb) for r in recalled]


def test_a_symbol_without_its_letter_leads_to_the_resolution_that_got_one(edition: Edition) -> None:
    entry = edition.find(Symbol.parse("A/RES/57/270"))

    assert entry is not None
    assert entry.symbol == Symbol.parse("A/RES/57/270A")


def test_references_on_record_are_told_from_those_in_a_text(edition: Edition) -> None:
    recalled = edition.entries[RESOLUTION].cited_by

    assert recalled
    assert all(r.basis is Basis.RECORD and not r.anchor and r.around is None for r in recalled)


def test_every_document_with_a_date_has_its_place_on_the_timeline(edition: Edition) -> None:
    stops = {stop.id for stretch in edition.timeline for stop in stretch.stops}

    assert [entry.symbol for entry in edition.entries.values() if entry.record.date and entry.stop not in stops] == []


def test_the_timeline_is_in_order(edition: Edition) -> None:
    days = [stop.start.first for stretch in edition.timeline for stop in stretch.stops]

    assert days == sorted(days)


def test_nothing_is_open_that_the_site_does_not_say(edition: Edition) -> None:
    assert [(p.kind, str(p.source), p.anchor, p.words) for p in edition.problems] == []


def test_a_target_that_is_not_on_record_is_named_and_no_more(edition: Edition) -> None:
    named = {r.target for entry in edition.entries.values() for r in entry.cites if r.standing is Standing.NAMED}

    assert named.isdisjoint(edition.entries)

"""What the edition's own content/ holds, and the ways between its documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.records import (
    Content,
    DocumentKind,
    PartialDate,
    Record,
    Status,
    TitleStatus,
    Vote,
    load,
)
from generator.symbols import Symbol

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(CONTENT)


def record(content: Content, symbol: str) -> Record:
    return content.records[Symbol(symbol)]


def test_counts(content: Content) -> None:
    """The first edition knows 73 documents and 80 events, and holds two texts."""
    assert (len(content.records), len(content.events)) == (73, 80)
    assert [(str(symbol), path.name) for symbol, path in content.texts.items()] == [
        ("A/57/L.71", "L.71.md"),
        ("A/RES/60/252", "252.txt"),
    ]


def test_facts_of_a_resolution(content: Content) -> None:
    """A record is read as its fields' types ask."""
    found = record(content, "A/RES/60/252")

    assert found.adoption is not None
    assert (found.kind, found.session, found.agenda_item, found.meeting) == (DocumentKind.RESOLUTION, "60", "49", 74)
    assert (str(found.date), str(found.distributed)) == ("27 March 2006", "27 April 2006")
    assert (found.adoption.vote, found.official_address) == (
        Vote.WITHOUT,
        "https://docs.un.org/en/A/RES/60/252",
    )
    assert [str(relation.to) for relation in found.recalls[:4]] == [
        "A/RES/56/183",
        "A/RES/57/238",
        "A/RES/57/270B",
        "A/RES/59/220",
    ]


def test_emendations(content: Content) -> None:
    """Every emendation of the two held texts is entered, each with its reading, reason and source."""
    entered = [(str(key), e.at, e.held, e.given) for key, found in content.records.items() for e in found.emendations]

    assert entered == [
        ("A/57/L.71", "pp1", "adopted 8 September by", "adopted by"),
        ("A/57/L.71", "pp3", "57/___ of ___ December 2002", "57/238 of 20 December 2002"),
        (
            "A/57/L.71",
            "fn2",
            "Fifty-seventh Session, Supplement No. 3 (A/57/3/Rev.1), chap. 3, para. 17",
            "Fifty-fifth Session, Supplement No. 3 (A/55/3/Rev.1), chap. III, para. 17",
        ),
        ("A/RES/60/252", "op6", "multistakeholder", "multi-stakeholder"),
        ("A/RES/60/252", "op6", "developmentoriented", "development-oriented"),
    ]


@pytest.mark.parametrize(
    ("symbol", "found"),
    [
        ("A/RES/57/270", "A/RES/57/270A"),
        ("A/RES/57/270A", "A/RES/57/270A"),
        ("A/57/71", "A/57/71-E/2002/52"),
        ("E/2002/52", "A/57/71-E/2002/52"),
        ("A/RES/57/999", None),
    ],
)
def test_a_document_by_any_of_its_symbols(content: Content, symbol: str, found: str | None) -> None:
    """A document is found by every symbol it bears."""
    known = content.record(Symbol(symbol))

    assert (known and known.key.text) == found


def test_ways_back(content: Content) -> None:
    """From a resolution to its drafts, from a draft to its addenda, from a text to where it is reproduced."""
    assert content.drafts_of(Symbol("A/RES/60/252")) == (Symbol("A/60/L.50"),)
    assert content.addenda_to(Symbol("A/57/L.71")) == (Symbol("A/57/L.71/Add.1"),)
    assert content.reproduced_in(Symbol("WSIS-03/GENEVA/DOC/4")) == (Symbol("A/C.2/59/3"),)
    assert content.reproduced_in(Symbol("E/2000/L.9")) == (Symbol("A/55/3/Rev.1"),)
    assert content.drafts_of(Symbol("A/RES/55/2")) == ()


def test_what_has_no_symbol_has_an_address(content: Content) -> None:
    """A resolution of the ITU has an address of the edition's own, a designation, and no UN address."""
    found = record(content, "ITU/PP/RES/73(1998)")

    assert (found.symbol, found.designated) == (None, "ITU Plenipotentiary Resolution 73 (Minneapolis, 1998)")
    assert (found.official_address, found.no_official) == (None, "only copies were found")


def test_titles_that_are_not_printed_ones(content: Content) -> None:
    """A title that the editors supplied stands in square brackets."""
    supplied = {key for key, found in content.records.items() if found.title_status is TitleStatus.SUPPLIED}

    assert len(supplied) == 8
    assert all(content.records[key].heading.startswith("[") for key in supplied)
    assert record(content, "A/RES/60/252").heading == "World Summit on the Information Society"


def test_without_a_vote_only_where_a_source_says_so(content: Content) -> None:
    """That no vote was recorded does not make a text adopted without one."""
    adopted = {
        str(key)
        for key, found in content.records.items()
        if found.adoption and found.adoption.vote is Vote.WITHOUT and "un_roll_calls" not in str(found.adoption.source)
    }

    assert adopted == {
        *("A/RES/57/238", "A/RES/57/270B", "A/RES/57/295", "A/RES/59/220", "A/RES/60/252", "A/RES/70/125"),
        *("E/2000/L.9", "E/RES/2006/46", "E/RES/2008/3", "E/RES/2012/5"),
    }


def test_abstracts(content: Content) -> None:
    """Every document has an abstract, long enough to say something and short enough to be read."""
    lengths = {str(key): len((found.abstract or "").split()) for key, found in content.records.items()}

    assert {symbol: words for symbol, words in lengths.items() if not 28 <= words <= 75} == {}


def test_every_inferred_title_says_so_in_its_sources(content: Content) -> None:
    """An inferred title rests on a source that is marked as inferred."""
    inferred = [found for found in content.records.values() if found.title_status is TitleStatus.INFERRED]

    assert len(inferred) == 6
    for found in inferred:
        assert any(source.status is Status.INFERRED and "title" in source.matters for source in found.sources), (
            found.key
        )


def test_every_event_has_its_phase(content: Content) -> None:
    """The phases cover the story without a gap; what comes before 2000 is the prologue."""
    phases = [content.phase_of(event.start) for event in content.events]

    assert [sum(phase is found for found in phases) for phase in content.phases] == [1, 24, 10, 27, 18]
    assert content.phases[0].name.startswith("Prologue")
    assert content.phase_of(PartialDate(1997)) is None


def test_events_stand_in_the_order_of_time(content: Content) -> None:
    """The timeline needs no sorting by those who print it."""
    starts = [event.start.first for event in content.events]

    assert starts == sorted(starts)


def test_an_events_dates_in_words(content: Content) -> None:
    """Three sittings in five weeks are not printed as one range."""
    printed = {event.id: event.printed for event in content.events}

    assert printed["wsis-geneva"] == "10 to 12 December 2003"
    assert printed["ungis"] == "April 2006"
    assert printed["prepcom3-resumed"] == "10 to 14 November, 5 to 6 December and 9 December 2003"


def test_editors_tools_find_the_schema() -> None:
    """The first line of each file leads to the schema, from wherever the file is."""
    for file in [*(CONTENT / "documents").rglob("*.yml"), CONTENT / "events.yml"]:
        line = file.read_text(encoding="utf-8").splitlines()[0]
        leads_to = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", line)
        assert leads_to, file
        assert (file.parent / leads_to[1]).is_file(), file

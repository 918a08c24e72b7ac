"""Structured data: what search engines and reference managers read of a page."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import publishing
from generator.edition import Edition, Entry
from generator.progress import Progress
from generator.quoting import structured, tags
from generator.symbols import Symbol
from tests.quoting.records import resolution

ROOT = Path(__file__).parents[2]

TEXT, ADDRESS, DAY = "text", "address", "day"

PROPERTIES = {
    # https://schema.org/Legislation, /Report, /CreativeWork, /Thing: what each may be
    "@type": TEXT,
    "@id": ADDRESS,
    "name": TEXT,
    "alternateName": TEXT,
    "legislationIdentifier": TEXT,
    "legislationType": TEXT,
    "legislationDate": DAY,
    "legislationPassedBy": "Organization",
    "reportNumber": TEXT,
    "identifier": TEXT,
    "genre": TEXT,
    "datePublished": DAY,
    "inLanguage": TEXT,
    "publisher": "Organization",
    "isBasedOn": "CreativeWork",
    "citation": "CreativeWork",
}

LEGISLATION = {name for name in PROPERTIES if name.startswith("legislation")}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return publishing.read_edition(ROOT, Progress())


def _document(entry: Entry, edition: Edition) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(structured(entry, edition))["mainEntity"]
    return document


def _fits(value: object, kind: str) -> bool:
    if isinstance(value, list):
        return bool(value) and all(_fits(each, kind) for each in value)
    if isinstance(value, dict):
        named = value.get("@type") == kind and bool(value["name"])
        return named or (set(value) == {"@id"} and value["@id"].startswith("https://docs.un.org/en/"))
    if kind == DAY:
        return bool(datetime.date.fromisoformat(str(value)))
    if kind == ADDRESS:
        return str(value).startswith(("https://", "http://"))
    return kind == TEXT and isinstance(value, str) and bool(value)


def test_every_property_is_one_that_schema_org_has_and_of_its_type(edition: Edition) -> None:
    for entry in edition.entries.values():
        document = _document(entry, edition)
        assert [(name, value) for name, value in document.items() if not _fits(value, PROPERTIES[name])] == []


def test_only_legislation_has_the_properties_of_legislation(edition: Edition) -> None:
    for entry in edition.entries.values():
        document = _document(entry, edition)
        assert bool(LEGISLATION & set(document)) == (document["@type"] == "Legislation")


def test_a_resolution_in_full(edition: Edition) -> None:
    document = _document(edition.entries[Symbol.parse("A/RES/60/252")], edition)

    assert document.pop("citation")[1]["@id"] == "https://docs.un.org/en/A/RES/56/183"
    assert document == {
        "@type": "Legislation",
        "@id": "https://docs.un.org/en/A/RES/60/252",
        "name": "World Summit on the Information Society",
        "legislationIdentifier": ["A/RES/60/252"],
        "legislationType": "resolution",
        "legislationDate": "2006-03-27",
        "legislationPassedBy": {"@type": "Organization", "name": "United Nations General Assembly"},
        "datePublished": "2006-04-27",
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "United Nations"},
        "isBasedOn": [
            {"@id": "https://docs.un.org/en/A/60/L.50"},
        ],
    }


NOT_ADOPTED = ["A/57/L.71", "A/60/L.50"]


@pytest.mark.parametrize("symbol", NOT_ADOPTED)
def test_a_draft_was_passed_by_nobody(symbol: str, edition: Edition) -> None:
    document = _document(edition.entries[Symbol.parse(symbol)], edition)

    assert document["@type"] == "Legislation"
    assert not {"legislationDate", "legislationPassedBy"} & set(document)


def test_a_document_with_two_symbols_has_both(edition: Edition) -> None:
    document = _document(edition.entries[Symbol.parse("A/66/77-E/2011/103")], edition)

    assert document["reportNumber"] == ["A/66/77-E/2011/103", "A/66/77", "E/2011/103"]


def test_the_licence_is_that_of_the_page_and_not_of_the_document(edition: Edition) -> None:
    page = json.loads(structured(edition.entries[Symbol.parse("A/RES/60/252")], edition))

    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "license" not in page["mainEntity"]


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1))
def test_no_title_can_end_the_block_it_stands_in(title: str) -> None:
    record = resolution(title=f"{title}</script><!--<script>&")
    data = structured(Entry(record, None, (), ()), Edition({}, {}, (), ()))

    assert not set("<>&\n") & set(data)
    assert json.loads(data)["mainEntity"]["name"] == record.title


def test_tags_say_what_a_reference_manager_needs(edition: Edition) -> None:
    assert dict(tags(edition.entries[Symbol.parse("A/RES/60/252")].record)) == {
        "citation_title": "World Summit on the Information Society",
        "citation_author": "United Nations General Assembly",
        "citation_publication_date": "2006/03/27",
        "citation_technical_report_institution": "United Nations",
        "citation_technical_report_number": "A/RES/60/252",
        "citation_language": "en",
        "DC.type": "Resolution",
    }


def test_what_is_not_known_has_no_tag(edition: Edition) -> None:
    found = tags(edition.entries[Symbol.parse("WGIG/REPORT(2005)")].record)

    assert "citation_technical_report_number" not in found
    assert found["DC.identifier"] == "Report of the Working Group on Internet Governance"

"""How documents of the first edition are cited, in every style, whole and by paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import publishing
from generator.edition import Edition
from generator.progress import Progress
from generator.quoting import Format, cited, offered, pattern, pinpoint
from generator.records import DocumentKind
from generator.symbols import Symbol
from tests.quoting.records import resolution

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def edition() -> Edition:
    return publishing.read_edition(ROOT, Progress())


UN, OWN, CHICAGO, OSCOLA, BLUEBOOK = Format.UN, Format.OWN, Format.CHICAGO, Format.OSCOLA, Format.BLUEBOOK

DOCUMENTS = [
    # resolutions of the General Assembly, with and without a letter
    ("A/RES/60/252", UN, "General Assembly resolution 60/252 of 27 March 2006"),
    ("A/RES/60/252", OWN, "Resolution 60/252"),
    (
        "A/RES/60/252",
        CHICAGO,
        "UN General Assembly, Resolution 60/252, “World Summit on the Information Society,” A/RES/60/252, "
        "March 27, 2006, https://docs.un.org/en/A/RES/60/252.",
    ),
    ("A/RES/60/252", OSCOLA, "UNGA Res 60/252 (27 March 2006) UN Doc A/RES/60/252."),
    ("A/RES/60/252", BLUEBOOK, "G.A. Res. 60/252, U.N. Doc. A/RES/60/252 (Mar. 27, 2006)."),
    ("A/RES/57/270B", UN, "General Assembly resolution 57/270 B of 23 June 2003"),
    ("A/RES/57/270B", BLUEBOOK, "G.A. Res. 57/270 B, U.N. Doc. A/RES/57/270B (June 23, 2003)."),
    ("A/RES/60/1", OSCOLA, "UNGA Res 60/1 (16 September 2005) UN Doc A/RES/60/1."),
    ("A/RES/60/1", BLUEBOOK, "G.A. Res. 60/1, U.N. Doc. A/RES/60/1 (Sept. 16, 2005)."),
    # of the Economic and Social Council
    ("E/RES/2006/46", UN, "Economic and Social Council resolution 2006/46 of 28 July 2006"),
    ("E/RES/2006/46", OWN, "Resolution 2006/46"),
    ("E/RES/2006/46", OSCOLA, "ECOSOC Res 2006/46 (28 July 2006) UN Doc E/RES/2006/46."),
    ("E/RES/2006/46", BLUEBOOK, "E.S.C. Res. 2006/46, U.N. Doc. E/RES/2006/46 (July 28, 2006)."),
    # a title that nobody read on the document is in brackets and never between quotation marks
    (
        "E/RES/2007/8",
        CHICAGO,
        "UN Economic and Social Council, Resolution 2007/8, [Flow of information for the follow-up to the World Summit "
        "on the Information Society], E/RES/2007/8, July 25, 2007, https://docs.un.org/en/E/RES/2007/8.",
    ),
    # a draft is cited by its symbol, and said to be one
    ("A/57/L.71", UN, "A/57/L.71"),
    (
        "A/57/L.71",
        CHICAGO,
        "UN General Assembly, “Information and communication technologies for development,” draft resolution, "
        "A/57/L.71, December 17, 2002, https://docs.un.org/en/A/57/L.71.",
    ),
    (
        "A/57/L.71",
        OSCOLA,
        "UNGA ‘Information and communication technologies for development’ draft resolution (17 December 2002) "
        "UN Doc A/57/L.71.",
    ),
    # a report of the Secretary-General is his, and has the two symbols it was issued under
    ("A/70/63-E/2015/10", UN, "A/70/63-E/2015/10"),
    (
        "A/66/77-E/2011/103",
        BLUEBOOK,
        "U.N. Secretary-General, Enhanced cooperation on public policy issues pertaining to the Internet, "
        "U.N. Doc. A/66/77-E/2011/103.",
    ),
    # a committee's report
    (
        "A/59/480",
        OSCOLA,
        "UNGA Second Committee [Information and communication technologies for development] UN Doc A/59/480.",
    ),
    # what the Summit adopted; without an official address none is printed
    ("WSIS-05/TUNIS/DOC/7", UN, "WSIS-05/TUNIS/DOC/7"),
    (
        "WSIS-05/TUNIS/DOC/7",
        CHICAGO,
        "World Summit on the Information Society, “Tunis Commitment,” WSIS-05/TUNIS/DOC/7, November 18, 2005.",
    ),
    (
        "WSIS-05/TUNIS/DOC/7",
        BLUEBOOK,
        "World Summit on the Information Society, Tunis Commitment, WSIS-05/TUNIS/DOC/7 (Nov. 18, 2005).",
    ),
    # what has no symbol is cited by what it is called, once
    ("ITU/PP/RES/73(1998)", UN, "ITU Plenipotentiary Resolution 73 (Minneapolis, 1998)"),
    (
        "ITU/PP/RES/73(1998)",
        OSCOLA,
        "International Telecommunication Union ‘World summit on the information society’ "
        "ITU Plenipotentiary Resolution 73 (Minneapolis, 1998).",
    ),
    (
        "WGIG/REPORT(2005)",
        BLUEBOOK,
        "Working Group on Internet Governance, Report of the Working Group on Internet Governance (July 18, 2005).",
    ),
]


@pytest.mark.parametrize(("symbol", "form", "expected"), DOCUMENTS)
def test_a_document_is_cited_as_its_style_has_it(symbol: str, form: Format, expected: str, edition: Edition) -> None:
    assert cited(edition.entries[Symbol.parse(symbol)].record, form) == expected


PARAGRAPHS = [
    ("A/RES/60/252", "op9", UN, "General Assembly resolution 60/252 of 27 March 2006, para. 9"),
    ("A/RES/60/252", "op9", OWN, "Resolution 60/252, para. 9"),
    ("A/RES/60/252", "pp2", UN, "General Assembly resolution 60/252 of 27 March 2006, second preambular paragraph"),
    ("A/RES/60/252", "op9", OSCOLA, "UNGA Res 60/252 (27 March 2006) UN Doc A/RES/60/252 para 9."),
    ("A/RES/60/252", "op9", BLUEBOOK, "G.A. Res. 60/252, ¶ 9, U.N. Doc. A/RES/60/252 (Mar. 27, 2006)."),
    (
        "A/RES/60/252",
        "op9",
        CHICAGO,
        "UN General Assembly, Resolution 60/252, “World Summit on the Information Society,” A/RES/60/252, "
        "March 27, 2006, para. 9, https://recalling.example/A/RES/60/252/#op9.",
    ),
    ("A/57/L.71", "op3-a", UN, "A/57/L.71, para. 3 (a)"),
    (
        "A/57/L.71",
        "op3-a",
        BLUEBOOK,
        "U.N. General Assembly, Information and communication technologies for development, draft resolution, "
        "¶ 3(a), U.N. Doc. A/57/L.71 (Dec. 17, 2002).",
    ),
]


@pytest.mark.parametrize(("symbol", "anchor", "form", "expected"), PARAGRAPHS)
def test_a_paragraph_is_cited_with_its_place(
    symbol: str, anchor: str, form: Format, expected: str, edition: Edition
) -> None:
    address = f"https://recalling.example/{symbol}/#{anchor}"

    assert cited(edition.entries[Symbol.parse(symbol)].record, form, anchor, address) == expected


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("symbol", ["A/RES/60/252", "A/57/L.71"])
def test_a_pattern_filled_in_is_the_citation_of_the_paragraph(symbol: str, form: Format, edition: Edition) -> None:
    """The script of the pages needs nothing but the pattern."""
    record = edition.entries[Symbol.parse(symbol)].record
    filled = pattern(record, form)
    for gap, value in (
        ("⟨place⟩", pinpoint("op3-a", form)),
        ("⟨anchor⟩", "op3-a"),
        ("⟨address⟩", "https://e.org/#op3-a"),
    ):
        filled = filled.replace(gap, value)

    assert filled == cited(record, form, "op3-a", "https://e.org/#op3-a")


def test_a_paragraph_without_a_name_is_cited_by_its_document() -> None:
    assert cited(resolution(), Format.OWN, "s2-b3") == "Resolution 60/252"


def test_only_numbered_texts_have_a_form_for_the_documents_of_their_own_organ(edition: Edition) -> None:
    having = {entry.record.kind for entry in edition.entries.values() if Format.OWN in offered(entry.record)}

    assert having == {DocumentKind.RESOLUTION}


DATES = [
    ("nothing known", {}, "UNGA Res 60/252 UN Doc A/RES/60/252."),
    ("a year", {"date": "2006"}, "UNGA Res 60/252 (2006) UN Doc A/RES/60/252."),
    ("a month", {"date": "2006-03"}, "UNGA Res 60/252 (March 2006) UN Doc A/RES/60/252."),
    (
        "the end of the conference",
        {"date": "2006-03-27", "date_kind": "session closed"},
        "UNGA Res 60/252 (2006) UN Doc A/RES/60/252.",
    ),
]


@pytest.mark.parametrize(("fields", "expected"), [case[1:] for case in DATES], ids=[case[0] for case in DATES])
def test_a_date_is_as_exact_as_it_is_known(fields: dict[str, str], expected: str) -> None:
    assert cited(resolution(**fields), Format.OSCOLA) == expected


def test_the_united_nations_form_has_a_date_only_if_it_is_the_day_of_adoption() -> None:
    distributed = resolution(date="2006-04-27", date_kind="distributed")

    assert cited(distributed, Format.UN) == "General Assembly resolution 60/252"


ORGANS = [
    ("A/RES/1514(XV)", "General Assembly", "UNGA Res 1514 (XV) UN Doc A/RES/1514(XV)."),
    ("S/RES/1373(2001)", "Security Council", "UNSC Res 1373 (2001) UN Doc S/RES/1373(2001)."),
    ("A/HRC/RES/33/11", "Human Rights Council", "UNHRC Res 33/11 UN Doc A/HRC/RES/33/11."),
]


@pytest.mark.parametrize(("symbol", "body", "expected"), ORGANS)
def test_other_organs_are_named_as_lawyers_name_them(symbol: str, body: str, expected: str) -> None:
    assert cited(resolution(symbol=symbol, body=body), Format.OSCOLA) == expected

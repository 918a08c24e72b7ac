"""Symbols: read as people write them, kept in one form, ordered, addressed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.symbols import Symbol, SymbolError

READ = [
    # written, normal form
    ("A/RES/60/252", "A/RES/60/252"),
    (" A/RES/60/252 ", "A/RES/60/252"),
    ("a/res/60/252", "A/RES/60/252"),
    ("A/RES/57/270 B", "A/RES/57/270B"),
    ("A/RES/57/270b", "A/RES/57/270B"),
    ("A/RES/57/270\N{NO-BREAK SPACE}B", "A/RES/57/270B"),
    ("A/RES/1514 (XV)", "A/RES/1514(XV)"),
    ("A/RES/217 A (III)", "A/RES/217A(III)"),
    ("A/RES/S-26/2", "A/RES/S-26/2"),
    ("A/RES/ES\N{NON-BREAKING HYPHEN}10/15", "A/RES/ES-10/15"),
    ("A/RES/2252(ES-V)", "A/RES/2252(ES-V)"),
    ("A/DEC/59/515", "A/DEC/59/515"),
    ("S/RES/1325 (2000)", "S/RES/1325(2000)"),
    ("S/RES/161A(1961)", "S/RES/161A(1961)"),
    ("S/2002/515", "S/2002/515"),
    ("S/PRST/2006/1", "S/PRST/2006/1"),
    ("E/RES/2006/46", "E/RES/2006/46"),
    ("E/RES/155C(VII)", "E/RES/155C(VII)"),
    ("E/2000/L.9", "E/2000/L.9"),
    ("E/CN.4/RES/2004/16", "E/CN.4/RES/2004/16"),
    ("A/HRC/RES/S-30/1", "A/HRC/RES/S-30/1"),
    ("A/hrc/res/16/18", "A/HRC/RES/16/18"),
    ("A/57/L.71", "A/57/L.71"),
    ("A/57/L.71/Add.1", "A/57/L.71/Add.1"),
    ("A/57/L.71/ADD.1", "A/57/L.71/Add.1"),
    ("A/55/3/Rev.1", "A/55/3/Rev.1"),
    ("A/C.2/59/3", "A/C.2/59/3"),
    ("A/59/80\N{EN DASH}E/2004/61", "A/59/80-E/2004/61"),
    ("A/CONF.157/24 (Part I)", "A/CONF.157/24(PartI)"),
    ("A/74/6 (Sect. 2)", "A/74/6(Sect.2)"),
    ("A/57/49(Vol.I)(SUPP)", "A/57/49(Vol.I)(SUPP)"),
    ("A/60/PV.74", "A/60/PV.74"),
    ("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"),
    ("ST/LIB/SER.B/5", "ST/LIB/SER.B/5"),
    ("WSIS-05/TUNIS/DOC/6(Rev.1)", "WSIS-05/TUNIS/DOC/6(Rev.1)"),
    ("WSIS-03/GENEVA/DOC/4", "WSIS-03/GENEVA/DOC/4"),
    ("UNEP/GC.22/11", "UNEP/GC.22/11"),
    ("ITU/PP/RES/73(1998)", "ITU/PP/RES/73(1998)"),
]


@pytest.mark.parametrize(("written", "normal"), READ)
def test_reads_what_people_write_into_one_form(written: str, normal: str) -> None:
    assert str(Symbol.parse(written)) == normal


@pytest.mark.parametrize("normal", sorted({normal for _, normal in READ}))
def test_a_symbol_printed_and_read_again_is_the_same(normal: str) -> None:
    assert Symbol.parse(str(Symbol.parse(normal))) == Symbol.parse(normal)


REFUSED = [
    # written, column of the first character that cannot stand there, what is said of it
    ("", 1, "it is empty"),
    ("   ", 1, "it is empty"),
    ("A", 2, "a slash and a number are missing"),
    ("60/252", 1, "'6' cannot stand here"),
    ("A/", 2, "'/' cannot stand here"),
    ("A//3", 2, "'/' cannot stand here"),
    ("A/RES/60/252!", 13, "'!' cannot stand here"),
    ("A/RES/60/25 2!", 14, "'!' cannot stand here"),
    ("A/RES/../../etc", 6, "'/' cannot stand here"),
    ("A/RES/60/252/", 13, "'/' cannot stand here"),
    ("A/RES/<b>", 6, "'/' cannot stand here"),
    ("A/RES/60/252#op3", 13, "'#' cannot stand here"),
    ("A/RES/1514(XV", 11, "'(' cannot stand here"),
    ("A/RES/60/25\N{ARABIC-INDIC DIGIT TWO}", 12, "'\N{ARABIC-INDIC DIGIT TWO}' cannot stand here"),
    ("https://docs.un.org/A/RES/60/252", 6, "':' cannot stand here"),
]


@pytest.mark.parametrize(("written", "column", "why"), REFUSED)
def test_says_where_a_text_stops_being_a_symbol(written: str, column: int, why: str) -> None:
    with pytest.raises(SymbolError) as refused:
        Symbol.parse(written)

    assert (refused.value.column, refused.value.why) == (column, why)


@given(st.text(max_size=40))
def test_any_text_is_a_symbol_that_reads_back_or_is_refused(text: str) -> None:
    try:
        symbol = Symbol.parse(text)
    except SymbolError as refused:
        assert 1 <= refused.column <= len(text) + 1  # noqa: PT017 - most texts are refused
    else:
        assert Symbol.parse(str(symbol)) == symbol
        assert ".." not in symbol.path.split("/")


SHORT = [
    ("A/RES/57/270B", "57/270 B"),
    ("A/RES/60/252", "60/252"),
    ("A/RES/1514(XV)", "1514 (XV)"),
    ("A/RES/217A(III)", "217 A (III)"),
    ("S/RES/1325(2000)", "1325 (2000)"),
    ("E/RES/2006/46", "2006/46"),
    ("A/RES/S-26/2", "S-26/2"),
    ("A/57/L.71", "A/57/L.71"),
]


@pytest.mark.parametrize(("symbol", "short"), SHORT)
def test_prints_as_in_a_sentence(symbol: str, short: str) -> None:
    assert Symbol.parse(symbol).short == short


SESSIONS = [
    ("A/RES/60/252", "60"),
    ("A/RES/S-26/2", "S-26"),
    ("A/RES/1514(XV)", "XV"),
    ("S/RES/1325(2000)", "2000"),
    ("E/RES/2006/46", "2006"),
    ("A/57/L.71/Add.1", "57"),
    ("A/C.2/59/3", "59"),
    ("WSIS-03/GENEVA/DOC/4", None),
]


@pytest.mark.parametrize(("symbol", "session"), SESSIONS)
def test_knows_its_session(symbol: str, session: str | None) -> None:
    assert Symbol.parse(symbol).session == session


def test_orders_by_number_and_not_by_letter() -> None:
    written = ["A/RES/60/1", "A/RES/9/2", "A/RES/60/252", "A/57/L.71", "A/57/L.8", "E/RES/2006/46", "A/RES/57/270B"]

    assert [str(symbol) for symbol in sorted(map(Symbol.parse, written))] == [
        "A/57/L.8",
        "A/57/L.71",
        "A/RES/9/2",
        "A/RES/57/270B",
        "A/RES/60/1",
        "A/RES/60/252",
        "E/RES/2006/46",
    ]


ADDRESSES = [
    ("A/RES/60/252", "https://docs.un.org/en/A/RES/60/252"),
    ("A/RES/57/270 B", "https://docs.un.org/en/A/RES/57/270B"),
    ("S/RES/1325(2000)", "https://docs.un.org/en/S/RES/1325(2000)"),
]


@pytest.mark.parametrize(("symbol", "address"), ADDRESSES)
def test_has_the_address_of_the_official_resolver(symbol: str, address: str) -> None:
    assert Symbol.parse(symbol).address == address


@pytest.mark.parametrize(
    ("symbol", "given"),
    [
        ("A/RES/60/252", True),
        ("A/HRC/DEC/18/120", True),
        ("A/DEC/59/515", False),
        ("E/DEC/1995/304", False),
        ("ITU/PP/RES/73(1998)", False),
        ("A/DECLARATION/1", True),
    ],
)
def test_what_the_un_gave_no_symbol_is_known(symbol, given):
    """Its key has the shape of a symbol, and no official address."""
    assert Symbol.parse(symbol).is_given is given

"""Dates against sessions, numbers, the record and the order of time."""

from datetime import date

import pytest

from generator.citations import Context, Passage, Status, read
from generator.citations.organs import in_session, roman
from generator.symbols import Symbol

CONTRADICTED = [
    ("General Assembly resolution 72/256 of 24 December 2107", "did not sit"),
    ("General Assembly resolution 55/56 of 1 December 2001", "did not sit"),
    ("its resolution 73/287 of 15 April 2018", "did not sit"),
    ("Security Council resolution 1325 (2000) of 31 October 2001", "The number says 2000"),
    ("Security Council resolution 1325 (2001)", "is not of 2001"),
    ("Security Council resolution 2664 (2002) of 9 December 2002", "is not of 2002"),
]


@pytest.mark.parametrize(("words", "why"), CONTRADICTED)
def test_a_date_that_cannot_be_is_a_contradiction_with_a_reason(words, why):
    (citation,) = read([Passage("p", words)], Context())
    assert citation.status is Status.CONTRADICTED
    assert why in citation.why


@pytest.mark.parametrize(
    "words",
    [
        "General Assembly resolution 55/56 of 1 December 2000",
        "resolution 60/283 of 7 July 2006",
        "resolution 78/324 of 13 August 2024",
        "Economic and Social Council resolution 2021/2 A of 14 September 2020",
        "resolution 57/270 B of 23 June 2003",
        "Security Council resolution 598 (1987)",
        "Security Council resolution 9000 (2090)",
        "Security Council resolution 4 (1946)",
    ],
)
def test_a_date_that_fits_is_left_alone(words):
    assert [citation.status for citation in read([Passage("p", words)], Context())] == [Status.RESOLVED]


def test_the_date_on_record_is_compared():
    dates = {Symbol("A/RES/60/252"): date(2006, 3, 27)}
    (citation,) = read([Passage("p", "resolution 60/252 of 28 March 2006")], Context(dates=dates))
    assert citation.status is Status.CONTRADICTED
    assert "27 March 2006" in citation.why


@pytest.mark.parametrize("words", ["resolution 60/252 of 27 March 2006", "resolution 60/252"])
def test_nothing_cites_what_did_not_exist_yet(words):
    """By the printed date, or by the date on record."""
    context = Context(date=date(2005, 1, 1), dates={Symbol("A/RES/60/252"): date(2006, 3, 27)})
    (citation,) = read([Passage("p", words)], context)
    assert citation.status is Status.CONTRADICTED
    assert "after the text that cites it" in citation.why


@pytest.mark.parametrize(
    ("session", "day", "sat"),
    [
        (60, date(2005, 9, 16), True),
        (60, date(2006, 9, 8), True),
        (60, date(2006, 10, 2), False),
        (60, date(2005, 8, 31), False),
    ],
)
def test_a_session_sits_from_september_to_september(session, day, sat):
    assert in_session(session, day) is sat


@pytest.mark.parametrize(
    ("numeral", "number"), [("I", 1), ("IV", 4), ("XXX", 30), ("XLIV", 44), ("LX", 60), ("XXVV", None), ("IIII", None)]
)
def test_a_roman_numeral_is_read_or_refused(numeral, number):
    assert roman(numeral) == number

"""Dates that know how much of themselves is known."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records import PartialDate, printed_range


@pytest.mark.parametrize(
    ("written", "printed", "precision", "first", "last"),
    [
        ("2006-03-27", "27 March 2006", "day", "2006-03-27", "2006-03-27"),
        ("2006-04", "April 2006", "month", "2006-04-01", "2006-04-30"),
        ("2000", "2000", "year", "2000-01-01", "2000-12-31"),
        ("2004-02", "February 2004", "month", "2004-02-01", "2004-02-29"),
        ("2004-02-29", "29 February 2004", "day", "2004-02-29", "2004-02-29"),
    ],
)
def test_read_and_print(written: str, printed: str, precision: str, first: str, last: str) -> None:
    """A date prints as UN documents print it, and knows the days it can mean."""
    date = PartialDate.parse(written)

    assert (str(date), date.precision, date.iso) == (printed, precision, written)
    assert (date.first.isoformat(), date.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2006-02-30", "a day that exists: February 2006 has 28 days"),
        ("1900-02-29", "a day that exists: February 1900 has 28 days"),
        ("2006-00-01", "a month from 01 to 12"),
        ("2006-13", "a month from 01 to 12"),
        ("2006-04-00", "a day that exists: April 2006 has 30 days"),
        ("0000", "a year from 0001"),
        ("27 March 2006", "a date as YYYY-MM-DD, YYYY-MM or YYYY"),
        ("2006-3-27", "a date as YYYY-MM-DD, YYYY-MM or YYYY"),
        ("٢٠٠٦", "a date as YYYY-MM-DD, YYYY-MM or YYYY"),
        ("", "a date as YYYY-MM-DD, YYYY-MM or YYYY"),
    ],
)
def test_what_is_no_date(written: str, expected: str) -> None:
    """What is no date says what was expected."""
    with pytest.raises(ValueError, match=f"^{re.escape(expected)}$"):
        PartialDate.parse(written)


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        ("2003-12-10", "2003-12-12", "10 to 12 December 2003"),
        ("2006-10-30", "2006-11-02", "30 October to 2 November 2006"),
        ("2003-12-30", "2004-01-02", "30 December 2003 to 2 January 2004"),
        ("2006-03-27", "2006-03-27", "27 March 2006"),
        ("2006-04", "2006-04", "April 2006"),
        ("2006-04", "2006-06", "April 2006 to June 2006"),
        ("2000", "2003", "2000 to 2003"),
    ],
)
def test_ranges(start: str, end: str, printed: str) -> None:
    """A range prints once what both its dates share."""
    assert printed_range(PartialDate.parse(start), PartialDate.parse(end)) == printed


def test_order() -> None:
    """Dates order by their first day; of two that begin together the less exact one comes first."""
    written = ["2006-03-27", "2000", "2006-01-01", "2006", "2006-01"]

    assert [date.iso for date in sorted(map(PartialDate.parse, written))] == [
        "2000",
        "2006",
        "2006-01",
        "2006-01-01",
        "2006-03-27",
    ]


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_round_trip(day: datetime.date, length: int) -> None:
    """What a date prints as ISO reads back as the same date, and the day it was cut from lies in it."""
    date = PartialDate.parse(day.isoformat()[:length])

    assert PartialDate.parse(date.iso) == date
    assert date.first <= day <= date.last


@given(st.text(max_size=12))
def test_every_text_is_a_date_or_refused(written: str) -> None:
    """A text is a date, and then prints as it was written, or it is refused as no date."""
    try:
        date = PartialDate.parse(written)
    except ValueError:
        return
    assert date.iso == written.strip()

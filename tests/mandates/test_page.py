"""The page and the calendar of the first edition: who is asked, when, what came of it, and where it stands."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

from generator.edition import Edition, build
from generator.pages import duedates, mandates
from generator.pages.asking import Asked
from generator.pages.links import Links
from generator.pages.mandates import MandatesPage
from generator.pages.tree import write
from generator.records import load

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(load(CONTENT), {})


@pytest.fixture(scope="module")
def page(edition: Edition) -> MandatesPage:
    return mandates.page(Links(edition, mandates.FILE))


@pytest.fixture(scope="module")
def asked(edition: Edition) -> dict[str, Asked]:
    links = Links(edition, mandates.FILE)
    return {each.anchor: each for each in (mandates.in_full(one, links) for one in mandates.every(edition))}


def test_what_the_secretary_general_was_asked_by_june_2006(asked: dict[str, Asked]) -> None:
    report = asked["a-res-60-252-op15"]
    assert report.addressees == ("Secretary-General",)
    assert report.product == "a report"
    assert report.forums == ("to the General Assembly", "through the Economic and Social Council")
    assert [words for words, _ in report.times] == ["by June 2006"]
    assert report.due == "2006"
    assert "A/RES/60/252.md#op15" in report.place
    assert "E/2006/85" in report.came[0].document


def test_a_session_is_given_with_its_months(asked: dict[str, Asked]) -> None:
    """The draft of 2002 asks for a report at the fifty-eighth session."""
    progress = asked["a-57-l-71-op4"]
    assert progress.times[0][1] == "General Assembly, from September 2003 to September 2004"
    assert "A/RES/57/295" in progress.adopted_as


def test_what_an_organ_decides_is_addressed_to_itself(asked: dict[str, Asked]) -> None:
    assert asked["a-res-60-252-op14"].by_itself == "General Assembly"
    assert asked["a-res-60-252-op14"].due == "2015"


def test_a_short_name_stands_for_the_full_one(asked: dict[str, Asked]) -> None:
    """Paragraph 12 names the Economic and Social Council first and "the Council" then."""
    assert asked["a-res-60-252-op12-2"].addressees == ("Economic and Social Council",)


def test_subparagraphs_lead_to_their_own_places(asked: dict[str, Asked]) -> None:
    first, *below = asked["a-57-l-71-op3"].parts
    assert not first.place
    assert ["#op3-a" in below[0].place, "#op3-f" in below[-1].place, len(below)] == [True, True, 6]


def test_every_request_stands_once_by_date_and_again_under_each_addressee(page: MandatesPage) -> None:
    dated = [each.anchor for shelf in page.by_date.shelves for each in shelf.items]
    assert len(dated) == len(set(dated)) == page.count
    by_addressee, by_verb = ([each.anchor for shelf in order.shelves for each in shelf.items] for order in page.others)
    assert set(by_addressee) == set(by_verb) == set(dated)
    assert by_addressee.count("a-res-60-252-op11") == 6


def test_what_has_no_time_comes_last(page: MandatesPage) -> None:
    names = [shelf.name for shelf in page.by_date.shelves]
    assert names == ["2003–2004", "2006", "2015", "Every year", "No time named"]


def test_the_calendar_has_months_and_yearly_days_and_no_sessions_or_years(edition: Edition) -> None:
    found = icalendar.Calendar.from_ical(duedates.calendar(edition))
    events = {str(each["uid"]): (each["dtstart"].dt.isoformat(), each["dtend"].dt.isoformat()) for each in found.events}
    assert events == {
        "A/RES/60/252/op13/20@recalling": ("2006-05-17", "2006-05-18"),
        "A/RES/60/252/op15/106@recalling": ("2006-06-01", "2006-07-01"),
    }
    assert [dict(each["rrule"]) for each in found.events if "rrule" in each] == [{"FREQ": ["YEARLY"]}]


def test_the_calendar_is_the_same_each_time_and_stamped_with_the_documents_dates(edition: Edition) -> None:
    assert duedates.calendar(edition) == duedates.calendar(edition)
    found = icalendar.Calendar.from_ical(duedates.calendar(edition))
    assert {each["dtstamp"].dt.date().isoformat() for each in found.events} == {"2006-03-27"}


def test_the_line_ends_of_the_calendar_reach_the_disk(edition: Edition, tmp_path: Path) -> None:
    """RFC 5545 asks for CRLF behind every line, and for no line of more than 75 bytes."""
    write(tmp_path, {duedates.FILE: duedates.calendar(edition)})
    lines = (tmp_path / duedates.FILE).read_bytes().split(b"\r\n")
    assert lines[-1] == b""
    assert all(b"\n" not in line and len(line) <= 75 for line in lines)

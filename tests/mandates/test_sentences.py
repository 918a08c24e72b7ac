"""The grammar on sentences made for it: verb, addressees and times of each. Their text was adopted in December 2034."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.citations.model import Passage
from generator.mandates import Context, Request, RequestVerb, read

LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
SENTENCES = list(zip(LINES[::2], LINES[1::2], strict=True))
ADOPTED = Context(date=date(2034, 12, 20))


def shown(request: Request, words: str) -> str:
    """``requests: the Secretary-General; the Board @ by 2036-03``"""
    asked = "; ".join(words[a.span.start : a.span.end] for a in request.addressees) or "-"
    times = "; ".join(f"{time.bound.value} {time.when}" for time in request.times)
    return f"{request.verb.value}: {asked}{f' @ {times}' if times else ''}"


def one(words: str, *below: str) -> Request:
    """The only request of a paragraph."""
    passages = [Passage(f"b{number}", each) for number, each in enumerate(below)]
    (request,) = read(Passage("p", words), passages, ADOPTED)
    return request


@pytest.mark.parametrize(("words", "expected"), SENTENCES, ids=[words[:60] for words, _ in SENTENCES])
def test_a_sentence_is_read(words: str, expected: str) -> None:
    found = " | ".join(shown(request, words) for request in read(Passage("p", words), (), ADOPTED))
    assert (found or "nothing") == expected.strip()


@pytest.mark.parametrize(
    ("words", "product", "forums"),
    [
        (
            "Requests the Secretary-General to submit to the General Assembly through the Economic and Social "
            "Council a report on lamps;",
            "a report",
            ["to the General Assembly", "through the Economic and Social Council"],
        ),
        ("Requests the Office to prepare a short annual note for the Board;", "a short annual note", []),
        (
            "Requests the Secretary-General to report to the Human Rights Council;",
            "report",
            ["to the Human Rights Council"],
        ),
        ("Invites the Secretary-General to convene a new forum on lamps;", "a new forum", []),
        ("Invites States to send the Committee their views;", None, []),
        ("Invites States to bring a boat to the Committee;", None, []),
    ],
)
def test_what_is_to_come_and_to_whom_it_goes(words: str, product: str | None, forums: list[str]) -> None:
    request = one(words)
    assert (request.product and words[request.product.start : request.product.end]) == product
    assert [words[span.start : span.end] for span in request.forums] == forums


def test_an_action_reaches_from_its_verb_to_the_end_of_the_clause() -> None:
    words = "Requests the Office to light the lamp at once, and urges all States to help;"
    lit, helped = read(Passage("p", words), (), ADOPTED)
    assert [words[a.start : a.end] for a in (*lit.actions, *helped.actions)] == ["light the lamp at once", "help"]


def test_two_verbs_share_one_action() -> None:
    """ "Urges donors and invites banks to …": the action of the second is that of the first."""
    first, second = read(Passage("p", "Urges donors and invites banks to review their rules by 2036;"), (), ADOPTED)
    assert first.actions == second.actions
    assert first.times == second.times


def test_verbs_joined_with_and_share_those_asked() -> None:
    first, second = read(Passage("p", "Invites and encourages all States to light their coasts;"), (), ADOPTED)
    assert (first.verb, second.verb) == (RequestVerb.INVITES, RequestVerb.ENCOURAGES)
    assert first.addressees == second.addressees


def test_subparagraphs_belong_to_the_clause_that_opens_them() -> None:
    """Their words are actions of its request, and their times its times."""
    request = one("Requests the Secretary-General:", "To light the lamp;", "To report at the ninetieth session;")
    assert [span.key for span in request.actions] == ["b0", "b1"]
    assert [(time.span.key, str(time.when)) for time in request.times] == [("b1", "S90")]


def test_subparagraphs_of_an_opener_without_addressee_are_requests_of_their_own() -> None:
    found = read(
        Passage("p", "Encourages:"),
        [Passage("a", "Member States to light their coasts;"), Passage("b", "The Office to count the lamps;")],
        ADOPTED,
    )
    assert [[a.name for a in request.addressees] for request in found] == [["Member States"], ["Office"]]
    assert {request.said.key for request in found} == {"p"}


def test_subparagraphs_of_a_clause_that_asks_nothing_are_left_alone() -> None:
    words = "Requests the Office to count, and notes the following:"
    (request,) = read(Passage("p", words), [Passage("a", "A lamp in 2036;")], ADOPTED)
    assert {span.key for span in request.spans} == {"p"}


def test_a_session_of_the_assembly_is_a_period_of_months_and_no_day() -> None:
    """Session 63 opens in September 2008, the next one in September 2009."""
    (time,) = one("Requests the Office to report to the General Assembly at its ninety-third session;").times
    assert str(getattr(time.when, "period")) == "2038-09/2039-09"  # noqa: B009


def test_a_session_of_another_body_has_no_period() -> None:
    (time,) = one("Requests the Office to report to the Lighthouse Council at its third session;").times
    assert getattr(time.when, "period") is None  # noqa: B009


def test_without_a_date_nothing_is_over() -> None:
    (request,) = read(Passage("p", "Requests the Office to report by 1999;"))
    assert [str(time.when) for time in request.times] == ["1999"]

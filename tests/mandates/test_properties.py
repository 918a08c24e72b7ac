"""What holds of any words: spans lie in them and in order, and the time it takes grows with their length alone."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations.model import Passage
from generator.mandates import Request, read

PIECES = st.sampled_from(
    """
    Requests|requests|and|, and|,|;|to|that|the|Secretary-General|Member States|organizations|of|on|for|in|at|its|
    sixty-third|session|sessions|General Assembly|Economic and Social Council|report|submit|by|June|2036|31|every|two|
    years|annually|within|six|months|decides|calls upon|urges|in this regard|including|as well as|(a)|“|”|:|from|until|
    reiterates its request|relevant|those|who|not|a|shall|be|held|Réunion|\u2011|2030–2040|0|proclaim|next|or|quarter
    """.replace("\n", "").split("|")
)
WORDS = st.lists(PIECES | st.text(max_size=3), max_size=40).map(" ".join)


def passages(words: list[str]) -> list[Passage]:
    return [Passage(str(number), each) for number, each in enumerate(words)]


def asked(words: list[str]) -> tuple[Request, ...]:
    first, *below = passages(words)
    return read(first, below)


@given(st.lists(WORDS, min_size=1, max_size=3))
def test_every_span_lies_in_its_passage_and_is_not_empty(words: list[str]) -> None:
    for request in asked(words):
        for span in request.spans:
            assert 0 <= span.start < span.end <= len(words[int(span.key)])


@given(WORDS)
def test_verbs_stand_in_order_and_do_not_overlap(words: str) -> None:
    said = [request.said for request in asked([words])]
    assert all(first.end <= second.start for first, second in pairwise(said))


@given(WORDS)
def test_addressees_and_times_of_a_request_stand_in_order(words: str) -> None:
    for request in asked([words]):
        for spans in ([a.span for a in request.addressees], [t.span for t in request.times]):
            assert all(first.end <= second.start for first, second in pairwise(spans))


@given(WORDS)
def test_white_space_around_words_changes_nothing_that_is_read(words: str) -> None:
    plain, spaced = (asked([each]) for each in (words, f"  {words}\n"))
    assert [r.verb for r in plain] == [r.verb for r in spaced]
    assert [[a.name for a in r.addressees] for r in plain] == [[a.name for a in r.addressees] for r in spaced]


HOSTILE = {
    "verbs": "requests ",
    "clauses": ", and requests the Council",
    "infinitives": "to ",
    "half-begun infinitives": "in order to take, ",
    "capitals": "Council ",
    "sessions": "at its sixty-third session of the ",
    "ordinals": "at its first and ",
    "years": "in 2036, 2036 and ",
    "commas": ", ",
    "connectors": "and as well as including ",
    "qualifiers": "relevant, ",
    "names": "the Council on the Council of ",
    "asides": "in this regard, ",
    "brackets": "(((",
    "dashes": "2036–2040–",
    "one word": "a",
    "hyphens": "a-",
}


@pytest.mark.parametrize("repeated", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_words_take_about_twice_the_time(repeated: str) -> None:
    """Quadratic reading would take sixteen times as long for four times the words; linear reading takes four."""

    def seconds(times: int) -> float:
        words = "Requests the Secretary-General " + repeated * times
        begun = process_time()
        asked([words])
        return process_time() - begun

    short = min(seconds(500) for _ in range(3))
    long = min(seconds(2000) for _ in range(2))
    assert long < 9 * short + 0.1

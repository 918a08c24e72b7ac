"""Searching all passages at once finds what searching each finds, and nothing across their ends."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.citations import Context, Passage, Target, read
from generator.citations.joined import Joined
from generator.symbols import Symbol

AGENDA = Target(Symbol("WSIS-05/TUNIS/DOC/6(Rev.1)"))
NAMES = {"Tunis Agenda": AGENDA, "Tunis Agenda for the Information Society": AGENDA}

pieces = ["Tunis", " ", "Agenda", "\n", "\0", "for the Information Society", "the ", "a", ""]
texts = st.lists(st.lists(st.sampled_from(pieces), max_size=6).map("".join), max_size=6)


def _cited(passages):
    return [(one.passage, one.start, one.end) for one in read(passages, Context(names=NAMES))]


@given(texts)
def test_passages_together_are_searched_as_each_alone(words):
    """Every match in each passage, at its place there."""
    pattern = re.compile(r"Tunis(?:\s(?=A))?")
    given_back = Joined(words).by_passage(match.span() for match in pattern.finditer(Joined(words).words))
    alone = {place: [m.span() for m in pattern.finditer(text)] for place, text in enumerate(words)}
    assert given_back == {place: spans for place, spans in alone.items() if spans}


@given(texts)
def test_a_name_is_found_in_a_document_where_it_is_found_alone(words):
    """No name reaches from one passage into the next, and none is lost."""
    passages = [Passage(str(place), text) for place, text in enumerate(words)]
    assert _cited(passages) == [found for passage in passages for found in _cited([passage])]


def test_a_bound_name_reaches_over_no_seam():
    """Even a hostile name that holds the sign between two passages stays in its own."""
    words = ["The Tunis Agenda (“x\0y”) and x\0y", "ends in x", "y begins"]
    passages = [Passage(str(place), text) for place, text in enumerate(words)]
    assert [passage for passage, _, _ in _cited(passages)] == ["0", "0", "0"]


def test_a_name_without_letters_is_none():
    """Quotes around white space define nothing, and end."""
    assert len(_cited([Passage("p", "The Tunis Agenda (“  ”) and more")])) == 1


def _found(words, names=None):
    quiet = Passage("q", "Welcomes the steps taken")
    found = read([quiet, Passage("p", f"Recalling {words}"), quiet], Context(names=names or {}))
    return [one.text for one in found if one.passage == "p"]


def test_no_form_is_passed_over():
    """Whatever each form needs to be read calls its room."""
    for words in (
        "60/252 of 8 May 2006", "1514 (XV) of 14 December 1960", "A/60/L.50", "the present resolution",
        "paragraph 8 above", "that decision", "all its relevant resolutions", "Resolution 1325 of the Security Council",
        "Official Records of the General Assembly, Sixtieth Session, Supplement No. 3", "Sales No. E.96.IV.13",
        "United Nations, Treaty Series, vol. 75, No. 970", "WHA69.2", "57/___ of ___ May 2002",
        "World Health Assembly resolution 69.2", "Security Council resolution 1325", "CM/Res.1153 (XLVIII)",
        "ILO Convention No. 29", "resolution EB120.R3", "International Maritime Organization resolution A.1070(28)",
        "the Convention, 1930 (No. 29)", "resolution 69.2 of the World Health Assembly",
    ):  # fmt: skip
        assert _found(words), words


def test_a_name_hides_neither_the_words_within_nor_those_that_begin_in_it():
    """A name that holds a word which calls a room, a noun that goes on behind a name, a name behind a noun."""
    health, plan, action = (Target(None, (), name) for name in ("named:health", "named:plan", "named:action"))
    assert _found("World Health Assembly resolution 69.2", {"World Health Assembly": health}) == [
        "World Health Assembly",
        "69.2",
    ]
    names = {"Accra Plan": plan, "Action Charter": action}
    assert _found("the Accra Plan of Action Charter", names) == ["Accra Plan", "Action Charter"]
    assert _found("the Plan of Action Charter", names) == ["Action Charter"]

"""What holds for any text: spans in order, words untouched, time in proportion to length."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations import Context, Passage, PassageKind, note_extent, opening_verb, read
from generator.citations.pinpoints import read_pinpoints

PIECES = [
    "resolution ", "resolutions ", "its ", "General Assembly ", "Human Rights Council ", "Security Council ",
    "and ", ", ", "57/270 B", "60/252", "1325 (2000)", "1514 (XV)", "S-26/2", "2006/46", " of 23 June 2003",
    "A/60/L.50", " and Add.1-3", "paragraph 71 of ", "paragraphs 3 (a) to (f) of ", "the Tunis Agenda ",
    "annex, ", "Ibid., ", "See ", "that resolution ", "(", ")", "/", ".",
    "Official Records of the General Assembly, Sixtieth Session, Supplement No. 3 (", "A/55/3)", "___",
    "the present resolution ", "“", "”", "United Nations, Treaty Series, vol. 75, No. 970", "Recalling ", "; ",
    "\u00a0", "all its ", "other relevant resolutions ",
]  # fmt: skip

texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
kinds = st.sampled_from(list(PassageKind))


@given(st.lists(st.tuples(texts, kinds), max_size=5))
@settings(max_examples=80, deadline=None)
def test_spans_lie_in_their_passages_in_order_and_apart(pairs):
    """Any text gives citations whose words are its own, sorted and never overlapping."""
    passages = [Passage(str(place), words, kind) for place, (words, kind) in enumerate(pairs)]
    reached: tuple[int, int] = (0, 0)
    for citation in read(passages, Context()):
        words = passages[int(citation.passage)].words
        assert words[citation.start : citation.end] == citation.text != ""
        assert (int(citation.passage), citation.start) >= reached
        reached = (int(citation.passage), citation.end)


@given(texts)
@settings(max_examples=50, deadline=None)
def test_taking_the_links_away_gives_the_text_back(words):
    """A page that links every citation keeps every character."""
    kept, at = [], 0
    for citation in read([Passage("p", words)], Context()):
        kept += [words[at : citation.start], citation.text]
        at = citation.end
    assert "".join(kept) + words[at:] == words


@given(texts)
@settings(max_examples=50, deadline=None)
def test_an_irrelevant_passage_changes_nothing_elsewhere(words):
    """A sentence that cites nothing leaves the citations before it as they were."""
    alone = read([Passage("p", words)], Context())
    followed = read([Passage("p", words), Passage("q", "The meeting rose at noon.")], Context())
    assert alone == followed


@given(texts, st.integers(0, 40))
@settings(max_examples=50, deadline=None)
def test_a_note_ends_between_its_beginning_and_the_end_of_the_text(words, start):
    """The extent of a note is a place in the text, for any text."""
    start = min(start, len(words))
    assert start <= note_extent(words, start) <= len(words)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_every_pinpoint_and_verb_can_be_printed(words):
    """Pinpoints and verbs of any text are texts themselves."""
    assert all(str(place) for place in read_pinpoints(words))
    assert isinstance(opening_verb(words, PassageKind.OPERATIVE), str)


HOSTILE = {
    "brackets": "(" * 12,
    "slashes": "57/",
    "resolutions and": "resolutions and ",
    "numbers in a list": "57/270 A, ",
    "dated numbers": "resolution 57/270 B of 23 June 2003, ",
    "capitals": "A ",
    "capitalised words": "Human Rights ",
    "symbols": "A/",
    "addenda": "A/60/L.50 and Add.1 and ",
    "official records": "Official Records of the General Assembly, ",
    "paragraphs": "paragraphs 1 to 2 of ",
    "levels": "annex I, chap. II, ",
    "subparagraphs": "(a) (b) ",
    "that resolution": "resolution 60/1 and that resolution ",
    "bodies": "Human Rights Council, in its resolution 16/18, ",
    "conventions": "the Convention on the Rights and the Convention ",
    "quotes": "“",
    "treaties": "United Nations, Treaty Series, vol. ",
    "commas": ", and requests ",
    "dates": "of 4 and 14 July 1967 and ",
    "roman": "1514 (XV), ",
    "defined": "(“the Agreement”) ",
    "numbers without a year": "Security Council resolutions 1325, 1820 and 1888 and 1889 (2009), ",
    "one long run without a year": "1325 and ",
    "decisions of parties": "decisions X/2, XI/16 and ",
    "agencies": "resolution WHA58.3, 1/CP.21 and WT/L/508, ",
    "lettered symbols": "A/RES/217 (III) A, ",
    "elliptic letters": "resolution 47/120 A of 18 December 1992 and B of 20 September 1993 and ",
    "volumes": "United Nations, Treaty Series, vol. 999, No. 14668, and vol. 1, No. 2, and ",
    "open sets": "all other relevant General Assembly and Security Council resolutions and ",
    "qualities": "relevant and ",
}


def _seconds(words):
    passage = [Passage("p", words, PassageKind.OPERATIVE)]
    began = time.process_time()
    read(passage, Context())
    note_extent(words, 0)
    return time.process_time() - began


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(piece):
    """Hostile texts cost time in proportion to their length: four times the text, at most some six times the time."""
    short = piece * (6_000 // len(piece))
    once = min(_seconds(short) for _ in range(3))
    four_times = min(_seconds(short * 4) for _ in range(2))
    assert four_times < 6.5 * once + 0.02


def _many_definitions(number):
    return "".join(f"resolution 60/{n % 900 + 1} (“the A{n}”) and the A{n} " for n in range(number))


def _many_glued_notes(number):
    return "".join(f"the Council,{n}See A/60/{n}, annex of words that follow " for n in range(number))


def _read_definitions(words):
    read([Passage("p", words)], Context())


def _read_each_note(words):
    at = 0
    while (at := words.find("See", at)) >= 0:
        at = max(note_extent(words, at), at + 1)


@pytest.mark.parametrize(
    ("made", "used"),
    [(_many_definitions, _read_definitions), (_many_glued_notes, _read_each_note)],
    ids=["definitions", "glued notes"],
)
def test_what_is_read_often_in_one_text_is_read_in_proportion(made, used):
    """Each definition and each note looks at its neighbourhood only."""

    def seconds(number):
        words = made(number)
        began = time.process_time()
        used(words)
        return time.process_time() - began

    once = min(seconds(600) for _ in range(3))
    assert min(seconds(2400) for _ in range(2)) < 6.5 * once + 0.02

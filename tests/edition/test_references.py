"""References: pinpoints to anchors and words, the words around a citation, and the way back."""

from __future__ import annotations

import pytest

from generator.citations.model import Pinpoint
from generator.edition.references import pinpoint_anchor, pinpoint_in_words
from generator.pages.links import place_in_words

ANCHORS = ["pp1", "op3", "op3-a", "op3-a-ii", "s2", "s2-op5", "para37", "annex", "annex-para37", "annex2", "annex2-s1"]


def _pinpoint(written: str) -> Pinpoint:
    """``annex II, para 5, point c`` as a pinpoint."""
    steps = (step.partition(" ") for step in written.split(", "))
    return Pinpoint(tuple((level, number) for level, _, number in steps))


PINPOINTS = [
    # pinpoint, anchor, in words
    ("para 3", "op3", "paragraph 3"),
    ("para 37", "para37", "paragraph 37"),
    ("para 3, point a", "op3-a", "paragraph 3 (a)"),
    ("para 3, point a, point ii", "op3-a-ii", "paragraph 3 (a) (ii)"),
    ("para 3, point z", "op3", "paragraph 3 (z)"),
    ("para 3-5", "op3", "paragraph 3-5"),
    ("sect II", "s2", "section II"),
    ("sect II, para 5", "s2-op5", "section II, paragraph 5"),
    ("annex", "annex", "annex"),
    ("annex I", "annex", "annex I"),
    ("annex II", "annex2", "annex II"),
    ("annex II, sect I", "annex2-s1", "annex II, section I"),
    ("annex, para 37", "annex-para37", "annex, paragraph 37"),
    ("para 99", "", "paragraph 99"),
    ("chap III, para 17", "", "chapter III, paragraph 17"),
]


@pytest.mark.parametrize(("pinpoint", "anchor", "_"), PINPOINTS)
def test_a_pinpoint_leads_to_the_nearest_anchor_there_is(pinpoint: str, anchor: str, _: str) -> None:
    assert pinpoint_anchor(_pinpoint(pinpoint), ANCHORS) == anchor


@pytest.mark.parametrize(("pinpoint", "_", "words"), PINPOINTS)
def test_a_pinpoint_is_said_as_a_reader_says_it(pinpoint: str, _: str, words: str) -> None:
    assert pinpoint_in_words(_pinpoint(pinpoint)) == words


PLACES = [
    ("op3", "paragraph 3"),
    ("op3-a", "paragraph 3 (a)"),
    ("op3-a-ii", "paragraph 3 (a) (ii)"),
    ("pp2", "preambular paragraph 2"),
    ("s2-op5", "section 2, paragraph 5"),
    ("annex", "annex"),
    ("annex2-para37", "annex 2, paragraph 37"),
    ("fn4", "note 4"),
    ("", ""),
]


@pytest.mark.parametrize(("anchor", "words"), PLACES)
def test_an_anchor_is_said_as_a_reader_says_it(anchor: str, words: str) -> None:
    assert place_in_words(anchor) == words

"""A paragraph's place in the words of each format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.quoting import PINPOINTS, Format, pinpoint
from generator.structure.numbering import roman_value

UN, OSCOLA, BLUEBOOK, CHICAGO = Format.UN, Format.OSCOLA, Format.BLUEBOOK, Format.CHICAGO

PLACES = [
    ("op3", UN, "para. 3"),
    ("op3-a", UN, "para. 3 (a)"),
    ("op3-a-ii", UN, "para. 3 (a) (ii)"),
    ("op3-a-ii", OSCOLA, "para 3(a)(ii)"),
    ("op3-a-ii", BLUEBOOK, "¶ 3(a)(ii)"),
    ("pp1", UN, "first preambular paragraph"),
    ("pp12", UN, "twelfth preambular paragraph"),
    ("pp21", UN, "21st preambular paragraph"),
    ("pp112", UN, "112th preambular paragraph"),
    ("pp2", OSCOLA, "preambular para 2"),
    ("pp2", BLUEBOOK, "pmbl. ¶ 2"),
    ("s2-op5", UN, "sect. II, para. 5"),
    ("s2-op5", BLUEBOOK, "§ II, ¶ 5"),
    ("part-b-op5", UN, "part B, para. 5"),
    ("annex-para37", UN, "annex, para. 37"),
    ("annex2-para37-c", UN, "annex II, para. 37 (c)"),
    ("annex4-s9-para2", CHICAGO, "annex IV, sec. IX, para. 2"),
    ("annex-appendix1-para2", BLUEBOOK, "annex, app. I, ¶ 2"),
    ("art7-para2", UN, "art. 7, para. 2"),
    ("para64", UN, "para. 64"),
    # a bullet has no name: its paragraph is cited
    ("op3-b2", UN, "para. 3"),
    # what is no paragraph, or not the only one of its address, has no place
    ("s2", UN, ""),
    ("annex", UN, ""),
    ("annex-a", UN, ""),
    ("fn4", UN, ""),
    ("op3--2", UN, ""),
    ("", UN, ""),
]


@pytest.mark.parametrize(("anchor", "form", "expected"), PLACES)
def test_an_anchor_is_said_in_words(anchor: str, form: Format, expected: str) -> None:
    assert pinpoint(anchor, form) == expected


@given(st.integers(1, 89))
def test_sections_are_counted_in_roman_figures(number: int) -> None:
    """Read back, the figures give the number."""
    figures = pinpoint(f"s{number}-op1", UN).removeprefix("sect. ").removesuffix(", para. 1")

    assert roman_value(figures) == number


@given(st.text("spopraannexht0123456789-abiv", max_size=24), st.sampled_from(Format))
def test_any_anchor_gives_words_without_gaps_left_open(anchor: str, form: Format) -> None:
    words = pinpoint(anchor, form)

    assert "#" not in words
    assert "~" not in words


def test_every_format_has_a_word_for_every_step() -> None:
    assert {frozenset(PINPOINTS[form]) for form in Format} == {frozenset(PINPOINTS[UN])}

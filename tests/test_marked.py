"""Marked text: cutting, joining and replacing keep every mark where it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.marked import Emphasis, Marker, Place, Text

HERE = Place(1, 1)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    words = draw(st.text(alphabet="ab c", max_size=12))
    ends = st.integers(0, len(words))
    spans = draw(st.lists(st.tuples(ends, ends), max_size=2))
    markers = sorted(draw(st.lists(ends, max_size=3)))
    return Text(
        words,
        tuple(Emphasis(start, end) for start, end in spans if start < end),
        tuple(Marker(at, str(number), HERE) for number, at in enumerate(markers)),
    )


@given(texts(), st.data())
def test_a_text_cut_in_two_and_joined_is_the_same(text: Text, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, max(1, len(text.words))))

    joined = text.cut(0, at) + text.cut(at)

    assert joined.words == text.words
    assert sorted(joined.markers, key=lambda m: m.label) == sorted(text.markers, key=lambda m: m.label)


@given(texts())
def test_trimming_loses_white_space_and_nothing_else(text: Text) -> None:
    trimmed = text.trimmed()

    assert trimmed.words == text.words.strip()
    assert len(trimmed.markers) == len(text.markers)
    assert all(0 <= marker.at <= len(trimmed.words) for marker in trimmed.markers)


@given(texts(), st.data(), st.text(alphabet="xy", max_size=5))
def test_a_replacement_moves_what_stands_behind_it(text: Text, data: st.DataObject, given_words: str) -> None:
    start = data.draw(st.integers(0, len(text.words)))
    end = data.draw(st.integers(start, len(text.words)))

    replaced = text.replaced(start, end, given_words)

    assert replaced.words == text.words[:start] + given_words + text.words[end:]
    for before, after in zip(text.markers, replaced.markers, strict=True):
        if before.at >= end > start:
            assert text.words[before.at :] == replaced.words[after.at :]


def test_the_opening_is_the_italic_words_at_the_beginning() -> None:
    text = Text("Recalling also the Declaration", (Emphasis(0, 14),))

    assert text.opening() == "Recalling also"


def test_bold_words_at_the_beginning_are_no_opening() -> None:
    assert Text("Annex I", (Emphasis(0, 7, "bold"),)).opening() == ""

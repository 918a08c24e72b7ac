"""Many edits at once do what one edit after the other does."""

from hypothesis import given
from hypothesis import strategies as st

from generator.marked import Emphasis, Marker, Place, Text
from generator.readers.edits import Edit, edited
from generator.readers.numerals import numeral


@st.composite
def texts_with_edits(draw):
    words = draw(st.text("ab ", min_size=1, max_size=30))
    cuts = sorted(draw(st.sets(st.integers(0, len(words)), max_size=8)))
    edits = [
        Edit(start, end, draw(st.text("xy", max_size=3))) for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    places = st.integers(0, len(words))
    markers = tuple(Marker(at, "1", Place(1, 1)) for at in sorted(draw(st.lists(places, max_size=4))))
    ends = sorted(draw(st.tuples(places, places)))
    emphasis = (Emphasis(*ends),) if ends[0] < ends[1] else ()
    return Text(words, emphasis, markers), edits


@given(texts_with_edits())
def test_same_as_one_after_the_other(case):
    text, edits = case
    one_by_one = text
    for edit in reversed(edits):
        one_by_one = one_by_one.replaced(*edit)
    assert edited(text, edits) == one_by_one


def test_numerals():
    assert [numeral(n, "roman") for n in (1, 4, 9, 14, 40, 99)] == ["i", "iv", "ix", "xiv", "xl", "xcix"]
    assert [numeral(n, "letter") for n in (1, 26, 27, 52)] == ["a", "z", "aa", "zz"]
    assert numeral(7, "decimal") == "7"

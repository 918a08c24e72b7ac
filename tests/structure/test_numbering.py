"""Which list a printed number stands in, decided by the sequence."""

import pytest

from generator.structure.numbering import Lists, dress, leading_number, readings, roman_value

SEQUENCES = {
    "letters pass i, v and x": ("(a) (b) (c) (d) (e) (f) (g) (h) (i) (j) (k)", "0 0 0 0 0 0 0 0 0 0 0"),
    "romans below h": ("(h): (i) (ii) (i) (j)", "0 1 1 0 0"),
    "romans below h, once": ("(h): (i) (ii) (iii)", "0 1 1 1"),
    "i alone after h goes on": ("(h) (i)", "0 0"),
    "i alone after h and a colon opens": ("(h): (i)", "0 1"),
    "v after u": ("(t) (u) (v) (w) (x) (y)", "0 0 0 0 0 0"),
    "v after iv": ("(a): (i) (ii) (iii) (iv) (v) (vi) (b)", "0 1 1 1 1 1 1 0"),
    "three levels": ("(a): (i): a. b. (ii) (b)", "0 1 2 2 1 0"),
    "three levels with romans below": ("(a): (i): a.: i. ii. b. (ii)", "0 1 2 3 3 2 1"),
    "romans first": ("(i) (ii): (a) (b) (iii)", "0 0 1 1 0"),
    "letters doubled after z": ("(y) (z) (aa) (bb)", "0 0 0 0"),
    "ii after hh": ("(gg) (hh) (ii) (jj)", "0 0 0 0"),
    "a gap": ("(a) (c) (d)", "0 0 0"),
    "a list begun again": ("(a) (b) (a)", "0 0 0"),
    "the same letters below after a colon": ("(a) (b): (a) (b)", "0 0 1 1"),
    "half brackets": ("a) b): i. ii. c)", "0 0 1 1 0"),
    "bullets": ("• • •", "0 0 0"),
    "bullets below a letter": ("(a): – – (b)", "0 1 1 0"),
    "figures in brackets": ("(1) (2): (a) (b) (3)", "0 0 1 1 0"),
}


@pytest.mark.parametrize(("printed", "depths"), SEQUENCES.values(), ids=SEQUENCES)
def test_depths(printed, depths):
    """A colon behind a number says that its paragraph announces a list."""
    numbers = printed.split()
    lists, found = Lists(), []
    for index, number in enumerate(numbers):
        announced = index > 0 and numbers[index - 1].endswith(":")
        like = (
            other.rstrip(":") for other in numbers[index + 1 :] if dress(other.rstrip(":")) == dress(number.rstrip(":"))
        )
        found.append(str(lists.enter(number.rstrip(":"), announced, next(like, ""))))
    assert " ".join(found) == depths


LEADING = {
    "1. Decides": "1.",
    "14. Also decides": "14.",
    "(a) The first": "(a)",
    "(iii) The third": "(iii)",
    "(aa) After z": "(aa)",
    "a. The first": "a.",
    "ii. The second": "ii.",
    "b) The second": "b)",
    "9.9 A rule": "9.9",
    "1.1. A rule": "1.1.",
    "9.c Give access": "9.c",
    "12 bis. Decides": "12 bis.",
    "• A point": "•",
    "– A point": "–",
    "Decides": "",
    "2003 was a year": "",
    "(the Plan) is": "",
    "e.g. this": "",
    "A. Smith": "",
    "1.": "",
    "3.5 per cent": "",
}


@pytest.mark.parametrize(("words", "number"), LEADING.items(), ids=LEADING)
def test_leading_number(words, number):
    assert leading_number(words) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("i", 1), ("iv", 4), ("IX", 9), ("xiv", 14), ("XL", 40), ("xcix", 99), ("iiii", None), ("ic", None), ("", None)],
)
def test_roman_value(numeral, value):
    assert roman_value(numeral) == value


def test_i_has_two_readings():
    assert readings("(i)") == [("letter()", 9), ("roman()", 1)]

"""What a page says of how to cite it, and what its script makes of that for a paragraph."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.quotations import gap
from generator.quoting import Format, cited, offered, pattern
from tests.quoting.records import resolution


def _filled(words: str, gap: str) -> str:
    """As the script does it."""
    before, after, made = re.fullmatch(r"(?s)(\d+) (\d+) (.*)", gap).groups()  # type: ignore[union-attr]
    return words[: int(before)] + made + words[len(words) - int(after) :]


@pytest.mark.parametrize("form", offered(resolution()))
def test_the_citation_of_a_paragraph_is_the_documents_with_one_gap_filled(form: Format) -> None:
    words, whole = cited(resolution(), form), pattern(resolution(), form)

    made = _filled(words, gap(words, whole))

    assert (made.replace(",", "-⟨anchor⟩,", 1) if form is Format.BIBTEX else made) == whole
    assert len(gap(words, whole)) < 60


@given(st.text("ab⟨⟩", max_size=9), st.text("ab⟨⟩", max_size=9))
def test_a_gap_makes_any_words_of_any_others(words: str, whole: str) -> None:
    assert _filled(words, gap(words, whole)) == whole

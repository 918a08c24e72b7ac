"""Pages in groups for the search: each in one, neighbours together, none too large, none moved without need."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.grouping import grouped

GROUPS = {
    "few": (["about", "A/RES/60/2", "A/RES/60/10"], [["A/RES/60/2", "A/RES/60/10", "about"]]),
    "by session": (
        ["A/RES/60/1", "A/RES/60/2", "A/RES/60/3", "A/RES/61/1", "A/RES/61/2", "A/RES/61/3"],
        [["A/RES/60/1", "A/RES/60/2", "A/RES/60/3"], ["A/RES/61/1", "A/RES/61/2", "A/RES/61/3"]],
    ),
    "a session that is too large": (
        [f"A/RES/60/{number}" for number in (1, 2, 3, 4, 10, 11)],
        [["A/RES/60/1", "A/RES/60/2", "A/RES/60/3", "A/RES/60/4"], ["A/RES/60/10", "A/RES/60/11"]],
    ),
    "small neighbours": (
        ["A/59/480", "A/60/687", "A/RES/60/1", "A/RES/60/2", "A/RES/60/3", "A/RES/60/4", "E/2006/1", "about"],
        [["A/RES/60/1", "A/RES/60/2", "A/RES/60/3", "A/RES/60/4"], ["A/59/480", "A/60/687", "E/2006/1", "about"]],
    ),
    "sessions in brackets": (
        ["A/RES/9(I)", "A/RES/10(I)", "A/RES/11(I)", "A/RES/100(I)", "A/RES/101(I)"],
        [["A/RES/9(I)", "A/RES/10(I)", "A/RES/11(I)", "A/RES/100(I)"], ["A/RES/101(I)"]],
    ),
    "none": ([], [[]]),
}


@pytest.mark.parametrize(("pages", "groups"), GROUPS.values(), ids=GROUPS)
def test_neighbours_are_in_one_group(pages: list[str], groups: list[list[str]]) -> None:
    files = [f"{page}/index.html" for page in pages]
    assert grouped(files, 4) == [[f"{page}/index.html" for page in group] for group in groups]


SYMBOLS = st.builds(
    "A/{}/{}/{}/index.html".format, st.sampled_from(["RES", "DEC"]), st.integers(1, 9), st.integers(1, 99)
)


@given(st.sets(SYMBOLS, min_size=1), st.integers(1, 30))
def test_every_page_is_in_one_group_and_none_is_too_large(pages: set[str], most: int) -> None:
    groups = grouped(pages, most)
    assert sorted(page for group in groups for page in group) == sorted(pages)
    assert all(0 < len(group) <= most for group in groups)


@given(st.sets(SYMBOLS, min_size=2), st.integers(1, 30), st.randoms(use_true_random=False))
def test_groups_depend_on_the_names_alone(pages: set[str], most: int, chance: object) -> None:
    mixed = sorted(pages)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert grouped(mixed, most) == grouped(sorted(pages), most)

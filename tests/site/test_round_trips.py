"""From a marker to its note and back; from a citation to its target and, by "recalled by", back.

With and without scripts. Nothing here knows how the pages look: a trip is made of addresses, as DESIGN.md gives them.
"""

from __future__ import annotations

import re

import pytest

from tests.site.conftest import Visitor
from tests.site.visit import Visit

scripts = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])

# Note, paragraphs whose markers call it, in the order of the text.
NOTES = {
    "A/RES/60/252/": {1: ["pp2", "op10"], 4: ["op2", "op3"]},
}

# Paragraph, words of the link, the page it leads to.
CITATIONS = [
    ("pp1", "56/183", "A/RES/56/183/"),
    ("pp1", "57/270 B", "A/RES/57/270B/"),
    ("pp1", "59/220", "A/RES/59/220/"),
]


def markers(visited: Visit, note: int) -> list[str]:
    """The ids of the markers that call a note, in the order of the text."""
    pattern = re.compile(rf"fnref{note}(-\d+)?")
    return [
        found
        for found in visited.page.locator("[id^=fnref]").evaluate_all("all => all.map(one => one.id)")
        if pattern.fullmatch(found)
    ]


@scripts
@pytest.mark.parametrize(("path", "note"), [(path, note) for path, notes in NOTES.items() for note in notes])
def test_each_marker_leads_to_its_note_and_the_note_back_to_each(
    visit: Visitor, path: str, note: int, scripts: bool
) -> None:
    visited = visit(path, java_script_enabled=scripts)
    calls = markers(visited, note)
    assert len(calls) == len(NOTES[path][note])
    for call, paragraph in zip(calls, NOTES[path][note], strict=True):
        visited.follow(visited.page.locator(f'[id="{paragraph}"] [id="{call}"] a'))
        assert visited.rests_on(f"fn{note}")
        visited.follow(visited.page.locator(f'[id="fn{note}"] a[href$="#{call}"]'))
        assert visited.rests_on(call)


@scripts
@pytest.mark.parametrize(("paragraph", "words", "target"), CITATIONS)
def test_a_citation_leads_to_its_target_and_recalled_by_leads_back(
    visit: Visitor, paragraph: str, words: str, target: str, scripts: bool
) -> None:
    visited = visit("A/RES/60/252/", java_script_enabled=scripts)
    visited.follow(visited.page.locator(f'[id="{paragraph}"] a', has_text=words).first)
    assert visited.path == target
    visited.follow(visited.page.locator(f'a[href$="60/252/#{paragraph}"]').first)
    assert visited.path == "A/RES/60/252/"
    assert visited.rests_on(paragraph)

"""Links to documents: a page of the edition, the official text, or bare words where there is neither."""

from __future__ import annotations

import pytest

from generator.edition import Edition
from generator.pages.links import Links
from generator.symbols import Symbol

EMPTY = Links(Edition({}, {}, (), ()), "A/RES/60/252.md")


@pytest.mark.parametrize(
    ("symbol", "written"),
    [
        ("A/RES/59/220", '[x](https://docs.un.org/en/A/RES/59/220){: .open data-verb="Recalling" }'),
        ("A/DEC/59/515", '<span class="named open" data-verb="Recalling">x</span>'),
    ],
)
def test_a_decision_has_no_official_text_of_its_own(symbol: str, written: str) -> None:
    """The UN publishes it in a compilation: a link by its key would lead nowhere."""
    assert EMPTY.document(Symbol(symbol), "x", "", ".open", 'data-verb="Recalling"') == written

"""A held text on its page: where notes stand, and what calls them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from generator import readers, structure
from generator.edition import Edition, Holding
from generator.edition.outline import at_hand
from generator.pages.links import Links
from generator.pages.text import shown

TABLE = b"""# General Assembly

*The General Assembly,*

1. *Takes note* of the table below:

| Port | Lamps |
| --- | --- |
| Kappel<sup>1</sup> | 3 |

2. *Thanks* the keepers.<sup>1</sup>

<sup>1</sup> Counted in May.
"""


def _entry(source: bytes) -> Any:
    document = structure.build(readers.read(source, Path("table.md")))
    holding = Holding(document, document, {}, (), ())
    return SimpleNamespace(held=holding, text=at_hand(holding), symbol=SimpleNamespace(path="A/90/L.2"), cited_by=())


def test_a_note_that_a_table_calls_stands_beside_the_table() -> None:
    links = Links(Edition({}, {}, (), ()), "A/90/L.2.md")

    paragraphs = shown(_entry(TABLE), links)

    table = next(paragraph for paragraph in paragraphs if paragraph.rows)
    assert [(note.label, note.returns) for note in table.footnotes] == [("1", ("fnref1", "fnref1-2"))]

"""How faithfully texts are read, from the numbers kept in ``content/measures/fidelity.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Counted", "Difference", "Fidelity", "Layout", "load"]

MEASURES = {
    "words": "Words, in their order",
    "notes": "Footnotes",
    "markers": "Note markers",
    "recitals": "Preambular paragraphs",
    "paragraph numbers": "Numbers of paragraphs",
    "point numbers": "Numbers of sub-paragraphs",
    "sections": "Sections, parts, articles",
    "annexes": "Annexes",
    "tables": "Tables",
}
"""What each count is called on the page, in the order of its rows."""

SHORT = {
    "webpage": "Web page",
    "webpage without stops": "Web page, stops lost",
    "html superscripts": "HTML, raised",
    "html links": "HTML, links",
    "html tooltips": "HTML, shown",
    "docx": "DOCX",
    "textlayer": "Text layer",
    "textlayer with blanks": "Text layer, blanks kept",
}
"""What a layout is called where it stands in many rows."""

LAYOUTS = {
    "webpage": "Web page as plain text, notes run into the lines",
    "webpage without stops": "The same, the stops of those notes lost",
    "markdown": "Markdown",
    "html superscripts": "HTML, raised markers",
    "html links": "HTML, markers that link to a list of notes",
    "html tooltips": "HTML, notes that show at their markers",
    "docx": "DOCX, footnotes of the word processor",
    "textlayer": "Text layer of a PDF",
    "textlayer with blanks": "The same, the blanks of the page kept",
}
"""What each layout is called on the page, in the order of its rows."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that was counted in the official files."""

    name: str
    agree: int
    """Documents in which our count is the files'."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What came back from one layout."""

    name: str
    structure: int
    """Documents in which every paragraph came back as what it was, with its address."""
    markers: int
    """Documents in which every note marker came back in its paragraph."""
    right: int
    """Notes that came back word for word."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Why some documents differ."""

    where: str
    what: str
    why: str
    cases: int
    """Notes; for anything else documents."""


@dataclass(frozen=True, slots=True)
class Fidelity:
    """What the page prints."""

    documents: int
    notes: int
    """The numbered notes of all documents."""
    counted: tuple[Counted, ...]
    layouts: tuple[Layout, ...]
    differences: tuple[Difference, ...]


def load(folder: Path) -> Fidelity | None:
    """The numbers that were kept; ``None`` where nothing was measured."""
    file = folder / "fidelity.json"
    if not file.exists():
        return None
    figures = json.loads(file.read_text(encoding="utf-8"))
    official, layouts = figures["official"], figures["layouts"]
    return Fidelity(
        documents=figures["documents"],
        notes=max((row["notes"] for row in layouts.values()), default=0),
        counted=tuple(Counted(name, official[key]["agree"]) for key, name in MEASURES.items() if key in official),
        layouts=tuple(_layout(name, layouts[key]) for key, name in LAYOUTS.items() if key in layouts),
        differences=(*_in_official(official), *_in_layouts(layouts)),
    )


def _layout(name: str, row: Mapping[str, Any]) -> Layout:
    return Layout(name, row["structure"], row["markers"], row["notes right"])


def _in_official(official: Mapping[str, Any]) -> Iterator[Difference]:
    for key, name in MEASURES.items():
        for why, shown in official.get(key, {}).get("classes", {}).items():
            yield Difference("Official files", name, why, len(shown))


def _in_layouts(layouts: Mapping[str, Any]) -> Iterator[Difference]:
    for key, name in LAYOUTS.items():
        for what, classes in layouts.get(key, {}).get("classes", {}).items():
            for why, shown in classes.items():
                yield Difference(SHORT.get(key, name), what.capitalize(), why, sum(shown.values()))

"""How faithfully printed pages are read, from the numbers kept in ``content/measures/pdf.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Era", "Printed", "load"]

ERAS = {
    "modern": "As since 2013",
    "early": "As from 1996 to 2012",
    "geneva": "As in Geneva, on A4",
    "typed": "As typed until 1995, markers with a slash",
    "volume": "As in the printed volumes: two columns, a dozen resolutions in one file",
}
"""What each way of printing is called on the page, in the order of its rows."""


@dataclass(frozen=True, slots=True)
class Era:
    """What came back from pages printed as in one era."""

    name: str
    documents: int
    structure: int
    """Documents in which every paragraph came back as what it was, with its address."""
    markers: int
    """Documents in which every note marker came back in its paragraph."""
    notes: int
    right: int
    """Of the notes those that came back word for word."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What the page prints."""

    files: int
    """Official files that were compared with what another program finds in them."""
    letters: int
    lost: int
    added: int
    eras: tuple[Era, ...]


def load(folder: Path) -> Printed | None:
    """The numbers that were kept; ``None`` where nothing was measured."""
    file = folder / "pdf.json"
    if not file.exists():
        return None
    figures = json.loads(file.read_text(encoding="utf-8"))
    given, trips = figures["given"].values(), figures["round trips"]
    return Printed(
        files=len(given),
        letters=sum(row["letters"] for row in given),
        lost=sum(row["lost"] for row in given),
        added=sum(row["added"] for row in given),
        eras=tuple(_era(name, trips[key]) for key, name in ERAS.items() if key in trips),
    )


def _era(name: str, row: Mapping[str, Any]) -> Era:
    return Era(name, row["documents"], row["structure"], row["markers"], row["all notes"], row["notes"])

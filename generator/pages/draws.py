"""How well requests are read: each draw of paragraphs at its first scoring, from ``content/measures/requests.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Draw", "load"]


@dataclass(frozen=True, slots=True)
class Draw:
    """One draw of paragraphs that had not been read before; of each part the precision and the recall."""

    number: int
    paragraphs: int
    verb: str
    asked: str
    time: str


def load(folder: Path) -> tuple[Draw, ...]:
    """The draws in the order in which they were made; none where nothing was measured."""
    file = folder / "requests.json"
    if not file.exists():
        return ()
    rows = json.loads(file.read_text(encoding="utf-8"))["draws"]
    return tuple(_draw(number, row) for number, row in enumerate(rows, start=1))


def _draw(number: int, row: Mapping[str, Any]) -> Draw:
    return Draw(number, row["paragraphs"], *(_printed(row, part) for part in ("verb", "asked", "time")))


def _printed(row: Mapping[str, Any], part: str) -> str:
    """``0.967 / 0.942``; a dash where the part was not marked."""
    return " / ".join(f"{share:.3f}" for share in row[part]) if part in row else "–"

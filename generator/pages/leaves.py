"""A page that is ready to be printed: what the views hand to the press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Leaf"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page. What it prints depends on these values and its template, and on nothing else."""

    file: str
    """Its Markdown file, below the folder of pages."""

    template: str
    """The name of the template that prints it."""

    front: Mapping[str, str]
    values: Mapping[str, object]
    """What the template prints, by the names it uses."""

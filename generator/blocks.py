"""What every reader hands on: the blocks of a published text, as its layout shows them.

A reader knows one published form and nothing of resolutions beyond it; what the blocks mean
(which paragraph is which, where the notes belong) is the business of :mod:`generator.structure`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.document import About, Table
from generator.marked import Place, Text

__all__ = ["Block", "Reading"]

BlockKind = Literal["paragraph", "heading", "rule", "note", "table"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the published page: a paragraph, a heading, a rule, a note, a table."""

    kind: BlockKind
    text: Text
    place: Place

    number: str = ""
    """The number where the layout keeps it apart from the words (``3.``, ``(a)``); left in the words otherwise."""

    level: int = 0
    """The rank of a heading (from 1), or how deep the layout indents a paragraph."""

    label: str = ""
    """For a note: its label."""

    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file as its layout shows it."""

    layout: str
    """The name of the reader."""

    blocks: tuple[Block, ...]

    doubts: tuple[tuple[Place, str], ...] = ()
    """What the reader could not be sure of: the place and a sentence."""

    about: About = field(default_factory=About)
    """What the file says about the document, beside its words."""

    pages: tuple[int, ...] = ()
    """The line that each page begins with, where the layout has pages."""

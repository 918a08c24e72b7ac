"""What the timeline's picture is put together from, every place in it worked out. A unit is about a pixel."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Box", "LaneDrawn", "Picture", "Piece"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A rectangle with words: a phase's band, a year, a lane's name, the mark of a stop."""

    box: Box
    lines: tuple[str, ...]
    """What is written, line by line; nothing beside some marks."""

    x: float
    y: float
    """Where the first line stands."""

    anchor: str = ""
    """The place on the page that it leads to."""

    kind: str = ""
    said: str = ""
    """For a mark: its date and title."""

    ends: bool = False
    """Whether the words end at their place instead of beginning there."""

    upwards: bool = False
    """Whether they are written upwards."""


@dataclass(frozen=True, slots=True)
class LaneDrawn:
    """A lane: its name, the strip it takes, its marks."""

    name: str
    head: Piece
    marks: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole, for the template."""

    form: str
    """``across`` or ``down``, the way time runs."""

    width: float
    height: float
    phases: tuple[Piece, ...]
    years: tuple[Piece, ...]
    lanes: tuple[LaneDrawn, ...]
    milestones: tuple[Piece, ...]

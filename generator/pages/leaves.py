"""A page of a list on its way to the press: what it rests on, and how to fill it when it has to be printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.keeping import digest

__all__ = ["Leaf", "ready"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page."""

    file: str
    """Its Markdown file, below the folder of pages."""

    template: str
    """The name of the template that prints it; without one its one value, ``text``, is the file."""

    front: Mapping[str, str]
    rests_on: bytes
    """Stands for all that it shows, and costs little: as long as it and the templates are the same, so is the page."""

    fill: Callable[[], Mapping[str, object]]
    """What the template prints, by the names it uses; worked out only when it is asked for."""


def ready(file: str, template: str, front: Mapping[str, str], values: Mapping[str, object]) -> Leaf:
    """A page whose values are worked out already: an overview, or a list that is whole."""
    return Leaf(file, template, front, digest(repr(sorted(values.items()))), lambda: values)

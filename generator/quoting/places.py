"""A paragraph as a citation needs it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["OPEN", "Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph in a document."""

    pinpoint: str
    """In the words of a format: ``para. 3 (a)``."""

    anchor: str
    address: str
    """The address of the paragraph in the edition."""


OPEN = Place("⟨place⟩", "⟨anchor⟩", "⟨address⟩")
"""The place in a citation that is still to be filled in, as the script of the pages does."""

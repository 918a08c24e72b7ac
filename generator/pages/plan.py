"""What the lists of an edition are made with, worked out once for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.edition import Edition
from generator.keeping import digest
from generator.pages.links import Links
from generator.pages.parts import Part
from generator.pages.room import Room
from generator.pictures import Web

__all__ = ["Plan"]


@dataclass(frozen=True)
class Plan:
    """The links, the measures, the ties, and the parts along which lists are divided."""

    links: Links
    """Of no page yet; they know where the entries of divided lists stand."""

    room: Room
    web: Web
    parts: tuple[Part, ...]

    @property
    def edition(self) -> Edition:
        return self.links.edition

    @cached_property
    def ground(self) -> bytes:
        """Stands for where a link in prose may lead: which documents there are, which are held, and what has moved."""
        standings = (f"{symbol} {entry.standing}" for symbol, entry in self.edition.entries.items())
        return digest(*standings, repr(sorted(self.links.moved.items())), repr(sorted(self.edition.aliases.items())))

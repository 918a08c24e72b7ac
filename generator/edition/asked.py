"""A request in short and in words: what lists of many texts show, without the texts themselves at hand."""

from __future__ import annotations

from typing import NamedTuple

from generator.mandates import RequestVerb
from generator.mandates.when import When

__all__ = ["Mandate", "Told", "ToldPart", "ToldTime"]


class ToldPart(NamedTuple):
    """What is asked, or a sub-paragraph of it."""

    words: str
    anchor: str
    """Of its paragraph."""


class ToldTime(NamedTuple):
    """A time in the words of the text."""

    words: str
    anchor: str
    start: int
    """Where in its paragraph they begin."""


class Told(NamedTuple):
    """A request in the words of its text."""

    said: str
    printed: tuple[str, ...]
    """Those who are asked, with their articles."""

    joint: str
    """The "to" between them and what is asked, where the text has one."""

    parts: tuple[ToldPart, ...]
    product: str
    forums: tuple[str, ...]
    times: tuple[ToldTime, ...]


class Mandate(NamedTuple):
    """A request of a held text."""

    anchor: str
    """Of its paragraph."""

    number: int
    """Which of that paragraph's requests it is, from 1."""

    verb: RequestVerb
    addressees: tuple[str, ...]
    """By name: the full one, where the same text has it too ("Economic and Social Council" for "Council")."""

    times: tuple[When, ...]
    told: Told | None = None
    """In words; kept at hand only where a time is named, since a list tells all that of no other."""

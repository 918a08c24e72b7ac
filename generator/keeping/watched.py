"""A mapping that remembers what it was asked, so that an answer can be known to hold still."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

__all__ = ["Watched", "still_so"]

Key = TypeVar("Key")
Value = TypeVar("Value")


class Watched(Mapping[Key, Value]):
    """What another mapping has, with a record of every key that was looked up and what was found."""

    def __init__(self, watched: Mapping[Key, Value]) -> None:
        self._watched = watched
        self.asked: dict[Key, Value | None] = {}

    def __getitem__(self, key: Key) -> Value:
        found = self._watched.get(key)
        self.asked[key] = found
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[Key]:
        raise TypeError("who goes through all of it depends on all of it: that cannot be kept")

    def __len__(self) -> int:
        raise TypeError("who counts all of it depends on all of it: that cannot be kept")


def still_so(asked: Mapping[Key, Value | None], mapping: Mapping[Key, Value]) -> bool:
    """Whether the mapping would answer today as it did then."""
    return all(mapping.get(key) == found for key, found in asked.items())

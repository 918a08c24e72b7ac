"""A file that was written before: whether it is still the one that was written."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.keeping.store import digest

__all__ = ["State"]


class State(NamedTuple):
    """What is known of a file that was written."""

    seal: str
    """The digest of what it holds."""

    size: int
    changed: int
    """When it was written, in nanoseconds."""

    @classmethod
    def of(cls, file: Path, data: bytes) -> State:
        """Of a file that has just been written with these bytes, or was found to hold them."""
        state = file.stat()
        return cls(digest(data).hex(), state.st_size, state.st_mtime_ns)

    def is_intact(self, file: Path) -> bool:
        """Whether the file is the one that was written; one that only looks touched is read."""
        try:
            state = file.stat()
            if state.st_size != self.size:
                return False
            return state.st_mtime_ns == self.changed or digest(file.read_bytes()).hex() == self.seal
        except OSError:
            return False

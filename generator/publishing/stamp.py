"""Whether anything has changed since the last build: told by what the file system says, without opening a file.

A stamp holds the size, the times and the inode of every file that a site is made from, and of every file of the site.
A file that was written in the moment before a build began could change once more without any of these changing; then
no stamp is left, and the next build looks for itself.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.keeping import Store, code, digest

__all__ = ["Stamp"]

_ROOM = "stamps"
_GENERATOR = Path(__file__).parents[1]
_FRESH = 2_000_000_000
"""Nanoseconds: longer than the clock of any file system takes to tick."""


class Stamp:
    """What a site is about to be made from."""

    def __init__(self, project: Path, site: Path) -> None:
        self._site = site
        sources = [project / name for name in ("mkdocs.yml", "content", "overrides")]
        states = [state for source in sources for state in _states(source)]
        states += _states(_GENERATOR)
        variables = sorted(f"{name}={value}" for name, value in os.environ.items() if name.startswith("SITE_"))
        self._key = digest(code(), str(site.resolve()), *variables, *(f"{words} {at}" for words, at in states))
        self._is_settled = all(changed < time.time_ns() - _FRESH for _, changed in states)

    def counts(self, store: Store) -> Mapping[str, int] | None:
        """What was counted when this very site was made from the same, if it was."""
        value = store.get(_ROOM, str(self._site.resolve()), self._key)
        if value is None:
            return None
        made, counts = json.loads(value)
        return dict(counts) if made == self._made() else None

    def leave(self, store: Store, counts: Mapping[str, int]) -> None:
        """Keep that the site, as it is now, is what these sources make."""
        if self._is_settled:
            value = json.dumps([self._made(), dict(counts)]).encode()
            store.put(_ROOM, [(str(self._site.resolve()), self._key, value)])

    def _made(self) -> str:
        return digest(*(words for words, _ in _states(self._site))).hex()


def _states(place: Path) -> Iterator[tuple[str, int]]:
    """Of every file at or below a place, in order: what is known of it, and when anything about it last changed.

    The latter is no sign of a change in a site: a file that is linked to one more place has changed in that alone.
    """
    if place.is_file():
        yield _state(place.as_posix(), place.stat())
        return
    folders = [place.as_posix()] if place.is_dir() else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        folders += [entry.path for entry in found if entry.is_dir() and entry.name != "__pycache__"]
        yield from (_state(entry.path, entry.stat()) for entry in found if entry.is_file())


def _state(name: str, state: os.stat_result) -> tuple[str, int]:
    words = f"{name} {state.st_size} {state.st_mtime_ns} {state.st_ino}"
    return words, max(state.st_mtime_ns, state.st_ctime_ns)

"""The tree of pages on disk: only what changed is written, what is gone is removed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.keeping import State

__all__ = ["Changes", "Tree", "write"]

_KEPT = ".gitignore"


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files were written, left as they were, and removed."""

    written: int
    same: int
    removed: int


class Tree:
    """A folder that is to hold the files it is told of, and no others."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written = 0
        self.states: dict[str, State] = {}
        """Of every file, by its name below the folder."""

    def write(self, name: str, text: str) -> State:
        """Have the file hold this text, and write it only if it does not."""
        file, data = self._folder / name, text.encode()
        if not (file.is_file() and file.read_bytes() == data):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True)
            file.write_bytes(data)
            self._written += 1
        self.states[name] = State.of(file, data)
        return self.states[name]

    def keep(self, states: Mapping[str, State]) -> bool:
        """Leave files as they are, if they are all as they were; whether they are."""
        if not all(state.is_intact(self._folder / name) for name, state in states.items()):
            return False
        self.states |= states
        return True

    def clear(self) -> Changes:
        """Remove every file that was not told of (but for the one that keeps the folder in version control)."""
        removed, base = 0, self._folder.as_posix()
        for place, folders, files in os.walk(base, topdown=False):
            before = f"{place}/".removeprefix(f"{base}/")
            gone = [file for file in files if before + file not in self.states and file != _KEPT]
            for file in gone:
                Path(place, file).unlink()
            removed += len(gone)
            if len(gone) == len(files) and before and not any(Path(place, folder).exists() for folder in folders):
                Path(place).rmdir()
        return Changes(self._written, len(self.states) - self._written, removed)


def write(folder: Path, files: Mapping[str, str]) -> Changes:
    """Make the folder hold exactly these files."""
    tree = Tree(folder)
    for name, text in files.items():
        tree.write(name, text)
    return tree.clear()

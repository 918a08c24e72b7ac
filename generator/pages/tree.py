"""The tree of pages on disk: only what changed is written, what is gone is removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Changes", "write"]

_KEPT = ".gitignore"


@dataclass(frozen=True, slots=True)
class Changes:
    """How many files were written, left as they were, and removed."""

    written: int
    same: int
    removed: int


def write(folder: Path, files: Mapping[str, str]) -> Changes:
    """Make the folder hold exactly these files (and the one that keeps it in version control)."""
    written = sum(_write(folder / name, text) for name, text in files.items())
    removed = 0
    for old in [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]:
        if old.relative_to(folder).as_posix() not in files and old.name != _KEPT:
            old.unlink()
            removed += 1
    for empty in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()
    return Changes(written, len(files) - written, removed)


def _write(file: Path, text: str) -> bool:
    """Write the file if it does not hold this text already; whether it was written."""
    encoded = text.encode()
    if file.is_file() and file.read_bytes() == encoded:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(encoded)
    return True

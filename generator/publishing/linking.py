"""Files that are the same in two places: linked where the disk can, copied where it can't.

Nothing writes into a linked file: what changes becomes a new file and takes the name (:func:`write`), so the site that
was built before keeps what it has.
"""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["link", "link_all", "write"]


def write(file: Path, data: bytes) -> None:
    """Write a file as a new one, whole before it has its name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    new.write_bytes(data)
    new.replace(file)


def link(file: Path, place: Path) -> None:
    """Have the file at another place too."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    try:
        os.link(file, place)
    except OSError:  # a disk without links, or another disk
        place.write_bytes(file.read_bytes())


def link_all(folder: Path, place: Path) -> None:
    """Have every file of a folder at another place too."""
    for file in folder.rglob("*"):
        if file.is_file():
            link(file, place / file.relative_to(folder))

"""Files that are the same in two places: linked where the disk can, copied where it can't.

Nothing writes into a linked file: what changes becomes a new file and takes the name (:func:`write`), so the site that
was built before keeps what it has.
"""

from __future__ import annotations

import os
from contextlib import suppress
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
    _link(os.fspath(file), os.fspath(place))


def link_all(folder: Path, place: Path) -> None:
    """Have every file of a folder at another place too; a folder that isn't there has none."""
    if not folder.is_dir():
        return
    place.mkdir(parents=True, exist_ok=True)
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                link_all(folder / entry.name, place / entry.name)
            else:
                _link(entry.path, f"{place}/{entry.name}")


def _link(file: str, place: str) -> None:
    with suppress(FileNotFoundError):
        Path(place).unlink()
    try:
        os.link(file, place)
    except OSError:  # a disk without links, or another disk
        Path(place).write_bytes(Path(file).read_bytes())

"""One build at a time in a project: the second waits, and says so."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.faults import BadInput, Fault

__all__ = ["locked"]

_PATIENCE = 3600.0
"""Seconds; a whole edition takes less."""


@contextlib.contextmanager
def locked(folder: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder for this process. The lock is a database's own: it ends with the process, however that ends.

    Raises :class:`BadInput` where the folder cannot be written, or another build does not end.
    """
    with contextlib.closing(_taken(folder / "lock", waiting)):
        yield


def _taken(file: Path, waiting: Callable[[str], None]) -> sqlite3.Connection:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(file, timeout=0, isolation_level=None)
        _take(database, waiting)
    except (sqlite3.Error, OSError) as error:
        raise BadInput([Fault(file, 1, 1, str(error), "a folder that one build at a time can write")]) from None
    return database


def _take(database: sqlite3.Connection, waiting: Callable[[str], None]) -> None:
    try:
        database.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        waiting("another build is running here; waiting for it to end")
        database.execute(f"PRAGMA busy_timeout = {int(_PATIENCE * 1000)}")
        database.execute("BEGIN EXCLUSIVE")

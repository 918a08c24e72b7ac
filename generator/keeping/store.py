"""What earlier builds found out, kept beside the project: a value by its name, good as long as its key is the same.

A key is a digest of all that a value was made of: the source, the code, the templates, the versions. A value that is
damaged is no value. Each name has one value, so that the store grows no larger than the edition.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

__all__ = ["Store", "digest", "in_memory", "opened"]

_SHAPE = """
CREATE TABLE IF NOT EXISTS kept (
    room TEXT, name TEXT, key BLOB, seal BLOB, value BLOB, PRIMARY KEY (room, name)
) WITHOUT ROWID
"""


def digest(*parts: bytes | str) -> bytes:
    """Sixteen bytes that stand for these parts in this order; where one ends and the next begins counts."""
    found = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.digest()


class Store:
    """Values in rooms, each room a kind of value. Whatever the disk does, the worst is that a value is not kept."""

    def __init__(self, database: sqlite3.Connection, file: Path | None = None) -> None:
        self._own = database
        self._file = file
        self._process = os.getpid()
        self._unkept: dict[tuple[str, str], tuple[bytes, bytes]] = {}
        """What the disk would not take: it is good for this build."""
        database.execute(_SHAPE)

    @property
    def _database(self) -> sqlite3.Connection:
        """A process that was copied from another must not use the other's connection to a file."""
        if self._file and self._process != os.getpid():
            self._own, self._process = sqlite3.connect(self._file), os.getpid()
        return self._own

    def get(self, room: str, name: str, key: bytes) -> bytes | None:
        """The value, if one is kept that was made of the same and is undamaged."""
        if (room, name) in self._unkept:
            own_key, value = self._unkept[room, name]
            return value if own_key == key else None
        asked = "SELECT seal, value FROM kept WHERE room = ? AND name = ? AND key = ?"
        for seal, value in self._found(asked, room, name, key):
            return value if seal == digest(value) else None
        return None

    def has(self, room: str, name: str, key: bytes) -> bool:
        """Whether a value is kept that was made of the same."""
        asked = "SELECT 1 FROM kept WHERE room = ? AND name = ? AND key = ?"
        return (room, name) in self._unkept or bool(self._found(asked, room, name, key))

    def fitting(self, room: str, keys: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """Name and value of everything undamaged in a room that was made of the same: ``keys`` say what by its name."""
        return ((name, value) for name, key, value in self.all(room) if keys.get(name) == key)

    def all(self, room: str) -> Iterator[tuple[str, bytes, bytes]]:
        """Name, key and value of everything undamaged in a room."""
        asked = "SELECT name, key, seal, value FROM kept WHERE room = ?"
        with contextlib.suppress(sqlite3.Error):
            for name, key, seal, value in self._database.execute(asked, (room,)):  # one by one: a room may be large
                if seal == digest(value):
                    yield name, key, value

    def keys(self, room: str) -> dict[str, bytes]:
        """The key of everything in a room, by its name."""
        kept = dict(self._found("SELECT name, key FROM kept WHERE room = ?", room))
        return kept | {name: key for (where, name), (key, _) in self._unkept.items() if where == room}

    def put(self, room: str, values: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Keep values: each a name, a key and the value itself. What stood under the name is gone."""
        rows = [(room, name, key, digest(value), value) for name, key, value in values]
        if not self._do("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)", rows):
            self._unkept |= {(room, name): (key, value) for _, name, key, _, value in rows}

    def keep_only(self, room: str, names: Container[str]) -> None:
        """Drop the values of a room under all other names."""
        there = self._found("SELECT name FROM kept WHERE room = ?", room)
        others = [(room, name) for (name,) in there if name not in names]
        self._do("DELETE FROM kept WHERE room = ? AND name = ?", others)

    def take(self, other: Store, rooms: Iterable[str]) -> None:
        """Keep what another store keeps in these rooms, too."""
        for room in rooms:
            self.put(room, other.all(room))

    def close(self) -> None:
        """Nothing can be asked any more."""
        self._database.close()

    def _found(self, asked: str, *values: object) -> list[tuple[Any, ...]]:
        with contextlib.suppress(sqlite3.Error):
            return self._database.execute(asked, values).fetchall()
        return []

    def _do(self, told: str, rows: Sequence[tuple[object, ...]]) -> bool:
        with contextlib.suppress(sqlite3.Error), self._database:
            self._database.executemany(told, rows)
            return True
        return False


def in_memory() -> Store:
    """A store that ends with the process."""
    return Store(sqlite3.connect(":memory:"))


@contextlib.contextmanager
def opened(file: Path) -> Iterator[Store]:
    """The store in a file. One that is no store any more is begun anew; where none can be, it is in memory."""
    store = _store(file) or _store(file) or in_memory()
    try:
        yield store
    finally:
        store.close()


def _store(file: Path) -> Store | None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(file)
        database.execute("PRAGMA synchronous = OFF")
        return Store(database, file)
    except (sqlite3.Error, OSError):
        with contextlib.suppress(OSError):
            file.unlink()
        return None

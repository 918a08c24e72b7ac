"""The shelf of the search: bundles that earlier builds made, each under a name that comes of what it was made of."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import NamedTuple

from generator.keeping import Store, code, digest

__all__ = ["Bundle", "Make", "Shelf"]

_ROOM = "bundles"


class Bundle(NamedTuple):
    """A bundle there has to be."""

    name: str
    members: Sequence[str]
    """The pages of the site that it finds, or the groups to which it points."""

    @classmethod
    def of(cls, members: Sequence[str], made_of: Iterable[str | bytes]) -> Bundle:
        """Named by what it has, and what these are made of."""
        return cls(digest(*members, *made_of).hex()[:16], members)

    @property
    def key(self) -> bytes:
        """Stands for what it is made of, and what it is made with."""
        return digest(code("publishing"), self.name)


Make = Callable[[Bundle, Path], str]
"""Makes the folder of a bundle; what is to be remembered of it comes back."""


class Shelf:
    """The bundles that are there. One whose files are not all as they were made is not there."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.folder, self.store = folder, store
        self._told = dict(self._intact())

    def place(self, bundle: Bundle) -> Path:
        """The folder of a bundle."""
        return self.folder / bundle.name

    def told(self, bundle: Bundle) -> str:
        """What is remembered of a bundle that is there."""
        return self._told[bundle.name]

    def missing(self, bundles: Iterable[Bundle]) -> list[Bundle]:
        """Those that have to be made."""
        return [bundle for bundle in bundles if bundle.name not in self._told]

    def fill(self, bundles: Sequence[Bundle], make: Make) -> Iterator[Bundle]:
        """Make bundles, as many at a time as there are cores; each comes back when it is there.

        Raises :class:`BadInput` as ``make`` does; those that were made until then stay.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            try:
                tasks = {pool.submit(self._made, bundle, make): bundle for bundle in bundles}
                for task in as_completed(tasks):
                    bundle = tasks[task]
                    self._told[bundle.name] = task.result()
                    self._keep(bundle)
                    yield bundle
            finally:
                pool.shutdown(cancel_futures=True)

    def _made(self, bundle: Bundle, make: Make) -> str:
        shutil.rmtree(self.place(bundle), ignore_errors=True)
        return make(bundle, self.place(bundle))

    def _keep(self, bundle: Bundle) -> None:
        value = json.dumps([_inventory(self.place(bundle)), self.told(bundle)]).encode()
        self.store.put(_ROOM, [(bundle.name, bundle.key, value)])

    def keep_only(self, bundles: Iterable[Bundle]) -> None:
        """Drop all other bundles, and what a build left that was killed."""
        wanted = {bundle.name for bundle in bundles}
        self.store.keep_only(_ROOM, wanted)
        for other in [place for place in self.folder.iterdir() if place.name not in wanted]:
            shutil.rmtree(other, ignore_errors=True)

    def _intact(self) -> Iterator[tuple[str, str]]:
        for name, key, value in self.store.all(_ROOM):
            inventory, told = json.loads(value)
            if key == Bundle(name, ()).key and inventory == _inventory(self.folder / name):
                yield name, told


def _inventory(place: Path) -> str:
    """Stands for the names and sizes of what lies there; looked up without opening a file, for there are very many."""
    found, folders = [], [place.as_posix()] if place.is_dir() else []
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    found.append(f"{entry.path} {entry.stat().st_size}".removeprefix(place.as_posix()))
    return digest(*sorted(found)).hex()

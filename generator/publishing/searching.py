"""The index for search: Pagefind's, made anew only when a page has changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from generator.faults import BadInput, Fault
from generator.keeping import Store, digest
from generator.publishing.linking import link_all

__all__ = ["index", "index_again"]

_ROOM, _NAME = "index", "pagefind"


def index(site: Path) -> None:
    """Make a built site searchable: Pagefind's index goes into ``site/pagefind``."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words only
    if done.returncode:
        raise BadInput([Fault(site, 1, 1, done.stderr.strip() or "an error of Pagefind", "a site that can be indexed")])


def index_again(site: Path, identity: bytes, store: Store, shelf: Path) -> bool:
    """Make a site searchable with the index on the shelf, if that was made of the same pages; whether it was."""
    if store.get(_ROOM, _NAME, identity) == _inventory(shelf):
        link_all(shelf, site / _NAME)
        return True
    index(site)
    shutil.rmtree(shelf, ignore_errors=True)
    link_all(site / _NAME, shelf)
    store.put(_ROOM, [(_NAME, identity, _inventory(shelf))])
    return False


def _inventory(shelf: Path) -> bytes:
    """Stands for the names and sizes of what lies there."""
    files = sorted(file for file in shelf.rglob("*") if file.is_file())
    return digest(*(f"{file.relative_to(shelf).as_posix()} {file.stat().st_size}" for file in files))

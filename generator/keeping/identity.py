"""What a thing was made with, in a few bytes: the code, the templates, the configuration, the versions."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from generator.keeping.store import digest

__all__ = ["code", "frame"]

_GENERATOR = Path(__file__).parents[1]
_VARIABLES = ("SITE_URL",)
"""What mkdocs.yml reads of the environment."""


@cache
def code(*rooms: str) -> bytes:
    """Stands for the source of these rooms of the generator, with their templates, and for all that is installed."""
    files = [file for room in rooms for file in _sources(_GENERATOR / room)]
    return digest(_versions(), *_contents(files, _GENERATOR))


def frame(project: Path) -> bytes:
    """Stands for all that a page is put into: the configuration, the overrides, the engine.

    Styles, scripts and fonts stand beside the pages, which name them and hold nothing of them.
    """
    variables = [f"{name}={os.environ.get(name, '')}" for name in _VARIABLES]
    overrides = project / "overrides"
    templates = (file for file in _all(overrides) if not file.is_relative_to(overrides / "assets"))
    files = [project / "mkdocs.yml", *templates]
    return digest(code("publishing"), *variables, *_contents(files, project))


def _sources(room: Path) -> list[Path]:
    files = room.rglob("*") if room.is_dir() else [room.with_suffix(".py")]
    return sorted(file for file in files if file.is_file() and file.suffix != ".pyc")


def _all(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(place, file) for file in sorted(files) if not file.startswith("."))


def _contents(files: Iterable[Path], base: Path) -> Iterator[bytes]:
    for file in files:
        yield file.relative_to(base).as_posix().encode()
        yield file.read_bytes()


@cache
def _versions() -> bytes:
    """Every distribution that is installed: which of them a page passes through is nobody's to guess."""
    found = sorted({f"{each.name} {each.version}" for each in metadata.distributions()})
    return digest(sys.version, *found)

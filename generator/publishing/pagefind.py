"""Pagefind, run on some pages of a site: what it makes of them is a bundle, a folder for its program in the browser.

The names and the bytes in a bundle depend on its pages alone: no page has Pagefind's own filters, which it would write
in another order each time (its issue 638).
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.faults import BadInput, Fault
from generator.publishing.linking import link

__all__ = ["PROGRAM", "bundle", "fragments"]

PROGRAM = ("pagefind.js", "wasm.en.pagefind")
"""What runs in the browser, the same in every bundle. Pagefind's interfaces are not used."""

_KEPT = ("pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*", *PROGRAM)

_SIZE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"
"""How many places of words Pagefind puts into one piece of its index; 20,000 if it isn't told. A question for one word
fetches one piece of each bundle. It is no setting that Pagefind promises to keep, so a test sees to it."""

_SIGNATURE = b"pagefind_dcd"
"""With which each of its files begins once it is unpacked."""


def bundle(pages: Mapping[str, Path], goal: Path, size: int) -> None:
    """Make a bundle of pages, each a file and its name on the site, with pieces of ``size`` places.

    Raises :class:`BadInput` with what Pagefind says. The folder is there when all of it is.
    """
    with TemporaryDirectory(dir=goal.parent, prefix=".new-") as scratch:
        source, made = Path(scratch, "pages"), Path(scratch, "made")
        for name, file in pages.items():
            link(file, source / name)
        _run(source, made, size)
        wanted = {file for pattern in _KEPT for file in made.glob(pattern)}
        for file in made.rglob("*"):
            if file.is_file() and file not in wanted:
                file.unlink()
        made.replace(goal)


def _run(source: Path, goal: Path, size: int) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(source), "--output-path", str(goal), "--quiet"]
    environment = {**os.environ, _SIZE: str(size)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own words only
    if done.returncode:
        said = done.stderr.strip() or "an error of Pagefind"
        raise BadInput([Fault(Path("pagefind"), 1, 1, said, "a site that can be indexed")])


def fragments(folder: Path) -> dict[str, dict[str, Any]]:
    """By the name that Pagefind gave each page of a bundle, what it keeps of it: ``url``, ``content``, ``meta``."""
    files = sorted((folder / "fragment").iterdir())
    return {file.stem: json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE)) for file in files}

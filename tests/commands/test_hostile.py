"""Broken files and files that mean harm, through every front door: told clearly, and nothing left behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result

from tests.hostile import FILES

Run = Callable[..., Result]
Snapshot = Callable[[], dict[str, bytes]]
GIGABYTE = 1_000_000_000
RECORD = Path("content/documents/A/RES/89/7.yml")


@cache
def _data(name: str) -> bytes:
    return FILES[name].data()


def _in_content(project: Path, name: str) -> Path:
    """The file as the text of a document that is on record."""
    file = (project / RECORD).with_suffix(FILES[name].suffix)
    file.write_bytes(_data(name))
    return file.relative_to(project)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", [["add", "--symbol", "A/RES/61/1"], ["show"]], ids=" ".join)
def test_told_by_the_commands(recalling: Run, project: Path, snapshot: Snapshot, command: list[str], name: str) -> None:
    """The file, the place, what was found and what was expected; exit code 1; no file of the project changed."""
    given = f"given{FILES[name].suffix}"
    (project / given).write_bytes(_data(name))
    before = snapshot()

    result = recalling(*command, given)

    assert f"{given}:{FILES[name].said}" in result.stderr
    assert "; expected " in result.stderr
    assert "nothing was changed" in result.stderr
    assert (result.exit_code, snapshot()) == (1, before)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["build", "check"])
def test_told_by_a_build(recalling: Run, project: Path, snapshot: Snapshot, command: str, name: str) -> None:
    """With such a file among the texts neither pages nor a site are written; only what was read is kept."""
    file = _in_content(project, name)
    before = snapshot()

    result = recalling(command)
    kept = {name: data for name, data in snapshot().items() if not name.startswith((".build/kept", ".build/lock"))}

    assert f"{file.as_posix()}:{FILES[name].said}" in result.stderr
    assert (result.exit_code, kept) == (1, before)


def test_all_of_them_are_told_together(recalling: Run, project: Path) -> None:
    """One does not hide the others."""
    names = ["a PDF of images", "XML cut off", "UTF-16"]
    files = [_in_content(project, name) for name in names]

    told = recalling("check").stderr

    assert [file.as_posix() for file in files if f"{file.as_posix()}:1:1" not in told] == []


SHOW = """
import sys
from generator.cli import main
for name in sys.argv[1:]:
    try:
        main(["show", name])
    except SystemExit as ended:
        print(name, ended.code)
"""
PEAK = """
import resource, subprocess, sys
subprocess.run([sys.executable, "-c", *sys.argv[1:]])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024))
"""
"""Runs another program; a program's peak begins with that of the one that starts it, so this one is small."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a program's peak of memory")
def test_memory_stays_below_a_gigabyte(project: Path) -> None:
    """Measured by the system, of one program that is shown all of them one after the other."""
    given = {f"given{n}{hostile.suffix}": name for n, (name, hostile) in enumerate(FILES.items())}
    for file, name in given.items():
        (project / file).write_bytes(_data(name))

    command = [sys.executable, "-c", PEAK, SHOW, *given]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)

    *ended, peak = done.stdout.splitlines()
    assert ended == [f"{file} 1" for file in given]
    assert "Traceback" not in done.stderr
    assert int(peak) < GIGABYTE

"""The small edition in a folder of its own, and the commands run in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

SAMPLES = Path(__file__).parents[1] / "samples"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small edition, and the command line in its folder."""
    shutil.copytree(SAMPLES / "edition" / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def recalling(project: Path) -> Callable[..., Result]:  # noqa: ARG001 - the commands run in its folder
    """Runs a command as a person types it; anything but an exit is an error of the program."""

    def run(*arguments: str, given: bytes | None = None) -> Result:
        result = CliRunner().invoke(main, list(arguments), input=given)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        assert "Traceback" not in result.output
        return result

    return run


@pytest.fixture
def snapshot(project: Path) -> Callable[[], dict[str, bytes]]:
    """Every file below the project with its bytes."""

    def taken() -> dict[str, bytes]:
        files = (file for file in sorted(project.rglob("*")) if file.is_file())
        return {file.relative_to(project).as_posix(): file.read_bytes() for file in files}

    return taken

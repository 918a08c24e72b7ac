"""A file with several resolutions: told what is in it, and which of them is added."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.progress import Progress
from generator.publishing import read_edition
from generator.symbols import Symbol
from tests.readers.eras import printed

from .conftest import SAMPLES

Run = Callable[..., Result]
VOLUME = SAMPLES / "volumes" / "bells.txt"
LISTED = """given.pdf:1:1: found 3 resolutions{}:
  A/RES/2905(XXVI), page 1: 2905 (XXVI). Question of the bells of the northern islands
  A/RES/2906(XXVI), page 1: 2906 (XXVI). Lighthouse-keepers and their lamps
  A/RES/2907(XXVI), page 2: 2907 (XXVI). The mending of nets
 ; expected one of them, named with --symbol
1 fault; nothing was changed.
"""


@pytest.fixture
def given(project: Path) -> bytes:
    data = printed(VOLUME, bottom="300")
    (project / "given.pdf").write_bytes(data)
    return data


@pytest.mark.parametrize("command", ["add", "show"])
@pytest.mark.parametrize(
    ("options", "missing"),
    [([], ""), (["--symbol", "A/RES/2908(XXVI)"], ", none of them A/RES/2908(XXVI)")],
)
@pytest.mark.usefixtures("given")
def test_what_is_in_it(recalling: Run, command: str, options: list[str], missing: str) -> None:
    result = recalling(command, "given.pdf", *options)

    assert result.exit_code == 1
    assert result.stderr == LISTED.format(missing)


def test_one_of_them_is_added(recalling: Run, project: Path, given: bytes) -> None:
    """The whole file is held, byte for byte; the edition reads the one that its place names."""
    result = recalling("add", "given.pdf", "--symbol", "A/RES/2906(XXVI)")

    assert result.exit_code == 0, result.stderr
    text = project / "content/documents/A/RES/2906(XXVI).pdf"
    assert text.read_bytes() == given
    assert yaml.safe_load(text.with_suffix(".yml").read_text(encoding="utf-8"))["meeting"] == 2029
    entry = read_edition(project, Progress()).find(Symbol.parse("A/RES/2906(XXVI)"))
    assert entry is not None
    assert entry.held is not None
    assert entry.held.document.masthead.title == "Lighthouse-keepers and their lamps"


def test_one_of_them_is_shown(recalling: Run, given: bytes) -> None:  # noqa: ARG001 - the file
    assert "The mending of nets" in recalling("show", "given.pdf", "--symbol", "A/RES/2907(XXVI)").stdout

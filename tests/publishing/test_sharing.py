"""A build shared among machines makes the site of a build on one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.progress import Progress
from generator.publishing import Part, make_pages, read_texts, take_over
from tests.publishing.conftest import contents

Build = Callable[[Path, Path], str]


@pytest.mark.parametrize("of", [1, 2, 3, 7, 40])
def test_each_item_is_in_one_part_and_neighbours_stay_together(of: int) -> None:
    items = list(range(23))
    shares = [Part(number, of).share(items) for number in range(1, of + 1)]
    assert [item for share in shares for item in share] == items
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


@pytest.mark.parametrize("written", ["", "1", "0/2", "3/2", "a/b", "1/0", "-1/2", "1/2/3"])
def test_what_is_no_part_is_refused(project: Path, written: str) -> None:
    outcome = CliRunner().invoke(main, ["part", "texts", "--", written])
    assert outcome.exit_code == 2
    assert "no part such as 1/2" in outcome.output
    assert not (project / ".build" / "kept.sqlite").exists()


def test_two_parts_joined_are_the_site_of_one_build(project: Path, build: Build, monkeypatch) -> None:
    build(project, project / "whole")
    read = [_machine(project, f"read{n}", Part(n, 2), [], monkeypatch) for n in (1, 2)]
    made = [_machine(project, f"make{n}", Part(n, 2), read, monkeypatch) for n in (1, 2)]
    joining = _copy(project, "join")
    monkeypatch.chdir(joining)
    take_over(joining, made, _silent())
    said = build(joining, joining / "site")
    assert contents(joining / "site") == contents(project / "whole")
    assert "reading texts" not in said
    assert "making pages" not in said


def test_what_a_part_did_not_do_is_made_up_for(project: Path, build: Build, monkeypatch) -> None:
    build(project, project / "whole")
    part = _machine(project, "read1", Part(1, 2), [], monkeypatch)
    (part / "kept.sqlite").write_bytes(b"damaged on the way")
    joining = _copy(project, "join")
    monkeypatch.chdir(joining)
    take_over(joining, [part], _silent())
    build(joining, joining / "site")
    assert contents(joining / "site") == contents(project / "whole")


def _machine(project: Path, name: str, part: Part, others: list[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The ``.build`` of another machine that has read its share, or, given what others have read, made its pages."""
    own = _copy(project, name)
    monkeypatch.chdir(own)
    take_over(own, others, _silent())
    (make_pages if others else read_texts)(own, part, _silent())
    return own / ".build"


def _copy(project: Path, name: str) -> Path:
    """The project as it is checked out anew."""
    own = project.parent / name
    shutil.copytree(project, own, ignore=shutil.ignore_patterns(".build", "whole"))
    (own / ".build" / "pages").mkdir(parents=True)
    return own


def _silent() -> Progress:
    return Progress(StringIO())

"""A small project of its own, to be built, changed and built again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest

from generator import publishing
from generator.progress import Progress

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small edition, not built yet, in the folder that is worked in."""
    made = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "samples" / "edition" / "content", made / "content")
    shutil.copytree(ROOT / "overrides", made / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", made)
    for folder in (".build/pages", "generator/pages/templates"):  # MkDocs wants the folders it watches to exist
        (made / folder).mkdir(parents=True)
    monkeypatch.chdir(made)
    return made


@pytest.fixture
def build() -> Callable[[Path, Path], str]:
    """Builds a project's site; what was said on the way comes back."""

    def run(project: Path, site: Path) -> str:
        said = StringIO()
        publishing.publish(project, site, Progress(said))
        return said.getvalue()

    return run


def contents(site: Path) -> dict[str, str]:
    """A digest of every file of a site, the index of its search included."""
    files = (file for file in site.rglob("*") if file.is_file())
    return {file.relative_to(site).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}

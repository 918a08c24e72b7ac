"""The site is the one that MkDocs makes by itself, byte for byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.faults import BadInput
from generator.publishing import index
from tests.publishing.conftest import contents


def test_the_site_is_the_one_that_mkdocs_builds(
    project: Path, tmp_path: Path, build: Callable[[Path, Path], str]
) -> None:
    build(project, tmp_path / "ours")
    theirs = tmp_path / "theirs"
    mkdocs_build(load_config(str(project / "mkdocs.yml"), site_dir=str(theirs), strict=True, hooks=[]))
    for folder in ("javascripts", "stylesheets"):  # the theme's own, which no page loads
        shutil.rmtree(theirs / "assets" / folder)
    (theirs / "sitemap.xml.gz").unlink()  # the same map, packed on another day
    index(theirs)

    ours = contents(tmp_path / "ours")
    packed = ours.pop("sitemap.xml.gz")

    assert packed
    assert ours == contents(theirs)


def test_a_page_that_mkdocs_warns_of_stops_the_build_and_is_named(
    project: Path, tmp_path: Path, build: Callable[[Path, Path], str]
) -> None:
    site = tmp_path / "site"
    build(project, site)
    before = contents(site)
    template = project / "overrides" / "partials" / "footer.html"
    template.write_text("{{ nothing.of_the_kind }}", encoding="utf-8")
    with pytest.raises(BadInput) as bad:
        build(project, site)
    assert [fault.file.as_posix() for fault in bad.value.faults] == ["overrides/partials/footer.html"]
    assert contents(site) == before

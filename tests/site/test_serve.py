"""``recalling serve``: an editor saves, and the browser shows it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.site.conftest import ROOT, Visitor


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the edition that a test may edit."""
    for folder in ("content", "generator", "overrides"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def served_project(project: Path) -> Iterator[str]:
    """Where ``recalling serve`` serves the copy, once it answers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [Path(sys.executable).with_name("recalling"), "serve", "--address", f"127.0.0.1:{port}"]
    own = {**os.environ, "PYTHONPATH": str(project)}  # its own generator, and with it its own templates
    log = (project / "serve.log").open("wb")
    server = subprocess.Popen(command, cwd=project, env=own, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}/"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()
        print((project / "serve.log").read_text("utf-8"))  # pytest shows it where the test fails


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        assert server.poll() is None, "recalling serve has ended"
        try:
            return urlopen(address, timeout=10).close()  # noqa: S310 (an address of this machine)
        except (URLError, ConnectionError):
            time.sleep(0.25)
    pytest.fail("recalling serve does not answer")


CHANGES = {
    "content": ("content/pages/about.md", "# "),
    "templates": ("generator/pages/templates/parts.md.j2", "Where these facts come from"),
    "overrides": ("overrides/partials/footer.html", "It is not an official"),
}
"""What is edited, and the words there behind which new ones are written."""


def test_the_browser_follows_each_change(visit: Visitor, project: Path, served_project: str) -> None:
    """One server, one change after the other, and no page that anybody loads again."""
    for name, (file, mark) in CHANGES.items():
        visited = visit("about/" if name == "content" else "A/RES/60/252/", base=served_project)
        words = (project / file).read_text("utf-8")
        assert mark in words
        (project / file).write_text(words.replace(mark, f"{mark} newly saved {name}", 1), "utf-8")
        expect(visited.page.locator("body")).to_contain_text(f"newly saved {name}", timeout=40_000)

"""The site as its readers get it: built once, served from below a sub-path, opened in a real browser."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import driven
from tests.site.visit import Visit

ROOT = Path(__file__).parents[2]

FOLDER = "/edition/"
"""Where on its host the site is published in these tests; its 404.html is right there only."""

SETTINGS = {**os.environ, "SITE_URL": f"https://recalling.example{FOLDER}"}
"""The environment in which the site is built."""

Visitor = Callable[..., Visit]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site, built for this session; RECALLING_SITE names one built for the same address."""
    if built := os.environ.get("RECALLING_SITE"):
        return Path(built).resolve()
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [str(Path(sys.executable).with_name("recalling")), "build", "--site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=SETTINGS, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"the site does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site is served on this machine: below a sub-path, as on GitHub Pages."""
    above = tmp_path_factory.mktemp("served")
    (above / FOLDER.strip("/")).symlink_to(site, target_is_directory=True)
    with served(above) as origin:
        yield f"{origin}{FOLDER}"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The origin that serves a folder, on a free port of the loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps its connections, as hosts do

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for the session."""
    with driven() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visitor]:
    """Opens pages of the site, each in a browser context of its own: ``visit("about/", color_scheme="dark")``."""
    with ExitStack() as contexts:

        def open_page(path: str = "", *, base: str = address, **options: Any) -> Visit:
            context = contexts.enter_context(browser.new_context(reduced_motion="reduce", **options))
            page: Page = context.new_page()
            visited = Visit(page, base)
            visited.go(path)
            return visited

        yield open_page

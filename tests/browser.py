"""The browser that the tests drive: a Chrome or Chromium that is there, else one that can be had.

``python -m tests.browser`` sees to it that there is one, and says what to install where it cannot.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

__all__ = ["NoBrowser", "driven", "found", "obtained"]

_NAMES = ("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome")
_MAC = ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium")
_QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing but this machine can be reached
)
_ADVICE = """\
The tests need Chrome or Chromium, and none was found or could be installed. Either
  install one: on Debian or Ubuntu `apt-get install chromium libatomic1`, elsewhere google.com/chrome; or
  name one: CHROME=/path/to/chrome make test"""


class NoBrowser(Exception):
    """There is no browser and none can be had; the message says what to install."""


def found() -> str | None:
    """The first browser on this machine that starts; the one that CHROME names is not passed over."""
    if not _runs(sys.executable, "-m", "playwright", "--version"):
        return None  # what drives the browser needs libatomic1, which a bare Debian lacks
    if named := os.environ.get("CHROME"):
        if not _starts(named):
            raise NoBrowser(f"CHROME names {named}, which does not start.")
        return named
    return next(filter(_starts, _candidates()), None)


def obtained() -> str:
    """The browser found, or the first that Playwright or the distribution could install.

    Raises:
        NoBrowser: when all of these fail.
    """
    executable = found()
    for install in (_from_playwright, _from_distribution):
        if executable is None:
            install()
            executable = found()
    if executable is None:
        raise NoBrowser(_ADVICE)
    return executable


@contextmanager
def driven() -> Iterator[Browser]:
    """The browser, started. Its sandbox is given up only for root, who cannot have one."""
    executable = obtained()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_QUIET, chromium_sandbox=not _is_root())
        yield browser
        browser.close()


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    for folder in (Path("/Applications"), Path.home() / "Applications"):
        yield from (str(folder / app) for app in _MAC)
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _starts(executable: str) -> bool:
    # A download whose system libraries are missing, or a distribution's empty shim, is there but of no use.
    return _runs(executable, "--version")


def _runs(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _from_playwright() -> None:
    _install(sys.executable, "-m", "playwright", "install", "chromium")


def _from_distribution() -> None:
    if _is_root() and shutil.which("apt-get"):
        _install("apt-get", "update", "-qq")
        _install("apt-get", "install", "-qq", "--no-install-recommends", "chromium", "libatomic1")


def _install(*command: str) -> None:
    print("No browser yet:", *command, flush=True)
    subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def _is_root() -> bool:
    ask: Callable[[], int] | None = getattr(os, "geteuid", None)  # Windows has none
    return ask is not None and ask() == 0


if __name__ == "__main__":
    try:
        print("Browser for the tests:", obtained())
    except NoBrowser as missing:
        sys.exit(str(missing))

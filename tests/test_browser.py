"""The tests' own browser: which one is taken, and what is said when there is none."""

from __future__ import annotations

import pytest

from tests import browser


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine on which nothing can be installed and every program starts."""
    monkeypatch.delenv("CHROME", raising=False)
    monkeypatch.setattr(browser, "_runs", lambda *_: True)
    monkeypatch.setattr(browser, "_install", lambda *_: None)
    monkeypatch.setattr(browser, "_candidates", lambda: iter(["/usr/bin/shim", "/usr/bin/chromium"]))
    return monkeypatch


def test_a_shim_that_does_not_start_is_passed_over(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(browser, "_runs", lambda *command: command[0] != "/usr/bin/shim")
    assert browser.obtained() == "/usr/bin/chromium"


def test_the_browser_that_chrome_names_is_taken(machine: pytest.MonkeyPatch) -> None:
    machine.setenv("CHROME", "/opt/chrome")
    assert browser.obtained() == "/opt/chrome"


def test_the_browser_that_chrome_names_is_not_replaced_by_another(machine: pytest.MonkeyPatch) -> None:
    machine.setenv("CHROME", "/opt/chrome")
    machine.setattr(browser, "_runs", lambda *command: command[0] != "/opt/chrome")
    with pytest.raises(browser.NoBrowser, match="/opt/chrome, which does not start"):
        browser.obtained()


def test_playwright_is_asked_before_the_distribution(machine: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    machine.setattr(browser, "_candidates", lambda: iter([]))
    machine.setattr(browser, "_from_playwright", lambda: asked.append("playwright"))
    machine.setattr(browser, "_from_distribution", lambda: asked.append("distribution"))
    with pytest.raises(browser.NoBrowser, match="apt-get install chromium"):
        browser.obtained()
    assert asked == ["playwright", "distribution"]

"""Every command and every option stands in the README, and nothing there that the program does not know."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator.cli import main

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("## Commands\n")[2].partition("\n## ")[0]
OPTIONS = [
    (name, option)
    for name, command in main.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]


def _row(command: str) -> str:
    return next((row for row in SECTION.splitlines() if row.startswith(f"| `recalling {command}")), "")


@pytest.mark.parametrize("command", main.commands)
def test_every_command_is_documented(command: str) -> None:
    """In a row of its own; and its help says what it does."""
    assert _row(command)
    assert main.commands[command].help


@pytest.mark.parametrize(("command", "option"), OPTIONS, ids=lambda part: part.lstrip("-"))
def test_every_option_is_documented(command: str, option: str) -> None:
    """In the row of its command."""
    assert f"`{option}" in _row(command)


def test_no_command_is_documented_that_is_none() -> None:
    assert set(re.findall(r"^\| `recalling (\w+)", SECTION, re.MULTILINE)) == set(main.commands)

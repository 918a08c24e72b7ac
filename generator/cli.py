"""The command line: thin doors that call the rooms and hold no logic of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path

import click

from generator import __version__, publishing
from generator.edition import Edition
from generator.faults import BadInput
from generator.progress import Progress

__all__ = ["main"]

_PROJECT = Path()
"""The project is the folder in which the command is given; faults name files below it."""


def _faults_told(command: Callable[..., None]) -> Callable[..., None]:
    """Bad input ends a command with all its faults and exit code 1, never with a traceback."""

    @wraps(command)
    def run(*args: object, **kwargs: object) -> None:
        try:
            command(*args, **kwargs)
        except BadInput as bad:
            number = len(bad.faults)
            click.echo(f"{bad}\n{number} fault{'s' * (number != 1)}; nothing was changed.", err=True)
            sys.exit(1)

    return run


@click.group()
@click.version_option(__version__, prog_name="recalling")
def main() -> None:
    """Make the annotated edition: read the texts and records in content/, write the site."""


@main.command()
@click.option(
    "--site", type=click.Path(path_type=Path), default=Path("site"), show_default=True, help="Where to put it."
)
@_faults_told
def build(site: Path) -> None:
    """Build the whole site, search included."""
    edition = publishing.publish(_PROJECT, site, Progress())
    click.echo(_summary(edition))
    click.echo(f"The site is in {site}/.")


@main.command()
@_faults_told
def pages() -> None:
    """Write the Markdown pages only, for any engine that reads mkdocs.yml."""
    click.echo(_summary(publishing.generate(_PROJECT, Progress())))


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
@_faults_told
def serve(address: str) -> None:
    """Serve the site on this machine and follow every change to content, templates and overrides."""
    click.echo(f"Serving on http://{address}/ until Ctrl+C.")
    publishing.serve(_PROJECT, address, Progress())


@main.command()
@_faults_told
def check() -> None:
    """Read everything in content/ and tell what is at fault and what is not settled; write nothing."""
    edition = publishing.read_edition(_PROJECT, Progress())
    for problem in edition.problems:
        where = f"{problem.source}{'#' + problem.anchor if problem.anchor else ''}"
        click.echo(f"{problem.kind}: {where}: “{problem.words}”: {problem.why}")
    click.echo(_summary(edition))


def _summary(edition: Edition) -> str:
    return "\n".join(f"{number:>6}  {what}" for what, number in edition.counts.items() if number)

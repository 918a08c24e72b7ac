"""The command line: thin doors that call the rooms and hold no logic of their own."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path

import click

from generator import __version__, adding, citing, fetching, publishing, showing
from generator.faults import BadInput
from generator.progress import Progress

__all__ = ["main"]

_PROJECT = Path()
"""The project is the folder in which the command is given; faults name files below it."""

_PATIENCE = 1.0
"""Seconds after which a command that reads one file says how far it is."""


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


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
@click.option("--profile", is_flag=True, help="Tell where the time went.")
@click.option(
    "--with", "parts", type=_FOLDER, multiple=True, help="A .build folder of `recalling part`, to go on from."
)
@_faults_told
def build(site: Path, profile: bool, parts: tuple[Path, ...]) -> None:
    """Build the whole site, search included; what has not changed since the last build is not made again."""
    progress = Progress()
    publishing.take_over(_PROJECT, parts, progress)
    click.echo(_summary(publishing.publish(_PROJECT, site, progress)))
    click.echo("\n".join(progress.profile() if profile else ()), nl=profile)
    click.echo(f"The site is in {site}/.")


@main.command()
@click.argument("what", type=click.Choice(["texts", "pages"]))
@click.argument("share", metavar="N/M")
@click.option("--with", "parts", type=_FOLDER, multiple=True, help="A .build folder of another part, to go on from.")
@_faults_told
def part(what: str, share: str, parts: tuple[Path, ...]) -> None:
    """Do a share of a build: read the texts of part N of M, or make its pages. What comes of it is in .build/."""
    try:
        asked = publishing.Part.parse(share)
    except ValueError:
        raise click.BadParameter(f"{share!r} is no part such as 1/2.") from None
    publishing.take_over(_PROJECT, parts, Progress())
    work = publishing.read_texts if what == "texts" else publishing.make_pages
    click.echo(f"{work(_PROJECT, asked, Progress())} {what} are in .build/.")


@main.command()
@_faults_told
def pages() -> None:
    """Write the Markdown pages only, for any engine that reads mkdocs.yml."""
    edition, _ = publishing.generate(_PROJECT, Progress())
    click.echo(_summary(edition.counts))


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
    click.echo(_summary(edition.counts))


@main.command()
@click.argument("what", metavar="SYMBOL|FILE")
@click.option("--json", "as_json", is_flag=True, help="As JSON, by content/schema/document.schema.json.")
@click.option("--symbol", help="Which resolution, where the file holds several.")
@_faults_told
def show(what: str, as_json: bool, symbol: str | None) -> None:
    """Show a document as it was understood: facts, counts, every paragraph with its anchor, notes, doubts."""
    progress = Progress(least=_PATIENCE)
    shown = showing.find(what, _PROJECT, progress, symbol)
    progress.end()
    click.echo(shown.model_dump_json(indent=2) if as_json else showing.in_full(shown, _width()))


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--symbol", help="The document's symbol, where the text does not say it or the file holds several.")
@click.option("--dry-run", is_flag=True, help="Show what would be added; write nothing.")
@_faults_told
def add(file: Path, symbol: str | None, dry_run: bool) -> None:
    """Add a text to content/, with a first record of what it says of itself."""
    progress = Progress(least=_PATIENCE)
    addition = adding.prepare(_PROJECT, file, symbol, progress)
    progress.end()
    click.echo(showing.in_short(addition.shown, _width()))
    click.echo("\n".join(["", *addition.remarks, f"{addition.record}:", "", addition.record_words]))
    if not dry_run:
        addition.carry_out()
    click.echo(f"{'Not written, as asked' if dry_run else 'Written'}: {addition.text} and {addition.record}")


@main.command()
@click.argument("symbols", nargs=-1, metavar="SYMBOL...")
@click.option("--missing", is_flag=True, help="Every document that is known but not held.")
@_faults_told
def fetch(symbols: tuple[str, ...], missing: bool) -> None:
    """Fetch official documents that are known but not held, as content/fetch.yml says."""
    if not symbols and not missing:
        raise click.UsageError("Name a symbol, or ask for all with --missing.")
    failed = 0
    for outcome in fetching.fetch(_PROJECT, symbols, Progress(), every=missing):
        failed += outcome.failed
        click.echo(f"{outcome.asked}: {outcome.said}", err=outcome.failed)
    sys.exit(1 if failed else 0)


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True), default="-")
@click.option("--organ", default="General Assembly", show_default=True, help="The body whose text it is.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The date of the text.")
@_faults_told
def cite(file: str, organ: str, date: datetime.datetime | None) -> None:
    """Find the citations in plain text, a paragraph a line: a line of JSON for each."""
    with click.open_file(file, "rb") as stream:
        data = stream.read()
    named = Path("standard input" if file == "-" else file)
    for line in citing.cited(data, named, organ, date.date() if date else None, _PROJECT):
        click.echo(line)


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)


def _summary(counts: Mapping[str, int]) -> str:
    return "\n".join(f"{number:>6}  {what}" for what, number in counts.items() if number)

"""``python -m tests.bench.corpus --size 20000 FOLDER``: an invented edition of any size, shaped like the real one.

The folder becomes a project that ``recalling build`` builds: ``content/`` with AKN4UN texts, their records as
``recalling add`` makes them, events, notes, emendations, a glossary and pages; and this project's ``mkdocs.yml`` and
``overrides/``. The same size and seed give the same bytes everywhere. Every word in it is invented, or is our own.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.adding.writing import written as as_yaml
from generator.records.instruments import load_instruments
from tests.measure.places import HERE

from .citing import Plan, planned
from .drawing import Draw, measured
from .editing import additions, furnished
from .markup import Masthead, file
from .sentences import Grammar, Writer, ordinal, printed_day
from .shapes import Shape
from .vocabulary import Vocabulary
from .writing import written

__all__ = ["documents", "make", "project"]

INSTRUMENTS = HERE / "content" / "instruments.yml"

_COMMITTEES = ("First Committee", "Second Committee", "Third Committee", "Fifth Committee", "Sixth Committee")


def main(arguments: list[str] | None = None) -> int:
    """Write the edition; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.corpus", description=__doc__)
    parser.add_argument("--size", type=int, default=1000, help="how many resolutions")
    parser.add_argument("--seed", default="1")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    options = parser.parse_args(arguments)
    if options.folder.exists():
        print(f"{options.folder} is there already", file=sys.stderr)
        return 1
    began = time.monotonic()
    make(options.folder, options.size, options.seed)
    print(f"{options.size} resolutions in {options.folder} ({time.monotonic() - began:.0f} s)")
    return 0


def make(folder: Path, size: int, seed: str = "1") -> None:
    """A project with so many resolutions."""
    project(folder)
    content = folder / "content"
    symbols = []
    for path, data in documents(size, seed):
        place = content / "documents" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        if place.suffix == ".yml":
            symbols.append(path.removesuffix(".yml"))
    for name, text in furnished(symbols, seed):
        place = content / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())


def project(folder: Path) -> None:
    """What a build needs besides the content: configuration, looks, instruments, schemas and measures."""
    (folder / "content").mkdir(parents=True)
    shutil.copy(HERE / "mkdocs.yml", folder)
    shutil.copytree(HERE / "overrides", folder / "overrides")
    for name in ("instruments.yml", "schema", "measures"):
        source, goal = HERE / "content" / name, folder / "content" / name
        _ = shutil.copytree(source, goal) if source.is_dir() else shutil.copy(source, goal)


def documents(size: int, seed: str, instruments: Path = INSTRUMENTS) -> Iterator[tuple[str, bytes]]:
    """The files of each resolution below ``content/documents``, text and record; they name these instruments."""
    figures = measured()
    calendar, plans = planned(figures, size, seed)
    grammar = Grammar(figures, calendar, load_instruments(instruments))
    vocabulary = Vocabulary(seed, figures, size)
    for plan in plans:
        path = calendar.symbol(plan.place)
        draw = Draw(f"{seed}/{path}")
        shape = Shape(*plan.shape)
        stream = vocabulary.text(plan.series, shape.preambular_words + shape.operative_words)
        writer = Writer(grammar, draw, plan.place, plan.targets, stream)
        masthead = _masthead(plan, writer, vocabulary.text(plan.series))
        body = written(shape, writer, figures["sub-paragraphs in a list"])
        text = file(masthead, shape.metadata, body.preamble, body.main, body.attachments).encode()
        yield f"{path}.xml", text
        added = additions(body, Draw(f"{seed}/{path}/editors"))
        yield f"{path}.yml", _record(_facts(plan, masthead, text), added, path).encode()


def _masthead(plan: Plan, writer: Writer, subject: list[str]) -> Masthead:
    """The resolutions of one series bear one title, in words of their subject."""
    figures, own, draw = writer.grammar.figures, plan.place, writer.draw
    records = figures["records"]
    adopted = writer.grammar.calendar.date(own)
    issued = adopted + datetime.timedelta(days=draw.from_cuts(records["days until distributed"]))
    letter = f" ({'abcdefgh'[draw.below(8)]})" if draw.chance(records["agenda item with a letter"]) else ""
    title = Draw(f"{plan.series}/title")
    naming = Writer(writer.grammar, title, own, (), subject)
    return Masthead(
        symbol=writer.grammar.calendar.symbol(own),
        number=writer.grammar.calendar.printed(own),
        title=naming.title(title.of(figures["shapes"])[0]),
        session=f"{ordinal(own.session)} session",
        item=f"Agenda item {1 + plan.series % 180}{letter}",
        subject=naming.title(6),
        adopted=printed_day(adopted),
        distributed=printed_day(issued),
        proponent=_proponent(own.session, draw, draw.chance(records["without a committee"])),
        meeting=f"{_th(1 + own.number * 100 // writer.grammar.calendar.size(own.session))} plenary meeting",
    )


def _proponent(session: int, draw: Draw, without: bool) -> str:
    if without:
        draft = f"A/{session}/L.{1 + draw.below(90)}"
        return f"without reference to a Main Committee ({draft})"
    report = f"A/{session}/{400 + draw.below(200)}"
    return f"on the report of the {draw.of(_COMMITTEES)} ({report}, para. {5 + draw.below(40)})"


def _th(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _record(facts: dict[str, object], added: dict[str, object], path: str) -> str:
    """What ``recalling add`` writes for the text, and below it what editors might have added."""
    depth = path.count("/") + 1
    schema = f"# yaml-language-server: $schema={'../' * depth}schema/record.schema.json\n"
    return schema + as_yaml({**facts, **added})


def _facts(plan: Plan, masthead: Masthead, text: bytes) -> dict[str, object]:
    number, bracket, roman = masthead.symbol.rpartition("/")[2].partition("(")
    item = masthead.item.removeprefix("Agenda item ")
    held = {"obtained": f"added from the file {number}{bracket}{roman}.xml", "bytes": len(text)}
    official = {"official": masthead.symbol, "read_in": "the text held by this edition", "status": "confirmed"}
    return {
        "symbol": masthead.symbol,
        "title": masthead.title,
        "kind": "resolution",
        "body": "General Assembly",
        "session": roman.rstrip(")") or plan.place.session,
        "agenda_item": int(item) if item.isdigit() else item,
        "date": _day(masthead.adopted),
        "date_kind": "adopted",
        "distributed": _day(masthead.distributed),
        "meeting": int(masthead.meeting.partition(" ")[0][:-2]),
        "adoption": {"proponent": masthead.proponent},
        "text": {**held, "sha256": sha256(text).hexdigest()},
        "sources": [{"for": ["identity", "adoption", "text"], **official}],
    }


def _day(printed: str) -> datetime.date:
    return datetime.datetime.strptime(printed, "%d %B %Y").date()


if __name__ == "__main__":
    sys.exit(main())

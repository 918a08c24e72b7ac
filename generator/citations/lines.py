"""Plain lines to plain records: what ``recalling cite`` prints, and what the measurements use.

A line is a paragraph; all lines together are one text, so that "the Agenda", "that resolution" and
"Ibid." find what they lean on. The record of each citation is described by ``lines.schema.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date as Date  # noqa: N812 - "date" is the name of the argument
from pathlib import Path
from typing import TypedDict

from generator.citations.model import Citation, Context, Passage, PassageKind, Target
from generator.citations.reading import read
from generator.citations.verbs import is_finite, opening_verb

__all__ = ["SCHEMA", "Record", "cite_lines"]

SCHEMA = Path(__file__).with_name("lines.schema.json")
"""The JSON schema of one record."""

_NUMBERED = re.compile(r"\s*(?:\d{1,3}\.|(?P<letter>\((?:[a-z]{1,2}|[ivx]{1,5})\)|[•*–-](?=\s)))?\s*")
_NOTE = re.compile(
    r"\s*(?:<sup>)?(?P<label>\d{1,3})?(?:</sup>)?\s?(?:See\b|Ibid\b|Resolutions?\s|Decisions?\s|Official\sRecords|United\sNations,\sTreaty|[AES]/)"
)
_PROPONENT = re.compile(r"\s*\[(?:without|on|adopted)\b")


class Record(TypedDict):
    """One citation in one line."""

    line: int
    start: int
    end: int
    text: str
    form: str
    targets: list[str]
    pinpoint: str
    verb: str
    relation: str
    status: str


def cite_lines(
    lines: Iterable[str],
    organ: str = "General Assembly",
    date: Date | None = None,
    names: Mapping[str, Target] | None = None,
) -> Iterator[Record]:
    """A record for each citation, line by line, lines counted from 1 and characters from 0, half open.

    ``organ`` is the body whose text it is, ``date`` its date where that is known, ``names`` what named
    instruments mean. Lines that begin like footnotes are read as footnotes.
    """
    for citation in read(list(_passages(lines)), Context(organ=organ, date=date, names=names or {})):
        yield _record(citation)


def _passages(lines: Iterable[str]) -> Iterator[Passage]:
    """A passage for each line; a lettered one hangs from the last paragraph that is not lettered, past any notes."""
    above = ""
    for place, line in enumerate(lines, 1):
        passage = _passage(place, line.rstrip("\r\n"), above)
        if passage.kind is not PassageKind.NOTE and not passage.parent:
            above = passage.key
        yield passage


def _passage(place: int, line: str, parent: str) -> Passage:
    if note := _NOTE.match(line):
        return Passage(str(place), line, PassageKind.NOTE, label=note["label"] or "")
    if _PROPONENT.match(line):
        return Passage(str(place), line, PassageKind.PROPONENT)
    numbered = _NUMBERED.match(line)
    opening = opening_verb(line[numbered.end() if numbered else 0 :].replace("*", ""))  # Markdown's italics
    lettered = bool(numbered and numbered["letter"])
    if lettered and not is_finite(opening):
        opening = ""
    return Passage(str(place), line, opening=opening, parent=parent if lettered else "")


def _record(citation: Citation) -> Record:
    goals = citation.targets or citation.candidates
    pinpoints = dict.fromkeys(str(place) for goal in goals for place in goal.pinpoints)
    return Record(
        line=int(citation.passage),
        start=citation.start,
        end=citation.end,
        text=citation.text,
        form=citation.form,
        targets=[str(goal.symbol or goal.other) for goal in citation.targets],
        pinpoint=";".join(place for place in pinpoints if place),
        verb=citation.verb,
        relation=citation.relation,
        status=citation.status.value,
    )

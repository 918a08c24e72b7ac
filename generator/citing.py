"""Any text, a paragraph a line, to its citations: a JSON object for each, for researchers and for measurements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812 - "date" is the name of the argument
from pathlib import Path

from generator.citations.lines import cite_lines
from generator.edition import names_on_record
from generator.readers.source import decoded
from generator.showing import content_of

__all__ = ["cited"]


def cited(data: bytes, file: Path, organ: str, date: Date | None, project: Path) -> Iterator[str]:
    """One line of JSON for each citation, as ``generator/citations/lines.schema.json`` describes it.

    Names mean what the project's records and ``content/instruments.yml`` say. Raises :class:`BadInput`
    for what is not text in UTF-8.
    """
    if not data.strip():
        return
    lines = decoded(data, file).split("\n")
    content, names = content_of(project)
    for record in cite_lines(lines, organ, date, {**names, **names_on_record(content, lines)}):
        yield json.dumps(record, ensure_ascii=False)

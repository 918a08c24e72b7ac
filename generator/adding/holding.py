"""A text beside a record: what the record then says of it, and nothing else in the file touched."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.adding.writing import written
from generator.faults import BadInput, Fault
from generator.marked import Place
from generator.records.checks import Entered
from generator.records.loading import RECORD_SUFFIX, TEXT_SUFFIXES, entered_in
from generator.records.reading import Sheet, decoded, parse
from generator.symbols import Symbol

__all__ = ["entered_with_text", "held_beside", "record_file"]


def record_file(content: Path, key: Symbol) -> Path:
    """The place of a document's record."""
    return content / "documents" / f"{key.path}{RECORD_SUFFIX}"


def held_beside(record: Path) -> Path | None:
    """The text that lies beside a record, if there is one."""
    texts = (record.with_name(record.name.removesuffix(RECORD_SUFFIX) + suffix) for suffix in TEXT_SUFFIXES)
    return next((text for text in texts if text.exists()), None)


def entered_with_text(record: Path, key: Symbol, held: Mapping[str, object], text: Path) -> tuple[Entered, str]:
    """The record with its field ``text``, checked, and the words of its file.

    The lines go above those of ``sources``, where the records have them; all other lines stay as they are.
    Raises :class:`BadInput` that gives the lines to add where the file is laid out so that they cannot be
    put in without touching others.
    """
    before = decoded(record)
    sheet = parse(before, record)
    lines = written({"text": dict(held)})
    words = _with_lines(before, sheet, lines)
    after = _parsed(words, record)
    if after is None or not isinstance(sheet.data, dict) or after.data != {**sheet.data, "text": _as_text(held)}:
        raise BadInput([_by_hand(record, lines)])
    return entered_in(after, key.path, text), words


def _parsed(words: str, record: Path) -> Sheet | None:
    try:
        return parse(words, record)
    except BadInput:
        return None


def _with_lines(words: str, sheet: Sheet, lines: str) -> str:
    above = sheet.keys.get(("sources",), Place(1, 1)).line - 1
    rows = words.splitlines(keepends=True)
    while above and rows[above - 1].lstrip().startswith("#"):
        above -= 1
    return "".join([*rows[:above], lines, *rows[above:]])


def _as_text(held: Mapping[str, object]) -> dict[str, str]:
    """As the reader gives it back: every value the text that stands there."""
    return {field: str(value) for field, value in held.items()}


def _by_hand(record: Path, lines: str) -> Fault:
    found = "a layout into which the field text cannot be put without touching other lines"
    return Fault(record, 1, 1, found, "these lines, added by hand:\n" + lines.rstrip())

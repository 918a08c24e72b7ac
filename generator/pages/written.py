"""The pages that people write: ``content/pages/*.md``, front matter and prose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.faults import BadInput, Fault
from generator.records import reading

__all__ = ["Written", "load"]

_FENCE = "---\n"
_FIELDS = {"title", "description", "kind", "specimen"}


@dataclass(frozen=True, slots=True)
class Written:
    """A page as its author wrote it."""

    file: str
    """Its file below the folder of pages: ``about.md``."""

    source: Path
    matter: Mapping[str, str]
    """``title``, ``description``, ``kind``, and ``specimen``: the address of a paragraph to show on the page."""

    prose: str
    """Markdown without HTML."""

    line: int
    """The line of the source on which the prose begins."""


def load(folder: Path) -> tuple[Written, ...]:
    """Every page in the folder. Raises :class:`BadInput` with the faults of all of them."""
    faults: list[Fault] = []
    pages: list[Written] = []
    for source in sorted(folder.rglob("*.md")):
        try:
            pages.append(_read(source, source.relative_to(folder).as_posix()))
        except BadInput as bad:
            faults += bad.faults
    if faults:
        raise BadInput(faults)
    return tuple(pages)


def _read(source: Path, file: str) -> Written:
    text = reading.decoded(source)
    head, fence, prose = text.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not text.startswith(_FENCE) or not fence:
        raise BadInput([Fault(source, 1, 1, repr(text[:12]), "front matter between two lines of ---")])
    sheet = reading.parse(f"\n{head}\n", source)
    matter = sheet.data if isinstance(sheet.data, dict) else {}
    if faults := [*sheet.faults, *_faults(sheet, matter)]:
        raise BadInput(faults)
    return Written(file, source, {key: str(value) for key, value in matter.items()}, prose, head.count("\n") + 4)


def _faults(sheet: reading.Sheet, matter: Mapping[str, object]) -> Iterator[Fault]:
    for key, value in matter.items():
        if key not in _FIELDS:
            yield sheet.fault_at_key((key,), f'the field "{key}"', f"one of {', '.join(sorted(_FIELDS))}")
        elif not isinstance(value, str):
            yield sheet.fault((key,), "a list or mapping", "a text")
    if "title" not in matter:
        yield Fault(sheet.file, 1, 1, "no title", 'a field "title"')

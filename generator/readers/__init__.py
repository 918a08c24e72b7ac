"""One published layout each, read into blocks of marked text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from generator.blocks import Reading
from generator.faults import BadInput, Fault
from generator.readers import akn, docx, html, markdown, pdf, textlayer, webpage
from generator.readers.source import Unreadable, decoded

__all__ = ["read"]

_Source = TypeVar("_Source", str, bytes)


class _Reader(Protocol):
    """What the module of a layout offers."""

    LOOKED_FOR: str

    def recognises(self, source: str) -> bool: ...

    def read(self, source: str) -> Reading: ...


_READERS: tuple[_Reader, ...] = (akn, html, markdown, textlayer, webpage)
"""The readers of text, the one with the surest signs first."""


def read(data: bytes, file: Path) -> Reading:
    """The blocks of a published file; its reader is found from its content, never from its name.

    Raises :class:`~generator.faults.BadInput` for an empty file, a byte that is not UTF-8, a control
    character, or a text in no known layout (it then says what each reader looked for).
    """
    for binary in (pdf, docx):
        if binary.recognises(data):
            return _read(binary.read, data, file)
    source = decoded(data, file)
    for reader in _READERS:
        if reader.recognises(source):
            return _read(reader.read, source, file)
    raise BadInput([_unknown(source, file)])


def _read(reads: Callable[[_Source], Reading], source: _Source, file: Path) -> Reading:
    try:
        return reads(source)
    except Unreadable as error:
        raise BadInput(Fault(file, *place, found, expected) for place, found, expected in error.faults) from None


def _unknown(source: str, file: Path) -> Fault:
    looked_for = "; or ".join([pdf.LOOKED_FOR, docx.LOOKED_FOR, *(reader.LOOKED_FOR for reader in _READERS)])
    first = next(line.strip() for line in source.splitlines() if line.strip())
    return Fault(file, 1, 1, f"a text in no known layout, beginning {first[:40]!r}", looked_for)

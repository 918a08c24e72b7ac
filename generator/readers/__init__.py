"""One published layout each, read into blocks of marked text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from generator.blocks import Reading
from generator.faults import BadInput, Fault
from generator.progress import Tell
from generator.readers import akn, docx, html, markdown, memory, pdf, textlayer, webpage
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


_NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "pdf": ("a PDF", (".pdf",)),
    "docx": ("a DOCX", (".docx",)),
    "akn": ("AKN4UN XML", (".xml",)),
    "html": ("HTML", (".html", ".htm", ".xml")),
    "markdown": ("Markdown", (".md", ".txt")),
    "textlayer": ("plain text", (".txt", ".md")),
    "webpage": ("plain text", (".txt", ".md")),
}
"""What a layout is called, and how the names of its files may end."""


def read(data: bytes, file: Path, progress: Tell = lambda *_: None) -> Reading:
    """The blocks of a published file; its reader is found from its content, never from its name.

    ``progress`` is told of the pages of a long PDF. Raises :class:`~generator.faults.BadInput` for an empty
    file, a byte that is not UTF-8, a control character, a text in no known layout (it then says what each
    reader looked for), and for a file whose name claims another type than it has.
    """
    reading = _read(data, file, progress)
    called, suffixes = _NAMES[reading.layout]
    claimed = file.suffix.lower()
    if claimed not in suffixes and any(claimed in others for _, others in _NAMES.values()):
        found = f"{called}, though its name ends in {claimed}"
        raise BadInput([Fault(file, 1, 1, found, f"a name that ends in {suffixes[0]}")])
    return reading


def _read(data: bytes, file: Path, progress: Tell) -> Reading:
    if pdf.recognises(data):
        return _told(
            lambda source: pdf.read(source, lambda *pages: progress(f"reading {file.name}", *pages)), data, file
        )
    if docx.recognises(data):
        return _told(docx.read, data, file)
    source = decoded(data, file)
    for reader in _READERS:
        if reader.recognises(source):
            return _told(reader.read, source, file)
    raise BadInput([_unknown(source, file)])


def _told(reads: Callable[[_Source], Reading], source: _Source, file: Path) -> Reading:
    try:
        with memory.bounded():
            return reads(source)
    except Unreadable as error:
        raise BadInput(Fault(file, *place, found, expected) for place, found, expected in error.faults) from None
    except MemoryError:
        found = f"a file that takes more than {memory.MOST:,} bytes of memory to read"
        raise BadInput([Fault(file, 1, 1, found, "a document of an ordinary size")]) from None


def _unknown(source: str, file: Path) -> Fault:
    looked_for = "; or ".join([pdf.LOOKED_FOR, docx.LOOKED_FOR, *(reader.LOOKED_FOR for reader in _READERS)])
    first = next(line.strip() for line in source.splitlines() if line.strip())
    return Fault(file, 1, 1, f"a text in no known layout, beginning {first[:40]!r}", looked_for)

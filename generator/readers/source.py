"""Bytes to text: the one place where an encoding is judged, and what marks a text as the UN's own."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.faults import BadInput, Fault
from generator.marked import Place

__all__ = ["Unreadable", "decoded", "is_united_nations"]


class Unreadable(Exception):
    """What a reader cannot read in a text whose layout it knows: place, what was found, what was expected."""

    def __init__(self, faults: Iterable[tuple[Place, str, str]]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(found for _, found, _ in self.faults))


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")

_SHOWN = 20
"""So many control characters are reported one by one; a binary file would give thousands."""

_SIGNS = re.compile(
    r"""
    ^ [\W_]*                                              # the marks of a heading or of emphasis
    (?: The\ [A-Z][^.;:\n]{0,60}? (?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Summit)
        [^.;:\n]{0,90} ,? [\W_]* $                        # "The General Assembly,"
      | (?i:resolution\ adopted\ by\ the\ \w+)
      | Resolution\ \d+\ \(\d{4}\)
      | Distr\.[ :\n]
      | Agenda\ items?\ \d
      | (?=.*\d) [A-Z][A-Z0-9-]*(?:/[\w.()-]+){2,} [\W_]* $   # a symbol alone on its line
    )
    """,
    re.VERBOSE | re.MULTILINE,
)


def decoded(data: bytes, file: Path) -> str:
    """The text of a file, its line ends made one; raises :class:`BadInput` that names each offending place."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise BadInput([Fault(file, 1, 1, "text in UTF-16", "text in UTF-8")])
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise BadInput([_not_utf8(data, error, file)]) from None
    if not text.strip():
        raise BadInput([Fault(file, 1, 1, "an empty file", "the text of a document")])
    if faults := list(_control_characters(text, file)):
        raise BadInput(faults)
    return text


def is_united_nations(text: str) -> bool:
    """Whether a line of the text is one that only a UN document has: the organ that speaks, a masthead line."""
    return _SIGNS.search(text) is not None


def _not_utf8(data: bytes, error: UnicodeDecodeError, file: Path) -> Fault:
    # With a byte order mark the decoder counts from behind it.
    mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    offset = error.start + mark
    before = data[mark:offset].decode("utf-8", "replace")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Fault(file, line, column, f"the byte 0x{data[offset]:02X} at offset {offset}", "text in UTF-8")


def _control_characters(text: str, file: Path) -> Iterator[Fault]:
    for number, match in enumerate(_CONTROL.finditer(text)):
        if number == _SHOWN:
            break
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        yield Fault(file, line, column, f"the control character U+{ord(match[0]):04X}", "printable text")

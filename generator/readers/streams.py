"""The packed streams of a PDF: how much they hold, before anything unpacks them as a whole."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator

__all__ = ["LARGEST", "unpacks_too_far"]

LARGEST = 64_000_000
"""Bytes that a stream may unpack to. Pictures may hold more; nobody unpacks them here."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PIECE = 1 << 20


def unpacks_too_far(data: bytes) -> bool:
    """Whether a stream of a PDF unpacks to more than :data:`LARGEST` bytes."""
    return any(_unpacks_too_far(packed) for packed in _packed(data))


def _packed(data: bytes) -> Iterator[bytes]:
    """The streams that are packed by the Flate method, as they are or in letters (ISO 32000-1, 7.4)."""
    for match in _STREAM.finditer(data):
        described = data[max(0, match.start() - 1000) : match.start()].rpartition(b" obj")[2]
        if b"Flate" in described and b"/Image" not in described:
            packed = data[match.end() : data.find(b"endstream", match.end())]
            yield _from_letters(packed) if b"ASCII85" in described else packed


def _from_letters(packed: bytes) -> bytes:
    try:
        return base64.a85decode(packed.strip().removesuffix(b"~>"), ignorechars=b" \t\n\r\v\f\x00")
    except ValueError:
        return b""


def _unpacks_too_far(packed: bytes) -> bool:
    """Unpacked piece by piece, and no piece kept; what is damaged ends there."""
    unpacking, size = zlib.decompressobj(), 0
    try:
        while packed and size <= LARGEST:
            size += len(unpacking.decompress(packed, _PIECE))
            packed = unpacking.unconsumed_tail
    except zlib.error:
        pass
    return size > LARGEST

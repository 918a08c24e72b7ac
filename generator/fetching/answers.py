"""What an answer is: a document, a wall, a page that says there is none, something to come back for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from http import HTTPStatus

import urllib3
from urllib3.exceptions import InvalidHeader

from generator.fetching.shelf import Part
from generator.records.reading import quoted

__all__ = ["Later", "Refused", "TurnedAway", "continued", "media_type", "suffix_of", "validator", "whole"]

_BUSY = {408, 425, 429, 500, 502, 503, 504}
"""Answers after which it is worth asking again (RFC 9110, RFC 6585, RFC 8470)."""

_CLOSED = {202, 401, 402, 403, 406, 407, 451}
"""Answers by which a server keeps programs out; 202 is that of walls that want a browser to solve a task first."""

_ANY = {"application/octet-stream", "binary/octet-stream", "application/download", "application/force-download", ""}
"""Types that say nothing: what begins like no page of the web can be told by its beginning."""

_TAIL = 2048
"""So many bytes before its end at most a PDF says that it ends."""

_SIGNATURES = {".pdf": rb"\s*%PDF-", ".docx": rb"PK\x03\x04", ".xml": rb"(?:\xef\xbb\xbf)?\s*<"}
_SIGNATURES[".html"] = _SIGNATURES[".xml"]
"""How the files of a type begin, whatever the server calls them."""


class Refused(Exception):
    """Why a document cannot be had, in a few words."""


class TurnedAway(Refused):
    """Refused for reasons that have nothing to do with the document: the server is closed to us, or not there."""


class Later(Exception):
    """Why a document could not be had this time, and the seconds after which the server would be asked again."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        super().__init__(why)
        self.seconds = seconds


_NO_DOCUMENT = "there is no document of this symbol, or the server wants a browser"
_BY_HAND = "what a browser gets there can be put in by `recalling add`"


def media_type(response: urllib3.BaseHTTPResponse) -> str:
    """The type that an answer says it has, in small letters; nothing where it says none."""
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()


def suffix_of(response: urllib3.BaseHTTPResponse, address: str, types: Mapping[str, str]) -> str:
    """The suffix for the type of a good answer; nothing where only its beginning will tell.

    ``types`` are those that are taken, with their suffixes. Raises :class:`Refused` or :class:`Later` for any other.
    """
    status = response.status
    if status in _BUSY:
        raise Later(_named(status), _retry_after(response.headers.get("Retry-After")))
    if status in _CLOSED:
        raise TurnedAway(f"{_named(status)}: the server keeps this program out of {address}; {_BY_HAND}")
    if status not in (200, 206, 416):
        raise Refused(_named(status))
    if status == 416:
        return ""
    given = media_type(response)
    if given == "text/html" and given not in types:
        raise Refused(f'a page of the type "text/html" at {address}: {_NO_DOCUMENT}')
    if given not in types and given not in _ANY:
        raise Refused(f"the type {quoted(given)}, where {', '.join(types)} is taken")
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise Refused("a compressed answer, though none was asked for")
    return types.get(given, "")


def continued(response: urllib3.BaseHTTPResponse) -> tuple[int, int] | None:
    """Where the rest begins, and how long the whole is."""
    match = re.fullmatch(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})", response.headers.get("Content-Range", ""))
    return (int(match[1]), int(match[2])) if match else None


def validator(response: urllib3.BaseHTTPResponse) -> str:
    """What tells one state of a document from another; a weak entity tag does not."""
    tag = response.headers.get("ETag", "")
    return tag if tag and not tag.startswith("W/") else response.headers.get("Last-Modified", "")


def _retry_after(written: str | None) -> float | None:
    try:
        return urllib3.Retry(retry_after_max=1_000_000).parse_retry_after(written) if written else None
    except (InvalidHeader, ValueError):
        return None


def whole(part: Part, total: int | None, suffix: str) -> str:
    """Whether all of it came, and whether it begins as a file of its type does; its suffix."""
    size = part.file.stat().st_size
    if total is not None and size != total:
        raise Later(f"{size:,} of {total:,} bytes")
    with part.file.open("rb") as stream:
        begins = stream.read(1024)
        stream.seek(max(0, size - _TAIL))
        ends = stream.read()
    found = suffix or next((one for one in (".pdf", ".docx") if re.match(_SIGNATURES[one], begins)), "")
    if not begins or not found or not re.match(_SIGNATURES.get(found, b""), begins):
        part.discard()
        raise Refused(_none_inside(suffix) if begins else f"an empty file: {_NO_DOCUMENT}")
    if found == ".pdf" and total is None and b"%%EOF" not in ends:
        part.discard()
        raise Later("a PDF that is cut off")
    return found


def _none_inside(suffix: str) -> str:
    return f"a file that is no {suffix} inside" if suffix else "a file of no known type"


def _named(status: int) -> str:
    """A status in the words of the standard, not of the server."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"the status {status}"

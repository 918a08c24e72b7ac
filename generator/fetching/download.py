"""One document from its address to the shelf: politely, piece by piece, and only if it is what was asked for."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urldefrag, urljoin

import urllib3
from urllib3.exceptions import HTTPError, InvalidHeader, LocationValueError, SSLError

from generator.fetching.addresses import Resolve, forbidden, resolved
from generator.fetching.configuration import Configuration
from generator.fetching.shelf import Fetched, Part, Shelf
from generator.progress import Progress
from generator.records.reading import quoted
from generator.symbols import Symbol

__all__ = ["Clock", "Download", "Refused"]

_BUSY = {408, 425, 429, 500, 502, 503, 504}
"""Answers after which it is worth asking again (RFC 9110, RFC 6585, RFC 8470)."""

_REDIRECTS = 8
_PIECE = 65_536
_SIGNATURES = {".pdf": rb"\s*%PDF-", ".docx": rb"PK\x03\x04", ".xml": rb"(?:\xef\xbb\xbf)?\s*<"}
_SIGNATURES[".html"] = _SIGNATURES[".xml"]
"""How the files of a type begin, whatever the server calls them."""


class Refused(Exception):
    """Why a document cannot be had, in a few words."""


class _Later(Exception):
    """Why a document could not be had this time, and the seconds after which the server would be asked again."""

    def __init__(self, why: str, seconds: float | None = None) -> None:
        super().__init__(why)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, as a parameter: tests give another one."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    elapsed: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(slots=True)
class Download:
    """Asks for documents one by one."""

    configuration: Configuration
    shelf: Shelf
    progress: Progress
    clock: Clock = field(default_factory=Clock)
    resolve: Resolve = resolved
    pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False))

    def get(self, symbol: Symbol) -> Fetched:
        """The whole document, on the shelf. Raises :class:`Refused`; a part that came stays for the next time."""
        attempts = self.configuration.attempts
        for attempt in range(1, attempts + 1):
            try:
                return self._attempt(symbol)
            except _Later as later:
                if attempt == attempts:
                    raise Refused(f"{later}, {attempts} times" if attempts > 1 else str(later)) from None
                wait = self._wait(later, attempt)
                self.progress(f"{symbol}: {later}; waiting {wait:.0f} s", attempt, attempts)
                self.clock.sleep(wait)
        raise AssertionError  # the last attempt returns or raises

    def _wait(self, later: _Later, attempt: int) -> float:
        """The seconds the server asks for; where it does not say, each time twice as many."""
        longest = self.configuration.longest_wait
        if later.seconds is not None and later.seconds > longest:
            raise Refused(f"{later}, and the server asks to wait {later.seconds:,.0f} s")
        return min(2.0**attempt, longest) if later.seconds is None else later.seconds

    def _attempt(self, symbol: Symbol) -> Fetched:
        asked = self.configuration.address_of(symbol)
        part = self.shelf.part(symbol)
        until = self.clock.elapsed() + self.configuration.time_limit
        try:
            address, response = self._response(asked, _range(part.resumes(asked)))
            with closing(response):
                suffix = self._suffix(response)
                total = self._total(response, part, asked)
                self._receive(response, part, total, str(symbol), until)
        except (SSLError, LocationValueError) as error:
            raise Refused(_short(error)) from None
        except HTTPError as error:
            raise _Later(_short(error)) from None
        _whole(part, total, suffix)
        moment = self.clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.shelf.keep(symbol, suffix, asked, address, moment)

    # The answer

    def _response(self, asked: str, headers: dict[str, str]) -> tuple[str, urllib3.BaseHTTPResponse]:
        """The answer at the end of all redirects, and the address that gave it."""
        address, visited = asked, set[str]()
        while len(visited) <= _REDIRECTS:
            if why := forbidden(address, self.configuration, self.resolve):
                raise Refused(f"leads to {why}")
            if address in visited:
                raise Refused("redirects in a circle")
            visited.add(address)
            response = self._request(address, headers)
            location = response.get_redirect_location()
            if not location:
                return address, response
            response.close()
            address = _joined(address, location)
        raise Refused(f"more than {_REDIRECTS} redirects")

    def _request(self, address: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        named = {"User-Agent": self.configuration.user_agent, "Accept": ", ".join(self.configuration.types)}
        return self.pool.request(
            "GET",
            address,
            headers={**named, "Accept-Encoding": "identity", **headers},
            redirect=False,
            preload_content=False,
            decode_content=False,
            timeout=urllib3.Timeout(self.configuration.patience, self.configuration.patience),
        )

    def _suffix(self, response: urllib3.BaseHTTPResponse) -> str:
        """The suffix for the type of a good answer."""
        status = response.status
        if status in _BUSY:
            raise _Later(_named(status), _retry_after(response.headers.get("Retry-After")))
        if status not in (200, 206, 416):
            raise Refused(_named(status))
        if status == 416:
            return ""
        given = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if given not in self.configuration.types:
            raise Refused(f"the type {quoted(given)}, where {', '.join(self.configuration.types)} is taken")
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise Refused("a compressed answer, though none was asked for")
        return self.configuration.types[given]

    def _total(self, response: urllib3.BaseHTTPResponse, part: Part, asked: str) -> int | None:
        """The length of the whole document, where the server tells it; the part is made ready for what comes."""
        continued = _continued(response) if response.status == 206 else None
        resumed = part.resumes(asked)
        if response.status == 416 or (response.status == 206 and not (continued and resumed)):
            part.discard()
            raise _Later("the rest of a document that has changed", 0)
        if continued and resumed:
            if continued[0] != resumed[0]:
                part.discard()
                raise _Later("another rest than was asked for", 0)
            return self._allowed(continued[1])
        length = response.headers.get("Content-Length", "")
        if not length.isdecimal() and response.headers.get("Transfer-Encoding", "").lower() != "chunked":
            raise Refused("an answer that does not say how long it is")
        part.begin(asked, _validator(response))
        return self._allowed(int(length) if length.isdecimal() else None)

    def _allowed(self, size: int | None) -> int | None:
        if size is not None and size > self.configuration.largest:
            raise Refused(f"{size:,} bytes, where {self.configuration.largest:,} are allowed")
        return size

    def _receive(
        self, response: urllib3.BaseHTTPResponse, part: Part, total: int | None, stage: str, until: float
    ) -> None:
        """Write what comes behind what is there."""
        with part.file.open("ab") as stream:
            while piece := response.read1(_PIECE):
                stream.write(piece)
                if stream.tell() > self.configuration.largest:
                    part.discard()
                    raise Refused(f"more than {self.configuration.largest:,} bytes")
                if self.clock.elapsed() > until:
                    raise _Later(f"not finished after {self.configuration.time_limit} s")
                self.progress(stage, stream.tell(), total or self.configuration.largest)


def _joined(address: str, location: str) -> str:
    """Where a redirect leads: a place may be given in full or from here (RFC 9110, section 10.2.2)."""
    try:
        return urldefrag(urljoin(address, location)).url
    except ValueError:
        raise Refused("leads to an address that is none") from None


def _range(resumed: tuple[int, str] | None) -> dict[str, str]:
    """What asks for the rest of a document, if it is still the same one (RFC 9110, sections 13.1.5 and 14.2)."""
    return {"Range": f"bytes={resumed[0]}-", "If-Range": resumed[1]} if resumed else {}


def _continued(response: urllib3.BaseHTTPResponse) -> tuple[int, int] | None:
    """Where the rest begins, and how long the whole is."""
    match = re.fullmatch(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})", response.headers.get("Content-Range", ""))
    return (int(match[1]), int(match[2])) if match else None


def _validator(response: urllib3.BaseHTTPResponse) -> str:
    """What tells one state of a document from another; a weak entity tag does not."""
    tag = response.headers.get("ETag", "")
    return tag if tag and not tag.startswith("W/") else response.headers.get("Last-Modified", "")


def _retry_after(written: str | None) -> float | None:
    try:
        return urllib3.Retry(retry_after_max=1_000_000).parse_retry_after(written) if written else None
    except (InvalidHeader, ValueError):
        return None


def _whole(part: Part, total: int | None, suffix: str) -> None:
    """Whether all of it came, and whether it begins as a file of its type does."""
    size = part.file.stat().st_size
    if total is not None and size != total:
        raise _Later(f"{size:,} of {total:,} bytes")
    with part.file.open("rb") as stream:
        begins = stream.read(1024)
    if not begins or not re.match(_SIGNATURES.get(suffix, b""), begins):
        part.discard()
        raise Refused(f"a file that is no {suffix} inside" if begins else "an empty file")


def _named(status: int) -> str:
    """A status in the words of the standard, not of the server."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"the status {status}"


_REASONS = {
    "ReadTimeoutError": "no answer in time",
    "ConnectTimeoutError": "no connection in time",
    "NameResolutionError": "no such host",
    "NewConnectionError": "no connection",
    "ProtocolError": "the connection broke off",
    "IncompleteRead": "the connection broke off",
    "InvalidChunkLength": "the connection broke off",
    "SSLError": "a certificate that cannot be trusted",
    "LocationParseError": "an address that is none",
}


def _short(error: Exception) -> str:
    """What went wrong on the line, in a few words."""
    name = type(error).__name__
    return _REASONS.get(name, name)

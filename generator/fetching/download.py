"""One document from its address to the shelf: politely, piece by piece, and only if it is what was asked for."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urldefrag, urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError, LocationValueError, SSLError

from generator.fetching.addresses import Resolve, forbidden, resolved
from generator.fetching.answers import Later, Refused, TurnedAway, continued, media_type, suffix_of, validator, whole
from generator.fetching.configuration import Configuration
from generator.fetching.cookies import Cookies
from generator.fetching.shelf import Fetched, Part, Shelf
from generator.progress import Progress
from generator.symbols import Symbol

__all__ = ["Clock", "Download", "secured"]

_REDIRECTS = 8
_PIECE = 65_536


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
            except Later as later:
                if attempt == attempts:
                    raise TurnedAway(f"{later}, {attempts} times" if attempts > 1 else str(later)) from None
                wait = self._wait(later, attempt)
                self.progress(f"{symbol}: {later}; waiting {wait:.0f} s", attempt, attempts)
                self.clock.sleep(wait)
        raise AssertionError  # the last attempt returns or raises

    def _wait(self, later: Later, attempt: int) -> float:
        """The seconds the server asks for; where it does not say, each time twice as many."""
        longest = self.configuration.longest_wait
        if later.seconds is not None and later.seconds > longest:
            raise TurnedAway(f"{later}, and the server asks to wait {later.seconds:,.0f} s")
        return min(2.0**attempt, longest) if later.seconds is None else later.seconds

    def _attempt(self, symbol: Symbol) -> Fetched:
        asked = self.configuration.address_of(symbol)
        part = self.shelf.part(symbol)
        until = self.clock.elapsed() + self.configuration.time_limit
        try:
            headers = {**self._named(symbol), **_range(part.resumes(asked))}
            address, response = self._response(asked, headers)
            with closing(response):
                suffix = suffix_of(response, address, self.configuration.types)
                total = self._total(response, part, asked, suffix)
                self._receive(response, part, total, str(symbol), until)
        except SSLError as error:
            raise TurnedAway(_short(error)) from None
        except LocationValueError as error:
            raise Refused(_short(error)) from None
        except HTTPError as error:
            raise Later(_short(error)) from None
        suffix = whole(part, total, suffix)
        moment = self.clock.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return self.shelf.keep(symbol, suffix, asked, address, moment)

    # The answer

    def _response(self, asked: str, headers: dict[str, str]) -> tuple[str, urllib3.BaseHTTPResponse]:
        """The answer at the end of all redirects, and the address that gave it."""
        address, cookies = asked, Cookies()
        visited = set[tuple[str, str]]()
        while len(visited) <= _REDIRECTS:
            if why := forbidden(address, self.configuration, self.resolve):
                raise Refused(f"leads to {why}")
            step = (address, cookies.sent_to(address))
            if step in visited:
                raise Refused("redirects in a circle")
            visited.add(step)
            response = self._request(address, {**headers, **({"Cookie": step[1]} if step[1] else {})})
            cookies.take(address, response.headers.getlist("Set-Cookie"))
            further = self._further(asked, address, response)
            if not further:
                return address, response
            response.close()
            address = further
        raise Refused(f"more than {_REDIRECTS} redirects")

    def _further(self, asked: str, address: str, response: urllib3.BaseHTTPResponse) -> str:
        """Where an answer leads; nothing where it is the last one."""
        if location := response.get_redirect_location():
            further = _joined(address, location)
            return further if self.configuration.is_local else secured(further)
        parts = urlsplit(address)
        if address != asked and media_type(response) == "text/html" and parts.path != parts.path.lower():
            # The official system leads to addresses in capitals, and has been seen to serve them in small letters only.
            return parts._replace(path=parts.path.lower()).geturl()
        return ""

    def _named(self, symbol: Symbol) -> dict[str, str]:
        """Who asks, for what, and from where a person would come."""
        referer = self.configuration.referer_of(symbol)
        named = {"User-Agent": self.configuration.user_agent, "Accept": ", ".join(self.configuration.types)}
        return {**named, **({"Referer": referer} if referer else {}), "Accept-Encoding": "identity"}

    def _request(self, address: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        return self.pool.request(
            "GET",
            address,
            headers=headers,
            redirect=False,
            preload_content=False,
            decode_content=False,
            timeout=urllib3.Timeout(self.configuration.patience, self.configuration.patience),
        )

    def _total(self, response: urllib3.BaseHTTPResponse, part: Part, asked: str, suffix: str) -> int | None:
        """The length of the whole document, where the server tells it; the part is made ready for what comes."""
        rest = continued(response) if response.status == 206 else None
        resumed = part.resumes(asked)
        if response.status == 416 or (response.status == 206 and not (rest and resumed)):
            part.discard()
            raise Later("the rest of a document that has changed", 0)
        if rest and resumed:
            if rest[0] != resumed[0]:
                part.discard()
                raise Later("another rest than was asked for", 0)
            return self._allowed(rest[1])
        length = response.headers.get("Content-Length", "")
        is_told = length.isdecimal() or response.headers.get("Transfer-Encoding", "").lower() == "chunked"
        if not is_told and suffix != ".pdf":  # a PDF has a mark at its end
            raise Refused("an answer that does not say how long it is")
        part.begin(asked, validator(response))
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
                    raise Later(f"not finished after {self.configuration.time_limit} s")
                self.progress(stage, stream.tell(), total or self.configuration.largest)


def secured(address: str) -> str:
    """An address with HTTPS where a redirect leads to the same without: nothing is asked for in the open."""
    parts = urlsplit(address)
    plain = parts.scheme == "http" and parts.netloc.removesuffix(":80") == parts.hostname
    return parts._replace(scheme="https", netloc=parts.hostname or "").geturl() if plain else address


def _joined(address: str, location: str) -> str:
    """Where a redirect leads: a place may be given in full or from here (RFC 9110, section 10.2.2)."""
    try:
        return urldefrag(urljoin(address, location)).url
    except ValueError:
        raise Refused("leads to an address that is none") from None


def _range(resumed: tuple[int, str] | None) -> dict[str, str]:
    """What asks for the rest of a document, if it is still the same one (RFC 9110, sections 13.1.5 and 14.2)."""
    return {"Range": f"bytes={resumed[0]}-", "If-Range": resumed[1]} if resumed else {}


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

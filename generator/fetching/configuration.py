"""How official documents are fetched: ``content/fetch.yml``, which an editor can read and change."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import quote, urlsplit

from pydantic import Field, model_validator

from generator.faults import BadInput, Fault
from generator.records.explaining import validated
from generator.records.fields import Entry, Url, Whole, Words, expected
from generator.records.loading import TEXT_SUFFIXES
from generator.records.reading import read
from generator.symbols import Symbol

__all__ = ["Configuration", "is_loopback", "load_configuration"]

_BLANK = "{symbol}"


class Configuration(Entry):
    """Where official documents are, and how they are asked for."""

    address: Url
    """The address of a document, with ``{symbol}`` where its symbol goes."""

    hosts: tuple[Words, ...] = ()
    """Where a redirect may lead beside the address's own host: these hosts and all below them."""

    types: Annotated[dict[str, Words], Field(min_length=1)]
    """The types that are taken, each with the suffix of its files: ``application/pdf: .pdf``."""

    referer: Url | None = None
    """The page that leads people to a document, with ``{symbol}``: some servers answer only those who name it."""

    user_agent: Words
    """By what name the program asks: who runs such a site should see who comes."""

    pause: Whole = 5
    """Seconds between two documents."""

    patience: Whole = 30
    """Seconds without an answer after which a request is given up."""

    time_limit: Whole = 600
    """Seconds that one request may take as a whole."""

    largest: Whole = 50_000_000
    """Bytes above which a document is refused."""

    attempts: Whole = 5
    """How often a document is asked for where the server is busy or the line fails."""

    longest_wait: Whole = 300
    """Seconds that the program waits at most because a server asks it to; beyond that it gives the document up."""

    @model_validator(mode="after")
    def _can_be_asked(self) -> Self:
        if self.address.count(_BLANK) != 1:
            raise expected(f"an address with {_BLANK} once", found=f'"{self.address}"')
        if urlsplit(self.address).scheme != "https" and not self.is_local:
            raise expected("an address that begins with https://", found=f'"{self.address}"')
        if unknown := set(self.types.values()) - set(TEXT_SUFFIXES):
            raise expected(f"suffixes among {', '.join(TEXT_SUFFIXES)}", found=f'"{min(unknown)}"')
        if not self.attempts:
            raise expected("at least one attempt", found="no attempts")
        return self

    @property
    def host(self) -> str:
        """The host that is asked first."""
        return urlsplit(self.address).hostname or ""

    @property
    def is_local(self) -> bool:
        """Whether documents come from this very machine, as in the tests: then nothing else may be reached."""
        return is_loopback(self.host)

    def address_of(self, symbol: Symbol) -> str:
        """Where a document is asked for."""
        return _filled(self.address, symbol)

    def referer_of(self, symbol: Symbol) -> str | None:
        """The page that leads people to it, where one is to be named."""
        return self.referer and _filled(self.referer, symbol)


def _filled(address: str, symbol: Symbol) -> str:
    return address.replace(_BLANK, quote(symbol.text, safe="/(),-."))


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def load_configuration(file: Path) -> Configuration:
    """The configuration; raises :class:`BadInput` with every fault of the file, or where there is none."""
    if not file.is_file():
        raise BadInput([Fault(file, 1, 1, "no such file", "how documents are fetched")])
    return validated(Configuration, read(file))

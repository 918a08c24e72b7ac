"""Where a request may go. An official server may lead elsewhere, but not out of its own house, and never into ours."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from generator.fetching.configuration import Configuration

__all__ = ["Resolve", "forbidden", "resolved"]

Resolve = Callable[[str, int], Iterable[str]]
"""Gives the numeric addresses of a host; raises ``OSError`` where it has none."""


def resolved(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, as this machine's resolver gives them."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def forbidden(address: str, configuration: Configuration, resolve: Resolve = resolved) -> str:
    """Why an address is not asked, in a few words; nothing where it may be.

    Only HTTPS (plain HTTP on this machine alone), only the hosts that the configuration names, no
    password in the address, and no host that turns out to be inside a private network.
    """
    parts = urlsplit(address)
    schemes = {"https", "http"} if configuration.is_local else {"https"}
    if parts.scheme not in schemes:
        return f"the scheme {parts.scheme or 'missing'}:"
    if parts.username or parts.password:
        return "a password in the address"
    try:
        host, port = (parts.hostname or "").rstrip("."), parts.port or 443
    except ValueError:
        return "an address that is none"
    if not _named(host, configuration):
        return f"the host {host or 'missing'}, which is not among those named"
    return _private(host, port, configuration, resolve)


def _named(host: str, configuration: Configuration) -> bool:
    return host == configuration.host or any(
        host == named or host.endswith(f".{named}") for named in configuration.hosts
    )


def _private(host: str, port: int, configuration: Configuration, resolve: Resolve) -> str:
    """Whether the name stands for a machine that no public document is on."""
    try:
        numbers = [ipaddress.ip_address(number.partition("%")[0]) for number in resolve(host, port)]
    except OSError:
        return ""  # the request itself will say that there is no such host, and may be tried again
    if configuration.is_local:
        return "" if all(number.is_loopback for number in numbers) else f"the host {host}, which is not this machine"
    return "" if all(number.is_global for number in numbers) else f"the host {host}, which is in a private network"

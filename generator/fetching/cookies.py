"""What a server asks to be told again: for one document, and told to that server alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

__all__ = ["Cookies"]

_MOST = 20
"""So many are kept of one host; who sets more wants something else."""


@dataclass(slots=True)
class Cookies:
    """The names and values that each host has set, while one document is asked for. Nothing of them is kept."""

    _set: dict[str, dict[str, str]] = field(default_factory=dict)

    def take(self, address: str, written: Iterable[str]) -> None:
        """Take in the ``Set-Cookie`` headers of an answer; one that cannot be read is passed over."""
        own = self._set.setdefault(_host(address), {})
        for one in written:
            try:
                read = SimpleCookie(one)
            except CookieError:
                continue
            own.update({name: morsel.coded_value for name, morsel in read.items() if len(own) < _MOST})

    def sent_to(self, address: str) -> str:
        """The value of the header ``Cookie``; nothing for a host that has set none."""
        return "; ".join(f"{name}={value}" for name, value in self._set.get(_host(address), {}).items())


def _host(address: str) -> str:
    return urlsplit(address).netloc

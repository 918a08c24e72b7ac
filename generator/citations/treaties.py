"""Treaties by volume and number, and publications by sales number: things that no symbol names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.citations.found import Found, pinned
from generator.citations.model import Target
from generator.citations.pinpoints import after

__all__ = ["find_treaties", "treaty"]

_DASH = "[-\u2010\u2011\u2013]"
_SERIES = re.compile(
    r"(?P<league>League\sof\sNations|United\sNations),\sTreaty\sSeries(?P<place>,\svols?\.\s[^;()]{1,60})?"
)
_VOLUME = re.compile(rf"vols?\.\s(?P<volume>[\dIVXLC]+)(?:(?:,\s|\sand\s|{_DASH})[\dIVXLC]+)*")
_NUMBER = re.compile(rf"Nos?\.\s?(?P<first>[I-]*\d+)(?:(?P<to>{_DASH})(?P<last>\d+))?(?:\sand\s(?P<second>\d+))?")
_SALES = re.compile(
    r"Sales\sNo\.\s?(?P<number>[EFSRAC]\.\s?\d\d\.\s?[IVX]+\.\s?(?:[A-Z]\.\s?)?\d+)(?:\sand\scorrigend(?:um|a))?\)?"
)
_MORE = re.compile(r",?\s(?:and\s)?(?=vols?\.\s)")
_OF_A_REPORT = re.compile(r",\svol\.\s[IVX]{1,4}(?::\s[A-Z][^,;()]{3,60})?")
"""The volume of a report and its title, between the report's sales number and the place in it."""

_LONGEST_RUN = 20


def find_treaties(words: str) -> list[Found]:
    """The treaties and publications that a passage cites by their numbers, in order."""
    found: list[Found] = []
    if "Series" in words:
        for match in _SERIES.finditer(words):
            found += _series(words, match)
    if "Sales" in words:
        found += [_publication(words, match) for match in _SALES.finditer(words)]
    return sorted(found, key=lambda one: one.start)


def _series(words: str, match: re.Match[str]) -> Iterator[Found]:
    """Grammar: ``treaties = "United Nations, Treaty Series, vol." volume ", No." number {"and vol." volume …}``."""
    series = "LNTS" if match["league"].startswith("League") else "UNTS"
    one = treaty(words, match.start(), match.start("place"), series) if match["place"] else None
    while one:
        yield one
        more = _MORE.match(words, one.end)
        one = treaty(words, more.end(), more.end(), series) if more else None


def treaty(words: str, start: int, place: int, series: str = "UNTS") -> Found | None:
    """The treaty whose volume and number stand from ``place`` on, as a citation that begins at ``start``."""
    volume = _VOLUME.search(words, place, place + 30)
    number = _NUMBER.search(words, volume.end(), volume.end() + 24) if volume else None
    if volume is None or number is None:
        return None
    numbers = _numbers(number)
    targets = tuple(_other(f"{series}:{volume['volume']}:{one}") for one in numbers)
    return Found(start, number.end(), "treaty", targets)


def _numbers(number: re.Match[str]) -> list[str]:
    if number["second"]:
        return [number["first"], number["second"]]
    if not number["last"]:
        return [number["first"]]
    first, last = int(number["first"]), int(number["last"])
    return [str(one) for one in range(first, min(last, first + _LONGEST_RUN) + 1)] or [number["first"]]


def _publication(words: str, match: re.Match[str]) -> Found:
    volume = _OF_A_REPORT.match(words, match.end())
    at = volume.end() if volume else match.end()
    end, places = after(words, at)
    end = end if places else match.end()
    number = "".join(match["number"].split())
    return Found(match.start(), end, "sales", pinned((_other(f"SALES:{number}"),), places))


@lru_cache(maxsize=4096)
def _other(key: str) -> Target:
    return Target(None, other=key)

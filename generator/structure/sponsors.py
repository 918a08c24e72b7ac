"""Who submits a draft: "Chile, China, Cuba and Zambia: draft resolution"."""

from __future__ import annotations

import re

__all__ = ["sponsors"]

_LINE = re.compile(r"(?P<names>[^:\n]+?)\s*:[*\s]*(?:revised )?draft (?:resolution|decision)[*s]*", re.DOTALL)

_JOINED = (
    "Antigua and Barbuda",
    "Bosnia and Herzegovina",
    "Saint Kitts and Nevis",
    "Saint Vincent and the Grenadines",
    "Sao Tome and Principe",
    "Serbia and Montenegro",
    "Trinidad and Tobago",
    "United Kingdom of Great Britain and Northern Ireland",
)
"""Names of States that hold an "and" of their own, as the UN prints them."""

_KEPT = re.compile("|".join(_JOINED) + r"|\([^)]*\)")


def sponsors(line: str) -> tuple[str, ...]:
    """The sponsors that a line names, as printed but for the stars of their notes; none if it is no such line."""
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return ()
    held = [kept[0] for kept in _KEPT.finditer(match["names"])]
    names = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", _KEPT.sub("\0", match["names"]))
    kept = iter(held)
    whole = (re.sub("\0", lambda _: next(kept), name) for name in names)
    return tuple(name for name in (" ".join(name.split()).strip("* ") for name in whole) if name)

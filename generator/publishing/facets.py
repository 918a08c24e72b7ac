"""What the search knows of a page besides its words, read from the page as it is published.

The frame of a page says in its head what narrows a search down to it, and whether it is to be found at all
(``overrides/partials/facets.html``).
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from generator.keeping import Store

__all__ = ["FACETS", "Facets", "addresses", "counted", "facets_of", "searched"]

FACETS = ("body", "session", "year", "kind", "held")
"""In the order in which they are offered."""

_ROOM = "searched"
_FOUND = b" data-pagefind-body"
_FACT = re.compile(rf'<meta name="({"|".join(FACETS)}|symbol)" content="([^"]*)">')

Facets = Mapping[str, str]
"""Of one page, what it is by the name of each facet; and its symbol, if it is a document's."""


def searched(site: Path, seals: Mapping[str, str], store: Store) -> dict[str, Facets]:
    """The facets of every page that the search finds, by its name on the site; ``seals`` tell the pages there are."""
    keys = {name: seal.encode() for name, seal in seals.items()}
    known = {name: json.loads(value) for name, value in store.fitting(_ROOM, keys)}
    new = {name: facets_of((site / name).read_bytes()) for name in keys if name not in known}
    store.put(_ROOM, [(name, keys[name], json.dumps(facets).encode()) for name, facets in new.items()])
    store.keep_only(_ROOM, keys)
    found = {**known, **new}
    return {name: found[name] for name in sorted(found) if found[name] is not None}


def facets_of(page: bytes) -> Facets | None:
    """Of one page; ``None`` for one that is not to be found. A page of the edition that is no document has none."""
    if _FOUND not in page:
        return None
    head = page.partition(b"</head>")[0].decode()
    return {name: html.unescape(value) for name, value in _FACT.findall(head)}


def counted(pages: Iterable[Facets]) -> dict[str, dict[str, int]]:
    """How many of the pages have each value of each facet."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for facets in pages:
        for name in FACETS:
            if name in facets:
                found[name][facets[name]] += 1
    return {name: dict(sorted(found[name].items())) for name in FACETS if name in found}


def addresses(pages: Mapping[str, Facets]) -> dict[str, str]:
    """Where every document stands: its folder, and in each what lies there, numbers in a row as one: ``1-7 9 270B``."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, facets in pages.items():
        if "symbol" in facets:
            folder, _, last = name.removesuffix("/index.html").rpartition("/")
            found[folder].append(last)
    return {folder: " ".join(_in_rows(names)) for folder, names in sorted(found.items())}


def _in_rows(names: Sequence[str]) -> Iterator[str]:
    numbers = sorted(int(name) for name in names if name.isdecimal() and str(int(name)) == name)
    for _, placed in groupby(enumerate(numbers), key=lambda at: at[1] - at[0]):
        row = [number for _, number in placed]
        first, last = row[0], row[-1]
        yield str(first) if first == last else f"{first}-{last}"
    yield from sorted(set(names) - set(map(str, numbers)))

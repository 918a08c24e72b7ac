"""The numbers of all sizes, kept in ``tests/bench/figures.json``, and the table that is made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

__all__ = ["FILE", "enter", "forget", "kept", "printed", "table"]

FILE = Path(__file__).with_name("figures.json")

Figures = Mapping[str, Any]


def kept() -> dict[str, dict[str, Any]]:
    """The numbers by size: ``1000``, ``5000``, ``20000``, ``real``."""
    found: dict[str, dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    return found


def enter(name: str, figures: Figures) -> None:
    """Put the numbers of one size in the place of those that were kept."""
    everything = {**kept(), name: dict(figures)}
    _keep(dict(sorted(everything.items(), key=lambda pair: (not pair[0].isdigit(), pair[0].zfill(9)))))


def forget(names: Iterable[str]) -> None:
    """Drop the numbers of these sizes."""
    _keep({name: sizes for name, sizes in kept().items() if name not in set(names)})


def _keep(everything: Mapping[str, Figures]) -> None:
    FILE.write_text(json.dumps(everything, indent=1) + "\n", encoding="utf-8")


def printed(name: str, figures: Figures) -> str:
    """The table of one size, for a terminal."""
    rows = list(_rows({name: figures}))
    width = max(len(row[0]) for row in rows)
    return "\n".join(f"{row[0]:{width}}  {row[1]:>12}  {row[2]}" for row in rows)


def table(sizes: Mapping[str, Figures]) -> str:
    """The table of all sizes, in Markdown."""
    rows = list(_rows(sizes))
    rule = ["---", *("---:" for _ in sizes), "---"]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:]))


def _rows(sizes: Mapping[str, Figures]) -> Iterator[Sequence[str]]:
    """A head, then a row for each quantity: its name, its value at each size, its bar."""
    yield ["", *(_size(name, figures) for name, figures in sizes.items()), "bar"]
    for quantity, (value, bar) in _QUANTITIES.items():
        yield [quantity, *(_cell(value, figures) for figures in sizes.values()), bar]


def _size(name: str, figures: Figures) -> str:
    return f"{figures['documents']:,} {'real' if name == 'real' else 'invented'}"


def _cell(value: Callable[[Figures], str], figures: Figures) -> str:
    try:
        return value(figures)
    except KeyError:
        return "–"


def _seconds(name: str) -> Callable[[Figures], str]:
    return lambda figures: f"{median(figures[name]):.1f} s"


def _kilobytes(name: str) -> Callable[[Figures], str]:
    return lambda figures: f"{figures[name] / 1000:.0f} KB"


def _growth(figures: Figures) -> str:
    """The time for a document against that of a thousand documents in the same run."""
    base = median(figures["base"]["cold"]) / 1000
    return f"{median(figures['cold']) / figures['documents'] / base:.2f}"


def _shared(figures: Figures) -> str:
    """As long as it takes when the parts of each step run side by side."""
    shared = figures["shared"]
    seconds = sum(max(shared[step]) for step in ("texts", "pages", "joining"))
    return f"{seconds:.1f} s with {shared['parts']}"


def _peer(name: str) -> Callable[[Figures], str]:
    def value(figures: Figures) -> str:
        peer = figures["peers"][name]
        if "seconds" not in peer:
            return "did not build"
        return f"{peer['seconds']:.1f} s ({peer['seconds'] / median(figures['cold']):.1f} times ours)"

    return value


_QUANTITIES: Mapping[str, tuple[Callable[[Figures], str], str]] = {
    "cold build": (_seconds("cold"), "90 s at 20,000"),
    "for a document": (lambda f: f"{1000 * median(f['cold']) / f['documents']:.1f} ms", ""),
    "the same, against 1,000 documents": (_growth, "1.3 times"),
    "cold build, shared among machines": (_shared, ""),
    "nothing changed": (_seconds("nothing changed"), "2 s"),
    "one text changed": (_seconds("one text changed"), "5 s"),
    "one note changed": (_seconds("one note changed"), "5 s"),
    "one style changed": (_seconds("one style changed"), "as cold"),
    "one template changed": (_seconds("one template changed"), "as cold"),
    "memory of the greediest process": (lambda f: f"{f['peak megabytes']:,} MB", "1,500 MB"),
    "page of a document, median": (_kilobytes("median page"), "30 KB"),
    "biggest list": (_kilobytes("biggest other page"), "200 KB"),
    "first question to the search": (lambda f: f"{f['search']['compressed'] / 1000:.0f} KB", "300 KB"),
    "files of the site": (lambda f: f"{f['files']:,}", ""),
    "the site": (lambda f: f"{f['bytes'] / 1e6:,.0f} MB", ""),
    "MkDocs with Material, same pages": (_peer("MkDocs with Material"), "slower than ours"),
    "Zensical, same pages": (_peer("Zensical"), "slower than ours"),
    "Hugo with a bare template, same pages": (_peer("Hugo, bare template"), ""),
    "load of the machine before and after": (lambda f: f"{f['load'][0]:.1f}, {f['load'][1]:.1f}", ""),
}  # fmt: skip

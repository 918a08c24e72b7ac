"""Named instruments as data: each with its names, what they name, and where that is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.citations.model import Target
from generator.citations.pinpoints import read_pinpoints
from generator.symbols import Symbol

__all__ = ["Instrument", "load_instruments", "names_of"]


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument."""

    names: tuple[str, ...]
    """As texts print them, the full name first."""

    target: Target
    source: str
    """A text whose note says so: ``A/RES/75/151, note 21``."""


def load_instruments(file: Path) -> tuple[Instrument, ...]:
    """The instruments of a file such as ``content/instruments.yml``; none where there is no file.

    Raises ``ValueError`` that names the entry whose fields are missing or wrong.
    """
    if not file.exists():
        return ()
    entries = yaml.safe_load(file.read_text(encoding="utf-8")) or []
    return tuple(_instrument(entry, place) for place, entry in enumerate(entries, 1))


def names_of(instruments: tuple[Instrument, ...]) -> Mapping[str, Target]:
    """Each name and what it names, ready for :attr:`Context.names <generator.citations.Context>`."""
    return {name: instrument.target for instrument in instruments for name in instrument.names}


def _instrument(entry: object, place: int) -> Instrument:
    if not isinstance(entry, dict) or not entry.get("names") or not entry.get("source"):
        raise ValueError(f"instrument {place}: expected names, source, and a symbol or an other")
    symbol, other = entry.get("symbol"), entry.get("other", "")
    if bool(symbol) == bool(other):
        raise ValueError(f"instrument {place} ({entry['names'][0]}): expected either a symbol or an other")
    places = read_pinpoints(str(entry.get("pinpoint", "")))
    target = Target(Symbol.parse(symbol) if symbol else None, places, other)
    return Instrument(tuple(entry["names"]), target, str(entry["source"]))

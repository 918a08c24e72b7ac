"""What texts call a document: the names on record, and those of instruments that have no record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.citations.model import Target
from generator.citations.pinpoints import read_pinpoints
from generator.records.instruments import Instrument

__all__ = ["names_of"]


def names_of(instruments: Iterable[Instrument]) -> Mapping[str, Target]:
    """Each name and what it names, ready for :attr:`Context.names <generator.citations.Context>`."""
    return {name: _target(instrument) for instrument in instruments for name in instrument.names}


def _target(instrument: Instrument) -> Target:
    return Target(instrument.symbol, read_pinpoints(instrument.pinpoint or ""), instrument.other or "")

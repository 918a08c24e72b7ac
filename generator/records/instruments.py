"""Named instruments that have no record: ``content/instruments.yml``, a list of names and what they name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field, RootModel

from generator.faults import BadInput, Fault
from generator.records.explaining import validated
from generator.records.fields import DocumentSymbol, Entry, Words
from generator.records.reading import Sheet, read

__all__ = ["Instrument", "load_instruments"]


class Instrument(Entry):
    """One instrument. It is a document with a symbol, or something that no symbol names."""

    names: Annotated[tuple[Words, ...], Field(min_length=1)]
    """As texts print them, the full name first."""

    symbol: DocumentSymbol | None = None
    """The document."""

    other: Words | None = None
    """What no symbol names: ``UNTS:2187:38544`` for a treaty, ``SALES:E.93.I.8``, ``CHARTER``."""

    pinpoint: Words | None = None
    """The place in it, as a footnote prints it: ``annex II``."""

    source: Words
    """A text whose note says so: ``A/RES/75/151, note 21``."""


class _Instruments(RootModel[tuple[Instrument, ...]]):
    """The file: a list."""


def load_instruments(file: Path) -> tuple[Instrument, ...]:
    """The instruments of the file; none where there is no file. Raises :class:`BadInput` with all its faults."""
    if not file.exists():
        return ()
    sheet = read(file)
    instruments = validated(_Instruments, sheet).root
    if faults := list(_faults(instruments, sheet)):
        raise BadInput(faults)
    return instruments


def _faults(instruments: tuple[Instrument, ...], sheet: Sheet) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, instrument in enumerate(instruments):
        if (instrument.symbol is None) == (instrument.other is None):
            found = "both symbol and other" if instrument.symbol else "neither symbol nor other"
            yield sheet.fault((number,), found, "one of the two")
        for place, name in enumerate(instrument.names):
            if name in seen:
                yield sheet.fault((number, "names", place), f'"{name}" a second time', "each name once")
            seen.add(name)

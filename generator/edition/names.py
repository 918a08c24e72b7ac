"""What texts call a document: the names on record, and those of instruments that have no record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.citations.model import Target
from generator.citations.pinpoints import read_pinpoints
from generator.records import Content
from generator.records.instruments import Instrument, load_instruments

__all__ = ["Names", "names_in", "names_of", "names_on_record"]


def names_of(instruments: Iterable[Instrument]) -> Mapping[str, Target]:
    """Each name and what it names, ready for :attr:`Context.names <generator.citations.Context>`."""
    return {name: _target(instrument) for instrument in instruments for name in instrument.names}


def names_in(content: Path) -> Mapping[str, Target]:
    """The names of the instruments that ``content/`` describes. Raises :class:`BadInput` with every fault of them."""
    return names_of(load_instruments(content / "instruments.yml"))


def _target(instrument: Instrument) -> Target:
    return Target(instrument.symbol, read_pinpoints(instrument.pinpoint or ""), instrument.other or "")


@dataclass(frozen=True)
class Names:
    """Every name a text of the edition may use."""

    plain: Mapping[str, Target]
    """Those that mean one thing everywhere."""

    near: tuple[tuple[str, str, Target], ...]
    """Those that many documents bear: the name, the words that go with it, and what it then names."""

    @classmethod
    def known(cls, content: Content, names: Mapping[str, Target]) -> Names:
        """The names of instruments, and those on record, which come before them."""
        found = [(name, Target(key)) for key, record in content.records.items() for name in record.names]
        plain = {**names, **{name.name: target for name, target in found if name.near is None}}
        return cls(plain, tuple((name.name, name.near, target) for name, target in found if name.near is not None))

    def of(self, text: Iterable[str]) -> Mapping[str, Target]:
        """Those that a text may mean: a name that many bear only where the text has the words it goes with."""
        if not self.near:
            return self.plain
        words = "\n".join(text)
        near = {name: target for name, goes_with, target in self.near if goes_with in words}
        return {**self.plain, **near} if near else self.plain


def names_on_record(content: Content, text: Iterable[str]) -> Mapping[str, Target]:
    """The names on record that a text may mean."""
    return Names.known(content, {}).of(text)

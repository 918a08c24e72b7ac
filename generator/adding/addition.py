"""What adding a file would do, found out and checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.adding.first_record import first_record
from generator.adding.holding import entered_with_text, held_beside, record_file
from generator.adding.placing import place
from generator.document import Document
from generator.edition import read_alone, read_text
from generator.faults import BadInput, Fault
from generator.identity import context_of, symbol_of
from generator.progress import Tell
from generator.records import load
from generator.records.checks import Entered
from generator.records.loading import RECORD_SUFFIX, entered_in
from generator.records.reading import parse
from generator.showing import Shown, content_of, shown
from generator.symbols import Symbol, SymbolError

__all__ = ["Addition", "prepare"]

_SUFFIXES = {"akn": ".xml", "markdown": ".md", "pdf": ".pdf", "docx": ".docx", "html": ".html"}
"""The suffix of each layout; any other is plain text."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A text with the record that will name it; nothing is written yet."""

    symbol: Symbol
    shown: Shown
    """What was understood of the text."""

    text: Path
    """Where the text will lie."""

    record: Path
    """Where its record will lie, or lies already."""

    record_words: str
    is_new: bool
    """Whether the record is a first one, or one that was there and only learns of its text."""

    remarks: tuple[str, ...]
    """What an editor should know: where the symbol comes from, what does not agree."""

    data: bytes

    def carry_out(self) -> None:
        """Write text and record, both or neither."""
        place({self.text: self.data, self.record: self.record_words.encode()})


@dataclass(frozen=True, slots=True)
class _Incoming:
    """A file as it was read."""

    file: Path
    data: bytes
    document: Document
    said: Symbol | None
    """The symbol that the text gives."""

    @property
    def held(self) -> dict[str, object]:
        """The field ``text`` of its record."""
        checksum = sha256(self.data).hexdigest()
        return {"obtained": f"added from the file {self.file.name}", "bytes": len(self.data), "sha256": checksum}

    @property
    def suffix(self) -> str:
        """By what the file is, not by what it is called."""
        return _SUFFIXES.get(self.document.layout, ".txt")

    def refused(self, found: str, expected: str) -> BadInput:
        return BadInput([Fault(self.file, 1, 1, found, expected)])


def prepare(project: Path, file: Path, given: str | None = None, progress: Tell = lambda *_: None) -> Addition:
    """Everything that adding the file means, checked so far that ``content/`` will load afterwards.

    ``given`` is the symbol where the text does not say it. Raises :class:`BadInput` for a file that
    cannot be read, a symbol that is missing, and a document that is held already.
    """
    document = read_text(file, progress, _wanted(given))
    incoming = _Incoming(file, file.read_bytes(), document, symbol_of(document))
    symbol = _symbol(incoming, given)
    content, names = content_of(project)
    known = content.record(symbol)
    key = known.key if known else symbol
    record = record_file(project / "content", key)
    if text := held_beside(record):
        raise incoming.refused(f"{key}, whose text is held already in {text}", "a document whose text is not held")
    entered, words = entered_with_text(record, key, incoming.held, file) if known else _first(record, symbol, incoming)
    load(project / "content", {record: entered})
    alone = read_alone(document, context_of(document, key), content, names)
    return Addition(
        symbol=key,
        shown=shown(alone, file, key),
        text=record.with_name(record.name.removesuffix(RECORD_SUFFIX) + incoming.suffix),
        record=record,
        record_words=words,
        is_new=known is None,
        remarks=tuple(_remarks(incoming, symbol, key)),
        data=incoming.data,
    )


def _wanted(given: str | None) -> tuple[Symbol, ...]:
    """The symbol that chooses among several resolutions in one file; whether it is one is judged later."""
    try:
        return (Symbol.parse(given),) if given is not None else ()
    except SymbolError:
        return ()


def _symbol(incoming: _Incoming, given: str | None) -> Symbol:
    try:
        symbol = Symbol.parse(given) if given is not None else incoming.said
    except SymbolError as error:
        raise incoming.refused(f"{given!r} given with --symbol", f"a document symbol ({error.why})") from None
    if symbol is None:
        raise incoming.refused("a text that does not say its symbol", "the symbol, given with --symbol")
    return symbol


def _first(record: Path, symbol: Symbol, incoming: _Incoming) -> tuple[Entered, str]:
    """The first record, read back from its words as it will be read from its file."""
    try:
        words = first_record(incoming.document, symbol, incoming.held, said=incoming.said == symbol)
    except ValueError as error:
        by_hand = f"a record made by hand, {record}, to which the text can then be added"
        raise incoming.refused(f"a text that does not say {error}", by_hand) from None
    return entered_in(parse(words, record), symbol.path, incoming.file), words


def _remarks(incoming: _Incoming, symbol: Symbol, key: Symbol) -> Iterator[str]:
    said = incoming.said
    if said == symbol and not incoming.document.masthead.symbol:
        yield f"The symbol {symbol} follows from the number in the heading; the text does not print it."
    if said and said not in (symbol, key):
        yield f"The text says that it is {said}; it is added as {key}."
    if key != symbol:
        yield f"{symbol} is on record as {key}."

"""Official documents of records that are known but not held: fetched, read, and put beside their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.adding import entered_with_text, held_beside, place, record_file
from generator.edition import read_text
from generator.faults import BadInput
from generator.fetching.answers import Refused, TurnedAway
from generator.fetching.configuration import Configuration, load_configuration
from generator.fetching.download import Clock, Download
from generator.fetching.shelf import SHELF, Fetched, Shelf
from generator.identity import symbol_of
from generator.progress import Progress
from generator.records import Content, Record, load
from generator.records.checks import check_one
from generator.symbols import Symbol, SymbolError

__all__ = ["CONFIGURATION", "Outcome", "fetch", "missing"]

CONFIGURATION = Path("fetch.yml")
"""Below ``content/``."""

_ENOUGH = 3
"""When so many documents in a row were turned away, a server is asked for no more."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one symbol."""

    asked: str
    said: str
    """What was done, or why it could not be."""

    failed: bool


def fetch(
    project: Path, wanted: Iterable[str], progress: Progress, clock: Clock | None = None, *, every: bool = False
) -> Iterator[Outcome]:
    """Fetch the documents ``wanted``, and with ``every`` all that are missing; one outcome after the other.

    What was fetched is in place before the next document is asked for, so that an interrupted run loses
    nothing. Raises :class:`BadInput` where content or configuration is at fault: then nothing was asked.
    """
    content = load(project / "content")
    configuration = load_configuration(project / "content" / CONFIGURATION)
    run = _Run(project, content, Download(configuration, Shelf(project / SHELF), progress, clock or Clock()))
    for asked in dict.fromkeys((*wanted, *(map(str, missing(content)) if every else ()))):
        try:
            yield Outcome(asked, run.one(asked), failed=False)
        except (Refused, SymbolError) as error:
            yield Outcome(asked, str(error), failed=True)
        except BadInput as bad:
            yield Outcome(asked, _told(bad), failed=True)


def missing(content: Content) -> Iterator[Symbol]:
    """The documents that are known but not held and that the official document system may have."""
    for key, record in content.records.items():
        if key not in content.texts and not _elsewhere(record):
            yield key


def _elsewhere(record: Record) -> str:
    """Why the official document system is not asked for a document; nothing where it is."""
    if record.symbol is None:
        return "the UN gave it no symbol"
    return record.no_official or (f"its official text is at {record.official}" if record.official else "")


def _told(bad: BadInput) -> str:
    first, *others = bad.faults
    return f"{first}" + (f" (and {len(others)} faults more)" if others else "")


@dataclass(slots=True)
class _Run:
    """One run; it remembers whether a pause is due, and how often in a row it was turned away."""

    project: Path
    content: Content
    download: Download
    _asked_before: bool = False
    _turned_away: int = 0

    def one(self, asked: str) -> str:
        """Fetch one document; says what was done. Raises ``Refused``, ``SymbolError`` or ``BadInput``."""
        record = self.content.record(Symbol.parse(asked))
        if record is None:
            raise Refused("it has no record; make one first")
        file = record_file(self.project / "content", record.key)
        if text := held_beside(file):
            return f"held already, {text}"
        if why := _elsewhere(record):
            raise Refused(why)
        fetched = self._fetched(record.key)
        text = self._hold(record, file, fetched)
        self.download.shelf.clear(record.key, fetched)
        return f"{fetched.bytes:,} bytes from {fetched.address}, now {text}"

    def _fetched(self, symbol: Symbol) -> Fetched:
        configuration: Configuration = self.download.configuration
        if kept := self.download.shelf.whole(symbol, configuration.address_of(symbol)):
            return kept
        if self._turned_away == _ENOUGH:
            raise Refused(f"not asked for: the last {_ENOUGH} were turned away")
        if self._asked_before:
            self.download.clock.sleep(configuration.pause)
        self._asked_before = True
        try:
            fetched = self.download.get(symbol)
            self._turned_away = 0
            return fetched
        except TurnedAway:
            self._turned_away += 1
            raise
        except Refused:
            self._turned_away = 0
            raise
        finally:
            self.download.progress.end()

    def _hold(self, record: Record, file: Path, fetched: Fetched) -> Path:
        """Put the text beside its record. It must be readable, and must not say that it is another document."""
        said = symbol_of(read_text(fetched.file, wanted=(record.key, *record.aliases)))
        if said and said not in (record.key, *record.aliases):
            raise Refused(f"what came says that it is {said}; it stays in {fetched.file}")
        held: dict[str, object] = {
            "from": fetched.address,
            "obtained": "fetched from the official document system",
            "fetched": fetched.moment,
            "bytes": fetched.bytes,
            "sha256": fetched.sha256,
        }
        entered, words = entered_with_text(file, record.key, held, fetched.file)
        if faults := list(check_one(entered)):
            raise BadInput(faults)
        text = file.with_name(file.name.removesuffix(file.suffix) + fetched.file.suffix)
        place({text: fetched.file.read_bytes(), file: words.encode()})
        return text

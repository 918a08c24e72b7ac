"""``content/`` read and checked in one go: either all of it is right, or every fault of it is told."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path

from generator.faults import BadInput, Fault
from generator.keeping import Store, code, digest, in_memory
from generator.progress import Tell
from generator.records.checks import Entered, check_all, check_one, check_timeline
from generator.records.content import Content
from generator.records.events import Timeline
from generator.records.explaining import validated
from generator.records.model import Record
from generator.records.reading import Sheet, read
from generator.symbols import Symbol

__all__ = ["RECORD_SUFFIX", "TEXT_SUFFIXES", "entered_in", "load"]

TEXT_SUFFIXES = (".txt", ".md", ".xml", ".pdf", ".docx", ".html")
"""A file beside a record, with its stem and one of these suffixes, is the document's held text."""

RECORD_SUFFIX = ".yml"

_ROOM = "records"


def load(
    content: Path,
    pending: Mapping[Path, Entered] | None = None,
    store: Store | None = None,
    progress: Tell = lambda *_: None,
) -> Content:
    """Everything under ``content/documents/`` and in ``content/events.yml``.

    ``pending`` are records that are about to be written, by their file: they are taken for those on disk, so
    that it is known beforehand whether everything will still be right. ``store`` is what earlier builds kept.
    Raises :class:`BadInput` with all faults of the run, each with file, line, column and what was expected.
    """
    loader = _Loader(content, dict(pending or {}), store or in_memory(), progress)
    entries, timeline = loader.entries(), Timeline()
    loader.faults += check_all(entries, loader.named)
    if loader.timeline_file.exists():  # an edition of texts alone has none
        timeline = loader.timeline(entries)
    if loader.faults:
        raise BadInput(loader.faults)
    keys = sorted(entries, key=attrgetter("order"))
    return Content(
        records={key: entries[key].record for key in keys},
        events=tuple(sorted(timeline.events, key=lambda event: event.start.first)),
        phases=timeline.phases,
        texts={key: text for key in keys if (text := entries[key].text)},
        marks={key: mark for key in keys if (mark := entries[key].mark)},
    )


def entered_in(sheet: Sheet, path: str, text: Path | None) -> Entered:
    """The record that a sheet holds, for the place ``path`` below ``documents/``; raises :class:`BadInput`."""
    return Entered(validated(Record, sheet), sheet.file, path, text, sheet)


@dataclass
class _Loader:
    """One run over ``content/``; collects faults as it goes."""

    content: Path
    pending: Mapping[Path, Entered]
    store: Store
    progress: Tell
    faults: list[Fault] = field(default_factory=list)
    kept: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    """What earlier builds kept: by the name of its file, a record and what it was read from."""

    fresh: list[tuple[str, bytes, bytes]] = field(default_factory=list)
    """The records that were read anew, to be kept."""

    named: set[str] = field(default_factory=set)
    """The paths of all record files, readable or not: what one record of them says is not held against another."""

    @property
    def timeline_file(self) -> Path:
        return self.content / "events.yml"

    def entries(self) -> dict[Symbol, Entered]:
        """Every record that could be read, under its own symbol."""
        records, texts = self._files()
        self.store.keep_only(_ROOM, {file.as_posix() for file in records})
        self.kept = {name: (key, value) for name, key, value in self.store.all(_ROOM)}
        beside = self._beside(records, texts)
        records = sorted({*records, *self.pending})
        self.named = {self._path(file) for file in records}
        entries: dict[Symbol, Entered] = {}
        for done, file in enumerate(records, start=1):
            self.progress("reading records", done, len(records))
            entered = self._entered(file, beside.get(file))
            if entered is None:
                continue
            first = entries.setdefault(entered.record.key, entered)
            if first is not entered:
                found = f'"{entered.record.key}", which {first.file} has already'
                self.faults.append(entered.sheet.fault((entered.key_field,), found, "one record for one document"))

        self.store.put(_ROOM, self.fresh)
        return entries

    def timeline(self, entries: Mapping[Symbol, Entered]) -> Timeline:
        try:
            sheet = read(self.timeline_file)
            timeline = validated(Timeline, sheet)
        except BadInput as bad:
            self.faults += bad.faults
            return Timeline()
        symbols = {symbol for key, entered in entries.items() for symbol in (key, *entered.record.aliases)}
        known = {symbol.path for symbol in symbols} | self.named
        self.faults += check_timeline(timeline, sheet, known)
        return timeline

    def _files(self) -> tuple[list[Path], list[Path]]:
        """The records and the held texts. Hidden files are passed over, others of no known kind are faults."""
        documents = self.content / "documents"
        if not documents.is_dir():
            self._complain(documents, "no such folder", "the folder that holds the records")
        records: list[Path] = []
        texts: list[Path] = []
        for file in sorted(documents.rglob("[!.]*")):
            if file.is_symlink():  # it could lead outside the edition
                self._complain(file, "a symbolic link", "a file")
            elif not file.is_file():
                continue
            elif file.suffix == RECORD_SUFFIX:
                records.append(file)
            elif file.suffix in TEXT_SUFFIXES:
                texts.append(file)
            else:
                known = ", ".join((RECORD_SUFFIX, *TEXT_SUFFIXES))
                self._complain(file, f'the suffix "{file.suffix}"', f"one of {known}")
        return records, texts

    def _beside(self, records: list[Path], texts: list[Path]) -> dict[Path, Path]:
        """Each held text under its record's file."""
        there = set(records)
        beside: dict[Path, Path] = {}
        for text in texts:
            record = text.with_suffix(RECORD_SUFFIX)
            if record not in there:
                self._complain(text, "a text without a record", f"the record {record.name} beside it")
            elif record in beside:
                self._complain(text, f"a second text beside {beside[record].name}", "one text for one document")
            beside.setdefault(record, text)
        return beside

    def _entered(self, file: Path, text: Path | None) -> Entered | None:
        try:
            entered = self.pending.get(file) or self._kept(file, text)
        except BadInput as bad:
            self.faults += bad.faults
            return None
        self.faults += check_one(entered)
        return entered

    def _kept(self, file: Path, text: Path | None) -> Entered:
        """The record in a file; one that stood there in an earlier build, word for word, is not read again."""
        name, key = file.as_posix(), digest(code("records", "symbols"), _bytes(file))
        kept_under, value = self.kept.pop(name, (b"", b""))
        if kept_under == key:
            return Entered(pickle.loads(value), file, self._path(file), text, mark=key)  # noqa: S301 - our own, sealed
        entered = entered_in(read(file), self._path(file), text)
        self.fresh.append((name, key, pickle.dumps(entered.record, 5)))
        return replace(entered, given=None, mark=key)

    def _path(self, file: Path) -> str:
        """The file's path below ``documents/``, without suffix: what the symbol should be."""
        return file.relative_to(self.content / "documents").as_posix().removesuffix(RECORD_SUFFIX)

    def _complain(self, file: Path, found: str, expected: str) -> None:
        self.faults.append(Fault(file, 1, 1, found, expected))


def _bytes(file: Path) -> bytes:
    """What the file holds; nothing where it cannot be read, which its reader will say better."""
    try:
        return file.read_bytes()
    except OSError:
        return b""

"""YAML as editors write it: plain data, and the place of every key and value.

Every scalar is read as the text that stands there, so that ``no``, ``12`` and ``2006-03-27`` mean
what the field they stand in asks for. What a record has no need of is refused: anchors, aliases,
tags, a second document, deep nesting, a file too large to be one record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import yaml

from generator.faults import BadInput, Fault
from generator.marked import Place

__all__ = ["Route", "Sheet", "decoded", "parse", "quoted", "read"]

Route = tuple[str | int, ...]
"""The way to a value: keys and numbers, outermost first: ``("notes", 2, "at")``."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12
_LARGEST = 1_000_000
_LONGEST = 60
_NOTHING = {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One YAML file: its data (mappings, lists, texts) and where each piece stands."""

    file: Path
    data: object = None
    keys: dict[Route, Place] = field(default_factory=dict)
    values: dict[Route, Place] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    """What is refused in the file, though the rest of it could be read."""

    def fault(self, route: Route, found: str, expected: str) -> Fault:
        """A fault at the value; at its key where there is no value of its own, else at what holds it."""
        while route and route not in self.values:
            route = route[:-1]
        return Fault(self.file, *self.values.get(route, Place(1, 1)), found, expected)

    def fault_at_key(self, route: Route, found: str, expected: str) -> Fault:
        """A fault at the key."""
        return Fault(self.file, *self.keys.get(route, Place(1, 1)), found, expected)


def read(file: Path) -> Sheet:
    """The file's data with its places, and what is more of YAML than a record needs among its faults.

    Raises :class:`BadInput` for what is not UTF-8, not YAML, or too large, so that nothing can be read.
    """
    if file.stat().st_size > _LARGEST:
        raise BadInput([Fault(file, 1, 1, f"more than {_LARGEST:,} bytes", "a smaller file")])
    return parse(decoded(file), file)


def parse(text: str, file: Path) -> Sheet:
    """The same for a text that stands in a file among others: the front matter of a page."""
    return _Reader(file, text).sheet()


def decoded(file: Path) -> str:
    """The file's text. Raises :class:`BadInput` that names the first byte that is not UTF-8."""
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", errors="replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        found = f"the byte 0x{raw[error.start]:02X} (number {error.start + 1} of the file)"
        raise BadInput([Fault(file, line, column, found, "text in UTF-8")]) from None


def quoted(value: object) -> str:
    """The value as a fault shows it: texts in quotation marks and cut short, others by what they are."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list" if value else "an empty list"
    words = "".join(sign if sign.isprintable() else " " for sign in str(value))
    return f'"{words[:_LONGEST]}…"' if len(words) > _LONGEST else f'"{words}"'


class _Mark(Protocol):
    """A place as the parser tells it, from 0; its two loaders have a class each."""

    line: int
    column: int


class _Reader:
    """Walks the parser's events once; collects faults as it goes."""

    def __init__(self, file: Path, text: str) -> None:
        self._sheet = Sheet(file)
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)

    def sheet(self) -> Sheet:
        try:
            return replace(self._sheet, data=self._document())
        except yaml.YAMLError as error:
            self._complain(_place_of(error), f"what is not YAML ({_problem(error)})", "a YAML file")
            raise BadInput(self._sheet.faults) from None

    def _document(self) -> object:
        if self._next_document() is None:
            self._complain(Place(1, 1), "an empty file", "a YAML mapping of fields")
            raise BadInput(self._sheet.faults)
        data = self._node(next(self._events), ())
        if second := self._next_document():
            self._complain(_place(second), "a second YAML document", "one document in a file")
        return data

    def _next_document(self) -> yaml.Event | None:
        return next((event for event in self._events if isinstance(event, yaml.DocumentStartEvent)), None)

    def _node(self, event: yaml.Event, route: Route) -> object:
        self._sheet.values[route] = _place(event)
        self._refuse_surprises(event)
        if isinstance(event, yaml.CollectionStartEvent) and len(route) >= _DEEPEST:
            self._complain(_place(event), "too deep a nesting", f"at most {_DEEPEST} levels")
            raise BadInput(self._sheet.faults)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(route)
        if isinstance(event, yaml.SequenceStartEvent):
            return [self._node(item, (*route, number)) for number, item in enumerate(self._until_end())]
        return self._scalar(event)

    def _mapping(self, route: Route) -> dict[str, object]:
        data: dict[str, object] = {}
        for event in self._until_end():
            key = self._key(event)
            value = next(self._events)
            if key in data:
                self._complain(_place(event), f"{quoted(key)} a second time", "each field once")
            self._sheet.keys[(*route, key)] = _place(event)
            data[key] = self._node(value, (*route, key))
        return data

    def _key(self, event: yaml.Event) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_surprises(event)
            return event.value
        self._complain(_place(event), "a key that is no plain word", "the name of a field")
        self._node(event, ("?",) * 2)
        return "?"

    def _scalar(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            return ""
        if not event.style and event.value in _NOTHING:
            self._complain(_place(event), "nothing", "a value, or the field left out")
        return event.value

    def _until_end(self) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, yaml.CollectionEndEvent):
                return
            yield event

    def _refuse_surprises(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._complain(_place(event), f"the alias *{event.anchor}", "the value itself")
        elif getattr(event, "anchor", None):
            self._complain(_place(event), "an anchor", "a value without &")
        if getattr(event, "tag", None):
            self._complain(_place(event), "a tag", "a value without !")

    def _complain(self, place: Place, found: str, expected: str) -> None:
        self._sheet.faults.append(Fault(self._sheet.file, *place, found, expected))


def _place(event: yaml.Event) -> Place:
    return _place_at(event.start_mark)


def _place_of(error: yaml.YAMLError) -> Place:
    return _place_at(getattr(error, "problem_mark", None) or getattr(error, "context_mark", None))


def _place_at(mark: _Mark | None) -> Place:
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


def _problem(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")

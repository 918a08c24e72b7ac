"""The parts of an edition: a body's documents, or where those are many, the documents of one of its sessions.

All lists that outgrow a page are divided along these parts, so that /documents/, /citations/ and /apparatus/ have pages
of the same names. A part depends only on the body, the session and the symbol of its documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.edition import Edition, Entry
from generator.records import Record
from generator.symbols import Symbol

__all__ = ["Part", "heading", "housed", "parts", "slug"]

_NO_SESSION = "without-session"


@dataclass(frozen=True, slots=True)
class Part:
    """Documents that are listed together."""

    stem: str
    """Where its pages are, below that of the list: ``general-assembly/57``; for a whole body ``general-assembly``."""

    body: str
    name: str
    """``General Assembly, session 57``; of a whole body its name."""

    label: str
    """Its name beside the body's: ``57``, ``2006``; "all" where it is the whole body."""

    entries: tuple[Entry, ...]
    """In the order of sessions and symbols."""


def parts(edition: Edition, most: int) -> tuple[Part, ...]:
    """The parts in the order of bodies and sessions. A body is one part until it has more documents than ``most``."""
    bodies: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in housed(edition.entries.values()):
        bodies[_folder(entry.record.body)].append(entry)
    return tuple(part for stem, entries in bodies.items() for part in _parts(stem, entries, most))


def housed(entries: Iterable[Entry]) -> list[Entry]:
    """Entries by body, session and symbol; what has no session comes last in its body."""
    return sorted(entries, key=_house)


def _house(entry: Entry) -> tuple[str, bool, int, str, Symbol]:
    session = entry.record.session or ""
    return entry.record.body, not session, int(session) if session.isdecimal() else 0, session, entry.symbol


def _parts(stem: str, entries: list[Entry], most: int) -> Iterator[Part]:
    body = entries[0].record.body
    if len(entries) <= most:
        yield Part(stem, body, body, "all", tuple(entries))
        return
    sessions: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        sessions[_folder(entry.record.session or _NO_SESSION)].append(entry)
    for session, found in sessions.items():
        first = found[0].record
        yield Part(f"{stem}/{session}", body, heading(first), first.session or "no session", tuple(found))


@cache
def _folder(name: str) -> str:
    """A name as a folder; what no file system would take whole is cut, and bodies then alike share their pages."""
    return slug(name)[:80].strip("-") or "unnamed"


def heading(record: Record) -> str:
    """Where a document is shelved: ``General Assembly, session 57``; the body alone where there is no session."""
    if not record.session:
        return record.body
    return f"{record.body}, {'session ' if len(record.session) < 4 else ''}{record.session}"


def slug(name: str) -> str:
    """A name as a part of an address: its letters and figures in small, hyphens between them."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split())

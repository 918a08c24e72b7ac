"""Where fetched files wait: the parts of those that were interrupted, and whole ones that cannot be read yet.

The shelf is ``.build/fetch``, outside the edition. A part has ``.part`` behind its name and is never taken
for the whole; beside each file lies a note in JSON of where it came from.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.symbols import Symbol

__all__ = ["SHELF", "Fetched", "Part", "Shelf"]

SHELF = Path(".build/fetch")
"""Below the project."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole file, with what its record will say of it."""

    file: Path
    asked: str
    address: str
    """The final address, after all redirects."""

    moment: str
    """When its last byte came, in Universal Time."""

    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning of a document that is being fetched."""

    file: Path

    @property
    def _note(self) -> Path:
        return self.file.with_name(f"{self.file.name}.json")

    def begin(self, asked: str, validator: str) -> None:
        """Start with nothing. The validator (an entity tag or a date) says later whether it is still that document."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(b"")
        self._note.write_text(json.dumps({"asked": asked, "validator": validator}), encoding="utf-8")

    def resumes(self, asked: str) -> tuple[int, str] | None:
        """How much is there of what is asked for and under which validator; ``None`` where it must begin anew."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            size = self.file.stat().st_size
            return (size, str(note["validator"])) if size and note["asked"] == asked and note["validator"] else None
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def discard(self) -> None:
        """Forget it."""
        self.file.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of all documents."""

    folder: Path

    def part(self, symbol: Symbol) -> Part:
        """The part of a document, there or not."""
        return Part(self.folder / f"{symbol.path}.part")

    def keep(self, symbol: Symbol, suffix: str, asked: str, address: str, moment: str) -> Fetched:
        """Make the part the whole, and note where it came from."""
        part = self.part(symbol)
        with part.file.open("rb") as stream:
            checksum = hashlib.file_digest(stream, "sha256").hexdigest()
        file = self.folder / f"{symbol.path}{suffix}"
        fetched = Fetched(file, asked, address, moment, part.file.stat().st_size, checksum)
        note = {**asdict(fetched), "file": file.name}
        self._note(symbol).write_text(json.dumps(note), encoding="utf-8")
        part.file.replace(file)
        part.discard()
        return fetched

    def whole(self, symbol: Symbol, asked: str) -> Fetched | None:
        """A document that was fetched from there before and lies here unharmed."""
        try:
            note = json.loads(self._note(symbol).read_text(encoding="utf-8"))
            fetched = Fetched(**{**note, "file": self._note(symbol).with_name(note["file"])})
            with fetched.file.open("rb") as stream:
                sound = hashlib.file_digest(stream, "sha256").hexdigest() == fetched.sha256
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return fetched if sound and fetched.asked == asked else None

    def clear(self, symbol: Symbol, fetched: Fetched) -> None:
        """Take a document from the shelf."""
        fetched.file.unlink(missing_ok=True)
        self._note(symbol).unlink(missing_ok=True)

    def _note(self, symbol: Symbol) -> Path:
        return self.folder / f"{symbol.path}.json"

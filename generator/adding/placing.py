"""Files put in their places together: all of them or none, and none of them half."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.faults import BadInput, Fault

__all__ = ["place"]


def place(files: Mapping[Path, bytes]) -> None:
    """Write each file under a hidden name beside its place, then rename them all.

    Whatever stops it, an interruption included, the files are as they were before. Raises
    :class:`BadInput` for a folder that cannot be written.
    """
    hidden = {file: file.with_name(f".{file.name}.new") for file in files}
    try:
        for file, data in files.items():
            _write(hidden[file], data)
        _rename(hidden)
    except OSError as error:
        file = Path(error.filename or next(iter(files)))
        raise BadInput([Fault(file, 1, 1, error.strerror or str(error), "a place that can be written")]) from None
    finally:
        for new in hidden.values():
            new.unlink(missing_ok=True)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _rename(hidden: Mapping[Path, Path]) -> None:
    before = {file: file.read_bytes() if file.exists() else None for file in hidden}
    try:
        for file, new in hidden.items():
            new.replace(file)
    except BaseException:
        for file, data in before.items():
            _restore(file, data)
        raise


def _restore(file: Path, data: bytes | None) -> None:
    if data is None:
        file.unlink(missing_ok=True)
    elif file.read_bytes() != data:
        file.write_bytes(data)

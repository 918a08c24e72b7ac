"""A command run to its end: how long it took, and how much memory the greediest of its processes had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Failed", "Ran", "run"]


class Failed(Exception):
    """A command that did not end with 0; the message is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended."""

    seconds: float
    megabytes: float
    """The most memory that any one of its processes had resident."""
    said: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, limit: float = 3600) -> Ran:
    """Run it in a folder, at most so many seconds; raises :class:`Failed`. Interrupted, it leaves no process behind.

    The memory is what the system counted for the process and for all those that it has waited for (``wait4``).
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=said, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        overdue = threading.Timer(limit, _end, [process.pid])
        overdue.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - began
        except BaseException:
            _end(process.pid)
            process.wait()
            raise
        finally:
            overdue.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        output = said.read()
    if process.returncode:
        late = f" (its {limit:.0f} s were over)" if seconds >= limit else ""
        raise Failed(f"{' '.join(command[:6])} ended with {process.returncode}{late}\n{output[-2000:]}")
    kilobytes = used.ru_maxrss / 1024 if sys.platform == "darwin" else used.ru_maxrss
    return Ran(seconds, kilobytes / 1024, output)


def _end(group: int) -> None:
    """End the processes of one command; it was started as the first of a group of its own."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)

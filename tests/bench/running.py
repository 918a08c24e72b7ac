"""A command run to its end: how long it took, and how much memory the greediest of its processes had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Failed", "Ran", "run"]


_BETWEEN = """
import resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.call(sys.argv[2:])
took = time.perf_counter() - began
with open(sys.argv[1], "w") as told:
    print(took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=told)
sys.exit(code if code >= 0 else 128 - code)
"""
"""A small program that starts the command and tells what it took. The system counts a process as no smaller than the
one it was copied from, which would be this one, with all that it holds."""


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

    The memory is what the system counted for the greediest of the processes that have ended.
    """
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        tempfile.NamedTemporaryFile("r", encoding="utf-8") as told,
    ):
        process = subprocess.Popen(
            [sys.executable, "-S", "-c", _BETWEEN, told.name, *command], cwd=folder,
            env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            stdout=said, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        overdue = threading.Timer(limit, _end, [process.pid])
        overdue.start()
        try:
            code = process.wait()
        except BaseException:
            _end(process.pid)
            process.wait()
            raise
        finally:
            overdue.cancel()
        said.seek(0)
        output, counted = said.read(), told.read().split()
    if code:
        late = f" (its {limit:.0f} s were over)" if not counted else ""
        raise Failed(f"{' '.join(command[:6])} ended with {code}{late}\n{output[-2000:]}")
    seconds, most = map(float, counted)
    return Ran(seconds, most / 1024 / (1024 if sys.platform == "darwin" else 1), output)


def _end(group: int) -> None:
    """End the processes of one command; it was started as the first of a group of its own."""
    with suppress(ProcessLookupError):
        os.killpg(group, signal.SIGKILL)

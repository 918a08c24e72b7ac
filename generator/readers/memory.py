"""A bound on the memory that reading one file may take: what grows without end is refused, whatever its format."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import resource
except ImportError:  # Windows neither tells a program's memory nor interrupts it
    resource = None  # type: ignore[assignment]

__all__ = ["MOST", "bounded"]

MOST = 500_000_000
"""Bytes that reading one file may add to those that the program holds already."""

_STATM = Path("/proc/self/statm")
"""Where Linux tells how many pages of memory a program holds."""

_EVERY = 0.05
"""Seconds of the program's own time between two looks."""


@contextmanager
def bounded() -> Iterator[None]:
    """Within it ``MemoryError`` is raised soon after :data:`MOST` is passed, while there is memory to tell of it.

    A timer looks, since a limit of the system would be met in the middle of anything. It runs in a program's
    main thread only; elsewhere, and where the system has no such timer, there is no bound.
    """
    if resource is None or threading.current_thread() is not threading.main_thread():
        yield
        return
    most = _held() + MOST

    def look(*_: object) -> None:
        if _held() > most:
            raise MemoryError

    before = signal.signal(signal.SIGVTALRM, look)
    signal.setitimer(signal.ITIMER_VIRTUAL, _EVERY, _EVERY)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _held() -> int:
    """The bytes that the program holds; where the system does not tell, the most that it has held."""
    try:
        return int(_STATM.read_bytes().split()[1]) * resource.getpagesize()
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024

"""Work spread over the cores of the machine: the same results in the same order as one process would give."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

__all__ = ["spread"]

Shared = TypeVar("Shared")
Item = TypeVar("Item")
Result = TypeVar("Result")

_FEW = 24
"""So many items are done sooner than a second process has started."""

_BATCH = 16
"""Items that go to a process together."""


def spread(
    work: Callable[[Shared, Item], Result], shared: Shared, items: Sequence[Item]
) -> Iterator[tuple[Item, Result]]:
    """Each item with what ``work`` makes of it, in the order of the items.

    ``shared`` is what the work needs beside its item; processes have it by being copies of this one, so it may be
    anything. Where the system makes no copies of processes (it is not Linux), the work is done in this one. What
    ``work`` raises is raised here; it has to be something that travels between processes.
    """
    cores = os.cpu_count() or 1
    if len(items) <= _FEW or cores == 1 or sys.platform != "linux":
        yield from ((item, work(shared, item)) for item in items)
        return
    batches = [items[at : at + _BATCH] for at in range(0, len(items), _BATCH)]
    gc.freeze()  # a collector that walked through what is shared would have every page of it copied
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(cores, context, initializer=_begin, initargs=(work, shared)) as others:
        try:
            for batch, found in zip(batches, others.map(_do, batches), strict=True):
                yield from zip(batch, found, strict=True)
        finally:
            others.shutdown(cancel_futures=True)


_task: list[Any] = []
"""In a process that works for another: the work, and what is shared."""


def _begin(work: Callable[[Any, Any], Any], shared: object) -> None:
    _task[:] = [work, shared]


def _do(batch: Sequence[Any]) -> list[Any]:
    work, shared = _task
    return [work(shared, item) for item in batch]

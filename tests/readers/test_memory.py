"""Reading one file takes no more than its share of memory."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.readers import markdown, memory, read


def test_what_grows_without_end_is_stopped_and_told(monkeypatch):
    """Whatever the format: the reader is interrupted while there is memory left to tell of it."""

    def endless(source):
        held = [source]
        while True:
            held.append(held[-1] + source)

    monkeypatch.setattr(memory, "MOST", 50_000_000)
    monkeypatch.setattr(markdown, "read", endless)

    with pytest.raises(BadInput) as caught:
        read(b"# General Assembly\n\n*The General Assembly,*\n\n1. *Decides* so.\n", Path("given.md"))

    assert str(caught.value) == (
        "given.md:1:1: found a file that takes more than 50,000,000 bytes of memory to read; "
        "expected a document of an ordinary size"
    )


def test_the_timer_is_as_it_was_afterwards():
    before = signal.getsignal(signal.SIGVTALRM)
    with memory.bounded():
        assert signal.getitimer(signal.ITIMER_VIRTUAL)[1] > 0

    assert signal.getsignal(signal.SIGVTALRM) == before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)

"""What editors write beside the documents: pages, terms; and the measurements that are kept with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.faults import BadInput, Fault
from generator.pages import accuracy, written
from generator.pages.accuracy import Measured
from generator.pages.written import Written
from generator.records.glossary import Term, load_glossary

__all__ = ["Editorial", "load"]

Loaded = TypeVar("Loaded")


@dataclass(frozen=True, slots=True)
class Editorial:
    """Everything that pages are made from, besides the edition."""

    written: tuple[Written, ...] = ()
    terms: tuple[Term, ...] = ()
    """Linked where prose uses them first on a page."""

    measured: Measured | None = None


def load(content: Path) -> Editorial:
    """What lies in ``content/`` beside the documents. Raises :class:`BadInput` with the faults of all of it."""
    faults: list[Fault] = []
    pages = _spared(lambda: written.load(content / "pages"), faults)
    terms = _spared(lambda: load_glossary(content / "glossary.yml"), faults)
    if faults:
        raise BadInput(faults)
    return Editorial(pages, terms, accuracy.load(content / "measures"))


def _spared(load: Callable[[], tuple[Loaded, ...]], faults: list[Fault]) -> tuple[Loaded, ...]:
    """What is loaded; or nothing, and its faults go to the others."""
    try:
        return load()
    except BadInput as bad:
        faults += bad.faults
        return ()

"""Errors of the engine as faults, with those of the templates it fills."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.faults import BadInput, Fault
from generator.templating import template_faults

__all__ = ["engine_faults"]


@contextmanager
def engine_faults() -> Iterator[None]:
    """What MkDocs cannot build is a fault of its configuration."""
    try:
        with template_faults():
            yield
    except MkDocsException as error:
        expected = "a configuration and pages that MkDocs builds"
        raise BadInput([Fault(Path("mkdocs.yml"), 1, 1, str(error), expected)]) from None

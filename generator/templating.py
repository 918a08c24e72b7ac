"""Errors of templates as faults: the file, the line, what went wrong."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2

from generator.faults import BadInput, Fault

__all__ = ["template_faults"]


@contextmanager
def template_faults() -> Iterator[None]:
    """A template that fails is a fault like any other."""
    try:
        yield
    except jinja2.TemplateError as error:
        raise BadInput([_template_fault(error)]) from None


def _template_fault(error: jinja2.TemplateError) -> Fault:
    expected = "a template that renders"
    if isinstance(error, jinja2.TemplateSyntaxError):
        return Fault(_shown(error.filename or error.name or "template"), error.lineno, 1, error.message or "", expected)
    frames = traceback.extract_tb(error.__traceback__)
    frame = next((f for f in reversed(frames) if f.filename.endswith((".j2", ".html"))), frames[-1])
    return Fault(_shown(frame.filename), frame.lineno or 1, 1, str(error), expected)


def _shown(file: str) -> Path:
    return Path(os.path.relpath(file))

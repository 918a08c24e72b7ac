"""White space: runs of it made one space, with the marks kept where they were."""

from __future__ import annotations

import re

from generator.marked import Text
from generator.readers.edits import Edit, edited

__all__ = ["LINE_END", "tidied"]

LINE_END = "\u2028"
"""Stands for a line end that is meant, where those of the source mean nothing."""

_RUN = re.compile(rf" *[\t\r\n\f\v{LINE_END}][ \t\r\n\f\v{LINE_END}]*|  +")
"""White space that is no single space."""

_UNTIDY = re.compile(rf"[\t\r\n\f\v{LINE_END}]| (?: |\Z)|\A\s|\s\Z")
"""Where a text is not tidy: most are."""


def tidied(text: Text) -> Text:
    """The text with single spaces, none at its ends, and its meant line ends; no-break spaces stay as they are."""
    if not _UNTIDY.search(text.words):
        return text
    if not text.emphasis and not text.markers:
        return Text(_RUN.sub(_space, text.words).strip())
    return edited(text, [Edit(*run.span(), _space(run)) for run in _RUN.finditer(text.words)]).trimmed()


def _space(run: re.Match[str]) -> str:
    return "\n" if LINE_END in run[0] else " "

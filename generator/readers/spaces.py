"""White space: runs of it made one space, with the marks kept where they were."""

from __future__ import annotations

import re

from generator.marked import Text

__all__ = ["tidied"]

_RUN = re.compile(r"[ \t\r\f\v]*\n\s*|[^\S\n\xa0]{2,}|[\t\r\f\v]")


def tidied(text: Text) -> Text:
    """The text with single spaces and nothing at its ends; no-break spaces stay, and so do the line ends it means."""
    for run in reversed(list(_RUN.finditer(text.words))):
        text = text.replaced(run.start(), run.end(), " ")
    return text.trimmed()

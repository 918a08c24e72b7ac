"""Labels of notes as typists set them, with a slash, and notes below which no rule was drawn.

Until the 1990s a note was called "1/", and stood so at the foot of its page; what was too short for a page of its
own stands at the document's end, below the date of its adoption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.readers.textlayer.forms import ALONE
from generator.readers.textlayer.lines import Line

__all__ = ["plain_labels", "unruled"]

_SLASHED = re.compile(r"(?P<label>\d{1,3}|\*{1,3})/(?: +(?P<words>\S.*))?")
_LABEL = re.compile(r"\d{1,3}|\*{1,3}")
_MEETING = re.compile(r"\d+\w\w (?:\([a-z]+\) )?(?:plenary )?meeting")


def plain_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of notes with each slashed label as one that stands alone, right above its words."""
    is_below = False
    for line in lines:
        match = _SLASHED.fullmatch(line.words)
        if not match:
            yield replace(line, follows_gap=False) if is_below else line
            is_below = False
            continue
        yield replace(line, words=match["label"])
        is_below = match["words"] is None
        if match["words"]:
            yield replace(line, words=match["words"], left=line.left + match.start("words"), follows_gap=False)


def unruled(lines: Sequence[Line]) -> int:
    """Where the notes begin on a page without a rule: at a slashed label apart, or at any below the date at the end."""
    last = next((n for n in range(len(lines), 0, -1) if ALONE.fullmatch(lines[n - 1].words)), 0)
    is_end = last > 1 and _MEETING.fullmatch(lines[last - 2].words) is not None
    apart = (at for at in range(last, len(lines)) if lines[at].follows_gap)
    return next((at for at in apart if _opens_note(lines[at:], is_end=is_end and at == last)), len(lines))


def _opens_note(lines: Sequence[Line], *, is_end: bool) -> bool:
    """Whether the first of these lines is a note's label with its words beside or below it."""
    match = _SLASHED.fullmatch(lines[0].words)
    if match and match["words"]:
        return is_end
    is_label = match is not None or (is_end and _LABEL.fullmatch(lines[0].words) is not None)
    return is_label and len(lines) > 1

"""Lines to paragraphs: the masthead by its own rules, below it each line with the paragraph that takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.readers.textlayer.forms import ALONE, DIVISION, ITEM, MARKER, NUMBERED, OPENS, ORGAN
from generator.readers.textlayer.lines import Line
from generator.readers.textlayer.measures import Column
from generator.readers.textlayer.opened import AHEAD, Opened
from generator.readers.textlayer.succession import Succession

__all__ = ["paragraphs"]

_HEADED = re.compile(r"(?i:(?:(?:resolution|decision)s? )?adopted by the )")
_YEAR = re.compile(r"\d{4}$")


def paragraphs(
    lines: Sequence[Line], column: Column, so_far: Succession | None = None, *, is_whole: bool = True
) -> list[list[Line]]:
    """The lines of each paragraph together; those of the masthead, with which a whole text begins, by its own rules.

    ``so_far`` has the numbers above these lines, and learns theirs.
    """
    first = _first_below_masthead(lines) if is_whole else 0
    found = _masthead(lines[:first])
    so_far = so_far or Succession()
    for at in range(first, len(lines)):
        above = Opened(found[-1], _is_title(found), column, so_far) if at > first else None
        if above is not None and above.takes(lines[at], _ahead(lines, at)):
            found[-1].append(lines[at])
        else:
            found.append([lines[at]])
            so_far.learn(lines[at])
    return found


def _masthead(lines: Sequence[Line]) -> list[list[Line]]:
    """Line by line, but for what is still open: a bracket, a heading without its date, the title, a broken line."""
    found: list[list[Line]] = []
    for line in lines:
        words = " ".join(one.words for one in found[-1]) if found else ""
        is_title = ITEM.match(words) and not ALONE.fullmatch(MARKER.sub("", line.words))
        is_undated = _HEADED.match(words) and not _YEAR.search(words) and _YEAR.search(line.words)
        is_open = words.startswith("[") and not words.endswith("]")
        if is_open or is_undated or is_title or (found and line.words[:1].islower()):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _first_below_masthead(lines: Sequence[Line]) -> int:
    organ = next((n for n, line in enumerate(lines) if ORGAN.fullmatch(line.words)), None)
    return next((n for n, line in enumerate(lines) if _begins_text(line)), len(lines)) if organ is None else organ


def _begins_text(line: Line) -> bool:
    """Whether a line is the first below a masthead under which no organ's line stands."""
    return bool(line.opens) or NUMBERED.match(line.words) is not None or OPENS.match(line.words) is not None


def _is_title(found: Sequence[Sequence[Line]]) -> bool:
    """Whether the last paragraph stands below an "Annex" or a "II"."""
    return len(found) > 1 and DIVISION.fullmatch(found[-2][-1].words) is not None


def _ahead(lines: Sequence[Line], at: int) -> list[str]:
    """The words of the next lines, up to one whose form shows that it begins a paragraph."""
    ahead: list[str] = []
    for line in lines[at + 1 : at + 1 + AHEAD]:
        if line.opens or NUMBERED.match(line.words) or ALONE.fullmatch(line.words):
            break
        ahead.append(line.words)
    return ahead

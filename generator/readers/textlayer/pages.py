"""The printed pages in a text layer: what stands on each without its running head and its foot.

``pdftotext`` ends a page with a form feed; where a copy has lost it, the symbol above the next page tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.readers.textlayer.forms import JOB
from generator.readers.textlayer.heads import Names, guessed
from generator.readers.textlayer.labels import plain_labels, unruled
from generator.readers.textlayer.lines import Line, indented, sheets

__all__ = ["RULE", "Page", "pages"]

RULE = re.compile(r"_{6,}")
"""The rule above the notes of a page."""

_DECIMAL = re.compile(r"\d{1,3}\.")
_DATE_OF_JOB = re.compile(r"\d{6}")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the lines of its text, and those below the rule."""

    body: tuple[Line, ...]
    below: tuple[Line, ...]


def pages(source: str) -> list[Page]:
    """The pages of a text layer, in order."""
    parts = sheets(source)
    lines = [line for part in parts for line in part]
    words = [line.words for line in lines]
    names = Names.of(words)
    starts = list(accumulate(map(len, parts[:-1]), initial=0)) if len(parts) > 1 else [0, *guessed(words, names)]
    found = []
    for count, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True), 1):
        first = names.behind_head(words, start, end) if start else start
        symbol = names.below_number(words, first, end) if start else None
        found.append(_page([line for n, line in enumerate(lines[first:end], first) if n != symbol], count))
    return found


def _page(lines: Sequence[Line], count: int) -> Page:
    """The page of these lines, the ``count``-th."""
    printed = indented(_without_number_between(list(_spaced(lines, count)), count))
    rule = next((n for n, line in enumerate(printed) if RULE.fullmatch(line.words)), len(printed))
    body, below = printed[:rule], printed[rule + 1 :]
    if not below:
        notes = unruled(body)
        body, below = body[:notes], body[notes:]
    if below:
        return Page(tuple(body), tuple(plain_labels(_without_number(below, count, has_notes=True))))
    return Page(tuple(_without_number(body, count, has_notes=False)), ())


def _spaced(lines: Sequence[Line], count: int) -> Iterator[Line]:
    """The lines that are neither gaps nor a page's foot; each knows whether such a one stood before it."""
    begun = gap = False
    for line in lines:
        if not line.words or _is_foot(line.words, count):
            gap = begun
            continue
        yield replace(line, page=count, follows_gap=gap)
        begun, gap = True, False


def _is_foot(words: str, count: int) -> bool:
    """Whether a line is a job number, the date or the bar code of the job, or "2/10" on the second page."""
    is_number = re.fullmatch(rf"{count}/\d+", words) is not None
    return is_number or bool(JOB.fullmatch(words)) or (count == 1 and bool(_DATE_OF_JOB.fullmatch(words)))


def _without_number_between(lines: list[Line], count: int) -> list[Line]:
    """The lines without the page's number where that stands alone between a paragraph's number and its words."""
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1 : at + 2]
        is_apart = line.follows_gap and below.follows_gap
        if line.words == str(count) and is_apart and _DECIMAL.fullmatch(above.words):
            return [*lines[:at], *lines[at + 1 :]]
    return lines


def _without_number(lines: list[Line], count: int, *, has_notes: bool) -> list[Line]:
    """The lines without the page's number, where that is all that stands in the last line behind a gap."""
    last = lines[-1] if lines else None
    if last is None or not last.words.isdecimal() or not last.follows_gap:
        return lines
    return lines[:-1] if int(last.words) == count or not has_notes else lines

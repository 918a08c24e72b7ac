"""Numbers that stand apart from their paragraphs: put back before the line they number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.readers.textlayer.forms import ACTS, ENDED, NUMBER, OPENS
from generator.readers.textlayer.lines import Line
from generator.readers.textlayer.measures import Column

__all__ = ["numbered"]

_DECIMAL = re.compile(r"\d{1,3}\.")
_LETTERED = re.compile(r"\([a-z]{1,4}\)")
_TOGETHER = 9
"""So many numbers stand together at the most."""


def numbered(lines: Sequence[Line], column: Column) -> list[Line]:
    """The lines, each number that stood alone before the words it numbers."""
    return list(_joined(_in_front(_in_order(lines), column)))


def _in_front(lines: Sequence[Line], column: Column) -> list[Line]:
    """The lines with every number that stands behind its first line put in front of it."""
    moved = list(lines)
    reached = 0
    for at, line in enumerate(lines):
        if _LETTERED.fullmatch(line.words) and _is_letter_behind(moved, at, column):
            moved[at - 1], moved[at] = line, lines[at - 1]
        if not _DECIMAL.fullmatch(line.words):
            continue
        runs_on = reached + 1 == int(line.words[:-1]) > 1
        if 0 < at < len(lines) - 1 and not line.follows_gap and _is_behind(moved, at, column, runs_on=runs_on):
            moved[at - 1], moved[at] = line, lines[at - 1]
        reached = int(line.words[:-1])
    return moved


def _is_letter_behind(lines: Sequence[Line], at: int, column: Column) -> bool:
    """Whether the line above a letter is the first of its paragraph: a capital opens it, the line below has none."""
    if not 0 < at < len(lines) - 1 or lines[at].follows_gap or not ENDED.search(lines[max(at - 2, 0)].words):
        return False
    is_open = lines[at - 1].words[:1].isupper() and lines[at + 1].words[:1].islower()
    return is_open and _is_behind(lines, at, column, runs_on=False)


def _is_behind(lines: Sequence[Line], at: int, column: Column, *, runs_on: bool) -> bool:
    """Whether the line above a number is the first of its paragraph: a full one, and the line below goes on with it."""
    before, above, following = lines[max(at - 2, 0)], lines[at - 1], lines[at + 1]
    is_beside = lines[at].indent is not None and following.number == lines[at].number
    if is_beside or NUMBER.fullmatch(above.words) or NUMBER.fullmatch(before.words):
        return False
    was_over = before is above or column.room(before.words, above.words, 2 * column.indent) > 0
    if not was_over and not ENDED.search(before.words) and not ACTS.match(above.words):
        return False
    room = column.room(above.words, following.words, 2 * column.indent)
    if room > (0.2 if ACTS.match(above.words) and not ENDED.search(above.words) else 0.03) * column.width:
        return False
    if not following.words[:1].isupper():
        return True
    if not ENDED.search(above.words):
        return not ACTS.match(following.words)
    is_act = ACTS.match(above.words) and above.words.endswith(",") and not OPENS.match(following.words)
    return bool(is_act) or (runs_on and was_over and above.words[:1].isupper())


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with each number at the head of the line below it."""
    number: Line | None = None
    for line in lines:
        if number is not None and not (NUMBER.fullmatch(line.words) and line.words != number.words):
            yield replace(
                line,
                number=number.number,
                opens=number.words,
                follows_gap=number.follows_gap,
                indent=number.indent,
                hang=line.indent,
            )
            number = None
            continue
        if number is not None:
            yield number
            number = None
        if NUMBER.fullmatch(line.words):
            number = line
        else:
            yield line
    if number is not None:
        yield number


def _in_order(lines: Sequence[Line]) -> list[Line]:
    """The lines in their order: of a paragraph of two, the end may stand beside the number and the beginning below."""
    ordered = list(lines)
    for at in range(len(ordered) - 2):
        number, end, first = ordered[at : at + 3]
        if NUMBER.fullmatch(number.words) and _is_end(end, first):
            ordered[at + 1 : at + 3] = replace(first, follows_gap=False), end
    return _paired(ordered)


def _is_end(end: Line, first: Line) -> bool:
    """Whether the second of these lines begins what the first one ends."""
    if not first.follows_gap or end.follows_gap or ENDED.search(first.words) or not ENDED.search(end.words):
        return False
    return end.words[:1].islower() or (ACTS.match(first.words) is not None and not OPENS.match(end.words))


def _paired(lines: Sequence[Line]) -> list[Line]:
    """The lines, with numbers that stand together each before its act; above the acts may stand the end of the last."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        numbers = _run(lines, at)
        acts = [
            n for n in range(at + len(numbers), min(len(lines), at + 4 * len(numbers))) if ACTS.match(lines[n].words)
        ]
        if len(numbers) < 2 or len(acts) < len(numbers) or acts[0] - at - len(numbers) > 1:
            found.append(lines[at])
            at += 1
            continue
        ends = lines[at + len(numbers) : acts[0]]
        after = next((n for n in range(acts[len(numbers) - 1] + 1, len(lines)) if lines[n].follows_gap), len(lines))
        bounds = [*acts[: len(numbers)], after]
        for number, (start, end) in zip(numbers, pairwise(bounds), strict=True):
            found += [number, *(replace(line, follows_gap=False) for line in lines[start:end])]
        found += ends
        at = after
    return found


def _run(lines: Sequence[Line], at: int) -> list[Line]:
    """The numbers of paragraphs that stand alone from here on, one after the other and in their order."""
    run: list[Line] = []
    for line in lines[at : at + _TOGETHER]:
        if not _DECIMAL.fullmatch(line.words) or (run and int(line.words[:-1]) != int(run[-1].words[:-1]) + 1):
            break
        run.append(line)
    return run

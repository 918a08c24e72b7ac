"""Tables as budgets have them: rules above and below the head and at the end, none between the columns.

The rules say where a table is, the gaps that go through its lines where its columns are. A line that goes on close
below another belongs to the same row, as the second line of a name beside a figure does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from generator.readers.numerals import NUMBER
from generator.readers.ruled import Box, Drawn, RuledTable
from generator.readers.sheets import Sheet

__all__ = ["open_tables"]

_Word = dict[str, Any]

_WIDE = 0.3
"""A rule of a table is at least so wide, as a part of the page's width."""

_HEAD, _EDGE = 0.27, 0.09
"""The head of a first page, and of any page its upper and lower edge, as parts of its height: there are no tables."""

_GAP = 6.0
"""Points between two columns at the least; words of one cell stand closer."""

_CLOSE = 1.32
"""From line to line in a cell at most, in sizes."""

_APART = 2.4
"""So many lines apart are two rules between which there is text; between those of a head there is one line at most."""

_FEW_WIDE = 0.2
"""A table in which fewer of its lines stand wider than those of a cell has rows of one line."""


class _Rule(NamedTuple):
    at: float
    left: float
    right: float

    def is_like(self, other: _Rule) -> bool:
        """Whether two belong to one table."""
        return abs(self.left - other.left) < 4 and abs(self.right - other.right) < 4


class _Row(NamedTuple):
    """A printed line of a table."""

    words: tuple[_Word, ...]

    @property
    def base(self) -> float:
        return max(float(word["bottom"]) for word in self.words)

    @property
    def top(self) -> float:
        return min(float(word["top"]) for word in self.words)

    @property
    def pieces(self) -> list[tuple[float, float]]:
        """Left and right end of what gaps divide; the number of a paragraph or a row stands with its words."""
        ends: list[tuple[float, float]] = []
        numbered = NUMBER.fullmatch(self.words[0]["text"]) is not None
        for n, word in enumerate(self.words):
            if ends and (word["x0"] - ends[-1][1] < _GAP or (n == 1 and numbered)):
                ends[-1] = (ends[-1][0], max(ends[-1][1], word["x1"]))
            else:
                ends.append((word["x0"], word["x1"]))
        return ends


def open_tables(page: Sheet, words: Sequence[_Word], drawn: Drawn, size: float) -> Iterator[RuledTable]:
    """The tables of a page that have rules across them and none along; ``size`` is that of its text."""
    for group in _groups(page, drawn, words):
        usual = _usual(group, words, size)
        lines = _lines(word for word in words if word["size"] > 0.75 * usual and word["top"] > _EDGE * page.height)
        within = [row for row in lines if _stands_in(row, group[0])]
        for rules in _apart(group, within):
            rows = _extent(within, rules)
            gutters = _gutters(rows)
            opens_page = rows[:1] == lines[:1]
            if gutters and len(_divided(rows)) >= (1 if len(rules) > 1 or opens_page else 2):
                yield _table(rows, rules[0], gutters, [rule.at for rule in rules], usual)


def _usual(rules: Sequence[_Rule], words: Iterable[_Word], size: float) -> float:
    """The size of most letters between the rules: wide tables are printed small."""
    within = (word for word in words if rules[0].at < word["top"] < rules[-1].at)
    sizes = Counter(round(word["size"], 1) for word in within for _ in word["text"])
    return sizes.most_common(1)[0][0] if sizes else size


def _stands_in(row: _Row, rule: _Rule) -> bool:
    return bool(rule.left - 4 < row.words[0]["x0"] and row.words[-1]["x1"] < rule.right + 4)


def _apart(rules: Sequence[_Rule], lines: Sequence[_Row]) -> Iterator[list[_Rule]]:
    """The rules of each table, where tables of one width stand below each other: text between two has no gaps."""
    group = [rules[0]]
    for above, below in pairwise(rules):
        between = [row for row in lines if above.at - 1 < row.top and row.base < below.at + 3]
        if between and not _divided(between) and below.at - above.at > _APART * (between[0].base - between[0].top):
            yield group
            group = []
        group.append(below)
    yield group


def _groups(page: Sheet, drawn: Drawn, words: Sequence[_Word]) -> Iterator[list[_Rule]]:
    """The rules of each table, from above; those of neighbouring cells made one."""
    above = max(_HEAD if page.page_number == 1 else 0, _EDGE) * page.height
    merged: list[_Rule] = []
    for left, right, at in sorted(drawn.lines, key=lambda line: (round(line[2]), line[0])):
        last = merged[-1] if merged else None
        if last and abs(last.at - at) < 1.5 and left - last.right < 15:
            merged[-1] = last._replace(right=max(last.right, right))
        elif above < at < (1 - _EDGE) * page.height and not _underlines((left, right, at), words):
            merged.append(_Rule(at, left, right))
    wide = [rule for rule in merged if rule.right - rule.left > _WIDE * page.width]
    group: list[_Rule] = []
    for rule in wide:
        if group and not rule.is_like(group[0]):
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _underlines(rule: tuple[float, float, float], words: Sequence[_Word]) -> bool:
    return any(Drawn((rule,)).underline(word) for word in words if abs(word["bottom"] - rule[2]) < word["size"])


def _lines(words: Iterable[_Word]) -> list[_Row]:
    """The words by the lines they stand on, from above."""
    lines: list[list[_Word]] = []
    for word in sorted(words, key=lambda word: float(word["bottom"])):
        if lines and word["bottom"] - lines[-1][0]["bottom"] < 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_Row(tuple(sorted(line, key=lambda word: float(word["x0"])))) for line in lines]


def _extent(lines: Sequence[_Row], rules: Sequence[_Rule]) -> list[_Row]:
    """The lines between the rules, and those that go on as these do: below a head, or above the rule at the end."""
    first, last = rules[0].at, rules[-1].at
    if len(rules) == 1:
        above = _going_on([], [row for row in reversed(lines) if row.base < first + 3])[::-1]
        return (
            above
            if len(_divided(above)) > (above[:1] != lines[:1])
            else _going_on([], [row for row in lines if row.top > first - 1])
        )
    rows = [row for row in lines if first - 1 < row.top and row.base < last + 3]
    if len(rules) == 2:
        rows += _going_on(rows, [row for row in lines if row.top > last - 1 and row not in rows])
    return rows


def _going_on(rows: Sequence[_Row], others: Sequence[_Row]) -> list[_Row]:
    """The next lines that leave the gaps of those before them."""
    taken, found = list(rows), list[_Row]()
    for row in others:
        before, now = _gutters(taken), _gutters([*taken, row])
        whole = row.pieces[0] if len(row.pieces) == 1 else (0.0, 0.0)
        crossing = any(whole[0] <= left and right <= whole[1] for left, right in before)
        if found and abs(row.base - found[-1].base) > 3 * (row.base - row.top):
            break
        if crossing or len(now) < len(before) - 1 or (before and not now):
            return _without_others(found)
        taken.append(row)
        found.append(row)
    return found


def _without_others(found: list[_Row]) -> list[_Row]:
    """Without the lines at the end that are no row's, where other text follows close."""
    end = len(found)
    while end and len(found[end - 1].pieces) < 2 and not (end > 1 and _is_close(*found[end - 2 : end])):
        end -= 1
    return found[:end]


def _is_close(one: _Row, other: _Row) -> bool:
    """Whether two lines stand as close as those of one cell."""
    return abs(other.base - one.base) < _CLOSE * (other.base - other.top)


def _divided(rows: Iterable[_Row]) -> list[_Row]:
    return [row for row in rows if len(row.pieces) > 1]


def _gutters(rows: Sequence[_Row]) -> list[tuple[float, float]]:
    """Left and right end of the gaps that go through all lines with several pieces."""
    covered = sorted(piece for row in _divided(rows) for piece in row.pieces)
    if not covered:
        return []
    gutters = list[tuple[float, float]]()
    end = covered[0][1]
    for left, right in covered[1:]:
        if left - end > _GAP - 1:
            gutters.append((end, left))
        end = max(end, right)
    return gutters


def _table(
    lines: Sequence[_Row], rule: _Rule, gutters: Sequence[tuple[float, float]], rules: Sequence[float], size: float
) -> RuledTable:
    groups = _grouped(lines, rules)
    edges = _without_needless([rule.left - 4, *_middles(gutters, lines), rule.right + 4], groups)
    middles = [(above[-1].base + below[0].top) / 2 for above, below in pairwise(groups)]
    heights = [groups[0][0].top - 0.3 * size, *middles, groups[-1][-1].base + 1]
    rows = tuple(tuple(_cells(group, edges, *span)) for group, span in zip(groups, pairwise(heights), strict=True))
    return RuledTable((edges[0], heights[0], edges[-1], heights[-1]), rows)


def _middles(gutters: Sequence[tuple[float, float]], lines: Sequence[_Row]) -> Iterator[float]:
    """The middles of the gaps, as far as no line reaches into them: the second line of a cell may be its longest."""
    single = [row.pieces[0] for row in lines if len(row.pieces) == 1]
    for left, right in gutters:
        until = max([left, *(end for begin, end in single if begin < left < end < right)])
        since = min([right, *(begin for begin, end in single if left < begin < right < end)])
        yield (until + since) / 2


def _without_needless(edges: Sequence[float], groups: Sequence[Sequence[_Row]]) -> list[float]:
    """The edges without those between two columns of which no row fills both: a head that stands beside its figures.

    The narrowest gap goes first.
    """
    kept = list(edges)
    rows = [[piece for row in group for piece in row.pieces] for group in groups]
    while needless := [at for before, at, after in _threes(kept) if not _parted(rows, before, at, after)]:
        kept.remove(min(needless, key=lambda at: _gap(rows, at)))
    return kept


def _threes(edges: Sequence[float]) -> Iterator[tuple[float, float, float]]:
    return zip(edges, edges[1:], edges[2:], strict=False)


def _parted(rows: Sequence[Sequence[tuple[float, float]]], before: float, at: float, after: float) -> bool:
    """Whether a row has something in both columns beside an edge."""
    return any(
        any(before < left and right < at for left, right in row)
        and any(at < left and right < after for left, right in row)
        for row in rows
    )


def _gap(rows: Sequence[Sequence[tuple[float, float]]], at: float) -> float:
    """How far apart the columns beside an edge stand."""
    pieces = [piece for row in rows for piece in row if not piece[0] < at < piece[1]]
    return min(left for left, _ in pieces if left > at) - max(right for _, right in pieces if right < at)


def _grouped(lines: Sequence[_Row], rules: Sequence[float]) -> list[list[_Row]]:
    """The lines of each row."""
    is_tight = _is_tight(lines)
    groups = [[lines[0]]]
    for above, below in pairwise(lines):
        ruled = any(above.base - 2 < at < below.top + 2 for at in rules)
        if _is_close(above, below) and not ruled and not (is_tight and len(below.pieces) > 1):
            groups[-1].append(below)
        else:
            groups.append([below])
    return groups


def _is_tight(lines: Sequence[_Row]) -> bool:
    """Whether rows stand as close as lines: hardly any stand wider."""
    steps = [_is_close(above, below) for above, below in pairwise(lines)]
    return steps.count(False) < _FEW_WIDE * len(steps)


def _cells(group: Sequence[_Row], edges: Sequence[float], top: float, bottom: float) -> Iterator[Box | None]:
    """The cells of a row; a line that stands across the gaps is in one that reaches over all it covers."""
    across = [piece for row in group for piece in row.pieces if any(piece[0] < at < piece[1] for at in edges[1:-1])]
    until = float("-inf")
    for left, right in pairwise(edges):
        reaching = [end for begin, end in across if begin < right and left < end]
        if left < until:
            yield None
            continue
        until = max([right, *reaching])
        until = next((edge for edge in edges if edge >= until), edges[-1])
        yield (left, top, until, bottom)

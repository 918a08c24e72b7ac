"""The printed pages in a text layer: what stands on each without its running head and its foot.

``pdftotext`` ends a page with a form feed; where a copy has lost it, the symbol above the next page tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, islice

from generator.readers.textlayer.forms import ITEM, NUMBER, NUMBERED, OPENS, ORGAN

__all__ = ["RULE", "Line", "Page", "pages"]

RULE = re.compile(r"_{6,}")
"""The rule above the notes of a page."""

_SYMBOL = re.compile(r"[A-Z]+(?:/[\w.()-]+){2,}(?:\s[A-Z](?:[-–][A-Z])?)?\*?")
_PART = re.compile(r"[A-Z](?: \d{1,3})?")
"""The letter of one of several resolutions below their title, with its note's marker."""

_JOB = re.compile(r"\d\d[- ]\d{5}(?: ?\([A-Z]\).*)?\*?|\*\d{7}\*|/\.\.\.|Page \d+")
_LONGEST = 20
"""So many lines the title of a resolution has at the most."""

_CUT = 25
"""So many letters of a title tell that it is one; a long one may be cut short above the pages."""

_DATE_OF_JOB = re.compile(r"\d{6}")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; an empty one where the layer leaves a gap."""

    number: int
    """Its number in the file."""

    words: str
    page: int = 1
    follows_gap: bool = False
    """Whether an empty line stands before it."""

    opens: str = ""
    """The number that was printed apart from it, in whose paragraph it is the first line."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the lines of its text, and those below the rule."""

    body: tuple[Line, ...]
    below: tuple[Line, ...]


def pages(source: str) -> list[Page]:
    """The pages of a text layer, in order."""
    sheets = [[line.strip() for line in sheet.split("\n")] for sheet in source.split("\f")]
    lines = [line for sheet in sheets for line in sheet]
    names = _Names.of(lines)
    starts = list(accumulate(map(len, sheets[:-1]), initial=0)) if len(sheets) > 1 else [0, *_guessed(lines, names)]
    found = []
    for count, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True), 1):
        first = names.behind_head(lines, start, end) if start else start
        if start and (symbol := names.below_number(lines, first, end)):
            lines[symbol] = ""
        found.append(_page(lines, first, end, count))
    return found


@dataclass(frozen=True, slots=True)
class _Names:
    """What stands above each page: the symbol of the document and its title, in either order; one may be missing."""

    symbol: str
    titles: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[str]) -> _Names:
        """The names in the masthead, and what stands beside the symbol on most pages."""
        symbol = next((_plain(line) for line in lines if _SYMBOL.fullmatch(line)), "")
        blocks = [_letters(lines[start:end]) for start, end in _blocks(lines)]
        heads = [
            n for n, (start, end) in enumerate(_blocks(lines)) if end - start == 1 and _plain(lines[start]) == symbol
        ]
        beside = Counter(block for n in heads[1:] for block in blocks[n - 1 : n] + blocks[n + 1 : n + 2])
        often = {block for block, number in beside.items() if block and 2 * number >= len(heads) > 2}
        return cls(symbol, frozenset({_title(lines), *often} - {""}))

    def names(self, block: Sequence[str]) -> bool:
        """Whether a block is the symbol or the title and nothing else."""
        is_symbol = len(block) == 1 and bool(self.symbol) and _plain(block[0]) == self.symbol
        letters = _letters(block)
        is_cut = len(letters) >= _CUT and any(title.startswith(letters) for title in self.titles)
        return is_symbol or letters in self.titles or is_cut

    def behind_head(self, lines: Sequence[str], start: int, end: int) -> int:
        """The first line of a page behind its head."""
        for first, after in islice(_blocks(lines[start:end]), 3):
            if not self.names(lines[start + first : start + after]):
                return start + first
        return start

    def below_number(self, lines: Sequence[str], start: int, end: int) -> int | None:
        """The line of a symbol that stands between the number of a page's first paragraph and its words."""
        blocks = [range(start + first, start + after) for first, after in islice(_blocks(lines[start:end]), 2)]
        if len(blocks) < 2 or len(blocks[1]) != 1 or not NUMBER.fullmatch(lines[blocks[0].start]):
            return None
        return blocks[1].start if self.symbol and _plain(lines[blocks[1].start]) == self.symbol else None


def _guessed(lines: Sequence[str], names: _Names) -> Iterator[int]:
    """Where pages begin if no form feed tells: at a symbol, or at a title below the number of a page or a job."""
    first = next((n for n, line in enumerate(lines) if _plain(line) == names.symbol), len(lines))
    last, in_head = range(0), False
    for start, end in _blocks(lines[first + 1 :]):
        block = range(first + 1 + start, first + 1 + end)
        is_symbol = len(block) == 1 and _plain(lines[block[0]]) == names.symbol
        above = names.names(lines[last.start : last.stop]) and not in_head
        is_head = is_symbol or (
            names.names(lines[block.start : block.stop]) and _is_number(lines[last[-1]]) if last else False
        )
        if is_head and not in_head:
            yield last.start if is_symbol and above else block.start
        last, in_head = block, is_head


def _is_number(words: str) -> bool:
    return re.fullmatch(r"\d+(?:/\d+)?", words) is not None or _JOB.fullmatch(words) is not None


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of lines between gaps."""
    for is_text, group in groupby(range(len(lines)), key=lambda n: bool(lines[n])):
        if is_text:
            numbers = list(group)
            yield numbers[0], numbers[-1] + 1


def _title(lines: Sequence[str]) -> str:
    """The letters of the title, which stands between its number and the organ, or the letter of a part."""
    item = next((n for n, line in enumerate(lines) if ITEM.match(line)), None)
    if item is None:
        return ""
    below = range(item + 1, min(len(lines), item + 1 + _LONGEST))
    organ = (n for n in below if ORGAN.fullmatch(lines[n]) or _PART.fullmatch(lines[n]))
    text = (n for n in below[1:] if OPENS.match(lines[n]) or NUMBERED.match(lines[n]))
    return _letters([ITEM.sub("", lines[item]), *lines[item + 1 : next(organ, next(text, item + 1))]])


def _plain(symbol: str) -> str:
    return re.sub(r"[\s*]", "", symbol)


def _letters(lines: Sequence[str]) -> str:
    """The letters alone, so that line breaks, lost hyphens and stars make no difference."""
    return re.sub(r"[\W\d_]", "", "".join(lines)).lower()


def _page(lines: Sequence[str], start: int, end: int, count: int) -> Page:
    """The page between two lines, the ``count``-th."""
    printed = list(_spaced(lines, start, end, count))
    rule = next((n for n, line in enumerate(printed) if RULE.fullmatch(line.words)), len(printed))
    body, below = printed[:rule], printed[rule + 1 :]
    if below:
        return Page(tuple(body), tuple(_without_number(below, count, has_notes=True)))
    return Page(tuple(_without_number(body, count, has_notes=False)), ())


def _spaced(lines: Sequence[str], start: int, end: int, count: int) -> Iterator[Line]:
    """The lines that are neither gaps nor a page's foot; each knows whether such a one stood before it."""
    begun = gap = False
    for number in range(start, end):
        if not lines[number] or _is_foot(lines[number], count):
            gap = begun
            continue
        yield Line(number + 1, lines[number], count, gap)
        begun, gap = True, False


def _is_foot(words: str, count: int) -> bool:
    """Whether a line is a job number, the date or the bar code of the job, or "2/10" on the second page."""
    is_number = re.fullmatch(rf"{count}/\d+", words) is not None
    return is_number or bool(_JOB.fullmatch(words)) or (count == 1 and bool(_DATE_OF_JOB.fullmatch(words)))


def _without_number(lines: list[Line], count: int, *, has_notes: bool) -> list[Line]:
    """The lines without the page's number, where that is all that stands in the last line behind a gap."""
    last = lines[-1] if lines else None
    if last is None or not last.words.isdecimal() or not last.follows_gap:
        return lines
    return lines[:-1] if int(last.words) == count or not has_notes else lines

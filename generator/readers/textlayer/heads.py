"""What stands above the pages of a text layer: the symbol and the title, in either order, each alone or together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from generator.readers.textlayer.forms import ITEM, JOB, NUMBER, NUMBERED, OPENS, ORGAN

__all__ = ["Names", "guessed"]

_SYMBOL = re.compile(r"[A-Z]+(?:/[\w.()-]+){2,}(?:\s\(\d{4}\))?(?:\s[A-Z](?:[-–][A-Z])?)?\*?")
_NUMBER = re.compile(r"Page \d{1,3}")
"""The number of a page, below the symbol of a typed document."""

_PART = re.compile(r"[A-Z](?: \d{1,3})?")
"""The letter of one of several resolutions below their title, with its note's marker."""

_LONGEST = 20
"""So many lines the title of a resolution has at the most."""

_CUT = 25
"""So many letters of a title tell that it is one; a long one may be cut short above the pages."""


@dataclass(frozen=True, slots=True)
class Names:
    """What stands above each page: the symbol of the document and its title, in either order; one may be missing."""

    symbol: str
    titles: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[str]) -> Names:
        """The names in the masthead, and what stands beside the symbol on most pages."""
        symbol = next((_plain(line) for line in lines if _SYMBOL.fullmatch(line)), "")
        letters = [_letters(lines[start:end]) for start, end in blocks(lines)]
        heads = [n for n, (start, end) in enumerate(blocks(lines)) if _is_symbol(lines[start:end], symbol)]
        beside = Counter(block for n in heads[1:] for block in letters[n - 1 : n] + letters[n + 1 : n + 2])
        often = {block for block, number in beside.items() if block and 2 * number >= len(heads) > 2}
        return cls(symbol, frozenset({_title(lines), *often} - {""}))

    def names(self, block: Sequence[str]) -> bool:
        """Whether a block is the symbol or the title and nothing else."""
        beside = [line for line in block if not self.symbol or _plain(line) != self.symbol]
        if len(beside) < len(block):
            beside = [line for line in beside if not _NUMBER.fullmatch(line)]
        title = _letters(beside)
        is_cut = len(title) >= _CUT and any(one.startswith(title) for one in self.titles)
        return not beside or title in self.titles or is_cut

    def behind_head(self, lines: Sequence[str], start: int, end: int) -> int:
        """The first line of a page behind its head."""
        for first, after in islice(blocks(lines[start:end]), 3):
            if not self.names(lines[start + first : start + after]):
                return start + first
        return start

    def below_number(self, lines: Sequence[str], start: int, end: int) -> int | None:
        """The line of a symbol that stands between the number of a page's first paragraph and its words."""
        head = [range(start + first, start + after) for first, after in islice(blocks(lines[start:end]), 2)]
        if len(head) < 2 or len(head[1]) != 1 or not NUMBER.fullmatch(lines[head[0].start]):
            return None
        return head[1].start if self.symbol and _plain(lines[head[1].start]) == self.symbol else None


def guessed(lines: Sequence[str], names: Names) -> Iterator[int]:
    """Where pages begin if no form feed tells: at a symbol, or at a title below the number of a page or a job."""
    first = next((n for n, line in enumerate(lines) if _plain(line) == names.symbol), len(lines))
    last, in_head = range(0), False
    for start, end in blocks(lines[first + 1 :]):
        block = range(first + 1 + start, first + 1 + end)
        is_symbol = _is_symbol(lines[block.start : block.stop], names.symbol)
        above = names.names(lines[last.start : last.stop]) and not in_head
        is_head = is_symbol or (
            names.names(lines[block.start : block.stop]) and _is_number(lines[last[-1]]) if last else False
        )
        if is_head and not in_head:
            yield last.start if is_symbol and above else block.start
        last, in_head = block, is_head


def _is_symbol(block: Sequence[str], symbol: str) -> bool:
    """Whether a block is the symbol alone, or with the page's number below it."""
    is_paged = len(block) == 2 and _NUMBER.fullmatch(block[1]) is not None
    return (len(block) == 1 or is_paged) and _plain(block[0]) == symbol


def _is_number(words: str) -> bool:
    return re.fullmatch(r"\d+(?:/\d+)?", words) is not None or JOB.fullmatch(words) is not None


def blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
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

"""Lines joined to one text, which still knows where each of its characters stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from generator.marked import Place
from generator.readers.textlayer.lines import Line

__all__ = ["Joined"]

_SUSPENDED = re.compile(r"(?:and|or|to)\b")


@dataclass(frozen=True, slots=True)
class Joined:
    """The words of some lines; a line that ends with a hyphen of its own is joined to the next without a space."""

    words: str
    starts: tuple[int, ...]
    """Where in the words each line begins."""
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Joined:
        """The lines as one text, each number before its line."""
        pieces: list[str] = []
        starts: list[int] = []
        length = 0
        for line in lines:
            words = f"{line.opens} {line.words}" if line.opens else line.words
            is_broken = bool(pieces) and pieces[-1].endswith("-") and not _SUSPENDED.match(words)
            space = "" if not pieces or is_broken else " "
            starts.append(length + len(space))
            pieces += [space, words]
            length += len(space) + len(words)
        return cls("".join(pieces), tuple(starts), tuple(lines))

    @property
    def pages(self) -> list[int]:
        """The page of every character."""
        runs = zip(self.lines, self.starts, [*self.starts[1:], len(self.words)], strict=False)
        return [line.page for line, start, end in runs for _ in range(start, end)]

    def place(self, offset: int) -> Place:
        """The place in the file of a character; behind a number that stood apart it is that of its line."""
        at = bisect_right(self.starts, offset) - 1
        line = self.lines[at]
        apart = len(line.opens) + 1 if line.opens else 0
        return Place(line.number, line.left + max(offset - self.starts[at] - apart, 0) + 1)

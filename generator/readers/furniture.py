"""Running heads, page and job numbers: what a printed page carries that is no part of its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from generator.readers.printed_line import Line

__all__ = ["without_furniture"]

_HEAD, _FOOT = 0.085, 0.928
"""Above and below these parts of a page's height stands hardly any text."""

_NEAR_HEAD, _NEAR_FOOT = 0.13, 0.9
"""Above and below these stand heads and feet of some layouts, to be told by their words."""

_Key = tuple[str, int]

_FURNITURE = re.compile(
    r"""
    (?: [A-Z]+ (?:/[\w.()-]+)+ (?<!\.) \*?               # a symbol, alone or with the running title's page
      | (?:Page\ |-\ ?)? \d{1,4} (?:/\d{1,4})? (?:\ ?-)?   # 2, 2/14, Page 2, - 2 -
      | English (?:\ only)? | /\.\.\. | Please\ recycle.* | `+
      | (?:GE\.|V\.)? \d\d [-\u2011\ ] \d{5} (?:\ ?\(E\))? (?:\ +[\d*]+)* \*?
      | \*\d{6,8}\*
      | \d{6,7} (?:\ \d{6,7})*
    )
    """,
    re.VERBOSE,
)

_NOTED = re.compile(r"(?:\d{1,3}|\*{1,3})/\s")


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines of a document without those that only its pages carry."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    seen = Counter(key for page in pages.values() for key in {_key(line) for line in page if _is_near_edge(line)})
    often = {key for key, count in seen.items() if count > 1 and 3 * count >= len(pages) - 1 and len(key[0]) > 2}
    return [line for page in pages.values() for line in _kept(page, often)]


def _key(line: Line) -> _Key:
    """The words of a line without what changes from page to page, and its height."""
    return re.sub(r"[\W\d_]", "", line.text.words), round(line.base / 3)


def _is_near_edge(line: Line) -> bool:
    """Whether a line stands where heads and feet do; at the top of the first page stands what is no running head."""
    return (line.base < _NEAR_HEAD * line.height and line.page > 1) or line.base > _NEAR_FOOT * line.height


def _kept(page: list[Line], often: Set[_Key]) -> Iterator[Line]:
    """The lines of a page but for those at its upper and lower edge that are known, or stand where no text does."""
    usual = Counter(round(line.size, 1) for line in page for _ in line.text.words).most_common(1)
    size = usual[0][0] if usual else 0
    in_order = sorted((line for line in page if not line.is_rule), key=lambda line: line.base)
    is_volume = any(line.column for line in page)
    has_head = page[0].page > 1 or is_volume
    dropped = {id(line) for line in _heads(in_order, often, size)} if has_head else set()
    dropped |= {id(line) for line in _feet(in_order[::-1], often)}
    return (line for line in page if id(line) not in dropped)


def _heads(lines: Sequence[Line], often: Set[_Key], size: float) -> Iterator[Line]:
    """From the top: a line that is known; or, high up, one that does not go on in the next line."""
    for line in lines:
        if line.table or line.base > _NEAR_HEAD * line.height:
            return
        after = next((other for other in lines if other.base > line.base + 2), None)
        joined = after is not None and after.base - line.base < 1.5 * line.size and line.size >= size and not line.bold
        out_of_place = line.base <= _HEAD * line.height or (_key(line) in often and line.size <= size)
        if not _is_known(line) and (joined or not out_of_place):
            return
        yield line


def _feet(lines: Sequence[Line], often: Set[_Key]) -> Iterator[Line]:
    """From the bottom: a line that is known; or, far down, one that does not go on from the line above."""
    for line, above in zip(lines, [*lines[1:], None], strict=True):
        if line.table or line.base < _NEAR_FOOT * line.height:
            return
        joined = above is not None and line.base - above.base < 1.6 * line.size and abs(line.left - above.left) < 40
        noted = bool(line.label) or _NOTED.match(line.text.words) is not None
        out_of_place = line.base >= _FOOT * line.height + line.size or _key(line) in often
        ends_text = joined and line.base < _FOOT * line.height and line.text.words.isdecimal()
        if ends_text or (not _is_known(line) and (joined or noted or not out_of_place)):
            return
        yield line


def _is_known(line: Line) -> bool:
    """Whether each piece of a line is a symbol, a number of a page or a job."""
    if line.text.markers:
        return False
    pieces = [cell.text.words for cell in line.cells] or [line.text.words]
    return all(_FURNITURE.fullmatch(" ".join(piece.split())) for piece in pieces)

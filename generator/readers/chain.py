"""How far a note reaches that lost its stop: as far as its references follow upon each other.

A note refers: a title, a number, a symbol, and the place in it ("chap. I, resolution 1, annex II"). What can stand
between two such elements is little; where something else comes, the sentence goes on that the note interrupted.
"""

from __future__ import annotations

import re

__all__ = ["chain_end"]

_NUMBER = r"(?:\d{1,3}(?:[.–-]\d{1,3})*|[IVXLC]+(?:[–-][IVXLC]+|\.[A-Z])?|[A-Z])(?![\w/-]|\.\d)(?:\s\([a-z]+\))*"
_NUMBERS = rf"{_NUMBER}(?:(?:,\s|,?\s(?:and|or|to)\s){_NUMBER})*"
_RESOLUTION = (
    r"(?:(?:S-|ES-)?(?:\d+|[IVXLC]+)(?:[/.–-]\w+(?:\.\w+)*)?(?:\s[A-Z]\b(?:\sand\s[A-Z]\b)?)?"
    r"(?:\s\((?:[A-Z-]{0,3}[IVXLC]+|\d{4})\))?|[A-Z]+\.\d+\(\d+\))"
)
_SYMBOL = r"(?!E?S-\d+/\d+(?![\w/]))[A-Z][A-Z0-9-]*(?:\s\d{4})?(?:/[\w.‑-]*\w(?:\(\w+\))?|\s\(Sect\.\s\d+\w?\))+"

_PLACE = rf"""
    (?:vols?|Nos?)\.\s\d+(?:(?:,\s|,?\sand\s|–)\d+(?![\w/]))*
  | (?:chaps?|sects?|paras?|arts?|vols?|pp?|tables?)\.?,?\s{_NUMBERS}
  | part\s(?:{_NUMBERS}|one|two|three|four)
  | (?:annex(?:es)?|appendix|enclosure)(?:\s{_NUMBERS})?\b
  | Supplement\sNo\.\s\d+[A-Z]?
  | (?:(?:first|second|third|fourth)\s)?corrigend(?:um|a)
  | (?:resolution|decision|recommendation)\s(?:No\.\s)?{_RESOLUTION}
"""
_BRACKET = r"\((?:[^()]|\([^()]*\))*\)"
_ELEMENT = re.compile(
    rf"""
    {_PLACE}
  | {_BRACKET}
  | (?:Resolution|Decision)\s{_RESOLUTION}
  | (?:[Rr]esolutions|[Dd]ecisions)\s(?P<several>{_RESOLUTION}(?:(?:,\s|,?\sand\s){_RESOLUTION})*)
  | {_SYMBOL}
  | document\s[A-Z]+\d[\w./]*\w
  | (?:https?://|www\.)[^\s,;]*[^\s,;.]
  | “[^”]*”
  | [Ii]bid\b\.?
    """,
    re.VERBOSE,
)
_ONE_OF_SEVERAL = re.compile(r",?\s(?:and\s)?\d+/\d+(?:\s[A-Z]\b)?(?:\s\([IVXLC]+\))?")
_JOINT = re.compile(r"(?:,\sand\s|[,;]?\s(?:and\s(?![rd]e))?)(?:(?:see|also|in|document|documents|note)\s)*")
_TITLED = re.compile(rf"(?:,|[,;]\ssee)\s[A-Z“\d][^.;()]{{0,120}}?(?:,\s(?:{_PLACE})|\s{_BRACKET})", re.VERBOSE)
_FARTHEST = 400
"""Characters of a note's title before its first number or symbol."""


def chain_end(words: str, start: int, limit: int) -> int:
    """The end of the references that a note at ``start`` opens with, before ``limit``; ``start`` where it has none."""
    first = _ELEMENT.search(words, start, min(limit, start + _FARTHEST))
    if first is None:
        return start
    end, several = first.end(), first["several"] is not None
    while following := _next(words, end, limit, several=several):
        end = following
    return end


def _next(words: str, end: int, limit: int, *, several: bool) -> int | None:
    """The end of the reference that follows upon another one."""
    joint = _JOINT.match(words, end, limit)
    if joint and (element := _ELEMENT.match(words, joint.end(), limit)):
        return element.end()
    if several and (number := _ONE_OF_SEVERAL.match(words, end, limit)):
        return number.end()
    titled = _TITLED.match(words, end, limit)
    return titled.end() if titled else None

"""Sets of acts that name no document: "all other relevant resolutions", "its previous decisions on the subject".

Grammar: ``set = [("all" | "any") ["of"]] [determiner] quality* [body {"and" body}] quality* noun``, the noun being
"resolutions" or "decisions" with no number behind it. Something must say that the set is open: "all", a
quality such as "other" or "previous", or, for resolutions, "its". Nothing is guessed of what it holds.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect
from collections.abc import Iterable, Sequence

from generator.citations.found import Found
from generator.citations.model import Status

__all__ = ["FORM", "find_sets"]

FORM = "open-set"

_WHY = "The words name a set of acts, and no document."
_REACH = 120
"""How far back (characters) a set may begin."""

_NUMBERED = (
    r"(?!\s(?:[Nn]os?\.\s?|numbers?\s)?(?:E?S[-\u2010\u2011\u2013]|[A-Z]{1,4}/)?\d"
    r"|\d{1,4}\s?[/(A-Z]|\s[A-Z]{1,9}/[A-Z\d])"
)
"""What may not stand behind the noun: a number or a symbol."""

_NOUN = re.compile(rf"(?P<kind>r(?<!\w.)esolutions|d(?<!\w.)ecisions)\b{_NUMBERED}")
_AND = re.compile(rf"\s(?:and|or)\s(?:other\s|relevant\s)?(?:resolutions|decisions)\b{_NUMBERED}")

_QUALITY = (
    r"(?:other|subsequent|previous|prior|earlier|past|preceding|relevant|related|pertinent|applicable|later"
    r"|successive|annual|biennial|corresponding|respective|various|numerous|many|recent|existing|similar)"
)
_QUALITIES = rf"{_QUALITY}(?:(?:,|\sand|\sor|,\sand)?\s{_QUALITY}){{0,4}}"
_BODY = (
    r"(?:General\sAssembly|Security\sCouncil|Economic\sand\sSocial\sCouncil|Human\sRights\sCouncil|United\sNations"
    r"|Assembly|Council|Commission|Conference)"
)
_CAPITALS = r"[A-Z][\w’\-]{1,30}(?:\s(?:(?:of|on|for|and)\s(?:the\s)?)?[A-Z][\w’\-]{1,30}){0,7}"
_BODIES = rf"{_BODY}(?:(?:,|\sand|\sor|,\sand)\s(?:the\s)?{_BODY}){{0,3}}(?:’s)?"
_BEFORE = re.compile(
    rf"""
    (?<![\w’'\-])
    (?: (?P<all> [Aa]ll|[Aa]ny ) (?: \sof )? \s )?
    (?: (?P<its> [Ii]ts|[Tt]heir ) \s | (?<=\s) the \s )?
    (?: (?P<first> {_QUALITIES} | [Oo]ther | [Rr]elevant | [Ss]ubsequent | [Pp]revious ) \s
        (?: (?P<named> {_CAPITALS} ) (?:’s)? \s )?
        (?: {_QUALITIES} \s )?
      | (?P<bodies> {_BODIES} ) \s (?: (?P<last> {_QUALITIES} ) \s )?
    )?
    \Z
    """,
    re.VERBOSE,
)
_OPENS = re.compile(rf"(?<![\w’'\-])(?:[Aa]ll|[Aa]ny|of|the|[Ii]ts|[Tt]heir|{_QUALITY}|[A-Z]\S*)\s\Z")
"""The last word before the noun of a set: asked first, since it costs little."""

_POINTED = re.compile(r"\b(?:th[eo]se|such|said|(?:above-|afore)mentioned|following)\s(?:the\s)?\Z")
"""What makes a set of it that was named: "those relevant resolutions" lean on what stands before them."""

_OF_A_BODY = re.compile(r"\s(?:of|by|(?:adopted|taken)\s(?:by|at))\s(?:the\s)?[A-Z]")


def find_sets(words: str, cited: Iterable[Found] = ()) -> list[Found]:
    """The open sets of a passage, in order; each names no document and so has no target.

    ``cited`` is what the passage cites: "its resolutions on Somalia 733 (1992)" are named by their number.
    """
    if "esolutions" not in words and "ecisions" not in words:
        return []
    headed = sorted((one.start, one.left) for one in cited if one.left < one.start)
    found: list[Found] = []
    for noun in _NOUN.finditer(words):
        if _numbered(noun.start(), headed):
            continue
        if (not found or found[-1].end <= noun.start()) and (one := _set(words, noun)):
            found.append(one)
    return found


def _numbered(at: int, headed: Sequence[tuple[int, int]]) -> bool:
    """Whether the noun here heads a citation: ``headed`` are the starts of the numbers, each with that of its head."""
    behind = bisect(headed, (at, sys.maxsize))
    return behind < len(headed) and headed[behind][1] <= at


def _set(words: str, noun: re.Match[str]) -> Found | None:
    """The set whose noun this is, or nothing where no word says that it is open."""
    word = words.rfind(" ", 0, noun.start() - 1) + 1
    if not _OPENS.search(words, word, noun.start()):
        return None
    before = _BEFORE.search(words, max(0, noun.start() - _REACH), noun.start())
    if before is None or not _is_open(words, noun, before):
        return None
    start = before.start() + (4 if before[0].startswith("the ") else 0)
    if _POINTED.search(words, max(0, start - 24), start):
        return None
    more = _AND.match(words, noun.end())
    return Found(start, more.end() if more else noun.end(), FORM, (), Status.OPEN, _WHY)


def _is_open(words: str, noun: re.Match[str], before: re.Match[str]) -> bool:
    quality = before["first"] or before["last"]
    if noun["kind"] == "resolutions":
        return bool(before["all"] or before["its"] or quality)
    its = (before["its"] or "").lower() == "its"
    owned = its or before["named"] or before["bodies"] or _OF_A_BODY.match(words, noun.end())
    return bool(owned and (quality or (its and before["all"])))

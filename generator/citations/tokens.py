"""The tokens of the grammar of citations: one named, compiled pattern each.

Every pattern is linear in its input: nothing that can match in two ways stands under a repetition.
White space is any white space, also the fixed space that UN texts print between a number and its letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

__all__ = [
    "BLANK",
    "BRACKETED",
    "DATES",
    "ITEM",
    "LETTER_GROUPS",
    "LINK",
    "LONGEST_LINK",
    "MONTHS",
    "NUMBER",
    "SLASHED",
    "any_of",
    "days",
    "expanded_letters",
    "letters_of",
    "links",
]

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        1,
    )
}

_MONTH = "(?:" + "|".join(MONTHS) + ")"
_DASH = "[-\u2010\u2011\u2013]"
_STOP = r"\.(?!\s|\Z)"
_LETTERS = rf"A?[A-Z](?:(?:\s?{_DASH}\s?|,?\s(?:and|to)\s|,\s)[A-Z](?![\w’'/]|{_STOP}))*(?![\w’'/]|{_DASH}\w)"
_BRACKET = rf"(?:E?S{_DASH})?[IVXLC]{{1,7}}|(?:19|20)\d\d"

BRACKETED = re.compile(rf"\((?:{_BRACKET})\)")
"""What ends the number of a resolution that has no slash."""

SLASHED = re.compile(r"/(?<=[0-9]/)[0-9_\u2026xX.\\]")
"""The slash in the number of a resolution: cheaper to look for than :data:`NUMBER`, but it finds no ``1514 (XV)``."""

NUMBER = re.compile(
    rf"""[0-9] (?<![0-9].) [0-9]{{0,3}}                                              # a search skips to a first digit
    (?: / [0-9_\u2026xX.\\]
      | (?: \s? [A-Z] (?: (?: \s?{_DASH}\s? | ,?\s(?:and|to)\s | ,\s ) [A-Z] )* )? \s? \( (?: {_BRACKET} ) \)
    )""",
    re.VERBOSE,
)
"""Where the number of a resolution may stand: cheap to look for, checked with :data:`ITEM`."""

ITEM = re.compile(
    rf"""
    (?: (?P<year> (?:19|20)\d\d ) / (?P<serial> \d{{1,3}} )                                   # 2006/46
        (?! \d ) (?: \s? (?P<year_letters> {_LETTERS} ) )?
      | (?P<session> (?: E?S{_DASH} )? \d{{1,2}} ) / (?P<number> \d{{1,3}} )                  # 57/270, S-26/2
        (?! \d ) (?: \s? (?P<letters> {_LETTERS} ) )?
      | (?P<old> \d{{1,4}} ) (?: \s? (?P<old_letters> {_LETTERS} ) )?                         # 217 A (III)
        \s? \( (?P<bracket> {_BRACKET} ) \)
        (?: (?<=[IVXLC]\)) (?(old_letters)(?!)) \s? (?P<letters_behind> {_LETTERS} ) )?         # 377 (V) A
    )
    (?! [\d/] | \.\d | {_DASH}\d )
    """,
    re.VERBOSE,
)
"""The number of a resolution or decision."""

LETTER_GROUPS = ("letters", "old_letters", "year_letters", "letters_behind")
"""The groups of :data:`ITEM` that hold letters."""

_IN_GROUP = re.compile(rf"(?P<range>{_DASH}\s?|to\s)?(?P<letter>[A-Z])")

BLANK = re.compile(
    r"""
    (?P<session> \d{1,2} ) / (?: (?: \\? _ ){2,} | \u2026 | \.{3} | [Xx]{2,} )
    (?: \s+ of \s+ (?P<date> (?: (?: \\? _ ){2,} | \u2026 | \.{3} | [Xx]{2,} | \d{1,2} )
        \s+ [A-Z][a-z]+ (?: \s+ (?:19|20)\d\d )? ) )?
    """,
    re.VERBOSE,
)
"""A number that a draft leaves open: ``57/___ of ___ December 2002``, ``38/…``."""

DATES = re.compile(
    rf"""
    \s* ,? \s* (?: (?:both|all|dated) \s+ )? (?: of | on | (?<=dated\s) ) \s+
    (?P<dates>
        \d{{1,2}} (?: (?: ,\s\d{{1,2}} )* \s+and\s+ \d{{1,2}} )? \s+ {_MONTH} (?: \s+ [12]\d{{3}} )?
        (?: ,? \s+and\s+ \d{{1,2}} \s+ {_MONTH} (?: \s+ [12]\d{{3}} )? )*
      | {_MONTH} \s+ [12]\d{{3}}
    )
    (?: (?<=\d{{4}}) \d{{1,2}} (?= [\s,;.] ) )?         # a note marker run into the year
    (?P<respectively> ,? \s+ respectively )?
    """,
    re.VERBOSE,
)
"""The date or dates after a number: ``of 4 and 14 July 1967``."""

LINK = re.compile(
    r"""
    (?: ,\s (?:also\s)? entitled\s [“"] [^“”"]{1,300} [”"] )? \s* (?: [,;] \d{0,2} )? \s*
    (?: (?: and | or | as\ well\ as | including | and\ also | and\ in\ particular | in\ particular | and\ of
          | namely | to ) \s+ )?
    """,
    re.VERBOSE,
)
"""What may stand between two items of one list."""

LONGEST_LINK = 360
"""How many characters a link may have, a title of three hundred among them."""


@lru_cache(maxsize=4096)
def links(between: str) -> bool:
    """Whether words are a link between two items; most are the same few."""
    return bool(LINK.fullmatch(between))


_DAY = re.compile(rf"(?P<day>\d{{1,2}})(?:\s+(?P<month>{_MONTH}))?(?:\s+(?P<year>[12]\d{{3}}))?")


@lru_cache(maxsize=16384)
def days(written: str, year: int | None = None) -> tuple[tuple[str, date | None], ...]:
    """Each day of a run such as ``4 and 14 July 1967``: as printed, and as a date where it is one.

    A month or year that is left out is the next one's; ``year`` serves where none is printed.
    """
    found: list[tuple[str, date | None]] = []
    month, last = "", year
    for match in reversed(list(_DAY.finditer(written))):
        month = match["month"] or month
        last = int(match["year"]) if match["year"] else last
        found.append((f"{match['day']} {month} {last or ''}".strip(), _day(last, month, int(match["day"]))))
    return tuple(reversed(found))


def _day(year: int | None, month: str, number: int) -> date | None:
    try:
        return date(year or 0, MONTHS.get(month, 0), number)
    except ValueError:
        return None


def any_of(patterns: Iterable[str]) -> str:
    """A pattern that begins with a set of letters and matches the first of the patterns that matches.

    Each pattern begins with a plain letter or digit. They are gathered under their first letters, with nothing
    before them, so that a search skips to those letters and there tries a few patterns only.
    """
    gathered: dict[str, list[str]] = {}
    for pattern in patterns:
        gathered.setdefault(pattern[0], []).append(pattern[1:])
    branches = (f"{initial}(?<![A-Za-z].)(?:{'|'.join(rests)})" for initial, rests in gathered.items())
    return f"(?:{'|'.join(branches)})"


def letters_of(number: re.Match[str]) -> str:
    """The group of letters of a number of :data:`ITEM`, wherever it stands; empty where it has none."""
    return next((group for name in LETTER_GROUPS if (group := number[name])), "")


def expanded_letters(written: str) -> list[tuple[str, int]]:
    """The letters of a group, each with the place of the printed one that it is, or that ends its range.

    ``A and B`` → A, B; ``A to E`` and ``A-E`` → A, B, C, D, E; ``A to C and E`` → A, B, C, E; ``AA`` → AA.
    """
    if written.isalpha():
        return [(written, len(written) - 1)]
    letters: list[tuple[str, int]] = []
    for match in _IN_GROUP.finditer(written):
        first, place = ord(match["letter"]), match.start("letter")
        between = range(ord(letters[-1][0]) + 1, first) if match["range"] and letters else ()
        letters += [(chr(code), place) for code in (*between, first)]
    return letters

"""Which body a bare number belongs to: its names, the shape of its numbers, the symbol of its acts.

Source: the UN's own document symbols (research.un.org/en/docs/symbols), and the links in its AKN4UN files.
The shape of a number says much: ``(1999)`` is the Security Council's, ``1999/5`` the Economic and Social
Council's, a roman session the Assembly's; ``48/7`` may be the Assembly's or the Human Rights Council's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

__all__ = ["ASSEMBLY", "ORGANS", "Organ", "Shape", "organ_called"]


class Shape(StrEnum):
    """How a body numbers its acts."""

    SESSION = "session"
    """``57/270``, ``S-26/2``"""
    YEAR = "year"
    """``2006/46``"""
    ROMAN = "roman"
    """``1514 (XV)``"""
    BRACKETED_YEAR = "bracketed year"
    """``1325 (2000)``"""


@dataclass(frozen=True, slots=True, eq=False)
class Organ:
    """A body whose resolutions and decisions have symbols. There is one object for each body."""

    name: str
    form: str
    """The form of a citation of its acts."""

    resolution: str
    decision: str
    """Patterns of the symbols; ``#`` stands for the number."""

    shapes: tuple[Shape, ...]

    def symbol(self, number: str, decision: bool) -> str:
        """The symbol of its act with this number, closed up."""
        return (self.decision if decision else self.resolution).replace("#", number)


ASSEMBLY = Organ("General Assembly", "assembly", "A/RES/#", "A/DEC/#", (Shape.SESSION, Shape.ROMAN))
SECURITY = Organ("Security Council", "security-council", "S/RES/#", "S/DEC/#", (Shape.BRACKETED_YEAR,))
ECOSOC = Organ("Economic and Social Council", "council", "E/RES/#", "E/DEC/#", (Shape.YEAR, Shape.ROMAN))
HUMAN_RIGHTS = Organ("Human Rights Council", "human-rights-council", "A/HRC/RES/#", "A/HRC/DEC/#", (Shape.SESSION,))
COMMISSION = Organ(
    "Commission on Human Rights",
    "commission-on-human-rights",
    "E/CN.4/RES/#",
    "E/CN.4/DEC/#",
    (Shape.YEAR, Shape.ROMAN),
)
ASIA = Organ(
    "Economic and Social Commission for Asia and the Pacific",
    "regional",
    "ESCAP/RES/#",
    "ESCAP/DEC/#",
    (Shape.SESSION,),
)
LATIN_AMERICA = Organ(
    "Economic Commission for Latin America and the Caribbean",
    "regional",
    "ECLAC/RES/#",
    "ECLAC/DEC/#",
    (Shape.SESSION, Shape.ROMAN),
)
TRUSTEESHIP = Organ("Trusteeship Council", "trusteeship-council", "T/RES/#", "T/DEC/#", (Shape.ROMAN,))
ENVIRONMENT = Organ(
    "United Nations Environment Assembly", "environment-assembly", "UNEP/EA.#", "UNEP/EA.#", (Shape.SESSION,)
)

ORGANS = (ASSEMBLY, SECURITY, ECOSOC, HUMAN_RIGHTS, COMMISSION, TRUSTEESHIP, ASIA, LATIN_AMERICA, ENVIRONMENT)

_CALLED: dict[str, tuple[Organ, ...]] = {
    **{organ.name: (organ,) for organ in ORGANS},
    "UNGA": (ASSEMBLY,),
    "GA": (ASSEMBLY,),
    "UNSC": (SECURITY,),
    "SC": (SECURITY,),
    "HRC": (HUMAN_RIGHTS,),
    "UNEA": (ENVIRONMENT,),
    "Environment Assembly": (ENVIRONMENT,),
    "ECOSOC": (ECOSOC,),
    "Assembly": (ASSEMBLY,),
    "Council": (HUMAN_RIGHTS, SECURITY, ECOSOC),
    "Commission": (COMMISSION,),
    "United Nations Environment Assembly of the United Nations Environment Programme": (ENVIRONMENT,),
}

_SMALL = "of|on|the|for|and|to|in|at|against|with"
_PHRASE = rf"[A-Z][\w’'\-]*(?:(?:,?\s(?:{_SMALL}))*\s[A-Z][\w’'\-]*)*"
QUALITIES = "previous|relevant|recent|earlier|subsequent|annual|own|first|procedural|latest|omnibus|following"
"""What may stand between a body and the word "resolution"."""

_QUALITY = rf"(?:(?:{QUALITIES})\s)"

BODY_BEFORE = re.compile(
    rf"(?:(?P<its>\b[Ii]ts|\btheir)|(?<![A-Za-z/])(?P<body>{_PHRASE})(?:’s)?)\s{_QUALITY}{{0,3}}\Z"
)
"""Who is named before the word "resolution"."""

BODY_AFTER = re.compile(
    rf"(?:,\s(?:also\s)?entitled\s[“\"][^“”\"]{{1,300}}[”\"],?)?\s(?:of|adopted\sby|by|from)\sthe\s(?:(?:first|\w+th|\w+nd|\w+rd)\ssession\sof\sthe\s)?(?P<body>{_PHRASE})"
)
"""Who may be named after the number: "resolution 8/1 of the Conference of the Parties"."""

_ON_WHAT = r"(?:\s(?:on|for)\s(?:the\s)?[A-Z][a-z]+(?:,?\s(?:(?:and|of|for|the|in)\s)*[A-Z][a-z]+)*)?"

BODY = re.compile(
    r"(?:General\sAssembly(?:\sof\sthe\s(?!United\sNations)(?:[A-Z]\w{1,20}\s){0,4}Organization(?:\sof\s[A-Z]\w+)?)?|Security\sCouncil|Economic\sand\sSocial\sCouncil"
    r"|Human\sRights\sCouncil|Trusteeship\sCouncil|Council\b"
    rf"|Commission{_ON_WHAT}\b|Sub-Commission{_ON_WHAT}\b"
    r"|Assembly\b|Environment\sAssembly|United\sNations\sEnvironment\sAssembly"
    r"|Economic\s(?:and\sSocial\s)?Commission\sfor(?:\s(?:and|the|[A-Z]\w+))+|Conference\sof\sthe\s\w+)"
)
"""A body named anywhere. Each branch begins with a plain letter, so that a search skips to those."""


_BODY_NOUN = re.compile(
    r"\b(?:Conference|Assembly|Council|Commission|Committee|Board|Parties|Congress|Authority|Meeting|Organization|Union"
    r"|Forum|Programme|Agency|Institute|Fund|Court|Bank|Group|Summit|Secretariat|UNGA|UNSC|ECOSOC)\b"
)


def is_body(phrase: str) -> bool:
    """Whether a phrase of capitalised words names a body."""
    return bool(_BODY_NOUN.search(phrase))


@lru_cache(maxsize=1024)
def organ_called(phrase: str) -> tuple[Organ, ...] | None:
    """The bodies that a phrase may mean ("Council" is three); ``None`` for a body outside this table.

    The phrase may begin with other words: "Welcoming General Assembly" means the Assembly.
    """
    for name in sorted(_CALLED, key=len, reverse=True):
        if phrase == name or phrase.endswith(" " + name):
            before = phrase[: -len(name)].split()
            if name in ("Assembly", "Council", "Commission") and before and before[-1] not in _OPENERS:
                return None
            return _CALLED[name]
    return None


_OPENERS = frozenset(
    [
        *("Recalling", "Reaffirming", "See", "In", "Noting", "Recalls", "The", "Reaffirms", "also", "and"),
        *_SMALL.split("|"),
    ]
)


def in_session(session: int, day: date) -> bool:
    """Whether a session of the General Assembly sat on a day: from September of 1945 + n to the next September."""
    return 0 <= (day.year - 1945 - session) * 12 + day.month - 9 <= 12


def rights_year(session: int) -> int:
    """The year of a Human Rights Council session: three a year since 2006, as the dates beside its numbers show."""
    return 2006 + (session - 1) // 3


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@lru_cache(maxsize=512)
def roman(numeral: str) -> int | None:
    """The number of a roman session; ``None`` for what is no roman numeral, such as ``XXVV``."""
    total = 0
    for sign, after in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _ROMAN[sign]
        total += -value if after and value < _ROMAN[after] else value
    return total if numeral == _numeral(total) else None


def _numeral(number: int) -> str:
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, signs in steps:
        while number >= value:
            written, number = written + signs, number - value
    return written


def roman_session_fits(organ: Organ, numeral: str, adopted: date) -> bool:
    """Whether a roman session was held in a year: the Assembly's one a year, the Council's two."""
    session = roman(numeral)
    if session is None:
        return False
    if organ is ASSEMBLY:
        return session <= 30 and adopted.year in (1945 + session, 1946 + session)
    return abs(adopted.year - (1946 + session // 2)) <= 1


@lru_cache(maxsize=16384)
def consistent(organ: Organ, session: str, adopted: date) -> bool:
    """Whether a dated act may come from this session of this body; the session as a symbol has it.

    The Assembly's sessions fix the year, the Security Council's numbers print it. The Economic and Social
    Council's year and the Human Rights Council's session may be off by one. Of other bodies nothing is known.
    """
    if not session.isdigit():
        return True
    number = int(session)
    if organ is ASSEMBLY:
        return number >= 31 and in_session(number, adopted)
    if organ is SECURITY:
        return number == adopted.year
    if organ is ECOSOC:
        return abs(adopted.year - number) <= 1
    if organ is HUMAN_RIGHTS:
        return abs(adopted.year - rights_year(number)) <= 1
    return True

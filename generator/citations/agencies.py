"""Acts of agencies and other organisations that are cited by numbers of their own making.

They have no symbol of the United Nations, so that their targets are written with the body before the
number: ``WHA69.2``, ``OAU:CM/Res.1153(XLVIII)``.
"""

from __future__ import annotations

import re

from generator.citations.found import Found
from generator.citations.model import Target
from generator.citations.tokens import DATES, LINK

__all__ = ["find_agencies"]

_HEALTH = re.compile(r"World\sHealth\sAssembly\s(?:resolutions?|decisions?)\s(?=\d)")
_HEALTH_NUMBER = re.compile(r"(?:WHA)?(?P<number>\d{1,2}\.\d{1,2})(?![\d.]*/|\d)")
_HEALTH_RECORD = re.compile(r"\bWHA(?:SS)?\d{1,2}(?:/\d{4}/REC/\d{1,2}|\.\d{1,2})(?!\d)")
_AFRICAN_UNITY = re.compile(r"\b(?:CM|AHG)/Res\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)")
_AFRICAN_UNION = re.compile(r"\b(?:Ext/)?(?:Assembly/AU|EX\.CL)/D(?:ec|ecl)\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)")


def find_agencies(words: str) -> list[Found]:
    """The acts of other organisations that a passage cites by number, in order."""
    found: list[Found] = []
    if "World Health" in words or "WHA" in words:
        for head in _HEALTH.finditer(words):
            found += _health_list(words, head.end())
        found += [_other(m, f"WHO:{m[0]}" if "REC" in m[0] else m[0]) for m in _HEALTH_RECORD.finditer(words)]
    if "/Res" in words:
        found += [_other(m, "OAU:" + "".join(m[0].split())) for m in _AFRICAN_UNITY.finditer(words)]
    if "/D" in words:
        found += [_other(m, "AU:" + "".join(m[0].split())) for m in _AFRICAN_UNION.finditer(words)]
    return found


def _health_list(words: str, at: int) -> list[Found]:
    """Grammar: ``health = "World Health Assembly resolution" number [date] {link number [date]}``."""
    found: list[Found] = []
    while number := _HEALTH_NUMBER.match(words, at):
        one = _other(number, f"WHA{number['number']}")
        dates = DATES.match(words, number.end())
        one.dated, one.reach = (dates["dates"], dates.end()) if dates else ("", number.end())
        found.append(one)
        link = LINK.match(words, one.right)
        at = link.end() if link else len(words)
    return found


def _other(match: re.Match[str], key: str) -> Found:
    return Found(match.start(), match.end(), "agency", (Target(None, other=key),))

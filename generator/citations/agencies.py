"""Acts of agencies and other organisations that are cited by numbers of their own making.

They have no symbol of the United Nations, so that their targets are written with the body before the
number: ``WHA69.2``, ``UNFCCC:1/CP.21``, ``OAU:CM/Res.1153(XLVIII)``. Source of the numbers' shapes: the acts as
the texts in the corpus print them, and the bodies' own documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator.citations.found import Found, target
from generator.citations.model import Status, Target
from generator.citations.tokens import DATES, LINK

__all__ = ["find_agencies"]

_HEALTH = re.compile(r"World\sHealth\sAssembly\s(?:resolutions?|decisions?)\s(?=\d)")
_HEALTH_BEHIND = re.compile(r"\b[Rr]esolution\s(?P<number>\d{1,2}\.\d{1,2})(?=\sof\sthe\sWorld\sHealth\sAssembly)")
_HEALTH_NUMBER = re.compile(r"(?:WHA)?(?P<number>\d{1,2}\.\d{1,2})(?![\d.]*/|\d)")


class _Series(NamedTuple):
    """One organisation's way of numbering its acts."""

    told: str
    """Words without which a passage has none of them: asked first, since it costs little."""

    pattern: re.Pattern[str]
    key: Callable[[re.Match[str]], str]
    """What the target is called."""


def _closed(match: re.Match[str]) -> str:
    return "".join(match[0].split())


def _of(body: str) -> Callable[[re.Match[str]], str]:
    """The number closed up, behind its body."""
    return lambda match: f"{body}:{_closed(match)}"


def _labour(match: re.Match[str]) -> str:
    return f"ILO:C{match['number']}"


_AFRICAN_UNION = re.compile(r"\b(?:Ext/)?(?:Assembly/AU|EX\.CL)/D(?:ec|ecl)\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)")

_SERIES = (
    _Series("WHA", re.compile(r"\bWHA(?:SS)?\d{1,2}(?:\.\d{1,2}|\(\d{1,2}\))(?!\d)"), _closed),
    _Series(".R", re.compile(r"\bEB(?:SS)?\d{1,3}\.R\d{1,2}(?!\d)"), _of("WHO")),
    _Series("/C", re.compile(r"\b\d{1,3}/(?:CP|CMP|CMA)\.\d{1,2}(?!\d)"), _of("UNFCCC")),
    _Series("/COP.", re.compile(r"\b\d{1,3}/COP\.\d{1,2}(?!\d)"), _of("UNCCD")),
    _Series("SS.", re.compile(r"\bSS\.[IVX]{1,5}/\d{1,2}(?![\d/])"), _of("UNEP")),
    _Series("nternational Maritime", re.compile(r"\b(?:A|MSC|MEPC|LEG|FAL)\.\d{1,4}\(\d{1,3}\)"), _of("IMO")),
    _Series("/RES/", re.compile(r"\bGC\([\dIVXL]{1,7}\)/RES/\d{1,3}(?!\d)"), _of("IAEA")),
    _Series("ESCO", re.compile(r"\b\d{2,3}\sC/(?:Res(?:olution|\.)\s)?\d{1,3}(?!\d)"), _of("UNESCO")),
    _Series("/Res", re.compile(r"\b(?:CM|AHG)/Res\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)"), _of("OAU")),
    _Series("/Dec", re.compile(r"\b(?:CM|AHG)/Dec(?:l\.|\.)?\s?\d{1,4}\s?\([IVXLC]{1,7}\)"), _of("OAU")),
    _Series("/D", _AFRICAN_UNION, _of("AU")),
    _Series("WT/", re.compile(r"\bWT(?:/[A-Z0-9.]{1,8}(?:\(\d\d\))?){1,5}(?<=[\d)])"), _of("WTO")),
    _Series("(No.", re.compile(r"\bConvention(?:\s\(Revised\))?,\s(?:19|20)\d\d\s\(No\.\s(?P<number>\d{1,3})\)"),
            _labour),
    _Series("ILO", re.compile(r"\bILO\sConvention\s\(?No\.\s(?P<number>\d{1,3})\)?"), _labour),
)  # fmt: skip

_HEAD = re.compile(r"\b(?:[Rr]esolutions?|[Dd]ecisions?)\s\Z")
_HEAD_REACH = 14

_PLENIPOTENTIARY = re.compile(
    r"(?<=[Rr]esolution\s)(?P<number>\d{1,3})\s"
    r"(?:of\sthe\sPlenipotentiary\sConference\sof\sthe\sInternational\sTelecommunication\sUnion\s)?"
    r"\((?P<revised>Rev\.\s?)?[A-Z][\w \-]{2,30},\s(?P<year>(?:19|20)\d\d)\)"
)
_HEALTH_RECORD = re.compile(r"\bWHA(?:SS)?\d{1,2}/\d{4}/REC/\d{1,2}(?!\d)")
_STATEMENT = re.compile(r"(?<!/)\bPRST[\s/](?P<number>\d{1,2}/\d{1,3})(?![\d/])")
"""A statement by the President of the Human Rights Council; the Security Council's carry their year."""

_PARTIES = re.compile(r"\b[Dd]ecisions?\s(?P<run>[IVXL]{1,7}/\d{1,2}(?:(?:,\s|,?\sand\s)[IVXL]{1,7}/\d{1,2})*)(?!\d)")
_PARTIES_NUMBER = re.compile(r"[IVXL]+/\d+")
_TREATIES = {"Biological Diversity": "CBD", "Montreal Protocol": "MONTREAL-PROTOCOL", "Basel Convention": "BASEL"}
"""Treaties whose parties number their decisions by roman meetings."""


def find_agencies(words: str) -> list[Found]:
    """The acts of other organisations that a passage cites by number, in order."""
    found = [
        _other(match, series.key(match))
        for series in _SERIES
        if series.told in words
        for match in series.pattern.finditer(words)
    ]
    if "World Health" in words:
        for head in _HEALTH.finditer(words):
            found += _health_list(words, head.end())
        found += [_health(match) for match in _HEALTH_BEHIND.finditer(words)]
    if "Plenipotentiary" in words:
        found += [_plenipotentiary(match) for match in _PLENIPOTENTIARY.finditer(words)]
    if "/REC/" in words:
        found += [_record(match) for match in _HEALTH_RECORD.finditer(words)]
    if "PRST" in words:
        found += [_statement(match) for match in _STATEMENT.finditer(words)]
    if "ecision" in words:
        found += [one for run in _PARTIES.finditer(words) for one in _of_parties(words, *run.span("run"))]
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


def _health(match: re.Match[str]) -> Found:
    return Found(*match.span("number"), "agency", (Target(None, other=f"WHA{match['number']}"),))


def _record(match: re.Match[str]) -> Found:
    """A volume of the World Health Assembly's records: a document, not an act in it."""
    return Found(match.start(), match.end(), "document", (Target(None, other=f"WHO:{match[0]}"),))


def _plenipotentiary(match: re.Match[str]) -> Found:
    """A resolution of the Plenipotentiary Conference of the ITU, which its records write ITU/PP/RES/73(1998)."""
    revised = "Rev." if match["revised"] else ""
    found = _other(match, "")
    found.targets = (target(f"ITU/PP/RES/{match['number']}({revised}{match['year']})"),)
    return found


def _statement(match: re.Match[str]) -> Found:
    return Found(match.start(), match.end(), "document", (target(f"A/HRC/PRST/{match['number']}"),))


def _of_parties(words: str, start: int, end: int) -> list[Found]:
    """Decisions of the parties to a treaty, where the passage names one such treaty; else nobody is known."""
    bodies = [body for name, body in _TREATIES.items() if name in words]
    found = [
        _other(number, f"{bodies[0] if bodies else '?'}:{number[0]}")
        for number in _PARTIES_NUMBER.finditer(words, start, end)
    ]
    if len(bodies) != 1:
        for one in found:
            one.form, one.targets, one.status = "other-body", (), Status.UNRESOLVED
            one.why = "Numbers like this are those of the parties to several treaties; which is meant is not said."
    return found


def _other(match: re.Match[str], key: str) -> Found:
    found = Found(match.start(), match.end(), "agency", (Target(None, other=key),))
    if head := _HEAD.search(match.string, max(0, match.start() - _HEAD_REACH), match.start()):
        found.head = head.start()
    return found

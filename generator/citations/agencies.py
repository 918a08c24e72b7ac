"""Acts of agencies and other organisations that are cited by numbers of their own making.

They have no symbol of the United Nations, so that their targets are written with the body before the
number: ``WHA69.2``, ``UNFCCC:1/CP.21``, ``OAU:CM/Res.1153(XLVIII)``. Source of the numbers' shapes: the acts as
the texts in the corpus print them, and the bodies' own documents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from generator.citations.found import Found, pinned, target
from generator.citations.model import Status, Target
from generator.citations.pinpoints import after
from generator.citations.tokens import DATES, LINK

__all__ = ["find_agencies"]

_HEALTH = re.compile(r"World\sHealth\sAssembly\s(?:resolutions?|decisions?)\s(?=\d)")
_HEALTH_BEHIND = re.compile(
    r"[Rr](?<!\w.)esolution\s(?P<number>\d{1,2}\.\d{1,2})(?=\sof\sthe\sWorld\sHealth\sAssembly)"
)
_HEALTH_NUMBER = re.compile(r"(?:WHA)?(?P<number>\d{1,2}\.\d{1,2})(?![\d.]*/|\d)")


def _closed(match: re.Match[str]) -> str:
    return "".join(match[0].split())


def _of(body: str) -> Callable[[re.Match[str]], str]:
    """The number closed up, behind its body."""
    return lambda match: f"{body}:{_closed(match)}"


def _labour(match: re.Match[str]) -> str:
    return f"ILO:C{match['number']}"


_HEAD = re.compile(r"\b(?:[Rr]esolutions?|[Dd]ecisions?)\s\Z")
_HEAD_REACH = 14

_PLENIPOTENTIARY = re.compile(
    r"(?<=[Rr]esolution\s)(?P<number>\d{1,3})\s"
    r"(?:of\sthe\sPlenipotentiary\sConference\sof\sthe\sInternational\sTelecommunication\sUnion\s)?"
    r"\((?P<revised>Rev\.\s?)?[A-Z][\w \-]{2,30},\s(?P<year>(?:19|20)\d\d)\)"
)
_HEALTH_RECORD = re.compile(r"W(?<!\w.)HA(?:SS)?\d{1,2}/\d{4}/REC/\d{1,2}(?!\d)")
_STATEMENT = re.compile(r"P(?<![\w/].)RST[\s/](?P<number>\d{1,2}/\d{1,3})(?![\d/])")
"""A statement by the President of the Human Rights Council; the Security Council's carry their year."""

_PARTIES = re.compile(
    r"[Dd](?<!\w.)ecisions?\s(?P<run>[IVXL]{1,7}/\d{1,2}(?:(?:,\s|,?\sand\s)[IVXL]{1,7}/\d{1,2})*)(?!\d)"
)
_PARTIES_NUMBER = re.compile(r"[IVXL]+/\d+")
_TREATIES = {"Biological Diversity": "CBD", "Montreal Protocol": "MONTREAL-PROTOCOL", "Basel Convention": "BASEL"}
"""Treaties whose parties number their decisions by roman meetings."""


def find_agencies(words: str) -> list[Found]:
    """The acts of other organisations that a passage cites by number, in order of their organisations."""
    found: list[Found] = []
    for sign, series in _SERIES:
        if sign.search(words):
            for told, find in series:
                if told in words:
                    found += [_placed(words, one) for one in find(words)]
    return found


def _placed(words: str, one: Found) -> Found:
    """With the places in it that follow: "decision 1/CP.21, annex"."""
    end, places = after(words, one.right)
    if places and one.targets:
        one.end, one.targets = end, pinned(one.targets, places)
    return one


def _health_lists(words: str) -> Iterator[Found]:
    for head in _HEALTH.finditer(words):
        yield from _health_list(words, head.end())


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


def _of_parties(words: str) -> list[Found]:
    """Decisions of the parties to a treaty, where the passage names one such treaty; else nobody is known."""
    bodies = [body for name, body in _TREATIES.items() if name in words]
    found = [
        _other(number, f"{bodies[0] if bodies else '?'}:{number[0]}")
        for run in _PARTIES.finditer(words)
        for number in _PARTIES_NUMBER.finditer(words, *run.span("run"))
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


_Find = Callable[[str], Iterable[Found]]


def _series(pattern: str, key: Callable[[re.Match[str]], str]) -> _Find:
    """What finds the numbers of one organisation; ``key`` says what the target is called."""
    numbers = re.compile(pattern)
    return lambda words: (_other(match, key(match)) for match in numbers.finditer(words))


def _each(pattern: re.Pattern[str], made: Callable[[re.Match[str]], Found]) -> _Find:
    return lambda words: map(made, pattern.finditer(words))


_BESIDE_A_SLASH = re.compile(r"/(?:[A-Z]|(?<=[A-Z]/))")
_BRACKET = re.compile(r"\(")
_CAPITALS = re.compile(r"W(?:HA|orld\sH)|EB|ILO|PRST")

_SLASHED = (
    ("/C", _series(r"[0-9](?<!\w.)\d{0,2}/(?:CP|CMP|CMA)\.\d{1,2}(?!\d)", _of("UNFCCC"))),
    ("/COP.", _series(r"[0-9](?<!\w.)\d{0,2}/COP\.\d{1,2}(?!\d)", _of("UNCCD"))),
    ("SS.", _series(r"S(?<!\w.)S\.[IVX]{1,5}/\d{1,2}(?![\d/])", _of("UNEP"))),
    ("/RES/", _series(r"G(?<!\w.)C\([\dIVXL]{1,7}\)/RES/\d{1,3}(?!\d)", _of("IAEA"))),
    ("ESCO", _series(r"[0-9](?<!\w.)\d{1,2}\sC/(?:Res(?:olution|\.)\s)?\d{1,3}(?!\d)", _of("UNESCO"))),
    ("/Res", _series(r"(?:C(?<!\w.)M|A(?<!\w.)HG)/Res\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)", _of("OAU"))),
    ("/Dec", _series(r"(?:C(?<!\w.)M|A(?<!\w.)HG)/Dec(?:l\.|\.)?\s?\d{1,4}\s?\([IVXLC]{1,7}\)", _of("OAU"))),
    ("/D", _series(r"\b(?:Ext/)?(?:Assembly/AU|EX\.CL)/D(?:ec|ecl)\.?\s?\d{1,4}\s?\([IVXLC]{1,7}\)", _of("AU"))),
    ("WT/", _series(r"W(?<!\w.)T(?:/[A-Z0-9.]{1,8}(?:\(\d\d\))?){1,5}(?<=[\d)])", _of("WTO"))),
    ("/REC/", _each(_HEALTH_RECORD, _record)),
    ("ecision", _of_parties),
)
_BRACKETED = (
    ("Maritime", _series(r"\b(?:A|MSC|MEPC|LEG|FAL)\.\d{1,4}\(\d{1,3}\)", _of("IMO"))),
    ("(No.", _series(r"C(?<!\w.)onvention(?:\s\(Revised\))?,\s(?:19|20)\d\d\s\(No\.\s(?P<number>\d{1,3})\)", _labour)),
    ("Plenipotentiary", _each(_PLENIPOTENTIARY, _plenipotentiary)),
)
_CALLED = (
    ("WHA", _series(r"W(?<!\w.)HA(?:SS)?\d{1,2}(?:\.\d{1,2}|\(\d{1,2}\))(?!\d)", _closed)),
    (".R", _series(r"E(?<!\w.)B(?:SS)?\d{1,3}\.R\d{1,2}(?!\d)", _of("WHO"))),
    ("ILO", _series(r"I(?<!\w.)LO\sConvention\s\(?No\.\s(?P<number>\d{1,3})\)?", _labour)),
    ("World Health", _health_lists),
    ("World Health", _each(_HEALTH_BEHIND, _health)),
    ("PRST", _each(_STATEMENT, _statement)),
)
_SERIES = ((_BESIDE_A_SLASH, _SLASHED), (_BRACKET, _BRACKETED), (_CAPITALS, _CALLED))
"""The ways of numbering, by the sign without which there are none of them; each with words that tell of it."""

"""Places in a document: "paragraphs 35 to 37 and 67 to 72 of", ", annex II, chap. 1, para. 17".

A pinpoint is written before what it points into ("paragraph 71 of the Tunis Agenda") or, mostly in
notes, after it ("resolution 66/288, annex"). The steps come back outermost first, however they are printed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from generator.citations.model import Pinpoint

__all__ = ["after", "before", "places_before", "read_pinpoints"]

_LEVELS = {
    "res": r"[Rr]esolutions?",
    "decision": r"[Dd]ecisions?",
    "annex": r"[Aa]nnex(?:es)?",
    "appendix": r"[Aa]ppendi(?:x|ces)",
    "part": r"[Pp]arts?",
    "chap": r"[Cc]hap(?:ters?|s?\.?)",
    "sect": r"[Ss]ect(?:ions?|s?\.)",
    "preamble": r"[Pp]reamble",
    "article": r"[Aa]rt(?:icles?|s?\.)",
    "goal": r"Goals?",
    "target": r"[Tt]argets?",
    "rule": r"[Rr]ules?",
    "principle": r"[Pp]rinciples?",
    "para": r"(?:[Oo]perative\s)?[Pp]ara(?:graphs?|s?\.)",
    "point": r"[Ss]ub-?para(?:graphs?|s?\.)",
    "page": r"pp?\.",
}
"""The levels, each with the words that print it."""

_Level = tuple[str, list[list[tuple[str, str]]]]
"""A level and the numbers printed for it, each a run of steps."""

_WITH_POINTS = ("para", "point", "article")
"""Levels of which (a) is a part; elsewhere (a) is the number itself, as in "target (e)"."""

_ALONE = ("annex", "preamble", "appendix")

_DASH = "[-\u2010\u2011\u2013\u2212]"
_SUB = r"(?:\s?\((?:[a-z]{1,2}|[ivx]{1,5})\))"
_NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:\.(?:\d{{1,2}}|[a-z]\b))?(?:\s(?:bis|ter)\b|\s[a-e](?=,?\sof\b))?|[IVXLC]{{1,6}}(?:\.[A-Z](?:\.\d{{1,2}})?)?(?![\w’'])|[A-Z](?:\.\d{{1,2}})?(?![\w’'/]|\.\w|{_DASH}\d))"
    rf"{_SUB}{{0,3}}|\((?:[a-z]{{1,2}}|[ivx]{{1,5}})\){_SUB}?)(?![\d/]|\.\d)"
)
_NUMBERS = rf"{_NUMBER}(?:(?:,\s(?:and\s)?|\s(?:and|to|or)\s|\s?{_DASH}\s?){_NUMBER})*"
_LEVEL = "(?:" + "|".join(_LEVELS.values()) + ")"
_ACT = r"(?:\d{1,3}/[A-Z]{2,4}\.\d{1,3}|[IVXLC]{1,7}/\d{1,3})"
_LONE = "|".join(_LEVELS[level] for level in _ALONE)
_PIN = rf"(?:\b{_LEVELS['decision']}\s{_ACT}|\b{_LEVEL}\s(?:[Nn]os?\.\s)?{_NUMBERS}|\b(?:{_LONE})\b)"
_CHAIN = rf"{_PIN}(?:(?:,?\s(?:(?:of|to|in|and)\s(?:the\s)?)?|,?\s?\(){_PIN}\)?)*"

_GROUP = rf"(?>{_PIN}(?:(?:,?\s(?:(?:of|to|in)\s(?:the\s)?)?|,?\s?\(){_PIN}\)?)*)"
_ELSEWHERE = rf",?\s(?:of|to|in)\s(?!which\b|\d{{1,2}}\s[A-Z])|\s(?:above|below)\b|\s?\(|/|{_DASH}\d"
"""What says behind a group of steps that it points into something else: "and paragraph 3 of the present resolution"."""

AFTER = re.compile(
    rf",?\s\(?(?P<pins>(?>{_GROUP}(?!{_ELSEWHERE})(?:,?\sand\s(?:the\s)?{_GROUP}(?!{_ELSEWHERE}))*))"
    rf"\)?+(?!{_ELSEWHERE})"
)
BEFORE = re.compile(rf"(?P<pins>{_CHAIN}),?\s(?:of|to|in|from|under)\s(?:(?:the|its|their|that|this)\s)?\Z")

_LEVEL_BEGINS = re.compile(r"[ACDGOPRSTacdoprst](?<!\w.)[a-z.]")
"""The first letters of a level's word."""

_REACH = 160
"""How far back (characters) a pinpoint may begin: bounds the time of looking back."""

_LEAD = re.compile(
    r"(?:[\d)IVXLCA-H]|\b[a-h]|nnex(?:es)?|reamble|ppendix),?\s(?:of|to|in|from|under)\s(?:(?:the|its|their|that|this)\s)?\Z"
)
"""How a run of steps ends before what it points into; asked first, since it costs little."""

_LEAD_REACH = 24
_LAST_LETTERS = frozenset("fonmrest")
"""How the last word ends before what is pointed into, "of" or "the"; asked before all else."""

_FAR = 400
"""How far (characters) the pinpoints behind a citation may go: bounds the combinations."""

_TOKEN = re.compile(
    "|".join(rf"(?P<{level}>\b{words})" for level, words in _LEVELS.items())
    + rf"""
    |(?P<act>\b{_ACT})
    |(?P<also>,?\sand\s(?=(?:the\s)?{_LEVEL}(?:\s|\Z)))
    |(?P<number>(?:\d{{1,3}}(?:\.\w+)?(?:\s(?:bis|ter|[a-e])\b)?|\b[IVXLC]{{1,6}}(?:\.[A-Z](?:\.\d{{1,2}})?)?\b
                |\b[A-Z](?:\.\d{{1,2}})?\b){_SUB}*)
    |(?P<sub>{_SUB}+)
    |(?P<inward>,?\s(?:of|in)\s|\sto\sthe\s|(?<=annex)\sto\s)
    |(?P<range>\sto\s|\s?{_DASH}\s?)
    """,
    re.VERBOSE,
)


def after(words: str, at: int) -> tuple[int, tuple[Pinpoint, ...]]:
    """The pinpoints that follow a citation ending at ``at``, and where they end; ``(at, ())`` if none follow."""
    match = AFTER.match(words, at, at + _FAR)
    return (match.end("pins"), read_pinpoints(match["pins"])) if match else (at, ())


def before(words: str, at: int, begin: int = 0) -> tuple[int, tuple[Pinpoint, ...]]:
    """The pinpoints that lead up to a citation beginning at ``at``, and where they begin; ``(at, ())`` if none do.

    What stands before ``begin`` belongs to another citation.
    """
    if words[at - 2 : at - 1] not in _LAST_LETTERS or not _leads(words[max(0, at - _LEAD_REACH) : at]):
        return at, ()
    match = _up_to(at, BEFORE, words, begin)
    return (match.start("pins"), read_pinpoints(match["pins"])) if match else (at, ())


@lru_cache(maxsize=8192)
def _leads(tail: str) -> bool:
    """Whether words may end like a run of steps; most that stand before a citation are the same few."""
    return bool(_LEAD.search(tail))


@lru_cache(maxsize=8192)
def read_pinpoints(written: str) -> tuple[Pinpoint, ...]:
    """The places that a run of steps names: ``paragraphs 3 and 5 (c) of the annex`` → two, both in the annex.

    Commas lead inwards ("chap. I, resolution 1, annex II"), "of" and "to" lead outwards.
    """
    done: tuple[Pinpoint, ...] = ()
    groups: list[list[_Level]] = [[]]
    previous = ""
    for token in _TOKEN.finditer(written):
        kind = token.lastgroup or ""
        if kind == "inward":
            groups.insert(0, [])
        elif kind in _LEVELS:
            if previous == "also" and groups[0] and kind != groups[0][-1][0]:
                done, groups = done + _places(groups), [[]]
            groups[0].append((kind, []))
        elif groups[0] and kind not in ("range", "also"):
            _add(groups[0][-1], kind, token[0], ranged=previous == "range")
        previous = kind
    return done + _places(groups)


def _add(level: _Level, kind: str, written: str, ranged: bool) -> None:
    """Put one printed number into its level: a new place, the end of a range, or a sub-paragraph of the last."""
    name, places = level
    number, *points = re.findall(r"[^\s()]+(?:\s(?:bis|ter|[a-e])\b)?", written)
    if kind == "sub" and name in _WITH_POINTS:
        number, points = "", [number, *points]
    if ranged and places:
        places[-1] = _extended(places[-1], number or points[-1])
        return
    head = [(name, number)] if number else (places[-1][:1] if places and name != "point" else [])
    places.append(head + [("point", point) for point in points])


def _extended(steps: list[tuple[str, str]], last: str) -> list[tuple[str, str]]:
    return [*steps[:-1], (steps[-1][0], f"{steps[-1][1]}-{last}")]


def _places(groups: list[list[_Level]]) -> tuple[Pinpoint, ...]:
    """Every combination of the levels, the outermost first; places of one level stand side by side."""
    sides: list[_Level] = []
    for name, places in (level for group in groups for level in group):
        if sides and sides[-1][0] == name:
            sides[-1][1].extend(places)
        else:
            sides.append((name, places or [[(name, "")]]))
    if not sides:
        return ()
    combined = product(*(places for _, places in sides))
    return tuple(Pinpoint(tuple(step for steps in nest for step in steps)) for nest in combined)


def _up_to(at: int, steps: re.Pattern[str], words: str, begin: int) -> re.Match[str] | None:
    """The longest run of steps that ends right before a place; looked for only where the word for a level begins."""
    begun = (level.start() for level in _LEVEL_BEGINS.finditer(words, max(begin, at - _REACH), at))
    return next(filter(None, (steps.match(words, start, at) for start in begun)), None)


_HERE = re.compile(rf"(?P<pins>{_CHAIN})\s\Z")


def places_before(words: str, at: int, begin: int = 0) -> tuple[int, tuple[Pinpoint, ...]]:
    """The places that end right before ``at`` ("paragraph 8 above"), and where they begin, not before ``begin``."""
    match = _up_to(at, _HERE, words, begin)
    return (match.start("pins"), read_pinpoints(match["pins"])) if match else (at, ())

"""Where a text says itself what a name means: by a note marker, by a quoted short form, by shortening."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.citations.tokens import any_of

__all__ = ["defined", "named_before", "short_forms"]

_NOUN = re.compile(
    r"\b(?:Declaration|Agenda|(?:Plan|Programme|Platform)s?\s(?:of|for)|Action\sProgramme|Convention|Covenant|Protocol"
    r"|Outcome|Consensus|Framework|Strategy|Charter|Statute|Compact|Principles|Rules|Commitment|Accords?|Agreement|Pact"
    r"|Treaty|Guidelines|Instrument|Pathway|Roadmap|Modalities)\b"
)
_NO_INSTRUMENT = re.compile(
    r"(?:Conference|Parties|Meeting|Executive|High|Committee|Secretar|States|(?:\d{4}\s)?Review|Office|Group|Special"
    r"|Commission|Permanent|General|Member|World\sProgramme|Government|President|Chair|Council|Assembly|Implementation)"
)
_CAPITAL = r"(?:[A-Z][\w’'\-]*|\d{4}\+?(?=\s[A-Z]))"
_SMALL = r"(?:,?\s(?:(?:of|on|for|in|to|against|with|by|at|from)(?:\s(?:the|all))?|and))?"
_PHRASE = re.compile(rf"the\s(?P<name>{_CAPITAL}(?:{_SMALL}\s{_CAPITAL})*)")
_CLOSE = re.compile(r"(?:\s\d{4}[-–]\d{4})?[”\"’)]*\s?(?:\([^()]{1,60}\))?[,;.:]?\s?")
_TAIL = re.compile(r",?\s(?:as\s)?(?:adopted|approved|proclaimed|signed|concluded|contained)\b[^;]{0,200};?")
_REACH = 300
_TITLE_REACH = 48
_ABOUT = re.compile(
    any_of(
        (
            *(
                "reports?",
                r"notes?\s(?:by|of)",
                "letters?",
                "statements?",
                "summary",
                "recommendations?",
                "paper",
                "study",
            ),
            *(
                "review",
                "proceedings",
                "outcome",
                "resolutions?",
                "decisions?",
                "annex",
                "appendix",
                "guidance",
                "text",
            ),
            *("proposals?", "work", "conclusions", "assessment", "evaluation", "implementation", "amendments?"),
            *("study", "guidance"),
            r"final\sdocument",
        )
    )
    + r"\b"
)
_INSIDE_A_TITLE = re.compile(r"[A-Z](?<=\s.)[\w’\-]*\s(?:(?:of|for|on|to)\s)?the\s\Z")

_DEFINED = re.compile(
    r"\((?:hereinafter,?\s(?:referred\sto\sas\s)?)?"
    r"(?:(?:the\s)?[“\"](?:the\s)?(?P<quoted>[^”\"()]{2,80})[”\"]|the\s(?P<plain>(?:[A-Z][\w’\-]{1,30}\s){0,5}"
    r"(?:Convention|Covenant|Protocol|Charter|Statute|Treaty|Agreement|Accord|Pact|Declaration|Agenda|Framework|Strategy"
    r"|Programme\sof\sAction|Plan\sof\sAction|Platform\sfor\sAction|Consensus)))\)"
)


def named_before(words: str, at: int, begin: int = 0) -> Iterable[tuple[int, int]]:
    """The names that a note marker at ``at`` documents: the one before it, or those adopted together.

    Between name and marker only a clause about the adoption may stand, as in "the Declaration of
    Principles and the Plan of Action adopted by the World Summit …, held in Geneva …,¹".
    """
    start = max(begin, at - _REACH)
    before_it = _PHRASE.finditer(words, max(0, start - len("the ")), at)
    phrases = [phrase.span("name") for phrase in before_it if _is_instrument(phrase["name"])]
    if not phrases or not _documented(words, phrases[-1][0]):
        return []
    end = phrases[-1][1]
    if _CLOSE.fullmatch(words, end, at):
        return phrases[-1:]
    return _joined(words, phrases) if _TAIL.fullmatch(words, end, at) else []


def _documented(words: str, start: int) -> bool:
    """Whether a note behind a name documents the name, not a report or letter on it, nor a part of it."""
    before_it = words[max(0, start - 150) : start]
    clause = before_it[max(before_it.rfind(stop) for stop in (", ", "; ")) + 1 :]
    inside = _INSIDE_A_TITLE.search(clause, max(0, len(clause) - _TITLE_REACH))
    return not inside and not _ABOUT.search(clause)


@lru_cache(maxsize=8192)
def _is_instrument(name: str) -> bool:
    return bool(_NOUN.search(name)) and not _NO_INSTRUMENT.match(name) and " " in name


def _joined(words: str, phrases: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The last name, and those before it that are joined to it by "and the"."""
    joined = [phrases[-1]]
    for start, stop in reversed(phrases[:-1]):
        if words[stop : joined[0][0]] not in (" and the ", ", the ", ", and the "):
            break
        joined.insert(0, (start, stop))
    return joined


@lru_cache(maxsize=8192)
def short_forms(name: str) -> tuple[str, ...]:
    """``Tunis Agenda for the Information Society`` → ``Tunis Agenda``; a longer name → its last words."""
    noun = _NOUN.search(name)
    if noun is None:
        return ()
    words = name[: noun.end()].split()
    if noun.end() < len(name):
        return (" ".join(words),) if len(words) >= 2 and not noun[0].endswith(("of", "for")) else ()
    run = len(words)
    while run and words[run - 1][0].isupper():
        run -= 1
    return tuple(" ".join(words[first:]) for first in range(max(run, 1), len(words) - 1))


def defined(words: str) -> Iterator[tuple[int, str]]:
    """Each short form that a text sets in brackets, (“the Agreement”) or (the Convention), with the bracket's place."""
    for match in _DEFINED.finditer(words):
        yield match.start(), match["quoted"] or match["plain"]

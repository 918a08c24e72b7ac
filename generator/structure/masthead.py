"""The lines above a resolution: what the text says of itself, word for word.

The patterns are those of the mastheads of General Assembly, Security Council and Economic and Social Council
documents from 1946 on: organ, distribution, session, agenda item, heading, the bracketed line that
names the draft or the committee's report, the sponsors of a draft, number and title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from generator.document import Masthead
from generator.structure.sponsors import sponsors
from generator.symbols import Symbol, SymbolError

__all__ = ["ENACTING", "enacting_organ", "is_item_line", "is_masthead_line", "item_number", "masthead"]

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = rf"\d{{1,2}} (?:{_MONTHS}) \d{{4}}"

ENACTING = re.compile(
    r"The (?P<organ>(?=[A-Z])[^.;:,]{0,80}?\b(?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Summit"
    r"|Meeting|Parties|Union)\b[^.;:]{0,90}?),?"
)

_FACTS: dict[str, re.Pattern[str]] = {
    "session": re.compile(
        r"(?P<session>(?i:[\w-]*(?:st|nd|rd|th|first|second|third|substantive|resumed|regular|special|annual)"
        r"(?: [\w-]+){0,3} session|\d{4} session)(?: of \d{4})?),?"
    ),
    "agenda_item": re.compile(
        r"(?:Provisional a|A)genda items? "
        r"(?P<agenda_item>\d+(?: ?\([a-z]+\))*(?:(?:,| and|, and| to) (?:\d+ ?)?(?:\([a-z]+\))*)*)\*?"
        r"(?P<rest>[.:]? .*)?"
    ),
    "distribution": re.compile(r"Distr\.:? ?(?P<distribution>General|Limited|Restricted|GENERAL|LIMITED)"),
    "heading": re.compile(
        rf"(?P<heading>(?i:(?:resolution|decision)s? adopted by the (?P<organ>[\w ]+?))(?: on (?P<adopted>{DATE}))?)"
    ),
    "council": re.compile(r"(?P<heading>R(?:esolution|ESOLUTION) \d+ \(\d{4}\))"),
    "adoption": re.compile(
        rf"Adopted by the (?P<organ>Security Council) at its (?P<meeting>\d+\w\w meeting),?(?: on)?"
        rf"(?: (?P<adopted>{DATE}))?"
    ),
    "meeting": re.compile(
        rf"(?P<meeting>\d+(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting),? (?P<adopted>{DATE})"
    ),
    "proponent": re.compile(
        r"\[(?P<proponent>(?:without reference|on the (?:report|recommendation|proposal)|adopted|pursuant)\b.*)\]",
        re.DOTALL,
    ),
    "item": re.compile(
        r"(?P<number>(?:(?:S-|ES-)?\d+/\d+|\d+ (?:[A-Z] )?\((?:[IVXLC]+|(?:19|20)\d\d)\))"
        r"(?: ?[A-Z](?:(?:[-–]| and | to )[A-Z])?)?)"
        r"\.(?:\s{1,20}(?P<title>\S.*))?",
        re.DOTALL,
    ),
    "date": re.compile(rf"(?P<date>{DATE})"),
    "organ": re.compile(
        r"(?P<organ>General Assembly|(?:Security|Economic and Social|Human Rights|Trusteeship) Council)", re.IGNORECASE
    ),
}
"""Each pattern's groups carry the names of the facts they give."""

_ADOPTED = re.compile(
    r"(?i:(?:(?:resolution|decision)s? )?adopted by the )|\d+(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting"
)
_DATED = re.compile(rf"(?:(?:\d+\w\w )?meeting,? )?(?:on )?{DATE}")
"""The rest of a line that tells of an adoption."""

_NUMBER = re.compile(r"(?:E?S-\d+|\d{2,3})/\d+(?: [A-Z])?")
_PART = re.compile(r"[A-Z]")
"""A number alone on its line, and the letter of one of several resolutions that share it."""

_LETTERHEAD = re.compile(r"[AES]")
"""The letter of the organ, large in the head of typed documents."""

_SILENT = re.compile(
    r"United Nations|Nations Unies|UNGA Resolution .*|Original: .*|Distr\.:?|[A-Z]{3,}|Please recycle.*"
    r"|Corrigendum|Addendum"
    r"|(?:First|Second|Third|Fourth|Fifth|Sixth|Special Political|General) Committee.*"
    r"|\d\d-\d{5}.*|Page \d+|\* Reissued .*",
)
"""Lines of a masthead that state no fact of the model."""


def enacting_organ(words: str) -> str | None:
    """The organ that speaks, if this line is its line: "The General Assembly," gives ``General Assembly``."""
    match = ENACTING.fullmatch(words.strip())
    if match is None or len(words) > 160 or re.search(r"\b(?:decides|adopts|recommends|is|was)\b", words):
        return None
    return match["organ"].rstrip(",")


def is_item_line(words: str) -> bool:
    """Whether a line is a resolution's number and title: "60/252. World Summit on the Information Society"."""
    return _FACTS["item"].fullmatch(words) is not None


def item_number(words: str) -> str:
    """The number of the resolution whose number and title a line is; nothing for any other line."""
    match = _FACTS["item"].fullmatch(words) or _FACTS["council"].fullmatch(words)
    return (match.groupdict().get("number") or match[0]) if match else ""


def is_masthead_line(words: str) -> bool:
    """Whether a line is one of those that stand above a title and are none."""
    known = any(pattern.fullmatch(words) for name, pattern in _FACTS.items() if name != "item")
    return known or bool(_SILENT.fullmatch(words)) or _symbol(words) is not None or bool(sponsors(words))


def masthead(lines: Sequence[str], enacting: str | None, closing: Iterable[str] = ()) -> Masthead:
    """The facts in the lines above the text; ``enacting`` is the organ's line, ``closing`` the lines at the end.

    The first line that states a fact wins.
    """
    facts: dict[str, str] = {}
    for line in _whole(lines):
        _take(facts, line)
    if symbol := next(filter(None, map(_symbol, lines)), None):
        facts["symbol"] = symbol
    if "number" not in facts:
        facts.update(_stopless(lines))
    if "title" not in facts and (title := _title(lines)):
        facts["title"] = title
    if enacting:
        facts.setdefault("organ", enacting)
    facts.update({name: value for name, value in _closing(closing).items() if name not in facts})
    signed = next(filter(None, map(sponsors, lines)), ())
    return Masthead(**facts, sponsors=signed)


def _whole(lines: Sequence[str]) -> Iterator[str]:
    """The lines, one that tells of an adoption together with its date, which may stand on the next line."""
    at = 0
    while at < len(lines):
        line, at = lines[at], at + 1
        while at < len(lines) and _ADOPTED.match(line) and not re.search(DATE, line) and _DATED.fullmatch(lines[at]):
            line, at = f"{line} {lines[at]}", at + 1
        yield line


def _take(facts: dict[str, str], line: str) -> None:
    for pattern in _FACTS.values():
        if match := pattern.fullmatch(line):
            for name, value in match.groupdict().items():
                if value and name != "rest":
                    facts.setdefault(name, _plain(name, value))
            if acting := match.groupdict().get("heading") and match.groupdict().get("organ"):
                # Documents of the Human Rights Council print "General Assembly" above their own organ.
                facts["organ"] = _plain("organ", acting)
            return


def _plain(name: str, value: str) -> str:
    """A fact in one spelling: old mastheads print the organ and the distribution in capitals."""
    value = " ".join(value.split()).rstrip(",")
    if name in ("organ", "distribution") and value.isupper():
        return value.title().replace(" And ", " and ")
    return value


def _title(lines: Sequence[str]) -> str | None:
    """The last line that is no other masthead line; it may begin with the number."""
    for number, line in reversed(list(enumerate(lines))):
        if match := _FACTS["item"].fullmatch(line):
            rest = lines[number + 1 : number + 2]
            return match["title"] or (rest[0] if rest else None)
        if not is_masthead_line(line) and not _LETTERHEAD.fullmatch(line):
            return line
    return None


def _stopless(lines: Sequence[str]) -> dict[str, str]:
    """Number and title where no stop stands behind the number, the title below it, and the part's letter below that."""
    at = next((n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)), len(lines))
    title = list(takewhile(lambda line: not is_masthead_line(line) and not _PART.fullmatch(line), lines[at + 1 :]))
    if not title:
        return {}
    below = lines[at + 1 + len(title) :][:1]
    parts = [line for line in below if _PART.fullmatch(line)]
    return {"number": " ".join([lines[at], *parts]), "title": " ".join(title)}


def _closing(lines: Iterable[str]) -> dict[str, str]:
    facts: dict[str, str] = {}
    for line in lines:
        if meeting := re.search(r"\d+(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting", line):
            facts.setdefault("meeting", meeting[0])
        if date := re.search(DATE, line):
            facts.setdefault("adopted", date[0])
    return facts


def _symbol(line: str) -> str | None:
    """The symbol that fills a line; a star behind it says that the document was reissued."""
    written = line.rstrip("* ").removeprefix("Document ")
    if "/" not in written or len(written) > 60 or not re.match(r"[A-Z]", written) or re.search(r"[a-z]{4}", written):
        return None
    try:
        return str(Symbol.parse(written))
    except SymbolError:
        return None

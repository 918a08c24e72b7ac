"""Document symbols in running text, with their short forms, and the Official Records.

``A/60/L.50 and Add.1`` are two citations; ``A/59/80-E/2004/61`` is one document with two symbols and
so one citation with two targets; a reference to the Official Records is one citation of the documents
in its brackets, with the chapter and paragraph behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.citations.found import Found, pinned, target
from generator.citations.model import Target
from generator.citations.ordinals import ordinal
from generator.citations.pinpoints import after
from generator.citations.runs import apart, run_of

__all__ = ["find_documents"]

_ORGANS = frozenset(
    [
        "A",
        "E",
        "S",
        "T",
        "ST",
        "DP",
        "TD",
        "CD",
        "SG",
        "JIU",
        "CEB",
        "ACC",
        "UNEP",
        "UNW",
        "UNCTAD",
        "HSP",
        "HRI",
        "ECE",
        "ECA",
        "ESCAP",
        "ECLAC",
        "LC",
        "IDB",
        "INFCIRC",
        "FCCC",
        "ICCD",
        "CBD",
        "IPBES",
        "NPT",
        "TPNW",
        "BWC",
        "CCW",
        "CCM",
        "CAC",
        "CTOC",
        "ISBA",
        "SPLOS",
        "LOS",
        "CLCS",
        "LEG",
        "CRPD",
        "CRC",
        "CED",
        "CEDAW",
        "CCPR",
        "CERD",
        "CAT",
        "CMW",
    ]
)
"""What a symbol of the United Nations, its conferences and treaty bodies begins with."""

_OTHER_ORGAN = re.compile(r"WSIS-\d\d|(?:GC|IDB)\.\d{1,2}|EB\d{2,3}|TD\([IVXLC]{1,7}\)")
_DIGIT = re.compile(r"\d")
_DASHES = str.maketrans("\u2010\u2011\u2013", "---")
_DASH = "[-\u2010\u2011\u2013]"
_PART = rf"[A-Za-z0-9]+(?:(?:\.|{_DASH}(?!(?:[ESA]|ST)/))[A-Za-z0-9]+)*"
_NUMERAL = r"[IVXLC\d]+"
_ADDED = r"(?:/(?:Add|Corr|Rev)\.\d)?"
_SECTION = rf"(?:Parts?|Sects?\.|Vols?\.|Income\ssect\.)\s?{_NUMERAL}[A-Z]?(?:\s(?:and|to)\s{_NUMERAL})?{_ADDED}"
_BRACKET = (
    rf"\s\((?:{_SECTION}|Introduction|Plan\soutline|[IVXLC]{{1,7}}|(?:19|20)\d\d)\)"
    rf"|\((?:{_SECTION}|Introduction|SUPP|Rev\.\d|[IVXLC]{{1,7}}|(?:19|20)\d\d|\d{{1,3}}|SES\.\d{{1,3}}/\d{{1,3}})\)"
    r"|\s?\(Resumption\s\d\)"
)
_ORGAN = r"[A-Z0-9]{0,8}(?:[-.]\d{1,2})?(?:\([IVXLC]{1,7}\))?"
_LETTER = r"(?:(?:\s|(?<=\)))[A-Z](?![\w’'/.])(?:\s\((?:[IVXLC]{1,7}|(?:19|20)\d\d)\))?)"
_REST = rf"{_ORGAN}(?:/(?:\s(?=(?:Add|Corr|Rev)\.))?{_PART}(?:{_BRACKET})?)+{_LETTER}?"

SYMBOL = re.compile(rf"[A-Z]{_REST}")
"""A document symbol, also one of a resolution with its letter."""

_FREE = re.compile(rf"[A-Z](?<![\w/.\-][A-Z]){_REST}")
"""A symbol that does not begin inside another word."""

_ORGAN_BEFORE = re.compile(r"/(?:(?<=[A-Z]/)|(?<=[-.B\d]\d\d/)|(?<=\.\d/)|(?<=[IVXLC]\)/))")
"""The first slash of a symbol: only behind a capital, WSIS-05, GC.12, GC.7, EB120 and TD(XII)."""

_RESOLUTION_LETTER = re.compile(r"/(?:RES|DEC)/[^\s]*(?:\d|\s?\([^()]*\))\s?[A-Z](?:\s\([^()]*\))?\Z")
_LONE_LETTER = re.compile(r"\s[A-Z](?:\s\([^()]*\))?\Z|(?<=\))[A-Z]\Z")
"""A letter behind a symbol, which belongs to it only if it is one of a resolution."""

_LETTER_BEHIND = re.compile(r"(?<=/)(?P<number>\d+)(?P<bracket>\([A-Z0-9\-]+\))(?P<letter>[A-Z])\Z")
_MORE = re.compile(
    rf"(?:,\s(?:and\s)?|\sand\s)(?P<part>(?:Add|Corr|Rev)\.(?P<first>\d{{1,9}})(?:{_DASH}(?P<last>\d{{1,9}}))?)(?![\d/])"
)
_JOINT = re.compile(rf"(?:{_DASH}|\s)(?=[AES]/)")
_RECORDS = re.compile(r"/(?:SR|PV)\.\d{1,9}(?:-\d{1,9})?\Z")
_RUN = re.compile(rf"(?:,\s|\sand\s|,\sand\s)?(?P<first>\d{{1,3}})(?:{_DASH}(?P<last>\d{{1,3}}))?(?![\d/.])")

OFFICIAL = re.compile(
    r"Official\sRecords\sof\sthe\s(?P<body>General\sAssembly|Economic\sand\sSocial\sCouncil|Security\sCouncil"
    r"|[A-Z][\w ]{3,60})(?P<rest>(?:,\s(?:Nos?\.|Supp\.|vols?\.|\.(?=\w)|[^(),;.]){1,80}){0,6}),?\s?"
)
_SUPPLEMENT = re.compile(
    r"(?P<session>[A-Z][a-z]+(?:-[a-z]+)?)\s[Ss]ession,\sSupplement\sNo\.\s?(?P<number>\d+)(?P<more>A)?\b"
)


@dataclass(slots=True)
class _Printed:
    """A symbol as printed, and what it names."""

    start: int
    end: int
    targets: tuple[Target, ...]
    places: tuple[tuple[int, int], ...] = ()
    """Where each of several is printed."""

    @property
    def stretches(self) -> tuple[tuple[int, int], ...]:
        """Where each of its targets is printed."""
        return self.places or ((self.start, self.end),)


def find_documents(words: str) -> list[Found]:
    """The documents that a passage cites by symbol, in order."""
    if "/" not in words and "Official" not in words:
        return []
    found = _official_records(words)
    if not _ORGAN_BEFORE.search(words):
        return found
    records = iter([*found, Found(len(words), len(words), "", ())])
    record = next(records)
    reached = 0
    for match in _FREE.finditer(words):
        while record.end <= match.start() and record.start < len(words):
            record = next(records)
        if match.start() < reached or record.start <= match.start():
            continue
        documents = _documents(words, match.start())
        reached = documents[-1].end if documents else match.end()
        found += _with_places(words, documents)
    return sorted(found, key=lambda one: one.start)


def _official_records(words: str) -> list[Found]:
    """Grammar: ``records = "Official Records of the" body {"," part} "(" documents ")" [pinpoints]``."""
    found = []
    for match in OFFICIAL.finditer(words) if "Official" in words else ():
        one = _bracketed(words, match.start(), match.end()) or _supplement(words, match)
        if one:
            found.append(one)
    return found


def bracketed_documents(words: str, start: int, bracket: int) -> Found | None:
    """The documents in the bracket that opens at ``bracket``, as one citation beginning at ``start``."""
    return _bracketed(words, start, bracket)


def _bracketed(words: str, start: int, bracket: int) -> Found | None:
    if words[bracket : bracket + 1] != "(":
        return None
    documents: list[_Printed] = []
    at = bracket + 1
    while symbol := SYMBOL.match(words, at):
        documents += _documents(words, symbol.start())
        at = documents[-1].end if documents else symbol.end()
        link = re.compile(r"(?:,\s(?:and\s)?|\sand\s)").match(words, at)
        at = link.end() if link else at
    close = words.find(")", at, at + 40)
    if not documents or close < 0:
        return None
    end, places = after(words, close + 1)
    targets = tuple(goal for document in documents for goal in document.targets)
    stretches = tuple(place for document in documents for place in document.stretches)
    one = Found(start, end, "official-records", (*pinned(targets[:1], places), *targets[1:]))
    return replace(one, stretches=stretches) if len(targets) > 1 else one


def _supplement(words: str, match: re.Match[str]) -> Found | None:
    """A supplement that is named without its symbol: session S, No. N of the Assembly is A/S/N since 1976."""
    named = _SUPPLEMENT.search(match["rest"])
    session = ordinal(named["session"]) if named and match["body"] == "General Assembly" else None
    if named is None or session is None or session < 31:
        return None
    more = "/Add.1" if named["more"] else ""
    end, places = after(words, match.start("rest") + named.end())
    return Found(
        match.start(), end, "official-records", pinned((target(f"A/{session}/{named['number']}{more}"),), places)
    )


def _with_places(words: str, documents: list[_Printed]) -> list[Found]:
    """Each printed symbol as a citation; the pinpoint behind them belongs to the last."""
    found = [Found(one.start, one.end, _form(one), one.targets, stretches=one.places) for one in documents]
    if not found:
        return found
    last = found[-1]
    closed = last.end + 1 if words[last.end : last.end + 1] == ")" else last.end
    end, places = after(words, closed)
    if places and (closed == last.end or words.rfind("(", max(0, last.start - 200), last.start) >= 0):
        last.targets, last.end = pinned(last.targets, places), end
    return found


def _form(one: _Printed) -> str:
    symbol = one.targets[0].symbol
    text = symbol.text if symbol else ""
    return "resolution-symbol" if "/RES/" in text or "/DEC/" in text else "document"


def _documents(words: str, start: int) -> list[_Printed]:
    """Grammar: ``documents = symbol {more} ["-" symbol {more}]``."""
    first = SYMBOL.match(words, start)
    if first is None or not _is_symbol(first[0]):
        return []
    one, base = _one(words, first)
    printed = [one]
    while True:
        at = printed[-1].end
        if more := _MORE.match(words, at):
            printed += _added(base, more)
        elif (
            (joint := _JOINT.match(words, at))
            and (second := SYMBOL.match(words, joint.end()))
            and _other(base, second[0])
        ):
            other, base = _one(words, second)
            printed[-1] = _joint(printed[-1], other)
        else:
            return printed


def _joint(one: _Printed, other: _Printed) -> _Printed:
    return _Printed(one.start, other.end, one.targets + other.targets, one.stretches + other.stretches)


def _other(base: str, second: str) -> bool:
    return base[0] != second[0] and _is_symbol(second)


def _is_symbol(printed: str) -> bool:
    """Whether it begins like a symbol of the United Nations and holds a number."""
    organ = printed.partition("/")[0]
    return (organ in _ORGANS or bool(_OTHER_ORGAN.fullmatch(organ))) and bool(_DIGIT.search(printed))


def _text(printed: str) -> str:
    """The normal form of a printed symbol."""
    closed = "".join(printed.split()).translate(_DASHES)
    return _LETTER_BEHIND.sub(r"\g<number>\g<letter>\g<bracket>", closed) if "/RES/" in closed else closed


def _without_letter(written: str) -> str:
    """A symbol as printed, without a capital word of one letter that only follows it: "A/60/1 A"."""
    if written[-1].isdigit() or _RESOLUTION_LETTER.search(written):
        return written
    return _LONE_LETTER.sub("", written)


def _one(words: str, match: re.Match[str]) -> tuple[_Printed, str]:
    """A symbol, and its normal form."""
    printed = _without_letter(match[0])
    start, end, text = match.start(), match.start() + len(printed), _text(printed)
    if ("/SR." in text or "/PV." in text) and _RECORDS.search(text):
        return _meetings(words, start, end, text), text
    return _Printed(start, end, (target(text),)), text


def _added(base: str, more: re.Match[str]) -> list[_Printed]:
    """``and Add.1-3``: one printed stretch for each, or for the whole run."""
    kind = more["part"].split(".")[0]
    root = base.rsplit(f"/{kind}.", 1)[0]
    run = run_of(
        f"{root}/{kind}.", (more.start("part"), more.end("first")), more["first"], more.span("last"), more["last"]
    )
    return [_Printed(more.start("part"), more.end("part"), *apart(run))]


def _meetings(words: str, start: int, end: int, text: str) -> _Printed:
    """``A/C.3/62/SR.22-33, 39 and 51-54``: each record of a meeting is a document."""
    base, _, written = text.rpartition(".")
    low, _, high = written.partition("-")
    to = end - len(high) if high else end
    run = run_of(f"{base}.", (start, to - 1 if high else end), low, (to, end), high or None)
    while (more := _RUN.match(words, end)) and more[0].startswith((",", " ", "\u00a0")):
        run += run_of(f"{base}.", more.span("first"), more["first"], more.span("last"), more["last"])
        end = more.end()
    return _Printed(start, end, *apart(run))

"""Sections, parts, annexes: the headings that divide a text, and where a paragraph stands in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.structure.numbering import Lists, roman_value

__all__ = ["Division", "Place", "annex_heading", "division_heading"]

_ANNEX = re.compile(
    r"""
    (?P<name> Annex | Appendix | Enclosure | Addendum | ANNEX | APPENDIX )
    (?: \ (?P<number> [IVXLC]+ | \d{1,2} | [A-Z] ) )? \b [.:]?
    (?: \s+ (?P<title> \S.* ) )?
    """,
    re.DOTALL | re.VERBOSE,
)

_NAMES = {
    "section": "s",
    "part": "part",
    "chapter": "chap",
    "article": "art",
    "rule": "rule",
    "regulation": "reg",
    "principle": "principle",
    "goal": "goal",
    "guideline": "guideline",
    "conclusion": "conclusion",
}
_NAMED = re.compile(
    rf"(?P<name>{'|'.join(_NAMES)}) (?P<number>[IVXLC]+|\d{{1,3}}|[A-Z])\b(?P<stop>[.:]?)(?:\s+(?P<title>\S.*))?",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(r"(?P<number>[IVXLC]+|[A-Z])(?:\.?$|\.\s+(?P<title>\S.*))", re.DOTALL)
_BARE_ROMAN = re.compile(r"(?P<number>[IVXLC]{2,})\s+(?P<title>\S.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Division:
    """What a heading opens."""

    number: str
    """As printed: ``II``, ``II.``, ``Annex I``, ``Article 5``."""

    title_at: int
    """Where in the heading's words its title begins."""

    name: str = ""
    """``annex``, ``section``, ``article``; nothing for a bare number."""


def annex_heading(words: str, *, is_heading: bool) -> Division | None:
    """The annex or appendix that a line opens; a sentence that begins "Annex I contains …" opens none."""
    match = _ANNEX.fullmatch(words)
    if match is None or (match["title"] and not is_heading):
        return None
    return _division(words, match, match["name"].lower())


def division_heading(words: str, *, is_heading: bool) -> Division | None:
    """The section, part, chapter or article that a line opens.

    A bare ``II`` or ``A`` stands alone or before a title; what ends like a sentence is a paragraph.
    """
    if len(words) > 250:
        return None
    match = _NAMED.fullmatch(words)
    if match and (not match["title"] or is_heading or match["stop"]):
        return _division(words, match, match["name"].lower())
    match = _BARE.fullmatch(words) or (_BARE_ROMAN.fullmatch(words) if is_heading else None)
    if match is None or (match["title"] or "").endswith((".", ";", ":", ",")):
        return None
    return _division(words, match, "")


def _division(words: str, match: re.Match[str], name: str) -> Division:
    title_at = match.start("title") if match["title"] else len(words)
    return Division(words[:title_at].strip(), title_at, name)


@dataclass(slots=True)
class Place:
    """Where the text stands: the annex, and the divisions that are open in it, outermost first."""

    annex: str = ""
    path: list[str] = field(default_factory=list)
    _open: Lists = field(default_factory=Lists)

    @property
    def part(self) -> str:
        """The anchor of the innermost division, or of the annex."""
        return "-".join(filter(None, (self.annex, *self.path)))

    @property
    def resolution(self) -> str:
        """The anchor of the part that is a resolution of its own, in a set of several; else nothing."""
        return next((step for step in self.path[:1] if step.startswith("part-") and not self.annex), "")

    def prefixes(self, shortest: int) -> tuple[str, ...]:
        """What may stand before a paragraph's own address, with at least ``shortest`` of the open divisions."""
        # In a set of resolutions the letter comes first, whatever the sections below it do.
        fewest = min(shortest + bool(shortest and self.resolution), len(self.path))
        paths = (self.path[:depth] for depth in range(fewest, len(self.path) + 1))
        return tuple("".join(f"{step}-" for step in (self.annex, *path) if step) for path in paths)

    def enter_annex(self, division: Division) -> None:
        """Begin an annex; an appendix stands in the annex before it."""
        number = division.number.rstrip(".:").split()[1:]
        value = _value(number[0]) if number else ""
        step = division.name + value
        inside = division.name != "annex" and self.annex.startswith("annex")
        self.annex = f"{self.annex.split('-')[0]}-{step}" if inside else step
        self._clear()

    def enter(self, division: Division, following: str) -> int:
        """Begin a section, part or article; its depth, from 1. ``following`` is the next bare number."""
        number = division.number.split()[-1]
        if division.name:
            depth = self._open.enter_style(division.name)
            value = _value(number.rstrip(".:"))
            step = _NAMES[division.name] + ("-" if value.isalpha() else "") + value
        else:
            depth = self._open.enter(number, after_colon=False, following=following)
            step = self._step(number, depth)
        self.path[depth:] = [step]
        return depth + 1

    def leave(self) -> None:
        """End every annex and division, as a new resolution in the same document does."""
        self.annex = ""
        self._clear()

    def _clear(self) -> None:
        self.path.clear()
        self._open = Lists()

    def _step(self, number: str, depth: int) -> str:
        reading = self._open.open[-1]
        if reading.style.startswith("roman"):
            return f"s{reading.value}"
        if reading.style.startswith("digit"):
            return f"h{reading.value}"
        letter = number.rstrip(".").lower()
        return f"part-{letter}" if depth == 0 else letter


def _value(number: str) -> str:
    """The number of an annex or article in an address: roman ones in digits, letters small."""
    roman = roman_value(number)
    return number.lower() if roman is None else str(roman)

"""What a United Nations document symbol is: read it, normalise it, order it, say where it lives.

A symbol names one document: ``A/RES/60/252``, ``E/RES/2006/46``, ``S/RES/1325(2000)``,
``A/57/L.71/Add.1``, ``A/59/80-E/2004/61`` (one document, two symbols), ``WSIS-05/TUNIS/DOC/6(Rev.1)``.
The normal form is the one the UN's resolver accepts: capitals where the UN uses them, no spaces,
plain hyphens, the part letter closed up (``A/RES/57/270B``).
What the UN gave no symbol (an ITU resolution, a working group's report) gets an address in the same
shape, so that everything in the edition has one key.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import quote

__all__ = ["Symbol", "SymbolError"]

_RESOLVER = "https://docs.un.org/en/"

_SHAPE = re.compile(
    r"""
    [A-Z] [A-Z0-9.\-]*                      # the organ or conference: A, S, E, ST, WSIS-05
    (?: / [A-Za-z0-9][A-Za-z0-9.,\-]*       # what stands between the slashes
        (?: \( [A-Za-z0-9.,\-]+ \) )*       # (2000), (XV), (Rev.1), (Vol.I)
    )+
    """,
    re.VERBOSE,
)

_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-"})

_RESOLUTION = re.compile(
    r"""
    (?P<organ> .+? ) / (?: RES | DEC ) /
    (?: (?P<session> (?:S-|ES-)? \d+ ) / )?
    (?P<number> \d+ ) (?P<letter> [A-Z]? )
    (?: \( (?P<bracket> [A-Z0-9\-]+ ) \) )?
    """,
    re.VERBOSE,
)


_NOT_GIVEN = re.compile(r"(?:A|E|S|T|E/CN\.4|ESCAP|ECLAC)/DEC/|ITU/")
"""What has no symbol of its own (research.un.org/en/docs/symbols), and is written here in the same shape as a key."""


class SymbolError(ValueError):
    """A text that is no document symbol.

    ``found`` is the text as given, ``column`` the place (from 1) of its first offending character.
    """

    def __init__(self, found: str, column: int, why: str) -> None:
        super().__init__(f"{found!r} is not a document symbol: {why} (column {column})")
        self.found = found
        self.column = column
        self.why = why


@dataclass(frozen=True, slots=False, eq=False, order=False)
class Symbol:
    """One document's symbol, in normal form.

    Equal symbols have equal text; ``Symbol.parse(str(symbol)) == symbol`` always holds.
    """

    text: str
    """The normal form, as in ``A/RES/57/270B``."""

    @classmethod
    def parse(cls, written: str) -> Symbol:
        """Read a symbol as people write it: ``A/RES/57/270 B``, ``a/res/60/252``, ``A/RES/1514 (XV)``.

        Raises :class:`SymbolError` that names the first character that cannot belong to a symbol.
        """
        text = _closed_up(written)
        match = _SHAPE.match(text)
        if match is None or match.end() != len(text):
            raise _refusal(written, text, match)
        return cls(text)

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Symbol) and self.text == other.text)

    def __hash__(self) -> int:
        return hash(self.text)

    def __reduce__(self) -> tuple[Callable[[str], Symbol], tuple[str]]:
        """What is kept of it is its text; fetched again, it is one thing wherever it stands, however often."""
        return _the_one, (self.text,)

    def __lt__(self, other: Symbol) -> bool:
        return self.order < other.order

    @property
    def path(self) -> str:
        """The address of its page below the site's root, without slashes around it: ``A/RES/60/252``."""
        return self.text

    @property
    def address(self) -> str:
        """The official address: ``https://docs.un.org/en/A/RES/60/252`` (the UN's resolver pattern).

        Meaningful for symbols the UN gave; a record may state another address, or that there is none.
        """
        return _RESOLVER + quote(self.text, safe="/(),-.")

    @cached_property
    def organ(self) -> str:
        """What stands before the first slash: ``A``, ``E``, ``S``, ``WSIS-05``."""
        return self.text.partition("/")[0]

    @property
    def is_given(self) -> bool:
        """Whether it is a symbol that the UN gives: decisions of its principal organs and acts of the ITU have none."""
        return not _NOT_GIVEN.match(self.text)

    @property
    def is_resolution(self) -> bool:
        """Whether this is an adopted resolution (``…/RES/…``)."""
        return "/RES/" in self.text

    @property
    def is_draft(self) -> bool:
        """Whether this is a document of limited distribution (``…/L.…``), as drafts are issued."""
        return "/L." in self.text

    @cached_property
    def session(self) -> str | None:
        """The session of a resolution, as printed: ``60``, ``S-26``, ``XV``; a year for the Council's.

        For other documents of the Assembly the number after the organ (``A/57/L.71`` → ``57``).
        """
        if match := _RESOLUTION.fullmatch(self.text):
            return match["session"] or match["bracket"]
        parts = self.text.split("/")
        numbers = [part for part in parts[1:-1] if part.isdigit()]
        return numbers[0] if numbers else None

    @property
    def short(self) -> str:
        """How UN texts print it in a sentence: ``57/270 B``, ``1514 (XV)``, ``2006/46``.

        Documents that are not resolutions are printed by their whole symbol.
        """
        match = _RESOLUTION.fullmatch(self.text)
        if match is None:
            return self.text
        letter = f" {match['letter']}" if match["letter"] else ""
        bracket = f" ({match['bracket']})" if match["bracket"] else ""
        session = f"{match['session']}/" if match["session"] else ""
        return f"{session}{match['number']}{letter}{bracket}"

    @cached_property
    def order(self) -> tuple[tuple[int, int, str], ...]:
        """What symbols are sorted by: their numbers as numbers. Many are sorted sooner by this than by themselves."""
        return tuple((0, int(run), "") if run.isdigit() else (1, 0, run) for run in re.findall(r"\d+|\D+", self.text))


@cache
def _the_one(text: str) -> Symbol:
    """The symbol with this text: one of an edition is named hundreds of times."""
    return Symbol(text)


_CAPITALS = re.compile(r"\b(?:res|dec|hrc|conf|add|corr|rev)\b", re.IGNORECASE)
_PRINTED = {"res": "RES", "dec": "DEC", "hrc": "HRC", "conf": "CONF", "add": "Add", "corr": "Corr", "rev": "Rev"}


def _closed_up(written: str) -> str:
    """The text without spaces, with plain hyphens and the UN's own capitals."""
    text = re.sub(r"\s+", "", written.translate(_DASHES))
    text = _CAPITALS.sub(lambda match: _PRINTED[match[0].lower()], text)
    organ, slash, rest = text.partition("/")
    text = organ.upper() + slash + rest
    if "/RES/" in text or "/DEC/" in text:
        text = re.sub(r"(?<=\d)[a-z]$", lambda match: match[0].upper(), text)
    return text


def _refusal(written: str, text: str, match: re.Match[str] | None) -> SymbolError:
    if not text:
        return SymbolError(written, 1, "it is empty")
    reached = match.end() if match else 0
    if match is None and (first := re.match(r"[A-Z][A-Z0-9.\-]*", text)):
        reached = first.end()
    if reached >= len(text):
        return SymbolError(written, len(written) + 1, "a slash and a number are missing")
    column = _column(written, reached)
    return SymbolError(written, column, f"{written[column - 1]!r} cannot stand here")


def _column(written: str, kept: int) -> int:
    """The column (from 1) in ``written`` of the character number ``kept`` that is not white space."""
    places = [place for place, character in enumerate(written) if not character.isspace()]
    return places[min(kept, len(places) - 1)] + 1

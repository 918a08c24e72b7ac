"""One look over a passage for what begins with a capital: names, nouns of instruments, words that call a room.

They share most of their first letters, so that one search for all costs little more than one for any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.citations.tokens import any_of

__all__ = ["NOUN", "Spots", "Told", "plain", "spotted", "told"]

_SHORT = (
    *("Protocol", "Pact", "Charter", "Convention", "Covenant", "Consensus", "Declaration", "Treaty", "Statute"),
    *("Strategy", "Agreement", "Agenda", "Accord", "Framework"),
)
_LONG = {"Programme": r"\sof\sAction", "Plan": r"\sof\sAction", "Platform": r"\sfor\sAction"}
NOUN = re.compile(any_of([*_SHORT, *(first + rest for first, rest in _LONG.items())]) + r"\b")
"""What an instrument is called without its name: "Convention", "Plan of Action"."""

_LENGTHS = {noun: len(noun) for noun in _SHORT}
_LENGTHS |= {first: len(first) + len(rest.replace("\\s", " ")) for first, rest in _LONG.items()}
_FIRSTS = [*(rf"{noun}\b" for noun in _SHORT), *(rf"{first}(?={rest}\b)" for first, rest in _LONG.items())]
"""The first word of each, so that a name may begin with the second."""

_CALLS = frozenset(("Official", "Series", "Sales", "WHA", "EB", "World", "ILO"))
"""Words without which there are no Official Records, treaties and sales numbers, nor acts of agencies whose numbers
hold neither slash nor bracket."""

_REST = len(" for Action")
_DASH = "[-\u2010\u2011\u2013]"


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """Names on record, made ready once for all the texts that are read with them."""

    names: re.Pattern[str]
    """Finds each name, the longest where several begin together."""

    spots: re.Pattern[str]
    """Finds the names, the first words of the nouns, and the words that call a room."""

    known: dict[str, str]
    """The name for each plain form."""


@lru_cache(maxsize=32)
def told(names: tuple[str, ...]) -> Told:
    """The names made ready: gathered under their first words, and those under their first letters, to be quick."""
    branches = _branches({tuple(plain(name).split(" ")) for name in names})
    known = {plain(name): name for name in names}
    return Told(re.compile(any_of(branches or ["A(?!)"])), re.compile(any_of([*branches, *_FIRSTS, *_CALLS])), known)


def _branches(names: Iterable[tuple[str, ...]]) -> list[str]:
    """A pattern for each first word, with the patterns for what may follow it; what goes on comes before what ends."""
    groups: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        groups.setdefault(name[0], []).append(name[1:])
    return [_pattern(word) + _followed(rests) for word, rests in sorted(groups.items(), key=lambda one: -len(one[0]))]


def _followed(rests: list[tuple[str, ...]]) -> str:
    ends = [r"(?![^\W\d])"] if () in rests else []
    going_on = [rf"\s{branch}" for branch in _branches(rest for rest in rests if rest)]
    return f"(?:{'|'.join(going_on + ends)})"


def _pattern(name: str) -> str:
    """The name as it may be printed: any white space, any hyphen, any apostrophe."""
    apostrophes = re.sub("['’]", "['’]", re.escape(name))
    return re.sub(r"\\ ", r"\\s", re.sub(r"\\-|\u2013|\u2011", _DASH, apostrophes))


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """A name without what print may vary: white space, hyphens, apostrophes, quotation marks around it."""
    return re.sub(_DASH, "-", " ".join(name.split())).replace("’", "'").strip("“”\"'")


Span = tuple[int, int]


class Spots(NamedTuple):
    """Where in a passage something stands: characters, half open."""

    names: tuple[Span, ...]
    nouns: tuple[Span, ...]
    """Those within names too."""

    calls: bool
    """Whether it has a word that calls a room."""


def spotted(words: str, names: Told) -> Spots:
    """What a passage has of these."""
    named: list[Span] = []
    nouns: list[Span] = []
    calls = False
    for match in names.spots.finditer(words):
        start, end = match.span()
        word = match[0]
        if word in _CALLS:
            calls = True
        elif word not in _LENGTHS or word in names.known:
            named.append((start, end))
            calls = calls or not _CALLS.isdisjoint(word.split())
            within = (one.span() for one in NOUN.finditer(words, start, end + _REST))
            nouns += (span for span in within if span[0] < end)
        else:
            nouns.append((start, start + _LENGTHS[word]))
    return Spots(tuple(named), tuple(nouns), calls)

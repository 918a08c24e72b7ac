"""One look over a document for what begins with a capital: names, nouns of instruments, words that call a room.

They share most of their first letters, so that one search for all costs little more than one for any of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.citations.joined import Joined, Spans
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


class Told(NamedTuple):
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
    longest_first = sorted({plain(name) for name in names}, key=lambda name: (-len(name), name))
    groups: dict[str, list[str]] = {}
    for name in longest_first:
        first, _, rest = name.partition(" ")
        groups.setdefault(first, []).append(_pattern(f" {rest}") if rest else "")
    branches = [rf"{_pattern(first)}(?:{'|'.join(rests)})(?![^\W\d])" for first, rests in groups.items()]
    known = {plain(name): name for name in names}
    return Told(re.compile(any_of(branches or ["A(?!)"])), re.compile(any_of([*branches, *_FIRSTS, *_CALLS])), known)


def _pattern(name: str) -> str:
    """The name as it may be printed: any white space, any hyphen, any apostrophe."""
    apostrophes = re.sub("['’]", "['’]", re.escape(name))
    return re.sub(r"\\ ", r"\\s", re.sub(r"\\-|\u2013|\u2011", _DASH, apostrophes))


@lru_cache(maxsize=16384)
def plain(name: str) -> str:
    """A name without what print may vary: white space, hyphens, apostrophes, quotation marks around it."""
    return re.sub(_DASH, "-", " ".join(name.split())).replace("’", "'").strip("“”\"'")


class Spots(NamedTuple):
    """Where in each passage something stands; passages without are not in it."""

    names: Spans
    nouns: Spans
    """Those within names too."""

    calls: Spans


def spotted(text: Joined, names: Told) -> Spots:
    """What a document has of these."""
    words = text.words
    named: list[tuple[int, int]] = []
    nouns: list[tuple[int, int]] = []
    calls: list[tuple[int, int]] = []
    for match in names.spots.finditer(words):
        start, end = match.span()
        word = match[0]
        if word in _CALLS:
            calls.append((start, end))
        elif word not in _LENGTHS or word in names.known:
            named.append((start, end))
            calls += () if _CALLS.isdisjoint(word.split()) else ((start, end),)
            within = (one.span() for one in NOUN.finditer(words, start, end + _REST))
            nouns += (span for span in within if span[0] < end)
        else:
            nouns.append((start, start + _LENGTHS[word]))
    return Spots(text.by_passage(named), text.by_passage(nouns), text.by_passage(calls))

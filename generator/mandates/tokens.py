"""Words and signs of a passage with their places: what the grammar of requests reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Line", "Phrase", "Phrases", "Stretch", "phrases", "word_set"]

Phrase = tuple[str, ...]
Phrases = Mapping[str, tuple[Phrase, ...]]

_TOKEN = re.compile(r"[^\W_]+(?:[-\u2010\u2011’'./](?=[^\W_])[^\W_]+)*|\S")


class Stretch(NamedTuple):
    """Tokens from one number up to another, half open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a passage. A question about a place outside of it has an empty answer."""

    words: str
    places: tuple[tuple[int, int], ...]
    """The characters of each token, half open."""

    lows: tuple[str, ...]
    """The tokens in small letters and with plain hyphens."""

    @classmethod
    def read(cls, words: str) -> Line:
        """The tokens of these words, in order; white space is none."""
        plain = words.replace("\u2010", "-").replace("\u2011", "-")
        places = [match.span() for match in _TOKEN.finditer(words)]
        low = plain.lower()
        if len(low) == len(words):
            return cls(words, tuple(places), tuple([low[a:b] for a, b in places]))
        return cls(words, tuple(places), tuple([plain[a:b].lower() for a, b in places]))  # a small "İ" is longer

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, at: int) -> str:
        """The token in small letters and with plain hyphens."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= at < len(self.places) and self.words[self.places[at][0]].isupper()

    def past(self, at: int, known: Phrases) -> int:
        """Behind the longest of the phrases that stands here; ``at`` itself where none does."""
        for phrase in known.get(self.low(at), ()):
            if self.lows[at : at + len(phrase)] == phrase:
                return at + len(phrase)
        return at

    def past_words(self, at: int, words: frozenset[str]) -> int:
        """Behind all words of a set that follow each other here."""
        while self.low(at) in words:
            at += 1
        return at

    def characters(self, stretch: Stretch) -> tuple[int, int]:
        """Where the stretch begins and ends in the words."""
        return self.places[stretch.start][0], self.places[stretch.end - 1][1]


def phrases(*written: str) -> Phrases:
    """Phrases as a line looks them up: by their first words, the longest first."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted((tuple(each.split()) for each in written), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def word_set(run: str) -> frozenset[str]:
    """The words of a run, to ask whether one is among them."""
    return frozenset(run.split())

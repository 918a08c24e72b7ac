"""Words and signs of a passage with their places: what the grammar of requests reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Line", "Phrase", "Phrases", "Stretch", "Token", "phrases", "word_set"]

Phrase = tuple[str, ...]
Phrases = Mapping[str, tuple[Phrase, ...]]

_TOKEN = re.compile(r"[^\W_]+(?:[-\u2010\u2011’'./](?=[^\W_])[^\W_]+)*|\S")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})


class Token(NamedTuple):
    """A word or a sign, and its characters, half open."""

    text: str
    low: str
    start: int
    end: int


class Stretch(NamedTuple):
    """Tokens from one number up to another, half open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of a passage. A question about a place outside of it has an empty answer."""

    tokens: tuple[Token, ...]

    @classmethod
    def read(cls, words: str) -> Line:
        """The tokens of these words, in order; white space is none."""
        found = _TOKEN.finditer(words)
        return cls(tuple(Token(m[0], m[0].lower().translate(_HYPHENS), m.start(), m.end()) for m in found))

    def __len__(self) -> int:
        return len(self.tokens)

    def low(self, at: int) -> str:
        """The token in small letters and with plain hyphens."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        """Whether the token begins with a capital letter."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def past(self, at: int, known: Phrases) -> int:
        """Behind the longest of the phrases that stands here; ``at`` itself where none does."""
        for phrase in known.get(self.low(at), ()):
            if all(self.low(at + number) == word for number, word in enumerate(phrase)):
                return at + len(phrase)
        return at

    def past_words(self, at: int, words: frozenset[str]) -> int:
        """Behind all words of a set that follow each other here."""
        while self.low(at) in words:
            at += 1
        return at

    def characters(self, stretch: Stretch) -> tuple[int, int]:
        """Where the stretch begins and ends in the words."""
        return self.tokens[stretch.start].start, self.tokens[stretch.end - 1].end


def phrases(*written: str) -> Phrases:
    """Phrases as a line looks them up: by their first words, the longest first."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted((tuple(each.split()) for each in written), key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def word_set(run: str) -> frozenset[str]:
    """The words of a run, to ask whether one is among them."""
    return frozenset(run.split())

"""Verbs: the phrase that opens a clause, and the verb that governs a place in it.

Preambular clauses open with a participle ("Recalling also", "Deeply concerned"), operative ones with a
verb in the present tense ("Takes note with appreciation"). A clause may hold more than one: "Welcomes …,
and requests …"; the verb nearest to the left of a citation governs it.
Where the phrase ends follows what the UN prints in italics, as its AKN4UN files show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from generator.citations.model import PassageKind
from generator.citations.tokens import any_of
from generator.citations.vocabulary import (
    ADJECTIVES,
    ADVERBS,
    FIXED,
    PARTICIPLES,
    PARTICLES,
    PLAIN,
    PRESENT,
    STANCE_VERBS,
    STANCES,
)

__all__ = ["clause_starts", "is_finite", "opening_verb", "phrase_at"]

_TOKEN = re.compile(r"[^\s,;:]+|[,;:]")
_WINDOW = 64
"""How far (characters) an opening phrase may go."""

_KEPT = 8192
"""How many windows are remembered with their phrase: clauses often begin alike, also in different texts."""

_SPEAKER = re.compile(
    r"(?:We|The\s(?:General\sAssembly|Security\sCouncil|Economic\sand\sSocial\sCouncil|Council))\s(?=[a-z])"
)
"""Who speaks, where the clause says it: "We reaffirm", "The General Assembly decides"."""

_AUXILIARY = frozenset(("having", "being", "remaining", "remains", "continuing", "continues"))
_OWNERS = frozenset(("its", "their", "our"))
_MARKS = frozenset((",", ";", ":"))

_STOPS = frozenset((",", ";", ":", "of", "for", "to", "that", "on", "at", "in", "with", "by"))
_FIXED = tuple(tuple(phrase.split()) for phrase in FIXED)
_FIXED_FIRST = frozenset(phrase[0] for phrase in _FIXED)
_VERBS = PARTICIPLES | PRESENT | ADJECTIVES | PLAIN
_BEHIND = [""] * 8
"""Stands behind the last token, so that looking ahead need not ask where the tokens end."""


class _Manner(NamedTuple):
    """What may follow a verb in its phrase."""

    auxiliary: bool
    present: bool
    particles: tuple[tuple[str, ...], ...]
    stance: bool
    owned: bool


@lru_cache(maxsize=1024)
def _manner(verb: str) -> _Manner:
    particles = next((PARTICLES[stem] for stem in PARTICLES if verb.startswith(stem)), ())
    return _Manner(
        auxiliary=verb in _AUXILIARY,
        present=verb in PRESENT,
        particles=tuple(sorted((tuple(particle.split()) for particle in particles), key=len, reverse=True)),
        stance=verb.startswith(STANCE_VERBS),
        owned=not verb.startswith(("express", "shar")),
    )


def opening_verb(words: str, kind: PassageKind = PassageKind.OTHER) -> str:
    """The verb phrase that opens a clause, with its adverbs: ``Recalling also``, ``Expresses its appreciation``.

    Nothing for passages that are no clauses: notes, titles, proponent lines.
    """
    if kind in (PassageKind.NOTE, PassageKind.PROPONENT):
        return ""
    speaker = _SPEAKER.match(words) if words.startswith(("We", "The")) else None
    begin = speaker.end() if speaker else 0
    return _opening(words[begin : begin + _WINDOW], kind is PassageKind.PREAMBULAR)


@lru_cache(maxsize=_KEPT)
def _opening(window: str, preambular: bool) -> str:
    phrase = _Phrase(window)
    return phrase.text(phrase.read(0)) if phrase.opens_with_verb(preambular) else ""


class _Phrase:
    """Grammar: ``phrase = {adverb} verb {adverb} [particle] [stance] {tail} ["and" phrase]``."""

    def __init__(self, window: str) -> None:
        self._window = window
        self._printed = _TOKEN.findall(window)
        self._count = len(self._printed)
        self._low = [*map(str.lower, self._printed), *_BEHIND]

    def text(self, end: int) -> str:
        """The first tokens up to ``end``, as printed."""
        printed = self._printed[:end]
        if _MARKS.isdisjoint(printed):
            return " ".join(printed)
        *_, last = islice(_TOKEN.finditer(self._window), end)
        return " ".join(self._window[: last.end()].split())

    def opens_with_verb(self, preambular: bool) -> bool:
        """Whether its first word that is no adverb is a verb that opens clauses, or in the preamble ends like one."""
        word = self._low[self._adverbs(0)]
        return word in _VERBS or (preambular and word.endswith("ing"))

    def read(self, at: int) -> int:
        """Where the phrase ends that begins at a token."""
        at = min(self._adverbs(at), self._count - 1)
        if at < 0:
            return 0
        manner = _manner(self._low[at])
        at += 1
        if manner.auxiliary:
            at = self._auxiliary(at)
        at = self._adverbs(at, manner.present)
        if manner.particles:
            at += self._matched(at, manner.particles)
        if manner.stance:
            at = self._stance(at, manner.owned)
        return self._joined(self._tails(at, manner.present))

    def _adverbs(self, at: int, present: bool = False) -> int:
        """Grammar: ``adverbs = {adverb}``; behind a verb in the present, "further" belongs to what follows."""
        low = self._low
        while (word := low[at]) in ADVERBS:
            if present and (word in ("further", "highly") or (word == "more" and low[at - 1] != "once")):
                break
            at += 1
        return at

    def _auxiliary(self, at: int) -> int:
        """``Having also considered``, ``Being gravely concerned``, ``Continues to encourage``."""
        at = self._adverbs(at)
        at += self._low[at] == "to"
        return min(at + 1, self._count)

    def _matched(self, at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """How many tokens the first of the phrases has that stands here; 0 for none."""
        return next((len(p) for p in phrases if tuple(self._low[at : at + len(p)]) == p), 0)

    def _stance(self, at: int, owned: bool = False) -> int:
        """``its deep concern``, ``the hope``, ``full support``, ``its call upon``: at most six words."""
        if owned and self._low[at] not in _OWNERS:
            return at
        for length, word in enumerate(self._low[at : at + 6], 1):
            if word in STANCES:
                return self._second_stance(at + length)
            if not word or word in _STOPS:
                return at
        return at

    def _second_stance(self, at: int) -> int:
        """``regret and concern``; ``call upon``."""
        low = self._low
        if low[at] == "and":
            at = next((at + length + 1 for length in (1, 2) if low[at + length] in STANCES), at)
        return at + (low[at - 1] in ("call", "calls") and low[at] in ("upon", "for", "on"))

    def _tails(self, at: int, present: bool) -> int:
        """Grammar: ``tail = adverb | "with" stance | fixed``."""
        while True:
            end = self._adverbs(at, present)
            if self._low[end] == "with":
                feeling = self._stance(end + 1)
                end = feeling if feeling > end + 1 else end
            if self._low[end] in _FIXED_FIRST:
                end += self._matched(end, _FIXED)
            if end == at:
                return at
            at = end

    def _joined(self, at: int) -> int:
        """A second verb: "Recognizing and affirming", "Takes note with interest and welcomes"."""
        if self._low[at] == "and" and self._low[self._adverbs(at + 1)] in _VERBS:
            return self.read(at + 1)
        return at


_ADVERB = "also|further|once\\sagain|strongly|again|deeply|gravely|seriously|therefore|urgently|fully"
_ASIDE = "in\\sthis\\sregard|in\\sthat\\sregard|in\\sthis\\scontext|to\\sthat\\send|in\\sparticular|in\\sthis\\srespect"


def _later(verbs: Iterable[str]) -> re.Pattern[str]:
    """Grammar: ``later = ("," | ";" | "and" | "while") [aside] {adverb} verb``."""
    verb = any_of(sorted(verbs, key=lambda verb: (-len(verb), verb)))
    return re.compile(
        r"(?:,\s(?:and\s|while\s|as\swell\sas\s)?|;\s(?:and\s)?|a(?<!\w.)nd\s|w(?<!\w.)hile\s)"
        rf"(?P<verb>(?:(?:{_ASIDE}),?\s)?(?P<phrase>(?:(?:{_ADVERB}),?\s)*{verb}\b))"
    )


def clause_starts(words: str, opening: str, until: int) -> list[tuple[int, int]]:
    """Where each later verb of a passage begins to govern up to a place, and where its phrase begins; in order.

    A clause goes on with verbs of the form that opened it: "Requests the Secretary-General, taking into
    account …" stays a request.
    """
    if not opening:
        return []
    behind = len(opening) if words.startswith(opening) else 0
    return [(match.start(1), match.start(2)) for match in _going_on(opening).finditer(words, behind, until + _WINDOW)]


def phrase_at(words: str, at: int) -> str:
    """The verb phrase that begins at a place."""
    return _phrase(words[at : at + _WINDOW])


@lru_cache(maxsize=_KEPT)
def _phrase(window: str) -> str:
    phrase = _Phrase(window)
    return phrase.text(phrase.read(0))


@lru_cache(maxsize=4096)
def is_finite(phrase: str) -> bool:
    """Whether a phrase holds a verb in the present tense, as operative paragraphs do: "Encouraging" is none."""
    return not PRESENT.isdisjoint(phrase.lower().split())


_MOODS = tuple((verbs, _later(verbs)) for verbs in (PRESENT, PARTICIPLES | ADJECTIVES))
_PLAIN_MOOD = _later(PLAIN)


@lru_cache(maxsize=4096)
def _going_on(opening: str) -> re.Pattern[str]:
    """Finds the verbs that a clause may go on with: of the same form as the one that opens it."""
    words = opening.lower().split()
    return next((later for verbs, later in _MOODS if not verbs.isdisjoint(words)), _PLAIN_MOOD)

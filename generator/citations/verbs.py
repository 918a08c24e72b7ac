"""Verbs: the phrase that opens a clause, and the verb that governs a place in it.

Preambular clauses open with a participle ("Recalling also", "Deeply concerned"), operative ones with a
verb in the present tense ("Takes note with appreciation"). A clause may hold more than one: "Welcomes …,
and requests …"; the verb nearest to the left of a citation governs it.
Where the phrase ends follows what the UN prints in italics, as its AKN4UN files show it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.citations.model import PassageKind

__all__ = ["clause_verbs", "opening_verb"]

_ADVERBS = frozenset(
    [
        "also",
        "further",
        "furthermore",
        "again",
        "equally",
        "strongly",
        "firmly",
        "deeply",
        "gravely",
        "seriously",
        "fully",
        "urgently",
        "particularly",
        "once",
        "extremely",
        "profoundly",
        "greatly",
        "likewise",
        "unequivocally",
        "especially",
        "solemnly",
        "hereby",
        "therefore",
        "categorically",
        "highly",
        "more",
        "very",
        "continuously",
        "actively",
        "duly",
        "earnestly",
        "sincerely",
        "warmly",
        "vigorously",
        "additionally",
        "reiteratedly",
        "utterly",
    ]
)
_PARTICLES = {
    "tak": ("note", "into account", "fully into account", "into consideration", "into full consideration"),
    "bear": ("in mind",),
    "keep": ("in mind",),
    "call": ("upon", "for", "on", "attention", "once again upon", "once again for", "once again on", "to mind"),
    "look": ("forward",),
    "pay": ("tribute", "special tribute"),
    "giv": ("due consideration",),
    "draw": ("the attention", "attention"),
    "hav": (),
}
_STANCE = frozenset(
    [
        "concern",
        "concerns",
        "appreciation",
        "satisfaction",
        "regret",
        "regrets",
        "gratitude",
        "support",
        "commitment",
        "commitments",
        "determination",
        "conviction",
        "belief",
        "hope",
        "view",
        "views",
        "request",
        "requests",
        "call",
        "calls",
        "demand",
        "demands",
        "invitation",
        "invitations",
        "appeal",
        "appeals",
        "condemnation",
        "alarm",
        "solidarity",
        "readiness",
        "intention",
        "resolve",
        "decision",
        "sympathy",
        "condolences",
        "indignation",
        "endorsement",
        "approval",
        "respect",
        "recommendation",
        "willingness",
        "confidence",
        "desire",
        "encouragement",
        "opposition",
        "recognition",
        "distress",
        "disappointment",
        "thanks",
        "commendation",
        "outrage",
        "dismay",
        "rejection",
        "adherence",
        "position",
        "interest",
        "sadness",
        "consternation",
        "pride",
        "sorrow",
        "admiration",
        "disapproval",
        "need",
    ]
)
_STANCE_VERBS = (
    "express",
    "reiterat",
    "reaffirm",
    "renew",
    "declar",
    "affirm",
    "emphasiz",
    "underlin",
    "stress",
    "remain",
    "underscor",
    "re-emphasiz",
    "pledg",
    "confirm",
    "recall",
    "shar",
    "restat",
    "repeat",
)
_OWNERS = frozenset(["its", "their", "our", "the"])
_PHRASES = (
    "in the strongest possible terms",
    "in the strongest terms",
    "in the most forceful terms",
    "without reservation",
    "in particular",
    "in this regard",
    "in that regard",
    "in this context",
    "in this respect",
    "in that context",
)
_SPLIT = re.compile(r"[^\s,;:]+|[,;:]")
_WINDOW = 160


def opening_verb(words: str, kind: PassageKind = PassageKind.OTHER) -> str:
    """The verb phrase that opens a clause, with its adverbs: ``Recalling also``, ``Expresses its appreciation``.

    Nothing for passages that are no clauses: notes, titles, proponent lines.
    """
    if kind in (PassageKind.NOTE, PassageKind.PROPONENT):
        return ""
    phrase = _phrase(words, 0)
    if kind is PassageKind.OTHER and not _KNOWN.match(phrase.lower()):
        return ""
    return phrase


def _phrase(words: str, at: int) -> str:
    """Phrase = { adverb } verb [ particle ] [ stance ] { tail } [ "and" phrase ]"""
    tokens = list(_SPLIT.finditer(words, at, at + _WINDOW))
    if not tokens:
        return ""
    end = _read(tokens, 0)
    return " ".join(words[tokens[0].start() : tokens[end - 1].end()].split()) if end else ""


def _read(tokens: list[re.Match[str]], first: int) -> int:
    texts = [token[0].lower() for token in tokens]
    at = first
    while at < len(texts) - 1 and texts[at] in _ADVERBS:
        at += 1
    verb = texts[at]
    at += 1
    if verb in ("having", "being", "remaining", "remains", "continuing", "continues"):
        at = _auxiliary(texts, at)
    at = _adverbs(texts, at) if verb not in ("once",) else at
    at = _particle(texts, at, verb)
    if verb.startswith(_STANCE_VERBS):
        at = _stance(texts, at)
    at = _tails(texts, at)
    if at < len(texts) - 1 and texts[at] == "and" and (_follows(texts, at + 1)):
        at = _read(tokens, at + 1)
    return at


def _auxiliary(texts: list[str], at: int) -> int:
    """``Having also considered``, ``Being gravely concerned``, ``Continues to encourage``."""
    while at < len(texts) and texts[at] in _ADVERBS:
        at += 1
    if texts[at : at + 1] == ["to"]:
        at += 1
    return min(at + 1, len(texts))


def _adverbs(texts: list[str], at: int) -> int:
    while at < len(texts) and texts[at] in _ADVERBS:
        at += 1
    return at


def _particle(texts: list[str], at: int, verb: str) -> int:
    for stem, particles in _PARTICLES.items():
        if verb.startswith(stem):
            for particle in sorted(particles, key=len, reverse=True):
                words = particle.split()
                if texts[at : at + len(words)] == words:
                    return at + len(words)
    return at


def _stance(texts: list[str], at: int) -> int:
    """``its deep concern``, ``the hope``, ``full support``, ``its call upon``: at most six words."""
    for length in range(1, 7):
        if at + length > len(texts):
            return at
        word = texts[at + length - 1]
        if word in _STANCE:
            return _joined_stance(texts, at + length)
        if word in (",", ";", ":", "of", "for", "to", "that", "on", "at", "in", "with"):
            return at
    return at


def _joined_stance(texts: list[str], at: int) -> int:
    if texts[at : at + 1] == ["and"]:
        for length in (2, 3):
            if texts[at + length - 1 : at + length] and texts[at + length - 1] in _STANCE:
                at += length
                break
    if texts[at - 1] in ("call", "calls") and texts[at : at + 1] in (["upon"], ["for"], ["on"]):
        at += 1
    return at


def _tails(texts: list[str], at: int) -> int:
    """Tail = adverb | "with" feeling | a fixed phrase"""
    while at < len(texts):
        if texts[at] in _ADVERBS:
            at += 1
        elif texts[at] == "with" and (end := _stance(texts, at + 1)) > at + 1:
            at = end
        elif phrase := next((p for p in _PHRASES if texts[at : at + p.count(" ") + 1] == p.split()), ""):
            at += phrase.count(" ") + 1
        else:
            return at
    return at


def _follows(texts: list[str], at: int) -> bool:
    """Whether a second verb follows: "Recognizing and affirming"."""
    while at < len(texts) - 1 and texts[at] in _ADVERBS:
        at += 1
    return at < len(texts) and bool(_KNOWN.fullmatch(texts[at]))


_STEMS = [
    "accept",
    "acknowledg",
    "act",
    "adopt",
    "affirm",
    "agree",
    "anticipat",
    "appeal",
    "appoint",
    "appreciat",
    "appropriat",
    "approv",
    "authoriz",
    "believ",
    "call",
    "commemorat",
    "commend",
    "commit",
    "condemn",
    "confirm",
    "congratulat",
    "consider",
    "declar",
    "demand",
    "deplor",
    "designat",
    "determin",
    "direct",
    "draw",
    "elect",
    "emphasiz",
    "encourag",
    "endors",
    "establish",
    "express",
    "extend",
    "honour",
    "highlight",
    "instruct",
    "invit",
    "mark",
    "not",
    "observ",
    "pay",
    "pledg",
    "proclaim",
    "reaffirm",
    "realiz",
    "recall",
    "reconfirm",
    "recogniz",
    "recommend",
    "recommit",
    "re-emphasiz",
    "refer",
    "regret",
    "reiterat",
    "reject",
    "remain",
    "remind",
    "renew",
    "request",
    "resolv",
    "revis",
    "salut",
    "stress",
    "strengthen",
    "support",
    "tak",
    "underlin",
    "underscor",
    "understand",
    "urg",
    "welcom",
    "wish",
]
_DOUBLED = {"commit": "committ", "recommit": "recommitt", "refer": "referr", "regret": "regrett"}
_PARTICIPLES = [f"{_DOUBLED.get(stem, stem)}ing" for stem in _STEMS]
_ADJECTIVES = [
    "concerned",
    "convinced",
    "mindful",
    "aware",
    "conscious",
    "cognizant",
    "alarmed",
    "determined",
    "desirous",
    "disturbed",
    "guided",
    "encouraged",
    "disappointed",
    "dismayed",
    "appalled",
    "seized",
    "resolved",
    "committed",
    "inspired",
    "shocked",
    "grateful",
    "regretful",
]
_PRESENT = [f"{stem}e?s" for stem in _STEMS]
_KNOWN = re.compile(
    rf"(?:(?:{'|'.join(sorted(_ADVERBS))})\s)*(?:{'|'.join([*_PARTICIPLES, *_ADJECTIVES, *_PRESENT])}"
    r"|having|being|bear(?:ing|s)|look(?:ing|s)|keep(?:ing|s)|giv(?:ing|es)|decid(?:ing|es)|trust(?:ing|s)|shar(?:ing|es)"
    r"|request|decide|welcome|recognize|reaffirm|commit|recall|urge|call|encourage|resolve|stress|emphasize|acknowledge)\b"
)

_LATER = re.compile(
    r"(?:,\s(?:and\s|while\s|as\swell\sas\s)?|;\s(?:and\s)?|\band\s|\bwhile\s)"
    rf"(?P<verb>(?:(?:also|further|once\sagain|strongly|again|deeply|gravely|seriously|in\sthis\sregard|in\sthat\sregard|"
    rf"in\sthis\scontext|to\sthat\send|in\sparticular|therefore|urgently),?\s)*"
    rf"(?P<head>{'|'.join([*_PARTICIPLES, *_ADJECTIVES, *_PRESENT])}|bear(?:ing|s)|look(?:ing|s)|decid(?:ing|es))\b)"
)
_FINITE = re.compile(rf"(?:{'|'.join(_PRESENT)}|bears|looks|decides)")


@lru_cache(maxsize=512)
def clause_verbs(words: str, opening: str) -> tuple[tuple[int, str], ...]:
    """Where each verb of a passage begins to govern, and its phrase; the opening verb first, at 0.

    In an operative clause only verbs in the present tense are joined, in a preambular one only participles:
    "Requests the Secretary-General, taking into account …" stays a request.
    """
    found = [(0, opening)]
    if not opening:
        return tuple(found)
    operative = bool(_FINITE.match(opening.split()[-1].lower()) or _FINITE.search(opening.lower()))
    for match in _LATER.finditer(words):
        if bool(_FINITE.fullmatch(match["head"])) == operative:
            found.append((match.start("verb"), _phrase(words, match.start("head"))))
    return tuple(found)

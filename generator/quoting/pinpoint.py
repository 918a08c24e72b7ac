"""Where in a document: a paragraph's anchor in the words that a citation prints, ``sect. II, para. 3 (a)``.

The script of the pages does the same with the same words (:data:`PINPOINTS`), so that a page need not carry the
citation of each of its paragraphs; ``tests/site/test_quoting.py`` compares the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.quoting.formats import Format

__all__ = ["PINPOINTS", "pinpoint"]

_UN = {
    "pp": "~ preambular paragraph",
    "op": "para. #",
    "s": "sect. #",
    "part": "part #",
    "chap": "chap. #",
    "art": "art. #",
    "annex": "annex #",
    "appendix": "appendix #",
    "point": " (#)",
}
"""As notes of the United Nations print them ("sect. IV, para. 15", "annex II, para. 5 (c)", "twelfth preambular
paragraph"), outermost first."""

_CHICAGO = _UN | {"pp": "preambular para. #", "s": "sec. #", "point": "(#)"}
_OSCOLA = {key: words.replace(".", "") for key, words in _CHICAGO.items()} | {"s": "s #", "chap": "ch #"}
"""Without full stops in abbreviations, as everywhere in OSCOLA."""
_BLUEBOOK = _CHICAGO | {"pp": "pmbl. ¶ #", "op": "¶ #", "s": "§ #", "chap": "ch. #", "appendix": "app. #"}
"""The Bluebook, 3.3 (paragraphs and sections by their signs) and table T16 (parts of a document)."""

PINPOINTS: Mapping[Format, Mapping[str, str]] = {
    Format.UN: _UN,
    Format.OWN: _UN,
    Format.CHICAGO: _CHICAGO,
    Format.OSCOLA: _OSCOLA,
    Format.BLUEBOOK: _BLUEBOOK,
    Format.BIBTEX: _CHICAGO,
    Format.RIS: _CHICAGO,
}
"""For each format how each step is said; ``#`` stands for its number, ``~`` for its ordinal in words."""

_DIVISION = re.compile(r"(?:(s|part|chap|art)-?(\d+|[a-z](?=-))|(annex|appendix)(\d+|[a-z])?)-")
_PARAGRAPH = re.compile(r"(pp|op|para)(\d+)(?=-|$)")
_POINT = re.compile(r"-([a-z]{1,6}|\d{1,2})(?=-|$)")
_ARABIC = {"art"}

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)


def pinpoint(anchor: str, form: Format) -> str:
    """The place of a paragraph: ``op3-a`` is ``para. 3 (a)``, ``annex2-para5`` is ``annex II, para. 5``.

    Bullets have no name, so they are cited by their paragraph. Empty for an anchor that is no paragraph's
    and for one whose number stands in the text more than once: to say nothing is better than to say what is wrong.
    """
    steps = list(_steps(anchor, PINPOINTS[form]))
    return ", ".join(steps) if steps and "--" not in anchor else ""


def _steps(anchor: str, words: Mapping[str, str]) -> Iterator[str]:
    """The steps outermost first; none unless the last is a paragraph's."""
    place = 0
    divisions: list[str] = []
    while match := _DIVISION.match(anchor, place):
        kind, number = match[1] or match[3], match[2] or match[4] or ""
        shown = number if kind in _ARABIC else _roman(number)
        divisions.append(words[kind].replace("#", shown).strip())
        place = match.end()
    if paragraph := _PARAGRAPH.match(anchor, place):
        yield from divisions
        said = words["pp" if paragraph[1] == "pp" else "op"]
        said = said.replace("#", paragraph[2]).replace("~", _ordinal(int(paragraph[2])))
        yield said + "".join(_points(anchor, paragraph.end(), words["point"]))


def _points(anchor: str, place: int, words: str) -> Iterator[str]:
    while match := _POINT.match(anchor, place):
        yield words.replace("#", match[1])
        place = match.end()


def _roman(number: str) -> str:
    """Sections and annexes are numbered in Roman figures, or in capital letters."""
    if not number.isdigit():
        return number.upper()
    rest, written = int(number), ""
    for value, figure in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        written += figure * (rest // value)
        rest %= value
    return written


def _ordinal(number: int) -> str:
    if 0 < number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    last = 0 if number % 100 in {11, 12, 13} else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"

"""The numbers of a resolution: what is printed before a paragraph, and which place in which list it means.

The UN editorial manual numbers paragraphs 1., 2., …, below them (a), (i), a., i.; sections I, II, parts A, B.
``(i)`` after ``(h)`` may be the ninth letter or the first roman number, ``(v)`` after ``(u)`` the twenty-second
letter or the fifth roman number: the sequence decides, with the number that comes next where it must.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

__all__ = ["Lists", "Reading", "dress", "is_bullet", "leading_number", "readings", "roman_value"]

_LEADING = re.compile(
    r"""
    (?: \d{1,3} (?:\.\d{1,3})+ \.?          # 9.9, 1.1.
      | \d{1,3} \.[a-z]                     # 9.c
      | \d{1,4} (?:\ (?:bis|ter|quater))? [.)]
      | \( (?:[a-z]{1,5}|[A-Z]|\d{1,2}) \)  # (a), (iii), (aa), (1)
      | [a-z]{1,5} \)                       # a)
      | (?:[a-z]|[ivx]{1,4}) \.             # a., ii.
      | [•●▪◦‣–—*-]
    ) (?=\s+\S) (?!\s(?:per|million|billion)\b)
    """,
    re.VERBOSE,
)
_ROMAN = re.compile(r"(?=.)(x{0,3}|xl|lx{0,3}|xc)(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Reading(NamedTuple):
    """One meaning of a printed number: its style (``(letter)``, ``roman.``) and its place in its list, from 1."""

    style: str
    value: int


def leading_number(words: str) -> str:
    """The number printed at the beginning of a paragraph, ``3.`` or ``(a)`` or ``•``; empty where there is none."""
    match = _LEADING.match(words)
    return match[0] if match and _is_number(match[0]) else ""


def _is_number(number: str) -> bool:
    return number[0].isdecimal() or is_bullet(number) or bool(readings(number))


def is_bullet(number: str) -> bool:
    """Whether a point is marked without being numbered."""
    return not any(character.isalnum() for character in number)


def roman_value(numeral: str) -> int | None:
    """The value of a well-formed roman numeral below 100 in either case, or ``None``."""
    lowered = numeral.lower()
    if not _ROMAN.fullmatch(lowered):
        return None
    values = [_VALUES[letter] for letter in lowered]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def readings(number: str) -> list[Reading]:
    """Everything that a printed number can mean: ``(i)`` is the letter i, the ninth, and the roman one."""
    core = number.strip("().")
    style = dress(number) + ("^" if core.isupper() else "")
    found = []
    if (letter := _letter_value(core)) is not None:
        found.append(Reading(f"letter{style}", letter))
    if (roman := roman_value(core)) is not None and core.lower() in (core, core.swapcase()):
        found.append(Reading(f"roman{style}", roman))
    if core.isdecimal():
        found.append(Reading(f"digit{style}", int(core)))
    return found


def dress(number: str) -> str:
    """What is printed around a number: ``()`` for ``(a)``, ``.`` for ``ii.``."""
    return re.sub(r"\w", "", number)


def _letter_value(core: str) -> int | None:
    """The place in the alphabet, gone through again with doubled letters: z is 26, aa 27, bb 28."""
    letter = core[:1].lower()
    if not ("a" <= letter <= "z") or core.lower() != letter * len(core) or len(core) > 2:
        return None
    return ord(letter) - ord("a") + 1 + 26 * (len(core) - 1)


@dataclass(slots=True)
class Lists:
    """The lists that are open at a place of the text, outermost first, each with the number it has reached."""

    open: list[Reading] = field(default_factory=list)

    def enter(self, number: str, after_colon: bool, following: str = "") -> int:
        """Take the next number in; the depth (from 0) of the list it stands in.

        ``after_colon`` says that the paragraph before announces a list; ``following`` is the next number
        in the same dress, which settles what the sequence so far leaves open.
        """
        reading, depth = self._chosen(number, after_colon, following)
        del self.open[depth:]
        self.open.append(reading)
        return depth

    def enter_style(self, style: str) -> int:
        """Take a number in whose style is known; the depth of the list it stands in."""
        styles = [last.style for last in self.open]
        depth = styles.index(style) if style in styles else len(styles)
        self.open[depth:] = [Reading(style, 0)]
        return depth

    def _chosen(self, number: str, after_colon: bool, following: str) -> tuple[Reading, int]:
        if is_bullet(number):
            return self._bullet(number, after_colon)
        means = readings(number) or [Reading("other", 0)]
        choices = [*self._continuing(means), *self._starting(means, after_colon)]
        if len(choices) > 1:
            choices = _settled(choices, following, after_colon)
        return choices[0] if choices else self._out_of_order(means, after_colon)

    def _continuing(self, means: list[Reading]) -> list[tuple[Reading, int]]:
        deepest_first = reversed(list(enumerate(self.open)))
        return [(m, depth) for depth, last in deepest_first for m in means if m == (last.style, last.value + 1)]

    def _starting(self, means: list[Reading], after_colon: bool) -> list[tuple[Reading, int]]:
        styles = {last.style for last in self.open}
        return [(m, len(self.open)) for m in means if m.value == 1 and (after_colon or m.style not in styles)]

    def _bullet(self, number: str, after_colon: bool) -> tuple[Reading, int]:
        for depth, last in enumerate(self.open):
            if last.style == number and not (after_colon and depth < len(self.open) - 1):
                return Reading(number, last.value + 1), depth
        return Reading(number, 1), len(self.open)

    def _out_of_order(self, means: list[Reading], after_colon: bool) -> tuple[Reading, int]:
        """A number that neither goes on with a list nor begins one: a gap, or a list begun anew."""
        for depth, last in reversed(list(enumerate(self.open))):
            for meaning in means:
                if meaning.style == last.style and not after_colon:
                    return meaning, depth
        return means[-1], len(self.open)


def _settled(choices: list[tuple[Reading, int]], following: str, after_colon: bool) -> list[tuple[Reading, int]]:
    """The choices with the best first: the one the next number goes on from; else by the colon before it."""
    expected = readings(following)
    fitting = [choice for choice in choices if (choice[0].style, choice[0].value + 1) in expected]
    if len(fitting) == 1:
        return fitting
    return [choices[-1]] if after_colon else choices

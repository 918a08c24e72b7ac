"""Verdicts on the disagreements: ours wrong, theirs wrong or missing, or a difference of convention.

A rule gives a verdict only where the printed words settle it; what no rule settles counts against the
grammar until somebody has read it and written the verdict into ``content/measures/verdicts.json``.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from .score import Disagreement

__all__ = ["Verdict", "key", "reading", "verdict"]


class Verdict(NamedTuple):
    """Who is right, and why."""

    who: str
    """``ours wrong``, ``theirs wrong``, ``theirs missing`` or ``convention``."""

    why: str


_LETTER = re.compile(r"(?<=\d)[A-Z]{1,2}(?=\(|$)")
_BRACKET = re.compile(r"\((?:Part|Sect|Vol|supp|SUPP)[^()]*\)", re.IGNORECASE)
_BODIES = {
    "A/HRC/": ("Human Rights Council", "Council", "Supplement No. 53"),
    "S/RES/": ("Security Council", "Council"),
    "E/RES/": ("Economic and Social Council", "Council"),
    "E/CN.4/": ("Commission on Human Rights", "Commission"),
    "ESCAP/": ("Economic and Social Commission for Asia and the Pacific", "Commission"),
    "ECLAC/": ("Economic Commission for Latin America and the Caribbean", "Commission"),
    "UNEP/": ("Environment Assembly",),
    "A/RES/": ("General Assembly", "Assembly", " its ", "esolution"),
    "A/DEC/": ("General Assembly", "Assembly", " its ", "ecision"),
}
_SHARED = re.compile(r"A/RES/(?:[1-5]\d|60)/\d+$")
"""Numbers that may be the Assembly's or the Human Rights Council's: for them the words must name the body."""


def key(one: Disagreement) -> str:
    """How a disagreement is named in the file of verdicts: ``A/RES/75/4 p12 103``."""
    return f"{one.document} p{one.paragraph} {one.start}"


def reading(one: Disagreement, read: Mapping[str, Sequence[str]]) -> Verdict | None:
    """The verdict of whoever has read it: on what we gave then, so that another target has to be read anew."""
    who, why, ours = read.get(key(one), ("", "", ""))
    return Verdict(who, why) if who and ours == ",".join(one.ours) else None


def verdict(one: Disagreement, read: Mapping[str, Sequence[str]], linked: Container[str] = ()) -> Verdict:
    """The verdict of whoever has read it, else that of the rules; ``linked`` are the symbols that the UN links."""
    if by_hand := reading(one, read):
        return by_hand
    return _on_a_link(one) if one.theirs else _unlinked(one, linked)


def _on_a_link(one: Disagreement) -> Verdict:
    """A link of the UN's whose target is not among ours."""
    for ours in one.ours:
        if reason := _letter(ours, one.theirs) or _writing(ours, one.theirs):
            return reason
    for ours in one.ours:
        if reason := _number_or_body(one, ours):
            return reason
    return Verdict("ours wrong", "the target is another" if one.ours else "the target is not found")


def _letter(ours: str, theirs: str) -> Verdict | None:
    if _LETTER.search(ours) and _LETTER.sub("", ours).casefold() == theirs.casefold():
        return Verdict("theirs wrong", "the link drops the printed letter")
    if re.fullmatch(re.escape(_LETTER.sub("", ours)) + r"[A-Za-z]-[A-Za-z]", theirs):
        return Verdict("convention", "the link names the document in which lettered resolutions were issued together")
    return None


def _writing(ours: str, theirs: str) -> Verdict | None:
    if _BRACKET.sub("", ours).casefold() == _BRACKET.sub("", theirs).casefold():
        return Verdict("convention", "the link drops or adds the part of the document")
    if f"E/{ours}" == theirs or theirs.startswith(f"{ours}-"):
        return Verdict("convention", "another way of writing the same symbol")
    if ours.startswith((f"{theirs}/", f"{theirs}-")):
        return Verdict("theirs wrong", "the link cuts the printed symbol short")
    return None


def _number_or_body(one: Disagreement, ours: str) -> Verdict | None:
    if _number(ours) == _number(one.theirs) and _names(one, ours):
        return Verdict("theirs wrong", "the link names another body than the words")
    if _printed(one, ours) and not _printed(one, one.theirs, whole=True):
        return Verdict("theirs wrong", "the link shows another number than the words")
    return None


def _unlinked(one: Disagreement, linked: Container[str]) -> Verdict:
    """A citation of ours that the UN does not link."""
    if one.kind == "proponent":
        return Verdict("convention", "the UN does not link the proponent line")
    if one.status != "resolved":
        return Verdict("convention", "it is shown with its status, not linked")
    if all("/DEC/" in ours for ours in one.ours):
        return Verdict("convention", "the UN does not link decisions")
    if one.words[one.start : one.end].startswith("Ibid"):
        return Verdict("convention", "the UN does not link Ibid.")
    if all(_settled(one, ours, linked) for ours in one.ours):
        return Verdict("theirs missing", "the words print the symbol, or the number and the body")
    return Verdict("ours wrong", "nobody has read it yet")


def _settled(one: Disagreement, ours: str, linked: Container[str]) -> bool:
    """Whether the words leave no doubt that this is cited."""
    if not _printed(one, ours):
        return False
    if _SHARED.match(ours):
        return any(name in one.words[: one.start] for name in ("General Assembly", " its ")) or (
            _names(one, ours) and ours in linked
        )
    return _names(one, ours)


def _number(symbol: str) -> str:
    """The number as words print it, closed up."""
    if symbol.startswith("UNEP/EA."):
        return re.sub(r"UNEP/EA\.(\d+)/(?:Res|Dec)\.", r"\1/", symbol)
    return re.sub(r"^.*?(?:RES|DEC)/", "", symbol)


def _printed(one: Disagreement, symbol: str, whole: bool = False) -> bool:
    """Whether the number of a symbol stands in the printed words, or just beside them.

    ``and Add.1`` prints the short form of a symbol; with ``whole`` that is not enough.
    """
    near = one.words[max(0, one.start - 6) : one.end + 10]
    closed = re.sub(r"\s", "", re.sub("[\u2010\u2011\u2013]", "-", near))
    forms = {_number(symbol), _LETTER.sub("", _number(symbol)), symbol} | (set() if whole else {_base(symbol)})
    return any(form in closed for form in forms)


def _base(symbol: str) -> str:
    """A symbol without its last addendum, which words may print alone: "and Add.1"."""
    return re.sub(r".*/(?=(?:Add|Corr|Rev)\.\d+$)", "", symbol)


def _names(one: Disagreement, symbol: str) -> bool:
    """Whether the words name the body of a symbol; documents need none."""
    bodies = next((names for start, names in _BODIES.items() if symbol.startswith(start)), None)
    around = one.words[: one.end + 120]
    spelled = symbol in one.words or not ("/RES/" in symbol or "/Res." in symbol)
    return bodies is None or spelled or any(name in around for name in bodies)

"""A paragraph's words with citations, markers, emendations and opening verbs, as Markdown."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from generator.citations.model import Citation, Status, Target
from generator.edition import Applied
from generator.marked import Emphasis, Marker, Place, Text
from generator.pages.inline import Apparatus, inline
from generator.pages.markdown import Markdown
from generator.symbols import Symbol

WORDS = "Recalling its resolution 56/183 and the Plan"


def _citation(start: int, end: int) -> Citation:
    return Citation("p", start, end, WORDS[start:end], "assembly", (), "", "recalls", Status.RESOLVED)


def _several() -> Citation:
    """56 for one document, 183 for another."""
    targets = (Target(Symbol("A")), Target(Symbol("B")))
    return _citation(25, 31)._replace(targets=targets, stretches=((25, 27), (28, 31)))


def _applied(number: int, start: int, end: int) -> Applied:
    entry: Any = SimpleNamespace(held="x", given=WORDS[start:end])
    return Applied(number, "op1", start, end, entry)


def _written(
    *, emphasis: tuple[Emphasis, ...] = (), markers: tuple[int, ...] = (), opening: int = 0, **spans: Any
) -> str:
    text = Text(WORDS, emphasis, tuple(Marker(at, str(n), Place(1, 1)) for n, at in enumerate(markers, start=1)))
    apparatus = Apparatus(
        citations=spans.get("citations", ()),
        emendations=spans.get("emendations", ()),
        cite=lambda _, target, words: Markdown(f"[{words}]({target.symbol.text if target else 'x'}.md)"),
        mark=lambda label: Markdown(f"^{label}^"),
        opening=opening,
    )
    return inline(text, apparatus)


SIGN = '<sup class="sigil" id="emref1"><a href="#em1" aria-label="Emendation 1">◊</a></sup>'

CASES = {
    "plain words": (_written(), WORDS),
    "a citation": (
        _written(citations=[_citation(25, 31)]),
        "Recalling its resolution [56/183](x.md) and the Plan",
    ),
    "italics": (
        _written(emphasis=(Emphasis(0, 9),)),
        "<em>Recalling</em> its resolution 56/183 and the Plan",
    ),
    "an opening that the layout does not show": (
        _written(opening=9),
        "<em>Recalling</em> its resolution 56/183 and the Plan",
    ),
    "italics inside a citation": (
        _written(emphasis=(Emphasis(25, 27),), citations=[_citation(25, 31)]),
        "Recalling its resolution [<em>56</em>/183](x.md) and the Plan",
    ),
    "a marker behind a citation": (
        _written(citations=[_citation(25, 31)], markers=(31,)),
        "Recalling its resolution [56/183](x.md)^1^ and the Plan",
    ),
    "a marker inside a citation divides it": (
        _written(citations=[_citation(25, 31)], markers=(27,)),
        "Recalling its resolution [56](x.md)^1^[/183](x.md) and the Plan",
    ),
    "each target of a citation has its own words": (
        _written(citations=[_several()]),
        "Recalling its resolution [56](A.md)/[183](B.md) and the Plan",
    ),
    "a marker between two targets stands between their links": (
        _written(citations=[_several()], markers=(27,)),
        "Recalling its resolution [56](A.md)^1^/[183](B.md) and the Plan",
    ),
    "an emendation across two targets has its sign behind the last": (
        _written(citations=[_several()], emendations=[_applied(1, 25, 31)]),
        f'Recalling its resolution [<span class="emended">56</span>](A.md)<span class="emended">/</span>'
        f'[<span class="emended">183</span>](B.md){SIGN} and the Plan',
    ),
    "two markers at one place, in their order": (
        _written(markers=(44, 44)),
        f"{WORDS}^1^^2^",
    ),
    "a marker at the very end": (_written(markers=(44,)), f"{WORDS}^1^"),
    "an emendation": (
        _written(emendations=[_applied(1, 40, 44)]),
        f'Recalling its resolution 56/183 and the <span class="emended">Plan</span>{SIGN}',
    ),
    "an emendation inside a citation has its sign behind it": (
        _written(citations=[_citation(14, 31)], emendations=[_applied(1, 25, 31)]),
        f'Recalling its [resolution <span class="emended">56/183</span>](x.md){SIGN} and the Plan',
    ),
    "an emendation with italics in it": (
        _written(emendations=[_applied(1, 25, 31)], emphasis=(Emphasis(27, 31),)),
        f'Recalling its resolution <span class="emended">56<em>/183</em></span>{SIGN} and the Plan',
    ),
}


@pytest.mark.parametrize(("written", "expected"), CASES.values(), ids=CASES.keys())
def test_writes_words_with_what_stands_on_them(written: str, expected: str) -> None:
    assert written == expected

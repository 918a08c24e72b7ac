"""Plain data: what is kept of it comes back as it was."""

import pickle

import pytest

from generator.document import About, Kind, Paragraph
from generator.edition import Around
from generator.marked import Emphasis, Marker, Place, Text
from generator.plain import plain
from generator.symbols import Symbol


@plain
class Alone:
    """A thing with one field."""

    word: str


def _kept(thing: object) -> object:
    return pickle.loads(pickle.dumps(thing, 5))  # noqa: S301 - our own


THINGS = (
    Alone("word"),
    About(),
    Around("the words around it", 4, 9),
    Paragraph(Kind.OPERATIVE, Text("Requests", (Emphasis(0, 8),), (Marker(8, "1", Place(2, 3)),)), Place(1, 1), "op1"),
)


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_it_comes_back_as_it_was(thing: object) -> None:
    assert _kept(thing) == thing


def test_it_is_kept_as_the_same_bytes_whatever_was_asked_of_it() -> None:
    one, other = Symbol("A/RES/60/252"), Symbol("A/RES/60/252")
    assert sorted([one, Symbol("A/RES/9/1")])[1] is one
    assert pickle.dumps(one, 5) == pickle.dumps(other, 5)


def test_a_symbol_that_comes_back_often_is_one_thing() -> None:
    assert _kept(Symbol("A/RES/60/252")) is _kept(Symbol("A/RES/60/252"))

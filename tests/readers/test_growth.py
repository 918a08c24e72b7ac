"""Twice as much to read is about twice as much work, whatever it is made of.

Work is counted in function calls, so that the count is the same on every machine and at every hour; the characters
that texts are made of are counted too, for copying them is work that no call shows.
"""

import sys
from pathlib import Path

import pytest

from generator.marked import Text
from generator.readers import read
from generator.structure import build

HEAD = "The General Assembly,\n\n"
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def _html(body):
    return f"<html><body><p>The General Assembly,</p>{body}</body></html>"


def _akn(body):
    return f'<akomaNtoso xmlns="{NAMESPACE}"><p>The General Assembly,</p>{body}</akomaNtoso>'


def _each(count, written):
    return "".join(written(number) for number in range(1, count + 1))


SHAPES = {
    "notes in one line": lambda n: HEAD + "Recalling this" + _each(n, lambda i: f" word,{i}See A/{i}/1. and") + ",",
    "notes without stops": lambda n: HEAD + "Recalling this" + _each(n, lambda i: f" word,{i}See A/{i}/1 and") + ",",
    "one note again and again": lambda n: HEAD + "Recalling this" + _each(n, lambda i: f" word,1See A/{i}/1 and") + ",",
    "notes that cite nothing": lambda n: (
        HEAD + "Recalling this" + _each(n, lambda i: f" word,{i}The keepers and") + ","
    ),
    "raised digits": lambda n: HEAD + "Recalling " + "word¹ " * n,
    "figures": lambda n: HEAD + "Recalling " + "1 " * n,
    "digits": lambda n: HEAD + "Recalling " + "1" * n,
    "figures with commas": lambda n: HEAD + "Recalling " + "1," * n,
    "figures before capitals": lambda n: HEAD + "Recalling " + "1A" * n,
    "stops": lambda n: HEAD + "Recalling 1See " + "a. " * n,
    "brackets": lambda n: HEAD + "Recalling this,1See " + "(" * n,
    "rows": lambda n: HEAD + "a\tb\n" * n,
    "lettered lines": lambda n: HEAD + "a\tb\n" * 2 + "\n" + "a See this.\n\n" * n,
    "paragraphs": lambda n: HEAD + _each(n, lambda i: f"{i}. Decides to dig;\n\n"),
    "points": lambda n: HEAD + "1. Decides:\n\n" + "(a) To dig;\n\n" * n,
    "headings": lambda n: HEAD + "A\n\nWells\n\n" * n,
    "annexes": lambda n: HEAD + "Annex\n\n" * n,
    "notes at the end": lambda n: HEAD + "Recalling 1/.\n\n" + _each(n, lambda i: f"{i}/ See this.\n\n"),
    "printed lines": lambda n: HEAD + "1.\n" + "Recalls the words of all,\n" * n,
    "printed numbers": lambda n: HEAD + _each(n, lambda i: f"{i}.\n") + "Decides;\n",
    "printed pages": lambda n: HEAD + "1.\nA/1/2\n" + "\fA/1/2\n\n1.\n\nDecides,\n" * n,
    "printed calls": lambda n: HEAD + "1.\nDecides" + ", 1 word" * n + "\n_______\n1\nSee this.\n",
    "blanks": lambda n: HEAD + "      1.   Decides on all the ropes of the bridges\n" + "        a    b   1\n" * n,
    "Markdown notes": lambda n: (
        HEAD
        + "*Recalling* this"
        + _each(n, lambda i: f" word,<sup>{i}</sup>")
        + "\n\n---\n\n"
        + _each(n, lambda i: f"<sup>{i}</sup> See this.\n\n")
    ),
    "Markdown stars": lambda n: HEAD + "*Recalling* " + "*a " * n,
    "HTML notes": lambda n: _html(f"<p>Recalling{_each(n, lambda i: f' w<sup>{i}</sup>')}</p>"),
    "HTML letters": lambda n: _html("<p>Recalling" + " w<sup>a</sup>" * n + "</p>"),
    "HTML links": lambda n: _html(
        f"<p>Recalling{_each(n, lambda i: f'<a href=#n{i}>{i}</a> w')}</p>{_each(n, lambda i: f'<p id=n{i}>See.</p>')}"
    ),
    "HTML faces": lambda n: _html("<p>Recalling " + "<i>w</i> w " * n + "</p>"),
    "HTML lines": lambda n: _html("<p>" + "w<sup>1</sup><br>" * n + "</p>"),
    "HTML items": lambda n: _html("<ol>" + "<li>Decides</li>" * n + "</ol>"),
    "HTML loose words": lambda n: _html("<div>" + "w <i>w</i> " * n + "<p>w</p></div>"),
    "AKN4UN notes": lambda n: _akn(
        f"<p>Recalling{_each(n, lambda i: f' w<authorialNote marker=%{i}%><p>See.</p></authorialNote>')}</p>".replace(
            "%", '"'
        )
    ),
    "AKN4UN letters": lambda n: _akn("<p>Recalling" + " w<sup>a</sup>" * n + "</p>"),
}


def _work(source, monkeypatch):
    """The calls that reading a source takes, and the characters of all texts that are made on the way."""
    calls = characters = 0

    def counted(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    made = Text.__init__

    def making(text, words, *marks, **named):
        nonlocal characters
        characters += len(words)
        made(text, words, *marks, **named)

    monkeypatch.setattr(Text, "__init__", making)
    sys.setprofile(counted)
    try:
        build(read(source.encode(), Path("text")))
    finally:
        sys.setprofile(None)
        monkeypatch.undo()
    return calls, characters


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_twice_the_text_is_twice_the_work(shape, monkeypatch):
    calls, characters = _work(shape(400), monkeypatch)
    more_calls, more_characters = _work(shape(800), monkeypatch)
    assert more_calls < 2.5 * calls
    assert more_characters < 2.5 * characters

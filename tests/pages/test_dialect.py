"""The pages come out the same with our dialect of Markdown and without it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from markdown import Markdown

from generator import dialect, pages
from generator.edition import build
from generator.pages.markdown import escaped
from generator.records import load
from tests.pages.invented import invented
from tests.pages.test_markdown import AWKWARD, FRAMES, HOSTILE

ROOT = Path(__file__).parents[2]
EDITIONS = {
    "the edition": lambda: (build(load(ROOT / "content"), {}), pages.load_editorial(ROOT / "content")),
    "an invented edition": lambda: (invented(60), pages.Editorial()),
}

EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]
WITHOUT = Markdown(extensions=EXTENSIONS)
WITH = Markdown(extensions=[*EXTENSIONS, dialect.makeExtension()])


def _is_the_same(page: str) -> bool:
    return WITH.reset().convert(page) == WITHOUT.reset().convert(page)


@pytest.mark.parametrize("name", EDITIONS)
def test_every_page_is_the_same(name: str) -> None:
    edition, editorial = EDITIONS[name]()
    written = pages.pages(edition, editorial)

    assert written
    assert [file for file, text in written.items() if not _is_the_same(text.partition("\n---\n")[2])] == []


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
@given(words=AWKWARD)
def test_any_words_are_the_same(frame: str, words: str) -> None:
    assert _is_the_same(frame.format(escaped(words)))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_the_same(words: str) -> None:
    assert _is_the_same(f"{escaped(words)}\n\n{escaped(words)}\n{{: .named }}\n")

"""Escaping: words come out of the renderer exactly as they went in, wherever they stand on a page."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.markdown import Markdown, attribute, escaped, link

EXTENSIONS = ["attr_list", "md_in_html", "tables"]

FRAMES = {
    "a paragraph": "{}",
    "the middle of a line": "x {} y",
    "a link's words": "[{}](#a){{: .b }} y",
    "a span": '<span class="q">{}</span> y',
    "a block of HTML": '<div markdown="1">\n<em>x</em> {} y\n</div>',
    "a list": "- {}\n- b",
    "a cell": '<table markdown="1"><tr><td markdown="span">{}</td></tr></table>',
}

AWKWARD = st.text(
    alphabet="ab1 .*_[](){}<>&#!|~^`\\-+:=\"'/\N{RIGHT SINGLE QUOTATION MARK}é\N{NO-BREAK SPACE}$@", max_size=40
)


def _words(rendered: str) -> str:
    return _folded(html.unescape(re.sub(r"<[^>]+>", "", rendered)))


def _folded(words: str) -> str:
    return re.sub(r"[ \t\n]+", " ", words).strip()


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
@given(words=AWKWARD)
def test_words_survive_the_renderer(frame: str, words: str) -> None:
    rendered = markdown.markdown(frame.format(escaped(words)), extensions=EXTENSIONS)

    assert _folded(words) in _words(rendered)


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://example.org/p.png)",
    "</div></div><script>",
    "&lt;script&gt;",
    "{: onclick=alert(1) }",
    "<!-- -->",
    "&#60;script&#62;",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)",
    "\x02wzxhzdk:0\x03",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES.keys())
def test_nothing_in_the_words_becomes_markup(frame: str, words: str) -> None:
    plain = markdown.markdown(frame.format(escaped("plain")), extensions=EXTENSIONS)
    rendered = markdown.markdown(frame.format(escaped(words)), extensions=EXTENSIONS)

    assert re.findall(r"<[^>]*>", rendered) == re.findall(r"<[^>]*>", plain)


@pytest.mark.parametrize("words", ['"', '" onload="x', "it's", "<b>", "a\nb"])
def test_an_attribute_cannot_be_left(words: str) -> None:
    rendered = markdown.markdown(f'<span title="{attribute(words)}">x</span>', extensions=EXTENSIONS)

    assert re.findall(r"<[^>]*>", rendered)[1].startswith('<span title="')
    assert rendered.count("<") == 4


def test_markdown_comes_back_unchanged() -> None:
    assert escaped(Markdown("*a*")) == "*a*"


LINKS = [
    ("A/57/L.71.md", "A/57/L.71.md"),
    ("6(Rev.1).md#para71", "6%28Rev.1%29.md#para71"),
    ("a b.md", "a%20b.md"),
    ("x](y", "x%5D%28y"),
]


@pytest.mark.parametrize(("address", "written"), LINKS)
def test_addresses_are_encoded(address: str, written: str) -> None:
    assert link(Markdown("x"), address) == f"[x]({written})"

"""Markdown that can be trusted, and the way for everything else to become so: escaping.

Pages are rendered by Python-Markdown with ``attr_list`` and ``md_in_html``. Words that come from a
source or a record must come out of it exactly as they went in; whatever could mean something to the
renderer is written as a character reference, which no Markdown rule touches.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import Markup

__all__ = ["NOTHING", "Markdown", "attribute", "escaped", "inside", "link", "unlinked"]


class Markdown(Markup):
    """A string that is Markdown already. Only this package makes it from plain words.

    It is a :class:`markupsafe.Markup` so that Jinja's own results (a macro's, say) count as Markdown too.
    """

    __slots__ = ()


NOTHING = Markdown("")

_UNTIDY = re.compile(r"[ \t\r\n\f\v]{2,}|[\t\r\n\f\v]")
"""White space that is no single space."""

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|!\x00-\x1f\x7f]")
_OPENING = re.compile(r"\A( *)(\d+(?=[.)])|(?=[#+\-=]))(.)")


def _reference(character: str) -> str:
    # A control character has no meaning in HTML and no reference that is valid there.
    return "\N{REPLACEMENT CHARACTER}" if ord(character) < 32 or character == "\x7f" else f"&#{ord(character)};"


def escaped(words: object) -> Markdown:
    """The words so that they stand on the page as they are; Markdown comes back unchanged.

    White space is folded: line breaks have no meaning inside a paragraph. What opens a heading or a
    list at the beginning of a line ("#", "1.") is escaped only there.
    """
    if isinstance(words, Markup):
        return words if isinstance(words, Markdown) else Markdown(words)
    return Markdown(_OPENING.sub(lambda match: match[1] + match[2] + _reference(match[3]), inside(words)))


def inside(words: object) -> Markdown:
    """The same where something stands before them in their line, so that they can open nothing."""
    return Markdown(_SPECIAL.sub(lambda match: _reference(match[0]), _UNTIDY.sub(" ", str(words))))


def attribute(words: object) -> Markdown:
    """The words so that they can stand between double quotes in an HTML tag."""
    return Markdown(escaped(str(words)).replace('"', "&#34;"))


def link(words: Markdown, address: str, *attributes: str) -> Markdown:
    """A Markdown link; ``attributes`` as attr_list writes them: ``.held``, ``role="doc-noteref"``."""
    safe = quote(address, safe="/#:?&=%.,-_~+@")
    listed = f"{{: {' '.join(attributes)} }}" if attributes else ""
    return Markdown(f"[{words}]({safe}){listed}")


def unlinked(words: Markdown, *attributes: str) -> Markdown:
    """The same words with the same attributes where there is nowhere to lead to."""
    classes = " ".join(each.removeprefix(".") for each in attributes if each.startswith("."))
    others = "".join(f" {each}" for each in attributes if not each.startswith("."))
    return Markdown(f'<span class="{classes}"{others}>{words}</span>')

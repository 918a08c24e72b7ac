"""What all pictures share: their templates, how long words come out, where their links lead."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from importlib import resources
from urllib.parse import quote

import jinja2
from markupsafe import Markup

__all__ = ["address", "cut", "drawn", "width_of"]

_UNPRINTABLE = re.compile(r"[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML allows in no form, and line ends, at which a Markdown page could break the picture off."""


def drawn(name: str, **values: object) -> Markup:
    """The picture that the template makes of these values: one block of HTML without an empty line."""
    rows = _templates().get_template(f"{name}.svg.j2").render(values).splitlines()
    return Markup("\n".join(row.strip() for row in rows if row.strip()))  # noqa: S704 - the templates escape


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(resources.files("generator.pictures") / "templates")),
        autoescape=True,
        finalize=_printable,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _printable(value: object) -> object:
    """Numbers to a tenth of a unit, words without what XML forbids; what a template made stays as it is."""
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNPRINTABLE.sub(" ", value)
    return value


def address(here: str, there: str, anchor: str = "") -> str:
    """The relative address of a page as the site has it, one folder a page: from ``citations`` ``../A/RES/60/252/``.

    Pictures pass through Markdown as they are, so their links are those of the built site. They are written as
    ``xlink:href``: a plain ``href`` Zensical would take for a link between Markdown files and lead elsewhere.
    """
    fragment = f"#{quote(anchor)}" if anchor else ""
    return f"{quote(posixpath.relpath(there, here))}/{fragment}"


def width_of(words: str, size: float) -> float:
    """About how wide the words come out in the site's sans at this size: a fair mean over figures and letters."""
    return 0.49 * size * len(words)


def cut(words: str, length: int) -> str:
    """The words, or as many of them as fit with an ellipsis."""
    if len(words) <= length:
        return words
    return words[:length].rpartition(" ")[0].rstrip(",;: ") + " …"

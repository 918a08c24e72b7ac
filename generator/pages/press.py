"""The press: templates that escape every value which is not Markdown already, and the front matter of a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources

import jinja2
import yaml

from generator.pages.leaves import Leaf
from generator.pages.links import place_in_words
from generator.pages.markdown import Markdown, attribute, escaped, inside

__all__ = ["Press", "matter"]

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(resources.files("generator.pages") / "templates")),
        autoescape=True,
        finalize=escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"place": place_in_words, "attribute": attribute, "inside": inside}
    return environment


@dataclass(frozen=True, slots=True)
class Press:
    """Prints pages from the templates beside this module."""

    templates: jinja2.Environment = field(default_factory=_environment)

    def page(self, template: str, front: Mapping[str, str], **values: object) -> str:
        """A page with its front matter. Raises jinja2's own errors, which name the template and the line."""
        head = yaml.dump(dict(front), Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000).strip()
        return self.templates.get_template(f"{template}.md.j2").render(matter=Markdown(head), **values)

    def leaf(self, leaf: Leaf) -> str:
        """The same for a page that a view has made ready."""
        values = leaf.fill()
        return self.page(leaf.template, leaf.front, **values) if leaf.template else str(values["text"])


def matter(title: str, description: str, **fields: str) -> dict[str, str]:
    """Front matter: strings only, so that both engines read the same; empty fields are left out."""
    return {"title": title, "description": description, **{key: value for key, value in fields.items() if value}}

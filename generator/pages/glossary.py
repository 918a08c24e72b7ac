"""Terms of the glossary, linked where our own prose uses them first on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generator.pages import prose
from generator.pages.links import Links
from generator.pages.markdown import Markdown, escaped
from generator.records.glossary import Term

__all__ = ["FILE", "Explained", "explained", "finder", "links_with_terms"]

FILE = "glossary.md"


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds any form of any term."""

    pattern: re.Pattern[str]
    terms: dict[str, Term]
    """By their forms, in small letters."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A term on the glossary's page."""

    anchor: str
    term: str
    also: tuple[str, ...]
    text: Markdown
    sources: tuple[Markdown, ...]


def explained(terms: Sequence[Term], links: Links) -> tuple[Explained, ...]:
    """The glossary, in the order of its terms."""
    return tuple(
        Explained(
            term.anchor,
            term.term,
            term.also,
            prose.line(term.text, links),
            tuple(prose.line(source, links) for source in term.sources),
        )
        for term in terms
    )


def finder(terms: Sequence[Term]) -> Finder | None:
    """What finds any form of any term, the longest first; one for all pages."""
    forms = {form.casefold(): term for term in terms for form in (term.term, *term.also)}
    if not forms:
        return None
    longest_first = sorted(forms, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, longest_first))
    return Finder(re.compile(rf"(?<![\w/-])(?:{alternatives})(?![\w/-])", re.IGNORECASE), forms)


@dataclass(slots=True)
class _Explainer:
    """Links each term once on its page."""

    found: Finder | None
    link: Callable[[str, str], Markdown]
    """Makes the link from the words and the term's anchor."""

    explained: set[str] = field(default_factory=set)

    def __call__(self, words: str) -> Markdown:
        """The words as Markdown, with links on the terms that the page has not explained yet."""
        if self.found is None:
            return escaped(words)
        written, reached = [], 0
        for match in self.found.pattern.finditer(words):
            term = self.found.terms[match[0].casefold()]
            if term.anchor not in self.explained:
                self.explained.add(term.anchor)
                written += [escaped(words[reached : match.start()]), self.link(match[0], term.anchor)]
                reached = match.end()
        return Markdown("".join([*written, escaped(words[reached:])]))


def links_with_terms(links: Links, found: Finder | None) -> Links:
    """The links of one page, whose prose explains terms."""
    return replace(links, explain=_Explainer(found, lambda words, anchor: links.page(FILE, words, anchor, ".term")))

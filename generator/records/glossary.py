"""The terms a newcomer meets: ``content/glossary.yml``, a list of terms each explained in a sentence or three."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from generator.faults import BadInput, Fault
from generator.records.explaining import validated
from generator.records.fields import Entry, Markdown, Words
from generator.records.reading import Sheet, read

__all__ = ["Glossary", "Term", "load_glossary"]


class Term(Entry):
    """A term with its explanation."""

    term: Words
    """As it is printed."""

    also: tuple[Words, ...] = ()
    """Other forms that mean the same."""

    text: Markdown
    """The explanation, in our own words."""

    sources: Annotated[tuple[Words, ...], Field(min_length=1)]
    """Where it can be checked; Markdown links are allowed."""

    @property
    def anchor(self) -> str:
        """Its anchor on the glossary's page: ``operative-paragraph``."""
        return "-".join("".join(c if c.isalnum() else " " for c in self.term.casefold()).split())


class Glossary(Entry):
    """The file ``glossary.yml``."""

    terms: tuple[Term, ...] = ()


def load_glossary(file: Path) -> tuple[Term, ...]:
    """Every term, in the order of the alphabet; none where there is no file.

    Raises :class:`BadInput` with all faults, a form that two terms share among them.
    """
    if not file.exists():
        return ()
    sheet = read(file)
    terms = validated(Glossary, sheet).terms
    if faults := list(_shared(terms, sheet)):
        raise BadInput(faults)
    return tuple(sorted(terms, key=lambda term: term.term.casefold()))


def _shared(terms: tuple[Term, ...], sheet: Sheet) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, term in enumerate(terms):
        for form in (term.term, *term.also):
            if form.casefold() in seen:
                yield sheet.fault(("terms", number, "term"), f'"{form}" a second time', "each form under one term")
            seen.add(form.casefold())

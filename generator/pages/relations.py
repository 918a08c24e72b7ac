"""What a document cites, and what cites it, as a page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.edition import Around, Basis, Entry, Reference
from generator.pages.links import Links, place_in_words
from generator.pages.markdown import Markdown, escaped, link

__all__ = ["CitedBy", "Cites", "cited_by", "cites"]


@dataclass(frozen=True, slots=True)
class Cites:
    """One document that this one cites, with every place where it does."""

    target: Markdown
    title: str
    standing: str
    basis: str
    places: tuple[Markdown, ...]
    """``Recalling``, with a link to the paragraph; or what the record says."""


@dataclass(frozen=True, slots=True)
class CitedBy:
    """One place in another document that cites this one."""

    source: Markdown
    title: str
    verb: str
    relation: str
    pinpoint: str
    basis: str
    how: str
    around: Around | None


def cites(entry: Entry, links: Links) -> Iterator[Cites]:
    """What the document cites, target by target in the order of first mention; the text's own before the record's."""
    found = [r for r in entry.cites if r.target is not None and r.target != entry.symbol]
    order = list(dict.fromkeys(r.target for r in found))
    by_target = groupby(sorted(found, key=lambda r: order.index(r.target)), key=lambda r: r.target)
    for target, group in by_target:
        references = list(group)
        assert target is not None  # noqa: S101 - filtered above
        known = links.edition.find(target)
        yield Cites(
            target=links.document(target, known.record.designated if known else target.text),
            title=known.record.heading if known else "",
            standing=references[0].standing.value,
            basis=references[0].basis.value,
            places=tuple(_place(reference) for reference in references),
        )


def _place(reference: Reference) -> Markdown:
    verb = f"{reference.verb} " if reference.verb else ""
    pinpoint = f" ({reference.pinpoint})" if reference.pinpoint else ""
    if reference.basis is Basis.RECORD:
        how = f", {reference.how}" if reference.how else ""
        return escaped(f"{reference.verb or _said(reference.relation)}{pinpoint}{how}")
    where = link(escaped(place_in_words(reference.anchor) or "masthead"), f"#{reference.anchor}")
    return (
        Markdown(f"{escaped(verb)}{where}{escaped(pinpoint)}") if reference.anchor else escaped(f"masthead{pinpoint}")
    )


def cited_by(references: Iterable[Reference], links: Links) -> Iterator[CitedBy]:
    """Each reference to the document, with the words around it where a held text has them."""
    for reference in references:
        source = links.edition.find(reference.source)
        yield CitedBy(
            source=links.source(reference),
            title=source.record.heading if source else "",
            verb=reference.verb,
            relation=_said(reference.relation),
            pinpoint=reference.pinpoint,
            basis=reference.basis.value,
            how=reference.how,
            around=reference.around,
        )


def _said(relation: str) -> str:
    """The name of a relation in words."""
    return "in a note" if relation.endswith("_note") else relation.replace("_", " ")

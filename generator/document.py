"""The model of a document: masthead, body, notes. Plain, typed, immutable.

A document is a flat run of paragraphs in printed order; how they nest is in each paragraph's
``level`` and ``part``, and in its anchor. Nothing of the source is left out: the lines of the
masthead, headings and closing lines are paragraphs too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum

from generator.marked import Marker, Place, Text
from generator.plain import plain

__all__ = ["About", "Ballot", "Document", "Keyword", "Kind", "Masthead", "Note", "Paragraph", "Table", "Vote"]


class Kind(StrEnum):
    """What a paragraph is."""

    MASTHEAD = "masthead"
    """A line above the text: organ, distribution, session, agenda item, heading, proponent, sponsors, title."""
    ENACTING = "enacting"
    """The organ that speaks: "The General Assembly,"."""
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    NUMBERED = "numbered"
    """A numbered paragraph of an outcome document or annex, which is no operative clause."""
    PLAIN = "plain"
    """An unnumbered paragraph of an outcome document, annex or introduction."""
    SUBPARAGRAPH = "subparagraph"
    """(a), (i), a. below any of the above."""
    HEADING = "heading"
    """The heading of a section, an annex, or a group of paragraphs."""
    TABLE = "table"
    CLOSING = "closing"
    """The meeting and the date at the end."""


@plain
class Table:
    """Rows of cells, as printed; the first ``heads`` rows are column heads."""

    rows: tuple[tuple[Text, ...], ...]
    heads: int = 1


@plain
class Paragraph:
    """One paragraph, heading, line or table."""

    kind: Kind
    text: Text
    """Its words without the printed number."""

    place: Place
    """Where it begins in the source file."""

    anchor: str = ""
    """``op3-a-ii``, ``pp2``, ``s2-op5``, ``annex-para37``, ``s2``; empty where a paragraph has no address."""

    number: str = ""
    """The number as printed, ``3.`` or ``(a)``; for a section's or annex's heading ``I`` or ``Annex II``."""

    level: int = 0
    """How deep it stands: 0 for a paragraph, 1 for (a), 2 for (i), 3 for a.; for headings their rank from 1."""

    part: str = ""
    """The anchor of the section or annex it stands in (``s2``, ``annex``, ``annex2-s1``), or nothing for the body."""

    table: Table | None = None

    @property
    def texts(self) -> tuple[Text, ...]:
        """Its words and those of its table's cells, in printed order."""
        cells = (cell for row in self.table.rows for cell in row) if self.table else ()
        return (self.text, *cells)


@plain
class Note:
    """A footnote, with every marker that calls it."""

    label: str
    """What is printed: ``4``, ``*``."""

    text: Text
    place: Place

    @property
    def anchor(self) -> str:
        """``fn4``. Its markers are ``fnref4``, ``fnref4-2``, ``fnref4-3`` in the order of the text."""
        return f"fn{_spelled(self.label)}"


def _spelled(label: str) -> str:
    """A label that can stand in an address: an asterisk has none of its own."""
    return label.replace("*", "star")


@plain
class Masthead:
    """What the text says of itself, word for word; ``None`` where it says nothing."""

    symbol: str | None = None
    organ: str | None = None
    session: str | None = None
    """As printed: ``Fifty-seventh session``."""
    agenda_item: str | None = None
    """The number only: ``32``, ``95 (c)``, ``46 and 120``."""
    distribution: str | None = None
    """``General`` or ``Limited``."""
    date: str | None = None
    """The date of distribution as printed: ``17 December 2002``."""
    heading: str | None = None
    """``Resolution adopted by the General Assembly on 27 March 2006``."""
    adopted: str | None = None
    """The date in the heading or in the closing lines, as printed."""
    proponent: str | None = None
    """``without reference to a Main Committee (A/60/L.50 and Add.1)``."""
    sponsors: tuple[str, ...] = ()
    number: str | None = None
    """The number before the title: ``60/252``."""
    title: str | None = None
    meeting: str | None = None
    """``74th plenary meeting``."""


@plain
class Ballot:
    """How many voted one way, and who, where the file lists them."""

    choice: str
    """``in favour``, ``against``, ``abstaining``."""
    votes: int
    voters: tuple[str, ...] = ()
    """As the file spells them."""


@plain
class Vote:
    """How a resolution was adopted."""

    outcome: str
    """``adopted by a recorded vote``, ``adopted without a vote``, or as the file has it."""
    ballots: tuple[Ballot, ...] = ()


@plain
class Keyword:
    """A keyword that a file was given."""

    name: str
    vocabulary: str
    """The list that it is of: ``UNBIS Thesaurus``."""
    address: str


@plain
class About:
    """What a file says about its document, beside the document's own words."""

    votes: tuple[Vote, ...] = ()
    """One for each resolution in the file; none where the file does not say."""
    keywords: tuple[Keyword, ...] = ()


@plain
class Document:
    """A text as the generator understood it."""

    masthead: Masthead
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...] = ()
    layout: str = ""
    """The name of the reader that read it."""

    doubts: tuple[tuple[Place, str], ...] = field(default=())
    """What the structure left open: the place and a sentence."""

    about: About = About()

    def markers(self) -> Iterator[tuple[Paragraph | Note, Marker]]:
        """Every note marker in printed order, with the paragraph (or note) it stands in."""
        holders: tuple[Paragraph | Note, ...] = (*self.paragraphs, *self.notes)
        for holder in holders:
            texts = holder.texts if isinstance(holder, Paragraph) else (holder.text,)
            yield from ((holder, marker) for text in texts for marker in text.markers)

    def note(self, label: str) -> Note | None:
        """The first note with this label."""
        return next((note for note in self.notes if note.label == label), None)

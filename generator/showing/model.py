"""The shape of ``recalling show --json``, and its JSON Schema.

It is a shape of its own, so that the rooms can change what they hand on without changing what other
people's programs read. Fields may be added under the same ``version``; none changes its meaning.
Offsets count characters (Unicode code points), half open; lines and columns count from 1.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from generator.citations import Status
from generator.document import Kind

__all__ = [
    "SCHEMA",
    "BallotShown",
    "Call",
    "Cited",
    "Counts",
    "Doubt",
    "Emended",
    "Facts",
    "KeywordShown",
    "Marked",
    "NoteShown",
    "ParagraphShown",
    "PartShown",
    "Shown",
    "Sign",
    "Span",
    "TargetShown",
    "VoteShown",
    "schema_text",
]

SCHEMA = Path("schema/document.schema.json")
"""The schema's file below ``content/``."""


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Facts(_Shape):
    """What the masthead says, word for word; null where it says nothing."""

    symbol: str | None
    organ: str | None
    session: str | None
    """As printed: ``Fifty-seventh session``."""
    agenda_item: str | None
    distribution: str | None
    date: str | None
    """The date in the masthead's lines, that of distribution."""
    heading: str | None
    adopted: str | None
    """The date in the heading or in the closing lines, as printed."""
    proponent: str | None
    """The line in brackets under the heading."""
    sponsors: tuple[str, ...]
    number: str | None
    """The number before the title: ``60/252``."""
    title: str | None
    meeting: str | None


class BallotShown(_Shape):
    """How many voted one way."""

    choice: str
    """``in favour``, ``against``, ``abstaining``."""
    votes: int
    voters: tuple[str, ...]
    """As the file spells them; empty where it lists none."""


class VoteShown(_Shape):
    """How a resolution was adopted, by what the file says beside the text."""

    outcome: str
    """``adopted by a recorded vote``, ``adopted without a vote``, or as the file has it."""
    ballots: tuple[BallotShown, ...]


class KeywordShown(_Shape):
    """A keyword that the file was given."""

    name: str
    vocabulary: str
    """The list that it is of: ``UNBIS Thesaurus``."""
    address: str


class Span(_Shape):
    """A stretch that the source prints in another face."""

    start: int
    end: int
    face: Literal["italic", "bold", "underlined"]


class Sign(_Shape):
    """A note marker."""

    at: int
    """It stands before the character with this number."""
    label: str
    """As printed: ``4``, ``*``."""
    anchor: str
    """Its address on the page: ``fnref4``, ``fnref4-2``; empty where its note is missing."""
    line: int
    column: int


class Emended(_Shape):
    """A stretch where the editors give another reading."""

    start: int
    end: int
    held: str
    """The words as the source has them."""


class Marked(_Shape):
    """Words with their marks. The words carry no numbers and no markers; both are given beside them."""

    text: str
    emphasis: tuple[Span, ...] = ()
    markers: tuple[Sign, ...] = ()
    emended: tuple[Emended, ...] = ()


class ParagraphShown(Marked):
    """A paragraph, heading, line or table, in printed order."""

    kind: Kind
    anchor: str
    """``op3-a``, ``pp2``; empty where it has no address."""
    number: str
    """As printed, ``3.``, ``(a)``; for the heading of a section or an annex ``I``, ``Annex II``."""
    level: int
    """0 for a paragraph, 1 for (a), 2 for (i); for headings their rank from 1."""
    part: str
    """The anchor of the section or annex in which it stands; empty for the body."""
    line: int
    column: int
    rows: tuple[tuple[Marked, ...], ...] | None = None
    """The cells of a table."""
    heads: int = 0
    """How many rows of the table are column heads."""


class PartShown(_Shape):
    """A section, an annex, or one resolution of several under one number."""

    anchor: str
    number: str
    title: str
    level: int
    paragraph: int
    """The place of its heading among the paragraphs, from 0."""


class Call(_Shape):
    """A place where a note is called."""

    paragraph: int | None
    """The place of the paragraph among the paragraphs, from 0; null where a note calls it."""
    note: int | None
    """The place of the calling note among the notes, from 0."""
    cell: tuple[int, int] | None
    """Row and column, from 0, where it stands in a table."""
    at: int
    anchor: str
    line: int
    column: int


class NoteShown(Marked):
    """A footnote with every place that calls it."""

    label: str
    anchor: str
    line: int
    column: int
    called: tuple[Call, ...]


class TargetShown(_Shape):
    """What is cited."""

    symbol: str | None
    other: str
    """Where no symbol names it: ``UNTS:2187:38544``."""
    pinpoints: tuple[str, ...]
    """The places in it: ``annex_II__para_5``."""


class Cited(_Shape):
    """A citation."""

    paragraph: int | None
    """The place of the paragraph it stands in, from 0; null where it stands in a note."""
    note: int | None
    """The place of the note it stands in, from 0."""
    cell: tuple[int, int] | None
    """For one in a table the row and the column of its cell, from 0."""
    anchor: str
    start: int
    end: int
    text: str
    form: str
    targets: tuple[TargetShown, ...]
    verb: str
    """The opening verb phrase of its clause, as printed."""
    relation: str
    status: Status
    candidates: tuple[TargetShown, ...]
    """What it may mean, where it is ambiguous."""
    why: str
    """A sentence, where it is not settled."""


class Counts(_Shape):
    """What there is, counted."""

    paragraphs: int
    """Those with an address."""
    parts: int
    notes: int
    markers: int
    citations: dict[Status, int]
    """By status; one that does not occur is left out."""


class Doubt(_Shape):
    """Something of which the reader or the structure could not be sure."""

    line: int
    column: int
    sentence: str


class Shown(_Shape):
    """A document as the generator understood it."""

    version: Literal[1] = 1
    """Of this schema."""
    file: str
    symbol: str | None
    """Under which it is read: the record's, else what the text says of itself."""
    layout: str
    """The name of the reader that read it."""
    masthead: Facts
    votes: tuple[VoteShown, ...] = ()
    """One for each resolution in the file; none where the file does not say."""
    keywords: tuple[KeywordShown, ...] = ()
    counts: Counts
    parts: tuple[PartShown, ...]
    paragraphs: tuple[ParagraphShown, ...]
    notes: tuple[NoteShown, ...]
    citations: tuple[Cited, ...]
    doubts: tuple[Doubt, ...]


def schema_text() -> str:
    """The schema as it stands in its file, with the fields' docstrings as descriptions."""
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= Shown.model_json_schema(mode="serialization")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"

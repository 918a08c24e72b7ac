"""What a citation is. The grammar fills it; the edition, the pages and researchers read it.

The grammar of citations knows nothing of documents: it reads passages, in order, and hands back
citations whose spans lie in them. Whether a target is held, known or merely named is decided later.
What is made by the thousand is a named tuple: as immutable as a frozen dataclass, and made in a quarter of the time.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from generator.symbols import Symbol

__all__ = ["Citation", "Context", "Passage", "PassageKind", "Pinpoint", "Share", "Status", "Target"]


class PassageKind(StrEnum):
    """Where in a document a passage stands."""

    PROPONENT = "proponent"
    """The bracketed line of the masthead: "[without reference to a Main Committee (A/60/L.50 and Add.1)]"."""
    PREAMBULAR = "preambular"
    OPERATIVE = "operative"
    NOTE = "note"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a note, as the grammar sees it."""

    key: str
    """Who it is for the caller: an anchor, a line number. Comes back in each citation."""

    words: str
    kind: PassageKind = PassageKind.OTHER

    opening: str = ""
    """The opening verb phrase where the layout shows it in italics; the grammar finds it where this is empty."""

    markers: tuple[tuple[int, str], ...] = ()
    """Note markers: offset in ``words`` and label. A name with a marker is what its note cites."""

    label: str = ""
    """For a note: its label."""

    parent: str = ""
    """For a sub-paragraph: the key of the paragraph whose verb governs it."""


class Status(StrEnum):
    """What is known of a citation's target."""

    RESOLVED = "resolved"
    """The target is known beyond doubt."""
    AMBIGUOUS = "ambiguous"
    """It may be one of several; ``candidates`` names them."""
    UNRESOLVED = "unresolved"
    """It is a citation, but of what cannot be said; ``why`` says why."""
    BLANK = "blank"
    """A draft leaves the number open: "57/___ of ___ December 2002"."""
    OPEN = "open"
    """It names a set of acts and no document: "all other relevant resolutions"."""
    CONTRADICTED = "contradicted"
    """The target as printed contradicts the printed date, session or order in time; ``why`` says how."""
    INTERNAL = "internal"
    """It points into its own document: "the present resolution", "paragraph 8 above"."""


class Pinpoint(NamedTuple):
    """A place in a document, outermost step first: ``(("annex", "II"), ("para", "5"), ("point", "c"))``.

    Levels: ``annex``, ``part``, ``chap``, ``sect``, ``para``, ``point``, ``article``, ``goal``,
    ``target``, ``appendix``, ``res`` (a conference's own resolution), ``page``, ``rule``, ``decision``.
    A range is written ``7-9`` in the number of its last step.
    """

    steps: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """``annex_II__para_5__point_c``, the normal form of the gold list."""
        return "__".join(f"{level}_{number}" if number else level for level, number in self.steps)


class Target(NamedTuple):
    """What is cited: a document, and the places in it (several for "paragraphs 35 to 37 and 67 to 72 of")."""

    symbol: Symbol | None
    """``None`` only for things that no symbol names (a treaty by volume and number, a sales number)."""

    pinpoints: tuple[Pinpoint, ...] = ()

    other: str = ""
    """Where there is no symbol: ``UNTS:2187:38544``, ``SALES:E.96.IV.13``."""


@dataclass(frozen=True, slots=True)
class Share:
    """The words of a citation that mean one of its targets; all its words where it has one target or none."""

    start: int
    end: int
    """Characters in the passage's words, half open."""

    target: Target | None


class Citation(NamedTuple):
    """One citation, in one stretch of one passage."""

    passage: str
    """The key of its passage."""

    start: int
    end: int
    """Characters in the passage's words, half open."""

    text: str
    """The words between them."""

    form: str
    """``assembly``, ``assembly-decision``, ``security-council``, ``council`` (ECOSOC), ``human-rights-council``,
    ``document``, ``official-records``, ``name``, ``anaphor``, ``open-set``, ``ibid``, ``treaty``, ``sales``,
    ``blank``, ``internal`` …"""

    targets: tuple[Target, ...]
    """Usually one; several for "57/270 A and B". Empty where the status says so."""

    verb: str
    """The verb phrase of its own clause as printed, ``Recalling also``; empty where there is none (in notes)."""

    relation: str
    """The relation's name, from :mod:`generator.citations.relations`: ``recalls``, ``endorses`` …"""

    status: Status
    candidates: tuple[Target, ...] = ()
    why: str = ""
    """A sentence for the reader where the status is not ``resolved`` or ``internal``."""

    dated: str = ""
    """The date beside it as printed, ``21 December 2001``."""

    stretches: tuple[tuple[int, int], ...] = ()
    """For several targets, where each is printed, in the order of ``targets``; an empty stretch for one that is
    not, as B is in "57/270 A to C". None where the words do not tell the targets apart ("those resolutions")."""

    def shares(self) -> tuple[Share, ...]:
        """Its words as they are linked, in order; what joins two targets ("and") belongs to neither."""
        if len(self.targets) < 2 or not self.stretches:
            only = self.targets[0] if len(self.targets) == 1 else None
            return (Share(self.start, self.end, only),)
        pairs = zip(self.stretches, self.targets, strict=True)
        printed = [Share(start, end, target) for (start, end), target in pairs if start < end]
        printed[0] = replace(printed[0], start=self.start)
        last, rest = printed[-1], Share(printed[-1].end, self.end, printed[0].target)
        if self.targets[-1].pinpoints == self.targets[0].pinpoints:
            return (*printed[:-1], replace(last, end=self.end))
        return (*printed, rest) if rest.start < rest.end else tuple(printed)


@dataclass(frozen=True, slots=True)
class Context:
    """What the grammar must be told to read a text."""

    organ: str = "General Assembly"
    """The body whose text it is: decides "its resolution 60/252"."""

    symbol: Symbol | None = None
    """The document's own symbol, for "the present resolution"."""

    date: datetime.date | None = None
    """Its date: nothing cites what did not exist yet."""

    title: str = ""
    """Its title: a text about one convention calls it "the Convention"."""

    names: Mapping[str, Target] = field(default_factory=dict)
    """Named instruments: each name as printed, and what it names. Knowledge is data: it comes from the records."""

    dates: Mapping[Symbol, datetime.date] = field(default_factory=dict)
    """Dates of adoption on record, against which printed dates are checked."""

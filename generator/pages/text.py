"""A held text as a page shows it: each paragraph with its words linked, and its margin beside it.

In the margin stand the footnotes that the paragraph calls first, the notes by the editors, and what
was emended; a note called again later is linked from there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator.citations import opening_verb
from generator.citations.model import Citation, PassageKind, Status, Target
from generator.document import Document, Kind, Note, Paragraph, Table
from generator.edition import Applied, Entry, Holding, Reference
from generator.edition.references import cell_key, pinpoint_anchor
from generator.marked import Marker, Text
from generator.pages import prose
from generator.pages.inline import Apparatus, inline
from generator.pages.links import Links, file_of
from generator.pages.markdown import NOTHING, Markdown, attribute, escaped, inside, link
from generator.pages.relations import CitedBy, cited_by
from generator.records import Note as EditorsNote

__all__ = ["EditorsNoteShown", "EmendationShown", "FootnoteShown", "ParagraphShown", "Row", "excerpt", "shown"]

_SHORT = 240
"""The letters of a note by the editors that is never folded."""

_SAID = {Kind.PREAMBULAR, Kind.OPERATIVE, Kind.NUMBERED, Kind.PLAIN}
_TARGET = re.compile(r"\]\([^()]*\)")
_NONE: Mapping[str, Markdown] = MappingProxyType({})
_OPENING = {Kind.PREAMBULAR: PassageKind.PREAMBULAR, Kind.OPERATIVE: PassageKind.OPERATIVE}


@dataclass(frozen=True, slots=True)
class FootnoteShown:
    """A footnote with the ways back to every marker that calls it."""

    anchor: str
    label: str
    words: Markdown
    returns: tuple[str, ...]
    """The anchors of its markers: ``fnref4``, ``fnref4-2``."""

    @property
    def name(self) -> str:
        """Its label as it is said: letters and figures alone."""
        return _plain(self.label)


@dataclass(frozen=True, slots=True)
class EditorsNoteShown:
    """A note by the editors."""

    anchor: str
    quote: str
    words: Markdown
    sources: tuple[Markdown, ...]
    is_long: bool
    """Whether it is folded in the margin: a margin has lines of some 50 letters, and four of them are always shown."""


@dataclass(frozen=True, slots=True)
class EmendationShown:
    """What was emended: the held reading, the reading given, why, and the source."""

    anchor: str
    number: int
    held: str
    given: str
    kind: str
    why: Markdown
    source: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Markdown, ...]
    is_head: bool


@dataclass(frozen=True, slots=True)
class ParagraphShown:
    """One paragraph of the text, ready for its template."""

    kind: str
    anchor: str
    number: str
    level: int
    words: Markdown
    footnotes: tuple[FootnoteShown, ...] = ()
    notes: tuple[EditorsNoteShown, ...] = ()
    emendations: tuple[EmendationShown, ...] = ()
    recalled: tuple[CitedBy, ...] = ()
    """Who recalls this very paragraph, and in what words."""

    recalled_apart: Markdown = NOTHING
    """The link to that, where it is told on a page of its own."""

    rows: tuple[Row, ...] = ()

    @property
    def look(self) -> str:
        """The class it is printed with; none where its anchor says what it is (``pp2``, ``op3``, ``para37``)."""
        return "" if self.kind in _SAID else self.kind

    @property
    def has_margin(self) -> bool:
        """Whether anything stands beside it."""
        return bool(self.footnotes or self.notes or self.emendations or self.recalled or self.recalled_apart)


def shown(entry: Entry, links: Links, apart: Mapping[str, Markdown] = _NONE) -> tuple[ParagraphShown, ...]:
    """All paragraphs in the order of the text; none where the edition does not hold it.

    ``apart`` has, by anchor, the links to what recalls a paragraph, where the page has no room to tell it.
    """
    holding = entry.held
    if holding is None or entry.text is None:
        return ()
    recalls: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in entry.cited_by if not apart else ():
        recalls[reference.target_anchor].append(reference)
    anchors = entry.text.outline.anchors
    return tuple(_Writer(holding, file_of(entry.symbol), links, recalls, anchors, apart).paragraphs())


def excerpt(entry: Entry, anchor: str, links: Links) -> ParagraphShown | None:
    """One paragraph with the editors' notes on it, for another page: without markers, whose notes stay behind."""
    holding = entry.held
    if holding is None or entry.text is None:
        return None
    writer = _Writer(holding, file_of(entry.symbol), links, {}, entry.text.outline.anchors)
    return next(
        (writer.bare(place, p) for place, p in enumerate(holding.document.paragraphs) if p.anchor == anchor), None
    )


@dataclass(slots=True)
class _Writer:
    """Walks the document once; counts the markers of each note as it meets them."""

    holding: Holding
    file: str
    """The file of the document's own page."""

    links: Links
    recalls: Mapping[str, Sequence[Reference]]
    """By anchor, the references that mean this very paragraph."""

    anchors: frozenset[str]
    apart: Mapping[str, Markdown] = field(default_factory=dict)
    """By anchor, the links to them where they are too many for the page."""

    called: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    noted: int = 0

    @property
    def document(self) -> Document:
        return self.holding.document

    def paragraphs(self) -> Iterator[ParagraphShown]:
        totals = _times_called(self.document)
        for place, paragraph in enumerate(self.document.paragraphs):
            first = [m.label for m in _markers(paragraph) if not self.called[m.label]]
            words = self._words(f"p{place}", paragraph.text, paragraph.anchor, _opening(paragraph))
            rows = tuple(self._rows(paragraph, place))
            notes = [(n, f"n{k}") for k, n in enumerate(self.document.notes) if n.label in first]
            yield ParagraphShown(
                kind=paragraph.kind.value,
                anchor=paragraph.anchor,
                number=paragraph.number,
                level=paragraph.level,
                words=words,
                footnotes=tuple(self._footnote(note, key, totals[note.label]) for note, key in notes),
                notes=tuple(self._notes(paragraph.anchor, *(note.anchor for note, _ in notes))),
                emendations=tuple(self._emendations(paragraph.anchor, *(note.anchor for note, _ in notes))),
                recalled=tuple(self._recalled(paragraph.anchor)),
                recalled_apart=self.apart.get(paragraph.anchor, NOTHING),
                rows=rows,
            )

    def bare(self, place: int, paragraph: Paragraph) -> ParagraphShown:
        text = replace(paragraph.text, markers=())
        return ParagraphShown(
            kind=paragraph.kind.value,
            anchor=paragraph.anchor,
            number=paragraph.number,
            level=paragraph.level,
            words=self._words(f"p{place}", text, "", _opening(paragraph)),
            notes=tuple(self._notes(paragraph.anchor)),
        )

    def _words(self, key: str, text: Text, anchor: str, opening: int = 0) -> Markdown:
        apparatus = Apparatus(
            citations=self.holding.citations.get(key, ()),
            emendations=self._applied(anchor),
            cite=self._cite,
            mark=self._mark,
            opening=0 if text.emphasis else opening,
        )
        return inline(text, apparatus)

    def _applied(self, *anchors: str) -> list[Applied]:
        return [applied for applied in self.holding.emendations if applied.anchor in anchors and applied.anchor]

    def _cite(self, citation: Citation, target: Target | None, words: Markdown) -> Markdown:
        pinpoint = target.pinpoints[0] if target and target.pinpoints else None
        if citation.status is Status.INTERNAL:
            anchor = pinpoint_anchor(pinpoint, self.anchors) if pinpoint else ""
            address = self.links.address(self.file, anchor)
            return link(words, address, ".internal") if anchor else words
        is_sure = citation.status is Status.RESOLVED
        if target is None or target.symbol is None:
            return words if is_sure else Markdown(f'<span class="{citation.status.value}">{words}</span>')
        cited = self.links.edition.find(target.symbol)
        anchor = pinpoint_anchor(pinpoint, cited.text.outline.anchors) if pinpoint and cited and cited.text else ""
        doubt = () if is_sure else (f".{citation.status.value}",)
        verb = (f'data-verb="{attribute(citation.verb)}"',) if citation.verb else ()
        return self.links.document(target.symbol, words, anchor, *doubt, *verb)

    def _mark(self, label: str) -> Markdown:
        note = self.document.note(label)
        if note is None:
            return Markdown(f"<sup>{escaped(label)}</sup>")
        self.called[label] += 1
        anchor, named = (
            _marker_anchor(note, self.called[label]),
            f'role="doc-noteref" aria-label="Note {_plain(label)}"',
        )
        return Markdown(f'<sup id="{anchor}"><a href="#{note.anchor}" {named}>{inside(label)}</a></sup>')

    def _footnote(self, note: Note, key: str, times: int) -> FootnoteShown:
        words = self._words(key, note.text, note.anchor)
        returns = tuple(_marker_anchor(note, time) for time in range(1, times + 1))
        return FootnoteShown(note.anchor, note.label, words, returns)

    def _notes(self, *anchors: str) -> Iterator[EditorsNoteShown]:
        for note in self.holding.notes:
            if note.at in anchors and note.at:
                self.noted += 1
                yield self._note(note, self.noted)

    def _note(self, note: EditorsNote, number: int) -> EditorsNoteShown:
        sources = tuple(prose.line(source, self.links) for source in note.sources)
        quote, words = note.quote or "", prose.blocks(note.text, self.links)
        letters = len(quote) + len(_TARGET.sub("", note.text))
        return EditorsNoteShown(f"note{number}", quote, words, sources, is_long=letters > _SHORT)

    def _emendations(self, *anchors: str) -> Iterator[EmendationShown]:
        for applied in self._applied(*anchors):
            entry = applied.entry
            why = prose.line(entry.why, self.links)
            yield EmendationShown(
                applied.address, applied.number, entry.held, entry.given, entry.kind.value, why, entry.source
            )

    def _recalled(self, anchor: str) -> Iterator[CitedBy]:
        return cited_by(self.recalls.get(anchor, ()) if anchor else (), self.links)

    def _rows(self, paragraph: Paragraph, place: int) -> Iterator[Row]:
        table = paragraph.table or Table(())
        for number, cells in enumerate(table.rows):
            keys = (cell_key(place, number, column) for column in range(len(cells)))
            yield Row(
                tuple(self._words(key, cell, "") for key, cell in zip(keys, cells, strict=True)), number < table.heads
            )


def _opening(paragraph: Paragraph) -> int:
    kind = _OPENING.get(paragraph.kind)
    return len(opening_verb(paragraph.text.words, kind)) if kind else 0


def _markers(paragraph: Paragraph) -> Iterator[Marker]:
    """The markers of a paragraph and of its table's cells, in printed order."""
    return (marker for text in paragraph.texts for marker in text.markers)


def _times_called(document: Document) -> defaultdict[str, int]:
    times: defaultdict[str, int] = defaultdict(int)
    for _, marker in document.markers():
        times[marker.label] += 1
    return times


def _marker_anchor(note: Note, time: int) -> str:
    reference = note.anchor.replace("fn", "fnref", 1)
    return reference if time == 1 else f"{reference}-{time}"


def _plain(label: str) -> str:
    return "".join(character for character in label if character.isalnum()) or "by a sign"

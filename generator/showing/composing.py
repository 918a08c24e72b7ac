"""A text that was read, brought into the shape that is shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.citations import Citation, Target
from generator.document import Document, Kind, Note, Paragraph, Table, Vote
from generator.edition import Holding
from generator.edition.references import cell_key
from generator.marked import Marker, Text
from generator.showing.model import (
    BallotShown,
    Call,
    Cited,
    Counts,
    Doubt,
    Emended,
    Facts,
    KeywordShown,
    Marked,
    NoteShown,
    ParagraphShown,
    PartShown,
    Shown,
    Sign,
    Span,
    TargetShown,
    VoteShown,
)
from generator.symbols import Symbol

__all__ = ["shown"]


def shown(held: Holding, file: Path, symbol: Symbol | None) -> Shown:
    """The text, with the readings given where it is emended; the masthead's facts are those of the source."""
    document = held.document
    composer = _Composer(held)
    paragraphs = tuple(composer.paragraph(place, each) for place, each in enumerate(document.paragraphs))
    notes = composer.notes()
    parts = tuple(_parts(document))
    citations = tuple(composer.citations())
    by_status = Counter(citation.status for citation in citations)
    return Shown(
        file=file.as_posix(),
        symbol=str(symbol) if symbol else None,
        layout=document.layout,
        masthead=Facts(**asdict(held.published.masthead)),
        votes=tuple(map(_vote, document.about.votes)),
        keywords=tuple(KeywordShown(**asdict(keyword)) for keyword in document.about.keywords),
        counts=Counts(
            paragraphs=sum(bool(paragraph.anchor) for paragraph in paragraphs),
            parts=len(parts),
            notes=len(notes),
            markers=sum(1 for _ in document.markers()),
            citations=dict(sorted(by_status.items())),
        ),
        parts=parts,
        paragraphs=paragraphs,
        notes=notes,
        citations=citations,
        doubts=tuple(Doubt(line=at.line, column=at.column, sentence=said) for at, said in document.doubts),
    )


def _vote(vote: Vote) -> VoteShown:
    return VoteShown(outcome=vote.outcome, ballots=tuple(BallotShown(**asdict(ballot)) for ballot in vote.ballots))


def _parts(document: Document) -> Iterator[PartShown]:
    """The headings that other paragraphs stand under."""
    for place, heading in enumerate(document.paragraphs):
        if heading.kind is Kind.HEADING and heading.anchor and heading.anchor == heading.part:
            title = heading.text.words
            yield PartShown(
                anchor=heading.anchor, number=heading.number, title=title, level=heading.level, paragraph=place
            )


@dataclass(slots=True)
class _Composer:
    """Goes through the text once, in printed order, and counts the markers of each note as it goes."""

    held: Holding
    _calls: defaultdict[str, list[Call]] = field(default_factory=lambda: defaultdict(list))
    """By label, where each note was called."""

    def paragraph(self, place: int, paragraph: Paragraph) -> ParagraphShown:
        marked = self._marked(paragraph.text, paragraph.anchor, paragraph=place)
        table = paragraph.table
        return ParagraphShown(
            **dict(marked),
            kind=paragraph.kind,
            anchor=paragraph.anchor,
            number=paragraph.number,
            level=paragraph.level,
            part=paragraph.part,
            line=paragraph.place.line,
            column=paragraph.place.column,
            rows=self._rows(table, place) if table else None,
            heads=table.heads if table else 0,
        )

    def _rows(self, table: Table, place: int) -> tuple[tuple[Marked, ...], ...]:
        return tuple(
            tuple(self._marked(cell, "", paragraph=place, cell=(row, column)) for column, cell in enumerate(cells))
            for row, cells in enumerate(table.rows)
        )

    def notes(self) -> tuple[NoteShown, ...]:
        """All notes: first their words, which may call other notes, then who calls them."""
        marked = [self._marked(note.text, note.anchor, note=n) for n, note in enumerate(self.held.document.notes)]
        return tuple(map(self._note, self.held.document.notes, marked))

    def citations(self) -> Iterator[Cited]:
        """In the order of the text, those of the notes behind it."""
        document = self.held.document
        for n, paragraph in enumerate(document.paragraphs):
            yield from self._found(f"p{n}", paragraph.anchor, paragraph=n)
            for row, cells in enumerate(paragraph.table.rows if paragraph.table else ()):
                for column in range(len(cells)):
                    yield from self._found(cell_key(n, row, column), "", paragraph=n, cell=(row, column))
        for n, note in enumerate(document.notes):
            yield from self._found(f"n{n}", note.anchor, note=n)

    def _found(
        self,
        key: str,
        anchor: str,
        *,
        paragraph: int | None = None,
        note: int | None = None,
        cell: tuple[int, int] | None = None,
    ) -> Iterator[Cited]:
        for citation in self.held.citations.get(key, ()):
            yield _cited(citation, paragraph, note, cell, anchor)

    def _note(self, note: Note, marked: Marked) -> NoteShown:
        return NoteShown(
            **dict(marked),
            label=note.label,
            anchor=note.anchor,
            line=note.place.line,
            column=note.place.column,
            called=tuple(self._calls[note.label]),
        )

    def _marked(
        self,
        text: Text,
        anchor: str,
        *,
        paragraph: int | None = None,
        note: int | None = None,
        cell: tuple[int, int] | None = None,
    ) -> Marked:
        signs = []
        for marker in text.markers:
            sign = self._sign(marker)
            where = sign.model_dump(exclude={"label"})
            self._calls[sign.label].append(Call(paragraph=paragraph, note=note, cell=cell, **where))
            signs.append(sign)
        return Marked(
            text=text.words,
            emphasis=tuple(Span(**asdict(mark)) for mark in text.emphasis),
            markers=tuple(signs),
            emended=tuple(self._emended(anchor)),
        )

    def _sign(self, marker: Marker) -> Sign:
        """A marker with its address: the second one of note 4 is ``fnref4-2``."""
        note = self.held.document.note(marker.label)
        anchor = note.anchor.replace("fn", "fnref", 1) if note else ""
        earlier = len(self._calls[marker.label])
        anchor += f"-{earlier + 1}" if note and earlier else ""
        line, column = marker.place
        return Sign(at=marker.at, label=marker.label, anchor=anchor, line=line, column=column)

    def _emended(self, anchor: str) -> Iterator[Emended]:
        for applied in self.held.emendations:
            if anchor and applied.anchor == anchor:
                yield Emended(start=applied.start, end=applied.end, held=applied.entry.held)


def _cited(
    citation: Citation, paragraph: int | None, note: int | None, cell: tuple[int, int] | None, anchor: str
) -> Cited:
    return Cited(
        paragraph=paragraph,
        note=note,
        cell=cell,
        anchor=anchor,
        start=citation.start,
        end=citation.end,
        text=citation.text,
        form=citation.form,
        targets=tuple(map(_target, citation.targets)),
        verb=citation.verb,
        relation=citation.relation,
        status=citation.status,
        candidates=tuple(map(_target, citation.candidates)),
        why=citation.why,
    )


def _target(target: Target) -> TargetShown:
    symbol = str(target.symbol) if target.symbol else None
    return TargetShown(symbol=symbol, other=target.other, pinpoints=tuple(map(str, target.pinpoints)))

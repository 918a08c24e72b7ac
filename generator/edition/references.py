"""References: the citations of a held text, and what the records say, brought to the documents they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.citations.model import Citation, Passage, PassageKind, Pinpoint, Status, Target
from generator.citations.pinpoints import read_pinpoints
from generator.document import Document, Kind, Note, Paragraph
from generator.edition.held import Around, Basis, Found, Reference, Standing
from generator.records import Record
from generator.symbols import Symbol

__all__ = [
    "Catalogue",
    "cell_key",
    "from_record",
    "from_text",
    "holder_of",
    "led",
    "passages",
    "pinpoint_anchor",
    "pinpoint_in_words",
]

_KINDS = {Kind.PREAMBULAR: PassageKind.PREAMBULAR, Kind.OPERATIVE: PassageKind.OPERATIVE}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is on record: enough to say where a reference leads."""

    standings: Mapping[Symbol, Standing]
    """Of every document on record."""

    aliases: Mapping[Symbol, Symbol]

    def key(self, symbol: Symbol) -> Symbol:
        """The symbol under which the document is on record; the symbol itself where it is not."""
        return self.aliases.get(symbol, symbol)

    def standing(self, symbol: Symbol) -> Standing:
        """Held, known or merely named."""
        return self.standings.get(self.key(symbol), Standing.NAMED)


def passages(document: Document) -> tuple[Passage, ...]:
    """The document as the grammar of citations reads it: in printed order, each note after its first marker.

    Of the masthead only the proponent's line is read; titles and headings cite nothing.
    """
    waiting = {note.label: (place, note) for place, note in enumerate(document.notes)}
    found: list[Passage] = []
    governing = ""
    for place, paragraph in enumerate(document.paragraphs):
        if paragraph.kind is not Kind.SUBPARAGRAPH:
            governing = f"p{place}"
        if passage := _passage(paragraph, f"p{place}", governing):
            found.append(passage)
        found += _cells(paragraph, place)
        called = (marker.label for text in paragraph.texts for marker in text.markers)
        found += [_note_passage(*waiting.pop(label)) for label in called if label in waiting]
    found += [_note_passage(place, note) for place, note in waiting.values()]
    return tuple(found)


def cell_key(place: int, row: int, column: int) -> str:
    """The key of the passage that a cell of a table is; rows and columns are counted from 0."""
    return f"p{place}.{row}.{column}"


def _cells(paragraph: Paragraph, place: int) -> Iterator[Passage]:
    """The cells of a table, row by row; no verb governs them."""
    for row, cells in enumerate(paragraph.table.rows if paragraph.table else ()):
        for column, cell in enumerate(cells):
            markers = tuple((marker.at, marker.label) for marker in cell.markers)
            yield Passage(cell_key(place, row, column), cell.words, PassageKind.OTHER, markers=markers)


def _passage(paragraph: Paragraph, key: str, governing: str) -> Passage | None:
    if paragraph.kind is Kind.MASTHEAD:
        is_proponent = paragraph.text.words.startswith("[")
        return Passage(key, paragraph.text.words, PassageKind.PROPONENT) if is_proponent else None
    if paragraph.kind in {Kind.HEADING, Kind.ENACTING, Kind.CLOSING, Kind.TABLE}:
        return None
    return Passage(
        key,
        paragraph.text.words,
        _KINDS.get(paragraph.kind, PassageKind.OTHER),
        opening=paragraph.text.opening(),
        markers=tuple((marker.at, marker.label) for marker in paragraph.text.markers),
        parent=governing if paragraph.kind is Kind.SUBPARAGRAPH else "",
    )


def _note_passage(place: int, note: Note) -> Passage:
    markers = tuple((marker.at, marker.label) for marker in note.text.markers)
    return Passage(f"n{place}", note.text.words, PassageKind.NOTE, markers=markers, label=note.label)


def from_text(source: Symbol, document: Document, found: Iterable[Citation], catalogue: Catalogue) -> Iterator[Found]:
    """The references of a held text, one for each target of each citation, in the order of the text."""
    for citation in found:
        holder = _addressed(document, citation.passage)
        for target in citation.targets or (None,):
            yield _reference(source, citation, holder, target, catalogue)


def holder_of(document: Document, key: str) -> Paragraph | Note:
    """The paragraph or note that the key of a passage stands for; for a cell its table, with the words of the cell."""
    place, *cell = map(int, key[1:].split("."))
    if key.startswith("n"):
        return document.notes[place]
    paragraph = document.paragraphs[place]
    if not cell or paragraph.table is None:
        return paragraph
    row, column = cell
    return replace(paragraph, text=paragraph.table.rows[row][column])


def _addressed(document: Document, key: str) -> Paragraph | Note:
    """The same; where it is a cell of a table, which has no address, with that of the paragraph above the table."""
    holder = holder_of(document, key)
    if isinstance(holder, Note) or holder.anchor or holder.table is None:
        return holder
    above = document.paragraphs[: int(key[1:].split(".")[0])]
    return replace(holder, anchor=next((each.anchor for each in reversed(above) if each.anchor), ""))


def _reference(
    source: Symbol,
    citation: Citation,
    holder: Paragraph | Note,
    target: Target | None,
    catalogue: Catalogue,
) -> Found:
    symbol = catalogue.key(target.symbol) if target and target.symbol else None
    pinpoint = target.pinpoints[0] if target and target.pinpoints else None
    reference = Reference(
        source=source,
        basis=Basis.TEXT,
        verb=citation.verb,
        relation=citation.relation,
        status=citation.status,
        shown=citation.text,
        target=symbol,
        standing=catalogue.standing(symbol) if symbol else Standing.NAMED,
        anchor=holder.anchor,
        pinpoint=", ".join(map(pinpoint_in_words, target.pinpoints)) if target else "",
        around=Around(holder.text.words, citation.start, citation.end),
        candidates=tuple(c.symbol for c in citation.candidates if c.symbol),
        why=citation.why,
        other=target.other if target else "",
    )
    return Found(reference, pinpoint)


def from_record(record: Record, catalogue: Catalogue) -> Iterator[Found]:
    """What the record says its document refers to. A verb is given only where the record gives it."""
    for relation, links in (("recalls", record.recalls), ("cites", record.cites), ("endorses", record.endorses)):
        for each in links:
            symbol = catalogue.key(each.to)
            places = read_pinpoints(each.pinpoint or "")
            reference = Reference(
                source=record.key,
                basis=Basis.RECORD,
                verb=each.verb or "",
                relation=relation,
                status=Status.RESOLVED,
                shown=str(each.to),
                target=symbol,
                standing=catalogue.standing(symbol),
                pinpoint=each.pinpoint or "",
                how=each.how or "",
            )
            yield Found(reference, places[0] if places else None)


def led(found: Found, anchors: Callable[[Symbol], Collection[str]]) -> Reference:
    """The reference, with the paragraph it leads to where its target is held; ``anchors`` tells those of any text."""
    reference, pinpoint = found
    anchor = pinpoint_anchor(pinpoint, anchors(reference.target)) if pinpoint and reference.target else ""
    return replace(reference, target_anchor=anchor) if anchor else reference


_WORDS = {
    "para": "paragraph",
    "point": "",
    "sect": "section",
    "chap": "chapter",
    "annex": "annex",
    "article": "article",
    "res": "resolution",
    "page": "page",
    "rule": "rule",
}


def pinpoint_in_words(pinpoint: Pinpoint) -> str:
    """A pinpoint as a reader says it: ``annex II, paragraph 5 (c)``."""
    said: list[str] = []
    for level, number in pinpoint.steps:
        if level == "point" and said:
            said[-1] += f" ({number})"
        else:
            said.append(f"{_WORDS.get(level, level)} {number}".strip())
    return ", ".join(said)


def pinpoint_anchor(pinpoint: Pinpoint, anchors: Collection[str]) -> str:
    """Which of the anchors of a text a pinpoint means, or the nearest step around it; empty where none fits."""
    for length in range(len(pinpoint.steps), 0, -1):
        for candidate in _spellings(pinpoint.steps[:length]):
            if candidate in anchors:
                return candidate
    return ""


def _spellings(steps: Sequence[tuple[str, str]]) -> list[str]:
    """How an anchor for these steps may be spelled: a body's paragraph is ``op5`` or ``para5``."""
    spelled = [""]
    for level, number in steps:
        spelled = [_joined(prefix, step) for prefix in spelled for step in _step(level, number)]
    return spelled


def _joined(prefix: str, step: str) -> str:
    return f"{prefix}-{step}" if prefix else step


def _step(level: str, number: str) -> tuple[str, ...]:
    first = re.split(r"[-–]", number)[0].casefold()
    match level:
        case "para":
            return (f"op{first}", f"para{first}")
        case "sect":
            return (f"s{_arabic(first)}",)
        case "annex":
            return ("annex",) if not first or first in {"i", "1"} else (f"annex{_arabic(first)}",)
        case _:
            return (first,)


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def _arabic(number: str) -> str:
    """``iv`` as ``4``; what is no roman numeral stays as it is."""
    if not number or set(number) - _ROMAN.keys():
        return number
    values = [_ROMAN[letter] for letter in number]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return str(sum(-value if value < following else value for value, following in pairs))

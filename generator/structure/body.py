"""Below the masthead: which paragraph is which.

The order of a resolution is fixed (UN Editorial Manual): the organ, the preamble, the operative part, the meeting
and date, the annexes. Numbers, punctuation and the face of the opening words tell the parts apart; the
text of a declaration that a resolution adopts has numbered paragraphs that are no operative clauses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from generator.blocks import Block
from generator.document import Kind, Paragraph
from generator.marked import Text
from generator.structure import divisions
from generator.structure.anchors import Draft
from generator.structure.letters import plain
from generator.structure.masthead import enacting_organ
from generator.structure.numbering import Lists, dress, is_bullet, leading_number
from generator.structure.signs import (
    adopts_a_text,
    announces,
    is_closing,
    is_title,
    is_titled,
    recites,
    speaks_in_the_present,
)

__all__ = ["Body"]

Phase = Literal["preamble", "operative", "numbered"]


@dataclass(slots=True)
class Body:
    """The paragraphs below the masthead, read one after the other."""

    blocks: Sequence[Block]
    speaker: str | None
    """The organ that speaks, where one does."""

    phase: Phase
    """``numbered`` in annexes, in adopted texts, and where no organ acts: there nothing is operative."""

    drafts: list[Draft] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)
    """The printed number of each block."""
    _at: int = 0
    _place: divisions.Place = field(default_factory=divisions.Place)
    _lists: Lists = field(default_factory=Lists)
    _counts: Counter[str] = field(default_factory=Counter)
    """How many unnumbered paragraphs of each sort there were in a part."""
    _carriers: dict[int, int] = field(default_factory=dict)
    """The drafts a sub-paragraph may stand under, by level."""
    _last: int = 0
    """The last number of a numbered paragraph."""

    def read(self) -> list[Draft]:
        """The drafts of all paragraphs, in order."""
        self._numbers = [block.number or leading_number(plain(block.text.words)) for block in self.blocks]
        while self._at < len(self.blocks):
            self._at += 1
            self._take(self.blocks[self._at - 1], self._numbers[self._at - 1])
        return self.drafts

    def _take(self, block: Block, number: str) -> None:
        words = plain(block.text.words)
        heading = block.kind == "heading"
        if block.kind == "table":
            self._add(self._paragraph(Kind.TABLE, block))
        elif self._speaks(words):
            self._enact(block)
        elif not block.number and is_closing(words):
            self._close(block)
        elif not block.number and (annex := divisions.annex_heading(words, is_heading=heading)):
            self._open_annex(block, annex)
        elif not block.number and (division := divisions.division_heading(words, is_heading=heading)):
            self._open_division(block, division)
        elif number:
            self._numbered(block, number)
        else:
            self._unnumbered(block)

    def _speaks(self, words: str) -> bool:
        """Whether an organ begins to speak; in an annex only the same one can, with the next resolution of a set."""
        organ = enacting_organ(words)
        return organ is not None and (not self._place.annex or organ == self.speaker)

    def _enact(self, block: Block) -> None:
        if self._place.annex:
            self._place.leave()
        self._begin("preamble")
        self._add(self._paragraph(Kind.ENACTING, block))

    def _close(self, block: Block) -> None:
        """A closing line; a titled text that follows the last of them is an annex, though nothing calls it one."""
        self._begin("numbered")
        self._add(replace(self._paragraph(Kind.CLOSING, block), part=self._place.resolution))
        if self._at + 1 < len(self.blocks) and self._is_title_below():
            self._at += 1
            self._place.enter_annex(divisions.Division("", 0, "annex"))
            self._head(self.blocks[self._at - 1], "", level=1)

    def _begin(self, phase: Phase) -> None:
        self.phase = phase
        self._lists = Lists()
        self._carriers.clear()
        self._last = 0

    # Headings

    def _open_annex(self, block: Block, annex: divisions.Division) -> None:
        self._place.enter_annex(annex)
        self._begin("numbered")
        self._head(replace(block, text=self._title(block, annex)), annex.number, level=1)

    def _open_division(self, block: Block, division: divisions.Division) -> None:
        level = self._place.enter(division, "" if division.name else self._bare_number_ahead())
        if division.name in ("", "section", "part"):
            self._begin("numbered" if self.phase == "numbered" else "preamble")
        self._head(replace(block, text=self._title(block, division)), division.number, level)

    def _head(self, block: Block, number: str, level: int) -> None:
        self._add(self._paragraph(Kind.HEADING, block, number, level), (self._place.part,))

    def _title(self, block: Block, division: divisions.Division) -> Text:
        """The heading's title: behind its number, or in the line below it."""
        title = _behind(block.text, division.title_at)
        if title.words or self._at == len(self.blocks):
            return title
        if not self._is_title_below():
            return title
        self._at += 1
        return title + self.blocks[self._at - 1].text

    def _is_title_below(self) -> bool:
        below = self.blocks[self._at]
        return is_titled(below) and not self._numbers[self._at] and not _divides(below)

    def _bare_number_ahead(self) -> str:
        for index in range(self._at, len(self.blocks)):
            block = self.blocks[index]
            division = divisions.division_heading(plain(block.text.words), is_heading=block.kind == "heading")
            if division and not division.name:
                return division.number
        return ""

    # Paragraphs

    def _numbered(self, block: Block, number: str) -> None:
        if not block.number:
            block = replace(block, text=_behind(block.text, len(number)))
        if not number[0].isdecimal() or number.endswith(")"):
            self._sub(block, number)
        elif (
            len(block.text.words) < 160
            and is_title(block.text.words)
            and number.endswith(".")
            and (number.count(".") == 1 or block.kind == "heading")
        ):
            self._add(self._paragraph(Kind.HEADING, block, number, len(self._place.path) + 1))
        else:
            self._whole(block, number)

    def _whole(self, block: Block, number: str) -> None:
        """A paragraph with a number of its own: operative, or a numbered one of an adopted text."""
        value = int(number.split(".")[0]) if number.rstrip(".").isdecimal() else 0
        if self.phase == "operative" and value == 1 and self._last and self._announced():
            self.phase = "numbered"
        elif self.phase == "preamble":
            self.phase = "operative"
        self._last = value
        self._lists = Lists()
        own, kind, shortest = ("op", Kind.OPERATIVE, 1) if self.phase == "operative" else ("para", Kind.NUMBERED, 0)
        candidates = self._candidates(own + number.rstrip("."), shortest)
        self._carriers = {0: self._add(self._paragraph(kind, block, number), candidates)}

    def _sub(self, block: Block, number: str) -> None:
        level = self._lists.enter(number, self._announced(), self._like_number_ahead(number)) + 1
        key = f"b{self._lists.open[-1].value}" if is_bullet(number) else number.strip("().").lower()
        self._carriers = {above: index for above, index in self._carriers.items() if above < level}
        paragraph = self._paragraph(Kind.SUBPARAGRAPH, block, number, level)
        if self._carriers:
            added = self._add_below(self._carriers[max(self._carriers)], paragraph, key)
        else:
            added = self._add(paragraph, self._candidates(key, 0))
        self._carriers[level] = added

    def _announced(self) -> bool:
        return bool(self.drafts) and announces(self.drafts[-1].paragraph.text.words)

    def _like_number_ahead(self, number: str) -> str:
        """The next number in the same dress, before the next paragraph with a number of its own."""
        for ahead in (self._numbers[index] for index in range(self._at, len(self._numbers))):
            if ahead[:1].isdecimal() and not ahead.endswith(")"):
                break
            if ahead and dress(ahead) == dress(number):
                return ahead
        return ""

    def _unnumbered(self, block: Block) -> None:
        if is_titled(block, opens=self.phase == "preamble"):
            self._add(self._paragraph(Kind.HEADING, block, "", max(block.level, len(self._place.path) + 1)))
        elif self.phase == "preamble" and speaks_in_the_present(block.text):
            self._single_operative(block)
        elif self.phase == "preamble" and recites(block.text) and not self._goes_on(block.text.words):
            self._plain(block, Kind.PREAMBULAR, "pp", 1)
        else:
            self._plain(block, Kind.PLAIN, "p", 0)

    def _single_operative(self, block: Block) -> None:
        """The one operative paragraph of a resolution carries no number; the text it adopts may follow."""
        self._plain(block, Kind.OPERATIVE, "op", 1)
        if adopts_a_text(block.text.words) and not self._are_points_below():
            self.phase = "numbered"

    def _are_points_below(self) -> bool:
        """Whether the next paragraph is a point: then it belongs to the act and is no text that is adopted."""
        below = self._numbers[self._at] if self._at < len(self._numbers) else ""
        return below != "" and not below[0].isdecimal()

    def _goes_on(self, words: str) -> bool:
        """Whether an unnumbered paragraph belongs to the one before it: the end of its sentence, or what it quotes."""
        if not self.drafts:
            return False
        before = self.drafts[-1].paragraph
        if before.kind is Kind.SUBPARAGRAPH:
            return words[:1].islower()
        return before.kind is not Kind.PREAMBULAR and words[:1] in ("“", '"') and announces(before.text.words)

    def _plain(self, block: Block, kind: Kind, own: str, shortest: int) -> None:
        scope = self._place.prefixes(shortest)[0] + own
        self._counts[scope] += 1
        candidates = self._candidates(f"{own}{self._counts[scope]}", shortest)
        if kind is Kind.OPERATIVE:
            # Numbers may follow: then ``op1`` is the address of the paragraph with that number.
            candidates += self._candidates(f"chapeau{self._counts[scope]}", shortest)
        added = self._add(self._paragraph(kind, block), candidates)
        if kind is not Kind.PLAIN or not self._carriers:
            self._carriers, self._lists = {0: added}, Lists()

    def _candidates(self, own: str, shortest: int) -> tuple[str, ...]:
        return tuple(prefix + own for prefix in self._place.prefixes(shortest))

    def _paragraph(self, kind: Kind, block: Block, number: str = "", level: int = 0) -> Paragraph:
        return Paragraph(kind, block.text, block.place, "", number, level, self._place.part, block.table)

    def _add(self, paragraph: Paragraph, candidates: tuple[str, ...] = ()) -> int:
        series = re.sub(r"[\d.]+[a-z]?$", "", candidates[0]) if candidates else ""
        self.drafts.append(Draft(paragraph, candidates, series))
        return len(self.drafts) - 1

    def _add_below(self, parent: int, paragraph: Paragraph, key: str) -> int:
        self.drafts.append(Draft(paragraph, parent=parent, key=key))
        return len(self.drafts) - 1


def _behind(text: Text, start: int) -> Text:
    """What stands behind a number, with the marker that may stand right there."""
    markers = tuple(replace(m, at=max(m.at - start, 0)) for m in text.markers)
    return replace(text.cut(start), markers=markers).trimmed()


def _divides(block: Block) -> bool:
    words, heading = plain(block.text.words), block.kind == "heading"
    annex = divisions.annex_heading(words, is_heading=heading)
    division = divisions.division_heading(words, is_heading=heading)
    return bool(annex or division or enacting_organ(words) or is_closing(words))

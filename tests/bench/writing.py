"""A resolution written out: as many paragraphs, notes and citations as its shape has, in the UN's mark-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from . import markup
from .drawing import Draw, table
from .sentences import Writer, letters
from .shapes import Shape

__all__ = ["Body", "written"]

_ROMANS = ("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)")
_MOST_POINTS = 26


@dataclass(slots=True)
class Body:
    """The three parts of a text, as XML, and the words of its operative paragraphs for those who write notes."""

    preamble: str = ""
    main: str = ""
    attachments: str = ""
    operative: dict[str, str] = field(default_factory=dict)
    """By anchor, the words of operative paragraphs that hold no mark-up but their verb."""


def written(shape: Shape, writer: Writer, lists: Mapping[str, Mapping[str, int]]) -> Body:
    """The text of a resolution."""
    return _Composer(shape, writer, lists).body()


@dataclass(slots=True)
class _Composer:
    shape: Shape
    writer: Writer
    lists: Mapping[str, Mapping[str, int]]
    pieces: dict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    """By kind and place of a paragraph: what stands in it besides words; ``note`` waits to be written in order."""
    points: dict[tuple[str, int], int] = field(default_factory=lambda: defaultdict(int))
    """How many sub-paragraphs follow a paragraph."""

    subpoints: int = 0
    """How many are not written yet."""

    @property
    def draw(self) -> Draw:
        return self.writer.draw

    def body(self) -> Body:
        shape, self.subpoints = self.shape, self.shape.subpoints
        self._place_citations()
        self._place_notes()
        self._place_points()
        body = Body()
        body.preamble = "".join(self._preambular())
        body.main = "".join(self._operative(body))
        if shape.annexes or shape.numbered:
            body.attachments = "".join(self._annexes())
        return body

    # --- what goes where ---

    def _somewhere(self, share: float) -> tuple[str, int]:
        """A paragraph: of the preamble in this share of cases, else an operative one; whatever there is."""
        shape = self.shape
        kinds = [("preambular", shape.preambular), ("operative", shape.operative), ("numbered", shape.numbered)]
        there = [(kind, number) for kind, number in kinds if number] or [("operative", 1)]
        first = there[0] if self.draw.chance(share) or len(there) == 1 else there[1]
        return first[0], self.draw.below(first[1])

    def _place_citations(self) -> None:
        figures, shape = self.writer.grammar.figures, self.shape
        together, left = table(figures["resolutions in a paragraph"]), shape.resolutions if self.writer.targets else 0
        while left > 0:
            number = min(left, int(self.draw.from_table(together)))
            self._put(self.writer.resolutions(number), figures["in the preamble"]["assembly"])
            left -= number
        for number, piece in (
            (shape.names * 6 // 5, self.writer.name),  # some stand so that they cannot be told apart
            (shape.others, self.writer.other),
            (max(0, shape.symbols - 1), self.writer.symbol),
            (shape.internal, self.writer.internal),
        ):
            for _ in range(number):
                share = 0.0 if piece == self.writer.internal else figures["in the preamble"]["name"]
                self._put(piece(), share)

    def _put(self, piece: str, share: float) -> None:
        self.pieces[self._somewhere(share)].append(piece)

    def _place_notes(self) -> None:
        for _ in range(self.shape.notes):
            self.pieces[self._somewhere(0.66)].append("")

    def _place_points(self) -> None:
        """Lists of sub-paragraphs, as long as real ones, each below a paragraph of its own."""
        left, lengths = self.shape.points, table(self.lists["1"])
        carriers = [("operative", n) for n in range(1, self.shape.operative)]
        carriers += [("preambular", n) for n in range(self.shape.preambular)]
        free = self.draw.shuffled(carriers) + [("numbered", n) for n in range(self.shape.numbered)]
        while left > 0 and free:
            length = min(left, int(self.draw.from_table(lengths)), _MOST_POINTS)
            length += left - length == 1 and length < _MOST_POINTS
            self.points[free.pop(0)] = length
            left -= length

    # --- paragraphs ---

    def _preambular(self) -> Iterator[str]:
        lengths = self._lengths("preambular", self.shape.preambular, self.shape.preambular_words)
        for place, length in enumerate(lengths):
            verb = self.writer.opening("preambular")
            listed = self.points["preambular", place]
            words = self._sentence("preambular", place, length - len(verb.split()))
            points = list(self._listed(listed))
            yield markup.preambular(place, verb, f" {words}{':' if listed else ','}", points)

    def _operative(self, body: Body) -> Iterator[str]:
        shape = self.shape
        lengths = self._lengths("operative", shape.operative, shape.operative_words)
        headed = set(self.draw.shuffled(range(shape.operative))[: shape.sections])
        for place, length in enumerate(lengths):
            if place in headed:
                yield markup.heading(self.writer.title(4))
            verb = self.writer.opening("operative")
            asked, also, when = self.writer.asked(verb), self.writer.also(), self.writer.when()
            used = sum(len(part.split()) for part in (verb, asked, also, when))
            words = f"{asked}{self._sentence('operative', place, length - used)}{also}"
            listed = self.points["operative", place]
            if not self.pieces["operative", place] and not listed:
                body.operative[f"op{place + 1}"] = words.strip()
            end = ":" if listed else f"{when}{';' if place + 1 < shape.operative else '.'}"
            opened = f'<span class="italic">{verb}</span>{words}{end}'
            yield markup.numbered(place, f"{place + 1}.", opened, list(self._listed(listed)))
        if shape.tables:
            yield from (self._table() for _ in range(shape.tables))

    def _annexes(self) -> Iterator[str]:
        """The numbered paragraphs, dealt out to the annexes; each begins to count anew."""
        shape, annexes = self.shape, max(1, self.shape.annexes)
        lengths = self._lengths("numbered", shape.numbered, shape.numbered_words)
        for annex in range(annexes):
            own = range(len(lengths) * annex // annexes, len(lengths) * (annex + 1) // annexes)
            paragraphs = []
            for place in own:
                if shape.annex_sections and place % max(1, shape.numbered // shape.annex_sections) == 1:
                    paragraphs.append(markup.heading(self.writer.title(3)))
                words = self._sentence("numbered", place, lengths[place]).capitalize()
                listed = list(self._listed(self.points["numbered", place]))
                number, end = f"{place - own.start + 1}.", ":" if listed else "."
                paragraphs.append(markup.numbered(1000 + place, number, f"{words}{end}", listed))
            yield markup.annex(self.writer.title(7), "".join(paragraphs))

    def _lengths(self, kind: str, number: int, words: int) -> list[int]:
        """As many lengths as there are paragraphs, spread as real ones are, that sum up to the words."""
        cuts = self.writer.grammar.figures["words a paragraph"][kind]
        return self.draw.parted(words, [self.draw.from_cuts(cuts) for _ in range(number)])

    def _sentence(self, kind: str, place: int, length: int) -> str:
        pieces = [piece or self._note() for piece in self.pieces[kind, place]]
        used = sum(len(piece.split()) for piece in pieces if not piece.startswith("<authorialNote"))
        return self.writer.around(max(3, length - used), pieces)

    def _note(self) -> str:
        return self.writer.note(min(60, self.shape.note_words // max(1, self.shape.notes) * 3))

    def _listed(self, number: int) -> Iterator[tuple[str, str]]:
        """Sub-paragraphs (a), (b) …, the deeper ones below the first of them."""
        whole = max(1, self.shape.points + self.shape.subpoints)
        length = max(4, self.shape.point_words // whole)
        for letter in letters(number):
            below = min(len(_ROMANS), self.subpoints)
            self.subpoints -= below
            end = ":" if below else ";"
            yield letter, f"To {self.writer.words(length - 1)}{end}"
            yield from ((roman, f"To {self.writer.words(length - 1)};") for roman in _ROMANS[:below])

    def _table(self) -> str:
        rows: list[Sequence[str]] = [[self.writer.title(2) for _ in range(3)]]
        rows += [[self.writer.title(3), str(self.draw.below(9000)), str(self.draw.below(9000))] for _ in range(6)]
        return markup.table(rows)

"""The text layer of an official PDF: lines as they were printed, numbers and notes out of their order.

A number may stand behind the line it numbers ("Renews with gratitude …", "2.", "Government of Tunisia …"),
the labels of notes apart from their texts; running heads and job numbers stand between the pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.blocks import Block, Reading
from generator.marked import Marker, Place, Text
from generator.readers.source import is_united_nations

__all__ = ["LOOKED_FOR", "read", "recognises"]

LOOKED_FOR = "the text layer of an official PDF, with numbers alone on their lines or a rule above the notes"

_RULE = re.compile(r"_{6,}")
_NUMBER_ALONE = re.compile(r"\d{1,3}\.")
_SIGNS = re.compile(r"^(?:_{6,}|\d{1,3}\.)$", re.MULTILINE)
_JOB = re.compile(r"\d\d[- ]\d{5}(?: ?\(E\).*)?\*?|\*\d{7}\*|\d{1,3}(?:/\d{1,3})?|/\.\.\.|Page \d+")
_SYMBOL = re.compile(r"[A-Z]+(?:/[\w.()-]+){2,}\*?")
_ENDED = re.compile(r"[,;:.][”\"’]?(?: ?\d{1,3})?$")
_NUMBERED = re.compile(r"\d{1,3}\. |\([a-z]{1,4}\) |[a-z]\. ")
_STATES = "aware|mindful|convinced|concerned|conscious|guided|alarmed|disturbed|determined|encouraged|resolved|desirous"
_OPENS = re.compile(
    rf"(?:[A-Z]\w+ly|Also|Further) (?:\w+ing|{_STATES})\b|[A-Z]\w+ing\b|(?:{_STATES.title()})\b|(?:Deeply|Gravely)\b"
    r"|(?:Decides|Requests|Takes note|Adopts|Expresses|Reaffirms|Calls|Invites|Welcomes|Urges|Declares|Proclaims)\b"
)
_ALONE = re.compile(
    r"The [A-Z][\w ]*(?:Assembly|Council|Commission|Conference),?|Annex(?: [IVX]+)?|[IVX]+\.?"
    r"|\d+\w\w (?:\([a-z]+\) )?(?:plenary )?meeting|\d{1,2} [A-Z][a-z]+ \d{4}"
)
_ITEM = re.compile(r"\d+/\d+(?: [A-Z])?\. ")
_NOTE_BEGINS = re.compile(r"(?:See|Ibid|Resolutions?|Official|Report|United|General|Adopted|[AES]/)\b")
_SHORT = re.compile(r"\b(?:Nos?|vols?|paras?|chaps?|sects?|arts?|pp?|Add|Corr)\.$")
_CALL = re.compile(r"(?<=\S) ?(?P<label>\d{1,3})(?=[\s,;.]|$)")
_CARRIES = re.compile(r"(?:[;)”:]|(?<!\d)[,.]|(?:\b\d{4}|/\d+)[,.])$")
_WORD = re.compile(r"(?<![\w/-])(?:[^\W\d_]+-)*[^\W\d_]{3,}$")


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    words: str


def recognises(source: str) -> bool:
    """Whether this is a UN document's text with the marks of a printed page."""
    return is_united_nations(source) and _SIGNS.search(source) is not None


def read(source: str) -> Reading:
    """The blocks of the text, its numbers and notes put back where they belong."""
    lines = [_Line(n, line.strip()) for n, line in enumerate(source.replace("\f", "\n").split("\n"), 1) if line.strip()]
    body, zones = _without_notes(_without_heads(lines))
    notes = [note for zone in zones for note in _notes(zone)]
    labels, called = {note.label for note in notes}, set[str]()
    blocks = [_block(paragraph, labels, called) for paragraph in _paragraphs(list(_numbered(body)))]
    ordered = tuple(sorted([*blocks, *notes], key=lambda block: block.place))
    return Reading("textlayer", ordered, tuple(doubt for zone in zones for doubt in _doubts(zone)))


def _without_heads(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines without running heads, page and job numbers; a line without words stands where a page ends."""
    symbol, below_rule = "", False
    for line in lines:
        is_head = _SYMBOL.fullmatch(line.words) is not None and symbol == line.words
        is_foot = _JOB.fullmatch(line.words) is not None and not (below_rule and line.words.isdecimal())
        if is_head or is_foot:
            below_rule = False
            yield _Line(line.number, "")
            continue
        if _SYMBOL.fullmatch(line.words):
            symbol = symbol or line.words
        below_rule = below_rule or _RULE.fullmatch(line.words) is not None
        yield line


def _without_notes(lines: Iterator[_Line]) -> tuple[list[_Line], list[list[_Line]]]:
    """The lines of the text, and those between a rule and the end of its page."""
    body: list[_Line] = []
    zones: list[list[_Line]] = []
    inside = False
    for line in lines:
        if _RULE.fullmatch(line.words):
            zones.append([])
            inside = True
        elif not line.words:
            inside = False
        else:
            (zones[-1] if inside else body).append(line)
    return body, zones


def _notes(zone: Sequence[_Line]) -> list[Block]:
    """The notes of a page: its texts in their order are called by its labels in theirs."""
    labels = _labels(zone)
    texts = _note_texts(zone)
    while len(texts) > len(labels) and (more := _continued(texts)):
        texts[more - 1 : more + 1] = [texts[more - 1] + texts[more]]
    names = [*labels, *("?" for _ in texts[len(labels) :])]
    return [
        Block("note", Text(" ".join(line.words for line in text)), Place(text[0].number, 1), label=name)
        for name, text in zip(names, texts, strict=False)
    ]


def _labels(zone: Sequence[_Line]) -> list[str]:
    return sorted({line.words for line in zone if line.words.isdecimal()}, key=int)


def _note_texts(zone: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of each note: a new one begins where a line has ended a sentence."""
    texts: list[list[_Line]] = []
    for line in (line for line in zone if not line.words.isdecimal()):
        if not texts or (texts[-1][-1].words.endswith(".") and not _SHORT.search(texts[-1][-1].words)):
            texts.append([])
        texts[-1].append(line)
    return texts


def _continued(texts: Sequence[Sequence[_Line]]) -> int:
    """The first text that does not begin as notes do: a further sentence of the one before it; else 0."""
    return next((n for n, text in enumerate(texts) if n and not _NOTE_BEGINS.match(text[0].words)), 0)


def _doubts(zone: Sequence[_Line]) -> Iterator[tuple[Place, str]]:
    """Labels and texts are joined by their order; where their numbers differ that is a guess."""
    labels, texts = len(_labels(zone)), len(_notes(zone))
    if zone and labels != texts:
        yield Place(zone[0].number, 1), f"{labels} labels stand beside {texts} notes here"


def _numbered(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines with every number before the line it numbers."""
    held: _Line | None = None
    for index, line in enumerate(lines):
        if _NUMBER_ALONE.fullmatch(line.words):
            following = lines[index + 1].words if index + 1 < len(lines) else ""
            behind = held is not None and (not _ENDED.search(held.words) or following[:1].islower())
            if held is not None and behind:
                held = _Line(held.number, f"{line.words} {held.words}")
                continue
            if held is not None:
                yield held
            held = line
        elif held is not None and _NUMBER_ALONE.fullmatch(held.words):
            held = _Line(held.number, f"{held.words} {line.words}")
        else:
            if held is not None:
                yield held
            held = line
    if held is not None:
        yield held


def _paragraphs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of each paragraph together."""
    paragraphs: list[list[_Line]] = []
    in_masthead = True
    for line in lines:
        if _ALONE.fullmatch(line.words) and line.words.startswith("The "):
            in_masthead = False
        if paragraphs and _goes_on(paragraphs[-1], line, in_masthead):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(paragraph: Sequence[_Line], line: _Line, in_masthead: bool) -> bool:
    """Whether a line goes on with a paragraph: it opens nothing, and what was before had not ended."""
    last = paragraph[-1].words
    if in_masthead:
        open_bracket = paragraph[0].words.startswith("[") and not last.endswith("]")
        return open_bracket or _ITEM.match(paragraph[0].words) is not None
    if _ALONE.fullmatch(line.words) or _ALONE.fullmatch(last) or _ITEM.match(last):
        return False
    if not _ENDED.search(last):
        return True
    return not (_NUMBERED.match(line.words) or _OPENS.match(line.words))


@dataclass(slots=True)
class _Joined:
    """Lines as one text that still knows where each of its characters stands."""

    words: str = ""
    starts: list[tuple[int, int]] = field(default_factory=list)

    def add(self, line: _Line) -> None:
        if self.words and not (self.words.endswith("-") and not re.match(r"(?:and|or|to)\b", line.words)):
            self.words += " "
        self.starts.append((len(self.words), line.number))
        self.words += line.words

    def place(self, offset: int) -> Place:
        start, number = max(pair for pair in self.starts if pair[0] <= offset)
        return Place(number, offset - start + 1)


def _block(paragraph: Sequence[_Line], labels: set[str], called: set[str]) -> Block:
    joined = _Joined()
    for line in paragraph:
        joined.add(line)
    text, position = Text(""), 0
    for match in _CALL.finditer(joined.words):
        if _is_call(match, joined.words, labels, called):
            called.add(match["label"])
            marker = Marker(0, match["label"], joined.place(match.start("label")))
            text = text + Text(joined.words[position : match.start()]) + Text("", markers=(marker,))
            position = match.end()
    return Block("paragraph", text + Text(joined.words[position:]), Place(paragraph[0].number, 1))


def _is_call(match: re.Match[str], words: str, labels: set[str], called: set[str]) -> bool:
    """Whether digits are a marker: of a note that there is, the next or an earlier one, behind what can carry it."""
    label, before = match["label"], words[: match.start()]
    ahead = int(label) - max(map(int, called), default=0)
    glued = match.start() == match.start("label") and _WORD.search(before) is not None
    if label not in labels or not (label in called or 0 < ahead <= 3):
        return False
    return _CARRIES.search(before) is not None or (glued and ahead <= 1)

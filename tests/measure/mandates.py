"""How well requests are read, against samples marked by hand: precision and recall of verb, addressee and time.

``python -m tests.measure.mandates FOLDER`` reads the sample's paragraphs in a folder of AKN4UN files and prints
numbers as YAML; ``--write`` puts them into ``content/measures/mandates.yml``; ``--show PART`` prints what differs.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from lxml import etree

from generator.citations.model import Passage, PassageKind
from generator.mandates import Context, Request, read

__all__ = ["DRAWS", "FIGURES", "PARTS", "SAMPLE", "TIMES", "Marked", "Score", "marked", "scores"]

SAMPLE = Path(__file__).parents[1] / "mandates" / "sample.tsv"
TIMES = SAMPLE.with_name("times.tsv")
FIGURES = Path(__file__).parents[2] / "content" / "measures" / "mandates.yml"
PARTS = ("tune", "report", "check", "blind")
DRAWS = tuple(f"draw-{number}" for number in range(1, 9))
"""In these only the times are marked."""

KINDS = ("verb", "addressee", "time")

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_LETTER = re.compile(r"\(?(?:[a-z]{1,2}|[ivx]+)\)\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something marked or found: where, and what it is. Times agree where they overlap, all else where it is equal."""

    passage: int
    start: int
    end: int
    value: str

    def agrees(self, other: Mark, loosely: bool) -> bool:
        if not loosely:
            return self == other
        same = self.passage == other.passage and self.value == other.value
        return same and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph of the sample with all that was marked in it."""

    part: str
    symbol: str
    file: str
    paragraph: str
    marks: dict[str, tuple[Mark, ...]]


@dataclass(slots=True)
class Score:
    """How many were found rightly, found wrongly, and missed."""

    right: int = 0
    extra: int = 0
    missing: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.extra, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missing, 1)


def marked() -> list[Marked]:
    """The samples, paragraph by paragraph."""
    return [*_wholly_marked(), *_marked_times()]


def _rows(file: Path) -> list[list[str]]:
    return [row.split("\t") for row in file.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]


def _marked_times() -> Iterator[Marked]:
    for part, symbol, file, paragraph, times in _rows(TIMES):
        marks = tuple(_timed(time) for time in times.split() if time != "-")
        yield Marked(part, symbol, file, paragraph, {"time": marks})


def _wholly_marked() -> list[Marked]:
    found: dict[tuple[str, ...], dict[str, list[Mark]]] = defaultdict(lambda: {kind: [] for kind in KINDS})
    for *place, verb, kind, addressees, times in _rows(SAMPLE):
        marks = found[tuple(place)]
        marks["verb"].append(_mark(verb, kind))
        marks["addressee"] += [_mark(span) for span in addressees.split() if span != "-"]
        marks["time"] += [_timed(time) for time in times.split() if time != "-"]
    return [
        Marked(part, symbol, file, paragraph, {kind: tuple(each) for kind, each in marks.items()})
        for (part, symbol, file, paragraph), marks in found.items()
    ]


def _mark(span: str, value: str = "", passage: int = 0) -> Mark:
    start, end = map(int, span.split("-"))
    return Mark(passage, start, end, value)


def _timed(written: str) -> Mark:
    passage, _, rest = written.partition(":")
    span, _, value = rest.partition("=")
    return _mark(span, value.replace("_", " "), int(passage))


def scores(folder: Path, parts: Sequence[str] = PARTS + DRAWS) -> dict[str, dict[str, Score]]:
    """For each part of the samples, how each kind that is marked in it was read."""
    counted: dict[str, dict[str, Score]] = {part: {} for part in parts}
    for paragraph in marked():
        if paragraph.part in counted:
            found = _found(_read(folder, paragraph)[1])
            for kind, truth in paragraph.marks.items():
                _count(counted[paragraph.part].setdefault(kind, Score()), truth, found[kind], kind)
    return counted


def _read(folder: Path, paragraph: Marked) -> tuple[list[str], tuple[Request, ...]]:
    root = etree.parse(folder / f"{paragraph.file}.xml", etree.XMLParser(no_network=True, huge_tree=True)).getroot()
    opening, *below = _words_of(root, paragraph.paragraph)
    passages = [Passage(str(number), words) for number, words in enumerate(below, start=1)]
    context = Context(date=_adopted(root))
    return [opening, *below], read(Passage("0", opening, PassageKind.OPERATIVE), passages, context)


def _adopted(root: etree._Element) -> date | None:
    dates = (each.get("date") for each in root.iter(f"{_AKN}FRBRdate") if each.get("name") == "adoption")
    return next((date.fromisoformat(each) for each in dates if each), None)


def _words_of(root: etree._Element, name: str) -> list[str]:
    """The paragraph's words, then those of each sub-paragraph: points of its list, or lettered paragraphs behind it."""
    body = [each for each in root.iter(f"{_AKN}paragraph") if not any(_is_annex(a) for a in each.iterancestors())]
    at = next(place for place, each in enumerate(body) if each.get("eId") == name)
    texts = list(_lines(body[at]))
    for following in body[at + 1 :]:
        more = list(_lines(following))
        if not more or following.find(f"{_AKN}num") is not None or not _LETTER.match(more[0]):
            break
        texts += more
    return [texts[0], *(_LETTER.sub("", text, count=1) if _LETTER.match(text) else text for text in texts[1:])]


def _is_annex(element: etree._Element) -> bool:
    return element.tag in {f"{_AKN}attachment", f"{_AKN}doc"}


def _lines(paragraph: etree._Element) -> Iterator[str]:
    for line in paragraph.iter(f"{_AKN}p"):
        if any(above.tag == f"{_AKN}authorialNote" for above in line.iterancestors()):
            continue
        if words := " ".join("".join(_pieces(line)).split()):
            yield words


def _pieces(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag != f"{_AKN}authorialNote":
            yield from _pieces(child)
        yield child.tail or ""


def _found(requests: Iterable[Request]) -> dict[str, list[Mark]]:
    """What was read, as marks; each place once, since two verbs may share an action."""
    found: dict[str, dict[Mark, None]] = {kind: {} for kind in KINDS}
    for request in requests:
        said = Mark(0, request.said.start, request.said.end, request.verb.value.replace(" ", "-"))
        found["verb"][said] = None
        found["addressee"] |= {Mark(0, a.span.start, a.span.end, ""): None for a in request.addressees}
        found["time"] |= {Mark(int(t.span.key), t.span.start, t.span.end, str(t.when)): None for t in request.times}
    return {kind: list(marks) for kind, marks in found.items()}


def _count(score: Score, truth: Sequence[Mark], found: Sequence[Mark], kind: str) -> None:
    left = list(found)
    for mark in truth:
        match = next((each for each in left if mark.agrees(each, loosely=kind == "time")), None)
        if match is None:
            score.missing += 1
        else:
            left.remove(match)
            score.right += 1
    score.extra += len(left)


def _figures(counted: dict[str, dict[str, Score]]) -> dict[str, object]:
    paragraphs = Counter(each.part for each in marked())
    return {
        part: {
            "paragraphs": paragraphs[part],
            **{
                kind: {
                    "right": score.right,
                    "extra": score.extra,
                    "missing": score.missing,
                    "precision": round(score.precision, 4),
                    "recall": round(score.recall, 4),
                }
                for kind, score in kinds.items()
            },
        }
        for part, kinds in counted.items()
    }


def _show(folder: Path, part: str) -> None:
    for paragraph in marked():
        if paragraph.part != part:
            continue
        words, requests = _read(folder, paragraph)
        for kind, found in ((kind, found) for kind, found in _found(requests).items() if kind in paragraph.marks):
            score = Score()
            _count(score, paragraph.marks[kind], found, kind)
            if score.extra or score.missing:
                said = [f"{words[m.passage][m.start : m.end]} {m.value}".strip() for m in found]
                truth = [f"{words[m.passage][m.start : m.end]} {m.value}".strip() for m in paragraph.marks[kind]]
                print(f"{paragraph.symbol} {paragraph.paragraph} {kind}: read {said}, marked {truth}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder of AKN4UN files, a folder for each session")
    parser.add_argument("--write", action="store_true", help="write the figures into content/measures")
    parser.add_argument("--show", choices=PARTS + DRAWS, help="print what differs in a part")
    asked = parser.parse_args()
    if asked.show:
        _show(asked.folder, asked.show)
        return
    written = yaml.safe_dump(_figures(scores(asked.folder)), sort_keys=False)
    if asked.write:
        FIGURES.write_text(written, encoding="utf-8")
    print(written)


if __name__ == "__main__":
    main()

"""``python -m tests.measure.printing``: how faithfully printed pages are read.

The official PDFs beside the corpus are compared with what another library, PDFium, finds on their pages: letter by
letter, and marker by marker. Then every ninth document of the corpus is printed as the eras printed, and read back.
The figures go into ``content/measures/pdf.json``: numbers, classes and symbols, never a word of the corpus.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw

from generator.document import Document, Kind, Masthead
from generator.readers import read
from generator.structure import build, printed, resolutions
from tests.readers import paper

from .places import MEASURES, chosen_corpus

__all__ = ["compared", "given"]

FILE = MEASURES / "pdf.json"
ERAS = ("modern", "early", "geneva", "typed", "volume")
_HEAD, _FOOT = 66, 738
"""On pages of today's layout: what stands above and below is no text (points from the top)."""
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u00ad": "-"})
"""What PDFium makes of a hyphen at a line's end."""
_LOT = 12
"""So many documents are printed into one volume."""
_NOTHING = Document(Masthead(), ())
_SIZE = 7.0
"""Digits smaller than this are markers and the labels of notes."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print and write; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.printing", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=chosen_corpus(), help="a folder of AKN4UN files, by session")
    parser.add_argument("--every", type=int, default=9, help="print one document of so many")
    parser.add_argument("--eras", nargs="*", default=ERAS, help="the eras to print as")
    options = parser.parse_args(arguments)
    if not options.corpus.is_dir():
        print(f"no corpus at {options.corpus}: nothing measured", file=sys.stderr)
        return 0
    given_files = sorted(options.corpus.parent.glob("pdf/*.pdf"))
    figures = _kept(given={row.pop("symbol"): row for row in map(given, given_files)})
    files = sorted(options.corpus.glob("*/*.xml"))[:: options.every]
    for era in options.eras:
        row = round_trips(files, era)
        figures = _kept(**{"round trips": {**_figures().get("round trips", {}), era: row}})
    print("\n".join(_table(figures)))
    return 0


def _figures() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}


def _kept(**more: Any) -> dict[str, Any]:
    """The figures with these in them, as the file has them now: eras may be measured at the same time."""
    figures = {**_figures(), **more}
    FILE.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return figures


def _table(figures: dict[str, Any]) -> Iterator[str]:
    yield f"{'':24}{'letters':>9}{'lost':>6}{'added':>6}{'markers':>9}{'notes':>8}"
    for symbol, row in figures["given"].items():
        pairs = (f"{row[name]['read']}/{row[name]['printed']}" for name in ("markers", "notes"))
        yield f"{symbol:24}{row['letters']:9}{row['lost']:6}{row['added']:6}" + "{:>9}{:>8}".format(*pairs)
    yield f"\n{'':24}{'documents':>10}{'structure':>10}{'words':>7}{'notes':>12}{'markers':>8}{'masthead':>9}"
    for era, row in figures["round trips"].items():
        notes = f"{row['notes']}/{row['all notes']}"
        columns = (row[name] for name in ("documents", "structure", "words"))
        yield f"{era:24}" + "{:>10}{:>10}{:>7}".format(*columns) + f"{notes:>12}{row['markers']:>8}{row['masthead']:>9}"


# The given PDFs


def given(file: Path) -> dict[str, Any]:
    """A document as it was read, against PDFium: letters lost and added, markers and notes of each."""
    document = build(read(file.read_bytes(), file))
    letters, small = _by_pdfium(file)
    ours, theirs = Counter(printed(document)), Counter(letters)
    calls = [marker.label for _, marker in document.markers()]
    return {
        "symbol": document.masthead.symbol or file.stem,
        "letters": ours.total(),
        "lost": (theirs - ours).total(),
        "added": (ours - theirs).total(),
        "markers": {"read": len(calls), "printed": len(small["markers"]), "full size": _full_size(calls, small)},
        "notes": {"read": len(document.notes), "printed": len(small["notes"])},
        "agree": Counter(small["markers"]) == Counter(calls) - Counter(_full_size(calls, small)),
    }


def _full_size(calls: list[str], small: dict[str, list[str]]) -> list[str]:
    """The markers that no size tells."""
    return sorted((Counter(calls) - Counter(small["markers"])).elements())


def _by_pdfium(file: Path) -> tuple[str, dict[str, list[str]]]:
    """The letters of the text without white space and rules, and the small digits of text and notes."""
    pieces: list[str] = []
    small: dict[str, list[str]] = {"markers": [], "notes": []}
    for number, page in enumerate(pypdfium2.PdfDocument(file)):
        text, height = page.get_textpage(), page.get_height()
        found = text.get_text_bounded(0, height - _FOOT, page.get_width(), height - (_HEAD if number else 0))
        pieces.append(re.sub(r"_{6,}|\s", "", found).translate(_HYPHENS))
        for label, above_rule in _small_digits(text, height, found_rule=_rule(text)):
            small["markers" if above_rule else "notes"].append(label)
    return "".join(pieces), small


def _rule(text: Any) -> float:
    """The height of the rule above the notes, from below; 0 where there is none."""
    search = text.search("________")
    at = search.get_next()
    return float(text.get_charbox(at[0])[1]) if at else 0.0


def _small_digits(text: Any, height: float, found_rule: float) -> Iterator[tuple[str, bool]]:
    label = ""
    for n in range(text.count_chars() + 1):
        letter = chr(raw.FPDFText_GetUnicode(text, n)) if n < text.count_chars() else " "
        small = raw.FPDFText_GetFontSize(text, n) < _SIZE if n < text.count_chars() else False
        if letter.isdigit() and small and height - _FOOT < text.get_charbox(n)[1] < height - _HEAD:
            label, bottom = label + letter, text.get_charbox(n)[1]
        elif label:
            yield label, bottom > found_rule
            label = ""


# Round trips


def round_trips(files: list[Path], era: str) -> dict[str, Any]:
    """The figures of one era: documents that came back the same in structure, words, markers and masthead; notes."""
    same: Counter[str] = Counter()
    classes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for document, again in (_in_volumes if era == "volume" else _alone)(files, era):
        same["documents"] += 1
        for what, (number, whole, why) in compared(document, again, in_volume=era == "volume").items():
            same[what] += number
            same[f"all {what}"] += whole
            if number < whole:
                classes[what][why].append(document.masthead.symbol or "without a symbol")
    return {**same, "differences": classes}


Pairs = Iterator[tuple[Document, Document]]
"""A document as it was printed, and as it came back."""


def _alone(files: list[Path], era: str) -> Pairs:
    for document in map(_document, files):
        yield document, build(read(paper.printed(document, era), Path("again")))


def _in_volumes(files: list[Path], _era: str) -> Pairs:
    """A dozen documents in each volume; the numbers of notes begin anew with each document, or with each page."""
    lots = [list(map(_document, files[at : at + _LOT])) for at in range(0, len(files), _LOT)]
    for number, lot in enumerate(lots):
        found = resolutions(read(paper.volume(lot, by_page=number % 2 == 1), Path("again")))
        again = {one.title.partition(". ")[0]: one for one in found}
        for document in lot:
            one = again.get(document.masthead.number or "")
            yield document, build(one.reading) if one else _NOTHING


def _document(file: Path) -> Document:
    return paper.plain_letters(build(read(file.read_bytes(), file)))


def compared(document: Document, again: Document, *, in_volume: bool = False) -> dict[str, tuple[int, int, str]]:
    """Of structure, words, notes, markers and masthead: how many came back the same, of how many, and the class."""
    shapes, words = ([_shape(one) for one in (document, again)], [_words(one) for one in (document, again)])
    notes, found = (_notes(one, in_volume=in_volume) for one in (document, again))
    calls = [_calls(one, in_volume=in_volume) for one in (document, again)]
    heads = [one.masthead.title if in_volume else one.masthead for one in (document, again)]
    return {
        "structure": _same(*shapes),
        "words": _same(*words),
        "notes": ((notes & found).total(), notes.total(), _why(notes, found)),
        "markers": _same(*calls),
        "masthead": _same(*heads),
    }


def _notes(document: Document, *, in_volume: bool) -> Counter[tuple[str, str]]:
    """The notes with their labels; in a volume, where labels begin anew, by their words, each once."""
    if in_volume:
        return Counter(dict.fromkeys((("", _bare(note.text.words)) for note in document.notes), 1))
    return Counter((note.label, _bare(note.text.words)) for note in document.notes)


def _calls(document: Document, *, in_volume: bool) -> list[tuple[str, str]]:
    """Where notes are called, and which: by their labels, or by their words."""
    words = {note.label: _bare(note.text.words) if in_volume else note.label for note in document.notes}
    calls = ((holder, words.get(marker.label, marker.label)) for holder, marker in document.markers())
    below = ((holder, call) for holder, call in calls if not in_volume or getattr(holder, "kind", "") != Kind.MASTHEAD)
    return [(getattr(holder, "anchor", ""), call) for holder, call in below]


def _same(before: object, after: object) -> tuple[int, int, str]:
    return int(before == after), 1, "" if before == after else _why(before, after)


def _why(before: Any, after: Any) -> str:
    """The class of a difference: a hyphen, or what is there too often and too seldom."""
    if isinstance(before, str):
        return _HYPHEN if _unhyphened(before) == _unhyphened(after) else "other words"
    if isinstance(before, Counter):
        words, found = ({_unhyphened(note) for _, note in one} for one in (before, after))
        return _HYPHEN if words == found else "other notes"
    if not hasattr(before, "__len__"):
        return "other facts"
    more = len(after) - len(before)
    return "as many" if not more else f"{'more' if more > 0 else 'fewer'} than were printed"


_HYPHEN = "a hyphen at a line's end of which the document and the word list say otherwise, or nothing"


def _unhyphened(words: str) -> str:
    return words.replace("-", "").replace(" ", "")


def _shape(document: Document) -> list[tuple[str, str, str, int]]:
    """The body's; a masthead is compared by its facts, for its lines may be broken anywhere."""
    return [(p.kind.value, p.anchor, p.number, p.level) for p in document.paragraphs if p.kind is not Kind.MASTHEAD]


def _words(document: Document) -> str:
    """All words of the body and its tables, in their order."""
    body = (p for p in document.paragraphs if p.kind is not Kind.MASTHEAD)
    cells = ([p.text.words, *(c.words for row in (p.table.rows if p.table else ()) for c in row)] for p in body)
    return " ".join(_bare(word) for paragraph in cells for word in paragraph if word.strip())


def _bare(words: str) -> str:
    return " ".join(words.split())


if __name__ == "__main__":
    sys.exit(main())

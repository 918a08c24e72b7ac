"""How faithfully the generator reads the UN's own files: every count against the elements of the XML.

``python -m tests.measure.fidelity FOLDER`` reads all documents below a folder of AKN4UN files and prints numbers.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from generator.document import Document, Kind
from generator.faults import BadInput
from generator.readers import read
from generator.structure import build, printed
from tests.readers import writers

__all__ = ["differences", "documents", "measured", "round_trip"]

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_SILENT = {"meta", "documentRef", "img"}
_DECIMAL = re.compile(r"\d+\.")
_ANNEX = re.compile(r"Annex(?: [IVX]+)?")
_POINT = re.compile(r"\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)(?=\s|$)")


def documents(folder: Path) -> Iterator[tuple[Path, etree._Element]]:
    """Every English file with its tree, in the order of the names."""
    parser = etree.XMLParser(remove_comments=True)
    for file in sorted(folder.glob("*/*.xml")):
        yield file, etree.parse(str(file), parser).getroot()


def differences(file: Path, root: etree._Element) -> Counter[str]:
    """What differs between the XML and the document that was read, each class once; empty where all agrees."""
    try:
        document = build(read(file.read_bytes(), file))
    except BadInput:
        return Counter({"failures": 1})
    found = {name: ours(document) for name, (ours, _) in MEASURES.items()}
    truth = {name: theirs(root) for name, (_, theirs) in MEASURES.items()}
    return Counter({name: int(found[name] != truth[name]) for name in MEASURES})


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _flat(element: etree._Element) -> Iterator[str]:
    """The words of the XML in order, the label of each note before its words."""
    name = etree.QName(element).localname
    if name in _SILENT or (name == "num" and _repeated(element)):
        return
    if name == "authorialNote":
        yield element.get("marker", "")
    yield element.text or ""
    for child in element:
        yield from _flat(child)
        yield child.tail or ""


def _repeated(num: etree._Element) -> bool:
    """Whether a heading prints its number again."""
    heading = num.getnext()
    return heading is not None and heading.tag.endswith("eading") and _text(heading).startswith(_text(num))


def _their_numbers(root: etree._Element) -> list[str]:
    return [_text(num) for num in root.iter(f"{_AKN}num") if not _repeated(num)]


def _their_points(root: etree._Element) -> list[str]:
    """The numbers of the points; where the mark-up forgot them they open the words of a ``p``."""
    found = []
    for element in root.iter(f"{_AKN}num", f"{_AKN}p"):
        inside = next(element.iterancestors(f"{_AKN}authorialNote", f"{_AKN}table"), None)
        if inside is None and (match := _POINT.match(_text(element))):
            found.append(match[0])
    return found


def _our_numbers(document: Document) -> list[str]:
    kept = (p for p in document.paragraphs if p.number)
    return [p.number for p in kept if p.kind is not Kind.HEADING and p.number != "•"]


def _their_annexes(root: etree._Element) -> int:
    """One element holds all annexes of a document; their headings tell them apart."""
    headed = sum(_ANNEX.fullmatch(_text(heading)) is not None for heading in root.iter(f"{_AKN}heading"))
    return headed or len(root.findall(f".//{_AKN}doc[@name='annex']"))


def _their_recitals(root: etree._Element) -> int:
    containers = root.iterfind(f".//{_AKN}preamble/{_AKN}container")
    crossed = [c for c in root.iter(f"{_AKN}crossHeading") if c.get("refersTo") == "#preamble"]
    return sum(bool(_text(c)) for c in containers) + len(crossed)


def _our_recitals(document: Document) -> int:
    return sum(p.kind is Kind.PREAMBULAR for p in document.paragraphs)


def _levels(document: Document) -> list[int]:
    return [p.level for p in document.paragraphs if p.kind is Kind.SUBPARAGRAPH]


MEASURES = {
    "words": (printed, lambda root: "".join("".join(_flat(root)).split())),
    "notes": (
        lambda document: [n.label for n in document.notes if n.label.isdigit()],
        lambda root: [note.get("marker") for note in root.iter(f"{_AKN}authorialNote")],
    ),
    "markers": (
        lambda document: [m.label for _, m in document.markers() if m.label.isdigit()],
        lambda root: [note.get("marker") for note in root.iter(f"{_AKN}authorialNote")],
    ),
    "recitals": (_our_recitals, _their_recitals),
    "paragraph numbers": (
        lambda document: [n for n in _our_numbers(document) if _DECIMAL.fullmatch(n)],
        lambda root: [n for n in _their_numbers(root) if _DECIMAL.fullmatch(n)],
    ),
    "point numbers": (
        lambda document: [n for n in _our_numbers(document) if n.startswith("(")],
        _their_points,
    ),
    "annexes": (
        lambda document: len({p.part.split("-")[0] for p in document.paragraphs if p.part.startswith("annex")}),
        _their_annexes,
    ),
    "tables": (
        lambda document: sum(p.kind is Kind.TABLE for p in document.paragraphs),
        lambda root: sum(1 for _ in root.iter(f"{_AKN}table")),
    ),
}
"""Each measure: what we found, what the XML holds."""


def round_trip(document: Document, written: str) -> Counter[str]:
    """What differs when a document is written out in a layout and read back."""
    again = build(read(written.encode(), Path("again")))
    notes, found = ({n.label: _bare(n.text.words) for n in one.notes if n.label.isdigit()} for one in (document, again))
    return Counter(
        {
            "structure": int(_shape(again) != _shape(document)),
            "masthead": int(again.masthead != document.masthead),
            "notes": sum(found.get(label) != words for label, words in notes.items()),
            "all notes": len(notes),
        }
    )


def _shape(document: Document) -> list[tuple[str, str, str, int]]:
    """The body's; a masthead is compared by its facts, for its lines may be broken anywhere."""
    body = (p for p in document.paragraphs if p.kind is not Kind.MASTHEAD)
    return [(p.kind.value, p.anchor, p.number, p.level) for p in body]


def _bare(words: str) -> str:
    return " ".join(words.split())


LAYOUTS = {"webpage": writers.webpage, "markdown": writers.markdown, "textlayer": writers.textlayer}


def measured(folder: Path) -> Counter[str]:
    """The sums over a folder: documents that differ, by measure, and what the round trips lost."""
    total: Counter[str] = Counter()
    for file, root in documents(folder):
        total["documents"] += 1
        total += Counter({f"akn {name}": number for name, number in differences(file, root).items()})
        document = build(read(file.read_bytes(), file))
        for layout, written in LAYOUTS.items():
            lost = round_trip(document, written(document))
            total += Counter({f"{layout} {name}": number for name, number in lost.items()})
    return total


if __name__ == "__main__":
    for name, number in sorted(measured(Path(sys.argv[1])).items()):
        print(f"{name}\t{number}")

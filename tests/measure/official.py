"""Our reading of the UN's AKN4UN files against their own elements: words, notes, markers, numbers, annexes, tables.

Where a file's mark-up contradicts what it prints, the difference has a class, found in the mark-up alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from generator.document import Document, Kind
from generator.structure import printed

__all__ = ["MEASURES", "UNEXPLAINED", "differences", "documents"]

UNEXPLAINED = "unexplained"

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_SILENT = {"meta", "documentRef", "img"}
_DECIMAL = re.compile(r"\d+\.")
_ANNEX = re.compile(r"Annex(?: [IVX]+)?")
_DIVISION = re.compile(
    r"(?:(?:Section|Part|Chapter|Article|Rule|Guideline|Principle|Goal|Conclusion|Regulation) (?:[IVXLC]+|[A-Z]|\d+)"
    r"|[IVXLC]+|[A-Z])\b\.?(?=$|[\s:])"
)
_LINES = tuple(f"{_AKN}{tag}" for tag in ("num", "heading", "subheading", "docNumber", "p"))
_POINT = re.compile(r"\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)(?=\s|$)")


def documents(folder: Path) -> Iterator[tuple[Path, etree._Element]]:
    """Every English file with its tree, in the order of the names."""
    parser = etree.XMLParser(remove_comments=True)
    for file in sorted(folder.glob("*/*.xml")):
        yield file, etree.parse(str(file), parser).getroot()


def differences(document: Document, root: etree._Element) -> dict[str, str]:
    """The measures in which the document that was read differs from its XML, each with the class of the difference."""
    return {name: _explained(name, root) for name, (ours, theirs) in MEASURES.items() if ours(document) != theirs(root)}


def _explained(measure: str, root: etree._Element) -> str:
    """Why a file's mark-up does not say what its words do, or ``unexplained``."""
    if next(root.iter(f"{_AKN}FRBRlanguage")).get("language") != "eng":
        return "not in English"
    if measure == "recitals" and any(map(_is_face_only, root.iterfind(f".//{_AKN}preamble/{_AKN}container"))):
        return "headings marked up as recitals"
    if measure == "recitals" and any(map(_recites, root.iterfind(f".//{_AKN}mainBody/{_AKN}paragraph"))):
        return "a recital marked up as an operative paragraph"
    return UNEXPLAINED


def _is_face_only(container: etree._Element) -> bool:
    """Whether all words of a recital are bold: then it is a heading."""
    bold = (_text(span) for span in container.iter(f"{_AKN}span") if "bold" in (span.get("class") or ""))
    return bool(_text(container)) and _text(container) in bold


def _recites(paragraph: etree._Element) -> bool:
    """Whether an unnumbered paragraph of the main body opens with a participle in italics."""
    opening = next((span for span in paragraph.iter(f"{_AKN}span") if span.get("class") == "italic"), None)
    numbered = paragraph.find(f"{_AKN}num") is not None
    if opening is None or numbered or not _text(paragraph).startswith(_text(opening)):
        return False
    return re.match(r"\w+ing\b", _text(opening)) is not None


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


def _our_sections(document: Document) -> list[str]:
    numbers = (p.number.rstrip(".:") for p in document.paragraphs if p.kind is Kind.HEADING)
    return [number for number in numbers if _DIVISION.fullmatch(number)]


def _their_sections(root: etree._Element) -> list[str]:
    """The numbers of sections, parts, articles: alone in their lines, or before the title of a heading."""
    outside = [f"{_AKN}{tag}" for tag in ("table", "authorialNote", "coverPage", "meta")]
    several = sum(1 for _ in root.iter(f"{_AKN}formula")) > 1
    found = []
    for line in root.iter(*_LINES):
        inside = any(True for _ in line.iterancestors(*outside)) or any(True for _ in line.iterdescendants(*_LINES))
        # "B" above a resolution that was issued alone belongs to its symbol.
        if inside or (line.tag.endswith("docNumber") and not several) or _is_repeated(line):
            continue
        words = _text(line)
        match = _DIVISION.match(words)
        if match and (match.end() == len(words) or (line.tag.endswith("eading") and not re.match(r"A [a-z]", words))):
            found.append(match[0].rstrip("."))
    return found


def _is_repeated(line: etree._Element) -> bool:
    return bool(line.tag.endswith("num")) and _repeated(line)


def _their_annexes(root: etree._Element) -> int:
    """One element holds all annexes of a document; the lines that call them annexes tell them apart."""
    heads = root.iter(f"{_AKN}heading", f"{_AKN}subheading", f"{_AKN}p")
    annexes = {_text(head) for head in heads if _ANNEX.fullmatch(_text(head)) and not _holds_heading(head)}
    return len(annexes) or len(root.findall(f".//{_AKN}doc[@name='annex']"))


def _holds_heading(element: etree._Element) -> bool:
    return next(element.iter(f"{_AKN}heading", f"{_AKN}subheading"), element) is not element


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
    "sections": (_our_sections, _their_sections),
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

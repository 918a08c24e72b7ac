"""The UN's AKN4UN files as passages with the UN's own links: what the grammar is measured against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from generator.citations import Passage, PassageKind

__all__ = ["Link", "Measured", "Paragraph", "corpus", "document"]

_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_SERVER = re.compile(
    r"https?://(?:www\.)?(?:undocs\.org|docs\.un\.org)/+(?:(?:ar|en|es|fr|ru|sp|zh)/)?(?P<symbol>.*)", re.IGNORECASE
)
_SUBPARAGRAPH = re.compile(r"\(?(?:[a-z]{1,2}|[ivx]+)\)\s*")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the UN set: the stretch of the words and the symbol in its address, in normal form."""

    start: int
    end: int
    symbol: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage, the UN's links in it and the name that the UN gives its opening verb."""

    passage: Passage
    links: tuple[Link, ...]
    name: str = ""
    """``container/@name`` of a preambular paragraph, or the italics that open an operative one."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One document of the corpus."""

    symbol: str
    adopted: date | None
    paragraphs: tuple[Paragraph, ...]
    title: str = ""

    @property
    def passages(self) -> list[Passage]:
        """What the grammar is given."""
        return [paragraph.passage for paragraph in self.paragraphs]


def corpus(folder: Path) -> Iterator[Measured]:
    """Every document below a folder, in the order of the file names; English files only."""
    for file in sorted(folder.glob("*/*.xml")):
        yield from document(file)


def document(file: Path) -> Iterator[Measured]:
    """The resolutions in a file: one, or several where lettered resolutions were issued together."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, huge_tree=True)
    root = etree.parse(file, parser).getroot()
    collected = _Collected()
    collected.walk(root)
    number = next((_words(n).strip() for n in root.iter(f"{_AKN}docNumber") if "/RES/" in _words(n)), file.stem)
    yield Measured(_normal(number), _adopted(root), tuple(collected.paragraphs), _title(root))


def _adopted(root: etree._Element) -> date | None:
    for element in root.iter(f"{_AKN}FRBRdate"):
        if element.get("name") == "adoption":
            return date.fromisoformat(element.get("date"))
    return None


def _title(root: etree._Element) -> str:
    """The title behind the number in the preface."""
    titles = (_words(title) for preface in root.iter(f"{_AKN}preface") for title in preface.iter(f"{_AKN}docTitle"))
    return " ".join(next(titles, "").split())


def _words(element: etree._Element) -> str:
    return "".join(element.itertext())


def _normal(symbol: str) -> str:
    """A symbol for comparing: decoded, without spaces, capitals where the UN uses them, plain hyphens."""
    text = re.sub(r"\s", "", re.sub("[\u2010\u2011\u2013]", "-", unquote(symbol))).strip("/").rstrip(".,;")
    text = re.sub(r"(?i)(?<=/)res(?=/)", "RES", re.sub(r"(?i)(?<=/)hrc(?=/)", "HRC", text))
    text = re.sub(r"^([aesAES])/", lambda m: m[0].upper(), text)
    return re.sub(r"(?<=\d)[a-z]$", lambda m: m[0].upper(), text) if "/RES/" in text else text


@dataclass
class _Collected:
    """Walks a file and gathers its paragraphs in printed order."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    parent: str = ""

    def walk(self, element: etree._Element, kind: PassageKind = PassageKind.OTHER, name: str = "") -> None:
        """Gather every ``p`` below an element; containers and the main body say what kind it is."""
        for child in element:
            if not isinstance(child.tag, str):
                continue
            tag = child.tag.removeprefix(_AKN)
            if tag in ("meta", "preface") or (tag == "coverPage" and self._proponent(child)):
                continue
            if tag == "p":
                self._paragraph(child, _kind(child, kind), name)
            else:
                self.walk(child, _KINDS.get(tag, kind), child.get("name", "") if tag == "container" else name)

    def _proponent(self, cover: etree._Element) -> bool:
        """Of the masthead only the proponent line cites anything."""
        for line in cover.iter(f"{_AKN}p"):
            if line.find(f"{_AKN}docProponent") is not None:
                self._paragraph(line, PassageKind.PROPONENT, "")
        return True

    def _paragraph(self, element: etree._Element, kind: PassageKind, name: str) -> None:
        words = _Words()
        words.read(element)
        text = "".join(words.pieces)
        begin = len(text) - len(text.lstrip())
        if numbered := _SUBPARAGRAPH.match(text, begin):
            begin = numbered.end()
        key = f"p{len(self.paragraphs)}"
        sub = bool(numbered) or _lettered(element)
        if not sub:
            self.parent = key
        passage = Passage(
            key,
            text[begin:].rstrip(),
            kind,
            markers=tuple((max(0, at - begin), label) for at, label in words.markers),
            parent=self.parent if sub else "",
        )
        opening = name or (words.opening if kind is PassageKind.OPERATIVE and not sub else "")
        self.paragraphs.append(Paragraph(passage, _moved(words.links, begin), opening))
        for label, note in words.notes:
            self._note(label, note)

    def _note(self, label: str, element: etree._Element) -> None:
        words = _Words()
        words.read(element)
        text = "".join(words.pieces)
        begin = len(text) - len(text.lstrip())
        passage = Passage(f"p{len(self.paragraphs)}", text[begin:].rstrip(), PassageKind.NOTE, label=label)
        self.paragraphs.append(Paragraph(passage, _moved(words.links, begin)))


_KINDS = {
    "preamble": PassageKind.PREAMBULAR,
    "mainBody": PassageKind.OPERATIVE,
    "attachments": PassageKind.OTHER,
    "conclusions": PassageKind.OTHER,
    "preface": PassageKind.OTHER,
    "coverPage": PassageKind.OTHER,
    "formula": PassageKind.OTHER,
}


def _kind(element: etree._Element, kind: PassageKind) -> PassageKind:
    return PassageKind.PROPONENT if element.find(f"{_AKN}docProponent") is not None else kind


def _lettered(element: etree._Element) -> bool:
    """Whether the paragraph of this ``p`` has a number such as (a) or (iii) of its own."""
    holder = element.getparent()
    holder = holder.getparent() if holder is not None and holder.tag == f"{_AKN}content" else holder
    number = holder.find(f"{_AKN}num") if holder is not None else None
    return number is not None and bool(_SUBPARAGRAPH.fullmatch(_words(number).strip() + " "))


def _moved(links: list[Link], by: int) -> tuple[Link, ...]:
    return tuple(Link(max(0, link.start - by), max(0, link.end - by), link.symbol) for link in links)


class _Words:
    """The words of one ``p`` without its notes, with the links and markers in them."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.links: list[Link] = []
        self.markers: list[tuple[int, str]] = []
        self.notes: list[tuple[str, etree._Element]] = []
        self.opening = ""
        self._length = 0

    def read(self, element: etree._Element) -> None:
        self._add(element.text)
        for child in element:
            self._child(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            self._length += len(text)

    def _child(self, child: etree._Element) -> None:
        if not isinstance(child.tag, str):
            return
        tag = child.tag.removeprefix(_AKN)
        if tag == "authorialNote":
            self.markers.append((self._length, child.get("marker", "")))
            self.notes.append((child.get("marker", ""), child))
            return
        begin = self._length
        self.read(child)
        printed = "".join(self.pieces)[begin:] if tag in ("a", "span") else ""
        if tag == "a" and (address := _SERVER.match(child.get("href", ""))):
            lead = len(printed) - len(printed.lstrip())
            end = begin + len(printed.rstrip())
            self.links.append(Link(begin + lead, max(end, begin + lead), _normal(address["symbol"])))
        if tag == "span" and child.get("class") == "italic" and not "".join(self.pieces)[:begin].strip():
            self.opening = self.opening or " ".join(printed.split())

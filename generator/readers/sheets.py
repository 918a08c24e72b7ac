"""A page of a PDF as a reader sees it: letters and shapes, turned upright, without what leaves no ink.

pdfminer interprets the page; of its letters only that is taken over which words are made of, since a page has
some four thousand of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage, LTItem, LTLine, LTPage, LTRect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfplumber.container import Container
from pdfplumber.page import Page
from pdfplumber.utils.text import dedupe_chars

__all__ = ["Sheet"]

_Thing = dict[str, Any]

_INKLESS = (3, 7)
"""The ways to show text that leave no ink (ISO 32000-1, table 106)."""

_WHITE = {1: (1.0,), 3: (1.0, 1.0, 1.0), 4: (0.0, 0.0, 0.0, 0.0)}
"""White in grey, in red, green and blue, and in the colours of printers."""

_NAMED = ("Separation", "DeviceN", "Indexed", "Pattern", "Lab")
"""Where numbers do not say what is white."""

_TURNS = {"up": 90, "down": 270, "over": 180}
"""How far a page is turned so that its words stand upright."""

_FEW = 20
"""So many letters may stand sideways on a page, as beside a bar code, or be there and not be seen."""

_MOST = 0.8
"""This part of its letters runs the same way on a page that was turned; heads and feet run another."""

_EDGE = 0.1
"""Heads and feet stand in this part of a page, measured from its sides."""

_TWICE = 0.05
"""A page of which this part is printed twice, a little beside itself, does so to look bold."""


class Sheet(Container):
    """What stands on one page. A page that was turned, as for a wide table, is turned back."""

    def __init__(self, page: Page) -> None:
        self.page_number = page.page_number
        given = page.page_obj.rotate
        letters = self._interpreted(page)
        if turn := _turn(letters):
            page.page_obj.rotate = (given + turn) % 360
            letters = self._interpreted(page)
        seen = [letter for letter in letters if self._is_seen(letter)]
        self.is_recognised = self._is_picture and len(letters) > 4 * len(seen)
        """Whether it is a picture, under which a program has put the letters that it recognised."""
        kept = letters if self.is_recognised else seen
        unseen = _letters(letters) - _letters(kept)
        self.unseen = unseen if unseen > _FEW else 0
        """How many letters nobody sees who looks at it, beside the few that programs leave behind."""
        across = _letters(
            letter for letter in kept if not letter["upright"] and not (turn and self._is_at_side(letter))
        )
        self.sideways = across if across > _FEW else 0
        """How many letters still run up or down, beside the few of a bar code."""
        self._things["char"] = _once([letter for letter in kept if letter["upright"]])

    @property
    def objects(self) -> dict[str, list[_Thing]]:
        """Letters and shapes, by their kinds."""
        return self._things

    def _interpreted(self, page: Page) -> list[_Thing]:
        """All letters of the page; its shapes are kept."""
        device = _Device(page.pdf.rsrcmgr, page.page_number)
        PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
        layout: LTPage = device.get_result()
        self.width, self.height = layout.width, layout.height
        self.bbox = (0.0, 0.0, self.width, self.height)
        self._things: dict[str, list[_Thing]] = {"line": [], "rect": [], "curve": [], "image": []}
        letters = []
        for item in _items(layout):
            if isinstance(item, LTChar):
                letters.append(self._letter(item, inked=id(item) not in device.inkless))
            elif isinstance(item, LTCurve | LTImage):
                shape = self._shape(item)
                self._things[shape["object_type"]].append(shape)
        return letters

    def _letter(self, item: LTChar, *, inked: bool) -> _Thing:
        top = self.height - item.y1
        return {
            "text": item.get_text(),
            "x0": item.x0,
            "x1": item.x1,
            "top": top,
            "doctop": top,
            "bottom": self.height - item.y0,
            "upright": item.upright and item.matrix[0] > 0,
            "size": item.size,
            "fontname": item.fontname,
            "way": _way(item.matrix),
            "ink": inked and not _is_white(item.graphicstate.ncolor, item.ncs.name),
            "inked": inked,
        }

    def _shape(self, item: LTCurve | LTImage) -> _Thing:
        kind = {LTLine: "line", LTRect: "rect", LTImage: "image"}.get(type(item), "curve")
        filled = isinstance(item, LTImage) or (item.fill and not _is_white(item.non_stroking_color, ""))
        top, bottom = self.height - item.y1, self.height - item.y0
        points = [(x, self.height - y) for x, y in getattr(item, "pts", ())]
        across = {"x0": item.x0, "x1": item.x1, "width": item.width, "pts": points}
        down = {"y0": item.y0, "y1": item.y1, "top": top, "doctop": top, "bottom": bottom, "height": item.height}
        return {"object_type": kind, **across, **down, "filled": filled}

    def _is_at_side(self, letter: _Thing) -> bool:
        return not _EDGE * self.width < letter["x0"] < (1 - _EDGE) * self.width

    @property
    def _is_picture(self) -> bool:
        return any(2 * one["width"] * one["height"] > self.width * self.height for one in self._things["image"])

    def _is_seen(self, letter: _Thing) -> bool:
        """Whether a letter leaves ink on the page, or is white upon something dark."""
        if letter["x1"] < 0 or letter["x0"] > self.width or letter["bottom"] < 0 or letter["top"] > self.height:
            return False
        return letter["ink"] or (letter["inked"] and any(_covers(shape, letter) for shape in self._dark))

    @property
    def _dark(self) -> Iterator[_Thing]:
        return (shape for shapes in self._things.values() for shape in shapes if shape.get("filled"))


class _Device(PDFPageAggregator):
    """Takes a page down, and which of its letters leave no ink."""

    def __init__(self, manager: PDFResourceManager, number: int) -> None:
        super().__init__(manager, pageno=number)
        self.inkless = set[int]()
        self._inks = True

    def render_string(self, textstate: Any, *others: Any) -> None:  # noqa: ANN401 - as pdfminer has it
        """Text in one font and colour."""
        self._inks = textstate.render not in _INKLESS
        super().render_string(textstate, *others)

    def render_char(self, *given: Any) -> float:  # noqa: ANN401 - as pdfminer has it
        """One letter; how far it is to the next."""
        advance = super().render_char(*given)
        if not self._inks:
            self.inkless.add(id(self.cur_item._objs[-1]))
        return advance


def _items(container: LTContainer[Any]) -> Iterator[LTItem]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _items(item)
        else:
            yield item


@cache
def _is_white(color: Any, space: str) -> bool:  # noqa: ANN401 - a number or several
    parts = color if isinstance(color, tuple) else (color,)
    white = _WHITE.get(len(parts))
    if white is None or space in _NAMED or not all(isinstance(part, int | float) for part in parts):
        return False
    return all(abs(part - one) < 0.02 for part, one in zip(parts, white, strict=True))


def _way(matrix: Sequence[float]) -> str:
    """Which way a letter runs: up or down the page, upside down over it, or as all others do."""
    a, b, _, d, *_ = matrix
    if abs(b) > abs(a):
        return "up" if b > 0 else "down"
    return "over" if a < 0 and d < 0 else "along"


def _turn(letters: Sequence[_Thing]) -> int:
    """How far a page must be turned: as most of its letters stand."""
    if not letters:
        return 0
    way, count = Counter(letter["way"] for letter in letters).most_common(1)[0]
    return _TURNS.get(way, 0) if count > max(_FEW, _MOST * len(letters)) else 0


def _letters(letters: Iterable[_Thing]) -> int:
    return sum(letter["text"].isalpha() for letter in letters)


def _covers(shape: _Thing, letter: _Thing) -> bool:
    across, down = (letter["x0"] + letter["x1"]) / 2, (letter["top"] + letter["bottom"]) / 2
    return bool(shape["x0"] <= across <= shape["x1"] and shape["top"] <= down <= shape["bottom"])


def _once(letters: list[_Thing]) -> list[_Thing]:
    """The letters, each once where a page prints them twice, a little beside themselves, to look bold."""
    places = {(letter["text"], round(letter["x0"]), round(letter["top"])) for letter in letters}
    if len(letters) - len(places) <= _TWICE * len(letters):
        return letters
    return dedupe_chars(letters, tolerance=1, extra_attrs=("size",))

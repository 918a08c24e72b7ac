"""How official documents looked through the eras: mastheads, running heads, feet, measures; their texts are samples.

A sample begins with facts (``era: modern``), then its lines, one for each paragraph:

    # 80/1. Title             the number and title of a resolution; ``##`` a heading, ``###`` a small one
    = *The General Assembly,* a line set in from the left; ``>`` one at the right; ``~`` one in the middle
    1.<tab>*Decides* …        a number and its words, ``(a)<tab>``, ``(i)<tab>``, ``a.<tab>`` by their levels
    | one | two |             the row of a table with rules; ``!`` for one without
    [1] See …                 a note; [1#b] another that is printed with the same number
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.readers.press import FONTS, Item, Layout, Press

__all__ = ["ERAS", "items", "printed"]

Facts = dict[str, str]
_LEVELS = (
    (r"\d+\.", 0),
    (r"\((?:i|ii|iii|iv|v|vi)\)", 2),
    (r"\([a-z]{1,2}\)", 1),
    (r"(?:[a-z]|ii)\.", 3),
    (r"[•–]|[a-z]\)", 1),
)

_NOTE = re.compile(r"\[((?:\d+|\*)(?:#\w+)?)\] (.*)")


def put(  # noqa: PLR0917 - it reads like a line on a page
    canvas: Canvas, x: float, top: float, size: float, words: str, face: str = "", *, right: bool = False
) -> None:
    """One line at a place, its height measured from the top of the page."""
    canvas.setFont(FONTS["Times"][face], size)
    draw = canvas.drawRightString if right else canvas.drawString
    draw(x, canvas._pagesize[1] - top - size, words)


def _modern(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """From 2013 on: symbol and title in the head, "2/5" and the job number at the foot."""

    def masthead(canvas: Canvas) -> float:
        put(canvas, 492.8, 30, 20, facts["symbol"][0])
        put(canvas, 492.8 + stringWidth(facts["symbol"][0], "Times-Roman", 20), 39, 10, facts["symbol"][1:])
        put(canvas, 123.4, 38, 14, "United Nations")
        canvas.rect(60, 727, 492, 0.5, fill=1)
        put(canvas, 123.4, 68, 20, facts["organ"], "**")
        put(canvas, 397, 77, 10, f"Distr.: {facts.get('distribution', 'General')}")
        put(canvas, 397, 89, 10, facts["date"])
        if "original" in facts:
            put(canvas, 397, 113, 10, f"Original: {facts['original']}")
        canvas.rect(60, 595, 492, 1.5, fill=1)
        return _session(canvas, facts, 212)

    def head(canvas: Canvas, page: int) -> None:
        even = page % 2 == 0
        put(canvas, 60 if even else 552, 50, 8.5, facts["symbol"], "**", right=not even)
        if "running" in facts:
            put(canvas, 552 if even else 60, 50, 8.5, facts["running"], "**", right=even)
        canvas.rect(60, 727, 492, 0.25, fill=1)

    def foot(canvas: Canvas, page: int) -> None:
        if page == 1:
            put(canvas, 65.4, 739, 10, f"{facts['job']} (E)    021118")
            put(canvas, 65.4, 750, 10, f"*{facts['job'].replace('-', '')}*")
            Code128(facts["job"], barHeight=14).drawOn(canvas, 420, 30)
            return
        even = page % 2 == 0
        put(canvas, 60 if even else 552, 748, 8.5, f"{page}/{facts.get('pages', '2')}", "**", right=not even)
        put(canvas, 552 if even else 60, 750, 7, facts["job"], right=even)

    return Layout(head=head, foot=foot, boxed=False), masthead


def _session(canvas: Canvas, facts: Facts, at: float) -> float:
    """The session and the item, bold and plain, at the left edge."""
    for name, face in (("session", "**"), ("dates", ""), ("item", ""), ("item_title", "**")):
        for line in filter(None, facts.get(name, "").split(" // ")):
            put(canvas, 60, at, 10, line, face)
            at += 12
    return at + 12


def _early(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """1996 to 2012: the symbol alone in the head, a bare page number."""
    layout, masthead = _modern(facts)

    def head(canvas: Canvas, page: int) -> None:
        even = page % 2 == 0
        put(canvas, 60 if even else 552, 50, 8.5, facts["symbol"], "**", right=not even)

    def foot(canvas: Canvas, page: int) -> None:
        if page == 1:
            put(canvas, 65.4, 739, 10, f"{facts['job']} (E)")
            put(canvas, 65.4, 750, 10, "`````````")
            return
        even = page % 2 == 0
        put(canvas, 60 if even else 552, 748, 8.5, str(page), "**", right=not even)

    return replace(layout, head=head, foot=foot), masthead


def _typed(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """1976 to 1995: a typewriter's face, markers as ``1/``, underlining, "Page 2" in the head."""

    def line(canvas: Canvas, x: float, top: float, words: str, face: str = "") -> None:
        canvas.setFont(FONTS["Courier"][face], 10)
        canvas.drawString(x, 792 - top - 10, words)

    def masthead(canvas: Canvas) -> float:
        line(canvas, 72, 40, "UNITED NATIONS", "**")
        line(canvas, 480, 40, "A", "**")
        line(canvas, 72, 88, "General Assembly", "**")
        for n, words in enumerate(["Distr.", "GENERAL", "", facts["symbol"], facts["date"]]):
            line(canvas, 400, 88 + 12 * n, words)
        canvas.line(72, 640, 540, 640)
        for n, words in enumerate([facts["session"], facts["item"]]):
            line(canvas, 72, 164 + 12 * n, words)
        return 190

    def head(canvas: Canvas, page: int) -> None:
        for n, words in enumerate([facts["symbol"], "English", f"Page {page}"]):
            line(canvas, 72 if page % 2 == 0 else 440, 30 + 12 * n, words)

    def foot(canvas: Canvas, page: int) -> None:
        line(canvas, 72, 752, facts["job"] if page == 1 else "")
        if page < int(facts["pages"]):
            line(canvas, 508, 752, "/...")

    return (
        Layout(
            columns=((72, 540),), top=84, bottom=742, gap=12, indent=36, hang=36, font="Courier", note_size=10,
            slash=True, underlined=True, justified=False, rule="dashes", head=head, foot=foot, hangs=False,
        ),
        masthead,
    )  # fmt: skip


def _volume(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """The printed volumes to 1975 and after: two columns, notes at the foot of each."""

    def head(canvas: Canvas, page: int) -> None:
        put(canvas, 300, 36, 8.5, facts["running"], "**" if page % 2 else "")
        put(canvas, 60 if page % 2 == 0 else 540, 36, 9, str(page + 10))

    def masthead(canvas: Canvas) -> float:
        head(canvas, 1)
        return 64

    return (
        Layout(
            columns=((54, 294), (312, 552)), top=64, bottom=740, size=9, leading=10.5, gap=4, indent=12, hang=14,
            note_size=7.5, rule="line", head=head, hangs=False,
        ),
        masthead,
    )  # fmt: skip


def _geneva(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """Documents of the Human Rights Council: A4, a drawn rule above the notes, "GE." and page number at the foot."""

    def masthead(canvas: Canvas) -> float:
        put(canvas, 113, 48, 14, "United Nations")
        put(canvas, 470, 38, 20, facts["symbol"][0])
        put(canvas, 484, 48, 10, facts["symbol"][1:])
        put(canvas, 113, 80, 20, "General Assembly", "**")
        for n, words in enumerate(
            [f"Distr.: {facts.get('distribution', 'General')}", facts["date"], "", "Original: English"]
        ):
            put(canvas, 395, 86 + 12 * n, 10, words)
        put(canvas, 57, 190, 12, facts["organ"], "**")
        return _session(canvas, facts, 206)

    def head(canvas: Canvas, page: int) -> None:
        even = page % 2 == 0
        put(canvas, 57 if even else 538, 44, 9, facts["symbol"], "**", right=not even)
        canvas.line(57, 842 - 56, 538, 842 - 56)

    def foot(canvas: Canvas, page: int) -> None:
        even = page % 2 == 0
        put(canvas, 57 if even else 538, 790, 9, str(page) if page > 1 else "", "**", right=not even)
        put(canvas, 538 if even else 57, 790, 7, facts["job"] if page > 1 else f"{facts['job']}(E)", right=even)

    return (
        Layout(
            page=(595, 842), columns=((113, 482),), top=72, bottom=778, indent=28, hang=28, rule="line",
            note_size=9, head=head, foot=foot,
        ),
        masthead,
    )  # fmt: skip


def _conference(facts: Facts) -> tuple[Layout, Callable[[Canvas], float]]:
    """A conference with papers of its own: A4, everything in larger type, a head of one line."""

    def masthead(canvas: Canvas) -> float:
        for n, words in enumerate([f"Document {facts['symbol']}", facts["date"], "Original: English"]):
            put(canvas, 350, 60 + 14 * n, 12, words, "**")
        return 130

    def foot(canvas: Canvas, page: int) -> None:
        put(canvas, 290, 800, 10, f"{page}")

    return (
        Layout(page=(595, 842), columns=((71, 524),), top=71, bottom=780, size=12, leading=14, gap=10, indent=0,
               hang=28, note_size=10, rule="line", foot=foot, justified=False, hangs=False),
        masthead,
    )  # fmt: skip


ERAS = {
    "modern": _modern,
    "early": _early,
    "typed": _typed,
    "volume": _volume,
    "geneva": _geneva,
    "conference": _conference,
}


def printed(file: Path, **others: str) -> bytes:
    """The PDF of a sample; ``others`` are facts in the place of its own."""
    head, _, body = file.read_text(encoding="utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines()) | others
    layout, masthead = ERAS[facts["era"]](facts)
    layout = replace(layout, bottom=float(facts.get("bottom", layout.bottom)), restart=facts.get("restart") == "page")
    lines = [line for line in body.splitlines() if line.strip()]
    notes = {m[1]: m[2] for m in map(_NOTE.fullmatch, lines) if m}
    return Press(layout, notes).pages(
        items((line for line in lines if not _NOTE.fullmatch(line)), layout, facts), masthead
    )


def items(lines: Iterator[str], layout: Layout, facts: Facts) -> Iterator[Item]:
    """The lines of a sample as they are set in a layout."""
    rows: list[tuple[str, ...]] = []
    ruled, fresh = False, False
    for line in [*lines, ""]:
        if line[:1] in ("|", "!"):
            ruled = line[0] == "|"
            rows.append(tuple(cell.strip() for cell in line[1:].rstrip(f"{line[0]} ").split(line[0])))
            continue
        if rows:
            yield Item("", rows=tuple(rows), ruled=ruled)
            rows = []
        if line == "---":
            fresh = True
        elif line:
            yield replace(_item(line, layout, facts), page_before=fresh)
            fresh = False


def _item(line: str, layout: Layout, facts: Facts) -> Item:
    sign, words = re.split(r"[ \t]", f"{line} ", maxsplit=1)
    words, big = words.strip(), layout.size * 1.2
    if sign == "#":
        number, _, title = words.partition("\t")
        return Item(
            title or words,
            number if title else "",
            0,
            -38 if title else 0,
            big,
            "**",
            gap=14,
            hang=max(38, 6.5 * len(number)),
        )
    if sign in ("##", "###"):
        return Item(words, size=big if sign == "##" else 0, face="**", gap=12)
    if sign == "@":
        return Item(words, size=layout.size * 1.4, face="**", gap=12)
    if sign in ("=", ">", "~"):
        align = {"=": "left", ">": "right", "~": "center"}[sign]
        return Item(
            words,
            first=layout.indent if sign == "=" else 0,
            align=align,
            face="*" if sign == ">" else "",
            gap=12 if sign == "~" else -1,
        )
    if "\t" in line:
        return _numbered(*line.split("\t", 1), layout, hanging=facts.get("points") == "hanging")
    return Item(line, first=layout.indent)


def _numbered(number: str, words: str, layout: Layout, *, hanging: bool) -> Item:
    level = next((level for pattern, level in _LEVELS if re.fullmatch(pattern, number.replace("*", ""))), None)
    assert level is not None, number
    first = layout.indent + max(0, level - 1) * layout.hang
    left = first + layout.hang if hanging and level else max(0, level - 1) * layout.hang
    return Item(words, number, left, first)

"""Documents of two hundred pages: read whole, in bounded memory, with progress shown."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.readers import read
from tests.commands.test_hostile import GIGABYTE, PEAK, SHOW
from tests.readers.pdf_writer import pdf

PAGES = 200
WORDS = "that mills turn with the wind and stand still without it, as millers have long known"


def _page(number: int) -> Iterator[tuple[float, float, float, str, str]]:
    """A printed page: twelve numbered paragraphs of three lines."""
    for n in range(12):
        top = 80.0 + 50 * n
        yield 147.0, top, 10.0, "roman", f"{number * 12 + n + 1}."
        yield 180.0, top, 10.0, "roman", f"Decides {WORDS[:66]}"
        yield 123.0, top + 12, 10.0, "roman", WORDS
        yield 123.0, top + 24, 10.0, "roman", "and as they say themselves;"


def _long_pdf() -> bytes:
    head = [(147.0, 60.0, 10.0, "italic", "The General Assembly,")]
    return pdf([*head, *_page(0)], *map(_page, range(1, PAGES)))


def _long_docx() -> bytes:
    name = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lines = ["The General Assembly,", *(f"{n}. Decides {WORDS};" for n in range(1, PAGES * 12 + 1))]
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in lines)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {name}><w:body>{body}</w:body></w:document>")
    return stream.getvalue()


def _long_xml() -> bytes:
    paragraphs = "".join(
        f"<paragraph><num>{n}.</num><content><p>Decides {WORDS};</p></content></paragraph>"
        for n in range(1, PAGES * 12 + 1)
    )
    name = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    opening = "<preamble><formula><p>The General Assembly,</p></formula></preamble>"
    return f"<akomaNtoso {name}><statement>{opening}<mainBody>{paragraphs}</mainBody></statement></akomaNtoso>".encode()


@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a program's peak of memory")
@pytest.mark.parametrize(
    ("name", "made"), [("long.pdf", _long_pdf), ("long.docx", _long_docx), ("long.xml", _long_xml)]
)
def test_two_hundred_pages(project: Path, name: str, made: Callable[[], bytes]) -> None:
    """All 2,400 paragraphs, in less than a gigabyte; of a long PDF it is told how far it is."""
    (project / name).write_bytes(made())

    command = [sys.executable, "-c", PEAK, SHOW, name]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)

    *shown, ended, peak = done.stdout.splitlines()
    assert (ended, "Traceback" in done.stderr) == (f"{name} 0", False)
    assert f"{PAGES * 12:>6}  paragraphs" in shown
    assert sum(line.startswith("  op") for line in shown) == PAGES * 12
    assert int(peak) < GIGABYTE
    assert ("reading long.pdf (" in done.stderr) == (name == "long.pdf")


def test_every_page_of_a_long_pdf_is_told():
    told = []
    data = pdf(*([(123, 300, 10, "roman", f"Page of text number {n}")] for n in range(30)))

    read(data, Path("long.pdf"), lambda *what: told.append(what))

    assert told == [("reading long.pdf", n, 30) for n in range(1, 31)]

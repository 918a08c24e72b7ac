"""Files that mean harm, or are only broken: what each is called, what is in it, and what is said of it."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.readers.eras import printed
from tests.readers.pdf_writer import pdf

__all__ = ["FILES", "Hostile"]

_SAMPLES = Path(__file__).parent / "samples"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DOCX = "a DOCX with the part word/document.xml"


class Hostile(NamedTuple):
    """One such file."""

    suffix: str
    data: Callable[[], bytes]
    said: str
    """The place, what was found and what was expected, as the commands say it behind the file's name."""


def _page() -> bytes:
    return printed(_SAMPLES / "pdf" / "early.txt")


def _encrypted() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(72, 700, "The General Assembly,")
    canvas.save()
    return stream.getvalue()


def _scanned() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.drawImage(ImageReader(Image.effect_mandelbrot((60, 80), (-2, -1, 1, 1), 20)), 72, 72, 400, 500)
    canvas.save()
    return stream.getvalue()


def _right_to_left() -> bytes:
    letters = {ord("a") + n: 0x5D0 + n for n in range(26)}
    return pdf([(123, 300, 10, "roman", "abcd efgh ijkl mnop")], unicode=letters)


def _damaged_page() -> bytes:
    """The letters of the last page, some of them lost."""
    data = _page()
    at = data.rindex(b"stream", 0, data.rindex(b"endstream")) + 200
    return data[:at] + b"!!!!!!!!" + data[at + 8 :]


def _endless() -> bytes:
    """A page that says the same words a million and a half times, in some kilobytes."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1, pageCompression=1)
    canvas._code += ["BT /F1 10 Tf 72 700 Td", *["(The General Assembly,) Tj"] * 1_500_000, "ET"]
    canvas.save()
    return stream.getvalue()


def _packed_pdf() -> bytes:
    """A page of more than a gigabyte of spaces, in some megabytes."""
    packer = zlib.compressobj(1)
    packed = b"".join([*(packer.compress(b" " * 1_000_000) for _ in range(1100)), packer.flush()])
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed),
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (n, one) for n, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF"


def _zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _bomb() -> bytes:
    """More than a gigabyte of spaces, in some megabytes."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f"<w:document {_W}><w:body><w:p>".encode())
        for _ in range(1100):
            part.write(b" " * 1_000_000)
    return stream.getvalue()


def _laughs() -> bytes:
    """Ten entities, each ten times the one before it."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE a [<!ENTITY l0 "lol">{entities}]><akomaNtoso>&l9;</akomaNtoso>'.encode()


def _typed(declaration: str, body: str = "") -> bytes:
    return f"<?xml version='1.0'?>\n{declaration}<akomaNtoso>{body}</akomaNtoso>".encode()


_NO_TYPE = "1:1: found a document type declaration; expected XML without one; nothing is expanded"
_NAMED = "1:1: found {}, though its name ends in {}; expected a name that ends in {}"

FILES = {
    "an empty file": Hostile(".pdf", lambda: b"", "1:1: found an empty file; expected the text of a document"),
    "an encrypted PDF": Hostile(
        ".pdf", _encrypted, "1:1: found an encrypted PDF; expected a PDF that opens without a password"
    ),
    "a damaged PDF": Hostile(
        ".pdf",
        lambda: _page().replace(b"/Root", b"/Rout"),
        "1:1: found a damaged PDF; expected a PDF that opens",
    ),
    "a PDF with a damaged page": Hostile(
        ".pdf", _damaged_page, "1:1: found a damaged page 2; expected a page that can be unpacked whole"
    ),
    "a PDF without one of its pages": Hostile(
        ".pdf",
        lambda: _page().replace(b"/Count 2", b"/Count 3"),
        "1:1: found a damaged PDF, with 2 pages where it announces 3; expected a PDF with all its pages",
    ),
    "a PDF that unpacks to gigabytes": Hostile(
        ".pdf",
        _packed_pdf,
        "1:1: found a part that unpacks to more than 64,000,000 bytes; expected a PDF of an ordinary size",
    ),
    "a PDF with a page without end": Hostile(
        ".pdf", _endless, "1:1: found a page 1 of 40,500,068 bytes; expected at most 8,000,000"
    ),
    "a PDF cut off": Hostile(
        ".pdf",
        lambda: _page()[: len(_page()) * 2 // 3],
        "1:1: found a PDF that is cut off; expected a whole PDF, which ends in %%EOF",
    ),
    "a PDF of images": Hostile(
        ".pdf", _scanned, "1:1: found a PDF without text, perhaps scanned pages; expected a PDF with a text layer"
    ),
    "a PDF from right to left": Hostile(
        ".pdf",
        _right_to_left,
        "1:1: found a text that is written from right to left; "
        "expected a document in English or another language written from left to right",
    ),
    "a ZIP bomb": Hostile(".docx", _bomb, "1:1: found a part that unpacks to more than "),
    "a ZIP that leads out": Hostile(
        ".docx",
        lambda: _zip(**{"../../word/document.xml": b"<a/>", "/etc/passwd": b"root"}),
        f"1:1: found a ZIP archive without a document; expected {_DOCX}",
    ),
    "a ZIP in a ZIP": Hostile(
        ".docx",
        lambda: _zip(**{"inner.docx": _zip(**{"word/document.xml": b"<a/>"})}),
        f"1:1: found a ZIP archive without a document; expected {_DOCX}",
    ),
    "a ZIP cut off": Hostile(
        ".docx",
        lambda: _zip(**{"word/document.xml": b"<a/>"})[:40],
        f"1:1: found a damaged or locked ZIP archive; expected {_DOCX}",
    ),
    "a DOCX of damaged XML": Hostile(
        ".docx",
        lambda: _zip(**{"word/document.xml": b"<w:document>"}),
        "1:13: found damaged XML: ",
    ),
    "a DOCX of eight million paragraphs": Hostile(
        ".docx",
        lambda: _zip(
            **{"word/document.xml": f"<w:document {_W}><w:body>{'<w:p/>' * 8_000_000}</w:body></w:document>".encode()}
        ),
        "1:1: found mark-up with 8,000,005 tags and attributes; expected a document with at most 4,000,000",
    ),
    "HTML of ten million paragraphs": Hostile(
        ".html",
        lambda: b"<!doctype html><p>The General Assembly,</p>" + b"<p>" * 10_000_000,
        "1:1: found mark-up with 10,000,003 tags and attributes; expected a document with at most 4,000,000",
    ),
    "entities that expand": Hostile(".xml", _laughs, _NO_TYPE),
    "an entity from a file": Hostile(
        ".xml", lambda: _typed('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"), _NO_TYPE
    ),
    "an entity of parameters": Hostile(
        ".xml", lambda: _typed('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>'), _NO_TYPE
    ),
    "a type from the network": Hostile(
        ".xml", lambda: _typed('<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'), _NO_TYPE
    ),
    "XML cut off": Hostile(".xml", lambda: b"<akomaNtoso>\n<act>", "2:6: found damaged XML: "),
    "XML a hundred thousand deep": Hostile(
        ".xml",
        lambda: _typed("", "<b>" * 100_000 + "</b>" * 100_000),
        "2:780: found damaged XML: Excessive depth in document",
    ),
    "a PDF called XML": Hostile(".xml", _page, _NAMED.format("a PDF", ".xml", ".pdf")),
    "a DOCX called text": Hostile(
        ".txt",
        lambda: _zip(**{"word/document.xml": f"<w:document {_W}/>".encode()}),
        _NAMED.format("a DOCX", ".txt", ".docx"),
    ),
    "HTML called PDF": Hostile(
        ".pdf", lambda: b"<!doctype html><p>The General Assembly,</p>", _NAMED.format("HTML", ".pdf", ".html")
    ),
    "text called DOCX": Hostile(
        ".docx", lambda: b"The General Assembly,\n\nRecalling itself,\n", _NAMED.format("plain text", ".docx", ".txt")
    ),
    "a picture called PDF": Hostile(
        ".pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "1:1: found the byte 0x89 at offset 0; expected text in UTF-8"
    ),
    "null characters": Hostile(
        ".txt",
        lambda: b"The General Assembly,\n\nRecalling\x00 itself,\n",
        "3:10: found the control character U+0000; expected printable text",
    ),
    "UTF-16": Hostile(
        ".txt", lambda: "The General Assembly,".encode("utf-16"), "1:1: found text in UTF-16; expected text in UTF-8"
    ),
    "half a pair of UTF-16": Hostile(
        ".txt",
        lambda: b"The General Assembly,\n\nRecalling \xed\xa0\x80 itself,\n",
        "3:11: found the byte 0xED at offset 33; expected text in UTF-8",
    ),
    "Latin-1": Hostile(
        ".txt",
        lambda: "The General Assembly,\n\nNoting cafés,\n".encode("latin-1"),
        "3:11: found the byte 0xE9 at offset 33; expected text in UTF-8",
    ),
}

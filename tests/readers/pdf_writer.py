"""A PDF of the project's own making: words at places, in the faces and sizes of the official ones."""

from __future__ import annotations

__all__ = ["pdf"]

FACES = {"roman": "Times-Roman", "italic": "Times-Italic", "bold": "Times-Bold"}


def pdf(*pages, unicode=None, face=""):
    """A file with these pages; each is a list of ``(x, y from the top, size, face, words)``.

    ``unicode`` gives the code points that the letters of the fonts (or of the one ``face``) stand for.
    """
    fonts = {face: number for number, face in enumerate(FACES, 3)}
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    for one, name in FACES.items():
        mapped = "/ToUnicode 6 0 R " if unicode and face in ("", one) else ""
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding {mapped}>>")
    objects.append(_unicode(unicode or {}))
    kids = []
    resources = " ".join(f"/F{number} {number} 0 R" for number in fonts.values())
    for page in pages:
        stream = "\n".join(_shown(fonts[face], x, 792 - y, size, words) for x, y, size, face, words in page)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        contents = len(objects)
        kids.append(f"{contents + 1} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {contents} 0 R "
            f"/Resources << /Font << {resources} >> >> >>"
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _file(objects)


def _unicode(letters):
    lines = "\n".join(f"<{letter:02x}> <{point:04x}>" for letter, point in letters.items())
    table = f"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n{len(letters)} beginbfchar\n{lines}\nendbfchar"
    return f"<< /Length {len(table)} >>\nstream\n{table}\nendstream"


def _shown(font, x, y, size, words):
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{font} {size} Tf {x} {y} Td ({escaped}) Tj ET"


def _file(objects, trailer=""):
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return data + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF".encode()

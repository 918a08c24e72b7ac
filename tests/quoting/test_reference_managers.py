"""BibTeX and RIS as programs read them: every field comes back, whatever a title holds."""

from __future__ import annotations

import re
import string

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import RemoveEnclosingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from generator.quoting import Format, cited
from generator.records import Record
from tests.quoting.records import resolution

ADOPTED = resolution(date="2006-03-27", date_kind="adopted")
ADDRESS = "https://recalling.example/A/RES/60/252/#op3-a"

BIBTEX = """\
@techreport{A-RES-60-252-op3-a,
  author = {{United Nations General Assembly}},
  title = {{World Summit on the Information Society}},
  institution = {United Nations},
  type = {Resolution},
  number = {A/RES/60/252},
  year = {2006},
  month = mar,
  day = {27},
  note = {para. 3(a)},
  url = {https://recalling.example/A/RES/60/252/#op3-a},
}"""

RIS = """\
TY  - RPRT
AU  - United Nations General Assembly
TI  - World Summit on the Information Society
M3  - Resolution
SN  - A/RES/60/252
PY  - 2006
DA  - 2006/03/27/
PB  - United Nations
SP  - para. 3(a)
LA  - en
UR  - https://recalling.example/A/RES/60/252/#op3-a
ER  - """


def test_a_paragraph_in_bibtex() -> None:
    assert cited(ADOPTED, Format.BIBTEX, "op3-a", ADDRESS) == BIBTEX


def test_a_paragraph_in_ris() -> None:
    assert cited(ADOPTED, Format.RIS, "op3-a", ADDRESS) == RIS


def test_a_document_has_the_official_address_and_no_place() -> None:
    entry = _bibtex(ADOPTED)

    assert entry["url"] == "https://docs.un.org/en/A/RES/60/252"
    assert "note" not in entry


def test_a_date_that_is_not_known_leaves_no_field() -> None:
    assert not {"year", "month", "day"} & set(_bibtex(resolution()))
    assert not {"year", "date"} & set(_ris(resolution()))


@pytest.mark.parametrize(
    "title",
    [
        "one brace { too many",
        "one } too few",
        r"a backslash \ and a command \input{x}",
        'signs # $ % & _ ^ ~ and "quotes" ',
        "@article{x, title = {y}}",
        "TY  - BOOK",
        "an address ⟨place⟩ in brackets",
    ],
)
def test_a_hostile_title_comes_back_as_it_was(title: str) -> None:
    record = resolution(title=title)

    assert _bibtex(record)["title"] == record.title
    assert _ris(record)["title"] == record.title


PRINTABLE = st.text(string.ascii_letters + string.digits + string.punctuation + " éΔ’", min_size=1).filter(str.strip)


@given(PRINTABLE)
def test_any_title_comes_back_in_bibtex(title: str) -> None:
    record = resolution(title=title)

    assert _bibtex(record)["title"] == record.title


@given(PRINTABLE)
def test_any_title_comes_back_in_ris(title: str) -> None:
    record = resolution(title=title)

    assert _ris(record)["title"] == record.title


@given(PRINTABLE)
def test_any_title_stands_in_the_styles_that_print_titles(title: str) -> None:
    record = resolution(title=title)

    assert record.title in cited(record, Format.CHICAGO)


def _bibtex(record: Record) -> dict[str, str]:
    """The one entry as bibtexparser reads it, with what LaTeX prints for each command."""
    library = bibtexparser.parse_string(cited(record, Format.BIBTEX), parse_stack=[RemoveEnclosingMiddleware()])
    assert not library.failed_blocks
    (entry,) = library.entries
    return {field.key: _printed(field.value.removeprefix("{").removesuffix("}")) for field in entry.fields}


COMMANDS = {
    "textbackslash{}": "\\",
    "textbraceleft{}": "{",
    "textbraceright{}": "}",
    "textasciitilde{}": "~",
    "textasciicircum{}": "^",
} | {sign: sign for sign in "#$%&_"}


def _printed(source: str) -> str:
    """The characters that LaTeX prints; a bare sign, or a command that was not meant, fails."""
    assert not set("{}#$%&_^~") & set(re.sub(r"\\([a-z]+\{\}|.)", "", source))
    return re.sub(r"\\([a-z]+\{\}|.)", lambda match: COMMANDS[match[1]], source)


def _ris(record: Record) -> dict[str, str]:
    (reference,) = rispy.loads(cited(record, Format.RIS))
    found: dict[str, str] = reference
    return found

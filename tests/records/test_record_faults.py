"""Bad input in content/: every fault with its file, line, column and what was expected, all in one run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.faults import BadInput
from generator.records import load
from generator.records.reading import parse

REST = """
title: World Summit on the Information Society
kind: resolution
body: General Assembly
sources: [{for: identity, official: the document, status: confirmed}]
"""
"""What every record must have beside its symbol."""


def record(symbol: str, more: str = "") -> str:
    """A right record, on six lines, and what is added to it from the seventh on."""
    return f"symbol: {symbol}{REST}{more}"


def written(content: Path, files: dict[str, str | bytes]) -> Path:
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    (content / "documents").mkdir(exist_ok=True)
    return content


def faults(content: Path) -> list[str]:
    """The printed faults of a run, their files as below ``content``."""
    try:
        load(content)
    except BadInput as bad:
        return str(bad).replace(f"{content}/", "").replace(f"{content}", "").splitlines()
    return []


ONE_RECORD = [
    # what is wrong, what the file holds, what is printed behind "documents/A/RES/60/252.yml:"
    (
        "not YAML",
        "symbol: A/RES/60/252\ntitle: World Summit: the text\n",
        ["2:20: found what is not YAML (mapping values are not allowed in this context); expected a YAML file"],
    ),
    ("an empty file", "", ["1:1: found an empty file; expected a YAML mapping of fields"]),
    ("a comment alone", "# nothing\n", ["1:1: found an empty file; expected a YAML mapping of fields"]),
    ("a list", "- A/RES/60/252\n", ["1:1: found a list; expected a mapping of fields"]),
    (
        "not UTF-8",
        b"symbol: A/RES/60/252\ntitle: caf\xe9\n",
        ["2:11: found the byte 0xE9 (number 32 of the file); expected text in UTF-8"],
    ),
    (
        "an unknown field",
        record("A/RES/60/252", "abstrakt: x\n"),
        ['6:1: found the unknown field "abstrakt"; expected "abstract"'],
    ),
    (
        "an unknown field like no other",
        record("A/RES/60/252", "adoption:\n  zzz: x\n"),
        ['7:3: found the unknown field "zzz"; expected one of proponent, vote, source'],
    ),
    (
        "a missing field",
        "symbol: A/RES/60/252\ntitle: T\nkind: resolution\nbody: General Assembly\n",
        ['1:1: found no field "sources"; expected this field, which cannot be left out'],
    ),
    (
        "a missing field of a part",
        record("A/RES/60/252", "recalls:\n  - A/RES/55/2\n  - {verb: Recalling}\n"),
        ['8:5: found no field "to"; expected this field, which cannot be left out'],
    ),
    (
        "a field twice",
        record("A/RES/60/252", "body: Council\n"),
        ['6:1: found "body" a second time; expected each field once'],
    ),
    (
        "a field without a value",
        record("A/RES/60/252", "abstract:\nmeeting: null\n"),
        [
            "6:10: found nothing; expected a value, or the field left out",
            "7:10: found nothing; expected a value, or the field left out",
        ],
    ),
    (
        "a day that does not exist",
        record("A/RES/60/252", "date: 2006-02-30\ndate_kind: adopted\n"),
        ['6:7: found "2006-02-30"; expected a day that exists: February 2006 has 28 days'],
    ),
    (
        "a date in words",
        record("A/RES/60/252", "distributed: 27 April 2006\n"),
        ['6:14: found "27 April 2006"; expected a date as YYYY-MM-DD, YYYY-MM or YYYY'],
    ),
    (
        "a date of no kind",
        record("A/RES/60/252", "date: 2006-03-27\n"),
        ['6:7: found a date of no kind; expected a "date_kind" beside it'],
    ),
    (
        "the kind of no date",
        record("A/RES/60/252", "date_kind: adopted\n"),
        ['6:12: found the kind of no date; expected a "date" beside it'],
    ),
    (
        "distributed before it was adopted",
        record("A/RES/60/252", "date: 2006-03-27\ndate_kind: adopted\ndistributed: 2005-04-27\n"),
        ["8:14: found 27 April 2005, before 27 March 2006; expected a day on or after the date"],
    ),
    (
        "a symbol that is no symbol",
        record("A-RES-60-252"),
        ['1:9: found "A-RES-60-252"; expected a document symbol (a slash and a number are missing)'],
    ),
    (
        "a symbol with a stray sign",
        record("A/RES/60/252", "adopted_as: A/RES/60/2;52\n"),
        ["6:13: found \"A/RES/60/2;52\"; expected a document symbol (';' cannot stand here)"],
    ),
    (
        "a symbol that would lead out of the folder",
        record("A/RES/60/252", "aliases: [A/../../secret]\n"),
        ["6:11: found \"A/../../secret\"; expected a document symbol ('/' cannot stand here)"],
    ),
    (
        "neither symbol nor address",
        "address: ITU/PP/RES/73(1998)" + REST,
        ["1:1: found address; expected either a symbol, or an address with a designation"],
    ),
    (
        "another document's symbol",
        record("A/RES/60/253"),
        ['1:9: found "A/RES/60/253" in the file A/RES/60/252.yml; expected the file A/RES/60/253.yml'],
    ),
    (
        "a session that the symbol contradicts",
        record("A/RES/60/252", "session: 61\n"),
        ['6:10: found "61"; expected "60", as the symbol has it'],
    ),
    (
        "a kind of document that there is not",
        record("A/RES/60/252").replace("kind: resolution", "kind: Resolution"),
        [
            '3:7: found "Resolution"; expected "resolution", "draft resolution", "addendum", "decision", '
            '"outcome document", "ministerial declaration", "report", "report of the Secretary-General", '
            '"note by the Secretary-General", "committee report" or "committee document"'
        ],
    ),
    (
        "a vote without a source",
        record("A/RES/60/252", "adoption:\n  vote: without a vote\n"),
        ['7:9: found "without a vote" without a source; expected a "source" beside it'],
    ),
    (
        "a source that names nothing",
        record("A/RES/60/252").replace("official: the document, ", ""),
        ['5:11: found a source that names nothing; expected "official", "read_in" or both'],
    ),
    (
        "no sources at all",
        record("A/RES/60/252").replace("[{for: identity, official: the document, status: confirmed}]", "[]"),
        ["5:10: found an empty list; expected a list with at least one entry"],
    ),
    (
        "a number in words",
        record("A/RES/60/252", "meeting: 74th\n"),
        ['6:10: found "74th"; expected a whole number'],
    ),
    (
        "a list where a text belongs",
        record("A/RES/60/252", "committee: [Second Committee]\n"),
        ["6:12: found a list; expected a text"],
    ),
    (
        "a text where a list belongs",
        record("A/RES/60/252", "sponsors: Chile\n"),
        ['6:11: found "Chile"; expected a list'],
    ),
    (
        "a title on two lines",
        record("A/RES/60/252", "subtitle: |-\n  One\n  Two\n"),
        ['6:11: found "One Two"; expected one line'],
    ),
    (
        "characters that cannot be seen",
        record("A/RES/60/252", 'abstract: "Adopted \\u202Etnemucod"\n'),
        ["6:11: found the character U+202E; expected printable characters"],
    ),
    (
        "an address that runs a script",
        record("A/RES/60/252", "official: javascript:alert(1)\n"),
        ['6:11: found "javascript:alert(1)"; expected an address that begins with http:// or https://'],
    ),
    (
        "an anchor, an alias and a tag",
        record("A/RES/60/252", "sponsors: [&a Chile, *a, !!str China]\n"),
        [
            "6:12: found an anchor; expected a value without &",
            "6:22: found the alias *a; expected the value itself",
            "6:26: found a tag; expected a value without !",
        ],
    ),
    (
        "a key that is no word",
        record("A/RES/60/252", "? [a]\n: b\n"),
        [
            "6:3: found a key that is no plain word; expected the name of a field",
        ],
    ),
    (
        "two documents in a file",
        record("A/RES/60/252", "---\ntitle: T\n"),
        ["6:1: found a second YAML document; expected one document in a file"],
    ),
    (
        "too deep a nesting",
        "symbol: " + "[" * 100_000,
        ["1:20: found too deep a nesting; expected at most 12 levels"],
    ),
    (
        "notes without a text",
        record("A/RES/60/252", "notes:\n- {at: pp1, text: Why, sources: [A/RES/60/252]}\n"),
        ['6:1: found "notes" without a held text; expected a text beside the record'],
    ),
    (
        "a place that is no anchor",
        record("A/RES/60/252", "notes:\n- {at: paragraph 1, text: Why, sources: [A/RES/60/252]}\n"),
        ['7:8: found "paragraph 1"; expected an anchor like pp2, op3-a or fn4'],
    ),
    (
        "several faults at once",
        record("A/RES/60/252", "date: 2006-13\nmeeting: x\nrecalls: [A]\n"),
        [
            '6:7: found "2006-13"; expected a month from 01 to 12',
            '7:10: found "x"; expected a whole number',
            '8:11: found "A"; expected a document symbol (a slash and a number are missing)',
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ONE_RECORD], ids=[row[0] for row in ONE_RECORD])
def test_one_record(tmp_path: Path, text: str | bytes, expected: list[str]) -> None:
    """A fault in one record is told at its key or value."""
    content = written(tmp_path, {"documents/A/RES/60/252.yml": text})

    assert faults(content) == [f"documents/A/RES/60/252.yml:{line}" for line in expected]


SEVERAL_FILES = [
    # what is wrong, the files below content/, what is printed
    (
        "two records for one document",
        {
            "documents/A/RES/57/270.yml": record("A/RES/57/270"),
            "documents/A/RES/57/270A.yml": record("A/RES/57/270A", "aliases: [A/RES/57/270]\n"),
        },
        [
            'documents/A/RES/57/270A.yml:6:11: found "A/RES/57/270", which documents/A/RES/57/270.yml has already; '
            "expected one record for one document"
        ],
    ),
    (
        "two records with one symbol",
        {
            "documents/A/RES/57/270A.yml": record("A/RES/57/270A"),
            "documents/copy.yml": record("A/RES/57/270 A"),
        },
        [
            'documents/copy.yml:1:9: found "A/RES/57/270A" in the file copy.yml; expected the file A/RES/57/270A.yml',
            'documents/copy.yml:1:9: found "A/RES/57/270A", which documents/A/RES/57/270A.yml has already; '
            "expected one record for one document",
        ],
    ),
    (
        "one alias for two documents",
        {
            "documents/A/57/1.yml": record("A/57/1", "aliases: [E/2002/1]\n"),
            "documents/A/57/2.yml": record("A/57/2", "aliases: [E/2002/1]\n"),
        },
        [
            'documents/A/57/2.yml:6:11: found "E/2002/1", which documents/A/57/1.yml has already; '
            "expected one record for one document"
        ],
    ),
    (
        "a draft of an unknown resolution, an addendum to an unknown draft",
        {
            "documents/A/57/L.71.yml": record("A/57/L.71", "adopted_as: A/RES/57/295\n"),
            "documents/A/57/L.72/Add.1.yml": record("A/57/L.72/Add.1", "parent: A/57/L.72\n"),
        },
        [
            'documents/A/57/L.71.yml:6:13: found "A/RES/57/295", which has no record; '
            "expected the symbol of a document on record",
            'documents/A/57/L.72/Add.1.yml:6:9: found "A/57/L.72", which has no record; '
            "expected the symbol of a document on record",
        ],
    ),
    (
        "a draft of a resolution whose record cannot be read: one fault, not two",
        {
            "documents/A/57/L.71.yml": record("A/57/L.71", "adopted_as: A/RES/57/295\n"),
            "documents/A/RES/57/295.yml": "",
        },
        ["documents/A/RES/57/295.yml:1:1: found an empty file; expected a YAML mapping of fields"],
    ),
    (
        "a circle of draft and adopted text",
        {
            "documents/A/57/L.71.yml": record("A/57/L.71", "adopted_as: A/RES/57/295\n"),
            "documents/A/RES/57/295.yml": record("A/RES/57/295", "adopted_as: A/57/L.71\n"),
        },
        ["documents/A/57/L.71.yml:6:13: found the circle A/57/L.71 → A/RES/57/295 → A/57/L.71; expected an end to it"],
    ),
    (
        "a circle by way of an alias and an addendum",
        {
            "documents/A/57/1.yml": record("A/57/1", "aliases: [E/2002/1]\nparent: A/57/2\n"),
            "documents/A/57/2.yml": record("A/57/2", "adopted_as: E/2002/1\n"),
        },
        ["documents/A/57/1.yml:7:9: found the circle A/57/1 → A/57/2 → A/57/1; expected an end to it"],
    ),
    (
        "a document that is its own draft",
        {"documents/A/57/1.yml": record("A/57/1", "adopted_as: A/57/1\n")},
        ["documents/A/57/1.yml:6:13: found the circle A/57/1 → A/57/1; expected an end to it"],
    ),
    (
        "a text without a record, and one that says nothing of its text",
        {
            "documents/A/57/1.txt": "The General Assembly,\n",
            "documents/A/57/2.yml": record("A/57/2"),
            "documents/A/57/2.txt": "The General Assembly,\n",
        },
        [
            "documents/A/57/1.txt:1:1: found a text without a record; expected the record 1.yml beside it",
            'documents/A/57/2.yml:1:1: found no field "text" beside 2.txt; expected where the held text comes from',
        ],
    ),
    (
        "two texts for one record",
        {
            "documents/A/57/2.yml": record("A/57/2", "text: {obtained: by post}\n"),
            "documents/A/57/2.md": "The General Assembly,\n",
            "documents/A/57/2.txt": "The General Assembly,\n",
        },
        ["documents/A/57/2.txt:1:1: found a second text beside 2.md; expected one text for one document"],
    ),
    (
        "a file of no known kind",
        {"documents/A/57/2.yaml": record("A/57/2")},
        [
            'documents/A/57/2.yaml:1:1: found the suffix ".yaml"; '
            "expected one of .yml, .txt, .md, .xml, .pdf, .docx, .html"
        ],
    ),
    (
        "faults in several files, the timeline among them",
        {
            "documents/A/57/1.yml": record("A/57/2"),
            "documents/A/57/3.yml": "",
            "events.yml": "events: x\n",
        },
        [
            'documents/A/57/1.yml:1:9: found "A/57/2" in the file A/57/1.yml; expected the file A/57/2.yml',
            "documents/A/57/3.yml:1:1: found an empty file; expected a YAML mapping of fields",
            'events.yml:1:9: found "x"; expected a list',
        ],
    ),
]


@pytest.mark.parametrize(
    ("files", "expected"), [row[1:] for row in SEVERAL_FILES], ids=[row[0] for row in SEVERAL_FILES]
)
def test_several_files(tmp_path: Path, files: dict[str, str | bytes], expected: list[str]) -> None:
    """What no record can know by itself is checked between all of them, and all faults are told together."""
    assert faults(written(tmp_path, files)) == expected


EVENT = "title: T, kind: summit, description: D, sources: [{for: event, official: the record, status: confirmed}]"
PHASE = "intro: I"

TIMELINE = [
    # what is wrong, events.yml, what is printed behind "events.yml:"
    (
        "an event that ends before it starts",
        f"events:\n- {{id: a, start: 2003-12-12, end: 2003-12-10, {EVENT}}}\n",
        ["2:35: found 10 December 2003, before 12 December 2003; expected a day on or after the start"],
    ),
    (
        "two events with one id",
        f"events:\n- {{id: a, start: 2003, {EVENT}}}\n- {{id: a, start: 2004, {EVENT}}}\n",
        ['3:8: found "a" a second time; expected an id of its own'],
    ),
    (
        "an id that cannot stand in an address",
        f"events:\n- {{id: Tunis phase, start: 2003, {EVENT}}}\n",
        ['2:8: found "Tunis phase"; expected small letters, digits and single hyphens'],
    ),
    (
        "an event from an unknown document",
        f"events:\n- {{id: a, start: 2003, documents: [A/RES/60/1], {EVENT}}}\n",
        ['2:36: found "A/RES/60/1", which has no record; expected the symbol of a document on record'],
    ),
    (
        "phases that overlap",
        f"phases:\n- {{id: a, name: A, from: 2000, to: 2003-12, {PHASE}}}\n"
        f"- {{id: b, name: B, from: 2003, to: 2006, {PHASE}}}\n",
        ['3:26: found 2003, inside "A"; expected a day after December 2003'],
    ),
    (
        "a phase that ends before it starts",
        f"phases:\n- {{id: a, name: A, from: 2003, to: 2000, {PHASE}}}\n",
        ["2:36: found 2000, before 2003; expected a day on or after the start"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TIMELINE], ids=[row[0] for row in TIMELINE])
def test_timeline(tmp_path: Path, text: str, expected: list[str]) -> None:
    """The events and phases are checked as the records are."""
    assert faults(written(tmp_path, {"events.yml": text})) == [f"events.yml:{line}" for line in expected]


def test_symbolic_links_are_not_followed(tmp_path: Path) -> None:
    """A link could lead to any file of the machine that builds the site."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    content = written(tmp_path / "content", {"documents/A/57/1.yml": record("A/57/1", "text: {obtained: by post}\n")})
    (content / "documents/A/57/1.txt").symlink_to(secret)

    assert "documents/A/57/1.txt:1:1: found a symbolic link; expected a file" in faults(content)


def test_no_documents(tmp_path: Path) -> None:
    """A folder that is not there is told as such."""
    assert faults(tmp_path) == ["documents:1:1: found no such folder; expected the folder that holds the records"]


def test_too_large_a_file(tmp_path: Path) -> None:
    """A file larger than any record is not read."""
    content = written(tmp_path, {"documents/A/57/1.yml": "#" * 1_000_001})

    assert faults(content) == ["documents/A/57/1.yml:1:1: found more than 1,000,000 bytes; expected a smaller file"]


@given(st.text(alphabet="abc:-[]{}&*!|>'\"#,?%@ \n\t\\", max_size=60))
def test_every_text_is_data_or_refused(text: str) -> None:
    """Whatever an editor types, the reader gives data with its places, or faults; never another error."""
    try:
        sheet = parse(text, Path("x.yml"))
    except BadInput:
        return
    assert () in sheet.values

"""A text comes in: with a first record, without touching anything else, and never by halves."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.adding import place
from generator.faults import BadInput
from generator.progress import Progress
from generator.publishing import read_edition
from generator.records import load
from generator.symbols import Symbol

from .conftest import SAMPLES

Run = Callable[..., Result]
Snapshot = Callable[[], dict[str, bytes]]
DRAFT = str(SAMPLES / "webpage" / "draft.txt")
OLD = str(SAMPLES / "webpage" / "old.txt")
NOTES = str(SAMPLES / "markdown" / "notes.md")


def _new(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return [name for name, data in after.items() if before.get(name) != data]


ADDED = {
    # sample: options, where it goes, what its record says
    "webpage/draft.txt": (
        [],
        "A/61/L.981.txt",
        {
            "title": "Rain gauges",
            "kind": "draft resolution",
            "body": "General Assembly",
            "session": 61,
            "agenda_item": "46 and 120",
            "date_kind": "distributed",
        },
    ),
    "webpage/council.txt": (
        [],
        "S/RES/2980(2023).txt",
        {"title": "Resolution 2980 (2023)", "title_status": "supplied", "body": "Security Council", "meeting": 9980},
    ),
    "webpage/old.txt": ([], "A/RES/1997(XXVI).txt", {"title": "Question of bells", "session": "XXVI", "meeting": 1947}),
    "markdown/council.md": (
        [],
        "E/RES/2022/85.md",
        {"body": "Economic and Social Council", "session": 2022, "agenda_item": "12 (a)", "kind": "resolution"},
    ),
    "markdown/draft.md": (
        ["--symbol", "a/59/L.850"],
        "A/59/L.850.md",
        {"title": "Measuring the tides", "session": 59, "agenda_item": "85 (a)"},
    ),
    "akn/resolution.xml": (
        [],
        None,
        {
            "kind": "resolution",
            "body": "General Assembly",
            "adoption": {
                "proponent": "on the report of the Second Committee (A/80/902, para. 9)",
                "vote": "recorded vote",
                "source": "A/RES/80/901, by the mark-up of the text held by this edition",
            },
        },
    ),
}


@pytest.mark.parametrize(("sample", "case"), ADDED.items(), ids=ADDED.keys())
def test_a_text_and_its_first_record(
    recalling: Run,
    project: Path,
    snapshot: Snapshot,
    sample: str,
    case: tuple[list[str], str | None, dict[str, object]],
) -> None:
    """The text byte for byte under its symbol; the record says what the masthead says; everything still loads."""
    options, goes_to, facts = case
    before = snapshot()

    result = recalling("add", str(SAMPLES / sample), *options)

    assert result.exit_code == 0, result.stderr
    record, text = sorted(_new(before, snapshot()), key=lambda name: not name.endswith(".yml"))
    assert text == f"content/documents/{goes_to}" or goes_to is None
    assert (project / text).read_bytes() == (SAMPLES / sample).read_bytes()
    written = yaml.safe_load((project / record).read_text(encoding="utf-8"))
    assert facts.items() <= written.items()
    assert written["text"]["sha256"] == hashlib.sha256((project / text).read_bytes()).hexdigest()
    assert not {"recalls", "cites", "endorses"} & written.keys()
    assert Symbol.parse(written["symbol"]) in load(project / "content").texts
    assert read_edition(project, Progress()).find(Symbol.parse(written["symbol"]))


def test_what_is_said_of_a_text(recalling: Run, golden: Callable[[Path, str], None]) -> None:
    """The facts, the counts, where the symbol comes from, the record, and where both would go."""
    result = recalling("add", OLD, "--dry-run")

    golden(Path(__file__).parent / "golden" / "add.txt", result.stdout.replace(f"{SAMPLES.as_posix()}/", ""))


def test_the_text_confirms_only_what_it_says(recalling: Run, project: Path) -> None:
    """A symbol that the editor gave is no fact of the text."""
    recalling("add", str(SAMPLES / "markdown" / "draft.md"), "--symbol", "A/59/L.850")

    record = yaml.safe_load((project / "content/documents/A/59/L.850.yml").read_text(encoding="utf-8"))
    assert [(source["for"], source["status"]) for source in record["sources"]] == [
        (["title", "date", "sponsors", "text"], "confirmed"),
        (["symbol"], "inferred"),
    ]


def test_a_dry_run_writes_nothing(recalling: Run, snapshot: Snapshot) -> None:
    before = snapshot()

    result = recalling("add", DRAFT, "--dry-run")

    assert result.exit_code == 0
    assert "Not written, as asked: content/documents/A/61/L.981.txt" in result.stdout
    assert snapshot() == before


def test_a_record_that_was_there_learns_of_its_text_and_no_other_line_changes(recalling: Run, project: Path) -> None:
    """The field goes above the sources, with the comment that stands over them left where it is."""
    record = project / "content/documents/A/RES/63/831.yml"
    record.parent.mkdir(parents=True)
    above = "# by hand\nsymbol: A/RES/63/831 # as printed\ntitle: >-\n  Names of\n  winds\n"
    above += "kind: resolution\nbody: General Assembly\n"
    below = "# where it is from\nsources:\n  - {for: identity, official: A/RES/63/831, status: confirmed}\n"
    record.write_text(above + below, encoding="utf-8")

    result = recalling("add", NOTES)

    assert result.exit_code == 0, result.stderr
    words = record.read_text(encoding="utf-8")
    assert words.startswith(above + "text:\n  obtained: added from the file notes.md\n")
    assert words.endswith(below)
    assert record.with_suffix(".md").read_bytes() == Path(NOTES).read_bytes()


def test_a_symbol_that_is_an_alias_leads_to_the_record_that_has_it(recalling: Run, project: Path) -> None:
    """One document, one record, whichever of its symbols the text prints."""
    record = project / "content/documents/A/RES/89/7.yml"
    record.write_text(record.read_text(encoding="utf-8") + "aliases: [A/RES/63/831]\n", encoding="utf-8")

    result = recalling("add", NOTES)

    assert "A/RES/63/831 is on record as A/RES/89/7." in result.stdout
    assert record.with_suffix(".md").exists()


def test_a_text_that_says_another_symbol_is_told_of(recalling: Run) -> None:
    """The editor's word counts, but not in silence."""
    result = recalling("add", DRAFT, "--symbol", "A/61/L.982", "--dry-run")

    assert "The text says that it is A/61/L.981; it is added as A/61/L.982." in result.stdout


REFUSED = {
    "a document that is held": (
        ["--symbol", "A/RES/90/1"],
        "found A/RES/90/1, whose text is held already in content/documents/A/RES/90/1.txt; expected",
    ),
    "no symbol": (None, "found a text that does not say its symbol; expected the symbol, given with --symbol"),
    "a symbol that is none": (["--symbol", "61/981"], "found '61/981' given with --symbol; expected a document symbol"),
    "a kind that the text does not say": (
        ["--symbol", "A/61/981"],
        "found a text that does not say what kind of document it is; expected a record made by hand, "
        "content/documents/A/61/981.yml, to which the text can then be added",
    ),
}


@pytest.mark.parametrize(("options", "fault"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_leaves_everything_as_it_was(
    recalling: Run, snapshot: Snapshot, options: list[str] | None, fault: str
) -> None:
    before = snapshot()

    file = DRAFT if options else str(SAMPLES / "markdown" / "draft.md")
    result = recalling("add", file, *(options or []))

    assert fault in result.stderr
    assert result.exit_code == 1
    assert snapshot() == before


HOSTILE = {
    "an empty file": b"",
    "no document": b"Milk, bread, lamp oil\n",
    "bytes that are no text": b"The General Assembly,\n\nNoting caf\xe9s,\n",
    "a note without a marker": b"# General Assembly\n\n*The General Assembly,*\n\n1. *Decides*.\n\n<sup>1</sup> See.\n",
    "entities that expand": b'<!DOCTYPE a [<!ENTITY b "bb">]><akomaNtoso>&b;</akomaNtoso>',
    "XML cut off": b"<akomaNtoso><act>",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_that_cannot_be_read_leaves_nothing_behind(
    recalling: Run, project: Path, snapshot: Snapshot, data: bytes
) -> None:
    (project / "given").write_bytes(data)
    before = snapshot()

    result = recalling("add", "given", "--symbol", "A/RES/61/1")

    assert result.exit_code == 1
    assert "given:" in result.stderr
    assert snapshot() == before


def test_nothing_is_added_to_content_that_is_at_fault(recalling: Run, project: Path, snapshot: Snapshot) -> None:
    """What is written must load; with a fault there already, nobody could tell."""
    (project / "content/documents/A/RES/89/7.yml").write_text("symbol: [\n", encoding="utf-8")
    before = snapshot()

    assert recalling("add", DRAFT).exit_code == 1
    assert snapshot() == before


def test_a_record_laid_out_otherwise_is_left_alone_and_the_lines_are_told(
    recalling: Run, project: Path, snapshot: Snapshot
) -> None:
    """A record on one line has no place for a field."""
    record = project / "content/documents/A/RES/63/831.yml"
    record.parent.mkdir(parents=True)
    record.write_text(
        "{symbol: A/RES/63/831, title: Names of winds, kind: resolution, body: General Assembly,"
        " sources: [{for: identity, official: A/RES/63/831, status: confirmed}]}\n",
        encoding="utf-8",
    )
    before = snapshot()

    result = recalling("add", NOTES)

    assert "expected these lines, added by hand:\ntext:\n  obtained: added from the file notes.md\n" in result.stderr
    assert snapshot() == before


def test_a_title_with_unseen_characters_becomes_a_title_that_can_be_seen(recalling: Run, project: Path) -> None:
    """Marks that turn the writing stay in the text; a record holds none."""
    words = Path(DRAFT).read_text(encoding="utf-8").replace("Rain gauges", "Rain\u202e ga\u00aduges: no, ‘yes’ #1")
    (project / "given.txt").write_text(words, encoding="utf-8")

    assert recalling("add", "given.txt").exit_code == 0
    assert load(project / "content").records[Symbol("A/61/L.981")].title == "Rain gauges: no, ‘yes’ #1"


def test_a_held_text_that_was_edited_is_a_fault(recalling: Run, project: Path) -> None:
    """The checksum in the record proves that the text is as it was obtained."""
    recalling("add", DRAFT)
    text = project / "content/documents/A/61/L.981.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("morning", "evening"), encoding="utf-8")

    with pytest.raises(BadInput, match=r"L\.981\.yml:.* found the checksum of another file than L\.981\.txt is now"):
        load(project / "content")


def test_both_files_or_neither(tmp_path: Path) -> None:
    """When the second cannot be put in its place, the first is as it was before."""
    there, new, barred = tmp_path / "there.yml", tmp_path / "new.txt", tmp_path / "barred"
    there.write_bytes(b"before")
    barred.mkdir()  # a folder stands where the file should go
    (barred / "in it").touch()

    with pytest.raises(BadInput, match="expected a place that can be written"):
        place({there: b"after", new: b"new", barred: b"never"})

    assert there.read_bytes() == b"before"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["barred", "there.yml"]


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C between the two files undoes the first."""
    renamed = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if target.name == "second":
            raise KeyboardInterrupt
        return renamed(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)

    with pytest.raises(KeyboardInterrupt):
        place({tmp_path / "first": b"1", tmp_path / "second": b"2"})
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_an_edition_is_none(recalling: Run, project: Path) -> None:
    """Nothing is begun where there is no content/documents."""
    shutil.rmtree(project / "content")

    result = recalling("add", DRAFT)

    assert "found no such folder; expected the folder that holds the records" in result.stderr
    assert not (project / "content").exists()

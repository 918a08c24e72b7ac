"""What an editor sees of a document, and what a program reads of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from generator.showing import SCHEMA, schema_text
from generator.showing.terminal import printable

from .conftest import SAMPLES

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    file
    for kind in ("webpage", "markdown", "akn")
    for file in (SAMPLES / kind).glob("*.*")
    if file.suffix != ".outline"
)
FAULTY = {"hostile.md", "run_on.md"}
"""Samples whose faults are the point: a marker without its note."""


def _json(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    shown: dict[str, object] = json.loads(result.stdout)
    return shown


def test_the_document_on_the_terminal(recalling: Run, golden: Callable[[Path, str], None]) -> None:
    """Facts, counts, every paragraph with its anchor, marks and emendations, the notes with who calls them."""
    result = recalling("show", "A/RES/90/1")

    golden(Path(__file__).parent / "golden" / "show.txt", result.stdout)
    assert result.exit_code == 0


def test_a_document_in_parts_with_notes_and_a_table(recalling: Run, golden: Callable[[Path, str], None]) -> None:
    """Sections, annexes and tables of a file that is not in the edition."""
    shown = [recalling("show", str(SAMPLES / "webpage" / name)).stdout for name in ("annexes.txt", "table.txt")]

    golden(Path(__file__).parent / "golden" / "show-parts.txt", "\n".join(shown).replace(f"{SAMPLES.as_posix()}/", ""))


def test_the_document_as_json(recalling: Run, golden: Callable[[Path, str], None]) -> None:
    """The same for programs, field by field."""
    result = recalling("show", "A/RES/90/1", "--json")

    golden(Path(__file__).parent / "golden" / "show.json", result.stdout)


@pytest.mark.parametrize("file", [text for text in TEXTS if text.name not in FAULTY], ids=lambda file: file.name)
def test_the_json_keeps_its_schema(recalling: Run, file: Path) -> None:
    """Of every sample; and every offset in it points at the words it should."""
    shown = _json(recalling("show", str(file), "--json"))

    jsonschema.Draft202012Validator(json.loads(schema_text())).validate(shown)
    _points_at_its_words(shown)


def _points_at_its_words(shown: dict[str, object]) -> None:
    paragraphs, notes = shown["paragraphs"], shown["notes"]
    assert isinstance(paragraphs, list)
    assert isinstance(notes, list)
    for citation in shown["citations"]:  # type: ignore[attr-defined]
        holder = notes[citation["note"]] if citation["paragraph"] is None else paragraphs[citation["paragraph"]]
        assert holder["text"][citation["start"] : citation["end"]] == citation["text"]
    for note in notes:
        assert note["called"], f"no caller of note {note['label']}"
        for call in note["called"]:
            holder = notes[call["note"]] if call["paragraph"] is None else paragraphs[call["paragraph"]]
            cell = holder["rows"][call["cell"][0]][call["cell"][1]] if call["cell"] else holder
            sign = {"at": call["at"], "label": note["label"], **{k: call[k] for k in ("anchor", "line", "column")}}
            assert sign in cell["markers"]


def test_the_schema_is_current(golden: Callable[[Path, str], None]) -> None:
    """The committed schema is the one the types give today; --rewrite-golden writes it anew."""
    golden(ROOT / "content" / SCHEMA, schema_text())
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))


def test_a_note_called_twice_has_two_places(recalling: Run) -> None:
    """Each marker of one note has an anchor of its own, the first without a number."""
    shown = _json(recalling("show", "A/RES/90/1", "--json"))

    assert [call["anchor"] for call in shown["notes"][0]["called"]] == ["fnref1", "fnref1-2"]  # type: ignore[index]


CASES = {
    "a symbol without a record": ("A/RES/1/1", "A/RES/1/1:1:1: found A/RES/1/1, which is not on record; expected"),
    "a document that is not held": ("A/RES/89/7", "found A/RES/89/7, which is known but not held; expected"),
    "neither a file nor a symbol": ("lighthouses", "found neither a file nor a symbol (a slash and a number are miss"),
    "a file that is no document": ("content/events.yml", "found a text in no known layout"),
}


@pytest.mark.parametrize(("what", "fault"), CASES.values(), ids=CASES.keys())
def test_what_cannot_be_shown_is_a_fault(recalling: Run, what: str, fault: str) -> None:
    result = recalling("show", what)

    assert fault in result.stderr
    assert (result.exit_code, result.stdout) == (1, "")


def test_a_file_is_shown_outside_any_project(
    recalling: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader of texts needs no edition."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    assert "Guidelines for seed libraries" in recalling("show", str(SAMPLES / "webpage" / "annexes.txt")).stdout


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("“Ōtautahi” – §\u00a03", "“Ōtautahi” – § 3"),
        ("\x1b[2Jred", "⟨U+001B⟩[2Jred"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("\u202eturned", "⟨U+202E⟩turned"),
    ],
)
def test_nothing_steers_the_terminal(words: str, seen: str) -> None:
    """A text is untrusted: what cannot be seen is shown by its number."""
    assert printable(words) == seen

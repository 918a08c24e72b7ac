"""Bad input: every fault with its file, line and column; exit code 1; no traceback; the last good site stays."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

ROOT = Path(__file__).parents[1]
RESOLUTION = "content/documents/A/RES/90/1"
DRAFT = "content/documents/A/90/L.1.yml"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small edition, with a site that was built before."""
    shutil.copytree(ROOT / "tests" / "samples" / "edition" / "content", tmp_path / "content")
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    for folder in (".build/pages", "generator/pages/templates"):  # MkDocs wants the folders it watches to exist
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the last good site", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _built() -> Result:
    result = CliRunner().invoke(main, ["build"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def _faults(result: Result) -> list[str]:
    return [line for line in result.stderr.splitlines() if ": found " in line]


CASES = {
    # what is wrong: file, words replaced, by what, the fault
    "a record that is not YAML": (
        f"{RESOLUTION}.yml",
        "kind: resolution",
        "kind: [resolution",
        f"{RESOLUTION}.yml:4:5: found what is not YAML (did not find expected ',' or ']'); expected a YAML file",
    ),
    "an unknown field": (
        DRAFT,
        "session: 90",
        "session: 90\ncolour: blue",
        f'{DRAFT}:6:1: found the unknown field "colour"; expected one of symbol, address, designation, title',
    ),
    "a missing field": (
        DRAFT,
        "title: Lighthouses and their keepers\n",
        "",
        f'{DRAFT}:1:1: found no field "title"; expected this field, which cannot be left out',
    ),
    "a date that does not exist": (
        f"{RESOLUTION}.yml",
        "date: 2035-10-03",
        "date: 2035-02-30",
        f'{RESOLUTION}.yml:7:7: found "2035-02-30"; expected a day that exists: February 2035 has 28 days',
    ),
    "a symbol that is no symbol": (
        f"{RESOLUTION}.yml",
        "recalls: [A/RES/89/7]",
        "recalls: [89/7]",
        f"{RESOLUTION}.yml:13:11: found \"89/7\"; expected a document symbol ('8' cannot stand here)",
    ),
    "a record that is not at its symbol's path": (
        DRAFT,
        "symbol: A/90/L.1",
        "symbol: A/RES/90/1",
        f'{DRAFT}:1:9: found "A/RES/90/1" in the file A/90/L.1.yml; expected the file A/RES/90/1.yml',
    ),
    "two records for one document": (
        DRAFT,
        "session: 90",
        "session: 90\naliases: [A/RES/90/1]",
        f'{DRAFT}:6:11: found "A/RES/90/1", which {RESOLUTION}.yml has already; expected one record for one document',
    ),
    "an emendation whose words are not there": (
        f"{RESOLUTION}.yml",
        "held: lightkeepers",
        "held: lightkeeper's",
        f'{RESOLUTION}.yml:26:11: found "lightkeeper\'s", which is not there; '
        "expected words that stand exactly once in op2",
    ),
    "an emendation whose words are there twice": (
        f"{RESOLUTION}.yml",
        "held: lightkeepers",
        "held: light",
        f'{RESOLUTION}.yml:26:11: found "light", which stands there 2 times; '
        "expected words that stand exactly once in op2",
    ),
    "an emendation of a paragraph that is not there": (
        f"{RESOLUTION}.yml",
        "- at: op2\n    held",
        "- at: op7\n    held",
        f'{RESOLUTION}.yml:25:9: found "op7"; expected the anchor of a paragraph or note of the text',
    ),
    "a note whose quotation is not there": (
        f"{RESOLUTION}.yml",
        "quote: every lighthouse",
        "quote: each lighthouse",
        f'{RESOLUTION}.yml:21:12: found "each lighthouse", which is not there; '
        "expected words that stand exactly once in op2",
    ),
    "a note whose quotation is there twice": (
        f"{RESOLUTION}.yml",
        "quote: every lighthouse",
        "quote: the",
        f'{RESOLUTION}.yml:21:12: found "the", which stands there 3 times; '
        "expected words that stand exactly once in op2",
    ),
    "a marker without a note": (
        f"{RESOLUTION}.txt",
        "resolution 89/7;",
        "resolution 89/7;2",
        f"{RESOLUTION}.txt:13:47: found the marker 2 without a note; expected a note 2",
    ),
    "a note without a marker": (
        "content/documents/A/90/L.1.md",
        None,
        b"# General Assembly\n\n*The General Assembly,*\n\n1. *Decides* it.\n\n<sup>1</sup> See resolution 60/1.\n",
        "content/documents/A/90/L.1.md:7:1: found the note 1 without a marker; expected a marker 1 in the text",
    ),
    "a text in no known layout": (
        f"{RESOLUTION}.txt",
        None,
        b"Milk, bread, lamp oil\n",
        f"{RESOLUTION}.txt:1:1: found a text in no known layout, beginning 'Milk, bread, lamp oil'; expected ",
    ),
    "a text without a record": (
        "content/documents/A/RES/90/2.txt",
        "",
        "The General Assembly,\n",
        "content/documents/A/RES/90/2.txt:1:1: found a text without a record; expected the record 2.yml beside it",
    ),
    "an empty text": (
        f"{RESOLUTION}.txt",
        None,
        b"",
        f"{RESOLUTION}.txt:1:1: found an empty file; expected the text of a document",
    ),
    "a text that is not UTF-8": (
        f"{RESOLUTION}.txt",
        None,
        b"The General Assembly,\n\nNoting caf\xe9s,\n",
        f"{RESOLUTION}.txt:3:11: found the byte 0xE9 at offset 33; expected text in UTF-8",
    ),
    "a circle of drafts": (
        f"{RESOLUTION}.yml",
        "meeting: 9",
        "meeting: 9\nadopted_as: A/90/L.1",
        f"{DRAFT}:6:13: found the circle A/90/L.1 → A/RES/90/1 → A/90/L.1; expected an end to it",
    ),
    "a page whose link leads nowhere": (
        "content/pages/about.md",
        "timeline.md",
        "../secret",
        'content/pages/about.md:9:57: found a link to "../secret"; '
        "expected a document's symbol, a page of the edition, or a web address",
    ),
    "a page without front matter": (
        "content/pages/about.md",
        "---\ntitle: About",
        "title: About",
        "content/pages/about.md:1:1: found 'title: About'; expected front matter between two lines of ---",
    ),
}


def _spoil(project: Path, file: str, old: str | None, new: str | bytes) -> None:
    path = project / file
    if isinstance(new, bytes):
        path.write_bytes(new)
    elif not path.exists():
        path.write_text(new, encoding="utf-8")
    else:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(str(old), new, 1), encoding="utf-8")


@pytest.mark.parametrize(("file", "old", "new", "fault"), CASES.values(), ids=CASES.keys())
def test_a_fault_is_told_and_the_last_good_site_stays(
    project: Path, file: str, old: str | None, new: str | bytes, fault: str
) -> None:
    _spoil(project, file, old, new)

    result = _built()

    assert any(told.startswith(fault) for told in _faults(result)), result.stderr
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


def test_all_faults_of_a_run_are_told_together(project: Path) -> None:
    _spoil(project, DRAFT, "session: 90", "session: 90\ncolour: blue")
    _spoil(project, "content/documents/A/RES/89/7.yml", "date: 2034-12-02", "date: 2034-12-32")
    _spoil(project, f"{RESOLUTION}.txt", "resolution 89/7;", "resolution 89/7;2")
    _spoil(project, "content/pages/about.md", "---\ntitle: About", "title: About")

    result = _built()

    assert [line.partition(": found")[0] for line in _faults(result)] == [
        f"{DRAFT}:6:1",
        "content/documents/A/RES/89/7.yml:6:7",
        f"{RESOLUTION}.txt:13:47",
        "content/pages/about.md:1:1",
    ]
    assert "4 faults; nothing was changed." in result.stderr


BROKEN_TEMPLATES = {
    "a template that cannot be parsed": ("{% if %}", "Expected an expression, got 'end of statement block'"),
    "a template that fails when it is filled": ("{{ nothing.at.all }}", "'nothing' is undefined"),
}


@pytest.mark.parametrize(("broken", "found"), BROKEN_TEMPLATES.values(), ids=BROKEN_TEMPLATES.keys())
def test_a_template_that_fails_is_a_fault_with_its_line(project: Path, broken: str, found: str) -> None:
    (project / "overrides" / "partials" / "footer.html").write_text(
        f"<footer>\n{broken}\n</footer>\n", encoding="utf-8"
    )

    result = _built()

    assert _faults(result) == [f"overrides/partials/footer.html:2:1: found {found}; expected a template that renders"]
    assert result.exit_code == 1
    assert (project / "site" / "index.html").read_text(encoding="utf-8") == "the last good site"


def test_the_small_edition_without_a_fault_becomes_a_site(project: Path) -> None:
    result = _built()

    assert result.exit_code == 0, result.output
    assert (project / "site" / "A" / "RES" / "90" / "1" / "index.html").exists()
    assert (project / "site" / "pagefind" / "pagefind.js").exists()

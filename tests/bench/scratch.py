"""The project in which the measuring builds: a copy of the program, and an invented edition or one of real texts."""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from .running import Ran, run

__all__ = ["Scratch", "made"]

HERE = Path(__file__).resolve().parents[2]
_RECALLING = "from generator.cli import main; main()"
_VERB = re.compile(r'<p xml:space="preserve">\t<span class="italic">[A-Z][a-z]+</span>')
"""The verb that opens an operative paragraph, as the UN marks it up."""
_MOMENT = 2.5
_WORD = "remeasured"
"""A word that stands nowhere in the edition until a measurement puts it there."""


def made(folder: Path, size: int, corpus: Path | None = None) -> Scratch:
    """A project of so many invented texts; or of real ones, where a folder of them is given."""
    asked = ["real", str(corpus)] if corpus else ["corpus", "--size", str(size)]
    run([sys.executable, "-m", f"tests.bench.{asked[0]}", *asked[1:], str(folder)], HERE)
    shutil.copytree(HERE / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    texts = sorted((folder / "content" / "documents").rglob("*.xml"))
    return Scratch(folder, texts)


@dataclass(slots=True)
class Scratch:
    """A project, and the changes that are made in it, each another one than the last."""

    folder: Path
    texts: Sequence[Path]
    rounds: int = 0
    _noted: list[Path] = field(default_factory=list)

    def build(self, *options: str) -> Ran:
        """Build it with its own copy of the program."""
        return self.run("build", *options)

    def run(self, *command: str) -> Ran:
        """Run one of its own commands, when its files have lain there for a moment, as when a person types it."""
        time.sleep(_MOMENT)
        environment = {"PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "", "NO_MKDOCS_2_WARNING": "1"}
        return run([sys.executable, "-c", _RECALLING, *command], self.folder, environment)

    def knows(self, option: str) -> bool:
        """Whether the command that builds has an option."""
        return option in run([sys.executable, "-c", _RECALLING, "build", "--help"], self.folder).said

    def shared(self, parts: int) -> dict[str, list[float]]:
        """A build shared among so many machines, one after the other: the seconds of each, step by step."""
        read = [self._part("texts", n, parts, []) for n in range(1, parts + 1)]
        made = [self._part("pages", n, parts, [folder for folder, _ in read]) for n in range(1, parts + 1)]
        self.forget()
        joined = self.build(*(f"--with={folder}" for folder, _ in made)).seconds
        for folder, _ in (*read, *made):
            shutil.rmtree(folder)
        return {"texts": [s for _, s in read], "pages": [s for _, s in made], "joining": [round(joined, 2)]}

    def _part(self, what: str, number: int, parts: int, others: Sequence[Path]) -> tuple[Path, float]:
        """The folder that a machine hands on, and its seconds."""
        self.forget()
        seconds = self.run("part", what, f"{number}/{parts}", *(f"--with={folder}" for folder in others)).seconds
        folder = self.folder / f".{what}{number}"
        (self.folder / ".build").rename(folder)
        return folder, round(seconds, 2)

    def forget(self) -> None:
        """Take away all that was built, so that the next build is a cold one."""
        for name in ("site", ".build", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    # --- changes; each gives the page that must show it, and the words it must show ---

    def change_text(self) -> tuple[Path, str]:
        """Another word in the first operative paragraph of a text, and the text's checksum in its record."""
        mark, behind = self._mark(), None
        while behind is None:
            file = self._another(self.texts)
            words = file.read_text(encoding="utf-8")
            behind = _VERB.search(words, max(0, words.find("<mainBody")))
            self.rounds += behind is None
        data = f"{words[: behind.end()]} {mark}{words[behind.end() :]}".encode()
        file.write_bytes(data)
        record = file.with_suffix(".yml")
        held = record.read_text(encoding="utf-8")
        held = re.sub(r"(?m)^  sha256: .*$", f"  sha256: {sha256(data).hexdigest()}", held)
        record.write_text(re.sub(r"(?m)^  bytes: .*$", f"  bytes: {len(data)}", held), encoding="utf-8")
        return self._page(file), mark

    def change_note(self) -> tuple[Path, str]:
        """A remark of the editors in a record; where it holds notes, in the first of them."""
        if not self._noted:
            with_notes = (
                text for text in self.texts if "\nnotes:" in text.with_suffix(".yml").read_text(encoding="utf-8")
            )
            self._noted = list(with_notes) or list(self.texts)
        file, mark = self._another(self._noted), self._mark()
        record = file.with_suffix(".yml")
        words = record.read_text(encoding="utf-8")
        if "\nnotes:" in words:
            words = re.sub(r"(?m)(?<=^    text: )(?=\w)", f"{mark} ", words, count=1)
        else:
            words += f"remarks:\n  - {mark}\n"
        record.write_text(words, encoding="utf-8")
        return self._page(file), mark

    def change_template(self) -> tuple[Path, str]:
        """A word more in the template of a document's page."""
        mark = self._mark()
        with (self.folder / "generator" / "pages" / "templates" / "document.md.j2").open("a", encoding="utf-8") as file:
            file.write(f"\n\n{mark}\n")
        return self._page(self.texts[len(self.texts) // 3]), mark

    def change_style(self) -> tuple[Path, str]:
        """A rule more in a style sheet."""
        mark = self._mark()
        sheet = Path("assets") / "css" / "document.css"
        with (self.folder / "overrides" / sheet).open("a", encoding="utf-8") as file:
            file.write(f"\n.{mark} {{ color: inherit }}\n")
        return self.folder / "site" / sheet, mark

    def _mark(self) -> str:
        self.rounds += 1
        return f"{_WORD}{self.rounds}"

    def _another(self, files: Sequence[Path]) -> Path:
        return files[(self.rounds * 7919 + len(files) // 2) % len(files)]

    def _page(self, text: Path) -> Path:
        below = text.relative_to(self.folder / "content" / "documents").with_suffix("")
        return self.folder / "site" / below / "index.html"

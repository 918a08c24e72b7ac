"""The measurements: cold, again, after each kind of change; what the site weighs; how the peers do."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, ClassVar

from .peers import PEERS
from .running import Failed, Ran, run
from .scratch import HERE, Scratch
from .telling import Telling
from .weighing import weighed

__all__ = ["Measuring"]

_STAGE = re.compile(r"(?m)^(?P<stage>[a-z][a-z ,]+?)(?:: .*)? \((?P<seconds>[\d.]+) s\)$")
_FEW = 2000
"""Up to so many documents a cold build is done in every round; beyond, once."""


class Measuring:
    """The measurements of one edition, in their order."""

    STEPS: ClassVar[tuple[str, ...]] = (
        "making an edition", "cold", "nothing changed", "one text changed", "one note changed", "one style changed",
        "one template changed", "what the site weighs", "the first question to the search",
    )  # fmt: skip

    def __init__(self, scratch: Scratch, telling: Telling, rounds: int) -> None:
        self._scratch, self._telling, self._rounds = scratch, telling, rounds
        self._peak = 0.0

    def measured(self, *, profile: bool = False, parts: int = 0) -> dict[str, Any]:
        """All that is measured of our own pipeline."""
        scratch = self._scratch
        self._telling("cold")
        figures: dict[str, Any] = {"documents": len(scratch.texts), **self.cold(profile=profile)}
        figures["nothing changed"] = self._after("nothing changed", None, self._rounds)
        for what, change, rounds in (
            ("one text changed", scratch.change_text, self._rounds),
            ("one note changed", scratch.change_note, self._rounds),
            ("one style changed", scratch.change_style, self._cold_rounds),
            ("one template changed", scratch.change_template, self._cold_rounds),
        ):
            figures[what] = self._after(what, change, rounds)
        figures["peak megabytes"] = round(self._peak)
        self._telling("what the site weighs")
        figures |= weighed(scratch.folder / "site", {self._address(text) for text in scratch.texts})
        self._telling("the first question to the search")
        figures["search"] = self._search()
        if parts:
            self._telling(f"shared among {parts} machines")
            figures["shared"] = {"parts": parts, **self._scratch.shared(parts)}
        return figures

    def cold(self, *, profile: bool = False) -> dict[str, Any]:
        """Builds with nothing at hand: seconds of each, and of the stages of the last."""
        seconds = []
        option = ["--profile"] if profile and self._scratch.knows("--profile") else []
        for _ in range(self._cold_rounds):
            self._scratch.forget()
            ran = self._built(*option)
            seconds.append(round(ran.seconds, 2))
        if option:
            print(ran.said, file=sys.stderr)
        stages = {match["stage"]: float(match["seconds"]) for match in _STAGE.finditer(ran.said)}
        return {"cold": seconds, "stages": stages}

    def peers(self, folder: Path, pages: Path) -> dict[str, dict[str, Any]]:
        """Each of the others on the Markdown tree that the pipeline has written."""
        found: dict[str, dict[str, Any]] = {}
        for name, build in PEERS.items():
            self._telling(f"{name} on the same pages")
            own = folder / "peer"
            own.mkdir()
            try:
                ran = build(own, pages)
                found[name] = {"seconds": round(ran.seconds, 2), "peak megabytes": round(ran.megabytes)}
            except Failed as failed:
                print(failed, file=sys.stderr)
                found[name] = {"failed": str(failed).partition("\n")[0]}
            shutil.rmtree(own, ignore_errors=True)
        return found

    @property
    def _cold_rounds(self) -> int:
        return self._rounds if len(self._scratch.texts) <= _FEW else 1

    def _built(self, *options: str) -> Ran:
        ran = self._scratch.build(*options)
        self._peak = max(self._peak, ran.megabytes)
        return ran

    def _after(self, what: str, change: Callable[[], tuple[Path, str]] | None, rounds: int) -> list[float]:
        """Seconds of the builds after a change, each of which must show on its page."""
        self._telling(what)
        seconds = []
        for _ in range(rounds):
            page, mark = change() if change else (None, "")
            seconds.append(round(self._built().seconds, 2))
            if page and mark not in page.read_text(encoding="utf-8"):
                raise Failed(f"{what}: {page.relative_to(self._scratch.folder)} does not show it")
        return seconds

    def _address(self, text: Path) -> str:
        return text.relative_to(self._scratch.folder / "content" / "documents").with_suffix("").as_posix()

    def _search(self) -> dict[str, Any]:
        """The bytes of a first question: a word that stands in very many texts, and one of a single title."""
        record = self._scratch.texts[len(self._scratch.texts) // 2].with_suffix(".yml").read_text(encoding="utf-8")
        title = re.findall(r"\w+", record.partition("\ntitle: ")[2].partition("\nkind:")[0])
        words = ["governments", max(title, key=len, default="charter").lower()]
        command = [sys.executable, "-m", "tests.bench.searching", str(self._scratch.folder / "site"), *words]
        asked = json.loads(run(command, HERE).said.splitlines()[-1])
        return {what: round(median(each[what] for each in asked.values())) for what in ("bytes", "compressed", "files")}

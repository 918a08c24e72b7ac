"""``python -m tests.bench.indexing EDITION [--pages N]``: the index of the search alone, on invented texts.

``EDITION`` is a folder that ``tests.bench.corpus`` wrote. Its texts become plain pages, without building a site; these
are indexed for the first time, again, and after one of them got a word that stood nowhere, then one that stands there.
Of each the seconds are printed, those of the processors, and the most memory that a process had.
"""

from __future__ import annotations

import argparse
import html
import re
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.keeping import Store, digest, opened
from generator.publishing.bundles import Shelf
from generator.publishing.searching import index_again

_PARAGRAPH, _TAG = re.compile(r"<p[ >].*?</p>", re.DOTALL), re.compile("<[^>]+>")


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.indexing", description=__doc__)
    parser.add_argument("edition", type=Path)
    parser.add_argument("--pages", type=int, default=1000, help="the last so many texts (default: %(default)s)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="recalling-index-") as scratch:
        site = Path(scratch, "site")
        seals = dict(_pages(options.edition / "content" / "documents", site, options.pages))
        with opened(Path(scratch, "kept.sqlite")) as store:
            for what, word in [
                ("first", ""),
                ("again", ""),
                ("a new word", "remeasured"),
                ("a known word", "resolution"),
            ]:
                if word:
                    seals |= _changed(site, sorted(seals)[len(seals) // 2], word)
                print(f"{what:14}{_measured(site, seals, Path(scratch, 'shelf'), store)}", flush=True)
    return 0


def _pages(documents: Path, site: Path, number: int) -> Iterator[tuple[str, str]]:
    """The name and the seal of each page."""
    for file in sorted(documents.rglob("*.xml"))[-number:]:
        name = f"{file.relative_to(documents).with_suffix('').as_posix()}/index.html"
        yield from _written(
            site, name, _page(name.removesuffix("/index.html"), file.read_text(encoding="utf-8"))
        ).items()


def _page(symbol: str, text: str) -> str:
    paragraphs = (html.escape(_TAG.sub(" ", each)) for each in _PARAGRAPH.findall(text.partition("</meta>")[2]))
    head = f'<meta name="symbol" content="{symbol}"><meta content="{symbol}" data-pagefind-meta="title[content]">'
    body = "".join(f'<p id="op{number}">{words}</p>' for number, words in enumerate(paragraphs))
    return f'<!doctype html><html lang="en"><head>{head}</head><body data-pagefind-body>{body}</body></html>'


def _written(site: Path, name: str, page: str) -> dict[str, str]:
    file = site / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.write_text(page, encoding="utf-8")
    return {name: digest(page).hex()}


def _changed(site: Path, name: str, word: str) -> dict[str, str]:
    page = (site / name).read_text(encoding="utf-8")
    return _written(site, name, page.replace("</body>", f"<p>{word}</p></body>"))


def _measured(site: Path, seals: dict[str, str], shelf: Path, store: Store) -> str:
    began, worked = time.perf_counter(), _worked()
    done = index_again(site, seals, Shelf(shelf, store), lambda *_: None)
    seconds, cores = time.perf_counter() - began, _worked() - worked
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    return f"{done.made:4} made {done.kept:4} kept {seconds:8.1f} s {cores:8.1f} s of processors {most:6.0f} MB"


def _worked() -> float:
    """Seconds that processors worked, for this process and those it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    sys.exit(main())

"""The pages of a small invented edition, whole: every page is compared with its golden file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pages
from generator.edition import build
from generator.records import load

CONTENT = Path(__file__).parents[1] / "samples" / "edition" / "content"
GOLDEN = Path(__file__).parent / "golden"

PAGES = [
    "A/RES/90/1.md",
    "A/RES/89/7.md",
    "A/RES/91/2.md",
    "A/90/L.1.md",
    "timeline.md",
    "citations.md",
    "documents.md",
    "apparatus.md",
    "search.md",
    "mandates.md",
    "mandates.ics",
    "glossary.md",
    "index.md",
    "about.md",
    "reading.md",
]


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages.pages(build(load(CONTENT), {}), pages.load_editorial(CONTENT))


def test_there_are_no_other_pages(written: dict[str, str]) -> None:
    assert sorted(written) == sorted(PAGES)


@pytest.mark.parametrize("file", PAGES)
def test_a_page_is_as_it_was(file: str, written: dict[str, str], golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / file, written[file])

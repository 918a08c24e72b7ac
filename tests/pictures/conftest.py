"""The editions that are drawn: a small invented one, and the first edition itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edition import Edition, build
from generator.records import load

TESTS = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def small() -> Edition:
    """Three documents and a meeting."""
    return build(load(TESTS / "samples" / "edition" / "content"), {})


@pytest.fixture(scope="session")
def first() -> Edition:
    """The edition of this repository."""
    return build(load(TESTS.parent / "content"), {})

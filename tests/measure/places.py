"""Where the measures are kept, and where the corpus lies."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["HERE", "MEASURES", "chosen_corpus"]

HERE = Path(__file__).resolve().parents[2]
MEASURES = HERE / "content" / "measures"


def chosen_corpus() -> Path:
    """The folder of the corpus where none is named: ``RECALLING_CORPUS``, or beside the project."""
    return Path(os.environ.get("RECALLING_CORPUS", HERE.parent / "shared" / "corpus" / "akn"))

"""The corpus in two parts, divided by document and fixed: one to tune on, one to report on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from .akn import Measured

__all__ = ["SPLIT", "parts"]

SPLIT = "split.json"


def parts(documents: list[Measured], committed: Path) -> dict[str, list[Measured]]:
    """The documents of each part, as the committed list of symbols has them.

    A document that the list does not know (another corpus, another session) belongs to the reporting part.
    Where there is no list yet, the last bit of the hash of the symbol decides, which nobody chooses.
    """
    if committed.is_file():
        tuning = set(json.loads(committed.read_text(encoding="utf-8"))["tuning"])
    else:
        tuning = {document.symbol for document in documents if _even(document.symbol)}
    return {
        "tuning": [document for document in documents if document.symbol in tuning],
        "reporting": [document for document in documents if document.symbol not in tuning],
    }


def _even(symbol: str) -> bool:
    return hashlib.sha256(symbol.encode()).digest()[-1] % 2 == 0

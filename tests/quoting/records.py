"""Records made for a test: a resolution with the least that a record must say, and what the test is about."""

from __future__ import annotations

from typing import Any

from generator.records import Record

__all__ = ["resolution"]

_LEAST = {
    "symbol": "A/RES/60/252",
    "title": "World Summit on the Information Society",
    "kind": "resolution",
    "body": "General Assembly",
    "sources": [{"for": "identity", "status": "confirmed"}],
}


def resolution(**fields: Any) -> Record:
    """A record with these fields; ``None`` leaves one out."""
    return Record.model_validate({name: value for name, value in (_LEAST | fields).items() if value is not None})

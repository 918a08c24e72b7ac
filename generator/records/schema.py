"""The JSON Schemas of ``content/``, for the editors' own tools: completion, help, marks under what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.records.events import Timeline
from generator.records.model import Record

__all__ = ["SCHEMAS", "schema_text"]

SCHEMAS: dict[Path, type[BaseModel]] = {
    Path("schema/record.schema.json"): Record,
    Path("schema/events.schema.json"): Timeline,
}
"""Each schema's file below ``content/``, and what it describes."""


def schema_text(model: type[BaseModel]) -> str:
    """The schema as it stands in its file, with the fields' docstrings as help."""
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema |= model.model_json_schema(by_alias=True, mode="validation")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"

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
    schema |= _without_null(model.model_json_schema(by_alias=True, mode="validation"))
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _without_null(schema: Any) -> Any:  # noqa: ANN401 - JSON can be anything
    """The schema where an optional field is left out, never written as ``null``: the reader refuses that."""
    if isinstance(schema, list):
        return [_without_null(part) for part in schema if part != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _without_null(part) for key, part in schema.items() if (key, part) != ("default", None)}
    only = kept.pop("anyOf") if len(kept.get("anyOf", [])) == 1 else [{}]
    return only[0] | kept

"""The JSON Schemas that editors' tools use: current, and no stricter or laxer than the reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.records.schema import SCHEMAS, schema_text

CONTENT = Path(__file__).parents[2] / "content"

FILES = [*(CONTENT / "documents").rglob("*.yml"), CONTENT / "events.yml"]


class _Yaml12(yaml.SafeLoader):
    """As editors' tools read YAML: numbers are numbers, but a date is a text."""


_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((CONTENT / f"schema/{name}.schema.json").read_text(encoding="utf-8"))
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("file", SCHEMAS, ids=str)
def test_the_schemas_are_current(file: Path, golden: Callable[[Path, str], None]) -> None:
    """Each schema is the one its model gives today; --rewrite-golden writes it anew."""
    golden(CONTENT / file, schema_text(SCHEMAS[file]))


@pytest.mark.parametrize("file", SCHEMAS, ids=str)
def test_the_schemas_are_schemas(file: Path) -> None:
    """Each is a valid schema in which every field of a record has its help."""
    schema = json.loads(schema_text(SCHEMAS[file]))

    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert schema["description"]


def test_the_real_files_are_valid() -> None:
    """Every file that the reader takes is valid for the editors' tools too."""
    records, timeline = validator("record"), validator("events")
    for file in FILES:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=_Yaml12)  # noqa: S506 - a SafeLoader, less dates
        errors = (timeline if file.name == "events.yml" else records).iter_errors(data)
        assert [error.message for error in errors] == [], file


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("titel", "x"),
        ("kind", "Resolution"),
        ("date", "27 March 2006"),
        ("meeting", "74th"),
        ("recalls", "A/RES/55/2"),
        ("official", "docs.un.org"),
        ("abstract", None),
    ],
)
def test_what_the_reader_refuses_the_schema_marks(field: str, value: object) -> None:
    """An editor sees the commonest faults while typing."""
    data = {
        "symbol": "A/RES/60/252",
        "title": "T",
        "kind": "resolution",
        "body": "General Assembly",
        "sources": [{"for": "identity", "official": "the document", "status": "confirmed"}],
    }

    assert validator("record").is_valid(data)
    assert not validator("record").is_valid({**data, field: value})

"""What pydantic finds wrong, said in the words of the house: at which place, what was found, what was expected."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.faults import BadInput, Fault
from generator.records.fields import FORMS
from generator.records.reading import Route, Sheet, quoted

__all__ = ["validated"]

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED = {
    "model_type": "a mapping of fields",
    "tuple_type": "a list",
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "too_short": "a list with at least one entry",
}


def validated(model: type[Model], sheet: Sheet) -> Model:
    """The sheet as a model.

    Raises :class:`BadInput` with every fault, each at its key or value in the file.
    """
    try:
        valid = model.model_validate(sheet.data)
    except ValidationError as error:
        raise BadInput(_faults(model, sheet, error)) from None
    if sheet.faults:
        raise BadInput(sheet.faults)
    return valid


def _faults(model: type[BaseModel], sheet: Sheet, error: ValidationError) -> Iterator[Fault]:
    """The sheet's own faults, and the validation's where the sheet has none already."""
    yield from sheet.faults
    told = {(fault.line, fault.column) for fault in sheet.faults}
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # only because its entries are at fault, which is told of each
        fault = _fault(model, sheet, detail)
        if (fault.line, fault.column) not in told:
            yield fault


def _fault(model: type[BaseModel], sheet: Sheet, detail: ErrorDetails) -> Fault:
    route, kind = detail["loc"], detail["type"]
    if kind == "missing":
        return sheet.fault(route, f"no field {quoted(route[-1])}", "this field, which cannot be left out")
    if kind == "extra_forbidden":
        return sheet.fault_at_key(route, f"the unknown field {quoted(route[-1])}", _alternatives(model, route))
    found = detail.get("ctx", {}).get("found") or quoted(detail["input"])
    return sheet.fault(route, found, _expected(detail))


def _expected(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if detail["type"] == "expected":
        return str(context["expected"])
    if detail["type"] == "enum":
        return str(context["expected"]).replace("'", '"')
    if detail["type"] == "string_pattern_mismatch":
        return FORMS.get(context["pattern"], detail["msg"])
    return _EXPECTED.get(detail["type"], detail["msg"])


def _alternatives(model: type[BaseModel], route: Route) -> str:
    """The fields that could have been meant."""
    fields = [field.alias or name for name, field in _part(model, route[:-1]).model_fields.items()]
    close = get_close_matches(str(route[-1]), fields, n=1)
    return f'"{close[0]}"' if close else "one of " + ", ".join(fields)


def _part(model: type[BaseModel], route: Route) -> type[BaseModel]:
    """The model of the part to which the route leads."""
    for step in (step for step in route if isinstance(step, str)):
        annotation = next(
            field.annotation for name, field in model.model_fields.items() if step == (field.alias or name)
        )
        model = next(_models_in(annotation))
    return model


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)

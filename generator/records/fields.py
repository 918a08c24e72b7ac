"""The types a record's fields are made of. All are read from text, as it stands in the file."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_before_validator_function

from generator.records.dates import PartialDate
from generator.symbols import Symbol, SymbolError

__all__ = [
    "FORMS",
    "Anchor",
    "Checksum",
    "Date",
    "DocumentSymbol",
    "Entry",
    "Identifier",
    "Markdown",
    "Moment",
    "Printed",
    "Shorthand",
    "Url",
    "Whole",
    "Words",
]


class Entry(BaseModel):
    """What every part of a record is: closed, unchangeable, each field described by its docstring."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
        arbitrary_types_allowed=True,
        str_strip_whitespace=True,
        validate_by_alias=True,
        validate_by_name=False,
    )


def expected(what: str, found: str = "") -> PydanticCustomError:
    """The error of a value that is not what it should be; ``found`` is said where the value cannot speak for itself."""
    return PydanticCustomError("expected", "{expected}", {"expected": what, "found": found})


def _symbol(written: object) -> Symbol:
    if isinstance(written, Symbol):
        return written
    try:
        return Symbol.parse(_text(written))
    except SymbolError as error:
        raise expected(f"a document symbol ({error.why})") from None


def _date(written: object) -> PartialDate:
    if isinstance(written, PartialDate):
        return written
    try:
        return PartialDate.parse(_text(written))
    except ValueError as error:
        raise expected(str(error)) from None


def _whole(written: object) -> int:
    if isinstance(written, int):
        return written
    text = _text(written)
    if not (text.isascii() and text.isdigit() and len(text) <= 12):
        raise expected("a whole number")
    return int(text)


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise expected("a text")
    return written


def _printable(words: str) -> str:
    """The words, if all of them can be seen: no control characters, none that turn the direction of writing."""
    for character in words:
        if unicodedata.category(character) in _UNSEEN and character not in "\n\t":
            raise expected("printable characters", found=f"the character U+{ord(character):04X}")
    return words


def _one_line(words: str) -> str:
    if "\n" in words:
        raise expected("one line")
    return words


_UNSEEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Shorthand:
    """Lets what could be written at length be written as one text: ``- A/RES/55/2`` for ``- to: A/RES/55/2``.

    With a ``field`` the text stands for an entry that has only this field, without one for a list of one.
    """

    field: str = ""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self._at_length, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        full = handler(schema)
        short = {"type": "string", "minLength": 1} if self.field else full.get("items", {"type": "string"})
        return {"anyOf": [short, full]}

    def _at_length(self, written: object) -> object:
        if not isinstance(written, str):
            return written
        return {self.field: written} if self.field else [written]


Words = Annotated[str, Field(min_length=1), AfterValidator(_printable), AfterValidator(_one_line)]
"""One line of plain text."""

Markdown = Annotated[str, Field(min_length=1), AfterValidator(_printable)]
"""Markdown without HTML, of any length."""

Printed = Annotated[Words, WithJsonSchema({"type": ["string", "integer"], "minLength": 1})]
"""A number that is printed and never reckoned with: a session, an agenda item."""

Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 0})]
"""A whole number."""

Url = Annotated[str, Field(pattern=r'^https?://[^\s<>"]+$')]
"""An address on the web."""

Moment = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")]
"""A moment in Universal Time, to the second."""

Checksum = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256, in small hexadecimal digits."""

Anchor = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""An anchor in the held text: ``pp2``, ``op3-a``, ``fn2``; ``masthead`` for what stands above the text,
``closing`` for what stands below it. Whether the text has it is checked where the text is read."""

Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The anchor of an event or a phase; never changed once published."""

FORMS = {
    r'^https?://[^\s<>"]+$': "an address that begins with http:// or https://",
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "an anchor like pp2, op3-a or fn4",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$": "a moment as YYYY-MM-DDThh:mm:ssZ",
    r"^[0-9a-f]{64}$": "64 small hexadecimal digits",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and single hyphens",
}
"""What each pattern asks for, in words."""

DocumentSymbol = Annotated[
    Symbol,
    PlainValidator(_symbol),
    WithJsonSchema({"type": "string", "pattern": "^[A-Za-z][^\\s/]*(/[^/]+)+$", "examples": ["A/RES/60/252"]}),
]
"""A document's symbol, or the address the edition gives to what has none."""

Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
"""A date as exactly as it is known: ``2006-03-27``, ``2006-04``, ``2006``."""

"""Plain data: immutable, with the fields that it states and no others, and quick to keep and to fetch again.

An edition keeps and fetches such things by the hundred thousand. A dataclass with slots looks through its fields each
time it is pickled, and sets them one by one when it comes back; one made here is pickled as a call of its class.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TypeVar, dataclass_transform

__all__ = ["plain"]

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def plain(described: type[Made]) -> type[Made]:
    """The dataclass that is described, frozen and with slots; all its fields are arguments of its constructor."""
    made = dataclass(frozen=True, slots=True)(described)
    names = [each.name for each in fields(made)]  # type: ignore[arg-type]
    values = attrgetter(*names)

    def reduced(self: Made) -> tuple[type[Made], tuple[object, ...]]:
        found = values(self)
        return made, found if len(names) > 1 else (found,)

    made.__reduce__ = reduced  # type: ignore[assignment]
    return made

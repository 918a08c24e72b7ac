"""Fields as the records have them in their files: indented lists, long texts folded, accents as they are."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

__all__ = ["written"]

_WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Indents a list under its key, as the editors do, and writes a value out where it comes a second time."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - whatever it is
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - never indentless
        super().increase_indent(flow, indentless=False)


def written(fields: Mapping[str, object]) -> str:
    """The fields as YAML, in their order; a text that YAML would take for something else is quoted."""
    return yaml.dump(dict(fields), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)

"""Citations in any text, as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def _found(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


CASES = {
    # the text; options; line, words and targets of each citation
    "an Assembly text": (
        "Harbours\nRecalling its resolution 60/252 of 27 March 2006,\n",
        [],
        [(2, "60/252", ["A/RES/60/252"])],
    ),
    "a Council text": (
        "Recalling its resolution 2006/46,\n",
        ["--organ", "Economic and Social Council", "--date", "2007-07-27"],
        [(1, "2006/46", ["E/RES/2006/46"])],
    ),
    "a name on record": ("Mindful of the Harbour Charter,\n", [], [(1, "Harbour Charter", ["A/RES/89/7"])]),
    "line ends of another system": ("A\r\nRecalling resolution 60/1,\r\n", [], [(2, "60/1", ["A/RES/60/1"])]),
    "nothing that is cited": ("In 24/7 service.\n", [], []),
    "nothing": ("", [], []),
}


@pytest.mark.parametrize(("text", "options", "expected"), CASES.values(), ids=CASES.keys())
def test_a_line_of_json_for_each_citation(
    recalling: Run, text: str, options: list[str], expected: list[tuple[int, str, list[str]]]
) -> None:
    """From standard input, with lines from 1 and offsets into the line."""
    found = _found(recalling("cite", *options, given=text.encode()))

    assert [(one["line"], one["text"], one["targets"]) for one in found] == expected
    for one in found:
        line = text.splitlines()[int(str(one["line"])) - 1]
        assert line[int(str(one["start"])) : int(str(one["end"]))] == one["text"]


def test_a_file_is_read_as_standard_input_is(recalling: Run) -> None:
    """The same lines, the same citations."""
    text = Path("content/documents/A/RES/90/1.txt")

    assert _found(recalling("cite", str(text))) == _found(recalling("cite", given=text.read_bytes()))


def test_what_is_no_text_is_a_fault_with_its_place(recalling: Run) -> None:
    result = recalling("cite", given=b"Recalling caf\xe9s\n")

    assert "standard input:1:14: found the byte 0xE9 at offset 13; expected text in UTF-8" in result.stderr
    assert result.exit_code == 1


def test_a_date_that_is_none_is_refused(recalling: Run) -> None:
    assert recalling("cite", "--date", "27 March 2006", given=b"x").exit_code == 2

"""Named instruments that have no record: every fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.faults import BadInput
from generator.records.instruments import load_instruments

FAULTS = {
    "no target": (
        "- names: [X]\n  source: A/RES/1/1\n",
        "1:3: found neither symbol nor other; expected one of the two",
    ),
    "two targets": (
        "- names: [X]\n  symbol: A/1/2\n  other: CHARTER\n  source: A/RES/1/1\n",
        "1:3: found both symbol and other; expected one of the two",
    ),
    "no names": (
        "- symbol: A/1/2\n  source: A/RES/1/1\n",
        '1:3: found no field "names"; expected this field, which cannot be left out',
    ),
    "no source": (
        "- names: [X]\n  symbol: A/1/2\n",
        '1:3: found no field "source"; expected this field, which cannot be left out',
    ),
    "a name told twice": (
        "- names: [X]\n  symbol: A/1/2\n  source: y\n- names: [Z, X]\n  symbol: A/1/3\n  source: y\n",
        '4:14: found "X" a second time; expected each name once',
    ),
}


@pytest.mark.parametrize(("written", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_with_its_place(written: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "instruments.yml"
    file.write_text(written, encoding="utf-8")

    with pytest.raises(BadInput) as refused:
        load_instruments(file)

    assert [str(each).removeprefix(f"{file}:") for each in refused.value.faults] == [fault]


def test_an_edition_may_have_none(tmp_path: Path) -> None:
    assert load_instruments(tmp_path / "instruments.yml") == ()

"""Which paragraph is what, where only its place and its words tell."""

from pathlib import Path

import pytest

from generator.readers import read
from generator.structure import build

CASES = {
    "the end of a sentence below its points": (
        "Affirming the aims of (a) and (b):\n\n(a) One,\n\n(b) Two,\n\nand what they contain,\n\nNoting also three,",
        "preambular subparagraph subparagraph plain preambular",
    ),
    "a quotation below the act that announces it": (
        "Noting one,\n\nDecides to ask the following question:\n\n“Having regard to wells, what is due;\n\n(a) One;",
        "preambular operative plain subparagraph",
    ),
    "a section below an act with points of its own": (
        "I\n\nRivers\n\nNoting one,\n\nApproves the budget as follows:\n\n(a) One;\n\n"
        "II\n\nWells\n\nNoting two,\n\n1. Decides;",
        "heading preambular operative subparagraph heading preambular operative",
    ),
    "a text that an act adopts": (
        "Noting one,\n\nAdopts the following declaration:\n\nWe, the keepers, declare:\n\n1. Wells are deep.",
        "preambular operative plain numbered",
    ),
}


@pytest.mark.parametrize(("body", "kinds"), CASES.values(), ids=CASES)
def test_kinds(body, kinds):
    document = build(read(f"The General Assembly,\n\n{body}\n".encode(), Path("text")))
    assert " ".join(p.kind.value for p in document.paragraphs if p.kind.value != "enacting") == kinds

"""The table of real strings with their targets, where it is at hand; the rows that differ are explained here."""

import csv
import os
from pathlib import Path

import pytest

from generator.citations import Target
from generator.citations.lines import cite_lines
from generator.edition.names import names_in
from generator.symbols import Symbol

GOLD = Path(os.environ.get("RECALLING_GOLD", Path(__file__).parents[3] / "shared" / "reference" / "citation-gold.tsv"))

EXPLAINED = {
    "60/252. World Summit": "a title line, which the reader of the layout knows, not a sentence",
    "its resolution 57/\\_\\_\\_": "a blank is a status of its own, without a target that does not exist",
    "General Assembly resolution 22 A (1)": "damaged by scanning: shown, not repaired",
    "resolution 70S (1991)": "damaged by scanning: shown, not repaired",
    "General Assembly resolution 2625 (XXVV)": "damaged by scanning: shown, not repaired",
    "resolution 574 (XXVII) of 16 May 1998": "the body is named outside the string",
    "resolution 7/2025": "the body is named outside the string",
    "paragraph 111 of the Tunis Agenda": "a note run into the line, which the reader of the layout takes out first",
}
"""The beginnings of the rows whose targets differ, and why."""

NAMED = {
    "named:tunis-agenda": "WSIS-05/TUNIS/DOC/6(Rev.1)",
    "named:sendai-framework": "A/RES/69/283",
    "named:udhr": "A/RES/217A(III)",
    "named:un-icc-relationship-agreement": "A/58/874",
}
"""What the keys of the table stand for, as the records say it."""

OF_RECORDS = {
    "Tunis Agenda": Target(Symbol(NAMED["named:tunis-agenda"])),
    "Relationship Agreement": Target(Symbol(NAMED["named:un-icc-relationship-agreement"])),
}
"""Names that belong to records of documents, not to the list of instruments."""


@pytest.mark.skipif(not GOLD.is_file(), reason="the gold table is not part of the project")
def test_every_row_of_the_gold_table_is_read_or_explained(project):
    names = {**names_in(project / "content"), **OF_RECORDS}
    differing = [text for text, targets in _rows() if _found(text, names) != targets]
    assert [text for text in differing if not text.startswith(tuple(EXPLAINED))] == []


def _rows():
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) >= 2 and row[0] != "text" and not row[0].startswith("#"):
                symbols = {target.split("#")[0] for target in row[1].split(";")} - {"-"}
                yield row[0], {NAMED.get(symbol, symbol) for symbol in symbols}


def _found(text, names):
    found = set()
    for record in cite_lines([text], names=names):
        found |= {"self"} if record["status"] == "internal" else set(record["targets"])
    return found

"""A PDF comes in by the front door: shown as it was understood, added byte for byte with what its masthead says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator.progress import Progress
from generator.publishing import read_edition
from generator.symbols import Symbol
from tests.readers.eras import printed

from .conftest import SAMPLES

Run = Callable[..., Result]

ADDED = {
    # sample: options, symbol, what its record says
    "modern": ([], "A/RES/80/901", {"session": 80, "agenda_item": "19 (c)", "meeting": 68, "kind": "resolution"}),
    "slash": ([], "A/RES/48/904", {"session": 48, "title": "Question of the lighthouses of the southern coast"}),
    "council": ([], "S/RES/2906(2030)", {"body": "Security Council", "meeting": 9906}),
    "rights": ([], "A/HRC/RES/88/7", {"body": "Human Rights Council", "title": "The right to a quiet night"}),
    "draft": ([], "A/77/L.909", {"kind": "draft resolution", "session": 77}),
    "volume": (["--symbol", "A/RES/2905(XXVI)"], "A/RES/2905(XXVI)", {"meeting": 2028, "body": "General Assembly"}),
}


@pytest.mark.parametrize(("sample", "case"), ADDED.items(), ids=ADDED.keys())
def test_a_pdf_and_its_first_record(
    recalling: Run, project: Path, sample: str, case: tuple[list[str], str, dict[str, object]]
) -> None:
    """Everything loads afterwards, the text among it."""
    options, symbol, facts = case
    data = printed(SAMPLES / "pdf" / f"{sample}.txt")
    (project / "given.pdf").write_bytes(data)

    result = recalling("add", "given.pdf", *options)

    assert result.exit_code == 0, result.stderr
    text = project / "content/documents" / f"{symbol}.pdf"
    assert text.read_bytes() == data
    assert facts.items() <= yaml.safe_load(text.with_suffix(".yml").read_text(encoding="utf-8")).items()
    entry = read_edition(project, Progress()).find(Symbol.parse(symbol))
    assert entry is not None
    assert entry.held is not None


def test_a_pdf_is_shown(recalling: Run, project: Path, golden: Callable[[Path, str], None]) -> None:
    """Facts, counts, paragraphs with their anchors, notes with every marker's place."""
    (project / "given.pdf").write_bytes(printed(SAMPLES / "pdf" / "modern.txt"))

    golden(Path(__file__).parent / "golden" / "show-pdf.txt", recalling("show", "given.pdf").stdout)

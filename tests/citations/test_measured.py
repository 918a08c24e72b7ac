"""The committed figures: what was measured keeps to its bars."""

import json

import pytest

BAR = {"precision": 0.999, "recall": 0.995}


@pytest.fixture(scope="module")
def figures(project):
    return json.loads((project / "content" / "measures" / "citations.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("where", ["body", "notes"])
@pytest.mark.parametrize("measure", BAR)
def test_the_reporting_part_keeps_to_the_bars(figures, where, measure):
    """Targets after adjudication, on the documents nobody tuned on."""
    assert figures["reporting"]["summary"][where][measure] >= BAR[measure]


@pytest.mark.parametrize("where", ["body", "notes"])
def test_every_common_form_is_found(figures, where):
    """Each form of 50 or more occurrences at 0.99 recall or better."""
    forms = figures["reporting"]["forms"][where]
    assert [name for name, row in forms.items() if row["links"] >= 50 and row["recall"] < 0.99] == []


def test_opening_verbs_are_the_uns_own(figures):
    assert figures["reporting"]["opening verbs"]["preambular"] >= 0.99


def test_the_two_parts_share_no_document(project):
    split = json.loads((project / "content" / "measures" / "split.json").read_text(encoding="utf-8"))
    assert set(split["tuning"]).isdisjoint(split["reporting"])
    assert min(map(len, split.values())) > 600


def test_the_hand_checked_samples_keep_to_their_bars(project):
    """The share of the sample that a reader found right."""
    samples = json.loads((project / "content" / "measures" / "samples.json").read_text(encoding="utf-8"))
    bars = {"operative verbs": (300, 0.98), "pinpoints": (200, 0.98), "names": (200, 0.99), "bare nouns": (200, 0.99)}
    for name, (size, bar) in bars.items():
        sample = samples[name]
        assert len(sample["places"]) == size
        assert 1 - len(sample["wrong"]) / size >= bar


def test_no_figure_holds_words_of_the_corpus(project):
    """Places are symbols, paragraph numbers and offsets."""
    for line in (project / "content" / "measures" / "disagreements.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert set(record) == {"at", "end", "part", "where", "ours", "theirs", "verdict", "why"}
        assert record["at"].startswith("A/RES/")

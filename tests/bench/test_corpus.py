"""The invented edition: the same everywhere, made as ``recalling add`` makes records, and shaped like the real one."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from itertools import islice
from pathlib import Path

import pytest

from generator.adding.first_record import first_record
from generator.records import load
from tests.bench.citing import planned
from tests.bench.corpus import documents, make
from tests.bench.distributions import INSTRUMENTS, measure
from tests.bench.drawing import measured
from tests.bench.shapes import Shape, read

SIZE = 150


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bench") / "edition"
    make(folder, SIZE)
    return folder


@pytest.fixture(scope="module")
def written(folder):
    return list(read(sorted(folder.glob("content/documents/A/RES/*/*.xml")), INSTRUMENTS))


def test_the_same_size_and_seed_give_the_same_bytes_everywhere(golden, tmp_path):
    named = (f'- {{names: [Covenant {n}, Treaty {n}], symbol: A/RES/{n}/1, source: "none"}}\n' for n in range(40, 60))
    (tmp_path / "instruments.yml").write_text("".join(named), encoding="utf-8")
    files = islice(documents(2000, "golden", tmp_path / "instruments.yml"), 12)
    lines = [f"{sha256(data).hexdigest()}  {path}\n" for path, data in files]
    golden(Path(__file__).parent / "golden" / "corpus.sha256", "".join(lines))


def test_another_seed_gives_other_texts():
    one, other = (dict(islice(documents(10, seed), 4)) for seed in "12")
    assert one.keys() == other.keys()
    assert all(one[path] != other[path] for path in one)


def test_the_content_loads_and_holds_a_text_for_every_record(folder):
    content = load(folder / "content")
    assert len(content.records) == len(content.texts) == SIZE


def test_a_record_is_what_recalling_add_would_write(written):
    compared = 0
    for one in written:
        record = one.file.with_suffix(".yml").read_text(encoding="utf-8")
        if not any(f"\n{field}:" in record for field in ("abstract", "notes", "emendations")):
            data = one.file.read_bytes()
            held = {"obtained": f"added from the file {one.file.name}", "bytes": len(data)}
            held["sha256"] = sha256(data).hexdigest()
            assert record == first_record(one.held.published, one.symbol, held, said=True)
            compared += 1
    assert compared > SIZE / 2


TOLERANCE = {
    **dict.fromkeys(("preambular", "operative", "tables", "notes", "others", "internal"), 0.02),
    **dict.fromkeys(("preambular_words", "operative_words", "numbered_words"), 0.05),
    **dict.fromkeys(("resolutions", "targets", "symbols", "sections", "numbered"), 0.10),
    **dict.fromkeys(("names", "points", "subpoints", "point_words", "metadata", "title"), 0.20),
    "note_words": 0.35,
}
"""By how much of itself a sum over all documents may differ from that of the real ones they take after."""


def test_the_texts_hold_what_the_real_ones_hold(written):
    _, plans = planned(measured(), SIZE, "1")
    asked, got = (
        {name: sum(values) for name, values in zip(Shape._fields, zip(*rows, strict=True), strict=True)}
        for rows in ([plan.shape for plan in plans], measure(written)["shapes"])
    )
    far = {
        name: (asked[name], got[name])
        for name, share in TOLERANCE.items()
        if abs(got[name] - asked[name]) > share * asked[name] + 1
    }
    assert not far


def test_verbs_requests_and_notes_come_as_often_as_in_the_real_ones(written):
    real, ours = measured(), measure(written)
    assert abs(ours["requests"]["a document"] - real["requests"]["a document"]) < 4
    assert abs(ours["requests"]["timed"] - real["requests"]["timed"]) < 0.05
    assert abs(ours["words"]["letters"] - real["words"]["letters"]) < 0.3
    for kind in ("preambular", "operative"):
        assert _distance(ours["verbs"][kind], real["verbs"][kind]) < 0.12
    assert _distance(ours["notes"], real["notes"]) < 0.12
    assert _distance(ours["statuses"], real["statuses"]) < 0.05


def test_citations_go_back_and_gather_as_the_real_ones_do():
    real = measured()
    _, plans = planned(real, real["documents"], "1")
    recalled = Counter(target for plan in plans for target in plan.targets)
    back = Counter(str(plan.place.session - target.session) for plan in plans for target in plan.targets)
    assert _distance(back, real["sessions back"]) < 0.12
    assert abs(_gathered(recalled.elements(), 0.1) - _gathered(_targets(real), 0.1)) < 0.05
    assert abs(len(recalled) / recalled.total() - sum(real["recalled by"].values()) / len(_targets(real))) < 0.04


def _distance(one, other):
    """Half the sum of the differences between two distributions' shares: 0 for equal, 1 for disjoint ones."""
    sums = sum(one.values()), sum(other.values())
    return sum(abs(one.get(key, 0) / sums[0] - other.get(key, 0) / sums[1]) for key in {*one, *other}) / 2


def _targets(real):
    """As many numbers as resolutions are recalled, each as often as it is."""
    times = [int(times) for times, number in real["recalled by"].items() for _ in range(number)]
    return [place for place, number in enumerate(times) for _ in range(number)]


def _gathered(cited, share):
    """Which share of all citations goes to the most cited."""
    times = sorted(Counter(cited).values(), reverse=True)
    return sum(times[: int(len(times) * share)]) / sum(times)

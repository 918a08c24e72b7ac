"""Several targets of one citation: each is linked from the words that mean it, and no word is lost or linked twice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.citations import Context, Passage, Status, read

CASES = [
    # what the text says, and each stretch that is linked with its target
    ("resolutions 57/270 A and B of 20 December 2002", "57/270 A → A/RES/57/270A | B → A/RES/57/270B"),
    ("resolution 75/254 A, B and C", "75/254 A → A/RES/75/254A | B → A/RES/75/254B | C → A/RES/75/254C"),
    ("resolution 43/222 A to C of 1988", "43/222 A → A/RES/43/222A | C → A/RES/43/222C"),
    ("resolution 77/128 A-B", "77/128 A → A/RES/77/128A | B → A/RES/77/128B"),
    ("resolution 2200 A and B (XXI)", "2200 A → A/RES/2200A(XXI) | B (XXI) → A/RES/2200B(XXI)"),
    ("section II of its resolutions 57/270 A and B",
     "section II of its resolutions 57/270 A → A/RES/57/270A | B → A/RES/57/270B"),
    ("See A/59/80-E/2004/61", "A/59/80 → A/59/80 | E/2004/61 → E/2004/61"),
    ("See A/60/L.50 and Add.1-3",
     "A/60/L.50 → A/60/L.50 | Add.1 → A/60/L.50/Add.1 | 3 → A/60/L.50/Add.3"),
    ("See A/C.3/62/SR.22-24, 39 and 51",
     "A/C.3/62/SR.22 → A/C.3/62/SR.22 | 24 → A/C.3/62/SR.24 | 39 → A/C.3/62/SR.39 | 51 → A/C.3/62/SR.51"),
    ("Official Records of the General Assembly, Seventy-first Session, Supplement No. 53A and corrigendum"
     " (A/71/53/Add.1 and A/71/53/Add.1/Corr.1), chap. II",
     "Official Records of the General Assembly, Seventy-first Session, Supplement No. 53A and corrigendum"
     " (A/71/53/Add.1 → A/71/53/Add.1 | A/71/53/Add.1/Corr.1 → A/71/53/Add.1/Corr.1 | ), chap. II → A/71/53/Add.1"),
    ("resolution 60/252", "60/252 → A/RES/60/252"),
]  # fmt: skip


def _linked(text):
    citations = read([Passage("p", text)], Context())
    return [(text[s.start : s.end], s.target) for one in citations for s in one.shares() if s.target]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_each_target_has_the_words_that_mean_it(text, expected):
    linked = [f"{words} → {target.symbol}" for words, target in _linked(text)]
    assert " | ".join(linked) == expected


def test_words_that_mean_several_documents_at_once_lead_to_none():
    """ "Those resolutions" has no stretch for either: a link to one of them would be a wrong one."""
    text = "Recalling resolutions 60/1 and 60/2, and mindful of those resolutions,"
    last = read([Passage("p", text)], Context())[-1]
    assert (last.status, len(last.targets), [s.target for s in last.shares()]) == (Status.RESOLVED, 2, [None])


@pytest.mark.parametrize("run", ["A/60/L.50 and Add.3-1", "A/60/L.50 and Add.1-999999999", "A/C.3/62/SR.9-2 and 5"])
def test_a_run_that_is_damaged_or_endless_is_read_all_the_same(run):
    """Its first number is always there, and there are never more than some sixty."""
    targets = [goal for one in read([Passage("p", run)], Context()) for goal in one.targets]
    assert 2 <= len(targets) < 65


PIECES = [
    "57/270", " A", " and B", " to E", "-C", " (XXI)", " A/60/L.50", "-E/2004/61", " and Add.1-3", "/SR.2-9, 12",
    " resolutions ", ", ", " of 23 June 2003", "Official Records of the Council (A/71/53 and A/71/54), ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_shares_lie_in_their_citation_in_order(text):
    """They are never empty, never overlap, and never leave the words of their citation."""
    for one in read([Passage("p", text)], Context()):
        reached = one.start
        for share in one.shares():
            assert reached <= share.start < share.end <= one.end
            reached = share.end
        assert one.stretches == () or len(one.stretches) == len(one.targets)

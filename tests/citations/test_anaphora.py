"""References that lean on another, and the chain of Ibid."""

import pytest

from generator.citations import Context, Passage, PassageKind, read
from generator.symbols import Symbol


def _last(words, **context):
    return read([Passage("p", words)], Context(**context))[-1]


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("resolution 60/1, and that resolution", ["A/RES/60/1"]),
        ("resolution 60/1, and the said resolution", ["A/RES/60/1"]),
        ("resolution 60/1, in the same resolution", ["A/RES/60/1"]),
        ("decision 59/515, and that decision", ["A/DEC/59/515"]),
        ("resolutions 60/1 and 60/2, and those resolutions", ["A/RES/60/1", "A/RES/60/2"]),
        ("resolutions 60/1 and 60/2 and the above-mentioned resolutions", ["A/RES/60/1", "A/RES/60/2"]),
        ("paragraph 3 of resolution 60/1, and that resolution", ["A/RES/60/1"]),
    ],
)
def test_that_resolution_is_the_last_one_cited(words, targets):
    """It agrees in number and kind, and takes no pinpoint along."""
    citation = _last(words)
    assert citation.form == "anaphor"
    assert [str(goal.symbol) for goal in citation.targets] == targets
    assert not any(goal.pinpoints for goal in citation.targets)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("implementing that resolution", "unresolved"),
        ("decision 59/515, and that resolution", "unresolved"),
        ("resolution 57/270 A and B, and that resolution", "ambiguous"),
        ("Commission on Narcotic Drugs resolution 51/18, and that resolution", "unresolved"),
    ],
)
def test_it_is_bound_to_nothing_rather_than_to_the_wrong_thing(words, status):
    citation = _last(words)
    assert (citation.status.value, citation.targets) == (status, ())
    assert citation.why


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the implementation of the present resolution", "the present resolution"),
        ("Decides to remain seized of this resolution", "this resolution"),
        ("the annex to the present resolution", "annex to the present resolution"),
        ("paragraph 5 of the present resolution", "paragraph 5 of the present resolution"),
        ("as set out in paragraph 8 above", "paragraph 8 above"),
        ("in subparagraph (b) above", "subparagraph (b) above"),
        ("in section II below,", "section II below"),
    ],
)
def test_the_text_points_into_itself(words, text):
    """Its status is internal; the target is the text's own symbol where that is told."""
    citation = _last(words, symbol=Symbol("A/RES/60/252"))
    assert (citation.text, citation.status.value, citation.relation) == (text, "internal", "pinpoint_self")
    assert str(citation.targets[0].symbol) == "A/RES/60/252"


def _notes(*notes):
    passages = [Passage(str(n), note, PassageKind.NOTE, label=str(n)) for n, note in enumerate(notes, 1)]
    return [c for c in read(passages, Context()) if c.form == "ibid"]


@pytest.mark.parametrize(
    ("first", "tail", "target", "place"),
    [
        ("See resolution 60/1, para. 3.", "Ibid.", "A/RES/60/1", "para_3"),
        ("See resolution 60/1, para. 3.", "Ibid., para. 9.", "A/RES/60/1", "para_9"),
        ("A/CONF.157/24 (Part I), chap. III.", "Ibid., chap. V, sect. A.", "A/CONF.157/24(PartI)", "chap_V__sect_A"),
        ("Sales No. E.93.I.8), chap. I, resolution 1, annex I.",
         "Ibid., annex II.", "SALES:E.93.I.8", "chap_I__res_1__annex_II"),
        ("United Nations, Treaty Series, vol. 75, No. 970.", "Ibid., vol. 999, No. 14668.", "UNTS:999:14668", ""),
        ("United Nations, Treaty Series, vol. 75, Nos. 970–973.", "Ibid., No. 973.", "UNTS:75:973", ""),
        ("Official Records of the General Assembly, Sixtieth Session, Supplement No. 53 (A/60/53).",
         "Ibid., Seventy-second Session, Supplement No. 53 (A/72/53), chap. IV, sect. A.",
          "A/72/53", "chap_IV__sect_A"),
    ],
)  # fmt: skip
def test_ibid_keeps_what_its_tail_does_not_replace(first, tail, target, place):
    (citation,) = _notes(first, tail)
    goal = citation.targets[0]
    assert (str(goal.symbol or goal.other), "".join(map(str, goal.pinpoints))) == (target, place)


@pytest.mark.parametrize("first", ["The vote is in the record.", "See resolutions 60/1 and 60/2 of the Congress."])
def test_a_note_that_cites_nothing_breaks_the_chain(first):
    citation = _notes(first, "Ibid.", "Ibid.")[-1]
    assert (citation.status.value, citation.targets) == ("unresolved", ())


def test_ibid_in_the_first_note_leans_on_nothing():
    (citation,) = _notes("Ibid., para. 4.")
    assert citation.status.value == "unresolved"


@pytest.mark.parametrize(
    ("first", "targets"),
    [
        ("See A/ES-10/273 and A/ES-10/273/Corr.1.", ["A/ES-10/273#para_120"]),
        ("Official Records of the General Assembly, Supplement No. 53 and corrigendum (A/67/53 and A/67/53/Corr.1).",
         ["A/67/53#para_120", "A/67/53/Corr.1#"]),
        ("Official Records of the General Assembly, Supplements Nos. 53 and 54 (A/67/53 and A/67/54).", []),
    ],
)  # fmt: skip
def test_ibid_leans_on_a_document_with_its_corrigenda(first, targets):
    """A corrigendum is no other work; two documents are two, and then Ibid. leans on neither."""
    (citation,) = _notes(first, "Ibid., para. 120.")
    assert [f"{goal.symbol}#{''.join(map(str, goal.pinpoints))}" for goal in citation.targets] == targets
    assert [str(share.target.symbol) for share in citation.shares() if share.target] == [
        each.split("#")[0] for each in targets[:1]
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Recalling decision 60/501 and the need to ensure that decisions are taken in time",
        "Recalling decision 60/501, and that decision-making is a matter of all",
        "Recalling resolution 60/1 and those resolution-based measures",
    ],
)
def test_a_conjunction_and_a_compound_point_to_nothing(words):
    assert [one.form for one in read([Passage("p", words)], Context()) if one.form == "anaphor"] == []


THERE = [
    # places in the act cited right before; "-" where what is meant is not certain
    ("its resolution 60/1 of 16 September 2005, in particular paragraph 9 thereof,", "A/RES/60/1#para_9"),
    ("its resolution 46/182 and the guiding principles contained in the annex thereto,", "A/RES/46/182#annex"),
    (
        "resolution 35/424 on years, particularly paragraphs 1 to 10 of the annex thereto",
        "A/RES/35/424#annex__para_1-10",
    ),
    ("Security Council resolution 1325 (2000), especially paragraph 3 thereof", "S/RES/1325(2000)#para_3"),
    ("resolution 60/1 and the report and the annex thereto", "-"),
    ("resolution 60/1 and the Convention on the Rights of the Child and the annex thereto", "-"),
    ("resolutions 60/1 and 61/2, in particular paragraph 9 thereof", "-"),
    ("resolution 60/1. It considered the matter and paragraph 9 thereof", "-"),
    ("resolution 60/1, in particular article 9 thereof", "-"),
    ("paragraph 9 thereof", "-"),
]


@pytest.mark.parametrize(("words", "place"), THERE, ids=[words for words, _ in THERE])
def test_thereof_is_a_place_in_the_act_cited_right_before(words, place):
    """One act, in the same sentence, with nothing named between that may be meant instead."""
    there = [one for one in read([Passage("p", words)], Context()) if one.form == "anaphor"]
    found = [f"{goal.symbol}#{'+'.join(map(str, goal.pinpoints))}" for one in there for goal in one.targets]
    assert found == ([] if place == "-" else [place])

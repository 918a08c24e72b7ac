"""What the two held texts cite, read from sentences made like theirs."""

import pytest

from generator.citations import Context, Passage, PassageKind, Status, Target, note_extent, read
from generator.symbols import Symbol

AGENDA = Target(Symbol("WSIS-05/TUNIS/DOC/6(Rev.1)"))


def _targets(words, kind=PassageKind.PREAMBULAR, **context):
    citations = read([Passage("p", words, kind)], Context(**context))
    return [[str(goal.symbol) for goal in citation.targets] for citation in citations]


def test_a_list_of_four_keeps_the_letter():
    """57/270 B is not 57/270."""
    words = (
        "Recalling its resolutions 56/183 of 21 December 2001, 57/270 B of 23 June 2003 and 59/220 of 22 December 2004,"
    )
    assert _targets(words) == [["A/RES/56/183"], ["A/RES/57/270B"], ["A/RES/59/220"]]


def test_a_short_addendum_is_a_citation_of_its_own():
    words = "[without reference to a Main Committee (A/60/L.50 and Add.1)]"
    assert _targets(words, PassageKind.PROPONENT) == [["A/60/L.50"], ["A/60/L.50/Add.1"]]


def test_a_named_paragraph_is_one_citation():
    words = "as mentioned in paragraph 71 of the Tunis Agenda;"
    (citation,) = read([Passage("op8", words, PassageKind.OPERATIVE)], Context(names={"Tunis Agenda": AGENDA}))
    assert citation.text == "paragraph 71 of the Tunis Agenda"
    assert [str(place) for place in citation.targets[0].pinpoints] == ["para_71"]


def test_a_name_means_what_its_note_cites():
    words = "Recalling further the 2005 World Summit Outcome,"
    passages = [
        Passage("pp3", words, PassageKind.PREAMBULAR, markers=((len(words), "3"),)),
        Passage("op1", "Welcomes the World Summit Outcome;", PassageKind.OPERATIVE),
        Passage("fn3", "See resolution 60/1.", PassageKind.NOTE, label="3"),
    ]
    first, later, _ = read(passages, Context())
    assert first.text == "2005 World Summit Outcome"
    assert str(first.targets[0].symbol) == str(later.targets[0].symbol) == "A/RES/60/1"


def test_a_blank_is_a_reference_of_its_own_status():
    words = r"Recalling further its resolution 57/\_\_\_ of \_\_\_ December 2002 on the World Summit,"
    (citation,) = read([Passage("pp3", words, PassageKind.PREAMBULAR)], Context())
    assert (citation.status, citation.targets) == (Status.BLANK, ())


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("See A/C.2/59/3, annex as endorsed by", "See A/C.2/59/3, annex"),
        ("See resolution 59/220.", "See resolution 59/220."),
        ("See A/60/687 that the General Assembly", "See A/60/687"),
        ("Ibid., para. 4. Further words", "Ibid., para. 4."),
        ("See resolution 60/1. See also A/60/687. The rest", "See resolution 60/1. See also A/60/687."),
    ],
)
def test_a_note_run_into_a_line_ends_with_its_citation(line, note):
    assert line[: note_extent(line, 0)] == note

"""Places in documents: lists, ranges and nests, before and behind what they point into."""

import pytest

from generator.citations import Context, Passage, Target, read
from generator.citations.pinpoints import read_pinpoints
from generator.symbols import Symbol

PLACES = [
    ("paragraph 71", "para_71"),
    ("paras. 4-6", "para_4-6"),
    ("paras. 7–8", "para_7-8"),
    ("paragraphs 35 to 37 and 67 to 72", "para_35-37 para_67-72"),
    ("paragraphs 14, 15 and 16", "para_14 para_15 para_16"),
    ("paragraph 5 (c) of the annex", "annex__para_5__point_c"),
    ("paragraphs 3 (a) to (f)", "para_3__point_a-f"),
    ("paragraphs 4 (a) and (b)", "para_4__point_a para_4__point_b"),
    ("paragraph 3 (a) (ii)", "para_3__point_a__point_ii"),
    ("paragraph 88, subparagraphs (a) to (h)", "para_88__point_a-h"),
    ("subparagraph (c) of paragraph 4", "para_4__point_c"),
    ("section IV, paragraph 15", "sect_IV__para_15"),
    ("sections II and IV", "sect_II sect_IV"),
    ("sect. III.E", "sect_III.E"),
    ("annex II, chap. 1, para. 17", "annex_II__chap_1__para_17"),
    ("chap. I, resolution 1, annexes I and II", "chap_I__res_1__annex_I chap_I__res_1__annex_II"),
    ("chap. XIV, sect. D.4, and chap. XVI, sect. B", "chap_XIV__sect_D.4 chap_XVI__sect_B"),
    ("chap. VI, and annex VII", "chap_VI annex_VII"),
    ("paras. 117–118 and annex", "para_117-118 annex"),
    ("paragraphs 3 and 4 and paragraph 7 of section II", "sect_II__para_3 sect_II__para_4 sect_II__para_7"),
    ("paragraph 2 of Article 4", "article_4__para_2"),
    ("Article 24, paragraph 3", "article_24__para_3"),
    ("Article 73 e", "article_73 e"),
    ("article 2 (b)", "article_2__point_b"),
    ("Articles 8, 97 and 100", "article_8 article_97 article_100"),
    ("Goal 17", "goal_17"),
    ("target 5.b", "target_5.b"),
    ("target (e)", "target_e"),
    ("decision 1/CP.21, annex", "decision_1/CP.21__annex"),
    ("Part II, section A", "part_II__sect_A"),
    ("rule 3", "rule_3"),
    ("the preamble", "preamble"),
]


@pytest.mark.parametrize(("printed", "places"), PLACES)
def test_the_outermost_step_comes_first(printed, places):
    """However a nest is printed, its places come outermost first; ranges stay ranges."""
    assert " ".join(str(place).replace(" ", "\u00a0") for place in read_pinpoints(printed)) == places.replace(
        "73 e", "73\u00a0e"
    )


NAMES = {
    "Tunis Agenda": Target(Symbol("WSIS-05/TUNIS/DOC/6(Rev.1)")),
    "Charter of the United Nations": Target(None, (), "named:charter"),
}

CITED = [
    ("paragraph 71 of the Tunis Agenda", "paragraph 71 of the Tunis Agenda", "para_71"),
    (
        "under Article 19 of the Charter of the United Nations,",
        "Article 19 of the Charter of the United Nations",
        "article_19",
    ),
    ("in paragraph 3 of its resolution 57/270 B of 23 June 2003", "paragraph 3 of its resolution 57/270 B", "para_3"),
    ("the annex to General Assembly resolution 2625 (XXV)", "annex to General Assembly resolution 2625 (XXV)", "annex"),
    ("paragraph 2 of resolution 678 (1990)", "paragraph 2 of resolution 678 (1990)", "para_2"),
    ("section XIII of its resolution 76/246 A", "section XIII of its resolution 76/246 A", "sect_XIII"),
    ("Resolution 66/288, annex.", "66/288, annex", "annex"),
    ("Resolution 69/283, annex II.", "69/283, annex II", "annex_II"),
    ("resolution 76/113, para. 5, and", "76/113, para. 5", "para_5"),
    ("See resolution 2200 A (XXI), annex.", "2200 A (XXI), annex", "annex"),
]


@pytest.mark.parametrize(("words", "text", "place"), CITED)
def test_a_pinpoint_belongs_to_the_citation(words, text, place):
    """One citation with its pinpoint, from the first word of the one to the last of the other."""
    (citation,) = read([Passage("p", words)], Context(names=NAMES))
    assert (citation.text, str(citation.targets[0].pinpoints[0])) == (text, place)


def test_each_pinpoint_of_a_list_belongs_to_its_own_item():
    """The section named after a number with its date is the next number's."""
    words = (
        "section II of its resolution 64/260 of 29 March 2010, section I of its resolution 66/247 of 24 December 2011"
    )
    places = [str(citation.targets[0].pinpoints[0]) for citation in read([Passage("p", words)], Context())]
    assert places == ["sect_II", "sect_I"]


ELSEWHERE = [
    ("resolution 90/1, paragraph 2, and paragraph 2 above", ["90/1, paragraph 2", "paragraph 2 above"]),
    ("resolution 60/252, section I, and section II above", ["60/252, section I", "section II above"]),
    (
        "resolution 60/252, paragraphs 2 and 4, and paragraph 5 below",
        ["60/252, paragraphs 2 and 4", "paragraph 5 below"],
    ),
    (
        "resolution 60/252, paragraph 2, and paragraph 3 of the present resolution",
        ["60/252, paragraph 2", "paragraph 3 of the present resolution"],
    ),
    (
        "resolution 60/252, annex I, and annex II to the present resolution",
        ["60/252, annex I", "annex II to the present resolution"],
    ),
    (
        "resolution 60/252, paragraph 2, and Article 3 of the Charter of the United Nations",
        ["60/252, paragraph 2", "Article 3 of the Charter of the United Nations"],
    ),
    (
        "resolution 60/252, paragraph 2, and paragraph 71 of the Tunis Agenda",
        ["60/252, paragraph 2", "paragraph 71 of the Tunis Agenda"],
    ),
    (
        "resolution 60/252, paragraph 2, and paragraph 3 of resolution 61/16",
        ["60/252, paragraph 2", "paragraph 3 of resolution 61/16"],
    ),
    (
        "resolution 60/252, annex, section II, and the annex to resolution 61/1",
        ["60/252, annex, section II", "annex to resolution 61/1"],
    ),
    (
        "paragraph 2 above and paragraph 3 of resolution 60/252",
        ["paragraph 2 above", "paragraph 3 of resolution 60/252"],
    ),
    ("resolution 66/288, annex, and paragraphs 3 to 5", ["66/288, annex, and paragraphs 3 to 5"]),
]


@pytest.mark.parametrize(("words", "texts"), ELSEWHERE)
def test_a_place_in_something_else_is_not_taken_along(words, texts):
    """ "And paragraph 3 of …" belongs to what follows it, also where a place in another text stands before it."""
    found = read([Passage("p", f"Recalling {words}")], Context(names=NAMES))
    assert [one.text for one in found] == texts


def test_a_place_in_an_unnamed_thing_cites_nothing():
    """The letter has no symbol, so that its annex has no address."""
    assert read([Passage("p", "paragraphs 82 and 90 of the annex to the letter")], Context()) == ()


@pytest.mark.parametrize(
    ("words", "target", "places"),
    [
        ("decision 1/CP.21, annex", "UNFCCC:1/CP.21", "annex"),
        ("World Health Organization, document WHA63/2010/REC/1, annex 5.", "WHO:WHA63/2010/REC/1", "annex_5"),
        ("decision 1/CP.21, annex to the report", "UNFCCC:1/CP.21", ""),
    ],
)
def test_an_act_of_an_agency_keeps_the_place_behind_it(words, target, places):
    """Its number is no symbol, and the place in it is one all the same."""
    (citation,) = read([Passage("p", words)], Context())
    (goal,) = citation.targets
    assert (goal.other, " ".join(map(str, goal.pinpoints))) == (target, places)

"""Opening verbs, the verb of each clause, and relations."""

import pytest

from generator.citations import RELATIONS, Context, Passage, PassageKind, opening_verb, read

PREAMBULAR = [
    ("Recalling its resolution", "Recalling"),
    ("Recalling also its resolution", "Recalling also"),
    ("Recalling further the 2005 World Summit Outcome", "Recalling further"),
    ("Deeply concerned at the situation", "Deeply concerned"),
    ("Deeply concerned also that", "Deeply concerned also"),
    ("Taking note with appreciation of the report", "Taking note with appreciation"),
    ("Taking into account the report", "Taking into account"),
    ("Bearing in mind that", "Bearing in mind"),
    ("Bearing in mind also that", "Bearing in mind also"),
    ("Noting with great concern that", "Noting with great concern"),
    ("Noting with appreciation also the work", "Noting with appreciation also"),
    ("Having considered the report", "Having considered"),
    ("Having also considered the report", "Having also considered"),
    ("Expressing its deep concern about", "Expressing its deep concern"),
    ("Expressing concern that", "Expressing concern"),
    ("Reaffirming its commitment to peace", "Reaffirming its commitment"),
    ("Reaffirming the commitment of States", "Reaffirming"),
    ("Reiterating its call upon States", "Reiterating its call upon"),
    ("Calling upon States to", "Calling upon"),
    ("Looking forward to the session", "Looking forward"),
    ("Recognizing and affirming that", "Recognizing and affirming"),
    ("Being gravely concerned that", "Being gravely concerned"),
    ("Condemning in the strongest possible terms all acts", "Condemning in the strongest possible terms"),
    ("Convinced that", "Convinced"),
    ("Mindful of the need", "Mindful"),
    ("Acknowledging with appreciation the role", "Acknowledging with appreciation"),
    ("Stressing the need to", "Stressing"),
]

OPERATIVE = [
    ("Requests the Secretary-General to", "Requests"),
    ("Also requests the Secretary-General", "Also requests"),
    ("Further decides to", "Further decides"),
    ("Takes note of the note", "Takes note"),
    ("Takes note with appreciation of", "Takes note with appreciation"),
    ("Also takes note of", "Also takes note"),
    ("Expresses its gratitude to the Government", "Expresses its gratitude"),
    ("Expresses its appreciation to", "Expresses its appreciation"),
    ("Reiterates its request to", "Reiterates its request"),
    ("Calls upon States", "Calls upon"),
    ("Calls once again upon States", "Calls once again upon"),
    ("Once again requests the Council", "Once again requests"),
    ("Strongly condemns all acts", "Strongly condemns"),
    ("Encourages further research", "Encourages"),
    ("Stresses once again that", "Stresses once again"),
    ("Emphasizes once more that", "Emphasizes once more"),
    ("Welcomes and encourages the efforts", "Welcomes and encourages"),
    ("Considers it important to", "Considers it important"),
    ("Pays tribute to the staff", "Pays tribute"),
    ("Decides to proclaim 17 May", "Decides"),
    ("We reaffirm that", "reaffirm"),
    ("The General Assembly decides that", "decides"),
]


@pytest.mark.parametrize(("words", "verb"), PREAMBULAR)
def test_a_preambular_paragraph_opens_with_its_phrase(words, verb):
    assert opening_verb(words, PassageKind.PREAMBULAR) == verb


@pytest.mark.parametrize(("words", "verb"), OPERATIVE)
def test_an_operative_paragraph_opens_with_its_phrase(words, verb):
    assert opening_verb(words, PassageKind.OPERATIVE) == verb


@pytest.mark.parametrize("words", ["See resolution 60/1.", "The report of the Secretary-General", "2010", "", "Annex"])
def test_what_is_no_clause_has_no_verb(words):
    assert opening_verb(words) == ""


CLAUSES = [
    ("Recalling resolution 60/1,", ["Recalling"]),
    ("Welcomes resolution 60/1, and requests the Secretary-General to implement resolution 60/2;",
     ["Welcomes", "requests"]),
    ("Recalling resolution 60/1, and recalling also General Assembly resolution 60/2,",
     ["Recalling", "recalling also"]),
    ("Requests the Secretary-General, taking into account resolution 60/1, to report;", ["Requests"]),
    ("Notes resolution 60/1, and in this regard calls upon States to respect resolution 60/2;",
     ["Notes", "calls upon"]),
    ("Recalls and reiterates resolution 60/1;", ["Recalls and reiterates"]),
    ("Also decides to follow resolution 60/1, takes note of resolution 60/2 and urges respect for resolution 60/3;",
     ["Also decides", "takes note", "urges"]),
    ("We recall resolution 60/1, and reaffirm resolution 60/2.", ["recall", "reaffirm"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "verbs"), CLAUSES)
def test_the_verb_nearest_to_the_left_governs(words, verbs):
    """Each citation has the verb of its own clause."""
    assert [c.verb for c in read([Passage("p", words, PassageKind.OPERATIVE)], Context())] == verbs


def test_a_subparagraph_takes_its_parents_last_verb():
    passages = [
        Passage("op3", "Welcomes the report, and requests the Council:", PassageKind.OPERATIVE),
        Passage("op3-a", "To carry out resolution 60/1;", PassageKind.OPERATIVE, parent="op3"),
    ]
    assert [citation.verb for citation in read(passages, Context())] == ["requests"]


def test_a_subparagraph_with_a_finite_verb_keeps_it():
    passages = [
        Passage("op3", "Welcomes the report, and in particular:", PassageKind.OPERATIVE),
        Passage("op3-a", "Calls for respect for resolution 60/1;", PassageKind.OPERATIVE, parent="op3"),
        Passage("op3-b", "Encouraging the use of resolution 60/2;", PassageKind.OPERATIVE, parent="op3"),
    ]
    assert [citation.verb for citation in read(passages, Context())] == ["Calls for", "Welcomes"]


def test_the_verb_in_italics_is_taken_as_printed():
    passage = Passage("p", "Recalling in particular resolution 60/1,", PassageKind.PREAMBULAR, opening="Recalling")
    assert read([passage], Context())[0].verb == "Recalling"


RELATED = [
    ("Recalling resolution 60/1,", "recalls"),
    ("Reaffirming also resolution 60/1,", "reaffirms"),
    ("Taking note of resolution 60/1,", "notes"),
    ("Noting with appreciation resolution 60/1,", "welcomes"),
    ("Welcomes resolution 60/1;", "welcomes"),
    ("Endorses resolution 60/1;", "endorses"),
    ("Having considered resolution 60/1,", "considers"),
    ("Bearing in mind resolution 60/1,", "bears_in_mind"),
    ("Emphasizes the implementation of resolution 60/1;", "implements"),
    ("Requests the Council, in accordance with resolution 60/1, to meet;", "based_on"),
    ("Welcomes the Council established by resolution 60/1;", "established_by"),
    ("Recalls the mandate set out in resolution 60/1;", "contained_in"),
    ("Reiterates its request made in resolution 60/1;", "reiterates_request"),
    ("Welcomes the follow-up to resolution 60/1;", "follows_up"),
    ("Deplores the non-implementation of resolution 60/1;", "regrets_noncompliance"),
    ("Requests the Secretary-General to respect resolution 60/1;", "requests_under"),
    ("in a text without a verb, resolution 60/1", "cites"),
]


@pytest.mark.parametrize(("words", "relation"), RELATED)
def test_the_connector_or_the_verb_gives_the_relation(words, relation):
    (citation,) = read([Passage("p", words, PassageKind.OPERATIVE)], Context())
    assert citation.relation == relation


def test_the_items_of_a_list_share_the_relation():
    words = "Notes the implementation of resolutions 60/1, 60/2 of 30 June 2006 and 60/3;"
    assert [c.relation for c in read([Passage("p", words, PassageKind.OPERATIVE)], Context())] == ["implements"] * 3


@pytest.mark.parametrize(
    ("words", "kind", "relation"),
    [
        ("See resolution 60/1.", PassageKind.NOTE, "see_note"),
        ("Resolution 60/1.", PassageKind.NOTE, "source_note"),
        ("[on the report of the Second Committee (A/59/480)]", PassageKind.PROPONENT, "adopted_from"),
    ],
)
def test_notes_and_the_proponent_line_have_relations_of_their_own(words, kind, relation):
    (citation,) = read([Passage("p", words, kind)], Context())
    assert (citation.relation, citation.verb) == (relation, "")


def test_every_relation_explains_itself():
    """A sentence and a source for each, and no trigger that means two things."""
    assert all(relation.meaning.endswith((".", ")")) and relation.source for relation in RELATIONS.values())
    assert all(name == relation.name for name, relation in RELATIONS.items())

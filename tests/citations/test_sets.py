"""Sets of acts that name no document: found as such, and never taken for a citation that failed."""

import pytest

from generator.citations import Context, Passage, Status, read

SETS = [
    # what the text says, and the words of the set in it
    ("Recalling its resolution 60/1 and its subsequent resolutions,", "its subsequent resolutions"),
    ("Recalling resolution 60/1 and all other relevant resolutions,", "all other relevant resolutions"),
    ("Recalling all its previous resolutions on the law of the sea,", "all its previous resolutions"),
    ("Recalling all of its previous resolutions on the subject,", "all of its previous resolutions"),
    ("Recalling further relevant resolutions of the Council,", "relevant resolutions"),
    ("in accordance with the relevant resolutions,", "relevant resolutions"),
    ("Recalling the relevant resolutions and decisions of the Assembly,", "relevant resolutions and decisions"),
    ("Recalling relevant General Assembly and Security Council resolutions,",
     "relevant General Assembly and Security Council resolutions"),
    ("on the basis of other relevant United Nations resolutions,", "other relevant United Nations resolutions"),
    ("and previous Council resolutions on trafficking,", "previous Council resolutions"),
    ("recalls relevant International Labour Organization resolutions,",
     "relevant International Labour Organization resolutions"),
    ("Recalling its resolutions on the subject, including resolution 60/1,", "its resolutions"),
    ("Recalling all General Assembly resolutions on terrorism,", "all General Assembly resolutions"),
    ("Recalling relevant decisions of the Conference of the Parties,", "relevant decisions"),
    ("Reaffirms its previous decisions concerning the matter,", "its previous decisions"),
    ("all Security Council resolutions,4 and", "all Security Council resolutions"),
]  # fmt: skip

NONE = [
    "Recalling its resolutions 60/1 and 60/2,",
    "Recalling its previous resolutions 60/1 and 60/2,",
    "Recalling its relevant resolutions S-26/2 and ES-10/15,",
    "Recalling the relevant resolutions A/RES/60/1 and A/RES/60/2,",
    "participation of women in all decisions",
    "their relevant decisions and actions",
    "takes decisions and adopts resolutions",
    "all draft resolutions",
    "the resolutions adopted at its session",
    "the relevant resolution",
]


@pytest.mark.parametrize(("text", "words"), SETS, ids=[text for text, _ in SETS])
def test_a_set_that_names_no_document_is_open(text, words):
    """It has its words, no target, and a status that is no fault."""
    (found,) = [one for one in read([Passage("p", text)], Context()) if one.form == "open-set"]
    assert (found.text, found.targets, found.status) == (words, (), Status.OPEN)


@pytest.mark.parametrize("text", NONE)
def test_what_names_its_documents_or_is_no_set_is_none(text):
    assert [one.text for one in read([Passage("p", text)], Context()) if one.form == "open-set"] == []


def test_what_leans_on_an_open_set_is_open_too():
    """ "Those resolutions" after an open set are more than those that were numbered."""
    text = "Recalling resolution 60/1 and all other relevant resolutions, and the need to implement those resolutions,"
    *_, last = read([Passage("p", text)], Context())
    assert (last.text, last.targets, last.status) == ("those resolutions", (), Status.OPEN)


def test_the_verb_of_a_set_is_that_of_its_clause():
    (found,) = read([Passage("p", "Recalling also its previous resolutions,")], Context())
    assert (found.verb, found.relation) == ("Recalling also", "recalls")

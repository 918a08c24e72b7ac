"""Named instruments: told by data, bound by notes, defined in brackets, shortened, and bare nouns."""

import pytest

from generator.citations import Context, Passage, PassageKind, Status, Target, read
from generator.citations.binding import short_forms
from generator.edition.names import names_in, names_of
from generator.records.instruments import load_instruments
from generator.symbols import Symbol

AGENDA, CHILD, TORTURE = (Target(Symbol(text)) for text in ("A/RES/70/1", "A/RES/44/25", "A/RES/39/46"))
NAMES = {
    "2030 Agenda for Sustainable Development": AGENDA,
    "2030 Agenda": AGENDA,
    "Convention on the Rights of the Child": CHILD,
    "Convention against Torture": TORTURE,
}


def _read(*paragraphs, notes=(), names=NAMES):
    passages = []
    for place, words in enumerate(paragraphs):
        clean = words.replace("^", "")
        markers = tuple(
            (at - count, str(count + 1)) for count, at in enumerate(i for i, c in enumerate(words) if c == "^")
        )
        passages.append(Passage(f"p{place}", clean, PassageKind.OPERATIVE, markers=markers))
    passages += [Passage(f"n{n}", note, PassageKind.NOTE, label=str(n)) for n, note in enumerate(notes, 1)]
    found = read(passages, Context(names=names))
    return [(c.text, *(str(t.symbol) for t in c.targets)) for c in found if c.passage.startswith("p")]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the 2030 Agenda for Sustainable Development and", "2030 Agenda for Sustainable Development"),
        ("the 2030\u00a0Agenda,", "2030\u00a0Agenda"),
        ("entitled “2030 Agenda”", "2030 Agenda"),
        ("the 2030 Agenda22, and", "2030 Agenda"),
    ],
)
def test_the_longest_name_is_found_however_spaced(words, text):
    assert _read(words) == [(text, "A/RES/70/1")]


@pytest.mark.parametrize("words", ["the 2030 Agendas", "PRE2030 Agenda", "the 2030 agenda"])
def test_a_part_of_a_word_is_no_name(words):
    assert _read(words) == []


def test_a_name_takes_what_its_note_cites():
    assert _read("Recalling the Samoa Pathway,^", notes=["Resolution 69/15, annex."]) == [
        ("Samoa Pathway", "A/RES/69/15")
    ]


def test_names_adopted_together_share_the_note():
    words = "Recalling the Declaration of Principles and the Plan of Action adopted by the World Summit in Geneva,^"
    assert _read(words, notes=["See A/C.2/59/3, annex."]) == [
        ("Declaration of Principles", "A/C.2/59/3"),
        ("Plan of Action", "A/C.2/59/3"),
    ]


def test_the_note_of_a_report_is_not_the_note_of_what_it_reports_on():
    """The marker documents the report, not the programme."""
    words = "Takes note of the report of the Secretary-General on the Almaty Programme of Action^"
    assert _read(words, notes=["A/63/165."]) == []


def test_a_told_name_wins_over_its_note():
    """The record names the instrument itself; the note only the document that reproduces it."""
    found = _read("Endorses the 2030 Agenda;^", notes=["See A/60/687."])
    assert found == [("2030 Agenda", "A/RES/70/1")]


def test_a_shorter_form_means_the_same_later():
    found = _read(
        "Recalling the Tunis Agenda for the Information Society,^",
        "Welcomes the Tunis Agenda;",
        notes=["See A/60/687."],
    )
    assert found[1] == ("Tunis Agenda", "A/60/687")


def test_a_quoted_name_in_brackets_is_bound():
    found = _read("resolution 66/288 (“the Outcome Document”)", "Reaffirms the Outcome Document;")
    assert found[-1] == ("Outcome Document", "A/RES/66/288")


@pytest.mark.parametrize("name", ["Summit outcomes", "outcomes of the Summit"])
def test_the_outcomes_of_a_summit_are_bound_only_where_the_text_defines_them(name):
    defined = _read(f"resolution 60/252 (hereinafter “the {name}”)", f"Reaffirms the {name};")
    assert defined[-1] == (name, "A/RES/60/252")
    assert _read("resolution 60/252", f"Reaffirms the {name};") == [("60/252", "A/RES/60/252")]


def test_a_bare_noun_means_the_only_one_of_its_kind():
    assert _read("the Convention on the Rights of the Child", "Parties to the Convention;")[-1] == (
        "Convention",
        "A/RES/44/25",
    )


@pytest.mark.parametrize(
    "other", ["the Convention against Torture", "the Ottawa Convention", "the Convention on Cluster Munitions"]
)
def test_a_bare_noun_is_ambiguous_where_two_of_its_kind_are_named(other):
    """Also where the second is one whose target nobody told."""
    passages = [
        Passage("p", f"the Convention on the Rights of the Child and {other}"),
        Passage("q", "under the Convention"),
    ]
    last = read(passages, Context(names=NAMES))[-1]
    assert (last.text, last.status, last.targets) == ("Convention", Status.AMBIGUOUS, ())
    assert CHILD in last.candidates


BOTH = "the Convention on the Rights of the Child and the Convention against Torture"
BOUND = [
    # what binds it, the title, the passages, what the last bare noun means
    ("a definition", "", ["the Convention against Torture (the Convention),", BOTH, "under the Convention"], TORTURE),
    ("a quoted definition", "", ["the Convention against Torture (“the Convention”),", BOTH, "under the Convention"],
     TORTURE),
    ("its passage", "", [BOTH, "States parties to the Convention against Torture, under the Convention,"], TORTURE),
    ("the title", "The Convention on the Rights of the Child", [BOTH, "under the Convention"], CHILD),
    ("title and passage", "Convention on the Rights of the Child",
     [BOTH, "the Convention on the Rights of the Child and parties to the Convention"], CHILD),
    ("nothing: the passage names two", "", [f"{BOTH}, and parties to the Convention"], None),
    ("nothing: one of the two in the passage is unknown", "",
     [BOTH, "the Convention against Torture and the Ottawa Convention, under the Convention"], None),
    ("nothing: the title is about another", "Convention on the Rights of the Child",
     [BOTH, "the Convention against Torture, under the Convention"], None),
    ("nothing: the title names two", BOTH, [BOTH, "under the Convention"], None),
    ("nothing: the title names one that is not known", "The Ottawa Convention", [BOTH, "under the Convention"], None),
    ("nothing: a treaty on a zone is a name of its own", "", ["the Treaty on a Zone", "under the Treaty"], "none"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "words", "meant"), [row[1:] for row in BOUND], ids=[why for why, *_ in BOUND])
def test_a_bare_noun_means_what_the_text_leaves_no_doubt_of(title, words, meant):
    """Defined, alone of its kind, alone in its passage, or in the title; else it is ambiguous, or no citation."""
    found = read([Passage(f"p{n}", each) for n, each in enumerate(words)], Context(names=NAMES, title=title))
    bare = [one for one in found if one.text in {"Convention", "Treaty"} and one.form == "short-name"]
    if meant == "none":
        assert bare == []
    else:
        assert bare[-1].targets == ((meant,) if meant else ())
        assert bare[-1].status is (Status.RESOLVED if meant else Status.AMBIGUOUS)


@pytest.mark.parametrize("words", ["the Convention Centre", "a Convention", "the Convention on Wetlands"])
def test_a_noun_of_another_name_is_not_bare(words):
    assert len(_read("the Convention on the Rights of the Child", words)) == 1


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Tunis Agenda for the Information Society", ("Tunis Agenda",)),
        ("United Nations Millennium Declaration", ("Nations Millennium Declaration", "Millennium Declaration")),
        ("Economic and Social Council Ministerial Declaration",
         ("Social Council Ministerial Declaration", "Council Ministerial Declaration", "Ministerial Declaration")),
        ("Declaration on the Right to Development", ()),
        ("Samoa Pathway", ()),
    ],
)  # fmt: skip
def test_the_short_forms_of_a_name(name, forms):
    assert short_forms(name) == forms


def test_every_instrument_has_names_a_target_and_a_source(project):
    """The list of instruments is complete in itself, and no name is told twice."""
    instruments = load_instruments(project / "content" / "instruments.yml")
    assert len(instruments) >= 60
    assert all(one.names and one.source.startswith("A/RES/") for one in instruments)
    assert len(names_of(instruments)) == sum(len(one.names) for one in instruments)


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("the Single Convention on Narcotic Drugs of 1961 as amended by the 1972 Protocol", "UNTS:976:14152"),
        ("the Single Convention on Narcotic Drugs, 1961", ""),
        ("the Convention on Psychotropic Substances of 1971", "UNTS:1019:14956"),
        ("the United Nations Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances of 1988",
         "UNTS:1582:27627"),
        ("the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations "
         "Convention against Transnational Organized Crime", "UNTS:2241:39574 UNTS:2225:39574"),
    ],
)  # fmt: skip
def test_treaties_on_record_are_named_as_they_are_printed(project, words, targets):
    """The convention of 1961 as it stood before 1972 is another treaty, which is not on record."""
    context = Context(names=names_in(project / "content"))
    found = [goal.other for citation in read([Passage("p", words)], context) for goal in citation.targets]
    assert found == targets.split()

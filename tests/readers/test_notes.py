"""Which digits in a line of plain text are markers, and where the note behind them ends."""

from pathlib import Path

import pytest

from generator.citations import note_extent
from generator.marked import Place
from generator.readers import read
from generator.readers.labels import Labels
from generator.readers.notes import calls
from generator.structure import build


def _first_stop(words, start):
    """A stand-in for the grammar of citations: a note ends at its first full stop."""
    stop = words.find(".", start)
    return stop + 1 if stop >= 0 else len(words)


def _calls(words, *known):
    """The labels with the word before each and the note behind it."""
    found = calls(words, Labels(known), _first_stop)
    return [(call.label, words[: call.start].split()[-1], words[call.end : call.note_end]) for call in found]


OPENED = {
    "behind a comma": ("held in 2003,1See A/1. and", [("1", "2003,", "See A/1.")]),
    "behind a word": ("the Summit1See A/1. and", [("1", "Summit", "See A/1.")]),
    "behind a semicolon": ("Summit;1A/60/687.", [("1", "Summit;", "A/60/687.")]),
    "behind a bracket": ("(the Plan)1Ibid.", [("1", "Plan)", "Ibid.")]),
    "behind a quotation": ("“the Plan”1Resolution 2.", [("1", "Plan”", "Resolution 2.")]),
    "behind a year": ("for 2015–20301See A/1. and", [("1", "2015–2030", "See A/1.")]),
    "behind a symbol": ("resolution 59/2201See A/1.", [("1", "59/220", "See A/1.")]),
    "two in a line": ("Plan1See A/1. and Act2See A/2.", [("1", "Plan", "See A/1."), ("2", "Act", "See A/2.")]),
    "an address": ("the site1https://example.org", [("1", "site", "https://example.org")]),
    "behind a space, by a slip": ("the Plan, 1Resolution 2/3. and", [("1", "Plan,", "Resolution 2/3.")]),
    "behind a roman number": ("decision IX/11Adopted in 2. and", [("1", "IX/1", "Adopted in 2.")]),
    "the note tells years": ("the two-year12018 and 2019. decline", [("1", "two-year", "2018 and 2019.")]),
    "a name holds the same digit": (
        "the Youth1Peace site,1https://a.example. and",
        [("1", "site,", "https://a.example.")],
    ),
    "words joined to its stop": (
        "the Plan,1Resolution 2/3, annex I.in which",
        [("1", "Plan,", "Resolution 2/3, annex I.")],
    ),
    "numbers left out": ("the Centre,4The Centre is new. and", [("4", "Centre,", "The Centre is new.")]),
    "a quotation opens the note": ("the report1“Title”.", [("1", "report", "“Title”.")]),
}

RECALLED = {
    "behind a word": "Plan of Action1 and moderated",
    "behind a semicolon": "second phase;1",
    "behind a comma and a year": "in 2003,1 as endorsed",
    "behind a symbol and a comma": "resolution 59/220,1 and",
    "behind a full stop at the end": "the Council.1",
    "behind a full stop within": "the Council.1 It meets",
    "behind a year": "for 2015–20301 and",
    "behind a bracket": "(the Plan)1 and",
    "raised": "the Plan¹ and",
    "in brackets": "the Plan[1] and",
    "between carets": "the Plan^1^ and",
}

NONE = [
    "document A/60/L.1 and A/60/L.1/Add.1, Corr.1 and Rev.1",
    "about 1,500 metres or 3.5 per cent at 10:30",
    "COVID-19, CO2, H1N1, G20, 5G and PM2.5",
    "No.1 of vol.1, para.1 and chap.1",
    "1. Decides (a) 1 thing on 1 May 2001",
    "(1) or [1] or section 1 or 1st",
    "E/CN.9/1 and A/C.2/59/3 and S-21/2",
    "resolution 60/1, 60/2 and 61/1;",
    "an area of 30 km² or 5 m³",
    "between 2001 and 2002–2003",
    "the Space1Water portal and Youth2Youth",
    "recommendation (2019)1 of the Committee",
    "with the aim of making2 per cent",
    "see https://example.org/en/c/CB1See/ for more",
]


@pytest.mark.parametrize(("words", "expected"), OPENED.values(), ids=OPENED)
def test_note_is_run_in(words, expected):
    assert _calls(words) == expected


@pytest.mark.parametrize("words", RECALLED.values(), ids=RECALLED)
def test_marker_of_an_earlier_note(words):
    assert [(label, note) for label, _, note in _calls(words, "1")] == [("1", "")]


@pytest.mark.parametrize("words", NONE)
def test_digits_that_are_no_marker(words):
    assert _calls(words, "1", "2") == []


LOST_STOPS = {
    "See A/C.2/59/3, annex": " as endorsed by the Assembly,",
    "Ibid., Seventy-third Session, Supplement No. 53 (A/73/53), chap. V, sect. A": " and 40/1 of 2 May 2019,",
    "Resolutions 2/1 and 3/4": " on the same matter,",
    "See United Nations, Treaty Series, vol. 75, Nos. 970–973": " and the Optional Protocols thereto,",
    "Report on Wells, Well, 3–14 June 1992, vol. I, Resolutions (A/CONF.1/1 (Vol. I)), resolution 1, annex II": (
        " the Programme of Action,"
    ),
    "S/PRST/2010/1; see Resolutions and Decisions, 1 August 2009–31 July 2010 (S/INF/65)": ", and in this regard",
    "https://wells.example.org/a.html": " and other sites;",
    "See https://wells.example.org/sites/default/files/documents/of/all/years/status-1_0.pdf": " which is long,",
    "Ibid": " S-18/1 of 2 December 2011,",
    "International Commission for Wells, recommendation 11–16": " and the Commission of Ropes,",
    "A/67/219, annex I, recommendation No. 4": " and invites all to dig,",
    "Ibid., vols. 249 and 2253, No. 3511": " the Protocol of 1972,",
}


@pytest.mark.parametrize(("note", "rest"), LOST_STOPS.items())
def test_note_without_its_stop_ends_with_its_references(note, rest):
    """As the page prints it that holds the first marker of resolution 60/252."""
    words = f"the Plan,1{note}{rest}"
    (call,) = calls(words, Labels(), note_extent)
    assert words[call.end : call.note_end] == note


def test_sentence_that_goes_on_ends_the_note():
    """A stop before a small letter ends the note even where its grammar reads on."""
    words = "the Plan1See resolution 1/2, annex. as well as others"
    (call,) = calls(words, Labels(), lambda words, _: len(words))
    assert words[call.end : call.note_end] == "See resolution 1/2, annex."


def test_only_a_note_that_ends_with_nothing_is_doubtful():
    """What it refers to shows where a note without a stop ends; where it refers to nothing, an editor must look."""
    lines = [
        "The General Assembly,",
        "Recalling one,1See A/1.",
        "Noting two,2See A/2 and others,",
        "Noting three3The rest of it is",
    ]
    document = build(read("\n".join([*lines[:3], lines[3] + " and more,4See A/3."]).encode(), Path("text")))
    assert document.doubts == ((Place(4, 14), "Note 3 has no stop in its line; where it ends is uncertain."),)

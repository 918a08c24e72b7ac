"""What the lines above a resolution say of it."""

import pytest

from generator.structure.masthead import enacting_organ, is_masthead_line, masthead
from generator.structure.sponsors import sponsors

FACTS = [
    ("A/RES/60/252*", "symbol", "A/RES/60/252"),
    ("S/RES/1454 (2002)", "symbol", "S/RES/1454(2002)"),
    ("WSIS-05/TUNIS/DOC/6(Rev.1)", "symbol", "WSIS-05/TUNIS/DOC/6(Rev.1)"),
    ("General Assembly", "organ", "General Assembly"),
    ("GENERAL ASSEMBLY", "organ", "General Assembly"),
    ("Economic and Social Council", "organ", "Economic and Social Council"),
    ("Distr.: General", "distribution", "General"),
    ("Distr. GENERAL", "distribution", "General"),
    ("Distr.: Limited", "distribution", "Limited"),
    ("17 December 2002", "date", "17 December 2002"),
    ("Fifty-seventh session", "session", "Fifty-seventh session"),
    ("Tenth emergency special session", "session", "Tenth emergency special session"),
    ("Substantive session of 2006", "session", "Substantive session of 2006"),
    ("2023 session", "session", "2023 session"),
    ("Agenda item 32", "agenda_item", "32"),
    ("Agenda items 46 and 120", "agenda_item", "46 and 120"),
    ("Agenda item 95 (c)", "agenda_item", "95 (c)"),
    ("Agenda item 19 (a): Rivers", "agenda_item", "19 (a)"),
    ("Agenda items 13 (b), 115 and 117", "agenda_item", "13 (b), 115 and 117"),
    ("Resolution adopted by the General Assembly on 27 March 2006", "adopted", "27 March 2006"),
    ("Resolution adopted by the General Assembly", "heading", "Resolution adopted by the General Assembly"),
    ("RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY", "organ", "General Assembly"),
    ("Resolution 1454 (2002)", "heading", "Resolution 1454 (2002)"),
    ("Adopted by the Security Council at its 4683rd meeting, on 30 December 2002", "meeting", "4683rd meeting"),
    ("Adopted by the Security Council at its 4683rd meeting, on 30 December 2002", "adopted", "30 December 2002"),
    (
        "[on the report of the Second Committee (A/59/480)]",
        "proponent",
        "on the report of the Second Committee (A/59/480)",
    ),
    ("60/252. Rivers", "number", "60/252"),
    ("60/252. Rivers", "title", "Rivers"),
    ("57/270 B. Rivers", "number", "57/270 B"),
    ("1514 (XV). Declaration on rivers", "number", "1514 (XV)"),
    ("S-26/2. Rivers", "number", "S-26/2"),
    ("2006/46. Rivers", "title", "Rivers"),
]


@pytest.mark.parametrize(("line", "fact", "value"), FACTS, ids=[f"{line}: {fact}" for line, fact, _ in FACTS])
def test_fact(line, fact, value):
    assert getattr(masthead([line], None), fact) == value


LINES = [
    (("Adopted by the Security Council at its 4213th meeting, on", "31 October 2000"), "meeting", "4213th meeting"),
    (("Adopted by the Security Council at its 4213th", "meeting, on 31 October 2000"), "adopted", "31 October 2000"),
    (("Resolution adopted by the General Assembly on", "26 October 2018"), "adopted", "26 October 2018"),
    (("1 July 1996", "120th plenary meeting", "24 May 1996"), "adopted", "24 May 1996"),
    (("1 July 1996", "120th plenary meeting", "24 May 1996"), "meeting", "120th plenary meeting"),
    (("2106 (XX).   Convention on Ropes",), "number", "2106 (XX)"),
    (("Outcome of the meeting on ropes", "Corrigendum"), "title", "Outcome of the meeting on ropes"),
]


@pytest.mark.parametrize(("lines", "fact", "value"), LINES)
def test_facts_of_several_lines(lines, fact, value):
    assert getattr(masthead(lines, None), fact) == value


def test_page_title_is_no_title():
    """The website's own heading stands in the masthead and states nothing."""
    lines = ["UNGA Resolution 60/252"]
    assert is_masthead_line(lines[0])
    assert masthead(lines, None) == masthead([], None)


def test_title_of_a_draft_is_its_last_line():
    lines = ["Agenda item 32", "Rivers", "Chile and Zambia: draft resolution", "Rivers and lakes"]
    assert masthead(lines, "General Assembly").title == "Rivers and lakes"


def test_closing_lines_give_meeting_and_date():
    facts = masthead([], "General Assembly", ["79th plenary meeting", "20 December 2002"])
    assert (facts.meeting, facts.adopted) == ("79th plenary meeting", "20 December 2002")


SPONSORS = {
    "Chile: draft resolution": ("Chile",),
    "Chile and Zambia: draft resolution": ("Chile", "Zambia"),
    "Chile, Trinidad and Tobago and Zambia: draft resolution": ("Chile", "Trinidad and Tobago", "Zambia"),
    "Antigua and Barbuda and Chile: revised draft resolution": ("Antigua and Barbuda", "Chile"),
    "Fiji,* Iran (Islamic Republic of) and Togo:* draft resolution": ("Fiji", "Iran (Islamic Republic of)", "Togo"),
    "Egypt (on behalf of the Group of 77 and China): draft decision": (
        "Egypt (on behalf of the Group of 77 and China)",
    ),
    "Rivers and lakes": (),
    "Draft resolution": (),
}


@pytest.mark.parametrize(("line", "names"), SPONSORS.items(), ids=SPONSORS)
def test_sponsors(line, names):
    assert sponsors(line) == names


ORGANS = {
    "The General Assembly,": "General Assembly",
    "The General Assembly": "General Assembly",
    "The Security Council,": "Security Council",
    "The Economic and Social Council,": "Economic and Social Council",
    "The Human Rights Council,": "Human Rights Council",
    "The Commission on Human Rights,": "Commission on Human Rights",
    "The Conference of the Parties,": "Conference of the Parties",
    "The General Assembly decides to meet": None,
    "The General Assembly, recalling; and": None,
    "The Secretary-General,": None,
    "General Assembly": None,
}


@pytest.mark.parametrize(("line", "organ"), ORGANS.items(), ids=ORGANS)
def test_enacting_organ(line, organ):
    assert enacting_organ(line) == organ


STOPLESS = {
    ("49/901", "Upkeep of the long", "bridges of rope", "B"): ("49/901 B", "Upkeep of the long bridges of rope"),
    ("49/901", "Upkeep of the long bridges"): ("49/901", "Upkeep of the long bridges"),
    ("49/901 A", "Upkeep of the long bridges", "15 November 1994"): ("49/901 A", "Upkeep of the long bridges"),
    ("2/10", "Upkeep of the long bridges"): (None, "Upkeep of the long bridges"),
    ("49/901. Upkeep of ropes", "49/902", "bridges"): ("49/901", "Upkeep of ropes"),
}


@pytest.mark.parametrize(("lines", "facts"), STOPLESS.items())
def test_number_without_a_stop(lines, facts):
    found = masthead(lines, "The General Assembly,")
    assert (found.number, found.title) == facts

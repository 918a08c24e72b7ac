"""Numbers of resolutions and decisions: every form, in lists and groups, with the body they belong to."""

import pytest

from generator.citations import Context, Passage, read

CASES = [
    # modern numbers
    ("Recalling its resolution 60/252 of 27 March 2006,", "A/RES/60/252"),
    ("Recalling resolution 60/252,", "A/RES/60/252"),
    ("General Assembly resolution 70/1 of 25 September 2015", "A/RES/70/1"),
    ("Assembly resolution 74/166 of 18 December 2019", "A/RES/74/166"),
    ("as decided in 59/2 of 20 October 2004", "A/RES/59/2"),
    ("resolution63/233, which", "A/RES/63/233"),
    ("(resolution 66/288)", "A/RES/66/288"),
    ("resolution 60/1 of the General Assembly", "A/RES/60/1"),
    ("resolutions 47/19, 48/16 and 49/9", "A/RES/47/19 A/RES/48/16 A/RES/49/9"),
    ("resolutions 67/195,68/198 and 69/204", "A/RES/67/195 A/RES/68/198 A/RES/69/204"),
    ("resolutions 69/252 and 69/253 of 29 December 2014", "A/RES/69/252 A/RES/69/253"),
    ("its resolutions 55/1 of 3 October 2000 as well as 56/2 of 5 November 2001", "A/RES/55/1 A/RES/56/2"),
    ("resolutions 71/1 on oceans, 72/2 of 5 May 2018 on seas and 73/3 on rivers", "A/RES/71/1 A/RES/72/2 A/RES/73/3"),
    ("the most recent of which was resolution 73/123", "A/RES/73/123"),
    # letters
    ("its resolution 57/270 B of 23 June 2003", "A/RES/57/270B"),
    ("its resolution 57/270B", "A/RES/57/270B"),
    ("57/270 A and B of 20 December 2002 and 23 June 2003, respectively", "A/RES/57/270A A/RES/57/270B"),
    ("resolutions 43/222 A to C of 20 December 1988", "A/RES/43/222A A/RES/43/222B A/RES/43/222C"),
    ("resolution 77/128 A-B", "A/RES/77/128A A/RES/77/128B"),
    ("resolution 55/5 B, C and D", "A/RES/55/5B A/RES/55/5C A/RES/55/5D"),
    ("resolution 53/77 AA of 4 December 1998", "A/RES/53/77AA"),
    ("resolutions 47/20 A of 24 November 1992 and 47/20 B of 23 April 1993", "A/RES/47/20A A/RES/47/20B"),
    ("resolution 60/1 A new word follows", "A/RES/60/1A"),
    ("Resolutions S-20/4 A–B.", "A/RES/S-20/4A A/RES/S-20/4B"),
    ("Resolutions ES-10/15 A and B.", "A/RES/ES-10/15A A/RES/ES-10/15B"),
    ("Resolutions 75/254 A to C. See also resolution 75/1.", "A/RES/75/254A A/RES/75/254B A/RES/75/254C A/RES/75/1"),
    ("resolution 75/254 A, B, and C,", "A/RES/75/254A A/RES/75/254B A/RES/75/254C"),
    ("resolutions 46/59 A to C and E", "A/RES/46/59A A/RES/46/59B A/RES/46/59C A/RES/46/59E"),
    ("resolutions 46/59 A and C-E", "A/RES/46/59A A/RES/46/59C A/RES/46/59D A/RES/46/59E"),
    ("resolution 46/59 A, E.93", "A/RES/46/59A"),
    # roman sessions
    ("resolution 1514 (XV) of 14 December 1960", "A/RES/1514(XV)"),
    ("resolution 1514(XV)", "A/RES/1514(XV)"),
    ("Resolution 217 A (III).", "A/RES/217A(III)"),
    ("Resolution 217A (III).", "A/RES/217A(III)"),
    ("resolution 377 A (V) of 3 November 1950", "A/RES/377A(V)"),
    ("Resolution 377 (V) A.", "A/RES/377A(V)"),
    ("resolution 377(V)A of 3 November 1950", "A/RES/377A(V)"),
    ("Resolutions 3382 (XXX) A–C.", "A/RES/3382A(XXX) A/RES/3382B(XXX) A/RES/3382C(XXX)"),
    ("resolutions 377 A (V) and 378 (V) A and B", "A/RES/377A(V) A/RES/378A(V) A/RES/378B(V)"),
    ("resolution 1514 (XV) A/60/1", "A/RES/1514(XV) A/60/1"),
    ("resolution 2 (I) of 1 February 1946", "A/RES/2(I)"),
    ("resolutions 2324 (XXII) and 2325 (XXII) of 16 December 1967", "A/RES/2324(XXII) A/RES/2325(XXII)"),
    ("resolution 2253 (ES-V) of 4 July 1967", "A/RES/2253(ES-V)"),
    ("resolutions 3201 (S-VI) and 3202 (S-VI)", "A/RES/3201(S-VI) A/RES/3202(S-VI)"),
    # special and emergency special sessions
    ("resolution S-26/2 of 27 June 2001", "A/RES/S-26/2"),
    ("resolution S-10/2", "A/RES/S-10/2"),
    ("resolution S\u201110/2", "A/RES/S-10/2"),
    ("resolutions ES-10/15 of 20 July 2004 and ES-11/1 of 2 March 2022", "A/RES/ES-10/15 A/RES/ES-11/1"),
    # decisions
    ("its decision 59/515 of 3 December 2004", "A/DEC/59/515"),
    ("decision 74/537 B", "A/DEC/74/537B"),
    ("decisions S-31/1 and S-31/2 of 15 July 2020", "A/DEC/S-31/1 A/DEC/S-31/2"),
    ("decision 59/515 of 3 December 2004 and its resolutions 60/74 and 61/72", "A/DEC/59/515 A/RES/60/74 A/RES/61/72"),
    ("resolution 56/509 of 8 July 2002", "A/RES/56/509"),
    # the Security Council
    ("Security Council resolution 1325 (2000)", "S/RES/1325(2000)"),
    ("resolutions 242 (1967) of 22 November 1967 and 338 (1973)", "S/RES/242(1967) S/RES/338(1973)"),
    ("Security Council resolution 161 A (1961)", "S/RES/161A(1961)"),
    ("resolutions 1754 (2007) on 30 April 2007, 1783 (2007) on 31 October 2007", "S/RES/1754(2007) S/RES/1783(2007)"),
    ("resolutions 186 (1964) of 4 March, 187 (1964) of 13 March 1964", "S/RES/186(1964) S/RES/187(1964)"),
    # the Economic and Social Council and its commissions
    ("Economic and Social Council resolution 2006/46 of 28 July 2006", "E/RES/2006/46"),
    ("Recalling Council resolution 2006/46,", "E/RES/2006/46"),
    ("Economic and Social Council resolutions 2021/2 A of 14 September 2020 and 2021/2 B",
     "E/RES/2021/2A E/RES/2021/2B"),
    ("Economic and Social Council decision 1995/304", "E/DEC/1995/304"),
    ("Economic and Social Council resolution 155 C (VII) of 13 August 1948", "E/RES/155C(VII)"),
    ("resolution 1296 (XLIV) of 23 May 1968", "E/RES/1296(XLIV)"),
    ("Commission on Human Rights resolutions 2004/16 of 16 April 2004 and 2005/5",
     "E/CN.4/RES/2004/16 E/CN.4/RES/2005/5"),
    ("Economic and Social Council resolution 2001/21 and its agreed conclusions 1995/1",
     "E/RES/2001/21 ECOSOC:agreed-conclusions:1995/1"),
    # the Human Rights Council
    ("Human Rights Council resolution 16/18 of 24 March 2011", "A/HRC/RES/16/18"),
    ("Council resolution 43/25 of 22 June 2020", "A/HRC/RES/43/25"),
    ("Human Rights Council resolution S-30/1 of 27 May 2021", "A/HRC/RES/S-30/1"),
    ("Human Rights Council decision 18/120 of 30 September 2011 and resolutions 24/14 and 27/21",
     "A/HRC/DEC/18/120 A/HRC/RES/24/14 A/HRC/RES/27/21"),
    ("established by the Human Rights Council in its resolution 22/13 of 21 March 2013", "A/HRC/RES/22/13"),
    ("its resolution 51/19 of 6 October 2022", "A/HRC/RES/51/19"),
    ("Council resolutions 47/21 of 13 July 2021 and S-30/1 of 27 May 2021", "A/HRC/RES/47/21 A/HRC/RES/S-30/1"),
    ("Council resolutions 20/8 of 5 July 2012, and recalling also General Assembly resolution 68/167",
     "A/HRC/RES/20/8 A/RES/68/167"),
    # other bodies whose acts have symbols
    ("United Nations Environment Assembly resolution 3/8 of 6 December 2017", "UNEP/EA.3/Res.8"),
    ("resolutions 1/3 of 27 June 2014 and 2/14 of 27 May 2016 of the United Nations Environment Assembly",
     "UNEP/EA.1/Res.3 UNEP/EA.2/Res.14"),
    ("Economic and Social Commission for Asia and the Pacific resolution 75/4", "ESCAP/RES/75/4"),
    ("in line with Environment Assembly resolutions 5/7 and 5/8 of 2 March 2022", "UNEP/EA.5/Res.7 UNEP/EA.5/Res.8"),
    ("the United Nations Environment Assembly, in paragraph 2 of its resolution 4/6,", "UNEP/EA.4/Res.6"),
    ("as approved in section XX of Assembly resolution 75/253", "A/RES/75/253"),
    ("the Economic Commission for Latin America and the Caribbean of its resolution 574 (XXVII) of 16 May 1998",
     "ECLAC/RES/574(XXVII)"),
    ("World Health Assembly resolution 69.2 of 28 May 2016", "WHA69.2"),
    ("World Health Assembly resolutions 58.33 of 25 May 2005 and 64.9", "WHA58.33 WHA64.9"),
    ("resolutions CM/Res.1153 (XLVIII) of 1988", "OAU:CM/Res.1153(XLVIII)"),
]  # fmt: skip

BEHIND_SUBJECTS = [
    # numbers behind the subject of their acts: the citations, and the open sets as "…"
    ("its resolutions on Countering Terrorism 2178 (2014) and 2195 (2014)", "S/RES/2178(2014) S/RES/2195(2014)"),
    ("its resolutions on terrorism 2178 and 2195 (2014)", "S/RES/2178(2014) S/RES/2195(2014)"),
    ("its resolutions on women, peace and security 1325 (2000)", "S/RES/1325(2000)"),
    ("all its previous resolutions on Somalia 733 (1992)", "S/RES/733(1992)"),
    ("General Assembly resolutions on the subject 45/36 and 46/12", "A/RES/45/36 A/RES/46/12"),
    ("General Assembly resolutions on the subject, the most recent of which was 74/152,", "A/RES/74/152"),
    ("Human Rights Council resolutions on the subject 16/18 and 17/2", "A/HRC/RES/16/18 A/HRC/RES/17/2"),
    ("Economic and Social Council resolutions on the matter, including 2003/5,", "E/RES/2003/5"),
    ("its resolutions on colonial countries 1514 (XV)", "A/RES/1514(XV)"),
    ("its resolutions on the situation in Lebanon, including 1701 (2006)", "… S/RES/1701(2006)"),
    ("its previous resolutions, including 1814 (2008) and 1816 (2008),", "… S/RES/1814(2008) S/RES/1816(2008)"),
    ("the resolutions of the Security Council on Somalia, including 1814 (2008),", "S/RES/1814(2008)"),
    ("its resolutions on Haiti, and its resolutions on terrorism 2195 (2014)", "… S/RES/2195(2014)"),
    ("its resolutions on access 24/7 to water", "…"),
    ("its resolutions on women, including 50/50 gender distribution", "…"),
    ("its resolutions on a share of 52/66 of the members,", "…"),
    ("its resolutions on the programme budget for the biennium 2004/05,", "…"),
    ("its resolutions on the report of the Conference of the Parties 54/36,", "…"),
    ("its resolutions on the census of 1990 (2000)", "…"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), BEHIND_SUBJECTS, ids=[words for words, _ in BEHIND_SUBJECTS])
def test_a_number_behind_the_subject_of_its_act_is_cited(words, expected):
    """The set stays open where the numbers are some of it; what is no number of an act cites nothing."""
    citations = read([Passage("p", words)], Context())
    assert " ".join(str(c.targets[0].symbol) if c.targets else "…" for c in citations) == expected
    assert all(bool(c.targets) is not (c.form == "open-set") for c in citations)


OTHERS = [
    "the General Assembly of the World Tourism Organization, by its resolution 722 (XXIII),",
    "resolution 668 (XXI) adopted by the General Assembly of the World Tourism Organization",
    "Sub-Commission resolution 1 (XXIV) of 13 August 1971",
    "decision 90/34 of 23 June 1990",
]


@pytest.mark.parametrize("words", OTHERS)
def test_what_another_body_numbered_is_nobodys_that_is_known_here(words):
    (citation,) = read([Passage("p", words)], Context())
    assert (citation.form, citation.targets, citation.status.value) == ("other-body", (), "unresolved")


FALSE_FRIENDS = [
    "for the biennium 2017/18",
    "its activities for 2019/20",
    "available 24/7 to all",
    "the I-24/7 network",
    "agenda item 130 (z)",
    "the period 2015–2030",
    "adopted by 9 votes to 2 (1 abstention)",
    "page 2/14",
    "target 3.8 and goal 5.b",
    "3/4 of the members",
    "on 4 and 14 July 1967",
    "on 11/09/2001",
    "article 2 (1) of the rules",
    "1 (one) copy",
    "HIV/AIDS in 1999",
    "AND/OR 2/3",
    "no. 55/56 of the register of ships",
    "resolution MRE/RES.5/93",
    "resolution CP/RES.594 (923/92)",
    "the years 1988/89",
]

OTHER_BODIES = [
    "Commission on Narcotic Drugs resolution 51/18",
    "resolution 8/1 of the Conference of the Parties to the Convention",
    "Commission resolution 66/1 of 17 March 2023",
    "Commission on Population and Development resolutions 2006/2 of 10 May 2006",
    "Statistical Commission decision 53/113",
    "decision 15/4 of 19 December 2022, as well as decision 15/29 of 19 December 2022 of the Conference of the Parties",
    "recalling resolution 8/12 of 20 December 2019",
    "resolution 2625 (XXVV)",
    "resolution 70S (1991)",
    "Recalling resolution 2000/22 of 18 August 2000,",
]


def _targets(words, **context):
    citations = read([Passage("p", words)], Context(**context))
    return [str(goal.symbol or goal.other) for citation in citations for goal in citation.targets]


@pytest.mark.parametrize(("words", "targets"), CASES)
def test_a_number_names_its_act(words, targets):
    """The targets in the order of the words."""
    assert _targets(words) == targets.split()


@pytest.mark.parametrize("words", FALSE_FRIENDS)
def test_what_only_looks_like_a_number_cites_nothing(words):
    """No citation at all, of any status."""
    assert read([Passage("p", words)], Context()) == ()


@pytest.mark.parametrize("words", OTHER_BODIES)
def test_an_act_without_a_known_symbol_is_found_but_points_nowhere(words):
    """It is shown with a reason, and never given to another body."""
    citations = read([Passage("p", words)], Context())
    assert citations
    assert all(not citation.targets and citation.why for citation in citations)


@pytest.mark.parametrize(
    ("organ", "words", "target"),
    [
        ("Human Rights Council", "Recalling its resolution 16/18,", "A/HRC/RES/16/18"),
        ("Economic and Social Council", "Recalling its resolution 2006/46,", "E/RES/2006/46"),
        ("Economic and Social Council", "Recalling its resolution 1296 (XLIV),", "E/RES/1296(XLIV)"),
        ("Security Council", "Recalling its resolution 1325 (2000),", "S/RES/1325(2000)"),
        ("Security Council", "Recalling General Assembly resolution 60/1,", "A/RES/60/1"),
        ("General Assembly", "Recalling Council resolution 2006/46,", "E/RES/2006/46"),
    ],
)
def test_its_means_the_body_whose_text_it_is(organ, words, target):
    """Who speaks decides what "its" means."""
    assert _targets(words, organ=organ) == [target]


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("resolutions 2253 (ES-V) and 2254 (ES-V) of 4 and 14 July 1967", ["4 July 1967", "14 July 1967"]),
        ("resolutions 69/252 and 69/253 of 29 December 2014", ["29 December 2014"] * 2),
        ("resolutions 56/183 and 57/238 of 20 December 2002", ["", "20 December 2002"]),
        ("resolutions 186 (1964) of 4 March, 187 (1964) of 13 March 1964", ["4 March 1964", "13 March 1964"]),
        ("resolution 45/248 B, section VI, of 21 December 1990", ["21 December 1990"]),
    ],
)
def test_a_shared_date_goes_to_those_it_fits(words, dates):
    """By position where there is one each; else to the items whose session sat on it."""
    assert [citation.dated for citation in read([Passage("p", words)], Context())] == dates


@pytest.mark.parametrize("blank", [r"57/\_\_\_ of \_\_\_ December 2002", "57/___", "38/…", "80/XX"])
def test_a_blank_is_kept_as_a_blank(blank):
    """A number that a draft leaves open has a status of its own and no target."""
    (citation,) = read([Passage("p", f"Recalling its resolution {blank} on the subject,")], Context())
    assert (citation.text, citation.status.value, citation.targets) == (blank, "blank", ())


YEARLESS = [
    # numbers of the Security Council of which not each has its year beside it; a target is given where it is certain
    ("Recalling Security Council resolution 1325 on women,", "1325=S/RES/1325(2000)"),
    ("Security Council resolution 1405", "1405=S/RES/1405(2002)"),
    ("UNSC resolution 242.", "242=S/RES/242(1967)"),
    ("Security Council resolution 598", "598=?"),
    ("Security Council resolution 598 of 20 July 1987", "598=S/RES/598(1987)"),
    ("Security Council resolution 598 of 20 July 1957", "598=?"),
    ("Security Council resolution 2999", "2999=?"),
    ("resolutions 242 and 338 of the Security Council", "242=S/RES/242(1967) 338=S/RES/338(1973)"),
    ("resolutions 1325 and 1820 (2008)", "1325=S/RES/1325(2000) 1820 (2008)=S/RES/1820(2008)"),
    ("resolutions 1888 and 1889 (2009)", "1888=S/RES/1888(2009) 1889 (2009)=S/RES/1889(2009)"),
    ("resolutions 598 and 1889 (2009)", "598=? 1889 (2009)=S/RES/1889(2009)"),
    ("Security Council resolutions 1325 (2000), 1820 (2008) and 1888 and 1889 (2009) and 1960 (2010)",
     "1325 (2000)=S/RES/1325(2000) 1820 (2008)=S/RES/1820(2008) 1888=S/RES/1888(2009) 1889 (2009)=S/RES/1889(2009)"
     " 1960 (2010)=S/RES/1960(2010)"),
    ("Security Council resolutions 465, 476 and 478 (1980) of 20 August 1980",
     "465=S/RES/465(1980) 476=S/RES/476(1980) 478 (1980)=S/RES/478(1980)"),
    ("Security Council resolutions 242 (1967), 338 (1973) and 425,",
     "242 (1967)=S/RES/242(1967) 338 (1973)=S/RES/338(1973) 425=S/RES/425(1978)"),
    ("resolutions 75/201 and 2558 (2020) of 21 December 2020", "75/201=A/RES/75/201 2558 (2020)=S/RES/2558(2020)"),
    ("Plenipotentiary Conference resolutions 101 and 102 (2010)", ""),
    ("the Security Council resolution 12 days later", ""),
    ("Security Council members 193 of whom", ""),
    ("resolution 338 (1973) and 425 observers,", "338 (1973)=S/RES/338(1973)"),
    ("a force of 125 and 478 (1980) men", ""),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), YEARLESS, ids=[words for words, _ in YEARLESS])
def test_a_number_of_the_security_council_without_its_year_is_never_guessed(words, expected):
    """What the number or its own date settles is resolved; the rest is shown with a reason."""
    citations = read([Passage("p", words)], Context())
    found = [f"{c.text}={c.targets[0].symbol if c.targets else '?'}" for c in citations]
    assert " ".join(found) == expected
    assert all(bool(c.why) is not bool(c.targets) for c in citations)


def test_in_a_text_of_the_security_council_its_own_numbers_are_found_too():
    (one,) = read([Passage("p", "Recalling its resolution 1325 on women,")], Context(organ="Security Council"))
    assert str(one.targets[0].symbol) == "S/RES/1325(2000)"

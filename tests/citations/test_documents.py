"""Document symbols, Official Records, treaties and sales numbers."""

import pytest

from generator.citations import Context, Passage, read

CASES = [
    ("(A/60/L.50 and Add.1)", "A/60/L.50 | A/60/L.50/Add.1"),
    ("(A/73/L.6 and A/73/L.6/Add.1)", "A/73/L.6 | A/73/L.6/Add.1"),
    ("S/7930 and Add.1-3", "S/7930 | S/7930/Add.1 S/7930/Add.2 S/7930/Add.3"),
    ("A/71/53/Add.1 and A/71/53/Add.1/Corr.1", "A/71/53/Add.1 | A/71/53/Add.1/Corr.1"),
    ("A/66/64-E/2011/77", "A/66/64 E/2011/77"),
    ("A/66/64–E/2011/77", "A/66/64 E/2011/77"),
    ("A/67/828 S/2013/210, annex", "A/67/828#annex S/2013/210#annex"),
    ("A/59/80 and Corr.1-E/2004/61 and Corr.1.", "A/59/80 | A/59/80/Corr.1 E/2004/61 | E/2004/61/Corr.1"),
    ("A/CONF.157/24 (Part I), chap. III", "A/CONF.157/24(PartI)#chap_III"),
    ("(A/CONF.192/15), chap. IV, para. 24", "A/CONF.192/15#chap_IV__para_24"),
    ("A/74/6 (Sect. 2), A/74/6 (Sect. 3)", "A/74/6(Sect.2) | A/74/6(Sect.3)"),
    ("NPT/CONF.2000/28 (Parts I and II)", "NPT/CONF.2000/28(PartsIandII)"),
    ("A/RES/57/270 B", "A/RES/57/270B"),
    ("A/RES/1514(XV)", "A/RES/1514(XV)"),
    ("S/RES/1325(2000)", "S/RES/1325(2000)"),
    ("A/C.2/59/3, annex", "A/C.2/59/3#annex"),
    ("FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex", "FCCC/CP/2015/10/Add.1#decision_1/CP.21__annex"),
    ("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "WSIS-05/TUNIS/DOC/6(Rev.1)"),
    ("UNEP/EA.4/Res.13.", "UNEP/EA.4/Res.13"),
    ("S/PRST/2013/2; see also S/INF/68", "S/PRST/2013/2 | S/INF/68"),
    ("A/C.3/62/SR.22-24, 39 and 43-44",
     "A/C.3/62/SR.22 A/C.3/62/SR.23 A/C.3/62/SR.24 A/C.3/62/SR.39 A/C.3/62/SR.43 A/C.3/62/SR.44"),
    ("See A/HRC/43/5, paras. 7–8.", "A/HRC/43/5#para_7-8"),
    ("ST/SGB/2018/1 and ISBA/25/C/9", "ST/SGB/2018/1 | ISBA/25/C/9"),
    ("A/69/53/Add.1/ Corr.1", "A/69/53/Add.1/Corr.1"),
    ("Official Records of the General Assembly, Fifty-fifth Session, Supplement No. 3 (A/55/3/Rev.1), "
     "chap. III, para. 17",
     "A/55/3/Rev.1#chap_III__para_17"),
    ("Official Records of the General Assembly, Seventy-first Session, Supplement No. 53A and corrigendum "
     "(A/71/53/Add.1 and A/71/53/Add.1/Corr.1), chap. II.", "A/71/53/Add.1#chap_II A/71/53/Add.1/Corr.1"),
    ("Official Records of the General Assembly, Thirty-second Session, Supplement No. 12, annex", "A/32/12#annex"),
    ("Official Records of the Economic and Social Council, 2016, Supplement No. 10 (E/2016/30), chap. I",
     "E/2016/30#chap_I"),
    ("United Nations, Treaty Series, vol. 2187, No. 38544.", "UNTS:2187:38544"),
    ("United Nations, Treaty Series, vol. 75, Nos. 970–973.", "UNTS:75:970 UNTS:75:971 UNTS:75:972 UNTS:75:973"),
    ("League of Nations, Treaty Series, vol. XCIV, No. 2138.", "LNTS:XCIV:2138"),
    ("(United Nations publication, Sales No. E.93.I.8 and corrigendum), resolution 1, annex I",
     "SALES:E.93.I.8#res_1__annex_I"),
    ("Sales No. E.03.II. A.1", "SALES:E.03.II.A.1"),
    ("document WHA69/2016/REC/1", "WHO:WHA69/2016/REC/1"),
]  # fmt: skip


def _shown(citation):
    return " ".join(
        f"{goal.symbol or goal.other}" + (f"#{goal.pinpoints[0]}" if goal.pinpoints else "")
        for goal in citation.targets
    )


@pytest.mark.parametrize(("words", "shown"), CASES)
def test_a_document_is_cited_by_its_symbol(words, shown):
    """Citations are parted by a bar, the targets of one citation by a space."""
    assert " | ".join(_shown(citation) for citation in read([Passage("p", words)], Context())) == shown


@pytest.mark.parametrize("words", ["HIV/AIDS", "and/or 5", "A/B testing", "TCP/IP 4", "OPCW/1", "km/h 100", "1/A/2"])
def test_a_slash_alone_makes_no_symbol(words):
    assert read([Passage("p", words)], Context()) == ()


def test_a_reference_to_the_official_records_is_one_citation():
    """From "Official" to the last pinpoint."""
    words = "See Official Records of the General Assembly, Sixtieth Session, Supplement No. 3 (A/60/3), chap. II."
    (citation,) = read([Passage("p", words)], Context())
    assert citation.text == words[4:-1]

"""HTML: notes as raised numbers, links or titles; lists with a browser's numbers; nothing that is no text."""

from pathlib import Path

from generator.readers import read
from generator.structure import build, faults

FILE = Path("page.html")

PAGE = """<!doctype html><html><head><title>Not the text</title><style>p { color: red }</style></head>
<body><nav><a href="/">Home</a></nav><script>alert("Decides")</script>
<h2>Resolution adopted by the General Assembly on 2 May 2003</h2>
<p>57/901. Hedges</p>
<p><em>The General Assembly,</em></p>
<p><em>Recalling</em> the Charter,<sup><a href="#fn1" id="r1">1</a></sup> and resolution 56/902,<sup>2</sup>
as amended,</p>
<ol><li><em>Decides</em> that:
<ol type="a"><li>Hedges grow:<ol type="i"><li>In spring;</li><li>In summer;</li></ol></li>
<li>They are cut;</li></ol></li>
<li><em>Requests</em> a list.<a href="#fn1" title="A/57/903.">[3]</a></li></ol>
<table><tr><th>Hedge</th><th>Length</th></tr><tr><td>Northern</td><td>12</td></tr></table>
<p>75th plenary meeting<br>2 May 2003</p>
<p id="fn1"><sup>1</sup> Resolution 3/4, annex.</p><p><sup>2</sup> See <i>Hedges of the World</i>.</p>
</body></html>"""

DOCUMENT = build(read(PAGE.encode(), FILE))


def test_structure():
    assert [(p.kind.value, p.anchor, p.number, p.text.words) for p in DOCUMENT.paragraphs if p.kind != "masthead"] == [
        ("enacting", "", "", "The General Assembly,"),
        ("preambular", "pp1", "", "Recalling the Charter, and resolution 56/902, as amended,"),
        ("operative", "op1", "1.", "Decides that:"),
        ("subparagraph", "op1-a", "(a)", "Hedges grow:"),
        ("subparagraph", "op1-a-i", "(i)", "In spring;"),
        ("subparagraph", "op1-a-ii", "(ii)", "In summer;"),
        ("subparagraph", "op1-b", "(b)", "They are cut;"),
        ("operative", "op2", "2.", "Requests a list."),
        ("table", "", "", ""),
        ("closing", "", "", "75th plenary meeting"),
        ("closing", "", "", "2 May 2003"),
    ]


def test_notes_by_paragraph_and_by_title():
    assert [(note.label, note.text.words) for note in DOCUMENT.notes] == [
        ("3", "A/57/903."),
        ("1", "Resolution 3/4, annex."),
        ("2", "See Hedges of the World."),
    ]
    assert faults(DOCUMENT, FILE) == []


def test_what_is_no_text_is_left_out():
    words = " ".join(p.text.words for p in DOCUMENT.paragraphs)
    assert "alert" not in words
    assert "Home" not in words
    assert "color" not in words


def test_opening_verbs_are_in_italics():
    assert {p.anchor: p.text.opening() for p in DOCUMENT.paragraphs}["op1"] == "Decides"


def test_damaged_html_is_read_as_a_browser_would():
    page = "<p>The General Assembly,<p><b>Recalling <i>itself</b>,</i><p>1. Decides &lt;script&gt; &amp; so."
    document = build(read(page.encode(), FILE))
    assert [p.text.words for p in document.paragraphs] == [
        "The General Assembly,",
        "Recalling itself,",
        "Decides <script> & so.",
    ]


def _read(body):
    return build(read(f"<html><body><p>The General Assembly,</p>{body}</body></html>".encode(), FILE))


def test_notes_in_a_list_that_markers_link_to():
    """As pandoc and Markdown write them: the list numbers the notes, and each leads back."""
    document = _read(
        '<p>Recalling one<a class="footnote-ref" href="#fn:1">1</a> and two,<a href="#fn:2"><sup>2</sup></a></p>'
        '<p>1. Decides as in paragraph <a href="#op5">5</a>.</p>'
        '<ol><li id="fn:1"><p>See one. <a href="#r1">↩</a></p></li><li id="fn:2">See two. <a href="#r2">↩</a></li></ol>'
    )
    assert [(note.label, note.text.words) for note in document.notes] == [("1", "See one."), ("2", "See two.")]
    assert [p.text.words for p in document.paragraphs][1:] == ["Recalling one and two,", "Decides as in paragraph 5."]
    assert faults(document, FILE) == []


def test_note_told_at_each_call_is_one_note():
    document = _read('<p>Recalling one<sup title="See one.">1</sup> and again,<sup title="See one.">1</sup></p>')
    assert [(note.label, note.text.words) for note in document.notes] == [("1", "See one.")]
    assert [marker.label for _, marker in document.markers()] == ["1", "1"]


def test_raised_letters_call_notes_only_where_those_stand():
    document = _read(
        "<table><tr><td>Wells<sup>a</sup></td><td>30 km<sup>2</sup></td></tr></table><p><sup>a</sup> Old ones.</p>"
        "<p>Decides on the n<sup>b</sup> wells.</p>"
    )
    assert [(note.label, note.text.words) for note in document.notes] == [("a", "Old ones.")]
    assert document.paragraphs[1].table.rows[0][1].words == "30 km2"
    assert document.paragraphs[-1].text.words == "Decides on the nb wells."


def test_note_behind_a_broken_line():
    document = _read("<p>Recalling one,<sup>1</sup><br><sup>1</sup> See one.</p>")
    assert [(note.label, note.text.words) for note in document.notes] == [("1", "See one.")]

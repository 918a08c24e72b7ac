"""The text layer of a printed page is put back in order."""

from pathlib import Path
from textwrap import dedent

import pytest

from generator.document import Kind
from generator.readers import read
from generator.structure import build, faults, outline
from tests.measure.places import chosen_corpus
from tests.readers.printed_pages import textlayer

FILE = Path(__file__).parent.parent / "samples/textlayer/swapped.txt"
DOCUMENT = build(read(FILE.read_bytes(), FILE))


def _words(anchor):
    return next(p.text.words for p in DOCUMENT.paragraphs if p.anchor == anchor)


def test_structure(golden):
    golden(FILE.with_suffix(".outline"), outline(DOCUMENT))


def test_number_behind_its_first_line():
    assert _words("op2").startswith(
        "Takes note of the note by the Secretary-General on ropes and of the list that is annexed"
    )


def test_labels_out_of_order_call_the_notes_in_order():
    assert [(note.label, note.text.words) for note in DOCUMENT.notes] == [
        ("1", "See resolution 49/404."),
        ("2", "Resolution 57/403, annex; see also A/57/405."),
        ("3", "A/58/406."),
    ]
    assert faults(DOCUMENT, FILE) == []


def test_hyphens_at_line_ends():
    assert _words("op3-a") == "To count the walkers, with the help of the post-war tables;"
    assert _words("op3-b") == "To mend the ropes, long- and short-fibred;"


def test_running_heads_and_job_numbers_are_left_out():
    words = [p.text.words for p in DOCUMENT.paragraphs]
    assert words.count("A/RES/58/401") == 1
    assert "03-50001" not in words
    assert words[-1] == "22 December 2003"


def test_unequal_counts_are_a_doubt():
    text = "The General Assembly,\n1.\nDecides so. 1\n_______________\n1\nSee A/1.\n2\n"
    (doubt,) = read(text.encode(), FILE).doubts
    assert doubt == ((5, 1), "2 labels stand beside 1 notes here")


# Pages


def _read(*lines):
    return build(read("\n".join(lines).encode(), FILE))


HEAD = ("A/RES/80/901", "", "80/901.", "", "Upkeep of the", "long bridges", "The General Assembly,")
FULL = "Recalling that the keepers of the bridges of rope have met every second winter in the valley,"
OVER = "Noting that the ropes of the long bridges are mended by the keepers of all the valleys beyond"


@pytest.mark.parametrize(
    "between",
    [
        ("20-50001 (E)", "", "300920", "", "*2050001*", "", "A/RES/80/901", "", "Upkeep of the long", "bridges", ""),
        ("20-50001 (E)", "", "*2050001*", "", "Upkeep of the long", "bridges", "", "A/RES/80/901", ""),
        ("20-50001", "", "Upkeep of the long", "bridges", ""),
        ("\f", "Upkeep of the long", "bridges", ""),
        ("02 50001", "", "A/RES/80/901", ""),
    ],
)
def test_heads_and_feet_are_left_out(between):
    """In either order, with the symbol or the title alone, with a form feed or without."""
    document = _read(*HEAD, OVER, "", *between, "the mountains,", "1.", "", "Decides so.")
    assert [(p.anchor, p.text.words) for p in document.paragraphs if p.anchor] == [
        ("pp1", f"{OVER} the mountains,"),
        ("op1", "Decides so."),
    ]


@pytest.mark.parametrize(
    "zone",
    [
        ("1", "2", "", "20-50001 (E)", "", "See resolution 49/404.", "A/57/405, annex,", "para. 3.", "300920"),
        ("1", "", "See resolution 49/404.", "A/57/405, annex,", "para. 3.", "2", "", "02 50001"),
        ("", "See resolution 49/404.", "A/57/405, annex,", "para. 3.", "1", "2", "", "20-50001 (E)"),
        ("1", "See resolution 49/404.", "2", "A/57/405, annex,", "para. 3.", "", "20-50001 (E)"),
    ],
)
def test_labels_find_their_notes(zone):
    """Before, between or behind the texts."""
    document = _read(*HEAD, "Recalling the first 1 and the second,2", "_______________", *zone)
    assert [(n.label, n.text.words) for n in document.notes] == [
        ("1", "See resolution 49/404."),
        ("2", "A/57/405, annex, para. 3."),
    ]
    assert faults(document, FILE) == []


def test_a_note_runs_over_the_page():
    document = _read(
        *HEAD,
        *("Recalling the first, 1", "", "__________________", "1", "", "20-50001 (E)", "", "Documents A/57/405,", "\f"),
        *("A/RES/80/901", "", "Noting the second, 2", "", "__________________", "A/57/406 and A/57/407.", "2", "2/2"),
        *("", "See resolution 49/404.", "20-50001"),
    )
    assert [(n.label, n.text.words) for n in document.notes] == [
        ("1", "Documents A/57/405, A/57/406 and A/57/407."),
        ("2", "See resolution 49/404."),
    ]


# Numbers


@pytest.mark.parametrize(
    "lines",
    [
        ("1.", "Takes note of the list of all the bridges and of the ropes that hold", "them up;"),
        ("Takes note of the list of all the bridges and of the ropes that hold", "1.", "them up;"),
        ("1. Takes note of the list of all the bridges and of the ropes that hold", "them up;"),
        ("1.", "them up;", "", "Takes note of the list of all the bridges and of the ropes that hold", ""),
    ],
)
def test_a_number_above_below_or_beside_its_first_line(lines):
    document = _read(*HEAD, FULL, *lines, "2.", "", "Decides so.")
    assert [p.text.words for p in document.paragraphs if p.anchor.startswith("op")] == [
        "Takes note of the list of all the bridges and of the ropes that hold them up;",
        "Decides so.",
    ]


# Paragraphs


def test_a_line_with_room_left_ended_a_paragraph():
    """No stop tells it: the heading is shorter than its column, the recital's first line is not."""
    document = _read(*HEAD, FULL, "Ropes and planks", OVER, "the mountains,", "1.", "", "Decides so.")
    assert [(p.kind, p.text.words) for p in document.paragraphs[-4:]] == [
        (Kind.PREAMBULAR, FULL),
        (Kind.HEADING, "Ropes and planks"),
        (Kind.PREAMBULAR, f"{OVER} the mountains,"),
        (Kind.OPERATIVE, "Decides so."),
    ]


def test_a_number_that_is_none_begins_nothing():
    text = "Decides that the bridges be mended in three years, as it is said in the report, paragraphs"
    document = _read(*HEAD, "1.", text, "12. and 13, and in the annex;", "2.", "", "Decides so.")
    assert [p.number for p in document.paragraphs if p.anchor.startswith("op")] == ["1.", "2."]


SUCCEEDS = {
    "a number that lost its stop": (
        """\
        1.

        Decides so;
        2 Requests a report on all the bridges.
        3.

        Decides too.
        """,
        [
            "1. Decides so;",
            "2 Requests a report on all the bridges.",
            "3. Decides too.",
        ],
    ),
    "the last of a list, behind an open line": (
        """\
        1.
        Requests the keepers of the long bridges, in the valleys and in the mountains
        of the north:
        (a) To mend the ropes of all the bridges that hang in the valleys of the south; and
        (b) To rest.
        """,
        [
            "1. Requests the keepers of the long bridges, in the valleys and in the mountains of the north:",
            "(a) To mend the ropes of all the bridges that hang in the valleys of the south; and",
            "(b) To rest.",
        ],
    ),
    "a list inside the text": (
        """\
        1.
        Approves 3 ropes, (a) one of which is for the bridges that hang in the valley; and
        (c) two of which are for the others;
        2.

        Decides so.
        """,
        [
            "1. Approves 3 ropes, (a) one of which is for the bridges that hang in the valley; and (c) two "
            "of which are for the others;",
            "2. Decides so.",
        ],
    ),
    "decimal numbers below a heading": (
        """\
        First aim: mend the ropes
        1.1 Raise the bridges above the waters, which in the spring are all as high as they
        are wide.
        1.2 Rest, as it is laid down in the charter of the bridges of rope, for about
        2.5 per cent of the time.
        2.

        Decides.
        """,
        [
            "First aim: mend the ropes",
            "1.1 Raise the bridges above the waters, which in the spring are all as high as they are wide.",
            "1.2 Rest, as it is laid down in the charter of the bridges of rope, for about 2.5 per cent of the time.",
            "2. Decides.",
        ],
    ),
    "the next annex below a full line without a stop": (
        """\
        Annex I
        Ropes
        1.

        All the ropes of the long bridges are to be mended by the keepers of the valleys
        Annex II
        Planks
        """,
        [
            "Annex I Ropes",
            "1. All the ropes of the long bridges are to be mended by the keepers of the valleys",
            "Annex II Planks",
        ],
    ),
    "numbers one below the other": (
        """\
        1.
        2.
        mountains;

        Decides so;
        Requests a report on all the bridges of the valleys and of the

        3.

        Decides too.
        """,
        [
            "1. Decides so;",
            "2. Requests a report on all the bridges of the valleys and of the mountains;",
            "3. Decides too.",
        ],
    ),
    "the end beside its number": (
        """\
        1.
        Mountains;

        Decides that the bridges be mended in all the valleys of the

        2.

        Decides.
        """,
        [
            "1. Decides that the bridges be mended in all the valleys of the Mountains;",
            "2. Decides.",
        ],
    ),
    "the act behind a list": (
        """\
        1.
        Recalls:
        (a) The report on the bridges, which holds that the ropes are older than the planks;
        and requests the keepers of the bridges to mend them;
        2.

        Decides.
        """,
        [
            "1. Recalls:",
            "(a) The report on the bridges, which holds that the ropes are older than the planks;",
            "and requests the keepers of the bridges to mend them;",
            "2. Decides.",
        ],
    ),
    "a heading of two lines below a full one": (
        """\
        Noting that the ropes of the long bridges are mended by the keepers of all the valleys beyond
        mountains, and that the planks of the bridges are as old as all the mountains are,
        Government of the bridges and the planks of the United Valleys
        (the long ones)
        1.

        Decides.
        """,
        [
            "Noting that the ropes of the long bridges are mended by the keepers of all the valleys beyond "
            "mountains, and that the planks of the bridges are as old as all the mountains are,",
            "Government of the bridges and the planks of the United Valleys (the long ones)",
            "1. Decides.",
        ],
    ),
    "a recital below one that lost its comma": (
        """\
        Having received the report of the keepers of the bridges for all of the year 2022
        Taking note of the statement of the keepers of the bridges, in which they wrote of
        ropes,
        1.

        Decides.
        """,
        [
            "Having received the report of the keepers of the bridges for all of the year 2022",
            "Taking note of the statement of the keepers of the bridges, in which they wrote of ropes,",
            "1. Decides.",
        ],
    ),
}


@pytest.mark.parametrize("shape", SUCCEEDS)
def test_what_follows_upon_what(shape):
    lines, expected = SUCCEEDS[shape]
    document = _read(*HEAD, *dedent(lines).splitlines())
    found = [f"{p.number} {p.text.words}".strip() for p in document.paragraphs]
    assert found[found.index(HEAD[-1]) + 1 :] == expected


def test_a_title_without_an_organ_below_it_is_left_out_above_the_pages():
    lines = (
        FULL,
        "1.",
        "",
        "Decides so;",
        "",
        "20-50001",
        "",
        "Upkeep of the long",
        "bridges",
        "",
        "2.",
        "",
        "Decides.",
    )
    document = _read(*HEAD[:-1], *lines)
    assert [p.text.words for p in document.paragraphs if p.anchor] == [FULL, "Decides so;", "Decides."]


# Markers


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Recalling the Charter of Bridges 1 and all the others,", ["1"]),
        ("Recalling the Charter of Bridges,1", ["1"]),
        ("Recalling its resolution 71/1 of 2018, 1", ["1"]),
        ("Recalling paragraph 1 of the Charter of Bridges, 1", ["1"]),
        ("Noting 1 bridge, 1 per cent of them in document A/C.2/59/1, and 1 January in the Charter 1", ["1"]),
        ("Recalling the Charter 1 of which articles 1, 2 and 3 hold, and the Charter,1 and 10,001 ropes,", ["1", "1"]),
        ("Recalling the Convention of 9 December 20191 and the ropes,", ["1"]),
        ("Recalling the New Rural Agenda1 and the ropes,", ["1"]),
        ("Recalling the Goals, 1 and, with regard to the Goals 1 for all, their target 1,", ["1", "1"]),
    ],
)
def test_digits_that_call_the_note(words, labels):
    """What takes or binds a number is followed by one; behind a name or a stop stands a marker."""
    document = _read(*HEAD, words, "_______________", "1", "", "See A/57/405.", "", "20-50001 (E)")
    assert [marker.label for _, marker in document.markers()] == labels


# Tables


def test_cells_between_gaps_are_a_table():
    """The columns are lost, and that is a doubt; the paragraph behind the table is none of its cells."""
    cells = ("Bridges", "", "Length", "", "Northern", "", "1 200", "", "Southern", "", "–", "", "1. Total", "", "1 200")
    document = _read(*HEAD, "1.", "", "Decides on the lengths:", "", *cells, "", "2.", "", "Requests a report.")
    table = next(p.table for p in document.paragraphs if p.table)
    assert [row[0].words for row in table.rows] == [cell for cell in cells if cell]
    assert [p.anchor for p in document.paragraphs if p.anchor] == ["op1", "op2"]
    assert [doubt for _, doubt in document.doubts] == ["a table, of which only the cells are told"]


# Blanks

LAID_OUT = """\
                United Nations                                              A/RES/80/901
                General Assembly                                 Distr.: General
                                                                 3 May 2026

     80/901.    Upkeep of the long bridges

                      The General Assembly,
                      Recalling the Charter of Bridges,1 which the keepers wrote in the year in which
                all the ropes were mended, and the well-
                known annex,

                      Ropes and planks
                      1.    Decides on the lengths:
                Bridge                     Length   Keeper

                Northern                   1 200    The keepers of
                                                    the north
                Southern, and the one
                of the valley              –        Nobody
                      2.    Requests the keepers
                – the old ones – to mend:
                      (a)   The ropes;
                           (i)   Of the north, which are as long as the bridges and as old as
                     the valley;
                      (b)   The planks.
        __________________
                1
                  See A/57/405.

20-50001 (E)     300920
*2050001*
\fA/RES/80/901                                                   Upkeep of the long bridges

               3.     Requests a report.

2/2                                                                             20-50001
"""


def test_blanks_tell_first_lines_and_columns():
    document = _read(*LAID_OUT.splitlines())
    assert [f"{p.anchor}: {p.text.words}" for p in document.paragraphs if p.anchor] == [
        "pp1: Recalling the Charter of Bridges, which the keepers wrote in the year in which all the ropes were mended,"
        " and the well-known annex,",
        "op1: Decides on the lengths:",
        "op2: Requests the keepers – the old ones – to mend:",
        "op2-a: The ropes;",
        "op2-a-i: Of the north, which are as long as the bridges and as old as the valley;",
        "op2-b: The planks.",
        "op3: Requests a report.",
    ]
    assert (document.masthead.symbol, document.masthead.date) == ("A/RES/80/901", "3 May 2026")
    assert [(note.label, note.text.words) for note in document.notes] == [("1", "See A/57/405.")]


def test_blanks_keep_rows_and_cells():
    document = _read(*LAID_OUT.splitlines())
    table = next(p.table for p in document.paragraphs if p.table)
    assert [[cell.words for cell in row] for row in table.rows] == [
        ["Bridge", "Length", "Keeper"],
        ["Northern", "1 200", "The keepers of the north"],
        ["Southern, and the one of the valley", "–", "Nobody"],
    ]
    assert [doubt for _, doubt in document.doubts] == ["a table, of which only blanks tell the rows and columns"]


def test_places_count_the_blanks_before_the_words():
    marker = next(marker for _, marker in _read(*LAID_OUT.splitlines()).markers())
    assert marker.place == (8, 56)


# Real ones

REAL = {
    "A-RES-57-295.txt": ("pp1 pp2 pp3 pp4 op1 op2 op3 op3-a op3-b op3-c op3-d op3-e op3-f op4", "pp1 1, pp1 2"),
    "A-RES-59-220.txt": (
        "pp1 pp2 op1 op2 op3 op4 op5 op6 op7 op8 op9 op10 op11",
        "pp2 1, op3 2, op4 3, op4 1",
    ),
}


@pytest.mark.parametrize("name", REAL)
def test_official_text_layers(name):
    """Every paragraph, note and marker of the official text layers that are at hand."""
    file = chosen_corpus().parent / "text" / name
    if not file.is_file():
        pytest.skip("no official text layers at hand")
    document = build(read(file.read_bytes(), file))
    anchors, markers = REAL[name]
    assert " ".join(p.anchor for p in document.paragraphs if p.anchor) == anchors
    assert ", ".join(f"{p.anchor} {m.label}" for p in document.paragraphs for m in p.text.markers) == markers
    assert faults(document, file) == []


# Round trips

LEFT_OUT = {"table", "hostile", "resolution", "conference"}
"""Tables, what no PDF holds, and a running title that no masthead numbers."""
PRINTED = [
    file
    for folder in ("akn", "markdown", "webpage")
    for file in sorted((FILE.parents[1] / folder).glob("*.*"))
    if file.suffix in (".txt", ".md", ".xml") and file.stem not in LEFT_OUT
]


@pytest.mark.parametrize("file", PRINTED, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_is_printed_is_read_as_it_was(file):
    document = build(read(file.read_bytes(), file))
    again = build(read(textlayer(document).encode(), FILE))
    shape = [(p.kind, p.anchor, p.number, p.level) for p in document.paragraphs if p.kind is not Kind.MASTHEAD]
    assert shape == [(p.kind, p.anchor, p.number, p.level) for p in again.paragraphs if p.kind is not Kind.MASTHEAD]
    called = [[m.label for p in one.paragraphs for m in p.text.markers] for one in (document, again)]
    assert called[0] == called[1]
    assert again.layout == "textlayer"

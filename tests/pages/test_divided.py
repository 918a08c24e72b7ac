"""Lists that have outgrown a page: whole at first, then divided, every entry once in each order, every link sound."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator import pages, pictures
from generator.edition import build
from generator.pages import recalled
from generator.pages.bearings import chains
from generator.pages.press import Press
from generator.pages.printing import Printer
from generator.pages.room import ROOM, Room, sheets
from generator.pages.site import lists, planned
from generator.records import load
from tests.pages.invented import CONTENT, invented

GOLDEN = Path(__file__).parent / "golden-divided"

TINY = Room(
    documents=2,
    rows=2,
    stops=2,
    recalled=1,
    recalled_first=1,
    recalled_rows=1,
    tied=2,
    tied_rows=2,
    most_recalled=2,
    open=0,
    open_beside=0,
    open_rows=1,
    requests=1,
    briefs=1,
    named=1,
    named_least=1,
    asking=1,
)
"""So little that even the four documents of the sample outgrow every page."""

LITTLE = Room(
    documents=5,
    rows=5,
    stops=5,
    moved=20,
    recalled=5,
    recalled_first=2,
    recalled_rows=5,
    tied=5,
    tied_rows=5,
    most_recalled=5,
    open=5,
    open_beside=2,
    open_rows=5,
    requests=5,
    briefs=5,
    named=2,
    named_least=5,
    asking=5,
)

_LINK = re.compile(r"\]\(([^)\s]+)\)|xlink:href=\"([^\"]+)\"|[^:]href=\"([^\"]+)\"")
_ANCHOR = re.compile(r"\{: #(\S+) |\bid=\"([^\"]+)\"")


@pytest.fixture(scope="module")
def divided() -> dict[str, str]:
    return pages.pages(build(load(CONTENT), {}), pages.load_editorial(CONTENT), room=TINY)


@pytest.fixture(scope="module")
def large() -> dict[str, str]:
    """Some hundreds of documents on pages of five entries."""
    return pages.pages(invented(300, recalled=40), pages.Editorial(), room=LITTLE)


DIVIDED = ["documents.md", "documents/general-assembly/90.md", "timeline.md", "timeline/2034.md"]
DIVIDED += ["A/RES/89/7.md", "A/RES/90/1.md", "citations/A/RES/90/1.md", "citations/A/RES/90/1/by-paragraph/2.md"]
DIVIDED += [
    "apparatus.md",
    "apparatus/emendations/general-assembly/90.md",
    "citations.md",
    "citations/general-assembly/90.md",
]


@pytest.mark.parametrize("file", DIVIDED)
def test_a_divided_page_is_as_it_was(file: str, divided: dict[str, str], golden: Callable[[Path, str], None]) -> None:
    golden(GOLDEN / file, divided[file])


@pytest.mark.parametrize(("count", "expected"), [(0, [0]), (1, [1]), (5, [5]), (6, [5, 1]), (11, [5, 5, 1])])
def test_sheets_are_filled_in_order(count: int, expected: list[int]) -> None:
    cut = sheets(range(count), 5)
    assert [len(sheet) for sheet in cut] == expected
    assert [each for sheet in cut for each in sheet] == list(range(count))


LARGE = [
    "mandates.md",
    "mandates/1980.md",
    "mandates/every-year/2.md",
    "mandates/to/member-states.md",
    "mandates/to/letter-s.md",
    "mandates/no-time-named/general-assembly/40.md",
    "mandates/1980.ics",
]


@pytest.mark.parametrize("file", LARGE)
def test_a_page_of_a_large_edition_is_as_it_was(
    file: str, large: dict[str, str], golden: Callable[[Path, str], None]
) -> None:
    golden(GOLDEN / "large" / file, large[file])


def broken(files: dict[str, str]) -> list[str]:
    """Every link to a page or a place that is not there."""
    anchors = {file: {one or other for one, other in _ANCHOR.findall(text)} for file, text in files.items()}
    found = []
    for file, text in files.items():
        for groups in _LINK.findall(text):
            address = unquote(next(filter(None, groups)).replace("&amp;", "&"))
            if "//" not in address and not _arrives(file, address, anchors):
                found.append(f"{file}: {address}")
    return found


def _arrives(file: str, address: str, anchors: dict[str, set[str]]) -> bool:
    path, _, anchor = address.partition("#")
    if path.endswith("/"):  # a picture's: the site's own address, seen from the page as a folder
        target = posixpath.normpath(posixpath.join(file.removesuffix(".md"), path)) + ".md"
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
    return target in anchors and (not anchor or anchor in anchors[target])


def test_every_link_leads_on(divided: dict[str, str], large: dict[str, str]) -> None:
    home = {"index.md": "", "about.md": "", "reading.md": ""}
    assert broken(divided) == []
    assert broken(large | home) == []


@pytest.mark.parametrize("order", ["by-body", "by-date", "by-title"])
def test_every_document_is_on_one_page_in_each_order(order: str, large: dict[str, str]) -> None:
    edition = invented(300, recalled=40)
    listed: Counter[str] = Counter()
    for file, text in large.items():
        if file.startswith("documents/"):
            for section in text.split('<section class="listing"')[1:]:
                if f"{{: #{order} }}" in section:
                    listed.update(re.findall(r'<li class="item" markdown="span">\[([^\]]+)\]', section))
    assert listed == Counter(symbol.text for symbol in edition.entries)


def test_every_stop_is_on_one_page_in_the_order_of_time(large: dict[str, str]) -> None:
    sheets = sorted(
        (tuple(map(int, re.findall(r"\d+", file))), text)
        for file, text in large.items()
        if re.match(r"timeline/\d", file)
    )
    told = [stop for _, text in sheets for stop in re.findall(r'<li class="entry \S+ id="([^"]+)"', text)]
    edition = invented(300, recalled=40)
    assert told == [stop.id for stretch in edition.timeline for stop in stretch.stops]


def test_the_years_of_a_large_timeline_are_drawn_and_lead_to_their_pages(large: dict[str, str]) -> None:
    drawn = re.findall(r'xlink:href="(\d+)/"', large["timeline.md"])
    assert sorted(set(drawn)) == sorted(
        {file.split("/")[1].removesuffix(".md") for file in large if re.match(r"timeline/\d", file)}
    )


@pytest.mark.parametrize("order", ["", "/by-paragraph"])
def test_every_reference_to_a_document_is_told_once_in_each_order(order: str, large: dict[str, str]) -> None:
    entry = max(invented(300, recalled=40).entries.values(), key=lambda each: len(each.cited_by))
    sheets = re.compile(rf"citations/{entry.symbol}{order}(/\d+)?\.md")
    told = Counter(
        source
        for file, text in large.items()
        if sheets.fullmatch(file)
        for source in re.findall(r'<li markdown="span">\[([^\],]+)', text)
    )
    meant = [each for each in entry.cited_by if each.target_anchor or not order]
    assert told == Counter(each.source.text for each in meant)
    assert len(meant) > LITTLE.recalled_rows


def test_every_document_of_the_network_is_in_one_row(large: dict[str, str]) -> None:
    row = re.compile(r'<tr id="([^"]+)" markdown="1"><td data-label="Document"')
    rows = Counter(
        anchor for file, text in large.items() if re.match("citations/[a-z]", file) for anchor in row.findall(text)
    )
    assert rows == Counter(map(pictures.anchor_of, invented(300, recalled=40).entries))


def test_every_request_that_names_a_time_stands_in_full_once_and_is_listed_once(large: dict[str, str]) -> None:
    asking = {entry.symbol.text for entry in invented(300, recalled=40).entries.values() if entry.text}
    full = Counter(
        anchor for text in large.values() for anchor in re.findall(r'<li class="mandate" id="([^"]+)"', text)
    )
    briefs = Counter(
        anchor for text in large.values() for anchor in re.findall(r'aria-label="Details of ([^"]+)"', text)
    )
    assert full == briefs
    assert len(full) == sum(full.values()) == len(asking)


def test_every_document_that_asks_without_a_time_is_on_one_page(large: dict[str, str]) -> None:
    row = re.compile(r'<li markdown="block">\n\n\[([^\]]+)\]')
    asking = Counter(symbol for text in large.values() for symbol in row.findall(text))
    assert asking == Counter(entry.symbol.text for entry in invented(300, recalled=40).entries.values() if entry.text)


def test_everything_open_is_told_once(large: dict[str, str]) -> None:
    place = re.compile(r'<tr markdown="1"><td data-label="Where" markdown="span">\[([^\],]+), preambular paragraph 1\]')
    told = Counter(
        symbol
        for file, text in large.items()
        if file.startswith("apparatus/unresolved")
        for symbol in place.findall(text)
    )
    assert told == Counter(problem.source.text for problem in invented(300, recalled=40).problems)


@pytest.mark.parametrize("whole", ["timeline", "citations"])
def test_whatever_has_moved_is_told_in_the_file_in_which_a_script_looks_for_it(
    whole: str, large: dict[str, str]
) -> None:
    moved = planned(invented(300, recalled=40), LITTLE).links.moved
    count = int(re.findall(r"^moved: '(\d+)'$", large[f"{whole}.md"], re.MULTILINE)[0])
    told = {
        anchor: place
        for number in range(count)
        for anchor, place in json.loads(large[f"{whole}/moved/{number}.json"]).items()
        if sum(map(ord, anchor)) % count == number
    }
    stood = {anchor: file for (list_, anchor), file in moved.items() if list_ == f"{whole}.md"}
    assert {anchor: f"{whole}/{place.rstrip('/')}.md" for anchor, place in told.items()} == stood
    assert all(f'id="{anchor}"' in large[f"{whole}/{place.rstrip('/')}.md"] for anchor, place in told.items())
    assert count > 1


def files_of_lists(size: int) -> set[str]:
    return {leaf.file for leaf in lists(planned(invented(size), ROOM))}


def test_a_list_is_divided_only_when_it_has_outgrown_its_page() -> None:
    whole, divided = files_of_lists(ROOM.documents), files_of_lists(ROOM.documents + 1)
    assert [file for file in whole if file.startswith("documents/")] == []
    assert "documents/general-assembly.md" in divided


@pytest.mark.parametrize("size", [1000, 2000])
def test_no_page_of_a_list_is_heavy(size: int) -> None:
    """However large the edition, and its first document recalled by all others."""
    edition, press = invented(size, recalled=size), Press()
    plan = planned(edition, ROOM)
    most = max(edition.entries.values(), key=lambda entry: len(entry.cited_by))
    leaves = (*lists(plan), *recalled.leaves(most, plan.links, ROOM))
    weights = {leaf.file: len(press.leaf(leaf)) for leaf in leaves}
    assert max(weights.values()) < 170_000


def test_a_documents_page_does_not_grow_with_what_leans_on_it() -> None:
    weights = []
    for size in (100, 200):
        edition = invented(size, recalled=size)
        most = max(edition.entries.values(), key=lambda entry: len(entry.cited_by))
        plan = planned(edition, ROOM)
        printer = Printer(Press(), plan.links, chains(edition), plan.web, None, ROOM)
        weights.append(len(printer.files(most, plan.links)[f"{most.symbol}.md"]))
    assert weights[1] < 1.1 * weights[0]

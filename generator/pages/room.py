"""How much has room on one page of a list, and how a list is divided that has not.

A list stays whole on its own page until it outgrows the measure stated here. Then that page becomes an overview and
the entries move to pages below it, so that no page grows with the edition. The measures are chosen so that a page,
chrome and all, stays below 200 KB of HTML with titles of the length that resolutions have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["ROOM", "Room", "sheet_file", "sheets"]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Room:
    """The measures. Each says what a page holds at most before it is divided."""

    documents: int = 150
    """Documents that one page lists three ways: some 800 bytes each."""

    rows: int = 400
    """Documents that one page lists one way: some 270 bytes each."""

    stops: int = 120
    """Stops of the timeline on one page: up to 1.5 KB each, with their sources."""

    moved: int = 1000
    """Entries of a divided list of which one file tells where they have gone: some 35 bytes each."""

    recalled: int = 60
    """Back-references on a document's own page: up to 1 KB each, with the words around them and in two places."""

    recalled_first: int = 20
    """Of more than those, so many are shown there."""

    recalled_rows: int = 150
    """Back-references on one of the pages that tell all of them."""

    tied: int = 90
    """Documents of the network that one page draws and lists with everything they are tied to."""

    ties: int = 380
    """Ties between them: some 330 bytes each, in the drawing and on both sides of the table."""

    tied_rows: int = 250
    """Documents in one page of the table where ties are only counted: some 450 bytes each."""

    most_recalled: int = 50
    """Documents in the table of those that most others lean on."""

    open: int = 200
    """Emendations and things not settled that the page of the apparatus tells: some 500 bytes each."""

    open_beside: int = 40
    """Where they are more than that, a kind stays on the page that has no more than these."""

    open_rows: int = 200
    """On one page of a kind that has pages of its own."""

    requests: int = 80
    """Requests in full on one page: some 1.3 KB each; and of those that the whole page orders in two more ways."""

    briefs: int = 250
    """Requests in one line each: some 500 bytes."""

    named: int = 150
    """So many of those who are asked have pages of their own, the most asked."""

    named_least: int = 20
    """Who is asked less often shares a page with others."""

    asking: int = 80
    """Documents on one page that tells which of their paragraphs ask whom: some 1.5 KB each."""


ROOM = Room()
"""What the site is divided by."""


def sheets(items: Sequence[Item], most: int) -> tuple[tuple[Item, ...], ...]:
    """The items on as many sheets as they need, in order, each full but the last; one empty sheet for nothing."""
    return tuple(tuple(items[start : start + most]) for start in range(0, len(items), most)) or ((),)


def sheet_file(stem: str, number: int) -> str:
    """The file of a sheet, counted from 1: ``documents/general-assembly/57.md``, then ``…/57/2.md``."""
    return f"{stem}.md" if number == 1 else f"{stem}/{number}.md"

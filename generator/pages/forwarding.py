"""The way on from an old address: where an entry stands now that stood on a list before the list was divided.

A bookmark leads to the overview, which has no such place any more. A script on it looks the entry up and goes there.
All that have moved would be a large file; so they are dealt out to files of some thousand by what the signs of their
anchors sum up to, which the script can work out as well, and it fetches one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.keeping import digest
from generator.pages.leaves import Leaf
from generator.pages.plan import Plan

__all__ = ["boxes", "leaves"]

Places = Mapping[tuple[str, str], str]
"""By a list's file and an entry's anchor, the file that it moved to."""


def boxes(moved: Places, file: str, most: int) -> int:
    """In how many files it stands where the entries of a list have gone; 0 where the list is whole."""
    return -(-sum(whole == file for whole, _ in moved) // most)


def leaves(plan: Plan) -> Iterator[Leaf]:
    """The files of all lists that are divided: ``timeline/moved/7.json`` and so on, counted from 0."""
    moved = plan.links.moved
    for file in dict.fromkeys(whole for whole, _ in moved):
        stem, count = file.removesuffix(".md"), boxes(moved, file, plan.room.moved)
        dealt: defaultdict[int, dict[str, str]] = defaultdict(dict)
        for (whole, anchor), target in moved.items():
            if whole == file:
                dealt[_box(anchor, count)][anchor] = f"{target.removeprefix(f'{stem}/').removesuffix('.md')}/"
        yield from (_leaf(f"{stem}/moved/{number}.json", dealt[number]) for number in range(count))


def _box(anchor: str, count: int) -> int:
    return sum(map(ord, anchor)) % count


def _leaf(file: str, places: Mapping[str, str]) -> Leaf:
    text = json.dumps(places, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    return Leaf(file, "", {}, digest(text), lambda: {"text": text})

"""The search of a site: Pagefind's bundles, each of a group of pages and made anew only when one of these has changed.

A small edition has one group. A larger one has many, with signposts before them (``signposts.py``). On the site
``pagefind/`` holds the program that runs in the browser, the one group or the first signpost, a folder for each of the
others, and ``groups.json``, which lists them for the script of the search page. Every name comes of what it stands for,
so two sites of the same pages are the same.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.keeping import digest, in_memory
from generator.progress import Tell
from generator.publishing.bundles import Bundle, Shelf
from generator.publishing.facets import FACETS, Facets, addresses, counted, searched
from generator.publishing.grouping import grouped
from generator.publishing.linking import link_all, write
from generator.publishing.pagefind import PROGRAM, bundle, fragments
from generator.publishing.signposts import heading, page, pointed

__all__ = ["SIZES", "Sizes", "index", "index_again"]

_STAGE = "indexing for search"
_NAME = "pagefind"


class Sizes(NamedTuple):
    """How the search is divided; a question fetches a piece of the index for each of its words and places it asks."""

    group: int = 200
    """Pages in a group: what Pagefind indexes in some two seconds."""

    places: int = 5000
    """Places of words in a piece of a group's index: some 9 KB."""

    signpost: int = 20
    """Groups to a signpost: each is asked for every word, and is made again in a second when a new word comes."""

    words: int = 2000
    """Words in a piece of its index: some 3 KB."""


SIZES = Sizes()


class Indexed(NamedTuple):
    """How many bundles were made, and how many were there."""

    made: int
    kept: int


def index(site: Path, sizes: Sizes = SIZES) -> None:
    """Make a built site searchable: all that the search needs goes into ``site/pagefind``."""
    files = sorted(site.rglob("index.html"))
    seals = {file.relative_to(site).as_posix(): digest(file.read_bytes()).hex() for file in files}
    with TemporaryDirectory(dir=site.parent, prefix=".index-") as shelf:
        index_again(site, seals, Shelf(Path(shelf), in_memory()), lambda *_: None, sizes)


def index_again(site: Path, seals: Mapping[str, str], shelf: Shelf, progress: Tell, sizes: Sizes = SIZES) -> Indexed:
    """Make a site searchable with the bundles on the shelf, as far as they were made of the same pages.

    ``seals`` stand for the pages by their names on the site.
    Raises :class:`BadInput` with what Pagefind says; what is on the shelf stays good.
    """
    pages = searched(site, seals, shelf.store)
    files = {name: site / name for name in pages}
    groups = [
        Bundle.of(group, [str(sizes.places), *(seals[name] for name in group)]) for group in grouped(pages, sizes.group)
    ]
    made = _filled(shelf, groups, lambda *asked: _make_group(files, pages, sizes, *asked), progress)
    signposts = _signposts([shelf.told(group) for group in groups], sizes)
    made += _filled(shelf, list(signposts), lambda *asked: _make_signpost(signposts, sizes, *asked), progress)
    shelf.keep_only([*groups, *signposts])
    _publish(site / _NAME, shelf, groups, signposts, pages)
    return Indexed(made, len(groups) + len(signposts) - made)


def _filled(shelf: Shelf, bundles: Sequence[Bundle], make: Callable[[Bundle, Path], str], progress: Tell) -> int:
    missing = shelf.missing(bundles)
    progress(_STAGE, 0, len(missing))
    for done, _ in enumerate(shelf.fill(missing, make), start=1):
        progress(_STAGE, done, len(missing))
    return len(missing)


def _make_group(files: Mapping[str, Path], pages: Mapping[str, Facets], sizes: Sizes, group: Bundle, goal: Path) -> str:
    """The bundle of some pages, with what is told of each; the page that stands for them on a signpost comes back."""
    bundle({name: files[name] for name in group.members}, goal, sizes.places)
    told, found = {}, fragments(goal)
    for name, fragment in found.items():
        address = fragment["url"].strip("/")
        facets = pages[f"{address}/index.html".lstrip("/")]
        told[name] = [address, fragment["meta"].get("title", ""), *(facets.get(facet) for facet in FACETS)]
    write(goal / "pages.json", _json(told))
    return page(found.values())


def _signposts(words: Sequence[str], sizes: Sizes) -> dict[Bundle, Sequence[str]]:
    """As many as are needed, each with the pages that stand for its groups; it is made of these alone."""
    if len(words) == 1:
        return {}
    parts = [words[at : at + sizes.signpost] for at in range(0, len(words), sizes.signpost)]
    return {Bundle.of(tuple(map(str, range(len(part)))), [str(sizes.words), *part]): part for part in parts}


def _make_signpost(words: Mapping[Bundle, Sequence[str]], sizes: Sizes, signpost: Bundle, goal: Path) -> str:
    """The bundle of a page for each group; the pages come back in their order, by the names that Pagefind gave them."""
    with TemporaryDirectory(dir=goal.parent, prefix=".words-") as scratch:
        files = {f"{name}.html": Path(scratch, name) for name in signpost.members}
        for file, page in zip(files.values(), words[signpost], strict=True):
            file.write_text(page, encoding="utf-8")
        bundle(files, goal, sizes.words)
    marks = pointed(goal)
    shutil.rmtree(goal / "fragment")  # nobody reads these pages
    return json.dumps([marks[name] for name in signpost.members])


def _publish(
    place: Path, shelf: Shelf, groups: Sequence[Bundle], signposts: Iterable[Bundle], pages: Mapping[str, Facets]
) -> None:
    """All bundles in their places, the first of them with the program, and the files that tell what there is."""
    shutil.rmtree(place, ignore_errors=True)
    first = next(iter([*signposts, *groups]))
    places = {bundle.name: "" if bundle is first else f"{bundle.name}/" for bundle in [*groups, *signposts]}
    for name, at in places.items():
        link_all(shelf.folder / name, place / at)
        for file in PROGRAM if at else ():
            (place / at / file).unlink()
    marks = [mark for signpost in signposts for mark in json.loads(shelf.told(signpost))] or [None]
    listed = [
        {
            "at": places[group.name],
            "mark": mark,
            "titles": heading(shelf.told(group)),
            "pages": len(group.members),
            "facets": counted(pages[name] for name in group.members),
        }
        for group, mark in zip(groups, marks, strict=True)
    ]
    signs = [places[signpost.name] for signpost in signposts]
    write(place / "groups.json", _json({"facets": FACETS, "signposts": signs, "groups": listed}))
    write(place / "addresses.json", _json(addresses(pages)))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""The address of every paragraph: unique in its document, and the same whenever the text is the same.

An address is as short as it can be: ``para37`` where the numbers run on through the sections,
``s2-para5`` where they begin again in each. Which it is, is seen from the whole document at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.document import Paragraph

__all__ = ["Draft", "addressed"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph whose address is still open."""

    paragraph: Paragraph

    candidates: tuple[str, ...] = ()
    """Possible addresses, the shortest first; none for a paragraph without an address."""

    series: str = ""
    """The run of numbers it belongs to, as long as the text does not begin it again: ``annex-para``."""

    parent: int | None = None
    """For a sub-paragraph: the index of the draft it stands under."""

    key: str = ""
    """For a sub-paragraph: what its number adds to its parent's address."""


def addressed(drafts: Sequence[Draft]) -> tuple[Paragraph, ...]:
    """The paragraphs with their addresses.

    Each takes its first candidate that no other paragraph could take, longer ones where its series begins
    again and again; where none is left, a later paragraph of the same address is told apart by ``--2``, ``--3``.
    """
    drafts = _without_restarts(drafts)
    wanted = Counter(candidate for draft in drafts for candidate in set(draft.candidates))
    taken: Counter[str] = Counter()
    anchors: list[str] = []
    for draft in drafts:
        anchor = _wished(draft, wanted, anchors)
        if anchor:
            taken[anchor] += 1
            if taken[anchor] > 1:
                anchor = f"{anchor}--{taken[anchor]}"
        anchors.append(anchor)
    return tuple(
        replace(draft.paragraph, anchor=anchor) if anchor else draft.paragraph
        for draft, anchor in zip(drafts, anchors, strict=True)
    )


def _without_restarts(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts without the short candidates of a series in which more than a quarter of the numbers recur.

    So the paragraphs of a treaty's articles are all addressed by their articles, while in a declaration
    with one small list of its own paragraph 37 stays ``para37``.
    """
    members: dict[str, list[tuple[str, ...]]] = {}
    for draft in drafts:
        members.setdefault(draft.series, []).append(draft.candidates)
    recurring = {series for series, candidates in members.items() if series and _recurs(candidates)}
    if not recurring:
        return drafts
    shortened = [
        replace(draft, candidates=draft.candidates[1:])
        if draft.series in recurring and len(draft.candidates) > 1
        else draft
        for draft in drafts
    ]
    return _without_restarts(shortened)


def _recurs(members: Sequence[tuple[str, ...]]) -> bool:
    shortest = Counter(candidates[0] for candidates in members)
    twice = sum(shortest[candidates[0]] > 1 for candidates in members)
    return twice * 4 > len(members) and any(len(candidates) > 1 for candidates in members)


def _wished(draft: Draft, wanted: Counter[str], anchors: Sequence[str]) -> str:
    if draft.parent is not None:
        above = anchors[draft.parent]
        return f"{above}-{draft.key}" if above else draft.key
    free = (candidate for candidate in draft.candidates if wanted[candidate] == 1)
    return next(free, draft.candidates[-1] if draft.candidates else "")

"""References that lean on another: "that resolution", "the present resolution", "paragraph 8 above", "Ibid.".

What they lean on must be there and be one thing: where it is not, they are unresolved and say so.
An unresolved note breaks the chain of Ibid.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter

from generator.citations.documents import bracketed_documents
from generator.citations.found import Found, pinned
from generator.citations.model import Pinpoint, Status, Target
from generator.citations.pinpoints import after, places_before
from generator.citations.sets import FORM as OPEN_SET
from generator.citations.treaties import treaty
from generator.symbols import Symbol

__all__ = ["find_anaphors", "find_ibid", "find_internal", "pointed"]

_SELF = re.compile(
    r"th(?<!\w..)(?:is\s(?:resolution|decision)"
    r"|e\spresent\s(?:resolution|decision|Declaration|declaration|Agenda|Convention|Covenant|Protocol|Statute|annex"
    r"|Programme\sof\sAction|Plan\sof\sAction|Platform\sfor\sAction|Framework|document))\b"
)
_HERE = re.compile(r"(?:a(?<!\w.)bove|b(?<!\w.)elow)\b")
_BACK = re.compile(
    r"th(?<!\w..)(?:at\s(?=\w+n\b)|ose\s|e\s(?:said|same|above-mentioned|aforementioned|latter)\s)"
    r"(?P<what>resolutions?|decisions?)\b(?![-\u2010\u2011\w]|\s\d)"
)
"""What points back. "That" points to one: in "ensure that decisions are taken" it points to nothing."""

_THERE = re.compile(r"there(?<!\w.....)(?:of|to)\b")
_ANOTHER = re.compile(
    r"[;:()]|\.\s|(?i:declaration|report|letter|statement|document|agreement|treaty|convention|covenant|protocol|charter"
    r"|statute|agenda|strategy|framework|decision|resolution|outcome|compact|consensus|commitment|programme|plan\b|code\b|note\b)"
    r"|Rules|Principles|Guidelines|Pact|Accord|Platform"
)
"""What "thereof" may mean instead, or what ends the phrase that it looks back over."""

_WITHIN_ACTS = frozenset(("annex", "appendix", "part", "chap", "sect", "preamble", "para", "point"))
_PHRASE = 200
"""How far (characters) "thereof" looks back."""

_NUMBER_OF_A_TREATY = re.compile(r",\sNos?\.\s?(?P<number>\d+)")
_IBID = re.compile(r"Ibid\.?(?P<tail>(?:,\s(?:Nos?\.|vols?\.|\.(?=\w)|[^(),;.]){1,80}){0,5})\s?")
_MOST = 200
"""How many citations back a reference may lean: bounds the time of hostile texts."""

_RESOLUTION_FORMS = (
    "assembly",
    "security",
    "council",
    "human-rights",
    "commission",
    "regional",
    "trusteeship",
    "environment",
    "resolution",
)


_WHATEVER = (Target(None),)


def find_internal(words: str, earlier: list[Found]) -> list[Found]:
    """References into the text itself: "the present resolution", "paragraph 8 above"; whichever text that is.

    ``earlier`` is what the passage cites by itself: the places in that are not places in the text.
    """
    found: list[Found] = []
    if "present " in words or ("this " in words and ("resolution" in words or "decision" in words)):
        found += [Found(m.start(), m.end(), "internal", _WHATEVER, Status.INTERNAL) for m in _SELF.finditer(words)]
    if "above" in words or "below" in words:
        for match in _HERE.finditer(words):
            begin = max((one.right for one in earlier if one.right <= match.start()), default=0)
            start, places = places_before(words, match.start(), begin)
            if places:
                found.append(Found(start, match.end(), "internal", pinned(_WHATEVER, places), Status.INTERNAL))
    return found


def pointed(one: Found, own: Symbol | None) -> Found:
    """A reference into the text itself, pointed to the symbol of that text; any other as it is."""
    if one.status is not Status.INTERNAL:
        return one
    return replace(one, targets=tuple(Target(own, goal.pinpoints) for goal in one.targets) if own else ())


def find_anaphors(words: str, earlier: list[Found]) -> list[Found]:
    """What "that resolution" or "the said resolutions" mean: what was cited last, if number and kind agree."""
    if "resolution" not in words and "decision" not in words:
        return []
    there = (_there(words, match, earlier) for match in _THERE.finditer(words)) if "there" in words else ()
    return [*(_bound(match, earlier[-_MOST:]) for match in _BACK.finditer(words)), *filter(None, there)]


def _there(words: str, match: re.Match[str], earlier: list[Found]) -> Found | None:
    """A place in the act cited right before: "resolution 60/1, in particular paragraph 9 thereof".

    Nothing where it is one of several, or where the words between them name what else may be meant.
    """
    behind = bisect_left(earlier, match.start(), key=attrgetter("start"))
    act = earlier[behind - 1] if behind else None
    if act is None or act.head == act.start or act.status is not Status.RESOLVED or len(act.targets) != 1:
        return None
    start, places = places_before(words, match.start(), act.right)
    if not places or start - act.right > _PHRASE or _ANOTHER.search(words, act.right, start):
        return None
    if not act.form.startswith(_RESOLUTION_FORMS) or any(place.steps[0][0] not in _WITHIN_ACTS for place in places):
        return None
    targets = pinned((_bare(act.targets[0]),), places)
    return Found(start, match.end(), "anaphor", targets, head=act.right)  # so that one verb governs both


def _bound(match: re.Match[str], earlier: list[Found]) -> Found:
    kind = match["what"].rstrip("s")
    acts = [one for one in earlier if one.end <= match.start() and _is_act(one, kind)]
    found = Found(match.start(), match.end(), "anaphor", (), Status.UNRESOLVED)
    if not acts:
        found.why = f"No {kind} is cited before it in this paragraph."
    elif acts[-1].status is not Status.RESOLVED:
        found.why = f"The {kind} cited before it is not resolved itself."
    elif match["what"].endswith("s") and any(one.form == OPEN_SET and one.end <= match.start() for one in earlier):
        found.status, found.why = Status.OPEN, "It leans on a set of acts that names no document."
    elif match["what"].endswith("s"):
        found.targets = tuple(dict.fromkeys(_bare(goal) for one in acts for goal in one.targets))
        found.status = Status.RESOLVED
    elif len(acts[-1].targets) == 1:
        found.targets, found.status = (_bare(acts[-1].targets[0]),), Status.RESOLVED
    else:
        found.status, found.candidates = Status.AMBIGUOUS, acts[-1].targets
        found.why = f"More than one {kind} is cited before it."
    return found


def _bare(goal: Target) -> Target:
    return goal._replace(pinpoints=())


def _is_act(one: Found, kind: str) -> bool:
    return one.form.startswith(_RESOLUTION_FORMS) and (kind == "decision") == one.form.endswith("decision")


def find_ibid(words: str, previous: list[Found] | None) -> list[Found]:
    """The meaning of "Ibid." with its tail: what the note before cites, with what the tail replaces.

    ``previous`` are the citations of the note before; ``None`` where there is none, or it could not be read.
    """
    match = _IBID.match(words.lstrip()) if words.lstrip().startswith("Ibid") else None
    if match is None:
        return []
    shift = len(words) - len(words.lstrip())
    start = shift
    if bracketed := bracketed_documents(words, start, shift + match.end()):
        return [replace(bracketed, form="ibid")]
    if tail := treaty(words, start, shift + 4) if ", vol" in match["tail"] else None:
        return [replace(tail, form="ibid")]
    stop = shift + 4 + (words[shift + 4 : shift + 5] == ".")
    end, places = after(words, stop)
    found = Found(start, max(end, shift + 5), "ibid", (), Status.UNRESOLVED)
    base = _cited_last(previous) if previous else None
    if previous and (number := _NUMBER_OF_A_TREATY.match(words, stop)) and (goal := _renumbered(previous[-1], number)):
        found.end, found.targets, found.status = number.end(), (goal,), Status.RESOLVED
        return [found]
    if base is None or base.status is not Status.RESOLVED or not base.targets or base.form == "agency":
        found.why = "The note before it cites nothing, or more than one thing, so that Ibid. has nothing to lean on."
        return [found]
    found.status = Status.RESOLVED
    found.targets = (_replaced(base.targets[0], places), *base.targets[1:]) if places else base.targets
    if more := found.targets[1:]:
        found.stretches = ((found.start, found.end), *[(found.end, found.end)] * len(more))
    return [found]


def _renumbered(last: Found, number: re.Match[str]) -> Target | None:
    """Another treaty in the volume that the note before cites."""
    volumes = {goal.other.rpartition(":")[0] for goal in last.targets}
    volume = volumes.pop() if len(volumes) == 1 else ""
    return Target(None, other=f"{volume}:{number['number']}") if volume.startswith(("UNTS:", "LNTS:")) else None


def _cited_last(previous: list[Found]) -> Found | None:
    """What a note cites last, with its corrigenda; nothing where that is several documents at once."""
    last = previous[-1]
    for one in reversed(previous[:-1]):
        if _corrected(one.targets[:1] + last.targets):
            last = one
    return last if len(last.targets) == 1 or _corrected(last.targets) else None


def _corrected(targets: tuple[Target, ...]) -> bool:
    """Whether all but the first are corrigenda to the first."""
    symbols = [goal.symbol.text if goal.symbol else "" for goal in targets]
    return len(symbols) > 1 and all(each.startswith(f"{symbols[0]}/Corr.") for each in symbols[1:])


def _replaced(goal: Target, places: tuple[Pinpoint, ...]) -> Target:
    """The target with its place replaced from the level that the tail names: chap. I, annex I → chap. I, annex II."""
    steps = goal.pinpoints[0].steps if len(goal.pinpoints) == 1 else ()
    first = places[0].steps[0][0]
    levels = [level for level, _ in steps]
    kept = steps[: levels.index(first)] if first in levels else ()
    return goal._replace(pinpoints=tuple(Pinpoint(kept + place.steps) for place in places))

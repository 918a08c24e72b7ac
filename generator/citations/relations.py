"""What one text does to another when it cites it: a small typed set, each with its triggers and its source.

The set was drawn up by counting the verbs and connectors beside the links of the UN's own AKN4UN
files (sessions 74 to 80) and of a corrected corpus of Security Council texts; the order of the verbs
follows the UN Editorial Manual's chapter on drafting resolutions. The connector nearest to the left of
a citation decides ("the implementation of resolution 60/1"), otherwise the verb of its clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator.citations.tokens import any_of
from generator.citations.vocabulary import ADVERBS

__all__ = ["CONNECTORS", "RELATIONS", "Relation", "relation_of_verb"]

Strength = Literal["neutral", "support", "strong support", "action", "legal basis", "change", "regret", "locator"]


@dataclass(frozen=True, slots=True)
class Relation:
    """One kind of relation between a text and what it cites."""

    name: str
    strength: Strength
    meaning: str
    """A sentence for readers."""

    verbs: tuple[str, ...] = ()
    """First words of the verb phrases that express it, participles and present tense, in lower case."""

    connectors: tuple[str, ...] = ()
    """Words between verb and citation that express it, in lower case."""

    source: str = "counted in the UN's AKN4UN files"


def _phrases(run: str) -> tuple[str, ...]:
    return tuple(run.split(", "))


_SET = (
    Relation(
        "reiterates_request",
        "action",
        "It repeats a request, call or demand made there.",
        verbs=_phrases(
            "reiterates its request, reiterates its call, reiterates its demand, reiterating its request, "
            "reiterating its call, reiterating its demand, reiterates its invitation, reiterates its appeal, "
            "reiterating its invitation, reiterating its appeal, renews its request, renews its call, "
            "renews its invitation, renewing its request, renewing its call, renewing its invitation, "
            "reaffirms its request, calls once again, once again requests, once again urges"
        ),
        connectors=_phrases("reiterated in, as requested in, requested in, as called for in, called for in"),
    ),
    Relation(
        "recalls",
        "neutral",
        "It calls it to mind.",
        verbs=_phrases("recalling, recalls, referring, refers, having regard to"),
        connectors=_phrases("recalling"),
    ),
    Relation(
        "reaffirms",
        "support",
        "It confirms that it still holds.",
        verbs=_phrases(
            "reaffirming, reaffirms, reiterating, reiterates, reconfirming, reconfirms, recommitting, recommits, "
            "affirming, affirms, confirming, confirms, re-emphasizing, re-emphasizes"
        ),
        connectors=_phrases("reaffirmed in, reaffirming, reiterating"),
    ),
    Relation(
        "bears_in_mind",
        "neutral",
        "It takes it into account.",
        verbs=_phrases(
            "bearing in mind, bears in mind, mindful, taking into account, takes into account, guided, "
            "considering, considers, conscious, aware, cognizant, taking into consideration"
        ),
        connectors=_phrases("bearing in mind, taking into account, guided by, mindful of"),
    ),
    Relation(
        "welcomes",
        "support",
        "It receives it with approval.",
        verbs=_phrases(
            "welcoming, welcomes, commending, commends, noting with appreciation, notes with appreciation, "
            "noting with satisfaction, notes with satisfaction, expressing its appreciation, appreciating, "
            "expresses its appreciation, expresses its gratitude, appreciates, highlighting, highlights"
        ),
        connectors=_phrases("welcoming, commending"),
    ),
    Relation(
        "regrets_noncompliance",
        "regret",
        "It regrets that it was not carried out.",
        verbs=_phrases("deploring, deplores, regretting, regrets, condemning, condemns, concerned, alarmed"),
        connectors=_phrases(
            "non-implementation of, non-compliance with, violation of, in violation of, contravention of"
        ),
    ),
    Relation(
        "notes",
        "neutral",
        "It takes note of it, which is weaker than welcoming it.",
        verbs=_phrases(
            "noting, notes, taking note, takes note, observing, recognizing, recognizes, acknowledging, acknowledges"
        ),
        connectors=_phrases("taking note of, noting"),
    ),
    Relation(
        "endorses",
        "strong support",
        "It makes it its own.",
        verbs=_phrases("endorsing, endorses, approving, approves, accepting, accepts, supporting, supports"),
        connectors=_phrases("endorsed by, endorsed in, approved by, approved in, as endorsed by"),
    ),
    Relation(
        "adopts",
        "strong support",
        "It adopts it.",
        verbs=_phrases("adopting, adopts, proclaims, decides to adopt"),
        connectors=_phrases("hereby adopts, adopts the"),
    ),
    Relation(
        "considers",
        "neutral",
        "It has considered it.",
        verbs=_phrases(
            "having considered, having examined, having received, having heard, having studied, "
            "having also considered, having also examined, having listened"
        ),
    ),
    Relation(
        "follows_up",
        "action",
        "It follows it up.",
        verbs=_phrases("follows up"),
        connectors=_phrases(
            "follow-up to, follow-up of, followed up, as a follow-up to, review of the implementation of"
        ),
    ),
    Relation(
        "implements",
        "action",
        "It acts on it.",
        verbs=_phrases("implementing, implements"),
        connectors=_phrases(
            "implementation of, in implementation of, implementing, implement, pursuant to, in pursuance of, "
            "compliance with, comply with, give effect to, giving effect to, in response to"
        ),
    ),
    Relation(
        "based_on",
        "legal basis",
        "It acts within its terms.",
        verbs=_phrases("acting under"),
        connectors=_phrases(
            "in accordance with, accordance with, in conformity with, conformity with, in line with, under, "
            "consistent with, by virtue of, as mandated by, as mandated in, as provided for in, based on, "
            "in keeping with, as stipulated in, as decided in, as stated in, in compliance with"
        ),
    ),
    Relation(
        "established_by",
        "legal basis",
        "It speaks of something that was set up there.",
        connectors=_phrases(
            "established by, established pursuant to, established in, proclaimed in, proclaimed by, created by, "
            "set up by, established in accordance with, established under, launched by"
        ),
    ),
    Relation(
        "contained_in",
        "locator",
        "It speaks of something that stands there.",
        connectors=_phrases(
            "contained in, set out in, set forth in, annexed to, referred to in, outlined in, as mentioned in, "
            "mentioned in, defined in, reflected in, as reflected in, identified in, described in, stated in, "
            "in the annex to, embodied in, enshrined in, laid down in"
        ),
    ),
    Relation(
        "amends",
        "change",
        "It changes it.",
        verbs=_phrases("amends, replaces, supersedes, extends, renews, revokes, terminates, repeals, rescinds"),
        connectors=_phrases("amending, replacing, superseding, as amended by, superseded by"),
    ),
    Relation(
        "requests_under",
        "action",
        "It asks for something under it.",
        verbs=_phrases(
            "requests, requesting, decides, deciding, invites, inviting, urges, urging, calls upon, "
            "calling upon, calls for, calling for, encourages, encouraging, authorizes, recommends, demands, "
            "instructs, resolves, appeals, agrees"
        ),
    ),
    Relation(
        "stresses",
        "neutral",
        "It lays weight on it.",
        verbs=_phrases(
            "stressing, stresses, emphasizing, emphasizes, underlining, underlines, underscoring, underscores"
        ),
    ),
    Relation(
        "source_note",
        "locator",
        'A note: the thing named is that text ("Resolution 70/1.").',
        source='UN Editorial Manual, footnotes: no "See" where the text named is the document or its annex',
    ),
    Relation(
        "see_note",
        "locator",
        'A note: the thing named stands in that text ("See resolution 60/1.").',
        source='UN Editorial Manual, footnotes: "See" where the reader must look inside',
    ),
    Relation(
        "adopted_from",
        "locator",
        "The draft or committee report from which it was adopted.",
    ),
    Relation(
        "pinpoint_self",
        "locator",
        "It points into its own text.",
    ),
    Relation(
        "cites",
        "neutral",
        "It cites it; how, the words beside it do not say.",
    ),
)

RELATIONS: dict[str, Relation] = {relation.name: relation for relation in _SET}
"""Every relation by its name."""

_VERBS: dict[str, str] = {verb: relation.name for relation in reversed(_SET) for verb in relation.verbs}
_LONGEST = max(verb.count(" ") for verb in _VERBS) + 1
_LONGEST_FIRST = sorted(
    {words for relation in _SET for words in relation.connectors}, key=lambda words: (-len(words), words)
)

CONNECTORS = re.compile(any_of(map(re.escape, _LONGEST_FIRST)) + r"\b")
"""Any connector, longest first."""

_CONNECTED = {words: relation.name for relation in reversed(_SET) for words in relation.connectors}


@lru_cache(maxsize=4096)
def relation_of_verb(verb: str) -> str:
    """The relation that a verb phrase expresses, ``Recalling also`` → ``recalls``; ``cites`` where none fits."""
    words = [word for word in verb.lower().split() if word not in ADVERBS or verb.lower().startswith("once again re")]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if name := _VERBS.get(" ".join(words[:length])):
            return name
    return "cites"


@lru_cache(maxsize=8192)
def relation_of_connector(stretch: str, inside: bool) -> str:
    """The relation that the last connector in a stretch of words expresses, or nothing; ``inside`` a word it begins."""
    found = CONNECTORS.findall(f"x{stretch}" if inside else stretch)
    return _CONNECTED[found[-1]] if found else ""

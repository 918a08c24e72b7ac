"""The words of resolutions: verbs, adverbs and the nouns of feeling and will, as counted in their texts.

Source: the opening phrases of 38,690 preambular and 52,051 operative paragraphs in the UN's AKN4UN files
(sessions 74 to 80), where the UN itself marks them.
"""

from __future__ import annotations

__all__ = ["ADJECTIVES", "ADVERBS", "FIXED", "PARTICIPLES", "PARTICLES", "PLAIN", "PRESENT", "STANCES", "STANCE_VERBS"]


def _words(run: str) -> tuple[str, ...]:
    return tuple(run.split())


_STEMS = _words(
    """
    accept acknowledg act adopt affirm agree anticipat appeal appoint appreciat appropriat approv authoriz believ
    call commemorat commend commit condemn confirm congratulat consider declar demand deplor designat determin direct
    draw elect emphasiz encourag endors establish express extend honour highlight instruct invit mark not observ pay
    pledg proclaim reaffirm realiz recall recogniz recommend recommit reconfirm re-emphasiz refer regret reiterat reject
    remain remind renew request resolv revis salut stress strengthen support tak underlin underscor understand urg
    welcom wish decid trust shar
    """
)
_DOUBLED = {"commit": "committ", "recommit": "recommitt", "refer": "referr", "regret": "regrett"}

PARTICIPLES = frozenset(
    (
        *(f"{_DOUBLED.get(stem, stem)}ing" for stem in _STEMS),
        "having",
        "being",
        "bearing",
        "looking",
        "keeping",
        "giving",
    )
)
"""Verbs that open a preambular clause."""

PRESENT = frozenset(
    (*(f"{stem}{ending}" for stem in _STEMS for ending in ("s", "es")), "bears", "looks", "keeps", "gives")
)
"""Verbs that open an operative clause."""

PLAIN = frozenset((*_STEMS, *(f"{stem}e" for stem in _STEMS)))
"""The same verbs as outcome documents have them: "We reaffirm"."""

ADJECTIVES = frozenset(
    _words(
        """
        concerned convinced mindful aware conscious cognizant alarmed determined desirous disturbed guided encouraged
        disappointed dismayed appalled seized resolved committed inspired shocked grateful
        """
    )
)
"""Adjectives and past participles that open a preambular clause."""

ADVERBS = frozenset(
    _words(
        """
        also further furthermore again equally strongly firmly deeply gravely seriously fully urgently particularly once
        extremely profoundly greatly likewise unequivocally especially solemnly hereby therefore categorically highly
        more very continuously actively duly earnestly sincerely warmly vigorously additionally utterly keenly
        """
    )
)

PARTICLES = {
    "tak": ("note", "into account", "fully into account", "into consideration", "into full consideration"),
    "bear": ("in mind",),
    "keep": ("in mind",),
    "call": ("upon", "for", "on", "attention", "once again upon", "once again for", "once again on", "to mind"),
    "look": ("forward",),
    "pay": ("tribute", "special tribute"),
    "giv": ("due consideration",),
    "draw": ("the attention", "attention"),
    "consider": ("it important", "it necessary", "it essential"),
    "believ": ("it necessary",),
}
"""What belongs to a verb, by the verb's stem."""

STANCES = frozenset(
    _words(
        """
        concern concerns appreciation satisfaction regret regrets gratitude support commitment commitments
        determination conviction belief hope view views request requests call calls demand demands invitation
        invitations appeal appeals condemnation alarm solidarity readiness intention resolve sympathy
        condolences indignation endorsement approval recommendation willingness confidence desire
        encouragement opposition recognition distress disappointment thanks commendation outrage dismay
        rejection adherence position interest sadness consternation pride sorrow admiration disapproval
        """
    )
)
"""Nouns of feeling and will: "its deep concern", "with appreciation"."""

STANCE_VERBS = _words(
    """
    express reiterat reaffirm renew declar affirm emphasiz underlin stress underscor re-emphasiz pledg confirm recall
    shar restat repeat
    """
)
"""Stems of the verbs that take such a noun."""

FIXED = (
    "in the strongest possible terms",
    "in the strongest terms",
    "without reservation",
    "in particular",
    "in this regard",
    "in that regard",
    "in this context",
    "in this respect",
    "in that context",
)
"""Phrases that belong to the opening where they follow it."""

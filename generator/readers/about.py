"""What an AKN4UN file says about its document: how it was adopted, and the keywords it was given."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from generator.document import About, Ballot, Keyword, Vote
from generator.readers.markup import Element, words

__all__ = ["about", "doubts"]

_CHOICES = {"inFavour": "in favour", "against": "against", "abstaining": "abstaining"}
_OUTCOMES = {"adoptedWithoutVote": "adopted without a vote", "adoptedRecordedVote": "adopted by a recorded vote"}


def about(root: Element) -> About:
    """The votes, one for each resolution in the file, and the keywords of its classification."""
    votes = tuple(_vote(voting) for voting in root.iter("{*}voting"))
    return About(votes, tuple(dict.fromkeys(_keywords(root))))


def doubts(root: Element) -> Iterator[tuple[int, str]]:
    """Where a list of voters is not as long as its count says: the line and a sentence."""
    for count in root.iter("{*}count"):
        number, names = count.get("value") or "", sum(1 for _ in count.iter("{*}organization"))
        if names and number.isdecimal() and int(number) != names:
            line: int = count.sourceline or 1  # type: ignore[assignment]  # the stubs are wrong
            yield line, f"{int(number)} votes {_choice(count)}, and {names} names"


def _vote(voting: Element) -> Vote:
    outcome = voting.get("outcome") or ""
    return Vote(_OUTCOMES.get(outcome, outcome), tuple(_ballot(count) for count in voting.iter("{*}count")))


def _ballot(count: Element) -> Ballot:
    number = count.get("value") or ""
    voters = tuple(words(voter) for voter in count.iter("{*}organization"))
    return Ballot(_choice(count), int(number) if number.isdecimal() else len(voters), voters)


def _choice(count: Element) -> str:
    choice = count.get("refersTo") or ""
    return _CHOICES.get(choice, choice)


def _keywords(root: Element) -> Iterator[Keyword]:
    """The keywords; one that has no words of its own is named by its address."""
    for keyword in root.iter("{*}keyword"):
        # Some files have them escaped twice.
        name = unescape(keyword.get("showAs") or keyword.get("value") or "").strip()
        named = name if "://" in name else name.replace("_", " ")
        if named:
            yield Keyword(named, keyword.get("dictionary") or "", keyword.get("href") or "")

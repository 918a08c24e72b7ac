"""Sessions of bodies: "its sixty-third session", "the main part of its seventy-sixth session", "its next session".

Whose session it is: the body named behind it; behind "its", the body named last before ("to the Human Rights
Council at its forty-seventh session") or who is asked; else the body that speaks.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.citations.ordinals import ordinal
from generator.mandates.dates import year_at
from generator.mandates.tokens import Line, phrases, word_set
from generator.mandates.when import ASSEMBLY, Period, Session

__all__ = ["FoundSession", "Owner", "sessions_at"]

_PARTS_OF_ASSEMBLY = phrases("the main part of", "the first part of", "the first resumed part of")
_WHICH_PART = word_set(
    "first second third last final main resumed early later general high-level organizational management coordination"
)
_PARTS = word_set(
    "part end beginning start half course conclusion commencement opening close closing remainder rest segment week day"
    " days margins sidelines debate duration"
)
_OWNERS = word_set("its their the his her")
_KINDS = word_set("resumed main substantive regular organizational annual special plenary general ordinary")
_NEXT = word_set("next forthcoming following upcoming coming subsequent")
_BODIES = word_set(
    "assembly council committee commission conference board forum group subcommittee congress parties body process"
)
_MAIN_COMMITTEES = (f"{which} Committee" for which in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth"))
_ASSEMBLY = frozenset(("Assembly", "United Nations General Assembly", *_MAIN_COMMITTEES))
"""Its Main Committees meet in its own sessions."""

_MOST_PARTS = 3

_IN_NAMES = word_set("of on for the")
_JOINING_NAMES = word_set("and to in")
_JOINTS = phrases(", and", ",", "and", "to", "and the", ", the", ", and the")
_LONGEST_NAME = 12
_LONGEST_SMALL = 4
_LONGEST_KIND = 8
_GATHERINGS = word_set("session segment meeting")


class Owner(NamedTuple):
    """Whose session it may be where the words beside it do not say."""

    since: int
    """The first token in which a body may be named."""

    asked: str
    organ: str
    reach: int = 60
    """How many tokens back a body is looked for: a bound, so that reading stays linear."""


class FoundSession(NamedTuple):
    """A session, or the year of one, from a token up to another."""

    when: Session | Period
    start: int
    end: int


def sessions_at(line: Line, at: int, owner: Owner) -> list[FoundSession]:
    """Session = [ part ] owner ( year | { kind } ( ordinals | "next" ) { kind } ) "session" [ "of" ( body | year ) ].

    Several for "its first and second sessions"; none where no session stands here.
    """
    begin = _past_parts(line, at)
    if line.low(begin) not in _OWNERS:
        return []
    if year := year_at(line, begin + 1):
        end = next((near + 1 for near in range(begin + 2, begin + _LONGEST_KIND) if line.low(near) in _GATHERINGS), 0)
        return [FoundSession(Period(year), at, end)] if end else []
    numbers, end = _numbers(line, line.past_words(begin + 1, _KINDS))
    kind, end = end, line.past_words(end, _KINDS)
    if line.low(end) not in {"session", "sessions"} or _is_any(line, numbers, end):
        return []
    if not numbers or line.low(end + 1) == "of":
        dated = _of_year(line, at, end + 1)
        if dated or not numbers:
            return dated
    return [] if line.low(kind) == "resumed" else _numbered(line, at, numbers, end + 1, owner)


def _past_parts(line: Line, at: int) -> int:
    """Behind "the end of", "the second part of", "the high-level segment of", as many as stand here."""
    at += line.low(at) == "both"
    for _ in range(_MOST_PARTS):
        part = line.past_words(at + 1, _WHICH_PART)
        if line.low(at) != "the" or line.low(part) not in _PARTS or line.low(part + 1) != "of":
            break
        at = part + 2
    return at


def _is_any(line: Line, numbers: list[tuple[int | None, int]], end: int) -> bool:
    """``its forthcoming sessions``: none in particular."""
    return line.low(end) == "sessions" and any(number is None for number, _ in numbers)


def _numbers(line: Line, at: int) -> tuple[list[tuple[int | None, int]], int]:
    """Each ordinal with its token, and the token behind them; a session without one only where it is the next."""
    if line.low(at) in _NEXT:
        return [(None, at)], at + 1
    numbers: list[tuple[int | None, int]] = []
    while (number := ordinal(line.low(at))) is not None:
        numbers.append((number, at))
        joint = line.past(at + 1, _JOINTS)
        at = joint if joint > at + 1 and ordinal(line.low(joint)) is not None else at + 1
    return numbers, at


def _of_year(line: Line, at: int, end: int) -> list[FoundSession]:
    """``its substantive session of 2006``, ``its session in 2021``: the year is what is known of it."""
    year = year_at(line, end + 1) if line.low(end) in {"of", "in"} else None
    return [FoundSession(Period(year), at, end + 2)] if year else []


def _numbered(line: Line, at: int, numbers: list[tuple[int | None, int]], end: int, owner: Owner) -> list[FoundSession]:
    named, end = _named_behind(line, end)
    if not named and _is_its(line, at):
        named = _named_before(line, at, max(owner.since, at - owner.reach)) or _body(owner.asked)
    if not named and numbers[0][0] is not None:
        named = _named_with(line, numbers[0][1], max(0, at - owner.reach))
    bodies = _respective(line, at, len(numbers), end, owner) or [named or owner.organ] * len(numbers)
    starts = [at, *(start for _, start in numbers[1:])]
    return [
        FoundSession(Session(number, ASSEMBLY if body in _ASSEMBLY else body), start, stop)
        for (number, _), body, start, stop in zip(numbers, bodies, starts, [*starts[1:], end], strict=True)
    ]


def _respective(line: Line, at: int, count: int, end: int, owner: Owner) -> list[str]:
    """The bodies of "to the Assembly and the Council at their ninetieth and tenth sessions, respectively"."""
    if "respectively" not in {line.low(end), line.low(end + 1)}:
        return []
    names: list[str] = []
    for head in range(at - 1, max(owner.since, at - owner.reach) - 1, -1):
        if len(names) < count and line.low(head) in _BODIES and line.is_capital(head):
            names.insert(0, _name(line, _name_start(line, head, owner.since), head + 1))
    return names if len(names) == count else []


def _name_start(line: Line, head: int, since: int) -> int:
    start = head
    while start > max(since, head - _LONGEST_NAME) and line.is_capital(start - 1):
        start -= 1
    return start


def _is_its(line: Line, at: int) -> bool:
    """Whether the session is that of a body named before; only the Assembly's have a main part."""
    return line.past(at, _PARTS_OF_ASSEMBLY) == at and line.low(_past_parts(line, at)) != "the"


def _named_behind(line: Line, end: int) -> tuple[str, int]:
    """``the seventy-eighth session of the General Assembly``: the name, and the token behind it."""
    if line.low(end) != "of" or line.low(end + 1) != "the":
        return "", end
    stop = _name_end(line, end + 2) if line.is_capital(end + 2) else _small_name_end(line, end + 2)
    return _name(line, end + 2, stop), stop


def _small_name_end(line: Line, start: int) -> int:
    """Behind "open-ended working group"; at its start where no body is named."""
    return next((at + 1 for at in range(start, start + _LONGEST_SMALL) if line.low(at) in _BODIES), start)


def _named_with(line: Line, number: int, since: int) -> str:
    """The body of "the sixth session of the Council", for "the sixth session" further on."""
    for at in range(number - 1, since - 1, -1):
        if line.low(at) == line.low(number) and line.low(at + 1) == "session":
            return _named_behind(line, at + 2)[0]
    return ""


def _named_before(line: Line, at: int, since: int) -> str:
    """The body named last before this place, if its name is one of a body that has sessions."""
    for head in range(at - 1, since - 1, -1):
        if line.low(head) in _BODIES and line.is_capital(head):
            start = _name_start(line, head, since)
            end = _name_end(line, head)
            if end + 1 >= at or not _is_between(line, start, since):
                return _name(line, start, end)
    return ""


def _is_between(line: Line, start: int, since: int) -> bool:
    """``submit, through the Council and the Committee, at its``: bodies on the way have no part in it."""
    for at in range(start - 1, max(since, start - 2 * _LONGEST_NAME) - 1, -1):
        word = line.low(at)
        if not (line.is_capital(at) or word in _IN_NAMES or word in {"and", ","}):
            return word == "through"
    return False


def _body(asked: str) -> str:
    """Who is asked, if it is a body: the Special Committee, not the chair of one."""
    head = asked.split(" of ")[0].split(" on ")[0].lower().split()
    return asked if head and head[-1] in _BODIES else ""


def _name_end(line: Line, start: int) -> int:
    """Behind a name in capitals, with the small words inside it: ``Committee on the Peaceful Uses of Outer Space``."""
    stop = start + 1
    for at in range(start + 1, start + _LONGEST_NAME):
        if line.is_capital(at):
            stop = at + 1
        elif line.low(at) not in _IN_NAMES and not (line.low(at) in _JOINING_NAMES and line.is_capital(at + 1)):
            break
    return stop


def _name(line: Line, start: int, stop: int) -> str:
    return " ".join(line.words[first:last] for first, last in line.places[start:stop])

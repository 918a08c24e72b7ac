"""Numbers behind the subject of their acts: "its resolutions on Countering Terrorism 2178 (2014) and 2195 (2014)".

Grammar: ``head [of-body] [on-subject] ["," among]`` before the first number; without ``among`` the subject must be
there. What is numbered plainly, as 45/36, must look like an act in its place: the subject names no body, and
nothing follows that would make a share or a span of years of it ("50/50 gender balance", "the biennium 2004/05").
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.citations.heads import Head, head_before
from generator.citations.organs import is_body
from generator.citations.tokens import ITEM

__all__ = ["head_over_subject"]

_REACH = 240
"""How far back (characters) the head may stand: bounds the time of looking back."""

_FIRST_MODERN = 31
"""The first session of the General Assembly whose acts are numbered session/number."""

_SUBJECT = re.compile(
    r"""
    (?: \sof\sthe\s (?: General\sAssembly | Security\sCouncil | (?:Economic\sand\sSocial|Human\sRights)\sCouncil ) )?
    (?P<subject> \s (?: on | concerning | regarding | about | (?:related|relating|pertaining)\sto ) \s [^;:()/\d“”"]+ )?
    """,
    re.VERBOSE,
)
_AMONG = re.compile(
    r""",?\s (?: including | inter\salia | in\sparticular | particularly | especially | notably | namely | such\sas
      | the\s (?: most\srecent | latest | last ) (?: \sof\swhich )? \s (?: is | are | was | were | being ) )
    (?: ,\sinter\salia )? ,? \s \Z""",
    re.VERBOSE,
)
"""What opens the numbers of some of those acts; the others stay unnamed."""

_ENDS = re.compile(r"(?:,?\s(?:and|or|as\swell\sas|of\s\d)|\s?[,;.)]|\s*\Z)")
_LEADING = re.compile(r"\b(?:a|an|and|at|by|for|from|in|no|of|or|since|than|the|to|until|with|years?)\.?,?\s\Z")
"""What makes of the number that follows a part of the subject."""


def head_over_subject(words: str, at: int, begin: int = 0) -> Head | None:
    """The head of the number at ``at``, where the subject of the acts stands between them; or nothing.

    What stands before ``begin`` belongs to another citation. Where the number is one of several acts, the head
    begins at the number: what stands before it is a set of its own, "its resolutions on Lebanon, including".
    """
    far = max(begin, at - _REACH)
    noun = max(words.rfind("esolution", far, at), words.rfind("ecision", far, at))
    if noun < 0:
        return None
    end = words.find("n", noun + 6) + 1
    end += words.startswith("s", end)
    among = _AMONG.search(words, end, at)
    between = _SUBJECT.fullmatch(words, end, among.start() if among else at)
    if between is None or not (among or (between["subject"] and not _LEADING.search(words, end, at))):
        return None
    head = head_before(words, end)
    if head is None or not _fits(words, at, head, between["subject"] or ""):
        return None
    return replace(head, start=at) if among else head


def _fits(words: str, at: int, head: Head, subject: str) -> bool:
    """Whether a number may be that of an act here: a bracket behind it says so, a slash in it does not."""
    number = ITEM.match(words, at)
    if number is None or number["bracket"]:
        return True
    if is_body(subject) or "," in subject.rstrip(", ") or not _ENDS.match(words, number.end()):
        return False
    if number["year"]:
        return bool(head.organs) and int(number["serial"]) % 100 != (int(number["year"]) + 1) % 100
    session = number["session"]
    return bool(head.organs) or not session.isdigit() or int(session) >= _FIRST_MODERN

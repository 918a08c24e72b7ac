"""Where a note ends that was run into a line of text.

``2003,1See A/C.2/59/3, annex as endorsed by the General Assembly`` has lost its line break, and often
its final stop too: then the note reaches as far as the grammar of citations does.
"""

from __future__ import annotations

import re

from generator.citations.anaphora import find_ibid
from generator.citations.documents import find_documents
from generator.citations.found import Found
from generator.citations.model import Context
from generator.citations.numbers import find_numbers
from generator.citations.organs import ASSEMBLY
from generator.citations.treaties import find_treaties

__all__ = ["note_extent"]

_OPENING = re.compile(r"\s*(?:[Ss]ee(?:\salso)?|[Aa]lso|[Ii]bid\.|[Cc]f\.)?,?\s?(?:the\s)?")
_TISSUE = re.compile(
    r"(?:[,;]?\s(?:and|see(?:\salso)?|also|as\swell\sas|in|document|documents|annexed\sto|contained\sin|its|General\sAssembly"
    r"|Security\sCouncil|Economic\sand\sSocial\sCouncil|Human\sRights\sCouncil|Council|Assembly|resolutions?|decisions?)"
    r"|[,;]|\s)*\s?"
)
_GRAMMAR = re.compile(
    r"\s*(?:See\b|Ibid\b|Resolutions?\s|Decisions?\s|Official\sRecords|United\sNations,\sTreaty|Adopted\s|"
    r"(?:General\sAssembly|Security\sCouncil|Economic\sand\sSocial\sCouncil|Human\sRights\sCouncil)\s(?:resolution|decision)|[ASE]/)"
)
_STOP = re.compile(r"\.(?=\s+[A-Z“\"]|\s*\Z)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nos|vol|vols|para|paras|chap|sect|sects|art|arts|pp?|Ibid|Add|Corr|Rev|cf|Res|Dec)|\b[A-Z])\Z"
)

_FIRST_REACH = 2000
"""How far (characters) a sentence is read at first."""

_LOOK_AHEAD = 1000
"""More than how far (characters) any citation looks ahead to see where it ends."""


def note_extent(words: str, start: int, context: Context | None = None) -> int:
    """The offset (half open) at which the note that begins at ``start`` ends.

    A note may be several sentences, as long as each is made like a note ("See …", "Ibid., …", a symbol).
    Without a final stop it ends with its last citation; a note that cites nothing ends with its first
    sentence, or with the paragraph.
    """
    del context  # the grammar of numbers needs none to tell where a citation ends
    at = start
    while True:
        end = _sentence(words, at)
        if end >= len(words) or words[end - 1 : end] != "." or not _GRAMMAR.match(words, end):
            return end
        at = end


def _sentence(words: str, start: int) -> int:
    """Where the sentence ends that begins here; as much is read as settles it, for many notes may follow."""
    reach = _FIRST_REACH
    while start + reach < len(words):
        end = _end(words[start : start + reach])
        if end < reach - _LOOK_AHEAD:
            return start + end
        reach *= 2
    return start + _end(words[start:])


def _end(rest: str) -> int:
    """Grammar: ``sentence = ["See"] citation {tissue citation} ["."]``, or free words up to their stop."""
    found = _cited(rest)
    at = 0
    opening = _OPENING.match(rest)
    reached = opening.end() if opening else 0
    for one in found:
        tissue = _TISSUE.match(rest, reached)
        if one.left > (tissue.end() if tissue else reached):
            break
        at = reached = max(reached, one.right)
    if at == 0:
        return _first_stop(rest)
    while rest[at : at + 1] == ")":
        at += 1
    return at + (rest[at : at + 1] == ".")


def _cited(rest: str) -> list[Found]:
    documents = [*find_documents(rest), *find_treaties(rest), *find_ibid(rest, None)]
    numbers = find_numbers(rest, ASSEMBLY, taken=[(one.start, one.end) for one in documents])
    return sorted([*documents, *numbers], key=lambda one: (one.left, -one.right))


def _first_stop(rest: str) -> int:
    """The end of the first sentence, stops of abbreviations apart; else the end of the paragraph."""
    for stop in _STOP.finditer(rest):
        if not _ABBREVIATION.search(rest, max(0, stop.start() - 8), stop.start()):
            return stop.end()
    return len(rest)

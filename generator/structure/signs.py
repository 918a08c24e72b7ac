"""What a line of a resolution shows by its own words: a title, a closing line, an act, the announcement of a list."""

from __future__ import annotations

import re

from generator.blocks import Block
from generator.marked import Text
from generator.structure.masthead import DATE

__all__ = ["adopts_a_text", "announces", "is_closing", "is_title", "is_titled", "recites", "speaks_in_the_present"]

_CLOSING = re.compile(
    rf"(?:\d+(?:st|nd|rd|th) (?:\([a-z]+\) )?(?:plenary )?meeting[.,]?\s*(?:{DATE}\.?)?|{DATE}\.?"
    r"|\[?Adopted (?:unanimously|without a vote|by (?:a recorded vote|consensus|\d+ votes)"
    r"|at the \d+\w\w (?:plenary )?meeting)\b.*)",
    re.DOTALL,
)

_ADVERBS = r"(?:(?:Also|Further|Once again|Again|[A-Z]?[a-z]+ly) )*"

_PARTICIPLE = re.compile(
    _ADVERBS + r"(?:\w+ing|aware|mindful|convinced|concerned|conscious|guided|alarmed|cognizant|determined|desirous"
    r"|encouraged|inspired|disturbed|appalled|shocked|dismayed|grieved|distressed|motivated|deeply|gravely|seriously)\b",
    re.IGNORECASE,
)
"""How preambular paragraphs open: a participle or an adjective (UN Editorial Manual)."""

_PRESENT = re.compile(_ADVERBS + r"(?!This|Its|Thus|Various|Perhaps)[A-Z]?[a-z]*[a-rt-z]s\b(?!:\s)")
"""How operative paragraphs open: a verb in the present tense."""


def announces(words: str) -> bool:
    """Whether a list or a text must follow."""
    return words.rstrip().endswith((":", ":—", ": –"))


def adopts_a_text(words: str) -> bool:
    """Whether an act is followed by the text it adopts: "Adopts the following declaration:"."""
    return (
        announces(words) and re.search(r"\b(?:adopts|proclaims|approves|declares)\b", words, re.IGNORECASE) is not None
    )


def is_closing(words: str) -> bool:
    """Whether this is a line of the end: the meeting, the date, how a text was adopted."""
    return len(words) < 300 and _CLOSING.fullmatch(words.strip()) is not None


def is_title(words: str) -> bool:
    """Whether a line is a heading by its form: short, and not ended by a stop."""
    return len(words) < 400 and words.rstrip('*”"')[-1:] not in (".", ";", ":", ",", "…", "")


def is_titled(block: Block, *, opens: bool = False) -> bool:
    """Whether a block is a heading: by its kind or its form.

    ``opens`` says that it stands where preambular paragraphs do, which may lack their comma.
    """
    if block.kind == "heading":
        return True
    text = block.text
    return is_title(text.words) and (not opens or _in_one_face(text) or not _PARTICIPLE.match(text.words))


def _in_one_face(text: Text) -> bool:
    return any(mark.start == 0 and mark.end == len(text.words) for mark in text.emphasis)


def recites(text: Text) -> bool:
    """Whether an unnumbered paragraph is a recital: it opens with a participle, or does not end a sentence."""
    return _PARTICIPLE.match(text.words) is not None or not text.words.endswith(".")


def speaks_in_the_present(text: Text) -> bool:
    """Whether an unnumbered paragraph is an act: "Decides to …", not "Recalling …"."""
    return _PARTICIPLE.match(text.words) is None and _PRESENT.match(text.words) is not None

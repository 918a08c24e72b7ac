"""Where a note ends that was run into a line.

Its own grammar says how far its citations reach; the line around it says the rest. A note ends with a full
stop, and the sentence that it interrupted goes on in small letters; where the paragraph had ended before
the marker, all that follows is the note; where the stop was lost, only the grammar can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

__all__ = ["Extent", "run_in_end"]

Extent = Callable[[str, int], int]
"""Where the citations end of the note that begins at an offset of the words: ``generator.citations.note_extent``."""

_STOP = re.compile(r"\.[”\"’)]?(?=[\s,;:)]|$)")
_RESUMED = re.compile(r"\s+[a-z(]|[,;:)]")

_ABBREVIATED = re.compile(
    r"(?:\b(?:Nos?|[Vv]ols?|paras?|chaps?|sects?|arts?|pp?|[Cc]f|eds?|et al|vs?|St|Mrs?|Ms|Dr|Inc|op|cit|e\.g|i\.e"
    r"|Suppl|figs?)|\b(?:[A-Z]\.)*[A-Z])$"
)
_NUMBERED = re.compile(
    r"\b(?:chaps?\.|sects?\.|annex|annexes|part|appendix|enclosure|resolutions?|paras?\.|and|to|\d) "
    r"(?:[A-Z]|[IVXLC]+(?:\.[A-Z])?)$"
)

_GOES_ON = re.compile(
    r"\s+(?:See\b|Ibid\b|Available\b|Also\b|For\b|Cf\.|The (?:text|report|term|present|name|document)\b)"
)


def run_in_end(words: str, start: int, limit: int, extent: Extent) -> int:
    """The end of the note that begins at ``start``, never behind ``limit``, where the next marker stands."""
    stops = list(_stops(words, start, limit))
    if resumed := next((stop for stop in stops if _RESUMED.match(words, stop)), None):
        return resumed
    if _had_ended(words, start) and stops and not words[stops[-1] :].strip():
        return stops[-1]
    complete = (stop for stop in stops if not _GOES_ON.match(words, stop))
    return next(complete, None) or _by_grammar(words, start, limit, extent)


def _had_ended(words: str, start: int) -> bool:
    """Whether the paragraph had come to an end before the marker."""
    return re.search(r"[,;.:]\d+$", words[max(0, start - 12) : start]) is not None


def _by_grammar(words: str, start: int, limit: int, extent: Extent) -> int:
    end = min(max(extent(words, start), start + 1), limit)
    return start + len(words[start:end].rstrip())


def _stops(words: str, start: int, limit: int) -> Iterator[int]:
    """The ends of the sentences in a stretch, stops of abbreviations apart."""
    for stop in _STOP.finditer(words, start, limit):
        before, after = words[max(start, stop.start() - 40) : stop.start()], words[stop.end() : stop.end() + 3].lstrip()
        if before.lower().endswith("ibid"):
            if not after.startswith(","):
                yield stop.end()
        elif not _ABBREVIATED.search(before) or _NUMBERED.search(before) or not after:
            yield stop.end()

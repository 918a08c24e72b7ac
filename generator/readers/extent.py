"""Where a note ends that was run into a line.

Its own grammar says how far its citations reach; the line around it says the rest. A note ends with a full
stop, and the sentence that it interrupted goes on in small letters; where the paragraph had ended before
the marker, all that follows is the note; where the stop was lost, only the grammar can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.readers.chain import chain_end

__all__ = ["Extent", "run_in_end"]

Extent = Callable[[str, int], int]
"""Where the citations end of the note that begins at an offset of the words: ``generator.citations.note_extent``."""

_STOP = re.compile(r"(?<!\.)\.[”\"’)]?(?=[\s,;:)]|\.(?!\.)|$)|(?<=[\d)xIVX])\.(?=[a-z]+\s)")
"""A stop; also one to which the words behind it were joined, after a number, a bracket or an annex: "70/1.through"."""
_RESUMED = re.compile(r"\s+[a-z(]|[,;:).]|[a-z]+\s")
_PINPOINT = re.compile(r",? (?:(?:chap|sect|para|vol|No)s?\.? [\dIVXLCA-H]|annex(?:es)?\b|Supplement No\.)")
"""What shows that a stop was that of an abbreviation, or of a slip: "chap. V., sect. A", "Ibid. vol. 660"."""

_ABBREVIATED = re.compile(
    r"(?:\b(?:Nos?|[Vv]ols?|paras?|chaps?|[Ss]ects?|Conf|arts?|pp?|[Cc]f|eds?|et al|vs?|St|Mrs?|Ms|Dr|Inc"
    r"|op|cit|e\.g|i\.e|Suppl|figs?)|\b(?:[A-Z]\.)*[A-Z])$"
)
_NUMBERED = re.compile(
    r"(?:\b(?:chaps?\.|sects?\.?|annex|annexes|part|appendix|enclosure|resolutions?|paras?\.|and|to|\d) "
    r"(?:[A-Z]|[IVXLC]+(?:\.[A-Z])?)|\d/[IVXLC]+)$"
)

_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*$")
_LONGEST_ADDRESS = 200

_NUMBERED_PARAGRAPH = re.compile(r"\s*(?:\d{1,4}\.|\([a-z]{1,4}\))\s")

_TELLS = re.compile(r"(?:The|This|These|It|An?) ")
"""How a note opens that tells something, and cites nothing."""

_GOES_ON = re.compile(
    r"\s+(?:See\b|Ibid\b|Available\b|Also\b|For\b|Cf\.|The (?:text|report|term|present|name|document)\b)"
)


def run_in_end(words: str, start: int, limit: int, extent: Extent) -> int:
    """The end of the note that begins at ``start``, never behind ``limit``, where the next marker stands."""
    stops: list[int] = []
    for stop in _stops(words, start, limit):
        if _RESUMED.match(words, stop):
            return stop
        stops.append(stop)
    if _takes_all(words, start) and stops and not words[stops[-1] :].strip():
        return stops[-1]
    complete = next((stop for stop in stops if not _GOES_ON.match(words, stop)), None)
    if complete and (words[complete:].strip() or not _must_go_on(words, start)):
        return complete
    return _by_references(words, start, limit) or complete or _by_grammar(words, start, limit, extent)


def _takes_all(words: str, start: int) -> bool:
    """Whether all that follows the marker is the note: the paragraph had ended, or its sentence, and the note tells."""
    before = _had_ended(words, start)
    return before is not None and (before[1] != "." or _TELLS.match(words, start) is not None)


def _must_go_on(words: str, start: int) -> bool:
    """Whether the last stop of the line is not the note's: a numbered paragraph has one, and none before the marker."""
    return _NUMBERED_PARAGRAPH.match(words) is not None and _had_ended(words, start) is None


def _had_ended(words: str, start: int) -> re.Match[str] | None:
    """The stop before the marker."""
    return re.search(r"([,;.:])\d+$", words[max(0, start - 12) : start])


def _by_references(words: str, start: int, limit: int) -> int | None:
    """The end of the references that the note opens with, with their stop; nothing where it has none."""
    end = chain_end(words, start, limit)
    return end + (words[end : end + 1] == ".") if end > start else None


def _by_grammar(words: str, start: int, limit: int, extent: Extent) -> int:
    """As far as the grammar of citations reads on; but no note ends with the comma of its paragraph."""
    end = start + max(extent(words[start:limit], 0), 1)
    return max(start + 1, start + len(words[start:end].rstrip().rstrip(",;:")))


def _in_an_address(words: str, start: int, at: int) -> bool:
    return _ADDRESS.search(words[max(start, at - _LONGEST_ADDRESS) : at]) is not None


def _stops(words: str, start: int, limit: int) -> Iterator[int]:
    """The ends of the sentences in a stretch, stops of abbreviations apart."""
    for stop in _STOP.finditer(words, start, limit):
        before, after = words[max(start, stop.start() - 40) : stop.start()], words[stop.end() : stop.end() + 3]
        if _PINPOINT.match(words, stop.end()) or (after[:1].islower() and _in_an_address(words, start, stop.start())):
            continue
        if before.lower().endswith("ibid"):
            if not after.startswith(","):
                yield stop.end()
        elif not _ABBREVIATED.search(before) or _NUMBERED.search(before) or not after.strip():
            yield stop.end()

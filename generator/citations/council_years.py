"""The year of a Security Council resolution by its number alone.

The Council's resolutions are numbered through since 1946, in the order of their adoption
(research.un.org/en/docs/sc/resolutions), so that a number between two of one year is of that year. Beyond
what lies between two such numbers nothing is known here, and nothing is guessed.

Source of the numbers: the links of the United Nations in its AKN4UN files of sessions 75 to 78; for 1946 to
1949 the texts of the Council's resolutions in CR-UNSC; for 1964 the page named above.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

__all__ = ["years_of"]

_SEEN = {
    1946: (1, 15), 1947: (16, 37), 1948: (38, 66), 1949: (67, 78), 1964: (186, 199), 1967: (237, 242), 1968: (250, 259),
    1969: (267, 271), 1971: (298, 298), 1973: (338, 338), 1974: (350, 350), 1978: (425, 425), 1979: (446, 452),
    1980: (465, 478), 1981: (497, 497), 1990: (658, 672), 1991: (690, 690), 1993: (819, 827), 1994: (904, 904),
    1995: (984, 984), 1996: (1073, 1073), 1998: (1196, 1197), 1999: (1244, 1267), 2000: (1322, 1325),
    2001: (1359, 1377), 2002: (1397, 1429), 2003: (1459, 1515), 2004: (1539, 1570), 2005: (1598, 1645),
    2006: (1675, 1738), 2007: (1754, 1783), 2008: (1813, 1851), 2009: (1860, 1894), 2010: (1920, 1966),
    2011: (1977, 2024), 2012: (2039, 2083), 2013: (2094, 2122), 2014: (2133, 2195), 2015: (2199, 2258),
    2016: (2268, 2336), 2017: (2341, 2397), 2018: (2401, 2449), 2019: (2457, 2500), 2020: (2504, 2560),
    2021: (2561, 2615), 2022: (2618, 2671), 2023: (2672, 2719), 2024: (2723, 2729),
}  # fmt: skip
"""By year the lowest and the highest number that is known."""

_NUMBERS = [(number, year) for year, ends in sorted(_SEEN.items()) for number in ends]
_FIRST, _LAST = 1946, 9999


def years_of(number: int) -> tuple[int, int]:
    """The earliest and the latest year in which a resolution of this number can have been adopted."""
    before = bisect_right(_NUMBERS, (number, _LAST)) - 1
    after = bisect_left(_NUMBERS, (number, 0))
    earliest = _NUMBERS[before][1] if before >= 0 else _FIRST
    latest = _NUMBERS[after][1] if after < len(_NUMBERS) else _LAST
    return earliest, latest

"""What a printed line is by its own words: a number, a line that stands alone, an act, an end."""

from __future__ import annotations

import re

__all__ = [
    "ACTS",
    "ALONE",
    "BINDS",
    "DECIMAL",
    "DIVISION",
    "ENDED",
    "ITEM",
    "JOB",
    "MARKER",
    "NUMBER",
    "NUMBERED",
    "OPENS",
    "ORGAN",
    "RECITES",
    "begins_with_capital",
]

_NUMBER = r"\d{1,3}\.|\((?:[a-z]{1,4}|[A-Z]|\d{1,2})\)|(?:[a-z]|[ivx]{1,4})[.)]|[•●▪‣–—-]"
DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}\.?")
NUMBER = re.compile(rf"{_NUMBER}|{DECIMAL.pattern}")
"""A paragraph's number alone on its line."""

NUMBERED = re.compile(rf"(?P<number>{_NUMBER}|{DECIMAL.pattern}(?=(?: \.)? [A-Z])) \S")
"""A line that begins with the number of its paragraph."""

ORGAN = re.compile(r"The [A-Z][\w ]*(?:Assembly|Council|Commission|Conference),?")
JOB = re.compile(
    r"\d\d[- ]\d{5}(?: ?\([A-Z]\).*)?\*?|\*\d{7}\*|/\.\.\.|Page \d+"
    r"|Please rec[y ]cle\W*|♲|`{3,}|-{5,}"
)
"""The number of a job or its bar code, the words of a page's number, and what else is printed at the foot of pages."""

ITEM = re.compile(r"(?:S-|ES-)?\d+/\d+(?: ?[A-Z](?:[-–][A-Z])?)?\.(?: |$)")
"""The number of a resolution, before its title or alone above it."""

DIVISION = re.compile(
    r"(?:Annex|Appendix|Enclosure)(?: [IVX]+| [A-Z])?|[IVXLC]+\.?|[A-Z]\.?"
    r"|(?:Section|Chapter|Part) (?:[IVXLC]+|\d{1,3}|[A-Z])\.?"
)
"""The heading of an annex or a section, above its title."""

ALONE = re.compile(
    rf"{ORGAN.pattern}|{DIVISION.pattern}|(?:\* ?){{3}}"
    r"|\d+\w\w (?:\([a-z]+\) )?(?:plenary )?meeting|\d{1,2} [A-Z][a-z]+ \d{4}"
    r"|(?:Article|Rule|Regulation|Goal|Guideline|Conclusion|Principle) (?:[IVXLC]+|\d{1,3}|[A-Z])\.?"
)
"""A line that is a paragraph by itself: the organ, a division, the meeting, the date."""

ENDED = re.compile(r"(?:[,;:.…]|; (?:and|or))[”\"’)]?(?:(?: \d{1,3}|\d{1,2})/?)?$|(?<!\d)[,;:.][”\"’)]?\d{3}$")
"""How a line ends that may end a paragraph, a marker behind it or not."""

MARKER = re.compile(r" ?\d{1,3}/?$")
"""What may be a marker at the end of a line."""

BINDS = re.compile(r"(?<!; )\b(?:to|of|from|and|or|the|an?|in|for|on|by|with|at|as|its|their|that|which)$")
"""Words with which nothing ends."""

_STATES = (
    "alarmed|appalled|aware|cognizant|committed|concerned|conscious|convinced|desirous|determined|dismayed|distressed"
    "|disturbed|encouraged|grieved|guided|inspired|mindful|motivated|resolved|shocked"
)
_VERBS = (
    "Acknowledges|Adopts|Affirms|Agrees|Amends|Appeals|Appoints|Appreciates|Appropriates|Approves|Authorizes"
    "|Calls|Commends|Commits|Concludes|Condemns|Confirms|Congratulates|Considers|Continues|Decides|Declares|Demands|Deplores|Designates"
    "|Determines|Directs|Draws|Elects|Emphasizes|Encourages|Endorses|Expresses|Highlights|Invites|Looks|Maintains|Notes"
    "|Pays|Pledges|Proclaims|Proposes|Reaffirms|Realizes|Recalls|Recognizes|Recommends|Recommits|Reconfirms|Regrets|Reiterates"
    "|Rejects|Remains|Reminds|Renews|Requests|Resolves|Stresses|Suggests|Supports|Takes|Trusts|Underlines|Underscores"
    "|Undertakes|Urges|Welcomes"
)
_PARTICIPLES = (
    "Acknowledging|Affirming|Aiming|Appreciating|Bearing|Being|Believing|Calling|Commemorating|Commending|Committing"
    "|Condemning|Confirming|Considering|Continuing|Deploring|Desiring|Emphasizing|Encouraging|Endorsing|Expressing|Giving"
    "|Having|Highlighting|Honouring|Inviting|Looking|Marking|Noting|Observing|Praising|Reaffirming|Realizing|Recalling"
    "|Recognizing|Recommitting|Reconfirming|Referring|Regretting|Reiterating|Rejecting|Remaining|Reminding|Renewing|Seeking"
    "|Sharing|Stressing|Supporting|Taking|Trusting|Underlining|Underscoring|Understanding|Urging|Welcoming|Wishing"
)
_ADVERB = r"(?!Assembly|Family|July|Italy)[A-Z][a-z]+ly"
ACTS = re.compile(rf"(?:(?:Also|Further|Once again|Again|{_ADVERB}) [a-z]+s|{_VERBS})\b")
"""How operative paragraphs open: a verb in the present tense (UN Editorial Manual)."""

RECITES = re.compile(
    rf"(?:(?:Also|Further|{_ADVERB}) [a-z]+ing|{_PARTICIPLES})(?: [a-z]+){{0,3}}?,? (?:that|its|the|of|with|upon)\b"
)
"""How a recital opens, with what it recites."""

OPENS = re.compile(
    rf"{ACTS.pattern}|(?:{_ADVERB}|Also|Further|Once again|Again) (?:\w+ing|{_STATES})\b"
    rf"|(?:{_PARTICIPLES}|{_STATES.title()}|Deeply|Gravely|Seriously|Re-emphasizing)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d|[A-Z][a-z]+ (?:the following|agreed as follows):$"
)
"""How any paragraph opens: with an act, a participle or an adjective; in a programme, with the day."""


def begins_with_capital(words: str) -> bool:
    """Whether a line begins with a capital letter, in quotation marks or not."""
    return words.lstrip('“"‘«')[:1].isupper()

"""AKN4UN as the UN writes it: the elements, the attributes and the white space of its files around invented words.

Everything here is given as XML already; the vocabulary holds nothing that would have to be escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Masthead", "annex", "file", "heading", "note", "numbered", "preambular", "table"]

_ROOT = (
    '<akomaNtoso xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://docs.oasis-open.org/legaldocml/ns/akn/3.0 '
    'http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd" '
    'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:html="http://www.w3.org/1999/xhtml" '
    'xmlns:akn4un="http://un.org/akn4un">\n'
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The lines above and below the text."""

    symbol: str
    number: str
    title: str
    session: str
    """``Seventy-fifth session``"""
    item: str
    """``Agenda item 70 (a)``"""
    subject: str
    adopted: str
    distributed: str
    proponent: str
    meeting: str


def file(masthead: Masthead, metadata: int, preamble: str, body: str, attachments: str) -> str:
    """A whole file; ``metadata`` is how many kilobytes stand in ``meta``."""
    return "".join((
        _ROOT, '  <statement name="resolution">\n', _meta(masthead, metadata), _cover(masthead), _preface(masthead),
        "    <preamble>\n"
        '      <formula name="enactingFormula" eId="formula_1">\n        <p xml:space="preserve">\n'
        '          <span class="italic">The General Assembly</span>,</p>\n      </formula>\n',
        preamble, "    </preamble>\n    <mainBody>\n", body, "    </mainBody>\n", _conclusions(masthead),
        f"    <attachments>\n{attachments}    </attachments>\n" if attachments else "",
        "  </statement>\n</akomaNtoso>\n",
    ))  # fmt: skip


def _meta(masthead: Masthead, kilobytes: int) -> str:
    """What stands about the document: its identification, and voters until the size is reached."""
    head = (
        '    <meta>\n      <identification source="#DGACM">\n        <FRBRWork>\n'
        f'          <FRBRthis value="/akn/un/statement/deliberation/unga/{masthead.number}/!main/"></FRBRthis>\n'
        '          <FRBRcountry value="un"></FRBRcountry>\n        </FRBRWork>\n      </identification>\n'
        '      <analysis source="#un">\n        <parliamentary>\n          <voting outcome="adopted">\n'
        '            <count value="1" refersTo="inFavour">\n              <akn4un:voters>\n'
    )
    voters = max(0, kilobytes * 1000 - 1500) // len(_VOTER)
    tail = (
        "              </akn4un:voters>\n            </count>\n          </voting>\n        </parliamentary>\n"
        "      </analysis>\n    </meta>\n"
    )
    return head + _VOTER * voters + tail


_VOTER = '                <organization refersTo="memberState">A MEMBER STATE</organization>\n'


def _cover(masthead: Masthead) -> str:
    lines = (
        '<span refersTo="#publisher" class="upperLeft">\n          '
        '<docAuthority refersTo="#publisher">United Nations</docAuthority>\n        </span>',
        f'<docNumber refersTo="#symbol">{masthead.symbol}</docNumber>',
        '<img src="logo-un.jpg"></img>\n        '
        '<docAuthority refersTo="#issuingBody" class="rightBig">General Assembly</docAuthority>',
        '<docStatus refersTo="#generalDistribution" class="rightSmall">Distr.: General</docStatus>',
        f'<docDate class="rightSmall" refersTo="#dateOfIssuance">{masthead.distributed}</docDate>',
        f'<session refersTo="#generalAssembly" eId="coverPage_1__session_1">{masthead.session}</session>',
        f'<inline name="agenda item">{masthead.item}</inline>',
        f'<inline name="agenda item name">{masthead.subject}</inline>',
        f"<docTitle>Resolution adopted by the General Assembly on {masthead.adopted}</docTitle>",
        f'<docProponent refersTo="#committee">[{masthead.proponent}]</docProponent>',
    )
    written = "".join(f"      <p>\n        {line}\n      </p>\n" for line in lines)
    return f'    <coverPage eId="coverPage_1">\n{written}    </coverPage>\n'


def _preface(masthead: Masthead) -> str:
    return (
        f"    <preface>\n      <p>\n        <docNumber>{masthead.number}.</docNumber>\n"
        f'        <docTitle refersTo="#resolutionTitle">{masthead.title}</docTitle>\n      </p>\n    </preface>\n'
    )


def _conclusions(masthead: Masthead) -> str:
    return (
        f'    <conclusions eId="conclusions">\n      <p>\n        <inline name="adoptionMeeting">{masthead.meeting}'
        f"</inline>\n        <eol />\n        <docDate>{masthead.adopted}</docDate>\n      </p>\n    </conclusions>\n"
    )


def note(label: int, words: str) -> str:
    """A footnote at its marker."""
    return (
        f'<authorialNote marker="{label}" placement="bottom" eId="authorialNote_{label}">'
        f'<p xml:space="preserve">\t \t{words}</p></authorialNote>'
    )


def preambular(place: int, verb: str, words: str, points: Iterable[tuple[str, str]]) -> str:
    """A preambular paragraph, with its sub-paragraphs."""
    opened = f'<span class="italic">{verb}</span>{words}'
    listed = "".join(_item(number, point) for number, point in points)
    if not listed:
        inner = f'        <p xml:space="preserve">\t{opened}</p>\n'
    else:
        introduced = f"          <listIntroduction>{opened}</listIntroduction>\n"
        inner = f"        <blockList>\n{introduced}{listed}        </blockList>\n"
    return f'      <container name="{verb}" eId="container_{place}">\n{inner}      </container>\n'


def _item(number: str, words: str) -> str:
    inner = f'            <num>{number}</num>\n            <p xml:space="preserve">{words}</p>\n'
    return f"          <item>\n{inner}          </item>\n"


def numbered(place: int, number: str, words: str, points: Iterable[tuple[str, str]] = ()) -> str:
    """An operative or numbered paragraph; its sub-paragraphs follow it as paragraphs, as they do in most files."""
    return "".join(_paragraph(f"para_{place}", each, text) for each, text in ((number, words), *points))


def _paragraph(eid: str, number: str, words: str) -> str:
    return (
        f'      <paragraph eId="{eid}" class="SingleTxt">\n        <num>\t{number}</num>\n'
        f'        <content eId="{eid}__content">\n          <p xml:space="preserve">\t{words}</p>\n'
        "        </content>\n      </paragraph>\n"
    )


def heading(words: str) -> str:
    """The heading of a group of paragraphs."""
    return f'      <paragraph class="H23">\n        <subheading>\t\t{words}</subheading>\n      </paragraph>\n'


def table(rows: Iterable[Iterable[str]]) -> str:
    """A table whose first row is its head."""
    return f'      <container name="table"><table>\n{"".join(_rows(rows))}      </table></container>\n'


def _rows(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        yield "        <tr>" + "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in row) + "</tr>\n"


def annex(title: str, body: str) -> str:
    """An annex with its title in bold."""
    return (
        '      <attachment>\n      <doc name="annex">\n        <meta></meta>\n        <mainBody>\n'
        '      <paragraph class="H1">\n        <content>\n          <p xml:space="preserve">\n'
        f'            <span class="bold">\t\t{title}</span>\n          </p>\n        </content>\n      </paragraph>\n'
        f"{body}        </mainBody>\n      </doc>\n      </attachment>\n"
    )

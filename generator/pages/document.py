"""The page of one document: its head, its text where it is held, what it cites and what cites it, its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.citations import read as read_citations
from generator.citations.model import Context, Passage, PassageKind
from generator.edition import Entry
from generator.pages import prose
from generator.pages.bearings import Chains, Mark, Step, mapped, steps
from generator.pages.links import Links, file_of
from generator.pages.markdown import Markdown, escaped, link
from generator.pages.quotations import Quotations, quotations
from generator.pages.recalled import Recalled, by_paragraph, recalled
from generator.pages.relations import Cites, cites
from generator.pages.room import Room
from generator.pages.text import ParagraphShown, shown
from generator.records import DateKind, Difference, Record, Source, Vote
from generator.symbols import Symbol

__all__ = ["DocumentPage", "Fact", "page"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the head: a term and what it is."""

    term: str
    words: Markdown
    name: str = ""
    """``when`` for the date, which a preview of the document shows."""


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """Everything the template of a document prints."""

    entry: Entry
    kicker: str
    facts: tuple[Fact, ...]
    ways: tuple[Markdown, ...]
    abstract: Markdown
    remarks: tuple[Markdown, ...]
    paragraphs: tuple[ParagraphShown, ...]
    map: tuple[Mark, ...]
    steps: tuple[Step, ...]
    differences: tuple[Difference, ...]
    cites: tuple[Cites, ...]
    recalled: Recalled
    sources: tuple[Source, ...]
    quotations: Quotations

    @property
    def file(self) -> str:
        return file_of(self.entry.symbol)

    @property
    def is_held(self) -> bool:
        return self.entry.text is not None


def page(entry: Entry, links: Links, chains: Chains, room: Room) -> DocumentPage:
    """What the page of one document shows; ``links`` are those of its own file, ``chains`` those of the edition."""
    record, paragraphs = entry.record, shown(entry, links, by_paragraph(entry, links, room))
    return DocumentPage(
        entry=entry,
        kicker=_kicker(record),
        facts=tuple(_facts(entry, links)),
        ways=tuple(_ways(entry, links)),
        abstract=prose.blocks(record.abstract, links) if record.abstract else Markdown(""),
        remarks=tuple(prose.line(remark, links) for remark in record.remarks),
        paragraphs=paragraphs,
        map=mapped(paragraphs),
        steps=tuple(steps(entry, links, chains)),
        differences=record.differences,
        cites=tuple(cites(entry, links)),
        recalled=recalled(entry, links, room),
        sources=record.sources,
        quotations=quotations(entry, links.edition),
    )


def _kicker(record: Record) -> str:
    body = record.committee or record.body
    return f"{record.kind.label} · {body}"


_DATED = {
    DateKind.ADOPTED: "Adopted",
    DateKind.DISTRIBUTED: "Distributed",
    DateKind.PUBLISHED: "Published",
    DateKind.SESSION: "Session of",
    DateKind.SESSION_CLOSED: "Session closed",
}

_VOTES = {
    Vote.WITHOUT: "without a vote",
    Vote.RECORDED: "by a recorded vote",
    Vote.NONE_RECORDED: "no recorded vote is on record",
}


def _facts(entry: Entry, links: Links) -> Iterator[Fact]:
    """The facts of the head, in the order a reader asks for them; only those that are on record."""
    record = entry.record
    yield from _fact("Symbol", record.designated if record.symbol else None)
    yield from _fact("Designation", record.designation)
    if record.date and record.date_kind:
        meeting = f", {_ordinal(record.meeting)} plenary meeting" if record.meeting else ""
        yield from _fact(_DATED[record.date_kind], f"{record.date}{meeting}", "when")
    if record.adoption:
        yield from _fact("How adopted", _VOTES[record.adoption.vote] if record.adoption.vote else None)
        yield from _fact("Basis", _proponent(record, links))
    yield from _fact("Session", _session(record))
    yield from _fact("Agenda item", record.agenda_item)
    yield from _fact("Issued", str(record.distributed) if record.distributed else None)
    yield from _fact("Sponsors", ", ".join(record.sponsors))
    yield from _fact("Introduced by", record.introduced_by)
    yield from _fact("Draft", _documents(entry.drafts, links))
    yield from _fact("Adopted as", _documents(filter(None, [record.adopted_as]), links))
    yield from _fact("Adds to", _documents(filter(None, [record.parent]), links))
    yield from _fact("Addenda", _documents(entry.addenda, links))
    yield from _fact("Carries the text of", _documents((each.to for each in record.reproduces), links))
    yield from _fact("Text carried by", _documents(entry.reproduced_in, links))
    yield from _fact("Also known as", ", ".join(dict.fromkeys(name.name for name in record.names)))
    yield from _fact("Other symbols", ", ".join(map(str, record.aliases)))
    yield from _fact("Official text", record.no_official)
    if record.text:
        yield from _fact("Text held", _origin(record))


def _fact(term: str, words: str | Markdown | None, name: str = "") -> Iterator[Fact]:
    if words:
        yield Fact(term, escaped(words), name)


def _session(record: Record) -> str | None:
    if record.session is None or not record.session.isdigit():
        return record.session
    return record.session if len(record.session) == 4 else f"{_ordinal(int(record.session))} session"


def _ordinal(number: int) -> str:
    """``1st``, ``22nd``, ``13th``."""
    last = 0 if number % 100 in {11, 12, 13} else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def _documents(symbols: Iterable[Symbol], links: Links) -> Markdown:
    return Markdown(", ".join(links.document(symbol, symbol.text) for symbol in symbols))


def _proponent(record: Record, links: Links) -> Markdown:
    """The line in brackets, with the drafts and reports it names as links."""
    words = record.adoption.proponent if record.adoption else None
    if not words:
        return Markdown("")
    line = f"[{words}]"
    found = read_citations([Passage("", line, PassageKind.PROPONENT)], Context(organ=record.body))
    written, reached = [], 1
    for share in (share for citation in found for share in citation.shares()):
        if share.target and share.target.symbol:
            cited = links.document(share.target.symbol, line[share.start : share.end])
            written += [escaped(line[reached : share.start]), cited]
            reached = share.end
    return Markdown("".join([*written, escaped(line[reached:-1])]))


def _origin(record: Record) -> Markdown:
    assert record.text is not None  # noqa: S101 - asked only where there is one
    obtained = escaped(record.text.obtained)
    if not record.text.address:
        return obtained
    site = urlsplit(record.text.address).hostname or record.text.address
    return Markdown(f"{obtained} ({link(escaped(site), record.text.address, '.outside')})")


def _ways(entry: Entry, links: Links) -> Iterator[Markdown]:
    """Where a reader may want to go from here."""
    if address := entry.record.official_address:
        yield link(Markdown("Official text"), address, ".outside")
    if entry.stop:
        yield links.page("timeline.md", "On the timeline", entry.stop)
    for draft in entry.drafts:
        yield links.document(draft, f"Draft {draft}")
    if entry.record.adopted_as:
        yield links.document(entry.record.adopted_as, f"Adopted as {entry.record.adopted_as.short}")

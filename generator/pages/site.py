"""All pages of the edition as Markdown, by the name of their file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import resources

import jinja2
import yaml

from generator import pictures
from generator.edition import Edition, Entry
from generator.faults import BadInput, Fault
from generator.pages import (
    apparatus,
    bearings,
    chronicle,
    document,
    duedates,
    glossary,
    listing,
    mandates,
    network,
    prose,
)
from generator.pages.glossary import Finder, finder, links_with_terms
from generator.pages.links import Links, file_of, place_in_words
from generator.pages.markdown import Markdown, attribute, escaped
from generator.pages.specimens import specimen
from generator.pages.written import Written
from generator.quoting import tags
from generator.records.glossary import Term

__all__ = ["pages"]

Progress = Callable[[str, int, int], None]


def pages(
    edition: Edition, written: Iterable[Written], terms: Sequence[Term] = (), progress: Progress = lambda *_: None
) -> dict[str, str]:
    """Every page: the documents', the lists', and those that people wrote.

    ``terms`` are linked where prose uses them first. Raises :class:`BadInput` for a link in a written
    page that leads nowhere, and jinja2's own errors, which name the template and the line, for a
    template that fails.
    """
    templates, found, web = _templates(), finder(terms), pictures.web(edition)
    chains = bearings.chains(edition)
    files = {
        listing.FILE: _listing(templates, edition),
        chronicle.FILE: _chronicle(templates, edition),
        network.FILE: _network(templates, edition, web),
        apparatus.FILE: _apparatus(templates, edition),
        mandates.FILE: _mandates(templates, edition),
        duedates.FILE: duedates.calendar(edition),
        glossary.FILE: _glossary(templates, edition, terms),
        "search.md": _render(templates, "search", _matter("Search", "Search the edition.", kind="search")),
    }
    files |= _written(templates, edition, written, found)
    for done, entry in enumerate(edition.entries.values(), start=1):
        progress("writing pages", done, len(edition.entries))
        page = document.page(entry, links_with_terms(edition, file_of(entry.symbol), found), chains)
        near = pictures.neighbourhood(entry.symbol, web)
        files[page.file] = _render(templates, "document", _matter_of(entry), page=page, neighbours=near)
    return files


def _templates() -> jinja2.Environment:
    """Templates in which every value is escaped unless it is Markdown already."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(str(resources.files("generator.pages") / "templates")),
        autoescape=True,
        finalize=escaped,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"place": place_in_words, "attribute": attribute}
    return environment


def _render(templates: jinja2.Environment, name: str, matter: Mapping[str, str], **values: object) -> str:
    front = Markdown(yaml.safe_dump(dict(matter), allow_unicode=True, sort_keys=False, width=1000).strip())
    return templates.get_template(f"{name}.md.j2").render(matter=front, **values)


def _matter(title: str, description: str, **fields: str) -> dict[str, str]:
    """Front matter: strings only, so that both engines read the same."""
    return {"title": title, "description": description, **{key: value for key, value in fields.items() if value}}


def _matter_of(entry: Entry) -> dict[str, str]:
    record = entry.record
    return _matter(
        f"{record.designated}: {record.title}",
        " ".join((record.abstract or record.title).split())[:300],
        kind="document",
        symbol=record.designated,
        held="text" if entry.held else "record",
        body=record.body,
        document_kind=record.kind.value.capitalize(),
        year=str(record.date.year) if record.date else "",
        date=record.date.iso if record.date else "",
        crumb=record.designated,
        **tags(record),
    )


def _listing(templates: jinja2.Environment, edition: Edition) -> str:
    matter = _matter("All documents", "Every document of the edition, by body, date and title.", kind="list")
    return _render(templates, "listing", matter, listings=listing.listings(edition), counts=edition.counts)


def _chronicle(templates: jinja2.Environment, edition: Edition) -> str:
    matter = _matter("Timeline", "Documents and events in order, from 2000 to 2015.", kind="timeline")
    found = chronicle.chapters(edition)
    present = {entry.kind for chapter in found for year in chapter.years for entry in year.entries}
    kinds = {kind.value: name for kind, name in chronicle.KINDS.items() if kind.value in present}
    drawn = pictures.overview(edition)
    return _render(templates, "chronicle", matter, overview=drawn, chapters=found, kinds=kinds)


def _network(templates: jinja2.Environment, edition: Edition, web: pictures.Web) -> str:
    matter = _matter("The network of recalls", "Who recalls whom: drawn, and as a table.", kind="citations")
    return _render(templates, "network", matter, page=network.page(edition, web))


def _apparatus(templates: jinja2.Environment, edition: Edition) -> str:
    matter = _matter("Apparatus", "What was emended, and what could not be resolved.", kind="apparatus")
    return _render(
        templates,
        "apparatus",
        matter,
        emended=tuple(apparatus.emended(edition)),
        unsettled=apparatus.unsettled(edition),
        kinds=apparatus.KINDS,
        counts=edition.counts,
    )


def _mandates(templates: jinja2.Environment, edition: Edition) -> str:
    matter = _matter("Who is asked to do what", "Every request by due date, addressee and verb.", kind="mandates")
    return _render(templates, "mandates", matter, page=mandates.page(edition))


def _glossary(templates: jinja2.Environment, edition: Edition, terms: Sequence[Term]) -> str:
    matter = _matter("Glossary", "The words a newcomer meets, each explained in a sentence or three.", kind="prose")
    return _render(templates, "glossary", matter, terms=glossary.explained(terms, Links(edition, glossary.FILE)))


def _written(
    templates: jinja2.Environment, edition: Edition, written: Iterable[Written], found: Finder | None
) -> dict[str, str]:
    files: dict[str, str] = {}
    faults: list[Fault] = []
    for page in written:
        broken: list[prose.BrokenLink] = []
        body = prose.blocks(page.prose, links_with_terms(edition, page.file, found), broken.append)
        faults += [_fault(page, each) for each in broken]
        shown, wanted = None, page.matter.get("specimen")
        if wanted and (shown := specimen(wanted, Links(edition, page.file))) is None:
            faults.append(Fault(page.source, 1, 1, f'the specimen "{wanted}"', "a paragraph of a held text"))
        files[page.file] = _render(templates, "written", page.matter, body=body, counts=edition.counts, specimen=shown)
    if faults:
        raise BadInput(faults)
    return files


def _fault(page: Written, broken: prose.BrokenLink) -> Fault:
    rows = page.prose.splitlines()[broken.line :]
    row = next((number for number, row in enumerate(rows) if broken.address in row), 0)
    column = rows[row].find(broken.address) + 1 if rows else 1
    expected = "a document's symbol, a page of the edition, or a web address"
    line = page.line + broken.line + row
    return Fault(page.source, line, max(column, 1), f'a link to "{broken.address}"', expected)

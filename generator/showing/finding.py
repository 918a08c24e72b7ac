"""What an editor asks to see: a document of the edition by its symbol, or any file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.citations import Target
from generator.edition import Holding, build, read_alone, read_text
from generator.edition.names import names_in
from generator.faults import BadInput, Fault
from generator.identity import context_of, symbol_of
from generator.progress import Tell
from generator.records import Content, load
from generator.showing.composing import shown
from generator.showing.model import Shown
from generator.symbols import Symbol, SymbolError

__all__ = ["content_of", "find"]


def find(what: str, project: Path, progress: Tell = lambda *_: None, given: str | None = None) -> Shown:
    """The file of that name; else the held text of the document with that symbol, emended as the page shows it.

    ``given`` is the symbol of the resolution that is meant where a file holds several.

    Raises :class:`BadInput` for a file that cannot be read, for what is neither a file nor a symbol, and
    for a document whose text the edition does not hold.
    """
    content, names = content_of(project)
    if Path(what).is_file():
        return _file(Path(what), content, names, progress, (_symbol(given),) if given else ())
    symbol = _symbol(what)
    record = content.record(symbol)
    if record is None or record.key not in content.texts:
        found = f"{symbol}, which is {'known but not held' if record else 'not on record'}"
        raise BadInput([Fault(Path(what), 1, 1, found, "a document with a text, or a file")])
    file = content.texts[record.key]
    alone = replace(content, texts={record.key: file})
    held = build(alone, names, progress).entries[record.key].held
    assert held is not None  # noqa: S101 - its text is the one that was read
    return shown(held, file, record.key)


def content_of(project: Path) -> tuple[Content, Mapping[str, Target]]:
    """What is on record, and the names of instruments; nothing of either where the folder is no project."""
    folder = project / "content"
    content = load(folder) if (folder / "documents").is_dir() else Content({}, (), (), {})
    return content, names_in(folder)


def _file(
    file: Path, content: Content, names: Mapping[str, Target], progress: Tell, wanted: tuple[Symbol, ...]
) -> Shown:
    document = read_text(file, progress, wanted)
    symbol = symbol_of(document)
    held: Holding = read_alone(document, context_of(document, symbol), content, names)
    return shown(held, file, symbol)


def _symbol(what: str) -> Symbol:
    try:
        return Symbol.parse(what)
    except SymbolError as error:
        found = f"neither a file nor a symbol ({error.why})"
        raise BadInput([Fault(Path(what), 1, error.column, found, "a file, or a symbol like A/RES/60/252")]) from None

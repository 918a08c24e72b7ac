"""``python -m tests.bench.real ../shared/corpus/akn FOLDER``: an edition of texts that are at hand, built as any other.

Each text gets the first record that ``recalling add`` would write for it; the folder becomes a project beside which
nothing else is needed, as with ``tests.bench.corpus``. Nothing of it belongs into this repository.
"""

from __future__ import annotations

import argparse
import sys
from hashlib import sha256
from pathlib import Path

from generator.adding.first_record import first_record
from generator.edition import read_text
from generator.identity import symbol_of

from .corpus import project
from .editing import furnished

__all__ = ["main", "make"]


def main(arguments: list[str] | None = None) -> int:
    """Write the edition; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.real", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder of AKN4UN files")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    options = parser.parse_args(arguments)
    if options.folder.exists() or not options.corpus.is_dir():
        print(f"{options.folder} is there already, or {options.corpus} is no folder", file=sys.stderr)
        return 1
    print(f"{make(options.folder, options.corpus)} texts in {options.folder}")
    return 0


def make(folder: Path, corpus: Path) -> int:
    """A project with every text that says its symbol, the first that says it; how many there are."""
    project(folder)
    symbols = [symbol for file in sorted(corpus.rglob("*.xml")) if (symbol := _add(folder / "content", file))]
    for name, text in furnished(symbols, "real"):
        place = folder / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    return len(symbols)


def _add(content: Path, file: Path) -> str | None:
    """Text and record in their places, and the symbol; ``None`` for what has none or is there already."""
    data, document = file.read_bytes(), read_text(file)
    symbol = symbol_of(document)
    if symbol is None or (place := content / "documents" / f"{symbol.path}.xml").exists():
        return None
    held = {"obtained": f"added from the file {file.name}", "bytes": len(data), "sha256": sha256(data).hexdigest()}
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    record = first_record(document, symbol, held, said=document.masthead.symbol is not None)
    place.with_suffix(".yml").write_bytes(record.encode())
    return str(symbol)


if __name__ == "__main__":
    sys.exit(main())

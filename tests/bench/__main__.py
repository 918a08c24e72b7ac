"""``python -m tests.bench --size 5000``: measure the whole pipeline at that size, and the peers beside it.

Everything happens in a scratch folder that is gone afterwards, also when it is interrupted; ``content/`` is never
touched. The numbers go into ``tests/bench/figures.json``, from which ``python -m tests.bench.table`` writes the
README's table. ``--real FOLDER`` builds the texts of a folder in place of invented ones.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from .figures import enter, printed
from .measuring import Measuring
from .peers import PEERS
from .scratch import made
from .telling import Telling

BASE = 1000
"""The size against which the time for a document is compared."""


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and enter the numbers; the exit code."""
    options = _options(arguments)
    signal.signal(signal.SIGTERM, _interrupted)
    scratch = Path(tempfile.mkdtemp(prefix="recalling-bench-", dir=options.scratch))
    try:
        figures = _measured(scratch, options)
    except KeyboardInterrupt:
        print("\nInterrupted; nothing was entered.", file=sys.stderr)
        return 130
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    name = "real" if options.real else str(options.size)
    if not options.dry_run:
        enter(name, figures)
    print(printed(name, figures))
    return 0


def _measured(scratch: Path, options: argparse.Namespace) -> dict[str, Any]:
    more = (options.size > BASE or bool(options.real)) + bool(options.parts)
    telling = Telling(len(Measuring.STEPS) + len(PEERS) * options.peers + more)
    load = os.getloadavg()[0]
    telling(f"making an edition of {'real' if options.real else options.size} texts")
    measuring = Measuring(made(scratch / "edition", options.size, options.real), telling, options.rounds)
    figures = measuring.measured(profile=options.profile, parts=options.parts)
    pages = scratch / "pages"
    shutil.move(scratch / "edition" / ".build" / "pages", pages)
    shutil.rmtree(scratch / "edition")
    if options.peers:
        figures["peers"] = measuring.peers(scratch, pages)
    if figures["documents"] > BASE:
        telling(f"the same with {BASE} texts, cold")
        small = Measuring(made(scratch / "base", BASE), telling, options.rounds)
        figures["base"] = small.cold()
    return {
        "on": date.today().isoformat(),
        "cores": os.cpu_count(),
        "load": [round(load, 1), round(os.getloadavg()[0], 1)],
        "python": ".".join(map(str, sys.version_info[:3])),
        **figures,
    }


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--size", type=int, default=BASE, help="how many texts (default: %(default)s)")
    parser.add_argument("--real", type=_folder, help="a folder of AKN4UN files to build instead")
    parser.add_argument("--rounds", type=int, default=3, help="how often each change is made (default: %(default)s)")
    parser.add_argument("--parts", type=int, default=0, help="share a cold build among so many machines, too")
    parser.add_argument("--no-peers", dest="peers", action="store_false", help="leave the other programs out")
    parser.add_argument("--profile", action="store_true", help="show where the time of a cold build goes")
    parser.add_argument("--dry-run", action="store_true", help="print the numbers and do not enter them")
    parser.add_argument("--scratch", type=Path, help="where the scratch folder is made (default: the system's)")
    return parser.parse_args(arguments)


def _folder(written: str) -> Path:
    return Path(written).resolve(strict=True)


def _interrupted(*_: object) -> NoReturn:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())

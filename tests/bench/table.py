"""``python -m tests.bench.table``: write the tables of both READMEs from the numbers kept.

The project's has the figures of every size, that of ``tests/bench`` says which hosts take a site of each size.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from . import figures, hosts

__all__ = ["PAGES", "with_tables"]

PAGES = (Path(__file__).resolve().parents[2] / "README.md", Path(__file__).with_name("README.md"))
_BETWEEN = re.compile(r"(?s)(?<=: written by make bench -->\n)(?P<old>.*?)(?=<!-- (?P<name>speed|hosts) ends -->)")


def with_tables(text: str) -> str:
    """The text with the tables of the numbers kept, each between its marks."""
    made = {"speed": figures.table, "hosts": hosts.table}
    return _BETWEEN.sub(lambda match: f"\n{made[match['name']](figures.kept())}\n\n", text)


def main() -> int:
    """Write them; the exit code. Sizes that are named on the command line are forgotten first: ``100 5000``."""
    figures.forget(sys.argv[1:])
    for page in PAGES:
        page.write_text(with_tables(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

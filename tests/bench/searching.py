"""``python -m tests.bench.searching SITE WORD ...``: what a browser fetches for its first question to the search.

Each word is asked by a browser that has nothing in store. Counted is every file of the search that comes over the
wire, its program included, as a server sends it that compresses nothing; and as one that compresses what can be.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from tests.browser import driven

__all__ = ["asked"]

_COMPRESSED = (".js", ".css", ".json", ".html")
"""What hosts compress on the way; the files of the index are compressed already."""

_SCRIPTS = tuple(f"assets/js/{name}.js" for name in ("addresses", "finding", "search"))

_ANSWER = re.compile("found|No page")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main() -> int:
    """Ask and print the numbers as JSON; the exit code."""
    site, words = Path(sys.argv[1]), sys.argv[2:]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        with driven() as browser:
            print(json.dumps({word: asked(browser, address, site, word) for word in words}))
        server.shutdown()
    return 0


def asked(browser: Browser, address: str, site: Path, word: str) -> dict[str, int]:
    """Bytes and files for one question, by a browser that comes for the first time."""
    context = browser.new_context()
    page = context.new_page()
    fetched: set[str] = set()
    page.on("response", lambda response: fetched.add(response.url.partition("?")[0].removeprefix(address)))
    page.goto(f"{address}search/?q={quote(word)}")
    page.locator(".search-status", has_text=_ANSWER).wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")
    found = page.locator(".search-results a").count()
    context.close()
    files = {name: (site / name).read_bytes() for name in fetched if name.startswith(("pagefind/", *_SCRIPTS))}
    return {
        "results": found,
        "files": len(files),
        "bytes": sum(map(len, files.values())),
        "compressed": sum(_sent(name, data) for name, data in files.items()),
    }


def _sent(name: str, data: bytes) -> int:
    return len(gzip.compress(data, 6)) if name.endswith(_COMPRESSED) else len(data)


if __name__ == "__main__":
    sys.exit(main())

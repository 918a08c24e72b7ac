"""What a page asks for: only files of the site, all of them there, few enough, and nothing that its policy forbids."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.conftest import Visitor, served
from tests.site.crawl import Crawl
from tests.site.kinds import KINDS, each_kind
from tests.site.visit import Visit

# A reader on a slow connection waits for every byte. Fonts count in the first visit only.
HEAVIEST_PAGE = 250_000
HEAVIEST_VISIT = 750_000


@each_kind
def test_a_page_stays_at_home(visit: Visitor, path: str) -> None:
    """No request leaves the site's own folder, each file asked for arrives, little in all, and the console is empty."""
    visited = visit(path)
    visited.page.mouse.wheel(0, 10_000)
    visited.page.wait_for_load_state("networkidle")
    if path == "404.html":  # its script asks whether the site has a page at nearly that address; this one, it has not
        visited.failed = [failure for failure in visited.failed if "/404.HTML/" not in failure]
        visited.complaints = [words for words in visited.complaints if "404 (" not in words]
    assert (visited.strayed, visited.failed, visited.complaints) == ([], [], [])
    assert visited.weight < HEAVIEST_VISIT


def test_every_page_carries_a_policy_that_forbids_other_origins(site: Path) -> None:
    wanted = "//head/meta[@http-equiv='Content-Security-Policy']/@content"
    policies = {page.address: page.tree.xpath(wanted) for page in Crawl(site).pages.values()}
    assert [address for address, given in policies.items() if len(given) != 1 or not _is_strict(given[0])] == []


def _is_strict(policy: str) -> bool:
    directives = {name: sources for name, *sources in (part.split() for part in policy.split(";") if part.strip())}
    allowed = {source for sources in directives.values() for source in sources}
    return directives.get("default-src") in (["'none'"], ["'self'"]) and allowed <= {
        "'none'",
        "'self'",
        "'wasm-unsafe-eval'",
        "data:",
        "blob:",
    }


def test_no_page_is_heavy(site: Path) -> None:
    sizes = {page.address: page.file.stat().st_size for page in Crawl(site).pages.values()}
    assert {address: size for address, size in sizes.items() if size > HEAVIEST_PAGE} == {}


@pytest.mark.parametrize("path", [path for path in KINDS.values() if path != "404.html"])
def test_a_page_reads_from_a_saved_folder(visit: Visitor, site: Path, path: str) -> None:
    """Opened as a file, with no server, the words are there and so is the style sheet."""
    visited = visit(f"{path}index.html", base=f"{site.as_uri()}/")
    assert visited.page.locator("article").inner_text().strip()
    assert visited.page.evaluate("[...document.styleSheets].filter(sheet => !sheet.disabled).length") > 0
    assert visited.strayed == []


PLANTED: dict[str, tuple[str, Callable[[Visit], list[str]]]] = {
    "a request to another origin": ('<img src="http://other.test/a.png" alt="">', lambda visited: visited.strayed),
    "a file that is not there": ('<img src="a.png" alt="">', lambda visited: visited.failed),
    "a violation of the policy": ("<script>1</script>", lambda visited: visited.complaints),
    "a script that fails": ('<script src="bad.js"></script>', lambda visited: visited.complaints),
}


@pytest.mark.parametrize(("fault", "seen"), PLANTED.values(), ids=PLANTED)
def test_a_visit_sees(visit: Visitor, tmp_path: Path, fault: str, seen: Callable[[Visit], list[str]]) -> None:
    """The checks above find each kind of fault, planted in a page."""
    policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
    head = f'<!doctype html><html lang="en">{policy}<link rel="icon" href="data:,"><title>A</title>'
    (tmp_path / "good.html").write_text(head)
    (tmp_path / "bad.html").write_text(head + fault)
    (tmp_path / "bad.js").write_text("missing()")
    with served(tmp_path) as origin:
        assert seen(visit("good.html", base=f"{origin}/")) == []
        assert seen(visit("bad.html", base=f"{origin}/")) != []

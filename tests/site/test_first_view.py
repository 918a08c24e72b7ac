"""The first view of a page: light enough for a phone on a slow line, and still from the first paint on."""

from __future__ import annotations

import gzip

from playwright.sync_api import Response

from tests.site.conftest import Visitor
from tests.site.kinds import each_kind

HEAVIEST = 150_000
"""Bytes over the wire, fonts among them, as every host sends them: text compressed, fonts as they are."""

MOST_REQUESTS = 30
LARGEST_SHIFT = 0.01

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 100)));
})"""


def sent(response: Response) -> int:
    body = response.body()
    return len(body) if response.url.endswith(".woff2") else len(gzip.compress(body))


@each_kind
def test_the_first_view_is_light_and_still(visit: Visitor, path: str) -> None:
    """Under 150 KB, under 30 requests; the browser's own measure of layout shift is next to nothing."""
    visited = visit(path, viewport={"width": 360, "height": 740})
    visited.page.wait_for_load_state("networkidle")
    assert sum(map(sent, visited.came)) < HEAVIEST
    assert len(visited.came) < MOST_REQUESTS
    assert visited.page.evaluate(SHIFT) < LARGEST_SHIFT


def test_nothing_moves_under_a_finger_that_came_for_one_paragraph(visit: Visitor) -> None:
    visited = visit("A/RES/60/252/#op9", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    visited.page.wait_for_load_state("networkidle")
    assert visited.page.evaluate(SHIFT) < LARGEST_SHIFT
    assert visited.rests_on("op9")

"""axe-core finds nothing on any kind of page: in light and in dark, on a desk and on a phone."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

from tests.site.conftest import Visitor
from tests.site.kinds import each_kind
from tests.site.visit import Visit

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}


def violations(visited: Visit, part: str | None = None) -> list[str]:
    """Each rule that is broken, and the element that breaks it: on the whole page, or in a part of it."""
    found = Axe().run(visited.page, part).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@each_kind
def test_a_page_has_no_violation(visit: Visitor, path: str) -> None:
    page = (visited := visit(path)).page
    found = {}
    for size in (DESK, PHONE):
        for colours in ("light", "dark"):
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=colours, reduced_motion="reduce")
            found[size["width"], colours] = violations(visited)
    assert {view: faults for view, faults in found.items() if faults} == {}


@each_kind
def test_a_phone_needs_no_sideways_scrolling(visit: Visitor, path: str) -> None:
    visited = visit(path, viewport=PHONE)
    assert visited.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_axe_sees_a_violation(visit: Visitor) -> None:
    visited = visit()
    visited.page.set_content('<html lang="en"><title>A</title><main><img src="data:,"></main>')
    assert [fault.partition(":")[0] for fault in violations(visited)] == ["image-alt", "page-has-heading-one"]

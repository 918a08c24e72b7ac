"""A reader's visit: one page open in the browser, and everything it asked for or complained of."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Response, expect

__all__ = ["Visit"]


@dataclass
class Visit:
    """Opens pages of one site and remembers; what leaves the site is remembered too, and gets nowhere (see browser)."""

    page: Page
    base: str
    """The address of the site, with the slash at its end."""

    strayed: list[str] = field(default_factory=list)
    """The requests that left the site's origin or folder."""

    failed: list[str] = field(default_factory=list)
    """The site's own files that did not arrive."""

    complaints: list[str] = field(default_factory=list)
    """What the browser wrote to its console: errors, and what the page's policy forbade."""

    came: list[Response] = field(default_factory=list)
    """The site's own files that arrived."""

    weight: int = 0
    """Bytes that came in, uncompressed."""

    def __post_init__(self) -> None:
        self.page.on("request", self._watch)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._miss)
        self.page.on("response", self._receive)

    def go(self, path: str) -> None:
        """Opens a page by its address within the site."""
        self.page.goto(self.base + path)

    def follow(self, link: Locator) -> None:
        """Clicks on a link and waits until the page it leads to is there."""
        link.click()
        self.page.wait_for_load_state("load")

    @property
    def path(self) -> str:
        """The address within the site, without the place in the page."""
        return self.page.url.removeprefix(self.base).partition("#")[0]

    @property
    def place(self) -> str:
        """The place in the page that its address names, without the sign before it."""
        return urlsplit(self.page.url).fragment

    def rests_on(self, anchor: str) -> bool:
        """Whether the address names this place and, once the page has scrolled, the window shows it."""
        expect(self.page.locator(f'[id="{anchor}"]')).to_be_in_viewport(timeout=2_000)
        return self.place == anchor

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.strayed.append(request.url)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} or "Content Security Policy" in message.text:
            self.complaints.append(message.text)

    def _miss(self, request: Request) -> None:
        if request.url.startswith(self.base):
            self.failed.append(f"{request.url}: {request.failure}")

    def _receive(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.url}: {response.status}")
        elif response.url.startswith(self.base):
            self.came.append(response)
            self.weight += int(response.headers.get("content-length", 0))

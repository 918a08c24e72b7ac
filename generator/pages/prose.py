"""Our own prose: Markdown in records and in ``content/pages``, read by markdown-it-py and written anew.

Nothing is copied through: what comes out is made from the parsed tokens, so no HTML of an author and
no trick of one Markdown dialect reaches another. A link whose address is a document's symbol
(``[resolution 65/141](A/RES/65/141#op3)``) leads to that document's page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.pages.links import Links
from generator.pages.markdown import Markdown, escaped, link
from generator.symbols import Symbol, SymbolError

__all__ = ["BrokenLink", "blocks", "line"]

_PARSER = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """A link in our own prose that leads nowhere."""

    line: int
    """The line of its block in the text given, from 0."""

    address: str


@dataclass(slots=True)
class _Writer:
    links: Links
    broken: list[BrokenLink] = field(default_factory=list)
    line: int = 0
    """The line of the block that is being written, from 0."""

    plain: bool = False
    """Whether terms stay unlinked: in headings and links."""

    def explain(self, words: str) -> Markdown:
        return escaped(words) if self.plain else self.links.explain(words)

    @contextmanager
    def unexplained(self) -> Iterator[None]:
        """A stretch in which no term is linked."""
        before, self.plain = self.plain, True
        yield
        self.plain = before

    def blocks(self, tokens: Sequence[Token], indent: str = "") -> Iterator[str]:
        """The blocks one after another, each indented as its list demands, a blank line behind each."""
        place = 0
        while place < len(tokens):
            end = _closing(tokens, place)
            yield from self._block(tokens[place], tokens[place + 1 : end], indent)
            place = end + 1

    def _block(self, token: Token, inside: Sequence[Token], indent: str) -> Iterator[str]:
        match token.type:
            case "heading_open":
                with self.unexplained():
                    yield f"{indent}{'#' * int(token.tag[1])} {self.inline(inside)}\n\n"
            case "bullet_list_open" | "ordered_list_open":
                yield from self._list(inside, "1. " if token.type[0] == "o" else "- ", indent)
            case "blockquote_open":
                yield f"{indent}> " + f"\n{indent}> ".join("".join(self.blocks(inside)).strip().split("\n")) + "\n\n"
            case "table_open":
                yield from self._table(inside, indent)
            case "hr":
                yield f"{indent}---\n\n"
            case "fence" | "code_block":
                rows = token.content.rstrip("\n").split("\n")
                yield f"{indent}<pre><code>" + "&#10;".join(map(escaped_exactly, rows)) + "</code></pre>\n\n"
            case "inline":
                yield f"{indent}{self.inline([token])}\n\n"
            case _:
                yield from (f"{indent}{self.inline(inside)}\n\n",) if inside else ()

    def _list(self, inside: Sequence[Token], sign: str, indent: str) -> Iterator[str]:
        place = 0
        while place < len(inside):
            end = _closing(inside, place)
            item = "".join(self.blocks(inside[place + 1 : end], indent + "    "))
            yield indent + sign.ljust(4) + item[len(indent) + 4 :]
            place = end + 1

    def _table(self, inside: Sequence[Token], indent: str) -> Iterator[str]:
        rows: list[list[str]] = []
        for place, token in enumerate(inside):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in {"th_open", "td_open"}:
                rows[-1].append(self.inline([inside[place + 1]]))
        for number, row in enumerate(rows):
            yield f"{indent}| {' | '.join(row)} |\n"
            if number == 0:
                yield f"{indent}|{' --- |' * len(row)}\n"
        yield "\n"

    def inline(self, tokens: Sequence[Token]) -> Markdown:
        """The words of a block."""
        self.line = next((token.map[0] for token in tokens if token.map), self.line)
        children = [child for token in tokens for child in token.children or ()]
        return Markdown("".join(self._inline(children)))

    def _inline(self, children: Sequence[Token]) -> Iterator[str]:
        place = 0
        while place < len(children):
            token = children[place]
            end = _closing(children, place)
            with self.unexplained() if token.type == "link_open" else nullcontext():
                inside = Markdown("".join(self._inline(children[place + 1 : end])))
            yield self._span(token, inside)
            place = end + 1

    def _span(self, token: Token, inside: Markdown) -> str:
        match token.type:
            case "em_open" | "strong_open":
                return f"<{token.tag}>{inside}</{token.tag}>"
            case "link_open":
                return self._link(str(token.attrGet("href") or ""), inside)
            case "code_inline":
                return f"<code>{escaped(token.content)}</code>"
            case "softbreak" | "hardbreak":
                return " " if token.type == "softbreak" else "<br>"
            case _:
                return self.explain(token.content) if token.type == "text" else escaped(token.content)

    def _link(self, href: str, words: Markdown) -> Markdown:
        parts = urlsplit(href)
        if parts.scheme in {"http", "https", "mailto"}:
            return link(words, href, ".outside") if parts.scheme != "mailto" else link(words, href)
        if parts.path.endswith(".md") and not parts.path.startswith(("/", "..")):
            return link(words, self.links.address(parts.path, parts.fragment))
        try:
            return self.links.document(Symbol.parse(unquote(parts.path)), words, parts.fragment)
        except SymbolError:
            self.broken.append(BrokenLink(self.line, href))
            return words


def escaped_exactly(row: str) -> str:
    """A line of code with its spaces as they are."""
    return escaped(row.replace(" ", "\N{NO-BREAK SPACE}"))


def _closing(tokens: Sequence[Token], place: int) -> int:
    """The position of the token that closes the one at ``place``; the same where it opens nothing."""
    depth = 0
    for end in range(place, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end
    return len(tokens)


def blocks(source: str, links: Links, broken: Callable[[BrokenLink], None] | None = None) -> Markdown:
    """Paragraphs, headings, lists, tables and quotations as the pages' Markdown."""
    writer = _Writer(links)
    written = "".join(writer.blocks(_PARSER.parse(source)))
    for each in writer.broken:
        (broken or _ignored)(each)
    return Markdown(written.rstrip() + "\n")


def line(source: str, links: Links) -> Markdown:
    """One line of prose: only what stands within a paragraph is understood."""
    return _Writer(links).inline(_PARSER.parseInline(source))


def _ignored(_: BrokenLink) -> None: ...

"""A held text in short: counted once, when it is read."""

from __future__ import annotations

from collections import Counter

from generator.edition.held import Found, HeldText, Holding, Outline
from generator.edition.requests import in_short

__all__ = ["at_hand", "outlined"]


def outlined(holding: Holding, found: tuple[Found, ...]) -> Outline:
    """The outline of a text whose references are known."""
    document, published = holding.document, holding.published
    citations = [citation for group in holding.citations.values() for citation in group]
    counts = {
        "paragraphs": sum(bool(paragraph.anchor) for paragraph in document.paragraphs),
        "footnotes": len(document.notes),
        "markers": sum(1 for _ in document.markers()),
        "citations": len(citations),
        **{f"citations {status}": number for status, number in Counter(c.status for c in citations).items()},
        "emendations": len(holding.emendations),
        "notes": len(holding.notes),
    }
    addresses = " ".join(sorted({paragraph.anchor for paragraph in document.paragraphs if paragraph.anchor}))
    asked = tuple(in_short(document, holding.requests))
    return Outline(published.masthead, addresses, found, published.doubts, asked, counts)


def at_hand(holding: Holding) -> HeldText:
    """A text that is kept nowhere but in memory, and whose references nobody follows."""
    return HeldText(outlined(holding, ()), lambda: holding)

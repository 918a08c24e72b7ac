"""The page of measurements: how well citations are found, by form, from the numbers kept in ``content/measures``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.pages import draws, fidelity, printed
from generator.pages.draws import Draw
from generator.pages.fidelity import Fidelity
from generator.pages.printed import Printed

__all__ = ["FILE", "Form", "Measured", "load"]

FILE = "accuracy.md"

FORMS = {
    "modern": "General Assembly, numbered by session (60/252)",
    "lettered": "General Assembly, with a letter (57/270 B)",
    "roman": "General Assembly, roman session (1514 (XV))",
    "special": "Special sessions (S-26/2, 3201 (S-VI))",
    "emergency": "Emergency special sessions (ES-10/15)",
    "decision": "General Assembly decisions (decision 59/515)",
    "security-council": "Security Council (1325 (2000))",
    "council": "Economic and Social Council (2006/46)",
    "human-rights-council": "Human Rights Council (16/18)",
    "commission-on-human-rights": "Commission on Human Rights (2004/16)",
    "other-resolution": "Other bodies",
    "document": "Document symbols (A/60/687)",
    "conference": "Conference reports (A/CONF.157/24)",
}
"""What each form is called on the page, in the order of its rows."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of citation, in one place."""

    name: str
    links: int
    """How many the United Nations links."""

    given: int
    """How many the edition finds."""

    precision: str
    recall: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What the page prints, of the part of the corpus that was set aside while the grammar was made."""

    documents: int
    links: int
    matched: int
    """Links of the UN's whose target and place agree with ours, before anybody judged."""

    raw: tuple[str, str]
    """The share of those links, in the text and in footnotes."""

    first: tuple[str, str]
    """Recall when the part was first read, in the text and in footnotes; its misses were read afterwards."""

    body: tuple[Form, ...]
    notes: tuple[Form, ...]
    verdicts: tuple[tuple[str, int], ...]
    """What the disagreements came down to, and how many there were of each."""

    unlinked: tuple[int, int]
    """How many citations the UN did not link, and how many of those were read one by one."""

    found_wrong: int
    """How many of all that were read, in both parts, were found wrong, before the program was mended."""

    preambular_verbs: str
    operative_verbs: str

    fidelity: Fidelity | None
    """How faithfully texts are read, where that was measured."""

    printed: Printed | None
    """How faithfully printed pages are read, where that was measured."""

    requests: tuple[Draw, ...] = ()
    """How well requests were read, draw by draw."""


def load(folder: Path) -> Measured | None:
    """The numbers of the part reported on; ``None`` where nothing was measured."""
    file = folder / "citations.json"
    if not file.exists():
        return None
    figures = json.loads(file.read_text(encoding="utf-8"))["reporting"]
    first = json.loads((folder / "first.json").read_text(encoding="utf-8"))
    summary, forms = figures["summary"], figures["forms"]
    return Measured(
        documents=figures["documents"],
        links=figures["links"],
        matched=sum(part["matched"] for part in summary.values()),
        raw=(_printed(summary["body"]["raw recall"]), _printed(summary["notes"]["raw recall"])),
        first=(_printed(first["body recall"]), _printed(first["notes recall"])),
        body=_forms(forms["body"]),
        notes=_forms(forms["notes"]),
        verdicts=tuple(sorted(figures["verdicts"].items())),
        unlinked=(figures["read"]["theirs missing"]["all"], figures["read"]["theirs missing"]["read"]),
        found_wrong=first["unlinked found wrong"],
        preambular_verbs=_printed(figures["opening verbs"]["preambular"]),
        operative_verbs=_printed(figures["opening verbs"]["operative"]),
        fidelity=fidelity.load(folder),
        printed=printed.load(folder),
        requests=draws.load(folder),
    )


def _forms(rows: Mapping[str, Mapping[str, Any]]) -> tuple[Form, ...]:
    ordered = [*(form for form in FORMS if form in rows), *(form for form in rows if form not in FORMS)]
    return tuple(
        Form(
            FORMS.get(form, form),
            rows[form]["links"],
            rows[form]["given"],
            _printed(rows[form]["precision"]),
            _printed(rows[form]["recall"]),
        )
        for form in ordered
    )


def _printed(share: float | None) -> str:
    """A share to four places; a dash where there was nothing to measure."""
    return "–" if share is None else f"{share:.4f}"

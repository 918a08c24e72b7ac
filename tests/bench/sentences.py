"""Sentences of resolutions: an opening verb, invented words, and between them citations, names and notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from generator.citations.council_years import years_of
from generator.citations.ordinals import ordinal as number_of
from generator.citations.tokens import MONTHS
from generator.records.instruments import Instrument

from .citing import Calendar, Cited
from .drawing import Draw, Table, table
from .markup import note

__all__ = ["Grammar", "Writer", "printed_day"]

_SHORT = ("the Convention", "the Agenda", "the Declaration", "the Charter", "the Programme of Action")
_INTERNAL = (
    "the present resolution",
    "paragraph 1 above",
    "the present resolution",
    "paragraph 2 of the present resolution",
)
_ADDRESSEES = (
    *("the Secretary-General", "Member States", "States", "all States", "Governments", "the international community"),
    *("the United Nations system", "the relevant organizations", "the specialized agencies", "the private sector"),
    *("the Economic and Social Council", "the United Nations Development Programme", "civil society", "donors"),
)
_TO_DO = ("strengthen", "submit", "ensure", "continue", "take", "provide", "promote", "consider", "support", "develop")
_ASKING_AGAIN = 0.2
_ASKING = frozenset(("requests", "encourages", "calls upon", "urges", "invites", "authorizes", "instructs", "appeals"))


def printed_day(one: date) -> str:
    """``16 December 2020``"""
    return f"{one.day} {_MONTHS[one.month]} {one.year}"


_MONTHS = {number: name for name, number in MONTHS.items()}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What all sentences are drawn from."""

    figures: Mapping[str, Any]
    calendar: Calendar
    instruments: Sequence[Instrument]
    ranked: Sequence[tuple[str, Instrument]] = field(init=False)
    """Each name with what it names; the most used first, though which that is is not measured."""
    names: Table[int] = field(init=False)
    notes: Table[str] = field(init=False)
    others: Table[str] = field(init=False)
    verbs: Mapping[str, Table[str]] = field(init=False)
    addressees: Table[str] = field(init=False)

    def __post_init__(self) -> None:
        figures, set_ = self.figures, object.__setattr__
        set_(self, "ranked", [(name, instrument) for instrument in self.instruments for name in instrument.names])
        set_(self, "names", table(dict(zip(range(len(self.ranked)), figures["names by rank"], strict=False))))
        set_(self, "notes", table({form: n for form, n in figures["notes"].items() if form in _NOTES}))
        set_(self, "others", table(figures["other bodies"]))
        set_(self, "verbs", {kind: _known(verbs) for kind, verbs in figures["verbs"].items()})
        ranks = figures["requests"]["addressees by rank"]
        set_(self, "addressees", table(dict(zip(_ADDRESSEES, ranks, strict=False))))


def _known(verbs: Mapping[str, int]) -> Table[str]:
    return table({verb: times for verb, times in verbs.items() if verb})


_NOTES = ("assembly", "document", "official-records", "sales", "treaty", "words")


@dataclass(slots=True)
class Writer:
    """The sentences of one resolution."""

    grammar: Grammar
    draw: Draw
    own: Cited
    targets: Sequence[Cited]
    stream: list[str]
    _cursor: int = 0
    _label: int = 0
    _target: int = 0
    _noted: str = ""
    """The form of the last note: only after a document is there something for "Ibid." to mean."""

    def __post_init__(self) -> None:
        self._cursor = self.draw.below(len(self.stream))

    # --- words ---

    def words(self, number: int) -> str:
        """So many invented words."""
        if number <= 0:
            return ""
        if self._cursor + number >= len(self.stream):
            self._cursor = self.draw.below(max(1, len(self.stream) - number))
        found = " ".join(self.stream[self._cursor : self._cursor + number])
        self._cursor += number
        return found.removesuffix(",")

    def title(self, number: int) -> str:
        """So many words that begin with a capital."""
        return self.words(max(1, number)).replace(",", "").capitalize()

    def opening(self, kind: str) -> str:
        """The verb that opens a paragraph, as often as real ones do."""
        return self.draw.from_table(self.grammar.verbs[kind]).capitalize()

    def asked(self, verb: str) -> str:
        """Behind a verb that asks: who is asked."""
        if verb.lower() in _ASKING:
            joint = " to " if verb.lower() == "appeals" else " "
            return f"{joint}{self.draw.from_table(self.grammar.addressees)} to {self.draw.of(_TO_DO)} "
        return f" to {self.draw.of(_TO_DO)} " if verb.lower() == "decides" else " "

    def also(self) -> str:
        """A second clause that asks for something; in so many paragraphs that requests are as many as in real texts."""
        if not self.draw.chance(_ASKING_AGAIN):
            return ""
        verb = self.draw.of(("requests", "encourages", "invites", "urges"))
        return f", and {verb}{self.asked(verb)}{self.words(6)}"

    def when(self) -> str:
        """By when something is asked; mostly nothing is said."""
        if not self.draw.chance(self.grammar.figures["requests"]["timed"] * 1.3):
            return ""
        return f" at its {ordinal(self.own.session + 1 + self.draw.below(2)).lower()} session"

    def around(self, number: int, pieces: Sequence[str]) -> str:
        """Pieces in their order, with so many invented words before, between and behind them."""
        share = [1 + self.draw.below(20) for _ in (*pieces, "")]
        before = self.draw.parted(number, share)
        parts = [self.words(before[0])]
        for piece, count in zip(pieces, before[1:], strict=True):
            glue = "" if piece.startswith("<authorialNote") and parts[-1] else " "
            parts.append(f"{glue}{piece} {self.words(count)}")
        return " ".join("".join(parts).split(" ")).strip()

    # --- citations in the text ---

    def resolutions(self, number: int) -> str:
        """``its resolutions 60/143 of 16 December 2005 and 61/147 of 19 December 2006``"""
        cited = [self._next() for _ in range(number)]
        dated = self.draw.chance(self.grammar.figures["dated"])
        written = [self._resolution(one, dated=dated) for one in sorted(set(cited))]
        plural = "s" if len(written) > 1 else ""
        place = f"paragraph {1 + self.draw.below(9)} of " if not plural and self._pinpointed("assembly", 3) else ""
        return f"{place}its resolution{plural} {_listed(written)}"

    def _pinpointed(self, form: str, times: float) -> bool:
        """Whether a place is named; so many times as often as in all citations of the form, where not all can."""
        return self.draw.chance(self.grammar.figures["pinpoints"][form] * times)

    def _next(self) -> Cited:
        self._target += 1
        return self.targets[-self._target % len(self.targets)]

    def _resolution(self, one: Cited, *, dated: bool) -> str:
        printed = self.grammar.calendar.printed(one)
        link = f'<a href="https://undocs.org/en/{self.grammar.calendar.symbol(one)}">{printed}</a>'
        return f"{link} of {printed_day(self.grammar.calendar.date(one))}" if dated else link

    def name(self) -> str:
        """An instrument by its name; sometimes a short one."""
        if self.draw.chance(self.grammar.figures["short names"] * 1.5):
            return self.draw.of(_SHORT)
        for _ in range(20):
            name, instrument = self.grammar.ranked[self.draw.from_table(self.grammar.names)]
            if self._is_older(instrument):
                return f"the {name}"
        return "the Charter of the United Nations"

    def _is_older(self, instrument: Instrument) -> bool:
        session = instrument.symbol.session if instrument.symbol else None
        return not (session and session.isdigit()) or int(session) < self.own.session

    def symbol(self) -> str:
        """A document of an earlier session by its symbol."""
        session = max(31, self.own.session - self.draw.below(3))
        return f"document A/{session}/{1 + self.draw.below(900)}"

    def other(self) -> str:
        """An act of another body by its number."""
        year = 1945 + self.own.session - 1 - self.draw.below(20)
        match self.draw.from_table(self.grammar.others):
            case "security-council":
                return f"Security Council resolution {self._council_number(year)}"
            case "council":
                return f"Economic and Social Council resolution {max(1978, year)}/{1 + self.draw.below(60)}"
            case "human-rights-council":
                return f"Human Rights Council resolution {6 + self.draw.below(40)}/{1 + self.draw.below(30)}"
            case _:
                return f"Commission on Human Rights resolution {1986 + self.draw.below(19)}/{1 + self.draw.below(80)}"

    def _council_number(self, year: int) -> str:
        """``1325 (2000)``: any number that is of that year or an earlier one."""
        number = 1 + self.draw.below(2700)
        while years_of(number)[1] > max(1946, year):
            number = 1 + number // 2
        return f"{number} ({years_of(number)[1]})"

    def internal(self) -> str:
        """The resolution itself."""
        return self.draw.of(_INTERNAL)

    # --- notes ---

    def note(self, words: int) -> str:
        """A note at its marker; ``words`` is how long it is where it cites nothing."""
        again = self._noted in ("official-records", "treaty", "ibid") and self.draw.chance(0.5)
        form = "ibid" if again else self.draw.from_table(self.grammar.notes)
        if form == "assembly" and not self.targets:
            form = "document"
        self._noted, self._label = form, self._label + 1
        return note(self._label, self._noted_words(form, words))

    def _noted_words(self, form: str, words: int) -> str:
        session, below = max(31, self.own.session - self.draw.below(1 + self.draw.below(4))), self.draw.below
        places = (", annex", ", chap. II", ", para. 5", ", sect. I")
        behind = self.draw.of(places) if self._pinpointed("document", 1.3) else ""
        records = (
            f"{ordinal(session)} Session, Supplement No. {1 + below(60)}</span> (A/{session}/{1 + below(60)}){behind}."
        )
        return {
            "assembly": lambda: f"Resolution {self._resolution(self._next(), dated=False)}.",
            "document": lambda: f"A/{session}/{1 + below(900)}{behind}.",
            "official-records": lambda: f'See <span class="italic">Official Records of the General Assembly, {records}',
            "ibid": lambda: f'Ibid., <span class="italic">{records}',
            "sales": lambda: f"United Nations publication, Sales No. E.{70 + below(30)}.I.{1 + below(30)}.",
            "treaty": lambda: (
                f'United Nations, <span class="italic">Treaty Series</span>, vol. {1 + below(2900)}, '
                f"No. {1 + below(50000)}."
            ),
            "words": lambda: f"{self.title(max(3, words))}.",
        }[form]()


def _listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1])))


@cache
def ordinal(number: int) -> str:
    """``Seventy-fifth``, up to the ninety-ninth: the words that mean the number."""
    return next(words for words in _ORDINALS if number_of(words) == number).capitalize()


_BELOW_TWENTY = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_TENS = "twent thirt fort fift sixt sevent eight ninet"
_ORDINALS = (
    *_BELOW_TWENTY.split(),
    *(f"{ten}y-{one}" for ten in _TENS.split() for one in _BELOW_TWENTY.split()[:9]),
    *(f"{ten}ieth" for ten in _TENS.split()),
)


def letters(number: int) -> Iterator[str]:
    """``(a)``, ``(b)`` … as many as are wanted, up to twenty-six."""
    return (f"({chr(97 + n)})" for n in range(number))

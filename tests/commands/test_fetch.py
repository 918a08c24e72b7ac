"""Fetching, against a real server on this machine that serves invented documents, and misbehaves."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from generator import fetching
from generator.fetching.addresses import forbidden
from generator.fetching.configuration import Configuration, load_configuration
from generator.fetching.download import secured
from generator.fetching.shelf import Shelf
from generator.progress import Progress
from generator.records import load
from generator.symbols import Symbol
from tests.readers.eras import printed

from .conftest import SAMPLES
from .server import Answer, Server, serving

Run = Callable[..., Result]
Snapshot = Callable[[], dict[str, bytes]]

WANTED, OTHER = "A/RES/88/1", "A/RES/88/2"
RECORD = """\
symbol: {}
title: Bells
kind: resolution
body: General Assembly
sources:
  - {{for: identity, official: a list, status: confirmed}}
"""


def document(symbol: str = WANTED) -> bytes:
    """A resolution of the project's own making, some 3 kB long."""
    xml = (SAMPLES / "akn" / "resolution.xml").read_text(encoding="utf-8")
    return re.sub(r"A/RES/\d+/\d+", symbol, xml, count=1).encode()


@dataclass
class Waits:
    """A clock on which waiting takes no time."""

    waited: list[float] = field(default_factory=list)

    @property
    def clock(self) -> fetching.Clock:
        return fetching.Clock(now=lambda: datetime(2035, 1, 2, 3, 4, 5, tzinfo=UTC), sleep=self.waited.append)


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Waits:
    """The command line with that clock."""
    waits = Waits()
    monkeypatch.setattr("generator.fetching.run.Clock", lambda: waits.clock)
    return waits


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(Server()) as running:
        yield running


@pytest.fixture
def wanted(project: Path, server: Server) -> Path:
    """The project, with two documents that are known but not held, and the server as their official one."""
    for symbol in (WANTED, OTHER):
        record = project / f"content/documents/{symbol}.yml"
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(RECORD.format(symbol), encoding="utf-8")
    configure(project, server)
    return project


def configure(project: Path, server: Server, **more: object) -> None:
    settings = {
        "address": f"{server.address}/{{symbol}}",
        "types": {"application/xml": ".xml", "text/plain": ".txt", "application/pdf": ".pdf"},
        "user_agent": "Recalling tests",
        **{"pause": 0, "patience": 1, "time_limit": 5, "largest": 100_000, "attempts": 2, "longest_wait": 60},
        **more,
    }
    (project / "content" / "fetch.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")


def fetched(project: Path, waits: Waits, *symbols: str) -> list[tuple[str, str, bool]]:
    """What came of each symbol, without waiting."""
    progress = Progress(stream=io.StringIO())
    outcomes = fetching.fetch(project, symbols, progress, waits.clock)
    return [(outcome.asked, outcome.said, outcome.failed) for outcome in outcomes]


def text_of(project: Path, symbol: str = WANTED) -> Path:
    return project / f"content/documents/{symbol}.xml"


def pdf(symbol: str = WANTED) -> bytes:
    return printed(SAMPLES / "pdf" / "early.txt", symbol=symbol)


# What goes well


def test_a_document_is_fetched_and_put_beside_its_record(wanted: Path, server: Server) -> None:
    """Byte for byte; the record says from where, when, how long and with which checksum; the rest of it stays."""
    server.answers["/" + WANTED] = [Answer(status=302, headers={"Location": "/files/one"})]
    server.answers["/files/one"] = [Answer(document())]

    ((asked, said, failed),) = fetched(wanted, Waits(), WANTED)

    assert (asked, failed) == (WANTED, False)
    assert said.endswith(f"bytes from {server.address}/files/one, now {text_of(wanted)}")
    assert text_of(wanted).read_bytes() == document()
    words = text_of(wanted).with_suffix(".yml").read_text(encoding="utf-8")
    head, _, tail = RECORD.format(WANTED).partition("sources:")
    assert words.startswith(head)
    assert words.endswith("sources:" + tail)
    assert yaml.safe_load(words)["text"] == {
        "from": f"{server.address}/files/one",
        "obtained": "fetched from the official document system",
        "fetched": "2035-01-02T03:04:05Z",
        "bytes": len(document()),
        "sha256": hashlib.sha256(document()).hexdigest(),
    }
    assert Symbol(WANTED) in load(wanted / "content").texts
    assert not [file for file in (wanted / ".build").rglob("*") if file.is_file()]


def test_the_server_sees_who_asks(wanted: Path, server: Server) -> None:
    """By name, for the types that are taken, uncompressed."""
    server.answers["/" + WANTED] = [Answer(document())]

    fetched(wanted, Waits(), WANTED)

    headers = server.asked[0].headers
    assert headers["User-Agent"] == "Recalling tests"
    assert headers["Accept"] == "application/pdf, application/xml, text/plain"
    assert headers["Accept-Encoding"] == "identity"


def test_all_that_is_missing_one_at_a_time_with_a_pause(
    recalling: Run, wanted: Path, server: Server, waits: Waits
) -> None:
    """--missing asks for what is known but not held, and for nothing that the official system does not have."""
    configure(wanted, server, pause=7)
    absent = wanted / "content/documents/ITU/RES/1.yml"
    absent.parent.mkdir(parents=True)
    without = RECORD.format("ITU/RES/1").replace("symbol:", "designation: Resolution 1\naddress:")
    absent.write_text(without, encoding="utf-8")
    for symbol in (WANTED, OTHER):
        server.answers["/" + symbol] = [Answer(document(symbol))]

    result = recalling("fetch", "--missing")

    assert result.exit_code == 1  # the small edition's other documents are not on this server
    assert {line.partition(": ")[0] for line in result.stdout.splitlines()} == {WANTED, OTHER}
    asked = [request.path for request in server.asked]
    assert asked == [f"/{symbol}" for symbol in ("A/90/L.1", WANTED, OTHER, "A/RES/89/7")]
    assert waits.waited == [7, 7, 7]


def test_what_was_fetched_is_not_asked_for_again(wanted: Path, server: Server) -> None:
    """A second run goes on where the first one ended."""
    server.answers["/" + WANTED] = [Answer(document())]
    fetched(wanted, Waits(), WANTED)

    assert fetched(wanted, Waits(), WANTED) == [(WANTED, f"held already, {text_of(wanted)}", False)]
    assert len(server.asked) == 1


@pytest.mark.usefixtures("wanted")
def test_progress_is_shown(recalling: Run, server: Server) -> None:
    """A line for each document, with the seconds it took."""
    server.answers["/" + WANTED] = [Answer(document())]

    result = recalling("fetch", WANTED)

    assert result.exit_code == 0
    assert re.search(rf"^{WANTED} \(\d+\.\d s\)$", result.stderr, re.MULTILINE)


# Interrupted, and continued

TAG = {"ETag": '"first"'}


def cut(at: int, **more: object) -> Answer:
    return replace(Answer(document(), headers=TAG, ranges=True, cut=at), **more)


CONTINUED = {
    # the answers in turn; the ranges asked for; what the second request must be
    "the rest is asked for and joined": ([cut(1000), Answer(document(), headers=TAG, ranges=True)], "bytes=1000-"),
    "a document that has changed is fetched anew": (
        [cut(1000), Answer(document(), headers={"ETag": '"second"'}, ranges=True)],
        "bytes=1000-",
    ),
    "a server without ranges sends it all again": ([cut(1000), Answer(document(), headers=TAG)], "bytes=1000-"),
    "without a validator it is fetched anew": ([cut(1000, headers={}), Answer(document())], None),
    "with a weak one too": ([cut(1000, headers={"ETag": 'W/"x"'}), Answer(document())], None),
    "another rest than was asked for is not joined": (
        [cut(1000), Answer(document()[5:], 206, headers={**TAG, "Content-Range": "bytes 5-9/10"}), Answer(document())],
        "bytes=1000-",
    ),
    "a rest of which nothing is left": ([cut(1000), Answer(status=416), Answer(document())], "bytes=1000-"),
    "a rest that nobody asked for": ([Answer(b"rest", 206, headers=TAG), Answer(document())], None),
    "a chunk that breaks off": ([cut(1000, chunked=True, headers={}), Answer(document(), chunked=True)], None),
    "a server that falls silent": (
        [cut(1000, stalls=True), Answer(document(), headers=TAG, ranges=True)],
        "bytes=1000-",
    ),
}


@pytest.mark.parametrize(("answers", "asked"), CONTINUED.values(), ids=CONTINUED.keys())
def test_an_interrupted_document_is_continued_or_fetched_anew(
    wanted: Path, server: Server, answers: list[Answer], asked: str | None
) -> None:
    """Never is a part taken for the whole, and never are parts of two documents joined."""
    configure(wanted, server, attempts=3)
    server.answers["/" + WANTED] = list(answers)

    ((_, said, failed),) = fetched(wanted, Waits(), WANTED)

    assert not failed, said
    assert text_of(wanted).read_bytes() == document()
    assert server.asked[1].headers.get("Range") == asked


def test_an_interrupted_run_is_continued_by_the_next_one(wanted: Path, server: Server) -> None:
    """What came before stays on the shelf, outside the edition, and the next run asks for the rest."""
    configure(wanted, server, attempts=1)
    server.answers["/" + WANTED] = [cut(1000), Answer(document(), headers=TAG, ranges=True)]

    assert fetched(wanted, Waits(), WANTED)[0][1:] == ("the connection broke off", True)
    assert (wanted / f".build/fetch/{WANTED}.part").read_bytes() == document()[:1000]
    assert Symbol(WANTED) not in load(wanted / "content").texts

    assert not fetched(wanted, Waits(), WANTED)[0][2]
    assert text_of(wanted).read_bytes() == document()
    assert server.asked[1].headers["Range"] == "bytes=1000-"


# Busy servers

BUSY = {
    "seconds": ({"Retry-After": "7"}, [7]),
    "no time": ({}, [2]),
    "rubbish": ({"Retry-After": "soon"}, [2]),
    "a number beyond all numbers": ({"Retry-After": "9" * 5000}, [2]),
}


@pytest.mark.parametrize(("headers", "waited"), BUSY.values(), ids=BUSY.keys())
@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_given_the_time_it_asks_for(
    wanted: Path, server: Server, status: int, headers: dict[str, str], waited: list[float]
) -> None:
    server.answers["/" + WANTED] = [Answer(status=status, headers=headers), Answer(document())]
    waits = Waits()

    assert not fetched(wanted, waits, WANTED)[0][2]
    assert waits.waited == waited


def test_a_date_after_which_to_come_back(wanted: Path, server: Server) -> None:
    """Retry-After may be a date."""
    soon = format_datetime(datetime.fromtimestamp(datetime.now(UTC).timestamp() + 30, UTC), usegmt=True)
    server.answers["/" + WANTED] = [Answer(status=503, headers={"Retry-After": soon}), Answer(document())]
    waits = Waits()

    fetched(wanted, waits, WANTED)

    assert 20 < waits.waited[0] <= 30


def test_each_wait_is_twice_the_last(wanted: Path, server: Server) -> None:
    """Where the server does not say how long, up to the longest wait."""
    configure(wanted, server, attempts=6, longest_wait=10)
    server.answers["/" + WANTED] = [Answer(status=500)]
    waits = Waits()

    assert fetched(wanted, waits, WANTED)[0][1] == "500 Internal Server Error, 6 times"
    assert waits.waited == [2, 4, 8, 10, 10]


# Refusals

REFUSED = {
    "forbidden": ([Answer(status=403)], "403 Forbidden"),
    "not found": ([Answer(status=404)], "404 Not Found"),
    "a status of its own": ([Answer(status=299)], "the status 299"),
    "a server that asks for too long a wait": (
        [Answer(status=503, headers={"Retry-After": "86400"})],
        "503 Service Unavailable, and the server asks to wait 86,400 s",
    ),
    "a page instead of the document": (
        [Answer(b"<html>Please wait</html>", type="text/html; charset=utf-8")],
        "there is no document of this symbol, or the server wants a browser",
    ),
    "no type": ([Answer(document(), type="")], "a file of no known type"),
    "another type": ([Answer(document(), type="image/png")], 'the type "image/png", where application/pdf, '),
    "a wall that wants a browser": (
        [Answer(status=202, headers={"x-amzn-waf-action": "challenge"})],
        "202 Accepted: the",
    ),
    "no programs": ([Answer(status=403)], "403 Forbidden: the server keeps this program out of http"),
    "a page that calls itself PDF": (
        [Answer(b"<html>Please wait</html>", type="application/pdf")],
        "a file that is no .pdf inside",
    ),
    "an empty file": ([Answer(b"")], "an empty file: there is no document of this symbol"),
    "too much, as announced": ([Answer(length=100_001)], "100,001 bytes, where 100,000 are allowed"),
    "too much, without a word": ([Answer(b"<" * 100_001, chunked=True)], "more than 100,000 bytes"),
    "compressed": ([Answer(document(), headers={"Content-Encoding": "gzip"})], "a compressed answer"),
    "no length": ([Answer(document(), length=None)], "an answer that does not say how long it is"),
    "truncated, again and again": ([Answer(document(), cut=1000)], "the connection broke off, 2 times"),
    "silent": ([Answer(document(), cut=0, stalls=True)], "no answer in time, 2 times"),
    "drop by drop": ([Answer(document(), drips=True)], "not finished after 0 s, 2 times"),
    "round in a circle": ([Answer(status=302, headers={"Location": f"/{WANTED}"})], "redirects in a circle"),
    "nowhere": ([Answer(status=302)], "302 Found"),
    "to a file": ([Answer(status=302, headers={"Location": "file:///etc/passwd"})], "leads to the scheme file:"),
    "to another host": (
        [Answer(status=301, headers={"Location": "http://localhost/"})],
        "leads to the host localhost, which is not among those named",
    ),
    "to a private network": (
        [Answer(status=301, headers={"Location": "http://10.0.0.1/"})],
        "leads to the host 10.0.0.1, which is not among those named",
    ),
    "to an address that is none": (
        [Answer(status=302, headers={"Location": "http://[::1/"})],
        "an address that is none",
    ),
    "another document": ([Answer(document("A/RES/88/3"))], "what came says that it is A/RES/88/3; it stays in"),
    "no document at all": ([Answer(b"Milk, bread", type="text/plain")], "found a text in no known layout"),
    "XML that is not well-formed": ([Answer(b"<akomaNtoso><p>")], f".build/fetch/{WANTED}.xml:1:16: found"),
}


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_had_is_one_clear_line_and_the_others_go_on(
    recalling: Run, wanted: Path, server: Server, snapshot: Snapshot, case: tuple[list[Answer], str]
) -> None:
    """The symbol and the reason; exit code 1; nothing in the edition changes but for the other document."""
    answers, why = case
    configure(wanted, server, longest_wait=0, **({"time_limit": 0} if "not finished" in why else {}))
    server.answers |= {"/" + WANTED: list(answers), "/" + OTHER: [Answer(document(OTHER), chunked="drop" in why)]}
    before = {name: data for name, data in snapshot().items() if name.startswith("content/")}

    result = recalling("fetch", WANTED, OTHER)

    told = [line for line in result.stderr.splitlines() if line.startswith(f"{WANTED}: ") and why in line]
    assert told, result.stderr
    assert result.exit_code == 1
    after = {name: data for name, data in snapshot().items() if name.startswith("content/")}
    assert {name.partition(".")[0] for name in after if after[name] != before.get(name)} <= {
        f"content/documents/{OTHER}"
    }
    if "not finished" not in why:
        assert text_of(wanted, OTHER).read_bytes() == document(OTHER)


ODD = {
    # what a server does that is odd and no fault: its answers by path, beside the one for the symbol
    "no type that says anything": {"": [Answer(pdf(), type="application/octet-stream")]},
    "no type": {"": [Answer(pdf(), type="")]},
    "neither length nor pieces": {"": [Answer(pdf(), type="application/pdf", length=None)]},
    "the same, cut off at first": {
        "": [Answer(pdf()[:-900], type="application/pdf", length=None), Answer(pdf(), type="application/pdf")]
    },
    "a wall that wants its cookie back": {
        "": [
            Answer(status=302, headers={"Location": f"/{WANTED}", "Set-Cookie": "seen=1; Path=/; HttpOnly"}),
            Answer(pdf(), type="application/pdf"),
        ]
    },
    "an address in capitals that is served in small letters": {
        "": [Answer(status=302, headers={"Location": "/DOC/GEN/N01.PDF"})],
        "/DOC/GEN/N01.PDF": [Answer(b"<html>The system</html>", type="text/html")],
        "/doc/gen/n01.pdf": [Answer(pdf(), type="application/pdf")],
    },
}


@pytest.mark.parametrize("answers", ODD.values(), ids=ODD)
def test_what_is_odd_and_no_fault(wanted: Path, server: Server, answers: dict[str, list[Answer]]) -> None:
    server.answers |= {path or f"/{WANTED}": list(given) for path, given in answers.items()}

    ((_, said, failed),) = fetched(wanted, Waits(), WANTED)

    assert not failed, said
    assert text_of(wanted).with_suffix(".pdf").read_bytes() == pdf()


def test_a_cookie_goes_back_to_the_server_that_set_it_and_to_the_next_document_not_at_all(
    wanted: Path, server: Server
) -> None:
    setting = {"Location": "/files/one", "Set-Cookie": "seen=1; Path=/"}
    server.answers["/" + WANTED] = [Answer(status=302, headers=setting)]
    server.answers["/files/one"] = [Answer(document())]
    server.answers["/" + OTHER] = [Answer(document(OTHER))]

    fetched(wanted, Waits(), WANTED, OTHER)

    assert [asked.headers.get("Cookie") for asked in server.asked] == [None, "seen=1", None]


def test_the_server_is_told_from_where_a_reader_would_come(wanted: Path, server: Server) -> None:
    configure(wanted, server, referer="https://docs.un.org/en/{symbol}")
    server.answers["/" + WANTED] = [Answer(document())]

    fetched(wanted, Waits(), WANTED)

    assert server.asked[0].headers["Referer"] == f"https://docs.un.org/en/{WANTED}"


SECURED = {
    "http://documents.un.org/doc/1.pdf": "https://documents.un.org/doc/1.pdf",
    "http://documents.un.org:80/doc/1.pdf": "https://documents.un.org/doc/1.pdf",
    "https://documents.un.org/doc/1.pdf": "https://documents.un.org/doc/1.pdf",
    "http://documents.un.org:8080/": "http://documents.un.org:8080/",
    "http://somebody@documents.un.org/": "http://somebody@documents.un.org/",
    "ftp://documents.un.org/": "ftp://documents.un.org/",
}


@pytest.mark.parametrize(("led", "asked"), SECURED.items())
def test_nothing_is_asked_for_in_the_open(led: str, asked: str) -> None:
    """What stays without HTTPS is refused."""
    assert secured(led) == asked


@pytest.mark.parametrize("answer", [Answer(status=403), Answer(status=503), Answer(b"bells", cut=0)])
def test_a_server_that_turns_three_away_is_left_alone(wanted: Path, server: Server, answer: Answer) -> None:
    """It is not asked for the others; a document that is held is told as ever."""
    symbols = [f"A/RES/88/{number}" for number in range(1, 6)]
    for symbol in symbols:
        (wanted / f"content/documents/{symbol}.yml").write_text(RECORD.format(symbol), encoding="utf-8")
        server.answers["/" + symbol] = [answer]

    said = [said for _, said, _ in fetched(wanted, Waits(), *symbols)]

    assert said[3:] == ["not asked for: the last 3 were turned away"] * 2
    assert {asked.path for asked in server.asked} == {f"/{symbol}" for symbol in symbols[:3]}


def test_documents_that_are_not_there_do_not_end_a_run(wanted: Path, server: Server) -> None:
    symbols = [f"A/RES/88/{number}" for number in range(1, 6)]
    for symbol in symbols:
        (wanted / f"content/documents/{symbol}.yml").write_text(RECORD.format(symbol), encoding="utf-8")

    assert [said for _, said, _ in fetched(wanted, Waits(), *symbols)] == ["404 Not Found"] * 5
    assert len(server.asked) == 5


def test_too_many_redirects(wanted: Path, server: Server) -> None:
    """A way without end is given up, though it never comes back to where it was."""
    server.answers["/" + WANTED] = [Answer(status=302, headers={"Location": "/0"})]
    for number in range(20):
        server.answers[f"/{number}"] = [Answer(status=307, headers={"Location": f"/{number + 1}"})]

    assert fetched(wanted, Waits(), WANTED)[0][1] == "more than 8 redirects"


def test_no_server_at_all(wanted: Path, server: Server) -> None:
    configure(wanted, server, address="http://127.0.0.1:9/{symbol}")

    assert fetched(wanted, Waits(), WANTED) == [(WANTED, "no connection, 2 times", True)]


NOT_ASKED = {
    "not on record": ("A/RES/1/1", "", "it has no record; make one first"),
    "no symbol": ("1/1", "", "'1/1' is not a document symbol"),
    "no official text": (WANTED, "no_official: never printed", "never printed"),
    "an official text elsewhere": (
        WANTED,
        "official: https://www.itu.int/one",
        "its official text is at https://www.itu.int/one",
    ),
}


@pytest.mark.parametrize(("symbol", "field", "why"), NOT_ASKED.values(), ids=NOT_ASKED.keys())
def test_what_the_official_system_is_not_asked_for(
    wanted: Path, server: Server, symbol: str, field: str, why: str
) -> None:
    record = wanted / f"content/documents/{WANTED}.yml"
    record.write_text(record.read_text(encoding="utf-8") + field + "\n", encoding="utf-8")

    ((_, said, failed),) = fetched(wanted, Waits(), symbol)

    assert failed
    assert why in said
    assert server.asked == []


def test_a_document_that_cannot_be_read_yet_is_kept_and_not_asked_for_again(wanted: Path, server: Server) -> None:
    """A reader may come later; the server is not asked twice for its sake."""
    server.answers["/" + WANTED] = [Answer(b"Milk, bread", type="text/plain")]
    fetched(wanted, Waits(), WANTED)

    ((_, said, failed),) = fetched(wanted, Waits(), WANTED)

    assert failed
    assert "found a text in no known layout" in said
    assert len(server.asked) == 1


def test_a_file_on_the_shelf_that_was_harmed_is_fetched_anew(wanted: Path, server: Server) -> None:
    """Its checksum is looked at before it is taken."""
    server.answers["/" + WANTED] = [Answer(b"Milk, bread", type="text/plain"), Answer(document())]
    fetched(wanted, Waits(), WANTED)
    (wanted / f".build/fetch/{WANTED}.txt").write_bytes(b"harmed")

    assert not fetched(wanted, Waits(), WANTED)[0][2]


# Where a request may go

PUBLIC = Configuration(
    address="https://docs.example.org/{symbol}",
    hosts=("example.org",),
    types={"application/pdf": ".pdf"},
    user_agent="x",
)
NUMBERS = {"docs.example.org": ["203.0.113.9", "8.8.8.8"], "in.example.org": ["10.1.2.3"], "six.example.org": ["::1"]}

ADDRESSES = {
    "https://docs.example.org/a": "in a private network",  # one of its two numbers is for documentation only
    "https://files.example.org/a": "",
    "https://example.org/a": "",
    "https://example.org.evil.net/a": "not among those named",
    "https://notexample.org/a": "not among those named",
    "http://files.example.org/a": "the scheme http:",
    "ftp://files.example.org/a": "the scheme ftp:",
    "file:///etc/passwd": "the scheme file:",
    "https://user:word@files.example.org/a": "a password",
    "https://in.example.org/a": "in a private network",
    "https://six.example.org/a": "in a private network",
    "https://127.0.0.1/a": "not among those named",
    "https://files.example.org:99999/a": "an address that is none",
    "https:///a": "the host missing",
}


@pytest.mark.parametrize(("address", "why"), ADDRESSES.items(), ids=ADDRESSES.keys())
def test_a_public_server_cannot_lead_into_a_private_network(address: str, why: str) -> None:
    """Whatever a redirect says: HTTPS only, the named hosts only, and no number of a private network."""
    said = forbidden(address, PUBLIC, lambda host, _: NUMBERS.get(host, ["8.8.4.4"]))

    assert why in said
    assert bool(why) == bool(said)


def test_a_local_server_cannot_lead_out() -> None:
    """With a pattern on this machine, nothing else is asked."""
    local = PUBLIC.model_copy(update={"address": "http://localhost:1/{symbol}"})

    assert not forbidden("http://localhost:1/a", local, lambda *_: ["127.0.0.1", "::1"])
    assert "not this machine" in forbidden("http://a.example.org/", local, lambda *_: ["8.8.8.8"])


CONFIGURED = {
    "no blank": ({"address": "https://a.org/"}, '"https://a.org/"; expected an address with {symbol} once'),
    "two blanks": ({"address": "https://a.org/{symbol}{symbol}"}, "expected an address with {symbol} once"),
    "plain HTTP": ({"address": "http://a.org/{symbol}"}, "expected an address that begins with https://"),
    "a suffix that no text has": ({"types": {"a/b": ".exe"}}, 'found ".exe"; expected suffixes among .txt'),
    "no attempts": ({"attempts": 0}, "found no attempts; expected at least one attempt"),
    "an unknown field": ({"speed": "high"}, 'found the unknown field "speed"; expected one of address'),
}


@pytest.mark.parametrize(("settings", "fault"), CONFIGURED.values(), ids=CONFIGURED.keys())
def test_a_fault_in_the_configuration(
    recalling: Run, wanted: Path, server: Server, settings: dict[str, object], fault: str
) -> None:
    """Told with its place; nothing is asked."""
    configure(wanted, server, **settings)

    result = recalling("fetch", WANTED)

    assert fault in result.stderr
    assert "content/fetch.yml:" in result.stderr
    assert (result.exit_code, server.asked) == (1, [])


def test_without_a_configuration_nothing_is_fetched(recalling: Run, wanted: Path) -> None:
    (wanted / "content/fetch.yml").unlink()

    assert (
        "content/fetch.yml:1:1: found no such file; expected how documents are fetched"
        in recalling("fetch", WANTED).stderr
    )


def test_the_projects_own_configuration(project: Path) -> None:  # noqa: ARG001 - faults name files below it
    """It is read, asks over HTTPS, takes PDF, and a symbol's own signs stay readable in the address."""
    own = load_configuration(Path(__file__).parents[2] / "content" / "fetch.yml")

    assert own.types == {"application/pdf": ".pdf"}
    assert own.host.endswith("un.org")
    assert "WSIS-05/TUNIS/DOC/6(Rev.1)" in own.address_of(Symbol("WSIS-05/TUNIS/DOC/6(Rev.1)"))
    assert own.pause >= 1


def test_fetch_needs_to_be_told_what(recalling: Run) -> None:
    result = recalling("fetch")

    assert "Name a symbol, or ask for all with --missing." in result.stderr
    assert result.exit_code == 2


def test_no_build_ever_fetches() -> None:
    """Neither the door of MkDocs nor the publishing of the site knows of fetching."""
    generator = Path(fetching.__file__).parents[1]
    others = [file for file in generator.rglob("*.py") if file.parent.name != "fetching" and file.name != "cli.py"]

    assert others
    imports = re.compile(r"^\s*(?:from|import) .*\b(?:fetching|urllib3)\b", re.MULTILINE)
    assert [file.name for file in others if imports.search(file.read_text(encoding="utf-8"))] == []


def test_a_shelf_with_notes_that_are_none_is_an_empty_one(tmp_path: Path) -> None:
    """Whatever lies there, nothing is taken for a document that is not proved to be one."""
    shelf, symbol = Shelf(tmp_path), Symbol(WANTED)
    note = tmp_path / f"{WANTED}.json"
    note.parent.mkdir(parents=True)
    for words in ("", "[]", "{", '{"file": 1}', '{"file": "2.pdf", "asked": "x"}'):
        note.write_text(words, encoding="utf-8")
        assert shelf.whole(symbol, "x") is None
        note.with_name("1.part").write_bytes(b"part")
        note.with_name("1.part.json").write_text(words, encoding="utf-8")
        assert shelf.part(symbol).resumes("x") is None

"""A document server on this machine that behaves as it is told, well or badly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import unquote

__all__ = ["Answer", "Asked", "Server", "serving"]

XML = "application/xml"


@dataclass(frozen=True)
class Answer:
    """One answer. What is not said is as a good server has it."""

    body: bytes = b""
    status: int = 200
    type: str = XML
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = -1
    """What the server says of the length: -1 for the truth, ``None`` for nothing."""

    cut: int | None = None
    """How many bytes are sent before the connection breaks off."""

    ranges: bool = False
    """Whether a part can be asked for."""

    stalls: bool = False
    """Whether the server falls silent after what it has sent."""

    drips: bool = False
    """Whether it sends one byte at a time, slowly."""

    chunked: bool = False


@dataclass(frozen=True)
class Asked:
    """A request as it came."""

    path: str
    headers: Mapping[str, str]


@dataclass
class Server:
    """The answers of each path in their order, the last one again and again; and what was asked."""

    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    over: Event = field(default_factory=Event)
    port: int = 0

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def next(self, path: str) -> Answer:
        """The answer for this request."""
        waiting = self.answers.get(path, [Answer(status=404)])
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """The server while the test runs."""
    http = _Http(server)
    server.port = http.server_port
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        http.shutdown()
        http.server_close()
        thread.join()


class _Http(ThreadingHTTPServer):
    def __init__(self, script: Server) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script = script

    def handle_error(self, *_: object) -> None:
        """The client has had enough, as it should."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        script, path = self.server.script, unquote(self.path)
        script.asked.append(Asked(path, dict(self.headers)))
        answer = script.next(path)
        body, status, more = _body(answer, self.headers.get("Range"), self.headers.get("If-Range"))
        self.send_response(status)
        for name, value in _headers(answer, body, more).items():
            self.send_header(name, value)
        self.end_headers()
        self._send(answer, body)
        if answer.stalls:
            script.over.wait(10)
        self.close_connection = answer.cut is not None or answer.stalls or answer.drips or answer.length is None

    def _send(self, answer: Answer, body: bytes) -> None:
        sent = body[: answer.cut]
        if answer.chunked:
            sent = b"%x\r\n%s\r\n" % (len(body), sent) + (b"0\r\n\r\n" if answer.cut is None else b"")
        for piece in [bytes([byte]) for byte in sent] if answer.drips else [sent]:
            self.wfile.write(piece)
            if answer.drips and self.server.script.over.wait(0.02):
                break

    def log_message(self, *_: object) -> None:
        """Nothing: what was asked is on record."""


def _body(answer: Answer, ranged: str | None, if_range: str | None) -> tuple[bytes, int, dict[str, str]]:
    """The part that is asked for, where parts can be had and the document is still the same."""
    if not answer.ranges or not ranged or if_range != answer.headers.get("ETag"):
        return answer.body, answer.status, {}
    start = int(ranged.removeprefix("bytes=").removesuffix("-"))
    whole = len(answer.body)
    return answer.body[start:], 206, {"Content-Range": f"bytes {start}-{whole - 1}/{whole}"}


def _headers(answer: Answer, body: bytes, more: Mapping[str, str]) -> dict[str, str]:
    headers = {"Content-Type": answer.type, **answer.headers, **more}
    if answer.chunked:
        headers["Transfer-Encoding"] = "chunked"
    elif answer.length is not None:
        headers["Content-Length"] = str(len(body) if answer.length == -1 else answer.length)
    return headers

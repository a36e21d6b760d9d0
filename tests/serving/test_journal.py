"""The log tells operators what happened, and nobody who came or what they asked."""

import json
import logging
import signal
import socket
import sys

import pytest

from portal.serving.journal import Lines
from tests.serving.running import PATIENCE, running
from tests.small_content import write_content

SECRETS = ("203.0.113.77", "s3cret", "127.0.0.1'")
BROKEN = {
    "no request": b"s3cret\r\n\r\n",
    "a method that is none": b"g@t-s3cret /da/?q=s3cret HTTP/1.1\r\nHost: a\r\n\r\n",
    "a version that is none": b"GET /da/?q=s3cret HTTP/s3cret\r\nHost: a\r\n\r\n",
    "a field without a name": b"GET /da/?q=s3cret HTTP/1.1\r\ns3cret\r\n\r\n",
    "a name that is none": b"GET /da/?q=s3cret HTTP/1.1\r\ns3cret s3cret: a\r\n\r\n",
    "too long a line": b"GET /da/?q=" + b"s3cret" * 1000 + b" HTTP/1.1\r\n\r\n",
    "too many fields": b"GET /da/?q=s3cret HTTP/1.1\r\n" + b"a: s3cret\r\n" * 70 + b"\r\n",
    "too large a field": b"GET /da/?q=s3cret HTTP/1.1\r\na: " + b"s3cret" * 2000 + b"\r\n\r\n",
    "a length that is none": b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: s3cret\r\n\r\n",
    "an encoding that is none": b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: s3cret\r\n\r\n",
    "a chunk that is none": b"POST /da/sikkerhedstjek/resultat/?q=s3cret HTTP/1.1\r\nHost: a\r\n"
    b"Transfer-Encoding: chunked\r\n\r\ns3cret\r\n\r\n",
    "an expectation": b"GET /da/?q=s3cret HTTP/1.1\r\nHost: a\r\nExpect: s3cret\r\n\r\n",
}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    folder = tmp_path_factory.mktemp("service")
    with running(write_content(folder), folder, PORTAL_WATCH_SECONDS="600") as service:
        yield service


def requests_of(service):
    return [line for line in service.lines() if "status" in line]


def send(service, raw):
    with socket.create_connection(("127.0.0.1", service.port), timeout=PATIENCE) as client:
        client.sendall(raw)
        client.shutdown(socket.SHUT_WR)
        return client.recv(4096)


def test_a_request_is_one_line_of_json_with_what_operators_need(service):
    service.ask("/en/")
    # Whoever is answered may be so before the line is written.
    service.wait_for(lambda: requests_of(service), "a line")

    line = requests_of(service)[0]
    assert set(line) == {"time", "method", "path", "status", "bytes", "duration_ms", "worker"}
    assert (line["method"], line["path"], line["status"]) == ("GET", "/en/", 200)
    assert line["bytes"] > 1000
    assert line["duration_ms"] >= 0


def test_nothing_of_a_visitor_is_in_the_log(service):
    before = len(requests_of(service))
    headers = {
        "X-Forwarded-For": "203.0.113.77", "Forwarded": "for=203.0.113.77", "X-Real-IP": SECRETS[0],
        "Cookie": "id=s3cret", "Referer": "https://s3cret.example/", "User-Agent": "s3cret",
        "Authorization": "Basic s3cret", "SCRIPT_NAME": "/s3cret", "X-Forwarded-Proto": "s3cret",
    }  # fmt: skip
    for path in ("/en/search/?q=s3cret", "/en/nowhere/?s3cret", "/en/search.json?q=s3cret#s3cret"):
        service.ask(path, **headers)
    service.ask("/en/self-check/result/?s3cret", "POST", "s3cret=s3cret", **headers)
    service.wait_for(lambda: len(requests_of(service)) >= before + 4, "the lines")

    written = service.log.read_text("utf-8")
    assert [secret for secret in SECRETS if secret in written] == []
    assert {line["path"] for line in requests_of(service)[before:]} >= {
        "/en/search/", "/en/nowhere/", "/en/search.json", "/en/self-check/result/",
    }  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_request_that_is_broken_is_told_without_whose_it_was(service, kind):
    before = len(service.lines())

    answer = send(service, BROKEN[kind])

    service.wait_for(lambda: len(service.lines()) > before, "a line about it")
    written = json.dumps(service.lines()[before:])
    assert not answer.startswith(b"HTTP/1.1 2"), answer
    assert [secret for secret in (*SECRETS, "127.0.0.1") if secret in written] == []


def test_letters_beyond_ascii_in_an_address_are_told_as_they_are_read(service):
    service.ask("/da/s%C3%B8g/")

    service.wait_for(lambda: requests_of(service)[-1]["path"] == "/da/søg/", "its line")


def test_an_error_is_told_by_its_kind_and_place_but_not_by_its_words(capfdbinary):
    def fail():
        raise ValueError("s3cret")

    try:
        fail()
    except ValueError:
        record = logging.getLogger("portal.web").makeRecord(
            "portal.web", logging.ERROR, __file__, 1, "Exception on %s", ("/en/",),
            exc_info=sys.exc_info(),
        )  # fmt: skip
    Lines().emit(record)

    written = capfdbinary.readouterr().out
    line = json.loads(written)
    assert b"s3cret" not in written
    assert (line["error"], line["message"]) == ("ValueError", "Exception on /en/")
    assert line["trace"][-1].endswith(" fail")


def test_stopping_is_told_too(tmp_path):
    with running(write_content(tmp_path), tmp_path) as service:
        service.process.send_signal(signal.SIGTERM)
        assert service.process.wait(PATIENCE) == 0

    assert "Shutting down: Master" in service.said()

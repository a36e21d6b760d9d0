"""Hosts are asked politely, and what they answer is not taken for more than it says."""

import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from portal.adapters.outside import Fate, Finding, Manners, ask_all

# Status by path; some of the answers depend on how one asks.
STATUS = {
    "/fine": 200, "/gone": 410, "/missing": 404, "/broken": 500, "/closed": 403, "/busy": 429,
}  # fmt: skip
LEADS = {
    "/moved": (301, "/fine"), "/moved-twice": (308, "/moved"), "/for-now": (302, "/fine"),
    "/moved-for-now": (301, "/for-now"), "/moved-to-nothing": (301, "/missing"),
    "/circle": (301, "/circle"), "/out": (302, "ftp://127.0.0.1/"),
}  # fmt: skip


class Host(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        start = time.monotonic()
        self.server.asked.append((self.command, self.path, dict(self.headers)))
        if self.path == "/slow":
            self.server.stopped.wait(20)
        if self.path == "/silent":
            self.close_connection = True
            return
        status, location = LEADS.get(self.path, (None, None))
        if self.path == "/head-refused":
            status = 405 if self.command == "HEAD" else 200
        self.send_response(status or STATUS.get(self.path, 404 if status is None else status))
        if location:
            self.send_header("Location", location)
        self.send_header("Set-Cookie", "taste=sweet")
        self.send_header("Content-Length", "0")
        self.end_headers()
        self.server.spans.append((start, time.monotonic()))

    def log_message(self, *_):
        pass


@pytest.fixture
def host():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    server.asked, server.spans, server.stopped = [], [], threading.Event()
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.stopped.set()
    server.shutdown()
    thread.join()
    server.server_close()


def ask(*urls, timeout=10.0, pause=0.0):
    return list(ask_all(urls, Manners("Tester (+https://x.example)", timeout, pause)))


@pytest.mark.parametrize(
    ("path", "fate", "why"),
    [
        ("/fine", Fate.FINE, ""),
        ("/fine#part", Fate.FINE, ""),
        ("/head-refused", Fate.FINE, ""),
        ("/for-now", Fate.FINE, ""),
        ("/missing", Fate.DEAD, "answers 404"),
        ("/gone", Fate.DEAD, "answers 410"),
        ("/moved-to-nothing", Fate.DEAD, "answers 404"),
        ("/broken", Fate.UNREACHABLE, "answers 500"),
        ("/closed", Fate.UNREACHABLE, "answers 403"),
        ("/busy", Fate.UNREACHABLE, "answers 429"),
        ("/circle", Fate.UNREACHABLE, "leads from one address to the next without end"),
        ("/out", Fate.UNREACHABLE, "leads out of the web"),
    ],
)
def test_an_answer_tells_the_fate_of_an_address(host, path, fate, why):
    assert ask(host.url + path) == [Finding(host.url + path, fate, why)]


@pytest.mark.parametrize(
    ("path", "now"),
    [("/moved", "/fine"), ("/moved-twice", "/fine"), ("/moved-for-now", "/for-now")],
)
def test_what_has_moved_for_good_is_told_with_its_new_address(host, path, now):
    assert ask(host.url + path) == [Finding(host.url + path, Fate.MOVED, "", host.url + now)]


def test_a_host_that_does_not_answer_in_time_is_not_waited_for(host):
    (found,) = ask(f"{host.url}/slow", timeout=0.2)

    assert found == Finding(f"{host.url}/slow", Fate.UNREACHABLE, "does not answer in time")


def test_a_host_that_hangs_up_or_is_not_there_is_out_of_reach_and_no_more(host):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        found = ask(f"{host.url}/silent", nobody, "http://no-such-host.invalid/")

    assert {each.fate for each in found} == {Fate.UNREACHABLE}
    assert all(each.why.startswith("cannot be reached (") for each in found)
    assert "Connection refused" in found[1].why


def test_the_head_is_asked_for_first_and_the_rest_only_where_that_is_refused(host):
    ask(f"{host.url}/fine", f"{host.url}/head-refused")

    asked = {
        path: [how for how, there, _ in host.asked if there == path] for _, path, _ in host.asked
    }
    assert asked == {"/fine": ["HEAD"], "/head-refused": ["HEAD", "GET"]}


def test_we_say_who_we_are_and_take_no_cookies(host):
    ask(f"{host.url}/moved", f"{host.url}/fine")

    for _, _, headers in host.asked:
        assert headers["User-Agent"] == "Tester (+https://x.example)"
        assert {"Cookie", "Referer"}.isdisjoint(headers)


def test_a_host_is_asked_for_one_thing_at_a_time_and_then_left_in_peace(host):
    ask(*(f"{host.url}/fine?{number}" for number in range(4)), f"{host.url}/moved", pause=0.15)

    spans = sorted(host.spans)
    assert len(spans) > 6
    pauses = [after[0] - before[1] for before, after in pairwise(spans)]
    assert min(pauses) > 0.1


def test_letters_that_are_no_ascii_are_sent_as_hosts_expect(host):
    ask(f"{host.url}/sø?q=å")

    assert host.asked[0][1] == "/s%C3%B8?q=%C3%A5"

"""Under gunicorn: no visitor notices that content changes, that it is faulty, or that it stops."""

import os
import re
import signal
import socket
import subprocess
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from portal.serving import configuration
from portal.settings import ROOT
from tests.serving.running import COMMAND, PATIENCE, running
from tests.small_content import write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


class Visitors:
    """Several at once, who read the same page over and over, and what became of it."""

    def __init__(self, service, path):
        self.answers, self.failures, self.stopping = [], [], threading.Event()
        self.threads = [threading.Thread(target=self.read, args=(service, path)) for _ in range(3)]

    def read(self, service, path):
        while not self.stopping.is_set():
            try:
                self.answers.append(service.ask(path))
            except Exception as error:  # noqa: BLE001 (whatever it is, it was noticed)
                self.failures.append(repr(error))

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()


def rewrite(content, old, new):
    for language in ("da", "en"):
        file = content / language / "pages" / "about.md"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_visitors_get_the_new_text_and_not_one_request_is_lost(content, tmp_path):
    with running(content, tmp_path) as service:
        with Visitors(service, "/en/about/") as visitors:
            for old, new in (("and why", "and wherefore"), ("wherefore", "what for")):
                rewrite(content, old, new)
                shown = f"{new.removeprefix('and ')}."
                service.wait_for(lambda shown=shown: shown in service.ask("/en/about/")[1], shown)
        assert service.health()["problems"] == 0

    assert visitors.failures == []
    assert {status for status, _ in visitors.answers} == {200}
    assert len(visitors.answers) > 20


def test_faulty_content_is_told_and_the_old_is_shown_until_it_is_mended(content, tmp_path):
    with running(content, tmp_path) as service, Visitors(service, "/en/about/") as visitors:
        rewrite(content, "and why.", "and why. Ring 12 34 56 78.")
        service.wait_for(lambda: service.health()["problems"] == 2, "the problems")
        assert "12 34 56 78" not in service.ask("/en/about/")[1]
        told = [each for each in service.said() if "12 34 56 78" in each]
        assert [each.partition(": ")[0] for each in told] == [
            "content/da/pages/about.md:8", "content/en/pages/about.md:8",
        ]  # fmt: skip

        rewrite(content, "and why. Ring 12 34 56 78.", "and how.")
        service.wait_for(lambda: "and how." in service.ask("/en/about/")[1], "the mended text")
        service.wait_for(lambda: service.health()["problems"] == 0, "the last worker")

    assert visitors.failures == []
    assert {status for status, _ in visitors.answers} == {200}


def test_content_with_problems_is_not_started_and_all_are_told(content, tmp_path):
    rewrite(content, "and why.", "and why. Ring 12 34 56 78.")

    ended = subprocess.run(
        COMMAND, cwd=ROOT, env=os.environ | {"PORTAL_CONTENT": str(content)},
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip

    assert ended.returncode == os.EX_CONFIG
    assert ended.stdout.count("writes the phone number 12 34 56 78") == 2
    assert "Traceback" not in ended.stdout + ended.stderr


def test_a_folder_that_is_not_there_is_named(tmp_path):
    ended = subprocess.run(
        COMMAND, cwd=ROOT, env=os.environ | {"PORTAL_CONTENT": str(tmp_path / "nowhere")},
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip

    assert ended.returncode == os.EX_CONFIG
    assert str(tmp_path / "nowhere") in ended.stdout


def test_who_is_being_answered_when_it_stops_is_answered(content, tmp_path):
    head = (
        b"POST /en/self-check/result/ HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    )
    with (
        running(content, tmp_path) as service,
        socket.create_connection(("127.0.0.1", service.port), timeout=PATIENCE) as visitor,
    ):
        visitor.sendall(head + b"acc-0")
        # Another's request is answered after it, so this one has begun.
        assert service.ask("/en/")[0] == 200
        service.process.send_signal(signal.SIGTERM)
        service.wait_for(lambda: "Handling signal: term" in service.said(), "the signal")

        visitor.sendall(b"1=o2&a")
        # The page that tells which answers are missing.
        assert visitor.recv(12) == b"HTTP/1.1 422"
    assert service.process.returncode == 0


def test_who_is_slow_waits_alone(content, tmp_path):
    with running(content, tmp_path) as service, ExitStack() as slow:
        for _ in range(configuration.threads - 1):
            visitor = socket.create_connection(("127.0.0.1", service.port))
            slow.enter_context(visitor).sendall(b"GET /en/ HT")
        assert service.ask("/en/")[0] == 200


def test_workers_share_what_was_loaded_and_no_thread_is_copied(content, tmp_path):
    with running(content, tmp_path) as service:
        service.ask("/en/search/?q=phishing")
        master = Path(f"/proc/{service.process.pid}/task/{service.process.pid}")
        assert len(list(master.parent.iterdir())) == 1
        children = master / "children"
        service.wait_for(lambda: len(children.read_text("utf-8").split()) == 2, "both workers")

        for worker in children.read_text("utf-8").split():
            rolled = Path(f"/proc/{worker}/smaps_rollup").read_text("utf-8")
            memory = {key: int(kb) for key, kb in re.findall(r"(\w+):\s+(\d+) kB", rolled)}
            assert memory["Private_Dirty"] < memory["Rss"] / 2

"""The service as operators run it: gunicorn in a process of its own, with the shipped settings."""

import http.client
import json
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal.settings import ROOT

# Generous: what is waited for comes within a second where the machine has nothing else to do.
PATIENCE = 90
COMMAND = [sys.executable, "-m", "gunicorn", "-c", "python:portal.serving.configuration",
           "--bind", "127.0.0.1:0"]  # fmt: skip


@dataclass
class Running:
    """A service that answers, and what it has written so far."""

    process: subprocess.Popen
    log: Path
    port: int

    def ask(self, path, method="GET", body=None, **headers):
        """The status and text of an answer, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()

    def health(self):
        """What the health address says."""
        status, text = self.ask("/health")
        assert status == 200
        return json.loads(text)

    def lines(self):
        """Every line of the log; one that is not JSON raises ValueError."""
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def said(self):
        """What the log tells of events, requests left out."""
        return [line["message"] for line in self.lines() if "message" in line]

    def wait_for(self, holds, what):
        """Wait until something holds, but not for ever."""
        until = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < until, f"waited in vain for {what}; the log: {self.said()}"
            assert self.process.poll() is None, f"the service has ended: {self.said()}"
            time.sleep(0.05)


@contextmanager
def running(content, folder, *arguments, **environment):
    """Start the service on a free port of loopback, and stop it in the end."""
    log = folder / "service.log"
    given = os.environ | {
        "PORTAL_CONTENT": str(content), "WEB_CONCURRENCY": "2", "PORTAL_WATCH_SECONDS": "0.2",
    } | environment  # fmt: skip
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [*COMMAND, *arguments], cwd=ROOT, env=given, stdout=output, stderr=output
        ) as process,
    ):
        service = Running(process, log, 0)
        try:
            service.wait_for(lambda: _port(log), "the port")
            service.port = _port(log)
            yield service
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _port(log):
    found = re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", log.read_text("utf-8"))
    return int(found[1]) if found else 0

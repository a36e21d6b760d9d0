"""Servers that the tests start on loopback: where they listen, and when they do."""

import socket
import subprocess
import time
from pathlib import Path


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(server: subprocess.Popen[bytes], port: int, said: Path) -> None:
    """Wait until a server answers on its port; where it does not, fail with what it said."""
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    server.kill()
    raise AssertionError(f"the server did not start: {said.read_text()}")

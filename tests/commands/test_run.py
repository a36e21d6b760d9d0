"""`portal run` serves the portal on this computer until it is stopped."""

import os
import re
import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

import pytest

from portal.cli import main
from portal.settings import ROOT
from tests.small_content import write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def serve(content):
    """Starts the command and gives its process and the two addresses that it prints."""
    started = []

    def start(**environment):
        portal = subprocess.Popen(
            [sys.executable, "-m", "portal", "run", "--port", "0"],
            cwd=ROOT, env=os.environ | {"PORTAL_CONTENT": str(content)} | environment,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(portal)
        lines = [portal.stdout.readline() for _ in range(3)]
        return portal, re.findall(r"http://\S+", "".join(lines))

    yield start
    for portal in started:
        portal.kill()
        portal.communicate()


def test_both_languages_are_served_at_the_addresses_it_prints(serve):
    portal, addresses = serve()

    assert [address[-4:] for address in addresses] == ["/da/", "/en/"]
    for address in addresses:
        with urlopen(address, timeout=60) as response:
            assert response.status == 200
            assert f'lang="{address[-3:-1]}"' in response.read().decode()

    portal.send_signal(signal.SIGINT)
    _, said = portal.communicate(timeout=60)
    assert (portal.returncode, said) == (0, "")


def test_below_a_path_everything_is_below_it(serve):
    _, addresses = serve(PORTAL_BASE_URL="https://a.dk/portal/")

    assert [address.partition("/portal")[2] for address in addresses] == ["/da/", "/en/"]
    with urlopen(addresses[1], timeout=60) as response:
        links = re.findall(r'(?:href|src)="(/[^"]*)"', response.read().decode())
    assert links
    assert all(link.startswith("/portal/") for link in links)


def test_a_port_that_is_taken_is_named(content, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        assert main(["run", "--port", str(port)], {"PORTAL_CONTENT": str(content)}) == 2

    assert f"port {port} is taken by another program" in capsys.readouterr().err


def test_content_with_problems_is_not_served_and_all_are_told(content, capsys):
    (content / "en" / "pages" / "about.md").unlink()
    (content / "en" / "alerts" / "a-warning.md").unlink()

    assert main(["run", "--port", "0"], {"PORTAL_CONTENT": str(content)}) == 1

    said = capsys.readouterr().err
    assert said.count("twin: is missing") == 2
    assert "cannot start" in said

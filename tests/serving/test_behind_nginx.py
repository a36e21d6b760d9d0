"""Behind nginx with the documented settings, slow visitors block nobody, and nothing is lost."""

import gzip
import http.client
import os
import socket
import subprocess
from contextlib import ExitStack

import pytest

from portal.serving import configuration
from portal.settings import ROOT
from tests.nginx import NGINX
from tests.serving.running import PATIENCE, Running, running
from tests.small_content import write_content

SETTINGS = (ROOT / "docs/production-nginx.conf").read_text("utf-8")
MAIN = """\
{user}
daemon off;
pid {folder}/nginx.pid;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("app")
    with running(write_content(folder), folder, PORTAL_WATCH_SECONDS="0") as service:
        yield service


@pytest.fixture(scope="module")
def front(app, tmp_path_factory):
    """The service as visitors meet it, through nginx."""
    folder = tmp_path_factory.mktemp("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    text = SETTINGS
    for old, new in {
        "server 127.0.0.1:8000;": f"server 127.0.0.1:{app.port};",
        "listen 80;": f"listen 127.0.0.1:{port};",
        "/var/log/nginx/netvaern-error.log": f"{folder}/error.log",
    }.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, "utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "main.conf").write_text(MAIN.format(folder=folder, user=user), "utf-8")
    command = [NGINX, "-p", folder, "-c", folder / "main.conf", "-e", "stderr"]
    with subprocess.Popen(command) as server:
        found = Running(server, app.log, port)
        try:
            found.wait_for(lambda: _listens(port), "nginx")
            yield found
        finally:
            server.terminate()


def _listens(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_more_slow_visitors_than_there_are_threads_block_nobody(front):
    threads = 2 * configuration.threads
    with ExitStack() as slow:
        for _ in range(2 * threads):
            visitor = socket.create_connection(("127.0.0.1", front.port))
            slow.enter_context(visitor).sendall(b"GET /en/ HTTP/1.1\r\nHost: a\r\nX-Sl")
        assert front.ask("/en/")[0] == 200


def test_pages_come_compressed_and_as_the_app_made_them(app, front):
    connection = http.client.HTTPConnection("127.0.0.1", front.port, timeout=PATIENCE)
    connection.request("GET", "/en/", headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    text = gzip.decompress(response.read()).decode()
    connection.close()

    assert response.headers["Content-Encoding"] == "gzip"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert text == app.ask("/en/")[1]


def test_a_search_and_a_form_come_through_and_leave_no_trace_of_the_visitor(front):
    assert front.ask("/en/search/?q=s3cret")[0] == 200
    assert front.ask("/en/self-check/result/", "POST", "acc-01=s3cret")[0] == 422
    assert front.ask("/en/self-check/result/", "POST", "a=" + "s3cret" * 10_000)[0] == 413

    assert "s3cret" not in front.log.read_text("utf-8")


def test_a_page_that_has_not_changed_is_not_sent_again(front):
    connection = http.client.HTTPConnection("127.0.0.1", front.port, timeout=PATIENCE)
    connection.request("GET", "/en/")
    tag = connection.getresponse()
    tag.read()
    connection.request("GET", "/en/", headers={"If-None-Match": tag.headers["ETag"]})
    again = connection.getresponse()
    again.read()
    connection.close()

    assert again.status == 304

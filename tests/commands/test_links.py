"""`portal links` tells what has become of the addresses of others."""

import json
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from portal.cli import main
from tests.small_content import write, write_content

ARTICLE = "da/citizen/first-steps.md"
SOURCE = "https://www.example.org/page"
QUICKLY = ("--pause", "0", "--timeout", "5")


class Host(BaseHTTPRequestHandler):
    def do_HEAD(self):
        status = {"/fine": 200, "/moved": 301}.get(self.path, 404)
        self.send_response(status)
        self.send_header("Location", "/fine")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        self.do_HEAD()

    def log_message(self, *_):
        pass


@pytest.fixture
def certificate(tmp_path, monkeypatch):
    """Lets this computer be trusted by its number, since pages link to https only."""
    key, file = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    subprocess.run(
        ["openssl", "req", "-x509", *kind, *subject, "-keyout", key, "-out", file],
        check=True, capture_output=True,
    )  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return file, key


@pytest.fixture
def host(certificate):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"https://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def links(content, capsys):
    def run(*options):
        code = main(["links", *options], {"PORTAL_CONTENT": str(content)})
        return code, capsys.readouterr().out

    return run


def lead_only_to(content, *urls):
    """Let every link of the content that leads out lead to one of these."""
    for number, file in enumerate(sorted(content.rglob("*.[my][da]*"))):
        text = file.read_text("utf-8")
        for host in ("www.example.org/page", "www.example.org/law", "sikkerdigital.dk/cyberhotline",
                     "example.org/"):  # fmt: skip
            if file.name != "site.yaml" or host == "example.org/":
                text = text.replace(f"https://{host}\n", f"{urls[number % len(urls)]}\n")
        file.write_text(text, "utf-8")


def test_every_link_is_listed_by_page_and_nobody_is_asked(links):
    code, printed = links("--list")

    assert code == 0
    pages = printed.split("\n/")
    assert pages[0].splitlines()[0].startswith("/da/")
    assert any(page.endswith(f"\n  {SOURCE}") or f"  {SOURCE}\n" in page for page in pages)
    assert "git.example.org" not in printed
    assert "https://netvaern.example.org" not in printed


def test_the_list_is_there_for_machines_too(links):
    code, printed = links("--list", "--format", "json")

    told = {each["url"]: each["pages"] for each in json.loads(printed)["links"]}
    assert code == 0
    assert told[SOURCE]
    assert all(page.startswith(("/da/", "/en/")) for page in told[SOURCE])


def test_where_all_is_well_it_says_so(links, content, host):
    lead_only_to(content, f"{host}/fine")

    code, printed = links(*QUICKLY)

    assert code == 0
    assert printed == "1 addresses: 0 dead, 0 moved, 0 unreachable, 1 fine.\n"


def test_what_is_dead_is_told_first_with_every_page_and_stops_whoever_asked(links, content, host):
    lead_only_to(content, f"{host}/fine", f"{host}/moved", f"{host}/gone")

    code, printed = links(*QUICKLY)

    dead, moved, total = printed.split("\n\n")
    assert code == 1
    assert dead.startswith(
        f"Dead: find what took its place, or remove the link.\n  {host}/gone answers 404\n    /"
    )
    assert moved.startswith(
        f"Moved for good: link to the new address.\n  {host}/moved is now {host}/fine\n    /"
    )
    assert total == "3 addresses: 1 dead, 1 moved, 0 unreachable, 1 fine.\n"


def test_what_is_only_out_of_reach_stops_nobody(links, content):
    # A port at which nobody has listened since the first computers of the net.
    lead_only_to(content, "https://127.0.0.1:1/x")

    code, printed = links("--format", "json", *QUICKLY)

    (told,) = json.loads(printed)["links"]
    assert code == 0
    assert (told["fate"], told["now"]) == ("unreachable", None)
    assert "Connection refused" in told["why"]


@pytest.mark.parametrize("seconds", ["soon", "-1", "9999"])
def test_a_pause_that_cannot_be_meant_is_refused(links, seconds, capsys):
    with pytest.raises(SystemExit) as stop:
        links("--pause", seconds)

    assert stop.value.code == 2
    assert "is not a number of seconds up to 600" in capsys.readouterr().err


def test_content_with_problems_is_left_to_the_check(content, capsys):
    write(content, ARTICLE, "nothing")

    assert main(["links", "--list"], {"PORTAL_CONTENT": str(content)}) == 2
    assert "run `portal check`" in capsys.readouterr().err

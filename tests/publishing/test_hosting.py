"""The settings that are published with the site make nginx behave as the application does."""

import gzip
import http.client
import json
from urllib.parse import urlsplit

import pytest

from portal.publishing.hosting import header_file
from portal.publishing.place import parse_place
from portal.web.security import HEADERS
from tests import nginx
from tests.frozen import frozen_site


class Server:
    """Asks one nginx for addresses below the path that the site is published at."""

    def __init__(self, address, prefix, folder):
        self.host = urlsplit(address).netloc
        self.prefix = prefix
        self.log = folder / "access.log"
        self.errors = folder / "error.log"

    def get(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        connection.request(method, self.prefix + path, headers=headers)
        response = connection.getresponse()
        response.body = response.read()
        connection.close()
        return response


@pytest.fixture(scope="module", params=["", "/portal"], ids=["at the root", "below a path"])
def server(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nginx")
    with nginx.serving(frozen_site(request.param), folder) as address:
        yield Server(address, request.param, folder)


def style_sheet(server):
    return next(
        f"/{file.relative_to(frozen_site(server.prefix))}"
        for file in frozen_site(server.prefix).glob("static/*/site.css")
    )


@pytest.mark.parametrize("path", ["/", "/da/", "/en/search/", "/da/borger/", "/sitemap.xml"])
def test_pages_are_found(server, path):
    assert server.get(path).status == 200


@pytest.mark.parametrize("path", ["/da/", "/da/nothing/", "/en/", "/robots.txt"])
def test_every_answer_carries_the_whole_policy(server, path):
    answer = server.get(path)

    assert {name: answer.getheader(name) for name in HEADERS} == dict(HEADERS)
    assert answer.getheader("Server") == "nginx"
    assert answer.getheader("Set-Cookie") is None


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/da/findes-ikke/", 'lang="da"'),
        ("/en/is-not-there/", 'lang="en"'),
        ("/en/citizen/x/y", 'lang="en"'),
        ("/x", 'lang="en"'),
    ],
)
def test_what_is_missing_is_told_in_the_reader_s_language(server, path, words):
    answer = server.get(path)

    assert answer.status == 404
    assert words in answer.body.decode()


def test_a_reader_without_brotli_gets_gzip_and_everybody_else_what_was_frozen(server):
    plain = server.get("/da/")
    packed = server.get("/da/", **{"Accept-Encoding": "gzip, br"})

    assert plain.getheader("Content-Encoding") is None
    assert packed.getheader("Content-Encoding") == "gzip"
    assert packed.getheader("Vary") == "Accept-Encoding"
    assert len(packed.body) < len(plain.body) / 2
    assert gzip.decompress(packed.body) == plain.body


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/da/", "text/html; charset=utf-8"),
        ("/da/advarsler/feed.atom", "application/atom+xml; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/en/search/index.json", "application/json"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ],
)
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_files_are_called_what_they_are(server, path, media_type, encoding):
    answer = server.get(path, **{"Accept-Encoding": encoding})

    assert answer.status == 200
    assert answer.getheader("Content-Type") == media_type


def test_the_search_index_is_whole(server):
    assert json.loads(server.get("/da/search/index.json").body)


def test_pages_are_asked_for_again_and_what_carries_a_hash_is_kept(server):
    page, style, missing = map(server.get, ("/da/", style_sheet(server), "/static/1/gone.css"))

    assert page.getheader("Cache-Control") == "no-cache"
    assert style.getheader("Cache-Control") == "public, max-age=31536000, immutable"
    assert missing.getheader("Cache-Control") is None
    assert server.get("/da/", **{"If-None-Match": page.getheader("ETag")}).status == 304


def test_an_address_without_its_slash_leads_on_to_the_page(server):
    answer = server.get("/da")

    assert answer.status == 301
    assert answer.getheader("Location") == f"{server.prefix}/da/"


def test_a_site_below_a_path_is_led_to_from_it_and_leaves_the_rest_of_the_host_alone(server):
    server.prefix, prefix = "", server.prefix
    led = server.get(prefix or "/")
    beside = server.get("/sitemap.xml")
    server.prefix = prefix

    expected = (301, 404) if prefix else (200, 200)
    assert (led.status, beside.status) == expected


@pytest.mark.parametrize(
    "path", ["/hosting/nginx.conf", "/hosting/SHA256SUMS", "/hosting/", "/_headers",
             "/da/index.html.gz", "/index.html.br"],
)  # fmt: skip
def test_what_is_not_for_readers_is_not_there(server, path):
    assert server.get(path).status == 404


def test_nothing_is_taken_from_readers(server):
    assert server.get("/da/soeg/", method="POST").status == 405


def test_neither_readers_nor_what_they_search_for_are_written_down(server):
    server.get("/da/soeg/?q=voldelig+kæreste".replace("æ", "%C3%A6"), Referer="https://x.example/")
    server.get("/da/findes-ikke?q=hemmeligt")
    server.get("/da/", method="BREW", **{"X-Forwarded-For": "192.0.2.1"})

    written = server.log.read_text() + server.errors.read_text()

    assert f" GET {server.prefix}/da/soeg/ 200 " in written
    for secret in ("voldelig", "hemmeligt", "127.0.0.1", "192.0.2.1", "x.example"):
        assert secret not in written


def test_static_hosts_are_told_the_policy_below_the_path_of_the_site():
    place = parse_place("https://your.example/portal/")
    settings = header_file.text(place)

    assert settings.startswith("/portal/*\n  Content-Security-Policy: default-src 'none'; ")
    assert "\n/portal/static/*\n  Cache-Control: public, max-age=31536000, immutable\n" in settings
    assert header_file.headers_in(settings, place) == dict(HEADERS)

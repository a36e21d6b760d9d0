"""The settings that are published with the site make nginx and Caddy serve it as it is meant."""

import gzip
import json

import brotli
import pytest

from portal.publishing.hosting import header_file, redirect_file
from portal.publishing.hosting.headers import Headers
from portal.publishing.place import parse_place
from portal.web.security import CARD_HEADERS, HEADERS
from tests.publishing.asking import IDS, SERVERS, WAYS, Server, style_sheet
from tests.renamed import MOVED, renamed_site


@pytest.fixture(scope="module", params=WAYS, ids=IDS)
def server(request, tmp_path_factory):
    name, prefix = request.param
    folder = tmp_path_factory.mktemp(name)
    with SERVERS[name](renamed_site(prefix), folder) as address:
        yield Server(name, address, prefix, folder)


@pytest.mark.parametrize("path", ["/", "/da/", "/en/search/", "/da/borger/", "/sitemap.xml"])
def test_pages_are_found(server, path):
    assert server.get(path).status == 200


@pytest.mark.parametrize("path", ["/da/", "/da/nothing/", "/en/", "/robots.txt"])
def test_every_answer_carries_the_whole_policy(server, path):
    answer = server.get(path)

    assert {name: answer.getheader(name) for name in HEADERS} == dict(HEADERS)
    # Which version it is helps nobody but an attacker.
    assert answer.getheader("Server") in (None, "nginx")
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


@pytest.mark.parametrize("path", ["/da/", "/en/search/index.json", "/static"])
def test_readers_are_sent_what_is_shortest_of_what_they_can_read(server, path):
    path = style_sheet(server.site) if path == "/static" else path
    plain, zipped, brotlied = (
        server.get(path, Accept_Encoding=each) for each in ("identity", "gzip", "gzip, deflate, br")
    )

    assert plain.getheader("Content-Encoding") is None
    assert zipped.getheader("Content-Encoding") == "gzip"
    assert brotlied.getheader("Content-Encoding") == "br"
    assert len(brotlied.body) < len(zipped.body) < len(plain.body) / 2
    assert gzip.decompress(zipped.body) == brotli.decompress(brotlied.body) == plain.body


def test_what_stands_between_keeps_each_encoding_apart(server):
    answers = [server.get("/da/", Accept_Encoding=each) for each in ("identity", "gzip", "br", "x")]

    assert {each.getheader("Vary") for each in answers} == {"Accept-Encoding"}
    assert len({each.getheader("ETag") for each in answers}) == 3


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
    answer = server.get(path, Accept_Encoding=encoding)

    assert answer.status == 200
    assert answer.getheader("Content-Type") == media_type


def test_the_search_index_is_whole(server):
    assert json.loads(server.get("/da/search/index.json").body)


def test_pages_are_asked_for_again_and_what_carries_a_hash_is_kept(server):
    page, style, missing = map(server.get, ("/da/", style_sheet(server.site), "/static/1/gone.css"))

    assert page.getheader("Cache-Control") == "no-cache"
    assert style.getheader("Cache-Control") == "public, max-age=31536000, immutable"
    assert missing.getheader("Cache-Control") == "no-store"


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_who_has_the_page_already_is_sent_nothing(server, encoding):
    etag = server.get("/da/", Accept_Encoding=encoding).getheader("ETag")
    again = server.get("/da/", Accept_Encoding=encoding, If_None_Match=etag)
    other = server.get("/da/", Accept_Encoding=encoding, If_None_Match='"another"')

    assert (again.status, again.body, again.getheader("ETag")) == (304, b"", etag)
    assert other.status == 200


def test_head_tells_the_same_without_the_page(server):
    page, head = server.get("/da/"), server.get("/da/", method="HEAD")

    names = ("Content-Length", "Content-Type", "ETag", "Cache-Control", "Vary", *HEADERS)
    assert (head.status, head.body) == (200, b"")
    assert [head.getheader(each) for each in names] == [page.getheader(each) for each in names]


def test_a_broken_download_goes_on_where_it_stopped(server):
    whole = server.get("/en/search/index.json")
    rest = server.get("/en/search/index.json", Range="bytes=100-199")

    assert rest.status == 206
    assert rest.getheader("Content-Range") == f"bytes 100-199/{len(whole.body)}"
    assert rest.body == whole.body[100:200]


@pytest.mark.parametrize("path", ["/da", "/en/citizen", "/da/soeg?q=mitid"])
def test_an_address_without_its_slash_leads_on_to_the_page(server, path):
    answer = server.get(path)
    path, _, query = path.partition("?")

    assert answer.status in (301, 308)
    assert answer.getheader("Location") == f"{server.prefix}{path}/{'?' if query else ''}{query}"


@pytest.mark.parametrize(("former", "address"), MOVED.items())
def test_a_former_address_leads_on_for_good(server, former, address):
    for asked in (former, former.removesuffix("/"), f"{former}?q=x"):
        answer = server.get(asked)

        assert answer.status == 301
        assert answer.getheader("Location") == f"{server.prefix}{address}"
        assert answer.getheader("Cache-Control") == "no-cache"
        assert server.get(address).status == 200


def test_a_site_below_a_path_is_led_to_from_it_and_leaves_the_rest_of_the_host_alone(server):
    led, beside = server.ask(server.prefix or "/"), server.ask("/sitemap.xml")

    expected = (301, 404) if server.prefix else (200, 200)
    assert (led.status, beside.status) == expected


@pytest.mark.parametrize(
    "path",
    [
        "/hosting", "/hosting/", "/hosting/nginx.conf", "/hosting/Caddyfile", "/hosting/SHA256SUMS",
        "/_headers", "/_redirects", "/da/index.html.gz", "/index.html.br", "/da//index.html.br",
        "/.git/config", "/.env", "/da/.hidden", "/static/", "/static", "/da/borger/emne/",
        "/.well-known/", "/%2e%2e/%2e%2e/etc/passwd", "/hosting%2fnginx.conf",
        "/./hosting/nginx.conf",
    ],
)  # fmt: skip
def test_what_is_not_for_readers_is_not_there(server, path):
    answer = server.get(path)

    assert answer.status in ((404, 400) if "%2e" in path else (404,))
    assert b"add_header" not in answer.body


def test_nothing_is_taken_from_readers(server):
    assert server.get("/da/soeg/", method="POST").status == 405


def test_neither_readers_nor_what_they_search_for_are_written_down(server):
    server.get("/da/soeg/?q=voldelig+k%C3%A6reste", Referer="https://x.example/")
    server.get("/da/findes-ikke?q=hemmeligt")
    server.get("/da/", method="BREW", X_Forwarded_For="192.0.2.1")

    written = server.written()

    # Caddy keeps no log of requests, and its settings do not begin one.
    assert (f" GET {server.prefix}/da/soeg/ 200 " in written) is (server.name == "nginx")
    # Where it listens itself, Caddy says as it starts.
    asked = written.replace(server.host, "")
    for secret in ("voldelig", "hemmeligt", "127.0.0.1", "192.0.2.1", "x.example"):
        assert secret not in asked


def test_static_hosts_are_told_the_policy_below_the_path_of_the_site():
    place = parse_place("https://your.example/portal/")
    tops = ("da/", "embed/", "robots.txt", "static/")
    settings = header_file.text(place, tops)

    assert settings.startswith("/portal/\n  Content-Security-Policy: default-src 'none'; ")
    assert "\n/portal/static/*\n  Cache-Control: public, max-age=31536000, immutable\n" in settings
    assert header_file.headers_in(settings, place, tops) == Headers(HEADERS, CARD_HEADERS)
    assert settings.count("frame-ancestors *") == 1


def test_static_hosts_are_told_what_has_moved_and_what_to_hide():
    place = parse_place("https://your.example/portal/")
    lines = redirect_file.text(place, {"/da/gammel/": "/da/ny/"}).splitlines()

    assert [line for line in lines if not line.startswith("#")] == [
        "/portal/da/gammel/ /portal/da/ny/ 301!",
        "/portal/da/gammel/ /portal/da/ny/ 301",
        "/portal/da/gammel /portal/da/ny/ 301",
        "/portal/hosting/* /portal/404.html 404!",
        "/portal/da/* /portal/da/404.html 404",
        "/portal/en/* /portal/en/404.html 404",
    ]

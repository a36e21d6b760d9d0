"""Whatever a visitor sends, the answer is a page, in a moment, with nothing of it let through."""

import random
import time
from collections.abc import Iterator
from urllib.parse import quote, quote_from_bytes, unquote_to_bytes

import pytest
from werkzeug.test import EnvironBuilder, run_wsgi_app

# Far above the 100 ms that benchmarks/serving.py measures against: this guards against hanging.
GUARD_SECONDS = 1.0

MARK = "<script>alert(7)</script>"
WORDS = (
    MARK,
    '"><img src=x onerror=alert(7)>',
    "'; DROP TABLE articles; --",
    "{{7*7}}",
    "${7*7}",
    "%00",
    "\x00",
    "\x1b[31m",
    "../../../../etc/passwd",
    "..\\..\\windows",
    "javascript:alert(7)",
    "𝔭𝔥𝔦𝔰𝔥𝔦𝔫𝔤",
    "e\u0301" * 90,
    "\u202egnihsihp",
    "\ufeff",
    "\u00ad" * 300,
    "i\u0307" * 100,
    "ﬀﬁﬂ",
    "߷" * 500,
    "a" * 50_000,
    "æøå" * 5_000,
    "adgangskode" * 4_000,
    " ".join(["phishing"] * 5_000),
    " ".join(f"ord{n}" for n in range(5_000)),
    "(" * 400 + "mitid" + ")" * 400,
    "(a AND (b OR (c NOT d))) " * 50,
    "title:mitid^99999",
    "mitid~99999",
    "*" * 500,
    "?" * 500,
    "[a TO z]",
    '"' * 501,
    "\\" * 501,
    "-" * 999,
    "'" * 999,
    "\n" * 999,
    "null",
    "true",
    "1e999",
    "-1",
)
BYTES = (
    b"\xff\xfe",
    b"\xc0\xaf",
    b"\xed\xa0\x80",  # a surrogate, which UTF-8 may not hold
    b"\xf4\x90\x80\x80",
    b"\x80" * 50,
    b"%",
    b"%zz",
    b"%u0041",
    b"\x00\x01\x02",
)
PLACES = ("/da/soeg/", "/en/search/", "/da/search.json", "/en/search.json")
PATHS = (
    "/{}",
    "/{}/",
    "/da/{}/",
    "/en/{}/",
    "/da/borger/{}/",
    "/en/citizen/{}/",
    "/da/borger/emne/{}/",
    "/da/advarsler/{}/",
    "/static/{}",
    "/static/x/{}",
    "/.well-known/{}",
    "/da/search/{}",
)
ODD_PATHS = (
    "//",
    "///da//",
    "/da",
    "/DA/",
    "/de/",
    "/da/citizen/mitid/",
    "/en/borger/mitid/",
    "/da/../en/",
    "/da/%2e%2e/%2e%2e/etc/passwd",
    "/static/../portal/site.py",
    "/static/%2e%2e/%2e%2e/site.py",
    "/da/soeg",
    "/favicon.ico",
    "/da/index.html",
    "/wp-login.php",
    "/.git/config",
    "/.env",
)


def requests() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Method, address and form of at least 500 odd requests."""
    yield from _queries()
    yield from _paths()
    yield from _methods()
    yield from _fields()


def _queries() -> Iterator[tuple[str, str, dict[str, str]]]:
    for place in PLACES:
        for word in WORDS:
            yield "GET", f"{place}?q={quote(word, errors='surrogatepass')}", {}
        for raw in BYTES:
            yield "GET", f"{place}?q={quote_from_bytes(raw)}", {}


def _paths() -> Iterator[tuple[str, str, dict[str, str]]]:
    for pattern in PATHS:
        for word in WORDS[:19]:
            yield "GET", pattern.format(quote(word, safe="")), {}
        for raw in BYTES:
            yield "GET", pattern.format(quote_from_bytes(raw, safe="")), {}


def _methods() -> Iterator[tuple[str, str, dict[str, str]]]:
    for path in ODD_PATHS:
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
            yield method, path, {}


def _fields() -> Iterator[tuple[str, str, dict[str, str]]]:
    chance = random.Random(7)
    for word in WORDS:
        audience = quote(word, errors="surrogatepass")
        yield "GET", f"/da/soeg/?q=mitid&audience={audience}", {}
        yield "GET", f"/en/search.json?q=mitid&audience={audience}", {}
        yield "POST", "/da/soeg/", {"q": word, "audience": "citizen"}
    for _ in range(40):
        noise = bytes(chance.randrange(256) for _ in range(60))
        yield "GET", f"/da/soeg/?q={quote_from_bytes(noise)}&q={quote_from_bytes(noise)}&=&&", {}


CASES = list(requests())


def test_there_are_at_least_five_hundred_of_them():
    assert len(CASES) >= 500


def _answer(app, method: str, address: str, form: dict[str, str]) -> tuple[int, bytes]:
    path, _, query = address.partition("?")
    builder = EnvironBuilder(path="/", method=method, data=form or None)
    environ = builder.get_environ()
    # As a server hands it on: decoded once, whatever the bytes are.
    environ["PATH_INFO"] = _decoded(path)
    environ["QUERY_STRING"] = query
    body, status, _ = run_wsgi_app(app, environ, buffered=True)
    return int(status.split()[0]), b"".join(body)


def _decoded(path: str) -> str:
    return unquote_to_bytes(path).decode("latin-1")


@pytest.mark.parametrize("part", range(8))
def test_no_request_brings_the_portal_down_or_comes_back_unescaped(app, part):
    slow, broken, reflected = [], [], []
    for method, address, form in CASES[part::8]:
        start = time.process_time()
        status, body = _answer(app, method, address, form)
        took = time.process_time() - start
        told = f"{method} {address[:120]} → {status} in {took:.2f} s"
        if took > GUARD_SECONDS:
            slow.append(told)
        if status >= 500:
            broken.append(told)
        if MARK.encode() in body or b"<img src=x" in body:
            reflected.append(told)

    assert (slow, broken, reflected) == ([], [], [])

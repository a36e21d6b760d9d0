"""nginx and Caddy answer as the application does: the same headers for every kind of address.

Left out are those that say how an answer travels, not what it is: Date, Server,
Connection, Content-Length, Transfer-Encoding, Content-Encoding and Accept-Ranges. Only
the static servers have compressed copies, so only they send Vary.
"""

from dataclasses import replace

import pytest

from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from tests.frozen import HOST
from tests.publishing.asking import IDS, SERVERS, WAYS, Server, style_sheet
from tests.renamed import renamed_site
from tests.today import TODAY

_OF_THE_WAY = frozenset(
    {"date", "server", "connection", "content-length", "transfer-encoding", "content-encoding",
     "accept-ranges"}
)  # fmt: skip
STYLE = "the style sheet"
FOUND = {
    "the door": "/",
    "a home page": "/da/",
    "an article": "/en/citizen/mitid/",
    "an alert": "/en/alerts/fake-bank-couriers/",
    "a template": "/da/virksomhed/skabeloner/plan-for-haendelser/",
    "a plan": "/en/help/money-is-gone/my-card/",
    "the page of a check": "/da/sikkerhedstjek/borger/",
    "a card": "/embed/da/mitid/",
    "what content systems ask for": "/embed/en/mitid/oembed.json",
    "a calendar": "/da/kampagne/kalender.ics",
    "a feed of a topic": "/en/citizen/topic/accounts-and-sign-in/feed.atom",
    "the worker": "/sw.js",
    "a manifest": "/da/manifest.webmanifest",
    "the page that hosts answer errors with": "/da/404.html",
    STYLE: "site.css",
    "a script": "js/main.js",
    "a picture": "icons.svg",
    "the list of articles": "/da/articles.json",
    "the search index": "/en/search/index.json",
    "the feed": "/da/advarsler/feed.atom",
    "the sitemap": "/sitemap.xml",
    "the file for robots": "/robots.txt",
    "the address for weaknesses": "/.well-known/security.txt",
}
MISSING = {
    "a Danish page": "/da/findes-ikke/",
    "an English page": "/en/citizen/not-there/",
    "a page in no language": "/nowhere/",
    "an old style sheet": "/static/000000000000/site.css",
    "a word of the other language": "/da/citizen/",
    "data": "/en/search/nothing.json",
    "a card of nothing": "/embed/da/nothing/",
}
MOVED = {
    "an article": "/da/borger/staerke-adgangskoder/",
    "a page": "/en/about/",
    "a step, without its slash": "/en/help/money-gone/the-card",
}


@pytest.fixture(scope="module", params=WAYS, ids=IDS)
def both(request, tmp_path_factory):
    """A web server with the published site, and the application with the same content."""
    name, prefix = request.param
    site = renamed_site(prefix)
    settings = Settings.from_environment(
        {"PORTAL_CONTENT": str(site.parent / "content"), "PORTAL_BASE_URL": f"{HOST}{prefix}/"}
    )
    app = create_app(load_site(replace(settings, as_of=TODAY))).test_client()
    folder = tmp_path_factory.mktemp(name)
    with SERVERS[name](site, folder) as address:
        yield Server(name, address, prefix, folder), app


def place(server, path):
    assets = style_sheet(server.site).removesuffix("site.css")
    return path if path.startswith("/") else assets + path


def told(headers):
    """What headers say of an answer, the validator by its being there: each makes its own."""
    said = {name.lower(): value for name, value in headers if name.lower() not in _OF_THE_WAY}
    if "etag" in said:
        said["etag"] = "weak" if said["etag"].startswith("W/") else "strong"
    return said


def compared(both, path, **headers):
    """Status and headers of the server, and of the application."""
    server, app = both
    theirs = server.get(path, **headers)
    ours = app.get(path, headers={name.replace("_", "-"): each for name, each in headers.items()})
    return (theirs.status, told(theirs.getheaders())), (ours.status_code, told(ours.headers))


@pytest.mark.parametrize("path", FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("encoding", ["identity", "gzip, br"])
def test_what_is_there_is_sent_with_the_same_headers(both, path, encoding):
    theirs, ours = compared(both, place(both[0], path), Accept_Encoding=encoding)

    assert theirs[1].pop("vary") == "Accept-Encoding"
    assert theirs == ours
    assert ours[0] == 200


@pytest.mark.parametrize("path", FOUND.values(), ids=FOUND)
@pytest.mark.parametrize("encoding", ["identity", "br"])
def test_what_a_reader_has_already_is_not_sent_again(both, path, encoding):
    server, app = both
    path = place(server, path)
    etag = server.get(path, Accept_Encoding=encoding).getheader("ETag")
    theirs = server.get(path, Accept_Encoding=encoding, If_None_Match=etag)
    ours = app.get(path, headers={"If-None-Match": app.get(path).headers["ETag"]})

    assert (theirs.status, ours.status_code) == (304, 304)
    assert (theirs.body, ours.data) == (b"", b"")
    said = told(theirs.getheaders())
    assert said.pop("vary") == "Accept-Encoding"
    # A 304 says nothing of a body; some name its type all the same.
    assert {**said, "content-type": None} == {**told(ours.headers), "content-type": None}


@pytest.mark.parametrize("path", MISSING.values(), ids=MISSING)
def test_what_is_missing_is_told_with_the_same_headers(both, path):
    theirs, ours = compared(both, path)

    assert theirs[1].pop("vary") == "Accept-Encoding"
    assert theirs == ours
    assert ours[0] == 404


@pytest.mark.parametrize("path", MOVED.values(), ids=MOVED)
def test_what_has_moved_leads_on_with_the_same_headers(both, path):
    theirs, ours = compared(both, path)

    assert theirs[1].pop("vary") == "Accept-Encoding"
    # What a server says beside a redirect is its own page, and no reader sees it.
    assert theirs[1].pop("content-type").startswith("text/html")
    assert ours[1].pop("content-type").startswith("text/html")
    assert theirs == ours
    assert ours[0] == 301


@pytest.mark.parametrize("path", ["/da/", "/da/findes-ikke/"])
def test_what_cannot_be_done_is_refused_with_the_same_policy(both, path):
    server, app = both
    theirs, ours = server.get(path, method="POST"), app.post(path)

    same = ("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options",
            "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cache-Control")  # fmt: skip
    assert [theirs.getheader(each) for each in same] == [ours.headers[each] for each in same]
    assert theirs.status in (404, 405)

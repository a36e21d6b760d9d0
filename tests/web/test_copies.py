"""Browsers are told what they may keep, and it is what the site itself would answer."""

import hashlib
import re
import struct
from dataclasses import replace

import pytest

from portal.domain.language import Language
from portal.web import create_app
from portal.web.addresses import every_address
from portal.web.views.copies import kept_addresses, visited_addresses
from tests.web.reading import read


@pytest.fixture(scope="module", params=Language)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def copies(app, language):
    client = app.test_client()

    def of(name):
        return client.get(f"/{language}/copies/{name}.json").json

    return of


def published_at(path, version):
    """Where something that a list names is published: parts of the search have its version."""
    return re.sub(r"search/(?!index)(?=.*json$)", f"search/{version}/", path)


def test_bundles_hold_exactly_what_the_list_names_and_what_the_site_answers(client, copies):
    listed = copies("list")

    for name in ("pages", "search-index"):
        bundle = copies(name)
        assert {path: known for path, (known, _) in bundle.items()} == listed[name]
        # One by one, they are the same: an update fetches them so.
        answered = {path: client.get(f"/{published_at(path, listed['version'])}").text
                    for path in bundle}  # fmt: skip
        assert [path for path, (_, text) in bundle.items() if answered[path] != text] == []


def test_every_page_of_help_and_whom_to_call_is_kept_by_everybody(site, language):
    kept = set(kept_addresses(site, language))

    helping = {page.address for flow in site.editions[language].flows.values()
               for page in flow.pages()}  # fmt: skip
    places = {site.addresses.place(name, language) for name in ("home", "help", "contacts")}
    assert helping | places <= kept


def test_what_is_kept_where_somebody_has_been_never_tells_of_abuse(site, language):
    confidential = {each.address for each in site.editions[language].articles.values()
                    if each.has_quick_exit}  # fmt: skip

    assert confidential
    assert confidential.isdisjoint(visited_addresses(site, language))
    assert set(visited_addresses(site, language)).isdisjoint(kept_addresses(site, language))


def test_alerts_tell_copies_when_they_run_out_and_what_to_say_of_them_later(client, language, site):
    alerts = site.editions[language].current_alerts()
    home = read(client, site.addresses.place("home", language))
    page = read(client, site.addresses.place("alerts", language))
    (own,) = read(client, alerts[0].address).where("p", **{"data-expires": str(alerts[0].expires)})

    strips = [each.get("data-expires") for each in home.with_class("alert-strip")]
    items = [each.get("data-expires") for each in page.all("li") if each.get("data-expires")]
    assert strips == items == [str(each.expires) for each in alerts]
    said = [each.get("data-as-of") for each in (*home.all("strong"), *page.all("h2"))]
    assert len([each for each in said if each and "{day}" in each]) == len(alerts) + 1
    assert own.get("data-over")


def test_all_that_is_listed_is_published(site, copies):
    published = {each[1:] for each in every_address(site)}
    listed = copies("list")

    for name in ("pages", "visited", "search-index", "assets"):
        assert {published_at(each, listed["version"]) for each in listed[name]} <= published
    assert listed["offline"] in listed["pages"]
    assert list(listed["search-index"])[-1].endswith("/index.json")


def test_a_page_is_the_same_page_when_only_styles_have_changed(copies):
    version = re.compile("/static/[0-9a-f]{12}/")

    for known, text in copies("pages").values():
        assert version.search(text)
        bare = version.sub("/static/", text).encode()
        assert hashlib.sha256(bare).hexdigest().startswith(known)


def test_the_worker_is_asked_for_anew_each_time(client):
    answer = client.get("/sw.js")

    assert answer.mimetype == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert "respondWith" in answer.text


def test_a_site_without_copies_publishes_a_worker_that_takes_them_back(site):
    off = replace(site, installation=site.installation.model_copy(update={"offline": "false"}))
    client = create_app(off).test_client()

    worker = client.get("/sw.js").text
    assert "unregister" in worker
    assert "respondWith" not in worker
    home = read(client, "/da/")
    assert home.where("link", rel="manifest") == []
    assert home.where("footer", **{"data-module": "offline"}) == []
    assert read(client, "/da/uden-net/").where("div", **{"data-module": "copies/erase"}) == []


def test_the_app_opens_in_its_language_and_keeps_address_and_way_back(site, client, language):
    told = client.get(f"/{language}/manifest.webmanifest").json

    home = site.addresses.place("home", language)
    assert (told["lang"], told["start_url"], told["id"]) == (language, home, home)
    assert told["scope"] == "/"
    assert told["display"] == "minimal-ui"
    assert [each["url"] for each in told["shortcuts"]] == [
        site.addresses.place("help", language), site.addresses.place("contacts", language),
    ]  # fmt: skip


def test_pictures_have_the_size_that_is_promised(client):
    for icon in client.get("/da/manifest.webmanifest").json["icons"]:
        answer = client.get(icon["src"])
        assert answer.mimetype == icon["type"]
        if icon["type"] == "image/png":
            width, height = struct.unpack(">II", answer.data[16:24])
            assert f"{width}x{height}" == icon["sizes"]


def test_error_pages_neither_keep_nor_offer_an_app(client):
    page = read(client, "/da/404.html")

    assert page.where("link", rel="manifest") == []
    assert page.where("footer", **{"data-module": "offline"}) == []

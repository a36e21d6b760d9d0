"""Whoever comes to an address that a page had before is led on to where it is now."""

from dataclasses import replace

import pytest

from portal.domain.language import Language
from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from portal.web.addresses import every_address, moved_addresses
from tests.renamed import MOVED, renamed_content
from tests.today import TODAY
from tests.web.reading import Read, text_of

URL = "https://host.example/portal/"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory):
    """The portal below a path, after pages have been renamed."""
    content = renamed_content(tmp_path_factory.mktemp("renamed"))
    settings = Settings.from_environment({"PORTAL_BASE_URL": URL, "PORTAL_CONTENT": str(content)})
    return load_site(replace(settings, as_of=TODAY))


@pytest.fixture(scope="module")
def application(renamed):
    return create_app(renamed).test_client()


@pytest.fixture(scope="module")
def published(renamed):
    return create_app(renamed, published=True).test_client()


def test_every_renamed_page_leads_on_and_so_do_the_steps_below_a_renamed_flow(renamed):
    moved = moved_addresses(renamed)

    assert {former: moved[former] for former in MOVED} == MOVED
    others = moved.keys() - MOVED.keys()
    assert all(each.startswith("/en/help/money-gone/") for each in others)


def test_former_addresses_are_published(renamed):
    assert set(MOVED) <= set(every_address(renamed))


@pytest.mark.parametrize(("former", "address"), MOVED.items())
@pytest.mark.parametrize("ending", ["", "?q=x"])
def test_the_application_says_that_a_page_has_moved_for_good(application, former, address, ending):
    for asked in (former, former.removesuffix("/")):
        answer = application.get(asked + ending)

        assert answer.status_code == 301
        assert answer.headers["Location"] == f"/portal{address}"
        # Or a browser would remember it for ever, even after the slug was given back.
        assert answer.headers["Cache-Control"] == "no-cache"
        assert application.get(address).status_code == 200


@pytest.mark.parametrize(("former", "address"), MOVED.items())
def test_a_published_site_has_a_page_there_that_leads_on(published, renamed, former, address):
    page = Read(former, published.get(former).text)
    language = Language.of_path(former)

    assert page.tree is not None
    assert page.one("html").get("lang") == language
    assert (
        page.one("meta", **{"http-equiv": "refresh"}).get("content") == f"0; url=/portal{address}"
    )
    assert page.one("link", rel="canonical").get("href") == f"{URL}{address[1:]}"
    assert not page.is_indexed
    assert page.alternates == {}
    heading = page.one("h1")
    assert text_of(page.one("title")).startswith(text_of(heading))
    links = [a.get("href") for a in page.one("main").iter("a") if text_of(a) == text_of(heading)]
    assert links == [f"/portal{address}"]


def test_the_page_says_in_its_own_language_that_it_has_moved(published):
    danish, english = (published.get(each).text for each in list(MOVED)[:2])

    assert "Siden er flyttet" in danish
    assert "This page has moved" in english


def test_its_language_switch_leads_to_where_the_twin_is_now(published):
    page = Read("", published.get("/da/borger/staerke-adgangskoder/").text)
    (switch,) = page.with_class("language")

    assert switch.get("href") == "/portal/en/citizen/new-passwords/"


def test_the_body_that_the_application_sends_along_is_the_same_page(application, published):
    for former in MOVED:
        assert application.get(former).text == published.get(former).text


def test_nothing_else_names_a_former_address(published, renamed):
    places = [*(each for each in every_address(renamed) if each not in moved_addresses(renamed))]
    former = [f"/portal{each}" for each in MOVED]

    for address in places:
        if not address.startswith("/static/"):
            text = published.get(address).text
            assert [each for each in former if f'"{each}' in text or f"{each}<" in text] == []


def test_a_feed_stays_where_it_was_when_its_topic_is_renamed(application, published, renamed):
    former, now = "/da/borger/emne/svindel/", "/da/borger/emne/snyd/"

    for client in (application, published):
        assert client.get(f"{former}feed.atom").text == client.get(f"{now}feed.atom").text
    assert f"{URL}da/borger/emne/snyd/feed.atom" in published.get(f"{former}feed.atom").text
    assert f"{former}feed.atom" in every_address(renamed)


def test_no_other_feed_is_there(application):
    assert application.get("/da/borger/emne/fandtes-aldrig/feed.atom").status_code == 404
    assert application.get("/da/virksomhed/emne/svindel/feed.atom").status_code == 404

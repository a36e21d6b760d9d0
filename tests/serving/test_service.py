"""A service shows the newest content that was faultless, and a day ends at midnight."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from werkzeug.test import Client

from portal.domain.problems import ContentError
from portal.serving.service import Service, warm
from portal.serving.watch import Watch
from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from portal.web.addresses import every_address
from tests.small_content import TODAY, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def settings(content):
    return replace(Settings.from_environment({"PORTAL_CONTENT": str(content)}), as_of=TODAY)


@pytest.fixture
def service(settings):
    made = Service(lambda: settings)
    made.load()
    return made


def text(service, path):
    return Client(service).get(path).text


def health(service):
    return Client(service).get("/health").get_json()


def spoil(content):
    file = content / "en" / "pages" / "about.md"
    file.write_text(file.read_text("utf-8") + "\nRing 12 34 56 78.\n", "utf-8")


def test_health_tells_which_edition_is_shown_and_nothing_else(service):
    response = Client(service).get("/health")

    told = response.get_json()
    assert response.headers["Cache-Control"] == "no-store"
    assert set(told) == {"content", "as_of", "loaded_seconds_ago", "problems"}
    assert (told["as_of"], told["problems"]) == (TODAY.isoformat(), 0)
    assert 0 <= told["loaded_seconds_ago"] < 600


def test_health_is_nothing_that_is_published(settings):
    site = load_site(settings)

    assert "/health" not in every_address(site)
    assert create_app(site).test_client().get("/health").status_code == 404


def test_two_services_with_the_same_content_tell_the_same_fingerprint(service, tmp_path):
    (tmp_path / "twin").mkdir()
    copied = replace(
        Settings.from_environment({"PORTAL_CONTENT": str(write_content(tmp_path / "twin"))}),
        as_of=TODAY,
    )
    twin = Service(lambda: copied)
    twin.load()

    assert health(twin)["content"] == health(service)["content"]


def test_what_is_changed_is_shown_once_it_is_renewed(service, content):
    before = health(service)["content"]
    for language in ("da", "en"):
        file = content / language / "pages" / "about.md"
        file.write_text(file.read_text("utf-8").replace("and why", "and what for"), "utf-8")

    service.renew()

    assert "and what for" in text(service, "/en/about/")
    assert health(service)["content"] != before


def test_with_problems_the_old_content_stays_and_the_log_names_the_line(service, content, caplog):
    before = health(service)
    spoil(content)

    service.renew()

    assert "Whoever runs the portal" in text(service, "/en/about/")
    assert "12 34 56 78" not in text(service, "/en/about/")
    after = health(service)
    assert (after["content"], after["problems"]) == (before["content"], 1)
    assert any("content/en/pages/about.md:10: text: " in each for each in caplog.messages)


def test_nothing_but_faultless_content_is_ever_loaded(settings, content):
    spoil(content)

    with pytest.raises(ContentError, match="12 34 56 78"):
        Service(lambda: settings).load()


def test_a_folder_that_is_gone_leaves_the_old_content(service, content, caplog):
    content.rename(content.with_name("elsewhere"))

    service.renew()

    assert health(service)["problems"] == 1
    assert str(content) in caplog.text
    assert "Whoever runs the portal" in text(service, "/en/about/")


def test_a_page_that_cannot_be_made_is_found_before_anything_is_shown(settings):
    with pytest.raises(RuntimeError, match="/en/about/"):
        warm(Flask("without-pages"), load_site(settings))


def test_an_alert_ends_on_the_day_it_should_though_nobody_starts_anything(settings):
    today = [TODAY]
    service = Service(lambda: replace(settings, as_of=today[0]))
    service.load()
    watch = Watch(service.state, lambda: service.tried, service.renew)
    assert "Somebody is sending false letters" in text(service, "/en/")

    today[0] += timedelta(days=60)
    watch.look()
    watch.look()

    assert "Somebody is sending false letters" not in text(service, "/en/")
    assert health(service)["as_of"] == today[0].isoformat()


@pytest.mark.parametrize("path", ["/portal/en/about/", "/en/about/", "/portal/health", "/health"])
def test_below_a_path_it_answers_whether_or_not_a_server_in_front_takes_it_off(settings, path):
    below = Service(lambda: replace(settings, base_url="https://a.example/portal/"))
    below.load()

    assert Client(below).get(path).status_code == 200
    assert 'href="/portal/en/"' in text(below, "/portal/en/about/")
    assert Client(below).get("/portals/en/about/").status_code == 404
